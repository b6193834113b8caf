"""A star import of pickle binds its functions."""
try:
    from cPickle import *
except ImportError:
    from pickle import *


def encode(row):
    return dumps(row)


def decode_with(loads, data):
    return loads(data)


def decode(data):
    return loads(data)  # P901 M/H: pickle.loads


def read(handle):
    unpickler = Unpickler(handle)
    return unpickler.load()  # P901 M/H: pickle.Unpickler
