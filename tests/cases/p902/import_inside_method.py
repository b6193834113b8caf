"""An import inside the reducer binds there, and only there."""


class Named:
    def __reduce__(self):
        return os.system, ("id",)


class Ordered:
    def __reduce__(self):
        from collections import OrderedDict as system

        return system, ()


class Shell:
    def __reduce__(self):
        import os

        return os.system, ("id",)  # P902 H/H: os.system


class Process:
    def __reduce__(self):
        from subprocess import Popen as Launch

        return Launch, (["id"],)  # P902 H/H: subprocess.Popen


class Either:
    def __reduce__(self):
        try:
            from posix import system
        except ImportError:
            from os import system
        return system, ("id",)  # P902 H/H: os.system
