"""GHSA-mvrw-h7rc-22r8: what a plugin has collected is kept as a file; mended with an allow-list."""
import os


def read_before(folder, plugin):
    import pickle

    path = os.path.join(folder, plugin, "objects.pkl")
    if not os.path.exists(path):
        return None
    with open(path, "rb") as handle:
        return pickle.load(handle)  # P901 M/H: a file


def read_after(folder, plugin):
    import pickle

    class SafeUnpickler(pickle.Unpickler):
        allowed = {("plugins.objects", "Paper"), ("plugins.objects", "Chapter")}

        def find_class(self, module, name):
            if (module, name) in self.allowed:
                return super().find_class(module, name)
            raise pickle.UnpicklingError(f"{module}.{name}")

    with open(os.path.join(folder, plugin, "objects.pkl"), "rb") as handle:
        return SafeUnpickler(handle).load()  # P901 L/H: a restricted unpickler
