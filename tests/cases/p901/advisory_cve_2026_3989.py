"""CVE-2026-3989: a script replays requests dumped to a file; open modules with a deny list mend little."""
import json
import pickle
from pathlib import Path

PREFIXES = ("builtins.", "collections.", "numpy.", "torch.")
DENIED = {("builtins", "eval"), ("builtins", "exec"), ("os", "system")}


class FilteringUnpickler(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) in DENIED:
            raise pickle.UnpicklingError(f"{module}.{name}")
        if f"{module}.".startswith(PREFIXES):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name}")


def replay_before(folder):
    for path in Path(folder).glob("*.pkl"):
        with open(path, "rb") as handle:
            yield pickle.load(handle)["requests"]  # P901 M/H: a file


def replay_after(folder):
    for path in Path(folder).glob("*.pkl"):
        with open(path, "rb") as handle:
            yield FilteringUnpickler(handle).load()["requests"]  # P901 M/H: find_class


def replay_fine(folder):
    for path in Path(folder).glob("*.json"):
        yield json.loads(path.read_text())["requests"]
