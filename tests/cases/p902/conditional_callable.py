"""A choice of callables: one of several is dangerous is medium confidence, each of them is high."""
import os
import subprocess
import sys


def _rebuild(name):
    return name


def _rebuild_old(name):
    return name


class Named:
    def __reduce__(self):
        return _rebuild if sys.version_info >= (3, 8) else _rebuild_old, (self.name,)


class OneOfTwo:
    def __reduce__(self):
        return os.system if self.armed else _rebuild, ("id",)  # P902 H/M: os.system


class OneOfTwoTuples:
    def __reduce__(self):
        return (os.system, ("id",)) if self.armed else (_rebuild, ("id",))  # P902 H/M: os.system


class BothOfTwo:
    def __reduce__(self):
        return os.system if os.name == "nt" else subprocess.getoutput, ("id",)  # P902 H/H


class AfterBranches:
    def __reduce__(self):
        call = _rebuild
        if self.armed:
            call = os.system
        return call, ("id",)  # P902 H/M: os.system


class TwoReturns:
    def __reduce__(self):
        if self.armed:
            return os.system, ("id",)  # P902 H/H: os.system
        return _rebuild, (self.name,)


class Given:
    def __reduce__(self):
        return (self.call or os.system), ("id",)  # P902 H/M: os.system
