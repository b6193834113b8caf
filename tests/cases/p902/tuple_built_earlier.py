"""The whole result through a variable."""
import os
import subprocess

EXPLOIT = (os.system, ("id",))
UNUSED = (os.system, ("id",))


class Named:
    def __reduce__(self):
        result = os.system, (self.name,)
        result = Named, ()
        return result


class Whole:
    def __reduce__(self):
        result = (subprocess.Popen, (["id"],))
        return result  # P902 H/H: subprocess.Popen


class Global:
    def __reduce__(self):
        return EXPLOIT  # P902 H/H: os.system


class Branches:
    def __reduce__(self):
        result = (Branches, ())
        if self.command:
            result = (os.system, (self.command,))
        return result  # P902 H/M: os.system


class Parts:
    def __reduce__(self):
        call, args = os.system, ("id",)
        return call, args  # P902 H/H: os.system
