"""Modules fetched by name at run time."""
import importlib
import sys
from importlib import import_module

loaded = importlib.import_module("subprocess")


class Harmless:
    def __reduce__(self):
        return __import__("collections").OrderedDict, ()


class Relative:
    def __reduce__(self):
        return import_module(".os", __package__).system, ("id",)


class Inline:
    def __reduce__(self):
        return __import__("os").system, ("id",)  # P902 H/H: os.system


class Local:
    def __reduce__(self):
        module = __import__("subprocess")
        return module.Popen, (["id"],)  # P902 H/H: subprocess.Popen


class Imported:
    def __reduce__(self):
        return import_module("o" + "s").popen, ("id",)  # P902 H/H: os.popen


class Loaded:
    def __reduce__(self):
        return loaded.check_output, (["id"],)  # P902 H/H: subprocess.check_output


class FromTable:
    def __reduce__(self):
        return sys.modules["os"].system, ("id",)  # P902 H/H: os.system
