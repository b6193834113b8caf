"""find_class returns nothing outside a finite list of (module, name)."""
import builtins
import collections
import datetime
import io
import pickle
import socket

ALLOWED = {("collections", "OrderedDict"), ("datetime", "date")}
BY_MODULE = {"builtins": {"set", "frozenset"}, "collections": {"OrderedDict"}}
CLASSES = {
    ("collections", "OrderedDict"): collections.OrderedDict,
    ("datetime", "date"): datetime.date,
}


class Pairs(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) in ALLOWED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is not allowed")


class Refusing(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) not in ALLOWED:
            raise pickle.UnpicklingError(f"{module}.{name} is not allowed")
        return pickle.Unpickler.find_class(self, module, name)


class ByModule(pickle.Unpickler):
    def find_class(self, module, name):
        if name in BY_MODULE.get(module, ()):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class ByClass(pickle.Unpickler):
    def find_class(self, module, name):
        return CLASSES[module, name]


class ByClassOrRefuse(pickle.Unpickler):
    def find_class(self, module, name):
        try:
            return CLASSES[(module, name)]
        except KeyError:
            raise pickle.UnpicklingError(name) from None


class Exact(pickle.Unpickler):
    allowed_names = frozenset(["range", "complex"])

    def find_class(self, module, name):
        if module == "builtins" and name in self.allowed_names:
            return getattr(builtins, name)
        if module == "datetime" and name == "date":
            return datetime.date
        raise pickle.UnpicklingError(name)


class Nothing(pickle.Unpickler):
    def find_class(self, module, name):
        raise pickle.UnpicklingError(name)


class Derived(Pairs):
    def persistent_load(self, pid):
        return int(pid)


def unrestricted(sock: socket.socket):
    return pickle.Unpickler(sock.makefile("rb")).load()  # P901 H/H: a network peer


def pairs(sock: socket.socket):
    return Pairs(sock.makefile("rb")).load()  # P901 L/H: a restricted unpickler


def refusing(sock: socket.socket):
    return Refusing(io.BytesIO(sock.recv(4096))).load()  # P901 L/H: a restricted unpickler


def by_module(sock: socket.socket):
    unpickler = ByModule(io.BytesIO(sock.recv(4096)))
    return unpickler.load()  # P901 L/H: a restricted unpickler


def by_class(data):
    return ByClass(io.BytesIO(data)).load()  # P901 L/H: a restricted unpickler


def by_class_or_refuse(data):
    return ByClassOrRefuse(io.BytesIO(data)).load()  # P901 L/H: a restricted unpickler


def exact(sock: socket.socket):
    return Exact(io.BytesIO(sock.recv(4096))).load()  # P901 L/H: a restricted unpickler


def nothing(sock: socket.socket):
    return Nothing(io.BytesIO(sock.recv(4096))).load()  # P901 L/H: a restricted unpickler


def derived(sock: socket.socket):
    return Derived(io.BytesIO(sock.recv(4096))).load()  # P901 L/H: a restricted unpickler


def other_door(sock: socket.socket):
    return pickle.loads(sock.recv(4096))  # P901 H/H: a network peer
