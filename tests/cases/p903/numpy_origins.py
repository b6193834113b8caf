"""Whose bytes numpy.load reads, with allow_pickle=True."""
import io
import os
import tempfile
import urllib.request
from pathlib import Path

import numpy as np
import requests
from flask import Flask, request

app = Flask(__name__)
HERE = Path(__file__).parent


def packaged():
    return np.load(HERE / "data" / "labels.npy", allow_pickle=True)  # P903 L/H: a file shipped with the package


def packaged_but_chosen(name):
    return np.load(HERE / name, allow_pickle=True)  # P903 M/H: a file


def shared():
    return np.load("/tmp/labels.npy", allow_pickle=True)  # P903 H/H: a predictable name in a directory that anyone can write


def shared_plain():
    return np.load("/tmp/labels.npy")


def shared_asked():
    path = os.path.join(tempfile.gettempdir(), "labels.npy")
    return np.load(path, allow_pickle=True)  # P903 H/H: a predictable name in a directory that anyone can write


def downloaded(url):
    answer = requests.get(url, timeout=10)
    return np.load(io.BytesIO(answer.content), allow_pickle=True)  # P903 H/H: a download


def downloaded_from_own_server():
    with urllib.request.urlopen("https://data.example.org/labels.npy") as answer:
        return np.load(io.BytesIO(answer.read()), allow_pickle=True)  # P903 M/H: a peer that the program authenticates


@app.post("/labels")
def uploaded():
    labels = np.load(request.files["labels"], allow_pickle=True)  # P903 H/H: an HTTP request
    return str(labels.tolist())


@app.post("/values")
def uploaded_plain():
    return str(np.load(request.files["values"]).tolist())


@app.get("/labels/<name>")
def named_by_request(name):
    return str(np.load(os.path.join("/srv/labels", name), allow_pickle=True))  # P903 H/H: an HTTP request
