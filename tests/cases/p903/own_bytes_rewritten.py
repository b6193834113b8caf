"""Own bytes that somebody else may have replaced before they are read again."""
import io
import os
import subprocess
import tempfile

import joblib
import torch

from .net import exchange


def kept(model):
    buffer = io.BytesIO()
    torch.save(model, buffer)
    buffer.seek(0)
    return torch.load(buffer, weights_only=False)


def exchanged(model):
    buffer = io.BytesIO()
    torch.save(model, buffer)
    exchange(buffer)
    buffer.seek(0)
    return torch.load(buffer, weights_only=False)  # P903 M/H: somewhere this file does not show


def kept_file(model):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "model")
        joblib.dump(model, path)
        return joblib.load(path)


def fitted(model):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "model")
        joblib.dump(model, path)
        subprocess.check_call(["fit", path])
        return joblib.load(path)  # P903 M/H: another process
