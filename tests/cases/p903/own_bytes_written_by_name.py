"""Files that are written by callees whose names say so: what they are given decides."""
import os
import tempfile

import joblib
import numpy as np
from flask import request

from .storage import fill, save_model


class RoundTrips:
    def round_trip(self, save, *arrays):
        file = tempfile.NamedTemporaryFile(delete=False)
        path = file.name
        save(file, *arrays)
        file.flush()
        return np.load(path, allow_pickle=True)


def saved(model):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "model")
        save_model(model, path)
        return joblib.load(path)


def filled(client):
    with tempfile.NamedTemporaryFile() as file:
        fill(client, file.name)
        return joblib.load(file.name)  # P903 M/H: somewhere this file does not show


def filled_handle(client):
    with tempfile.NamedTemporaryFile() as file:
        fill(client, file)
        return np.load(file, allow_pickle=True)  # P903 M/H: somewhere this file does not show


def uploaded():
    request.files["model"].save("/srv/models/current.joblib")
    return joblib.load("/srv/models/current.joblib")  # P903 H/H: an HTTP request
