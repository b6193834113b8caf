"""A reducer in a class body: what it names, the unpickler calls."""
import os
import subprocess


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __reduce__(self):
        return Point, (self.x, self.y)


class Shell:
    def __reduce__(self):
        return (os.system, ("id",))  # P902 H/H: os.system


class Process:
    def __init__(self, args):
        self.args = args

    def __reduce__(self):
        return subprocess.Popen, (self.args, -1)  # P902 H/H: subprocess.Popen


class Expression:
    def __reduce__(self):
        return (  # P902 H/H: eval
            eval,
            ("__import__('os').getcwd()",),
        )
