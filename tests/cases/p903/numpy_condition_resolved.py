"""allow_pickle through constants, variables with one value, and dicts of keywords."""
import numpy as np

ALLOW = True
REFUSE = False
PICKLE_KWARGS = {"allow_pickle": True, "encoding": "latin1"}
PLAIN_KWARGS = {"allow_pickle": False}
MAPPED = dict(mmap_mode="r", allow_pickle=True)


def constant_false(path):
    return np.load(path, allow_pickle=REFUSE)


def constant_true(path):
    return np.load(path, allow_pickle=ALLOW)  # P903 M/H: numpy.load


def constant_negated(path):
    return np.load(path, allow_pickle=not REFUSE)  # P903 M/H: numpy.load


def variable_false(path):
    pickled = False
    return np.load(path, allow_pickle=pickled)


def variable_true(path):
    pickled = True
    return np.load(path, allow_pickle=pickled)  # P903 M/H: numpy.load


def value_where_it_is_used(path):
    pickled = True
    names = np.load(path / "names.npy", allow_pickle=pickled)  # P903 M/H: numpy.load
    pickled = False
    return names, np.load(path / "values.npy", allow_pickle=pickled)


def keywords_false(path):
    return np.load(path, **PLAIN_KWARGS)


def keywords_true(path):
    return np.load(path, **PICKLE_KWARGS)  # P903 M/H: numpy.load


def keywords_of_call(path):
    return np.load(path, **MAPPED)  # P903 M/H: numpy.load


def keywords_of_function(path):
    kwargs = {"allow_pickle": True}
    return np.load(path, **kwargs)  # P903 M/H: numpy.load


def keywords_written_there(path):
    return np.load(path, **{"allow_pickle": True})  # P903 M/H: numpy.load
