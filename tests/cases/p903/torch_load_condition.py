"""weights_only through constants, variables, dicts, parameters and partials."""
import functools

import torch

SAFE = True
SAFE_KWARGS = {"map_location": "cpu", "weights_only": True}
FULL_KWARGS = {"map_location": "cpu", "weights_only": False}
DEVICE_KWARGS = {"map_location": "cpu"}
load_weights = functools.partial(torch.load, weights_only=True)
load_all = functools.partial(torch.load, weights_only=False)
load_on_cpu = functools.partial(torch.load, map_location="cpu")


def safe(path):
    return torch.load(path, weights_only=SAFE), torch.load(path, **SAFE_KWARGS), load_weights(path)


def negated(path):
    return torch.load(path, weights_only=not SAFE)  # P903 M/H: torch.load


def keywords(path):
    return torch.load(path, **FULL_KWARGS)  # P903 M/H: torch.load


def keywords_without(path):
    return torch.load(path, **DEVICE_KWARGS)  # P903 M/M: safe only from torch 2.6


def keywords_of_caller(path, *args, **kwargs):
    return torch.load(path, *args, **kwargs)  # P903 M/M: torch.load


def parameter(path, weights_only=True):
    return torch.load(path, weights_only=weights_only)  # P903 M/M: torch.load


def either(path, trusted):
    return torch.load(path, weights_only=False if trusted else True)  # P903 M/M: torch.load


def one_value(path):
    weights_only = False
    return torch.load(path, weights_only=weights_only)  # P903 M/H: torch.load


def partials(path):
    full = load_all(path)  # P903 M/H: torch.load
    half = load_on_cpu(path)  # P903 M/M: torch.load
    return full, half, load_on_cpu(path, weights_only=True), load_all(path, weights_only=True)


def handed_on(pool, paths):
    safe = pool.map(load_weights, paths), pool.map(functools.partial(torch.load, weights_only=SAFE), paths)
    return safe, pool.map(torch.load, paths)  # P903 M/M: torch.load
