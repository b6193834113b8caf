"""getattr, attrgetter, import_module and partial that reach nothing dangerous: frameworks pickle so."""
import functools
import importlib
import json
import operator
import os
from importlib import import_module


class BoundMethod:
    def __reduce__(self):
        return getattr, (self.owner, self.name)


class Member:
    def __reduce_ex__(self, protocol):
        return getattr, (self.__class__, self._name_)


class Constant:
    def __reduce__(self):
        return getattr, ("", "join")


class Separator:
    def __reduce__(self):
        return getattr, (os, "sep")


class Module:
    def __reduce__(self):
        return importlib.import_module, (self.__name__,)


class JsonModule:
    def __reduce__(self):
        return import_module, ("json",)


class Getter:
    def __reduce__(self):
        return operator.attrgetter, (self.path,)


class NamedGetter:
    def __reduce__(self):
        return operator.attrgetter("name"), (self.owner,)


class Parser:
    def __reduce__(self):
        return functools.partial, (json.loads, self.text)


class Deferred:
    def __reduce__(self):
        return functools.partial, (self.func, *self.args)
