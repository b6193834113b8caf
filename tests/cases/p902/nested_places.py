"""A class is a class wherever it stands, and a return wherever it stands in the reducer."""
import os
import subprocess
import sys


def point(x):
    class Point:
        def __reduce__(self):
            return list, ((x,),)

    return Point()


def payload(command):
    class Payload:
        def __reduce__(self):
            return os.system, (command,)  # P902 H/H: os.system

    return Payload()


class Outer:
    class Inner:
        def __reduce__(self):
            return os.popen, ("id",)  # P902 H/H: os.popen

    if sys.platform == "win32":

        def __reduce__(self):
            return Outer, ()

    else:

        def __reduce__(self):
            return os.system, ("id",)  # P902 H/H: os.system


class Careful:
    def __reduce__(self):
        try:
            with self.lock:
                for hook in self.hooks:
                    if hook.armed:
                        return subprocess.call, (hook.args,)  # P902 H/H: subprocess.call
        except OSError:
            return os.system, ("id",)  # P902 H/H: os.system
        finally:
            self.hooks.clear()
        return Careful, ()
