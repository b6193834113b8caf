"""Fallback imports: certain where every branch unpickles, less where one does not."""
try:
    import joblib
except ImportError:
    from sklearn.externals import joblib

try:
    import skops.io as model_io
except ImportError:
    import joblib as model_io

try:
    import torch
except ImportError:
    torch = None

try:
    import cupy as xp
except ImportError:
    import numpy as xp


def model(path):
    return joblib.load(path)  # P903 M/H: joblib.load


def either(path):
    return model_io.load(path)  # P903 M/M: joblib.load


def weights(path):
    if torch is None:
        raise RuntimeError("install torch to read weights")
    return torch.load(path, weights_only=False)  # P903 M/H: torch.load


def values(path):
    return xp.load(path)


def labels(path):
    return xp.load(path, allow_pickle=True)  # P903 M/H: numpy.load
