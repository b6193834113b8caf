"""A list that is added to: by constants and by classes of the program, or by what somebody sends."""
import io
import pickle

from flask import request

ALLOWED = {("collections", "OrderedDict")}
REGISTERED = set()
GROWN = {("collections", "OrderedDict")}
CHOSEN = {("collections", "OrderedDict"), (request.args["module"], "Job")}
BY_MODULE = {"collections": {"OrderedDict"}}
GROWN_BY_MODULE = {"collections": {"OrderedDict"}}
GROWN_INSIDE = {"collections": {"OrderedDict"}}
GROWN_BY_DEFAULT = {"collections": {"OrderedDict"}}
LISTED = ["collections.OrderedDict"]
SHELL = {("collections", "OrderedDict")}

ALLOWED.add(("datetime", "date"))
ALLOWED.update({("datetime", "time"), ("decimal", "Decimal")})
SHELL.add(("os", "system"))
BY_MODULE["datetime"] = {"date"}

for name in ("date", "time"):
    ALLOWED.add(("datetime", name))


def loadable(cls):
    REGISTERED.add((cls.__module__, cls.__qualname__))
    return cls


def allow(module, name):
    GROWN.add((module, name))
    GROWN_BY_MODULE[module] = {name}
    GROWN_INSIDE["collections"].add(name)
    GROWN_BY_DEFAULT.setdefault(module, set()).add(name)
    LISTED.extend([f"{module}.{name}"])


class ByConstants(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) in ALLOWED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class ByClasses(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) in REGISTERED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class ByAnybody(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) in GROWN:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class ByRequest(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) in CHOSEN:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class ByModule(pickle.Unpickler):
    def find_class(self, module, name):
        if name in BY_MODULE.get(module, ()):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class ByGrownModule(pickle.Unpickler):
    def find_class(self, module, name):
        if name in GROWN_BY_MODULE.get(module, ()):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class ByGrownInside(pickle.Unpickler):
    def find_class(self, module, name):
        if name in GROWN_INSIDE.get(module, ()):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class ByGrownDefault(pickle.Unpickler):
    def find_class(self, module, name):
        if name in GROWN_BY_DEFAULT.get(module, ()):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class ByDottedName(pickle.Unpickler):
    def find_class(self, module, name):
        if f"{module}.{name}" in LISTED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class ByShell(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) in SHELL:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class ByItself(pickle.Unpickler):
    def __init__(self, file, allowed=()):
        super().__init__(file)
        self.allowed = {("collections", "OrderedDict")}
        self.allowed.update(allowed)

    def find_class(self, module, name):
        if (module, name) in self.allowed:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


def view():
    data = io.BytesIO(request.data)
    yield ByConstants(data).load()  # P901 L/H: a restricted unpickler
    yield ByClasses(data).load()  # P901 L/H: a restricted unpickler
    yield ByAnybody(data).load()  # P901 H/H: its find_class lets everything through
    yield ByRequest(data).load()  # P901 H/H: its find_class lets everything through
    yield ByModule(data).load()  # P901 L/H: a restricted unpickler
    yield ByGrownModule(data).load()  # P901 H/H: its find_class lets everything through
    yield ByGrownInside(data).load()  # P901 H/H: its find_class lets everything through
    yield ByGrownDefault(data).load()  # P901 H/H: its find_class lets everything through
    yield ByDottedName(data).load()  # P901 H/H: its find_class lets everything through
    yield ByShell(data).load()  # P901 H/H: its find_class lists os.system
    yield ByItself(data).load()  # P901 H/H: its find_class lets everything through
