"""Helpers that hand on what they are given, defaults, and calls that do not show what they give."""
import json
import pickle
from pathlib import Path


def _write(path, data):
    Path(path).write_bytes(data)


def _put(path, data):
    _write(path, data)


def put(value):
    _put("/tmp/status.json", json.dumps(value).encode())
    _put("/srv/state.pkl", pickle.dumps(value))


def _write_there(path, data):
    Path(path).write_bytes(data)  # P905 M/M: pickle.dumps in _write_there


def _put_there(path, data):
    _write_there(path, data)


def put_there(value):
    _put_there("/srv/status.json", json.dumps(value).encode())
    _put_there("/tmp/state.pkl", pickle.dumps(value))


def _keep(data, path="/tmp/status.json"):
    Path(path).write_bytes(data)


def keep(value):
    _keep(json.dumps(value).encode())
    _keep(pickle.dumps(value), "/srv/state.pkl")


def _keep_there(data, path="/tmp/state.pkl"):
    Path(path).write_bytes(data)  # P905 M/M: pickle.dumps in _keep_there


def keep_there(value):
    _keep_there(json.dumps(value).encode(), "/srv/status.json")
    _keep_there(pickle.dumps(value))


def export(data, path="/tmp/state.pkl"):
    Path(path).write_bytes(data)  # P905 M/M: pickle.dumps in export


def export_here(value):
    export(pickle.dumps(value), "/srv/state.pkl")


def _any(path, data):
    Path(path).write_bytes(data)  # P905 M/M: pickle.dumps in _any


def give(value, *args):
    _any("/tmp/status.json", json.dumps(value).encode())
    _any("/srv/state.pkl", pickle.dumps(value))
    _any(*args)


def _named(path, data):
    Path(path).write_bytes(data)  # P905 M/M: pickle.dumps in _named


def give_by_name(value, **options):
    _named(path="/tmp/status.json", data=json.dumps(value).encode())
    _named(path="/srv/state.pkl", data=pickle.dumps(value))
    _named(**options)
