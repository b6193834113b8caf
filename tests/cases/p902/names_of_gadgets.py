"""The spellings of an import lead to the same callable."""
import os as operating
import subprocess as sp
import urllib.request as web
from os import system as shell
from subprocess import *
from subprocess import DEVNULL, run as launch

try:
    from pty import spawn
except ImportError:
    spawn = None


class Harmless:
    def __reduce__(self):
        return CalledProcessError, (1, [operating.devnull, DEVNULL])


class Module:
    def __reduce__(self):
        return operating.system, ("id",)  # P902 H/H: os.system


class Function:
    def __reduce__(self):
        return shell, ("id",)  # P902 H/H: os.system


class Alias:
    def __reduce__(self):
        return sp.Popen, (["id"],)  # P902 H/H: subprocess.Popen


class Renamed:
    def __reduce__(self):
        return launch, (["id"],)  # P902 H/H: subprocess.run


class Star:
    def __reduce__(self):
        return check_output, (["id"],)  # P902 H/H: subprocess.check_output


class Optional:
    def __reduce__(self):
        return spawn, (["id"],)  # P902 H/H: pty.spawn


class Dotted:
    def __reduce__(self):
        return web.urlopen, (self.url,)  # P902 M/H: urllib.request.urlopen


class Late:
    def __reduce__(self):
        return builtins.exec, (self.source,)  # P902 H/H: exec


import builtins
