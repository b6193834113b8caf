"""numpy.load unpickles where allow_pickle says so; its default has been safe since numpy 1.16.3."""
import numpy
import numpy as np


def matrix(path):
    return np.load(path)


def matrix_explicit(path):
    return np.load(path, allow_pickle=False)


def matrix_mapped(path):
    return np.load(path, mmap_mode="r", encoding="latin1")


def matrix_false_values(path):
    return np.load(path, allow_pickle=0), np.load(path, allow_pickle=None)


def matrix_by_position(path):
    return numpy.load(path, "r", False)


def labels(path):
    return np.load(path, allow_pickle=True)  # P903 M/H: numpy.load


def labels_true_value(path):
    return np.load(path, allow_pickle=1)  # P903 M/H: allow_pickle


def labels_by_position(path):
    return numpy.load(path, None, True)  # P903 M/H: numpy.load


def labels_by_keywords(path):
    return np.load(allow_pickle=True, file=path)  # P903 M/H: numpy.load


def labels_of_archive(path):
    with np.load(path, allow_pickle=True) as archive:  # P903 M/H: numpy.load
        return archive["labels"].item()


def constant_path():
    return np.load("data/labels.npy", allow_pickle=True)  # P903 M/H: a file


def opened(path):
    with open(path, "rb") as handle:
        return np.load(handle, allow_pickle=True)  # P903 M/H: a file


def opened_plain(path):
    with open(path, "rb") as handle:
        return np.load(handle)
