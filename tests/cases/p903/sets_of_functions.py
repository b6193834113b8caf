"""A set of functions is looked into, a list or a dictionary of them is for calling."""
import joblib
import pandas
import torch

IGNORED = {torch.save, torch.load, joblib.load}


def ignored():
    return {pandas.read_pickle, joblib.load}


def readers():
    return [pandas.read_pickle, joblib.load]  # P903 M/M: pandas.read_pickle  # P903 M/M: joblib.load


def by_ending():
    return {
        ".pkl": pandas.read_pickle,  # P903 M/M: pandas.read_pickle is handed on
        ".joblib": joblib.load,  # P903 M/M: joblib.load is handed on
    }
