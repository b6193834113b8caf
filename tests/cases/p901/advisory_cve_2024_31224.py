"""CVE-2024-31224: settings travel in a cookie; mended with JSON."""
import base64
import json
import pickle

from fastapi import FastAPI, Request

app = FastAPI()


@app.get("/before")
def before(request: Request):
    if "persistent" not in request.cookies:
        return {}
    packed = base64.b64decode(request.cookies["persistent"].encode())
    return dict(pickle.loads(packed))  # P901 H/H: an HTTP request


@app.get("/after")
def after(request: Request):
    if "persistent" not in request.cookies:
        return {}
    return dict(json.loads(base64.b64decode(request.cookies["persistent"].encode())))
