"""Whatever else binds a module's name in a scope is not that module."""
import joblib
import numpy as np
import torch


def unloading(trucks):
    for joblib in trucks:
        joblib.load("crate")


def parameter(torch, np, path):
    return torch.load(path, weights_only=False), np.load(path, allow_pickle=True)


def opened(archive, path):
    with archive.open() as np:
        return np.load(path, allow_pickle=True)


def imported(path):
    from . import joblib

    return joblib.load(path)


def replaced(path):
    class torch:
        load = staticmethod(open)

    return torch.load(path, weights_only=False)


def load(path):
    return path.read_bytes()


def read_pickle(path):
    return load(path)


class Loader:
    load = None

    def read(self, path):
        return self.load(path) or load(path) or read_pickle(path)

    def read_model(self, path):
        return joblib.load(path)  # P903 M/H: joblib.load


def recursive(joblib):
    return lambda path: joblib.load(path)
