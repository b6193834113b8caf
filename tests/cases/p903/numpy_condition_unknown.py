"""allow_pickle that the file does not decide: medium confidence. A dict of the caller counts as defaults."""
import os

import numpy as np


def always_given(path, allow_pickle):
    return np.load(path, allow_pickle=allow_pickle)  # P903 M/M: numpy.load


def given_or_safe(path, allow_pickle=False):
    return np.load(path, allow_pickle=allow_pickle)  # P903 M/M: numpy.load


def given_by_position(path, allow_pickle):
    return np.load(path, None, allow_pickle)  # P903 M/M: numpy.load


def either_branch(path, trusted):
    if trusted:
        allowed = True
    else:
        allowed = False
    return np.load(path, allow_pickle=allowed)  # P903 M/M: numpy.load


def either_value(path, trusted):
    return np.load(path, allow_pickle=True if trusted else False)  # P903 M/M: numpy.load


def both_safe(path, old):
    allowed = 0 if old else False
    return np.load(path, allow_pickle=allowed)


def both_unsafe(path, old):
    allowed = 1 if old else True
    return np.load(path, allow_pickle=allowed)  # P903 M/H: numpy.load


def environment(path):
    return np.load(path, allow_pickle=os.environ.get("ALLOW_PICKLE") == "1")  # P903 M/M: numpy.load


def callers_keywords(path, **kwargs):
    return np.load(path, **kwargs)


def callers_keywords_and_own(path, **kwargs):
    return np.load(path, allow_pickle=True, **kwargs)  # P903 M/H: numpy.load


class Reader:
    def __init__(self, allow_pickle=False):
        self.allow_pickle = allow_pickle

    def read(self, path):
        return np.load(path, allow_pickle=self.allow_pickle)  # P903 M/M: numpy.load
