"""A function becomes a reducer when it is attached to a class of the file."""
import os
import subprocess


class Point:
    pass


class Payload:
    pass


class Other:
    def run(self):
        return subprocess.call, (["id"],)


def _reduce_point(self):
    return Point, ()


def _reduce_payload(self):
    return os.system, ("id",)  # P902 H/H: os.system


def _reduce_payload_ex(self, protocol):
    return subprocess.call, (["id"],)  # P902 H/H: subprocess.call


def attached_as_something_else(self):
    return os.system, ("id",)


def never_attached(self):
    return os.system, ("id",)


Point.__reduce__ = _reduce_point
Payload.__reduce__ = _reduce_payload
Payload.__reduce_ex__ = _reduce_payload_ex
Payload.describe = attached_as_something_else
