"""What a flask view reads of its request: body, arguments, form, cookies, headers, uploads, path."""
import base64
import json
import pickle

import flask
from flask import Flask, current_app, request

app = Flask(__name__)


@app.post("/json")
def as_json():
    return json.loads(request.data) or request.get_json()


@app.get("/settings")
def settings():
    with open(current_app.config["SETTINGS"], "rb") as handle:
        return pickle.load(handle)  # P901 M/H: a file


@app.post("/predict")
def predict():
    return str(pickle.loads(request.data))  # P901 H/H: an HTTP request


@app.post("/raw")
def raw():
    return str(pickle.loads(request.get_data()))  # P901 H/H: an HTTP request


@app.get("/state")
def state():
    cookie = request.cookies.get("state")
    if not cookie:
        return ""
    return str(pickle.loads(base64.b64decode(cookie)))  # P901 H/H: an HTTP request


@app.get("/query")
def query():
    packed = flask.request.args["q"]
    return str(pickle.loads(base64.urlsafe_b64decode(packed)))  # P901 H/H: an HTTP request


@app.post("/form")
def form():
    return str(pickle.loads(bytes.fromhex(request.form["job"])))  # P901 H/H: an HTTP request


@app.post("/header")
def header():
    return str(pickle.loads(base64.b64decode(request.headers["X-Job"])))  # P901 H/H: an HTTP request


@app.post("/upload")
def upload():
    return str(pickle.load(request.files["model"]))  # P901 H/H: an HTTP request


@app.post("/upload/read")
def upload_read():
    upload = request.files.get("model")
    return str(pickle.loads(upload.read()))  # P901 H/H: an HTTP request


@app.post("/packed")
def packed():
    body = request.get_json()
    return str(pickle.loads(base64.b64decode(body["job"])))  # P901 H/H: an HTTP request


@app.get("/jobs/<token>")
def job(token):
    return str(pickle.loads(base64.urlsafe_b64decode(token)))  # P901 H/H: an HTTP request


def not_a_view(token):
    return pickle.loads(base64.urlsafe_b64decode(token))  # P901 M/H: somewhere this file does not show
