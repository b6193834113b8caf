"""Subclasses of an Unpickler load as it does; a class that nobody makes loads nothing."""
import pickle
from json import JSONDecoder

import dill

Base = pickle.Unpickler


class TextReader(JSONDecoder):
    def load(self):
        return self.decode("")


class Unused(pickle.Unpickler):
    def persistent_load(self, pid):
        return pid


class Reader(pickle.Unpickler):
    def persistent_load(self, pid):
        return self.records[pid]


class CountingReader(Reader):
    count = 0


class SessionReader(dill.Unpickler):
    pass


class AliasedReader(Base):
    pass


def restore_text():
    return TextReader().load()


def restore(handle):
    return Reader(handle).load()  # P901 M/H: pickle.Unpickler


def restore_counted(handle):
    reader = CountingReader(handle)
    reader.count += 1
    return reader.load()  # P901 M/H: pickle.Unpickler


def restore_session(handle):
    return SessionReader(handle).load()  # P901 M/H: dill.Unpickler


def make(handle):
    return AliasedReader(handle)  # P901 M/H: pickle.Unpickler
