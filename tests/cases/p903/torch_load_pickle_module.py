"""A pickle_module of its own turns weights_only off: with it torch.load always unpickles."""
import pickle

import dill
import torch


def weights(path):
    return torch.load(path, map_location="cpu", pickle_module=None, weights_only=True)


def with_dill(path):
    return torch.load(path, pickle_module=dill)  # P903 M/H: torch.load


def with_pickle(path):
    return torch.load(path, pickle_module=pickle, weights_only=False)  # P903 M/H: torch.load


def by_position(path):
    return torch.load(path, "cpu", pickle)  # P903 M/H: torch.load


def save(model, path):
    torch.save(model, path, pickle_module=dill)
