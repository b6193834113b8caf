"""Folders and files that get pickles later on."""
import shelve
from pathlib import Path

from cachelib import FileSystemCache
from diskcache import Cache, FanoutCache  # the caches of P903 are told of by it where they are made
from joblib import Memory
from ZODB.FileStorage import FileStorage


def fine():
    Memory("/srv/cache")  # P903 L/H: joblib
    Memory(location=None)
    FileStorage("/srv/data.fs")


def memory():
    return Memory("/tmp/cache", verbose=0)  # P903 L/H: joblib # P905 M/H: joblib.Memory in memory keeps pickles under a predictable name


def database():
    return FileStorage("/tmp/data.fs")  # P905 M/H: ZODB.FileStorage.FileStorage


def shelf(value):
    with shelve.open("/tmp/state") as state:  # P901 H/H: shelve.open # P905 M/H: shelve.open in shelf writes a pickle
        state["value"] = value


def read():
    with shelve.open("/tmp/state", "r") as state:  # P901 H/H: shelve.open
        return dict(state)


def private_shelf(value):
    with shelve.open("/srv/state", flag="c") as state:  # P901 M/H: shelve.open
        state["value"] = value


def opened_shelf(value, path):
    with shelve.open(path) as state:  # P901 M/H: shelve.open
        state["value"] = value
    Path(path + ".db").chmod(0o666)  # P905 H/H: pathlib.Path.chmod in opened_shelf lets others write the file into which shelve.open in opened_shelf
