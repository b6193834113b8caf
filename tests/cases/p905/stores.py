"""Folders and files that get pickles later on."""
import shelve
from pathlib import Path

from cachelib import FileSystemCache
from diskcache import Cache, FanoutCache
from joblib import Memory
from ZODB.FileStorage import FileStorage


def fine():
    Memory("/srv/cache")  # P903 L/H: joblib
    Memory(location=None)
    FileStorage("/srv/data.fs")


def memory():
    return Memory("/tmp/cache", verbose=0)  # P903 L/H: joblib # P905 M/H: joblib.Memory in memory keeps pickles under a predictable name


def caches():
    Cache("/srv/cache")  # P903 L/H: diskcache
    Cache("/tmp/cache")  # P903 L/H: diskcache # P905 M/H: diskcache.Cache in caches keeps pickles
    FanoutCache(directory="/tmp/cache")  # P903 L/H: diskcache # P905 M/H: diskcache.FanoutCache


def flask_sessions():
    FileSystemCache("/srv/sessions", mode=0o600)  # P903 L/H: cachelib
    FileSystemCache("/srv/sessions", mode=0o666)  # P903 L/H: cachelib # P905 H/H: cachelib.FileSystemCache in flask_sessions keeps pickles in files that it makes for others to write
    FileSystemCache("/srv/sessions", 500, 300, 0o660)  # P903 L/H: cachelib # P905 M/H: for its group to write


def opened_folder(folder):
    store = Cache(folder)  # P903 L/H: diskcache
    Path(folder).chmod(0o777)  # P905 H/H: pathlib.Path.chmod in opened_folder lets others write the file or folder into which diskcache.Cache in opened_folder keeps pickles
    return store


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
