"""A partial of a loader is that loader; called it is a load, handed on it is a reference."""
import functools
import json
import pickle
from functools import partial

parse = functools.partial(json.loads, parse_float=str)
save = functools.partial(pickle.dump, protocol=4)
restore_old = functools.partial(pickle.load, encoding="latin1")


def restore(handle):
    return restore_old(handle)  # P901 M/H: pickle.load


def decode(data):
    return partial(pickle.loads, fix_imports=False)(data)  # P901 M/H: pickle.loads


def deferred(data):
    job = partial(pickle.loads, data)
    return job()  # P901 M/H: pickle.loads


def rows(pool, chunks):
    texts = pool.map(partial(json.loads, strict=False), chunks)
    return texts, pool.map(partial(pickle.loads, encoding="bytes"), chunks)  # P901 M/M: pickle.loads
