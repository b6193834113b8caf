"""Names of dangerous modules that do no harm, and harmless names of dangerous functions."""
import ast
import os
import re
import subprocess
import sys

import pandas


class CommandFailed(subprocess.CalledProcessError):
    def __reduce__(self):
        return subprocess.CalledProcessError, (self.returncode, self.cmd)


class Completed:
    def __reduce__(self):
        return subprocess.CompletedProcess, (self.args, self.returncode)


class Line:
    def __reduce__(self):
        return subprocess.list2cmdline, (self.args,)


class Status:
    def __reduce__(self):
        return os.stat_result, (tuple(self.values),)


class Pattern:
    def __reduce__(self):
        return re.compile, (self.pattern,)


class Literal:
    def __reduce__(self):
        return ast.literal_eval, (self.text,)


class Model:
    def __reduce__(self):
        return self.model.eval, ()


class Interned:
    def __reduce__(self):
        return sys.intern, (self.name,)


class Stamp:
    def __reduce__(self):
        return pandas.Timestamp, (self.value,)


class Command(CommandFailed):
    def __reduce__(self):
        return subprocess.check_call, (self.cmd,)  # P902 H/H: subprocess.check_call
