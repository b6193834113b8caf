"""Other ways to ask a finite list: dotted names, tables of classes, one comparison, a class found first."""
import collections
import io
import pickle
import socket
from datetime import date

DOTTED = {"collections.OrderedDict", "datetime.date"}
CLASSES = {("collections", "OrderedDict"): collections.OrderedDict, ("datetime", "date"): date}
NAMES = frozenset({"OrderedDict", "deque"})
BY_MODULE = {"collections": NAMES, "datetime": ("date",)}


class Formatted(pickle.Unpickler):
    def find_class(self, module, name):
        if f"{module}.{name}" in DOTTED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class Added(pickle.Unpickler):
    def find_class(self, module, name):
        if module + "." + name not in DOTTED:
            raise pickle.UnpicklingError(name)
        return super().find_class(module, name)


class Kept(pickle.Unpickler):
    def find_class(self, module, name):
        key = f"{module}.{name}"
        if key not in DOTTED:
            raise pickle.UnpicklingError(key)
        return super().find_class(module, name)


class Looked(pickle.Unpickler):
    def find_class(self, module, name):
        return CLASSES.get((module, name))


class LookedFirst(pickle.Unpickler):
    def find_class(self, module, name):
        found = CLASSES.get((module, name))
        if found is None:
            raise pickle.UnpicklingError(name)
        return found


class Indexed(pickle.Unpickler):
    def find_class(self, module, name):
        found = CLASSES[module, name]
        return found


class FoundFirst(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) not in CLASSES:
            raise pickle.UnpicklingError(name)
        found = super().find_class(module, name)
        return found


class Turned(pickle.Unpickler):
    def find_class(self, module, name):
        if "collections" == module and "OrderedDict" == name:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class NamesOfModules(pickle.Unpickler):
    def find_class(self, module, name):
        if name in BY_MODULE.get(module, ()):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class OrNone(pickle.Unpickler):
    def find_class(self, module, name):
        try:
            found = CLASSES[module, name]
        except KeyError:
            found = None
        return found


class Unfinished(pickle.Unpickler):
    def find_class(self, module, name):
        raise pickle.UnpicklingError(f"{module}.{name} is not allowed yet")
        return super().find_class(module, name)


class Left(Looked):
    pass


class Right(Looked):
    pass


class Both(Left, Right):
    pass


def formatted(sock: socket.socket):
    return Formatted(io.BytesIO(sock.recv(4096))).load()  # P901 L/H: a restricted unpickler


def added(sock: socket.socket):
    return Added(io.BytesIO(sock.recv(4096))).load()  # P901 L/H: a restricted unpickler


def kept(sock: socket.socket):
    return Kept(io.BytesIO(sock.recv(4096))).load()  # P901 L/H: a restricted unpickler


def looked(sock: socket.socket):
    return Looked(io.BytesIO(sock.recv(4096))).load()  # P901 L/H: a restricted unpickler


def looked_first(sock: socket.socket):
    return LookedFirst(io.BytesIO(sock.recv(4096))).load()  # P901 L/H: a restricted unpickler


def indexed(sock: socket.socket):
    return Indexed(io.BytesIO(sock.recv(4096))).load()  # P901 L/H: a restricted unpickler


def found_first(sock: socket.socket):
    return FoundFirst(io.BytesIO(sock.recv(4096))).load()  # P901 L/H: a restricted unpickler


def turned(sock: socket.socket):
    return Turned(io.BytesIO(sock.recv(4096))).load()  # P901 L/H: a restricted unpickler


def names_of_modules(sock: socket.socket):
    return NamesOfModules(io.BytesIO(sock.recv(4096))).load()  # P901 L/H: a restricted unpickler


def both(sock: socket.socket):
    return Both(io.BytesIO(sock.recv(4096))).load()  # P901 L/H: a restricted unpickler


def or_none(sock: socket.socket):
    return OrNone(io.BytesIO(sock.recv(4096))).load()  # P901 L/H: a restricted unpickler


def unfinished(sock: socket.socket):
    return Unfinished(io.BytesIO(sock.recv(4096))).load()  # P901 L/H: a restricted unpickler
