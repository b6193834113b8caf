"""getattr with a name that the source gives is that attribute; any other attribute is the object's own affair."""
import os
import subprocess


class Method:
    def __reduce__(self):
        return getattr(self, "system"), ()


class Named:
    def __reduce__(self):
        return getattr(os, self.name), ()


class Harmless:
    def __reduce__(self):
        return getattr(os, "getcwd"), ()


class Shell:
    def __reduce__(self):
        return getattr(os, "system"), ("id",)  # P902 H/H: os.system


class Built:
    def __reduce__(self):
        call = getattr(subprocess, "Po" + "pen")
        return call, (["id"],)  # P902 H/H: subprocess.Popen


class WithDefault:
    def __reduce__(self):
        return getattr(__import__("os"), "popen", None), ("id",)  # P902 H/H: os.popen


class Remover:
    def __reduce__(self):
        return getattr(os, "unlink"), ("settings.ini",)  # P902 M/H: os.unlink
