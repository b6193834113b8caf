"""functools.partial gives allow_pickle; the call may still say otherwise."""
import functools
from functools import partial

import numpy as np

load_plain = partial(np.load, allow_pickle=False)
load_labels = partial(np.load, allow_pickle=True)
load_mapped = functools.partial(np.load, mmap_mode="r")


def plain(path):
    return load_plain(path), load_mapped(path)


def plain_again(path):
    return load_labels(path, allow_pickle=False)


def labels(path):
    return load_labels(path)  # P903 M/H: numpy.load


def labels_after_all(path):
    return load_plain(path, allow_pickle=True)  # P903 M/H: numpy.load


def labels_mapped(path):
    return load_mapped(path, allow_pickle=True)  # P903 M/H: numpy.load


def called_at_once(path):
    return partial(np.load, path, None)(True)  # P903 M/H: numpy.load


def every_plain(pool, paths):
    return pool.map(load_plain, paths), pool.map(np.load, paths)


def every_label(pool, paths):
    return pool.map(partial(np.load, allow_pickle=True), paths)  # P903 M/M: numpy.load
