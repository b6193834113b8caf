"""A lambda as reducer: the finding stands on the lambda."""
import os
import subprocess


class Point:
    __reduce__ = lambda self: (Point, ())
    run = lambda self: (os.system, ("id",))


class Payload:
    __reduce__ = lambda self: (os.system, ("id",))  # P902 H/H: os.system


class Later:
    pass


Later.__reduce__ = lambda self: (subprocess.Popen, (["id"],))  # P902 H/H: subprocess.Popen
Later.describe = lambda self: (subprocess.Popen, (["id"],))


class Choosy:
    __reduce_ex__ = (
        lambda self, protocol:  # P902 H/M: os.system
        (os.system, ("id",)) if protocol > 2 else (Choosy, ())
    )
