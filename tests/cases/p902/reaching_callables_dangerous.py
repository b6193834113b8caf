"""getattr, attrgetter, import_module and partial count as what their constant arguments reach."""
import builtins
import functools
import importlib
import operator
import os
import shutil
import subprocess
from functools import partial
from operator import attrgetter


class Fetched:
    def __reduce__(self):
        return getattr, (os, "getpid")


class FetchedShell:
    def __reduce__(self):
        return getattr, (os, "system")  # P902 H/H: os.system


class FetchedEval:
    def __reduce__(self):
        return getattr, (builtins, "ev" + "al")  # P902 H/H: eval


class FetchedRemove:
    def __reduce__(self):
        return getattr, (os, "remove")  # P902 M/H: os.remove


class FetchedFromImport:
    def __reduce__(self):
        return getattr, (importlib.import_module("subprocess"), "Popen")  # P902 H/H: subprocess.Popen


class Attribute:
    def __reduce__(self):
        return attrgetter("system"), (os,)  # P902 H/H: os.system


class HarmlessAttribute:
    def __reduce__(self):
        return operator.attrgetter("getpid"), (os,)


class Bound:
    def __reduce__(self):
        return partial, (subprocess.Popen, ["id"])  # P902 H/H: subprocess.Popen


class BoundRemove:
    def __reduce__(self):
        return functools.partial, (shutil.rmtree, self.path)  # P902 M/H: shutil.rmtree
