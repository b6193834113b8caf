"""A shelf unpickles whatever is read from it: reported where it is made."""
import dbm
import shelve
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
