"""A shelf unpickles whatever is read from it: reported where it is made."""
import dbm
import os
import shelve
import tempfile
from shelve import Shelf


def names(path):
    with dbm.open(path) as db:
        return db.keys()


def stock(path):
    with shelve.open(path) as db:  # P901 M/H: shelve.open
        return db["stock"], list(db.values())


def wrap(mapping):
    return Shelf(mapping, protocol=4)  # P901 M/H: shelve.Shelf


def old_formats(handle, path):
    ordered = shelve.BsdDbShelf(handle)  # P901 M/H: shelve.BsdDbShelf
    named = shelve.DbfilenameShelf(path, flag="r")  # P901 M/H: shelve.DbfilenameShelf
    return ordered, named


def is_shelf(db):
    return type(db) is shelve.Shelf


OPENERS = {
    "dbm": dbm.open,
    "shelve": shelve.open,  # P901 M/M: shelve.open
}


def index(items):
    with tempfile.TemporaryDirectory() as folder:
        with shelve.open(os.path.join(folder, "index"), flag="n") as shelf:
            shelf.update(items)
            return shelf["first"]


def reopened():
    with tempfile.TemporaryDirectory() as folder:
        with shelve.open(os.path.join(folder, "index"), flag="r") as shelf:  # P901 M/H: a file in a shared temporary directory
            return shelf["first"]


def made_anew_where_anyone_writes(items):
    with shelve.open("/tmp/index", flag="n") as shelf:  # P901 H/H: a predictable name  # P905 M/H: a predictable name
        shelf.update(items)
