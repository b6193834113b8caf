"""A find_class that looks as if it asked a finite list, and does not."""
import io
import pickle
import socket

DOTTED = {"collections.OrderedDict", "os.system"}
SHELL = {"system", "popen"}
BY_MODULE = {"collections": {"OrderedDict"}, "os": SHELL}
FROZEN = {"collections": frozenset({"OrderedDict"}), "os": frozenset({"system"})}
PACKAGES = {"collections", "numpy"}
ALIASES = {("jobs", "Old"): ("jobs", "New")}


class FoundFirst(pickle.Unpickler):
    def find_class(self, module, name):
        found = super().find_class(module, name)
        return found


class FoundByKey(pickle.Unpickler):
    def find_class(self, module, name):
        key = (module, name)
        return self.registry.resolve(key)


class FoundWithoutException(pickle.Unpickler):
    def find_class(self, module, name):
        try:
            found = super().find_class(module, name)
        except AttributeError:
            found = None
        return found


class Passed(pickle.Unpickler):
    def find_class(self, *names):
        return super().find_class(*names)


class Assigned(pickle.Unpickler):
    find_class = pickle.Unpickler.find_class


class FirstPart(pickle.Unpickler):
    def find_class(self, module, name):
        if module.split(".")[0] in PACKAGES and name in SHELL:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class Strict(pickle.Unpickler):
    strict = True

    def find_class(self, module, name):
        if self.strict is not True or module is None:
            raise pickle.UnpicklingError(name)
        return super().find_class(module, name)


class FromSettings(pickle.Unpickler):
    def find_class(self, module, name):
        if module in frozenset(settings()) and name in frozenset(settings()):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class DottedShell(pickle.Unpickler):
    def find_class(self, module, name):
        if f"{module}.{name}" in DOTTED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class NamedShell(pickle.Unpickler):
    def find_class(self, module, name):
        if name in BY_MODULE.get(module, ()):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class FrozenShell(pickle.Unpickler):
    def find_class(self, module, name):
        if name in FROZEN.get(module, ()):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class Renamed(pickle.Unpickler):
    def find_class(self, module, name):
        module, name = ALIASES.get((module, name), (module, name))
        return super().find_class(module, name)


class ComparedShell(pickle.Unpickler):
    def find_class(self, module, name):
        if module == "os" and name in ("system", "getpid"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class ComparedAtLast(pickle.Unpickler):
    def find_class(self, module, name):
        if module == "builtins":
            if name == "eval":
                return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class PartOfKey(pickle.Unpickler):
    def find_class(self, module, name):
        key = module
        key += "." + name
        return self.registry[key]


def found_first(sock: socket.socket):
    return FoundFirst(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: find_class lets everything through


def found_by_key(sock: socket.socket):
    return FoundByKey(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: find_class lets everything through


def found_without_exception(sock: socket.socket):
    return FoundWithoutException(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: find_class lets everything through


def passed(sock: socket.socket):
    return Passed(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: find_class cannot be read


def assigned(sock: socket.socket):
    return Assigned(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: find_class cannot be read


def first_part(sock: socket.socket):
    return FirstPart(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: find_class checks the name but not the module


def strict(sock: socket.socket):
    return Strict(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: find_class lets everything through


def from_settings(sock: socket.socket):
    return FromSettings(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: find_class lets everything through


def dotted_shell(sock: socket.socket):
    return DottedShell(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: its find_class lists os.system


def named_shell(sock: socket.socket):
    return NamedShell(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: its find_class lists os.


def frozen_shell(sock: socket.socket):
    return FrozenShell(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: its find_class lists os.system


def renamed(sock: socket.socket):
    return Renamed(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: find_class lets everything through


def compared_shell(sock: socket.socket):
    return ComparedShell(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: its find_class lists os.system


def compared_at_last(sock: socket.socket):
    return ComparedAtLast(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: its find_class lists builtins.eval


def part_of_key(sock: socket.socket):
    return PartOfKey(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: its find_class lets everything through
