"""A dict of keywords counts while it is a constant of the file; changed or unknown, the call counts as with defaults."""
import numpy as np
import torch

from .settings import LOAD_KWARGS

BASE = {"mmap_mode": None}
LABELS = {**BASE, "allow_pickle": True}
VALUES = {**LABELS, "allow_pickle": False}


def values(path):
    return np.load(path, **BASE), np.load(path, **VALUES)


def labels(path):
    return np.load(path, **LABELS)  # P903 M/H: numpy.load


def elsewhere(path):
    return np.load(path, **LOAD_KWARGS)


def elsewhere_of_torch(path):
    return torch.load(path, **LOAD_KWARGS)  # P903 M/M: safe only from torch 2.6


def explicit_wins(path):
    return np.load(path, allow_pickle=True, **LOAD_KWARGS)  # P903 M/H: numpy.load


def added(path, trusted):
    kwargs = {"map_location": "cpu", "weights_only": True}
    return torch.load(path, **kwargs)


def built(path, names):
    kwargs = {name: None for name in names}
    return np.load(path, **kwargs)


class Reader:
    KWARGS = {"allow_pickle": True}

    def read(self, path):
        return np.load(path, **self.KWARGS)  # P903 M/H: numpy.load
