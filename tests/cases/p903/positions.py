"""Calls in unusual places: comprehensions, decorators, defaults, lambdas, match, f-strings, await."""
import asyncio

import joblib
import numpy as np
import pandas as pd


def comprehension(paths):
    plain = [np.load(path) for path in paths]
    return plain, {path: np.load(path, allow_pickle=True) for path in paths}  # P903 M/H: numpy.load


def generator(paths):
    return sum(joblib.load(path).score for path in paths)  # P903 M/H: joblib.load


def default(model=joblib.load("models/default.joblib")):  # P903 M/H: a file
    return model


read = lambda path: pd.read_pickle(path)  # P903 M/H: pandas.read_pickle


def text(path):
    return f"{joblib.load(path)!r} and {np.load(path)}"  # P903 M/H: joblib.load


async def in_thread(path):
    values = await asyncio.to_thread(np.load, path)
    return values, await asyncio.to_thread(joblib.load, path)  # P903 M/M: joblib.load


def matched(path):
    match joblib.load(path):  # P903 M/H: joblib.load
        case {"model": model}:
            return model


def assigned(path):
    if (model := joblib.load(path)) is not None:  # P903 M/H: joblib.load
        return model


class Model:
    default = joblib.load("models/default.joblib")  # P903 M/H: a file


if __name__ == "__main__":
    print(joblib.load("models/default.joblib"))  # P903 M/H: a file
