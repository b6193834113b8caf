"""pandas.read_pickle always unpickles, from a file, an open file or a URL."""
import io

import pandas
import pandas as pd
from pandas import read_pickle

URL = "https://data.example.org/prices.pkl"


def tables(path):
    return pd.read_csv(path), pd.read_parquet(path), pd.read_feather(path), pd.read_json(path)


def prices(path):
    return pd.read_pickle(path)  # P903 M/H: pandas.read_pickle


def constant():
    return pandas.read_pickle("data/prices.pkl", compression="gzip")  # P903 M/H: a file


def by_keyword():
    return read_pickle(filepath_or_buffer="data/prices.pkl")  # P903 M/H: a file


def own_server():
    return pd.read_pickle(URL)  # P903 M/H: a peer that the program authenticates


def in_clear():
    return pd.read_pickle("http://data.example.org/prices.pkl")  # P903 H/H: a download


def chosen(name):
    return pd.read_pickle(f"https://data.example.org/{name}.pkl")  # P903 H/H: a download


def bucket():
    return pd.read_pickle("s3://prices/latest.pkl")  # P903 M/H: a shared cache, database or object store


def shared():
    return pd.read_pickle("/tmp/prices.pkl")  # P903 H/H: a predictable name in a directory that anyone can write


def round_trip(frame):
    buffer = io.BytesIO()
    frame.to_pickle(buffer)
    buffer.seek(0)
    return pd.read_pickle(buffer)


def test_prices(tmp_path, frame):
    pd.to_pickle(frame, tmp_path / "all.pkl")
    frame.to_pickle(tmp_path / "prices.pkl")
    pd.testing.assert_frame_equal(pd.read_pickle(tmp_path / "prices.pkl"), frame)
