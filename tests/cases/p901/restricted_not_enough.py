"""find_class is there, and lets through more than a finite list."""
import builtins
import importlib
import io
import logging
import pickle
import socket
import sys

RENAMED = {"jobs.old": "jobs.new"}
MODULES = {"builtins", "collections", "numpy"}
NAMES = {"OrderedDict", "date"}
DENIED = {("os", "system"), ("builtins", "eval"), ("builtins", "exec")}
ALLOWED = {("collections", "OrderedDict")}


class Listed(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) in ALLOWED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class Renaming(pickle.Unpickler):
    def find_class(self, module, name):
        return super().find_class(RENAMED.get(module, module), name)


class RenamingOne(pickle.Unpickler):
    def find_class(self, module, name):
        if module == "jobs.old":
            module = "jobs.new"
        return super().find_class(module, name)


class OpenModules(pickle.Unpickler):
    def find_class(self, module, name):
        if module in MODULES:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class Builtins(pickle.Unpickler):
    def find_class(self, module, name):
        if module == "builtins":
            return getattr(builtins, name)
        raise pickle.UnpicklingError(name)


class Prefix(pickle.Unpickler):
    def find_class(self, module, name):
        if not module.startswith("numpy"):
            raise pickle.UnpicklingError(name)
        return super().find_class(module, name)


class NamesOnly(pickle.Unpickler):
    def find_class(self, module, name):
        if name in NAMES:
            return getattr(importlib.import_module(module), name)
        raise pickle.UnpicklingError(name)


class DenyList(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) in DENIED:
            raise pickle.UnpicklingError(name)
        return super().find_class(module, name)


class FallsThrough(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) in ALLOWED:
            return super().find_class(module, name)
        logging.warning("%s.%s is not listed", module, name)
        return super().find_class(module, name)


class Inverted(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) in ALLOWED:
            raise pickle.UnpicklingError(name)
        return getattr(sys.modules[module], name)


class EitherListed(pickle.Unpickler):
    def find_class(self, module, name):
        if module in MODULES or name in NAMES:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class Loosened(Listed):
    def find_class(self, module, name):
        return pickle.Unpickler.find_class(self, module, name)


def listed(sock: socket.socket):
    return Listed(io.BytesIO(sock.recv(4096))).load()  # P901 L/H: a restricted unpickler


def renaming(sock: socket.socket):
    return Renaming(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: find_class


def renaming_one(path):
    with open(path, "rb") as handle:
        return RenamingOne(handle).load()  # P901 M/H: find_class


def open_modules(sock: socket.socket):
    return OpenModules(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: find_class


def only_builtins(sock: socket.socket):
    return Builtins(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: find_class


def prefix(sock: socket.socket):
    return Prefix(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: find_class


def names_only(sock: socket.socket):
    return NamesOnly(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: find_class


def deny_list(sock: socket.socket):
    return DenyList(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: find_class


def falls_through(sock: socket.socket):
    return FallsThrough(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: find_class


def inverted(sock: socket.socket):
    return Inverted(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: find_class


def either_listed(sock: socket.socket):
    return EitherListed(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: find_class


def loosened(sock: socket.socket):
    return Loosened(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: find_class


class ListsTheShell(pickle.Unpickler):
    allowed = {("collections", "OrderedDict"), ("os", "system")}

    def find_class(self, module, name):
        if (module, name) not in self.allowed:
            raise pickle.UnpicklingError(f"{module}.{name} is not allowed")
        return super().find_class(module, name)


def lists_the_shell(sock: socket.socket):
    return ListsTheShell(io.BytesIO(sock.recv(4096))).load()  # P901 H/H: its find_class lists os.system
