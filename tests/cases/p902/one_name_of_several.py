"""A callable that is fetched by one of several names: dangerous where one of them is."""
import importlib
import os
from enum import Enum


class Color(Enum):
    def __reduce_ex__(self, protocol):
        return getattr, (self.__class__, self._name_)


class Harmless(Enum):
    def __reduce_ex__(self, protocol):
        return getattr, (os, "getpid" if self.value else "getcwd")


class Sometimes(Enum):
    def __reduce_ex__(self, protocol):
        return getattr, (os, "system" if self.value else "getcwd")  # P902 H/M: os.system


class Always(Enum):
    def __reduce_ex__(self, protocol):
        return getattr, (os, "system" if self.value else "popen")  # P902 H/H


class Called:
    def __reduce__(self):
        name = "getcwd"
        if self.armed:
            name = "system"
        return getattr(os, name), (self.command,)  # P902 H/M: os.system


class Table:
    NAMES = {"run": "system", "where": "getcwd"}

    def __reduce__(self):
        return getattr(os, self.NAMES[self.kind]), (self.command,)  # P902 H/M: os.system


class Module:
    def __reduce__(self):
        return importlib.import_module("os" if self.any else "posix").system, ("id",)  # P902 H/H
