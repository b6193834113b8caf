"""Callables that run Python code or a command by another name."""
import builtins
import cProfile
import os
import pdb
import pty
import runpy
import subprocess
import timeit


class Timer:
    def __reduce__(self):
        return timeit.default_timer, ()


class Exec:
    def __reduce__(self):
        return exec, ("import os; os.getcwd()",)  # P902 H/H: exec


class BuiltinEval:
    def __reduce__(self):
        return builtins.eval, (self.source,)  # P902 H/H: eval


class Timed:
    def __reduce__(self):
        return timeit.timeit, (self.source,)  # P902 H/H: timeit.timeit


class Profiled:
    def __reduce__(self):
        return cProfile.run, (self.source,)  # P902 H/H: cProfile.run


class Debugged:
    def __reduce__(self):
        return pdb.run, (self.source,)  # P902 H/H: pdb.run


class Script:
    def __reduce__(self):
        return runpy.run_path, (self.path,)  # P902 H/H: runpy.run_path


class Spawned:
    def __reduce__(self):
        return os.spawnv, (os.P_WAIT, "/bin/id", ["id"])  # P902 H/H: os.spawnv


class Executed:
    def __reduce__(self):
        return os.execvp, ("id", ["id"])  # P902 H/H: os.execvp


class Terminal:
    def __reduce__(self):
        return pty.spawn, (["id"],)  # P902 H/H: pty.spawn


class Output:
    def __reduce__(self):
        return subprocess.getstatusoutput, ("id",)  # P902 H/H: subprocess.getstatusoutput
