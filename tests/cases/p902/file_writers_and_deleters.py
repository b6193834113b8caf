"""Callables that write or delete files: medium severity."""
import io
import os
import shutil
from pathlib import Path


class Location:
    def __reduce__(self):
        return Path, (str(self),)


class Joined:
    def __reduce__(self):
        return os.path.join, (self.folder, self.name)


class Opened:
    def __reduce__(self):
        return open, (self.path,)


class OpenedToRead:
    def __reduce__(self):
        return open, (self.path, "rb")


class Buffer:
    def __reduce__(self):
        return io.BytesIO, (self.getvalue(),)


class Removed:
    def __reduce__(self):
        return os.remove, (self.path,)  # P902 M/H: os.remove


class RemovedTree:
    def __reduce__(self):
        return shutil.rmtree, (self.path,)  # P902 M/H: shutil.rmtree


class Moved:
    def __reduce__(self):
        return shutil.move, (self.source, self.target)  # P902 M/H: shutil.move


class Replaced:
    def __reduce__(self):
        return os.replace, (self.source, self.target)  # P902 M/H: os.replace


class OpenedToWrite:
    def __reduce__(self):
        return open, (self.path, "w")  # P902 M/H: open


class OpenedToAppend:
    def __reduce__(self):
        return io.open, (self.path, "ab")  # P902 M/H: open
