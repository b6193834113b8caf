"""Behind a check of the bytes a hidden load is as LOW as an open one; a check of other bytes is none."""
import hashlib
import hmac
import io
from pathlib import Path

import joblib
import numpy as np
import pandas as pd
import requests
import torch

SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def unsigned(url):
    return joblib.load(io.BytesIO(requests.get(url).content))  # P903 H/H: a download


def pinned(url):
    data = requests.get(url).content
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise ValueError("not the model that was reviewed")
    return joblib.load(io.BytesIO(data))  # P903 L/H: behind an integrity check


def pinned_bare(url):
    data = requests.get(url).content
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise ValueError("not the model that was reviewed")
    return torch.load(io.BytesIO(data))  # P903 L/M: behind an integrity check


def signed(path, key):
    data, mac = Path(path).read_bytes(), Path(f"{path}.mac").read_bytes()
    if not hmac.compare_digest(hmac.digest(key, data, "sha256"), mac):
        raise ValueError("not signed")
    return np.load(io.BytesIO(data), allow_pickle=True)  # P903 L/H: behind an integrity check


def hash_that_travels(url):
    data, digest = requests.get(url).content, requests.get(url + ".sha256").text
    if hashlib.sha256(data).hexdigest() != digest:
        raise ValueError("damaged")
    return pd.read_pickle(io.BytesIO(data))  # P903 H/H: a download


def signed_too_late(url, key, mac):
    data = requests.get(url).content
    model = joblib.load(io.BytesIO(data))  # P903 H/H: a download
    if not hmac.compare_digest(hmac.digest(key, data, "sha256"), mac):
        raise ValueError("not signed")
    return model
