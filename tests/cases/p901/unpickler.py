"""An Unpickler is reported at each .load() that the file shows, else where it is made."""
import pickle
from pickle import Unpickler as Thaw

from .registry import consume


def save(rows, handle):
    pickle.Pickler(handle, protocol=4).dump(rows)


def restore(handle):
    return pickle.Unpickler(handle).load()  # P901 M/H: pickle.Unpickler


def restore_pair(handle, lookup):
    unpickler = Thaw(handle, encoding="latin1")
    unpickler.persistent_load = lookup
    header = unpickler.load()  # P901 M/H: pickle.Unpickler
    return header, unpickler.load()  # P901 M/H: pickle.Unpickler


def restore_all(handle):
    unpickler = pickle.Unpickler(handle)
    while True:
        try:
            yield unpickler.load()  # P901 M/H: pickle.Unpickler
        except EOFError:
            return


def make(handle):
    return pickle.Unpickler(handle)  # P901 M/H: pickle.Unpickler


def give(handle):
    consume(
        Thaw(handle),  # P901 M/H: pickle.Unpickler
    )
