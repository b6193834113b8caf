"""Functions imported by name, and under another name. The import alone is no finding."""
from json import load
from pickle import dumps, loads
from pickle import load as thaw, loads as unused


def encode(row):
    return dumps(row)


def restore_text(handle):
    return load(handle)


def decode(data):
    return loads(data)  # P901 M/H: pickle.loads


def restore(handle):
    return thaw(handle)  # P901 M/H: pickle.load
