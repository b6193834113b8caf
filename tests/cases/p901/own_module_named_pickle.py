"""A relative import of a module named pickle is the package's own."""
import pickle as stdlib_pickle

from . import pickle
from .pickle import loads
from ..pickle import Unpickler as TextUnpickler
from .. import shelve
from .dill import load_session


def decode(data):
    return pickle.loads(data)


def decode_row(data):
    return loads(data)


def read(handle):
    return TextUnpickler(handle).load()


def stock(path):
    return shelve.open(path)


def resume(path):
    load_session(path)


def decode_old(data):
    return stdlib_pickle.loads(data)  # P901 M/H: pickle.loads
