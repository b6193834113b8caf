"""pickle's pure-Python twins have a leading underscore and load all the same."""
import pickle
from pickle import _load as load_slowly


class Tracer(pickle._Unpickler):
    dispatch = dict(pickle._Unpickler.dispatch)


def save(rows, handle):
    pickle._dump(rows, handle)
    pickle._Pickler(handle).dump(rows)
    return pickle._dumps(rows)


def decode(data):
    return pickle._loads(data)  # P901 M/H: pickle._loads


def read(handle):
    return load_slowly(handle)  # P901 M/H: pickle._load


def read_one(handle):
    return pickle._Unpickler(handle).load()  # P901 M/H: pickle._Unpickler


def trace(handle):
    return Tracer(handle).load()  # P901 M/H: pickle._Unpickler
