"""A path takes the origin of whoever chooses it: a request that names the file names its bytes."""
import os
import pickle
import shelve
from pathlib import Path

import requests
from fastapi import FastAPI
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()
FOLDER = "/srv/models"
MODELS = {"small": "/srv/models/small.pkl", "large": "/srv/models/large.pkl"}


@app.get("/default")
def default():
    with open(os.path.join(FOLDER, "default.pkl"), "rb") as handle:
        return str(pickle.load(handle))  # P901 M/H: a file


@app.get("/listed")
def listed():
    path = MODELS[request.args["model"]]
    with open(path, "rb") as handle:
        return str(pickle.load(handle))  # P901 M/H: a file


@app.get("/model")
def model():
    name = request.args.get("model")
    with open(os.path.join(FOLDER, name), "rb") as handle:
        return str(pickle.load(handle))  # P901 H/H: an HTTP request


@app.get("/models/<name>")
def by_route(name):
    path = Path(FOLDER) / f"{name}.pkl"
    return str(pickle.loads(path.read_bytes()))  # P901 H/H: an HTTP request


@api.get("/models/{name}")
def by_parameter(name: str):
    with open(f"{FOLDER}/{name}", "rb") as handle:
        return str(pickle.load(handle))  # P901 H/H: an HTTP request


@app.get("/shelf")
def shelf():
    with shelve.open(os.path.join(FOLDER, request.args["shelf"])) as db:  # P901 H/H: an HTTP request
        return str(db["state"])


@app.post("/fetch")
def fetch():
    answer = requests.get(request.form["url"])
    return str(pickle.loads(answer.content))  # P901 H/H: a download
