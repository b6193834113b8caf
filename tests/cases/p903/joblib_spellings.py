"""joblib under its old and its own names; what only has its name."""
import json as joblib_json

import sklearn.externals.joblib
from joblib import load
from joblib.numpy_pickle import load as numpy_pickle_load
from sklearn.externals import joblib as old_joblib

from . import joblib as own_joblib
from .models import load as load_own


def settings(handle):
    return joblib_json.load(handle)


def own(path):
    return own_joblib.load(path), load_own(path)


def bare(path):
    return load(path)  # P903 M/H: joblib.load


def old(path):
    return old_joblib.load(path)  # P903 M/H: joblib.load


def old_in_full(path):
    return sklearn.externals.joblib.load(path)  # P903 M/H: joblib.load


def inner(path):
    return numpy_pickle_load(path)  # P903 M/H: joblib


def inside(path):
    import joblib

    return joblib.load(path)  # P903 M/H: joblib.load


def shadowed(path):
    import json as joblib

    with open(path) as handle:
        return joblib.load(handle)
