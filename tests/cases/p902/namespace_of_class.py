"""A metaclass puts the reducer into the namespace of its classes; a dictionary that becomes no class holds none."""
import os
import types


class Rebuilding(type):
    def __new__(mcs, name, bases, namespace):
        namespace["__reduce__"] = lambda self: (list, ())
        namespace["run"] = lambda self: (os.system, ("id",))
        return super().__new__(mcs, name, bases, namespace)


class Running(type):
    def __new__(mcs, name, bases, namespace):
        namespace["__reduce__"] = lambda self: (os.system, ("id",))  # P902 H/H: os.system
        return super().__new__(mcs, name, bases, namespace)


class ByDefault(type):
    def __new__(mcs, name, bases, namespace):
        namespace.setdefault("__reduce_ex__", lambda self, protocol: (os.popen, ("id",)))  # P902 H/H: os.popen
        return super().__new__(mcs, name, bases, namespace)


class Merged(type):
    def __new__(mcs, name, bases, namespace):
        more = {"__reduce__": lambda self: (os.system, ("id",))}  # P902 H/H: os.system
        return super().__new__(mcs, name, bases, {**namespace, "x": 0} | more)


class Prepared(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return {"__reduce__": lambda self: (os.system, ("id",))}  # P902 H/H: os.system


class Attached(type):
    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        setattr(cls, "__reduce__", lambda self: (os.system, ("id",)))  # P902 H/H: os.system


class Plain(type):
    pass


def fill(namespace):
    namespace.update(__reduce__=lambda self: (os.system, ("id",)))  # P902 H/H: os.system


Payload = types.new_class("Payload", (), {}, fill)
Called = Plain("Called", (), {"__reduce__": lambda self: (os.system, ("id",))})  # P902 H/H: os.system

names = {"x": 0}
names.update({"__reduce__": lambda self: (os.system, ("id",))})  # P902 H/H: os.system
Named = type("Named", (), names)

handlers = {}
handlers["__reduce__"] = lambda self: (os.system, ("id",))
handlers.update(__reduce_ex__=lambda self: (os.system, ("id",)))
