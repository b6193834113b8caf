"""A loader that is kept under another name is reported where it is called, and once."""
import joblib
import pandas as pd
import torch

read_model = joblib.load
read_frame = pd.read_pickle
READERS = {"csv": pd.read_csv, "parquet": pd.read_parquet}
PICKLE_READERS = {
    "csv": pd.read_csv,
    "pkl": pd.read_pickle,  # P903 M/M: pandas.read_pickle
}


def model(path):
    return read_model(path)  # P903 M/H: joblib.load


def frame(path):
    read = read_frame
    return read(path)  # P903 M/H: pandas.read_pickle


def reused(path):
    read = joblib.load
    first = read(path)  # P903 M/H: joblib.load
    read = pd.read_csv
    return first, read(path)


class Store:
    def __init__(self, read=joblib.load):
        self._read = read

    def get(self, path):
        return self._read(path)  # P903 M/M: joblib.load


class Weights:
    def __init__(self):
        self._load = torch.load

    def get(self, path):
        return self._load(path, weights_only=True)

    def get_all(self, path):
        return self._load(path, weights_only=False)  # P903 M/H: torch.load


def compared(reader):
    return reader is joblib.load or reader.__name__ == pd.read_pickle.__name__
