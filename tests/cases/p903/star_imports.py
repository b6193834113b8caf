"""A star import of a catalogued module binds its loaders; one of another module binds nothing."""
from joblib import *
from mylib.arrays import *
from pandas import *


def frame(path):
    return read_csv(path)


def unpickled_frame(path):
    return read_pickle(path)  # P903 M/H: pandas.read_pickle


def model(path):
    return load(path)  # P903 M/H: joblib.load


def weights(path):
    return load_weights(path, allow_pickle=True)


def own(load, path):
    return load(path)
