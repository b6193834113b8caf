"""Digests out of a table of the source that more is put into: constants, or what somebody sent."""
import hashlib
import json
import pickle

import requests
from flask import request

A = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
DEFAULTED = {"a": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}
UPDATED = {"a": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}
COMPLETED = {"a": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}
NESTED = {"a": {"sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}}
NESTED_UPDATED = {"a": {"sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}}
COPIED = dict(COMPLETED)
LISTED = list(COMPLETED.values())

for name in request.args:
    DEFAULTED.setdefault(name, request.args[name])
with open("digests.json") as file:
    UPDATED.update(json.load(file))
NESTED_UPDATED.update(requests.get("https://models.example.org/digests").json())
COMPLETED.update({"b": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"})
COMPLETED.setdefault("c", A)


def digest(data):
    return hashlib.sha256(data).hexdigest()


def defaulted(url):
    data = requests.get(url).content
    if digest(data) == DEFAULTED.get(request.args["n"]):
        return pickle.loads(data)  # P901 H/H: a download
    return None


def defaulted_item(url):
    data = requests.get(url).content
    if digest(data) == DEFAULTED[request.args["n"]]:
        return pickle.loads(data)  # P901 H/H: a download
    return None


def updated(url):
    data = requests.get(url).content
    if digest(data) == UPDATED.get(request.args["n"]):
        return pickle.loads(data)  # P901 H/H: a download
    return None


def updated_item_in_name(url):
    data = requests.get(url).content
    expected = UPDATED[request.args["n"]]
    if digest(data) != expected:
        raise ValueError("not a model that was reviewed")
    return pickle.loads(data)  # P901 H/H: a download


def completed(url):
    data = requests.get(url).content
    if digest(data) == COMPLETED.get(request.args["n"]):
        return pickle.loads(data)  # P901 L/H: behind an integrity check
    return None


def completed_item_in_name(url):
    data = requests.get(url).content
    expected = COMPLETED[request.args["n"]]
    if digest(data) != expected:
        raise ValueError("not a model that was reviewed")
    return pickle.loads(data)  # P901 L/H: behind an integrity check


def nested(url):
    data = requests.get(url).content
    if digest(data) != NESTED["a"]["sha256"]:
        raise ValueError("not a model that was reviewed")
    return pickle.loads(data)  # P901 L/H: behind an integrity check


def nested_updated(url):
    data = requests.get(url).content
    if digest(data) != NESTED_UPDATED["a"]["sha256"]:
        raise ValueError("not a model that was reviewed")
    return pickle.loads(data)  # P901 H/H: a download


def copied(url):
    data = requests.get(url).content
    if digest(data) not in COPIED.values():
        raise ValueError("not a model that was reviewed")
    return pickle.loads(data)  # P901 L/H: behind an integrity check


def listed(url):
    data = requests.get(url).content
    if digest(data) not in LISTED:
        raise ValueError("not a model that was reviewed")
    return pickle.loads(data)  # P901 L/H: behind an integrity check


def expected_of(name):
    return UPDATED[name]


def reviewed_of(name):
    return COMPLETED[name]


def by_helper(url):
    data = requests.get(url).content
    if digest(data) != expected_of(request.args["n"]):
        raise ValueError("not a model that was reviewed")
    return pickle.loads(data)  # P901 H/H: a download


def by_reviewed_helper(url):
    data = requests.get(url).content
    if digest(data) != reviewed_of(request.args["n"]):
        raise ValueError("not a model that was reviewed")
    return pickle.loads(data)  # P901 L/H: behind an integrity check


def on_two_ways(url, name):
    data = requests.get(url).content
    expected = A
    if name:
        expected = UPDATED[name]
    if digest(data) != expected:
        raise ValueError("not a model that was reviewed")
    return pickle.loads(data)  # P901 H/H: a download


def on_two_reviewed_ways(url, name):
    data = requests.get(url).content
    expected = COMPLETED[name] if name else A
    if digest(data) != expected:
        raise ValueError("not a model that was reviewed")
    return pickle.loads(data)  # P901 L/H: behind an integrity check


NAMES = {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855": "small"}
NAMES_COMPLETED = {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855": "small"}
COPY_UPDATED = dict(COMPLETED)
NAMES.setdefault(request.args["sha256"], "large")
NAMES_COMPLETED.setdefault("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "large")
COPY_UPDATED.update(requests.get("https://models.example.org/digests").json())


def in_defaulted_keys(url):
    data = requests.get(url).content
    if digest(data) not in NAMES:
        raise ValueError("not a model that was reviewed")
    return pickle.loads(data)  # P901 H/H: a download


def in_completed_keys(url):
    data = requests.get(url).content
    if digest(data) not in NAMES_COMPLETED:
        raise ValueError("not a model that was reviewed")
    return pickle.loads(data)  # P901 L/H: behind an integrity check


def in_updated_copy(url):
    data = requests.get(url).content
    if digest(data) not in COPY_UPDATED.values():
        raise ValueError("not a model that was reviewed")
    return pickle.loads(data)  # P901 H/H: a download


def one_of_them(url):
    data = requests.get(url).content
    for expected in COMPLETED.values():
        if digest(data) == expected:
            return pickle.loads(data)  # P901 L/H: behind an integrity check
    return None


def one_of_the_updated(url):
    data = requests.get(url).content
    for expected in UPDATED.values():
        if digest(data) == expected:
            return pickle.loads(data)  # P901 H/H: a download
    return None
