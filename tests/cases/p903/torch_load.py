"""torch.load is safe by default only from torch 2.6; before that a bare call unpickles."""
import torch
from torch import load as tload


def explicit(path):
    return torch.load(path, weights_only=True)


def explicit_on_cpu(path):
    return torch.load(path, map_location="cpu", weights_only=True, mmap=True)


def bare(path):
    return torch.load(path)  # P903 M/M: safe only from torch 2.6


def bare_on_cpu(path):
    return torch.load(path, map_location=torch.device("cpu"))  # P903 M/M: torch.load


def bare_by_position(path):
    return torch.load(path, "cpu")  # P903 M/M: safe only from torch 2.6


def bare_by_keyword(path):
    return torch.load(f=path)  # P903 M/M: torch.load


def default_spelled_out(path):
    return torch.load(path, weights_only=None)  # P903 M/M: safe only from torch 2.6


def everything(path):
    return torch.load(path, weights_only=False)  # P903 M/H: weights_only=True


def everything_by_name(path):
    return tload(path, weights_only=False)  # P903 M/H: torch.load


def bare_by_name(path):
    return tload(path, map_location="cpu")  # P903 M/M: torch.load


def submodule(path):
    return torch.serialization.load(path, weights_only=False)  # P903 M/H: torch


def into(model, path):
    model.load_state_dict(torch.load(path, weights_only=True))
    model.load_state_dict(torch.load(path)["model"])  # P903 M/M: torch.load


def fallback(path):
    try:
        return torch.load(path, weights_only=True)
    except RuntimeError:
        return torch.load(path, weights_only=False)  # P903 M/H: torch.load
