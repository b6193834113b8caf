"""joblib.load always unpickles; joblib.dump and skops.io do not."""
import io
import os

import joblib
import skops.io
from joblib import Parallel, delayed, dump, hash


def train(model, path):
    dump(model, path, compress=3)
    joblib.dump(model, path)
    return hash(model), Parallel(n_jobs=2)(delayed(len)(part) for part in model)


def reviewed(path):
    return skops.io.load(path, trusted=["jobs.features.Scaler"])


def model(path):
    return joblib.load(path)  # P903 M/H: joblib.load


def advice(path):
    return joblib.load(path, mmap_mode="r")  # P903 M/H: skops.io


def constant():
    return joblib.load("models/churn.joblib")  # P903 M/H: a file


def by_keyword(path):
    return joblib.load(filename=os.path.join("models", path))  # P903 M/H: a file


def opened(path):
    with open(path, "rb") as handle:
        return joblib.load(handle)  # P903 M/H: a file


def cloned(model):
    buffer = io.BytesIO()
    joblib.dump(model, buffer)
    buffer.seek(0)
    return joblib.load(buffer)


def every(paths):
    return Parallel(n_jobs=2)(delayed(joblib.load)(path) for path in paths)  # P903 M/M: joblib.load
