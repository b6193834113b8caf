"""Whose bytes joblib.load reads."""
import os
import sys
from pathlib import Path

import boto3
import joblib
from flask import Flask, request
from huggingface_hub import hf_hub_download

app = Flask(__name__)
MODEL = Path(__file__).with_name("model.joblib")


def hub(repo):
    return joblib.load(hf_hub_download(repo, "sklearn_model.joblib"))  # P903 H/H: a download


@app.post("/predict")
def uploaded():
    model = joblib.load(request.files["model"].stream)  # P903 H/H: an HTTP request
    return str(model.predict([[1]]))


@app.get("/models/<name>")
def named(name):
    return str(joblib.load(f"/srv/models/{name}.joblib"))  # P903 H/H: an HTTP request


def packaged():
    return joblib.load(MODEL)  # P903 L/H: a file shipped with the package


def shared():
    return joblib.load(os.path.join("/tmp", "jobs", "model.joblib"))  # P903 H/H: a predictable name in a directory that anyone can write


def bucket(name):
    answer = boto3.client("s3").get_object(Bucket="models", Key=name)
    return joblib.load(answer["Body"])  # P903 M/H: a shared cache, database or object store


def argument():
    return joblib.load(sys.argv[1])  # P903 M/H: a file


def stdin():
    return joblib.load(sys.stdin.buffer)  # P903 M/H: another process or its caller
