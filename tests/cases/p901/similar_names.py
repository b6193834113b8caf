"""Modules and functions whose names only begin or end like pickle's."""
import pickle
import pickletools

import picklejar
import pickle_cache
from shelves import open as open_shelf


def disassemble(data):
    pickletools.dis(data)
    return list(pickletools.genops(data))


def from_jar(data):
    return picklejar.loads(data)


def from_cache(handle):
    return pickle_cache.load(handle)


def shelf(path):
    return open_shelf(path)


def compact(data):
    return pickletools.optimize(data), pickle.loads(data)  # P901 M/H: pickle.loads
