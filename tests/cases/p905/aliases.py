"""Whatever the names are: imports, aliases, attributes."""
import importlib
import os as operating_system
import pickle as p
import tempfile as t
from os import chmod as change, umask
from pathlib import Path as P
from pickle import dump as save
from stat import S_IWOTH as WRITE

try:
    import cPickle
except ImportError:
    import pickle as cPickle

from six.moves import cPickle as six_pickle

from .compat import pickle as own


def renamed(value):
    with open("/tmp/value.pkl", "wb") as handle:
        p.dump(value, handle)  # P905 M/H: pickle.dump
        save(value, handle)  # P905 M/H: pickle.dump
        cPickle.dump(value, handle)  # P905 M/H: ickle.dump
        six_pickle.dump(value, handle)  # P905 M/H: six.moves.cPickle.dump


def reexported(value):
    with open("/tmp/value.pkl", "wb") as handle:
        own.dump(value, handle)  # P905 M/M: pickle.dump


def imported(value):
    module = importlib.import_module("pickle")
    with open("/tmp/value.pkl", "wb") as handle:
        module.dump(value, handle)  # P905 M/H: pickle.dump


def by_getattr(value):
    with open("/tmp/value.pkl", "wb") as handle:
        getattr(p, "dump")(value, handle)  # P905 M/H: pickle.dump


class Writer:
    def __init__(self):
        self._dump = p.dump

    def write(self, value):
        with open("/tmp/value.pkl", "wb") as handle:
            self._dump(value, handle)  # P905 M/H: pickle.dump in Writer.write


def changed(value, path):
    with open(path, "wb") as handle:
        save(value, handle)
    change(path, 0o644 | WRITE)  # P905 H/H: os.chmod in changed lets others write
    operating_system.chmod(P(path), 0o666)  # P905 H/H: os.chmod


def masked(value, path):
    umask(0)  # P905 H/H: os.umask
    with open(path, "wb") as handle:
        save(value, handle)


def temporary(value):
    with t.NamedTemporaryFile() as handle:
        save(value, handle)
    with open(P(t.gettempdir()) / "value.pkl", "wb") as handle:
        save(value, handle)  # P905 M/H: pickle.dump
