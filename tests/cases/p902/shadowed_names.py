"""A name of the package's own, a parameter or a local that is spelled like a dangerous one."""
import json as subprocess
import os as system

from . import os
from .expressions import eval
from .subprocess import Popen


def exec(source):
    return source.strip()


class Own:
    def __reduce__(self):
        return os.system, (self.command,)


class OwnProcess:
    def __reduce__(self):
        return Popen, (self.args,)


class OtherModule:
    def __reduce__(self):
        return subprocess.loads, (self.text,)


class OwnEval:
    def __reduce__(self):
        return eval, (self.source,)


class OwnExec:
    def __reduce__(self):
        return exec, (self.source,)


def node(open):
    class Node:
        def __reduce__(self):
            return open, (self.path, "w")

    return Node()


class ClassScope:
    import subprocess as launcher

    def __reduce__(self):
        return launcher.Popen, (self.args,)


class Renamed:
    def __reduce__(self):
        return system.system, (self.command,)  # P902 H/H: os.system
