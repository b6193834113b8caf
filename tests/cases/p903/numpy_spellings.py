"""However numpy.load is spelled; and what is only spelled like it."""
import importlib
import json as np_json

import numpy
from numpy import load
from numpy import load as load_array
from numpy.lib import format as fmt

loader = numpy.load
np = importlib.import_module("numpy")


class Cache:
    read = staticmethod(numpy.load)

    def __init__(self):
        self._load = np.load

    def plain(self, path):
        return self._load(path)

    def labels(self, path):
        return self._load(path, allow_pickle=True)  # P903 M/H: numpy.load


def parse(handle):
    return np_json.load(handle, allow_pickle=True)


def plain(path):
    return load(path), load_array(path), loader(path), fmt.read_array(path)


def bare(path):
    return load(path, allow_pickle=True)  # P903 M/H: numpy.load


def renamed(path):
    return load_array(path, allow_pickle=True)  # P903 M/H: numpy.load


def alias(path):
    return loader(path, allow_pickle=True)  # P903 M/H: numpy.load


def imported_by_name(path):
    return np.load(path, allow_pickle=True)  # P903 M/H: numpy.load


def by_attribute(path):
    return getattr(numpy, "load")(path, allow_pickle=True)  # P903 M/H: numpy.load


def shadowed(numpy, path):
    return numpy.load(path, allow_pickle=True)
