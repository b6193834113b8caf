"""A builtin out of __builtins__, which is a module or its dictionary, and a name out of globals()."""
import builtins
import os
from subprocess import check_output as output


class Plain:
    def __reduce__(self):
        return __builtins__["list"], ()


class Item:
    def __reduce__(self):
        return __builtins__["exec"], ("import this",)  # P902 H/H: exec


class Attribute:
    def __reduce__(self):
        return __builtins__.eval, ("1",)  # P902 H/H: eval


class Either:
    def __reduce__(self):
        run = getattr(__builtins__, "exec", None) or __builtins__["exec"]
        return run, ("import this",)  # P902 H/H: exec


class Got:
    def __reduce__(self):
        return vars(builtins).get("ex" + "ec"), ("import this",)  # P902 H/H: exec


class Imported:
    def __reduce__(self):
        return __builtins__["__import__"]("os").system, ("id",)  # P902 H/H: os.system


class Global:
    def __reduce__(self):
        return globals()["output"], (["id"],)  # P902 H/H: subprocess.check_output


class Nested:
    def __reduce__(self):
        return globals()["__builtins__"]["eval"], ("1",)  # P902 H/H: eval


class GlobalOwn:
    def __reduce__(self):
        return globals()["rebuild"], ("1",)


class GlobalUnknown:
    def __reduce__(self):
        return globals()[self.name], ("1",)


class Read:
    def __reduce__(self):
        return os.__getattribute__("system"), ("id",)  # P902 H/H: os.system


class ReadHarmless:
    def __reduce__(self):
        return os.__dict__.get("getcwd"), ()


def rebuild(text):
    return Plain()
