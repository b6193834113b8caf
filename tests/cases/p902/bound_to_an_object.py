"""A reducer that a property returns, that is bound to one object, or that a decorator makes."""
import functools
import os
import types
from unittest import mock


class Point:
    @property
    def __reduce__(self):
        return lambda: (Point, ())


class Property:
    @property
    def __reduce__(self):
        return lambda: (os.system, ("id",))  # P902 H/H: os.system


class PropertyOfMethod:
    @property
    def __reduce__(self):
        return self._rebuild

    def _rebuild(self):
        return os.popen, ("id",)  # P902 H/H: os.popen


class PropertyOfData:
    @property
    def __reduce__(self):
        return os.system, ("id",)  # a tuple cannot be called


class Called:
    __reduce__ = property(lambda self: lambda: (os.system, ("id",)))  # P902 H/H: os.system


class Partial:
    def _rebuild(self, command):
        return os.system, (command,)  # P902 H/H: os.system

    __reduce__ = functools.partialmethod(_rebuild, "id")


def armed(function):
    @functools.wraps(function)
    def inner(self):
        return os.system, ("id",)  # P902 H/H: os.system

    return inner


class Decorated:
    @armed
    def __reduce__(self):
        return Decorated, ()


class Reducer:
    def __call__(self):
        return os.system, ("id",)  # P902 H/H: os.system


def reduce_point(point):
    return Point, ()


def reduce_shell(shell):
    return os.popen, ("id",)  # P902 H/H: os.popen


def arm(point, shell, third, monkeypatch):
    point.__reduce__ = types.MethodType(reduce_point, point)
    shell.__reduce__ = types.MethodType(reduce_shell, shell)
    third.__reduce_ex__ = types.MethodType(lambda self, protocol: (os.system, ("id",)), third)  # P902 H/H: os.system
    third.__dict__["__reduce__"] = Reducer()
    object.__setattr__(point, "__reduce__", lambda: (os.system, ("id",)))  # P902 H/H: os.system
    monkeypatch.setattr(Point, "__reduce__", lambda self: (os.system, ("id",)))  # P902 H/H: os.system
    monkeypatch.setattr(Point, "describe", lambda self: (os.system, ("id",)))
    return mock.patch.object(Point, "__reduce__", new=lambda self: (os.system, ("id",)))  # P902 H/H: os.system
