"""A reducer that names a loader as its callable is not handing it on."""
import pickle

from .registry import register


def _restore(data):
    return pickle.loads(data)  # P901 M/H: pickle.loads


class Frame:
    def __init__(self, data):
        self.data = data

    def __reduce__(self):
        return pickle.loads, (self.data,)


class Wrapped(Frame):
    def __reduce_ex__(self, protocol):
        return _restore, (self.data,)


class Registered(Frame):
    def __reduce__(self):
        register(pickle.loads)  # P901 M/M: pickle.loads
        return pickle.loads, (self.data,)
