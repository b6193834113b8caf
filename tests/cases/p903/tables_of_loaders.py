"""A table of loaders: the call of what is taken out of it, else where that or the table is handed on."""
import json

import joblib
import numpy as np
import torch

READERS = {"joblib": joblib.load, "npy": np.load}
OF_OTHERS = {"joblib": joblib.load, "npy": np.load}  # P903 M/M: joblib.load is handed on
ONLY_ARRAYS = {"npy": np.load, "text": json.load}


def read(kind, path):
    return READERS[kind](path)  # P903 M/M: joblib.load


def read_model(path):
    return READERS.get("joblib")(path)  # P903 M/H: joblib.load


def read_written_here(kind, path):
    return {"joblib": joblib.load, "npy": np.load}[kind](path)  # P903 M/M: joblib.load


def read_array(kind, path):
    return ONLY_ARRAYS[kind](path)


def read_pickled_array(path):
    return ONLY_ARRAYS["npy"](path, allow_pickle=True)  # P903 M/H: numpy.load


def reader(kind):
    return {"joblib": joblib.load, "npy": np.load}[kind]  # P903 M/M: joblib.load is handed on


def read_weights(kind, path):
    return {"joblib": joblib.load, "torch": torch.load}[kind](path)  # P903 M/M: unpickles what it reads; the bytes
