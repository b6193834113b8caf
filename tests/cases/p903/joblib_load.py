"""joblib.load always unpickles; joblib.dump does not."""
import io
import tempfile
from pathlib import Path

import joblib
from joblib import load as read_model
from sklearn.externals import joblib as old

from .compat import joblib as compatible


def save(model, path):
    joblib.dump(model, path)


def model(path):
    return joblib.load(path)  # P903 M/H: joblib.load in model unpickles what it reads; the bytes come from a file. Use skops.io.


def renamed(path):
    return read_model(path)  # P903 M/H: joblib.load


def reexported(path):
    return compatible.load(path)  # P903 M/M: joblib.load


def every_model(pool, paths):
    return pool.map(joblib.load, paths)  # P903 M/M: joblib.load is handed on in every_model


def copied(model):
    buffer = io.BytesIO()
    joblib.dump(model, buffer)
    buffer.seek(0)
    return joblib.load(buffer)


def test_round_trip(tmp_path, model):
    joblib.dump(model, tmp_path / "model.joblib")
    assert joblib.load(tmp_path / "model.joblib") == model


def through_temporary_file(model):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.joblib"
        joblib.dump(model, path)
        return joblib.load(path)


def own(joblib, path):
    return joblib.load(path)
