"""`from shelve import *` replaces the built-in open."""
import io
from shelve import *


def read_text(path):
    with io.open(path) as handle:
        return handle.read()


def read_with(open, path):
    return open(path)


def stock(path):
    with open(path) as db:  # P901 M/H: shelve.open
        return db["stock"]
