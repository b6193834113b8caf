"""Columns of objects in an HDF file are pickles; reading them unpickles."""
import h5py
import pandas as pd


def raw(path):
    with h5py.File(path, "r") as file:
        return file["prices"][:]


def save(frame, path):
    frame.to_hdf(path, key="prices", format="table")


def prices(path):
    return pd.read_hdf(path, "prices")  # P903 M/H: pandas.read_hdf


def constant():
    return pd.read_hdf("data/prices.h5", key="prices")  # P903 M/H: a file


def from_store(path):
    with pd.HDFStore(path, mode="r") as store:  # P903 L/H: pandas.HDFStore
        return store["prices"]


def from_other_store(store):
    return store["prices"], store.get("prices"), store.select("prices")
