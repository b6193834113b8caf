"""One reducer under several names or of several classes is one finding."""
import os


def _reduce(self):
    return os.system, (self.command,)  # P902 H/H: os.system


class First:
    command = "id"
    __reduce__ = _reduce


class Second:
    command = "uname"


Second.__reduce__ = _reduce


class Third:
    def __reduce__(self):
        return os.popen, ("id",)  # P902 H/H: os.popen

    def __reduce_ex__(self, protocol):
        return self.__reduce__()


class Fourth:
    def __reduce_ex__(self, protocol=4):
        return os.system, ("id",)  # P902 H/H: os.system

    __reduce__ = __reduce_ex__
