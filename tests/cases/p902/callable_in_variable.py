"""The callable through a variable: the definition that reaches the return counts."""
import os
import subprocess

run = subprocess.run


def _rebuild(name):
    return name


class Named:
    def __reduce__(self):
        call = os.system
        call = _rebuild
        args = (self.name,)
        return call, args


class Local:
    def __reduce__(self):
        call = os.system
        args = ("id",)
        return call, args  # P902 H/H: os.system


class Global:
    def __reduce__(self):
        return run, (["id"],)  # P902 H/H: subprocess.run


class Chained:
    def __reduce__(self):
        module = subprocess
        call = module.check_call
        other = call
        return other, (["id"],)  # P902 H/H: subprocess.check_call


def payload(command):
    spawn = os.popen

    class Enclosed:
        def __reduce__(self):
            return spawn, (command,)  # P902 H/H: os.popen

    return Enclosed()
