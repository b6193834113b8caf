"""A partial is called as the callable in it is."""
import functools
import os
import subprocess
from functools import partial


def _rebuild(name, strict):
    return name, strict


class Named:
    def __reduce__(self):
        return partial(_rebuild, strict=True), (self.name,)


class Bound:
    def __reduce__(self):
        return functools.partial(os.system, "id"), ()  # P902 H/H: os.system


class Quiet:
    def __reduce__(self):
        call = partial(subprocess.run, shell=True)
        return call, (self.command,)  # P902 H/H: subprocess.run


class Cleaner:
    def __reduce__(self):
        return partial(os.remove, "settings.ini"), ()  # P902 M/H: os.remove


class MadeByTheUnpickler:
    def __reduce__(self):
        return functools.partial, (os.system, "id")  # P902 H/H: os.system


class Curried:
    def __reduce__(self):
        return functools.partial, (_rebuild, self.name)
