"""CVE-2019-6446: numpy.load unpickled by default up to 1.16.2; the default mended it, who asks for it gets it still."""
import io

import numpy as np
from flask import Flask, request

app = Flask(__name__)


def matrix(path):
    return np.load(path)


@app.post("/before")
def upload_before():
    return str(np.load(io.BytesIO(request.data), allow_pickle=True).shape)  # P903 H/H: an HTTP request


@app.post("/after")
def upload_after():
    return str(np.load(io.BytesIO(request.data)).shape)
