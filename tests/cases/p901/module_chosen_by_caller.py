"""A function that is given the module to load with, and callers that fall back to pickle, in a ring of names."""

import json
import pickle
from contextlib import closing

import _safe_unpickler


def load(path, pickle_module=None, safe=False):
    if safe:
        pickle_module = None
    elif pickle_module is None:
        pickle_module = pickle
    with open(path, "rb") as opened:
        if safe:
            try:
                return _load(opened, _safe_unpickler)
            except pickle.UnpicklingError as error:
                raise ValueError(path) from error
        return _load(opened, pickle_module)


def _load(file, pickle_module):
    def members():
        with closing(file) as archive:
            count = pickle_module.load(archive)  # P901 M/M: pickle.load in _load.members
            for _ in range(count):
                yield pickle_module.load(archive)  # P901 M/M: pickle.load in _load.members

    version = pickle_module.load(file)  # P901 M/M: pickle.load in _load
    return version, list(members())


def read(path, module=None, strict=False):
    if strict:
        module = None
    elif module is None:
        module = json
    with open(path) as opened:
        if strict:
            return _read(opened, _safe_unpickler)
        return _read(opened, module)


def _read(file, module):
    with closing(file) as archive:
        return module.load(archive)
