"""Another module's attribute named pickle: most likely that module, not certainly."""
import util
import vendor.compat
from numpy.compat import pickle as array_pickle

from . import helpers
from .compat import cPickle as fast_pickle
from .compat import json as plain
from .compat import loads, pickle, unpickle


def parse(text):
    return plain.loads(text)


def bare_names(data):
    return loads(data) or unpickle(data) or util.loads(data) or util.pickle_loads(data)


def decode(data):
    return pickle.loads(data)  # P901 M/M: pickle.loads


def decode_fast(handle):
    return fast_pickle.load(handle)  # P901 M/M: cPickle.load


def decode_array(data):
    return array_pickle.loads(data)  # P901 M/M: pickle.loads


def through_util(data):
    return util.pickle.loads(data)  # P901 M/M: pickle.loads


def through_packages(handle):
    return vendor.compat.pickle.load(handle)  # P901 M/M: pickle.load


def through_own_module(handle):
    return helpers.pickle.Unpickler(handle).load()  # P901 M/M: pickle.Unpickler
