"""A name that is written backwards."""
import os


class Shell:
    def __reduce__(self):
        return getattr(os, "metsys"[::-1]), ("id",)  # P902 H/H: os.system


class Number:
    def __reduce__(self):
        return getattr(os, "dipteg"[::-1]), ()


class Imported:
    def __reduce__(self):
        return __import__("so"[::-1]).system, ("id",)  # P902 H/H: os.system
