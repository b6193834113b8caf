"""Digests that stand in a set, a list or a dictionary of the source."""
import hashlib
import pickle

import requests

KNOWN = {
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
}
LISTED = frozenset(["e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"])
BY_NAME = {
    "small": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "large": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
}
NAMES = {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855": "small"}
LEARNT = {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}
STORED = {"small": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}


def learn(url):
    LEARNT.add(requests.get(url + ".sha256").text)
    STORED["large"] = requests.get(url + ".sha256").text


def digest(data):
    return hashlib.sha256(data).hexdigest()


def in_set(url):
    model = requests.get(url).content
    if hashlib.sha256(model).hexdigest() not in KNOWN:
        raise ValueError("not a model that was reviewed")
    return pickle.loads(model)  # P901 L/H: behind an integrity check


def in_frozen_set(url):
    model = requests.get(url).content
    if digest(model) in LISTED:
        return pickle.loads(model)  # P901 L/H: behind an integrity check
    return None


def in_keys(url):
    model = requests.get(url).content
    if digest(model) not in NAMES:
        raise ValueError("not a model that was reviewed")
    return pickle.loads(model)  # P901 L/H: behind an integrity check


def in_values(url):
    model = requests.get(url).content
    if digest(model) not in BY_NAME.values():
        raise ValueError("not a model that was reviewed")
    return pickle.loads(model)  # P901 L/H: behind an integrity check


def by_name(url, name):
    model = requests.get(url).content
    if digest(model) != BY_NAME[name]:
        raise ValueError("not the model that was reviewed")
    return pickle.loads(model)  # P901 L/H: behind an integrity check


def by_name_if_there(url, name):
    model = requests.get(url).content
    if digest(model) != BY_NAME.get(name):
        raise ValueError("not the model that was reviewed")
    return pickle.loads(model)  # P901 L/H: behind an integrity check


def by_name_or_as_sent(url, name):
    model = requests.get(url).content
    if digest(model) != BY_NAME.get(name, requests.get(url + ".sha256").text):
        raise ValueError("damaged")
    return pickle.loads(model)  # P901 H/H: a download


def one_of_the_known(url):
    model = requests.get(url).content
    if hashlib.sha256(model).hexdigest() in KNOWN:
        raise ValueError("a model that was withdrawn")
    return pickle.loads(model)  # P901 H/H: a download


def in_grown_set(url):
    model = requests.get(url).content
    if digest(model) not in LEARNT:
        raise ValueError("not a model that was reviewed")
    return pickle.loads(model)  # P901 H/H: a download


def by_name_in_grown_dict(url, name):
    model = requests.get(url).content
    if digest(model) != STORED[name]:
        raise ValueError("not the model that was reviewed")
    return pickle.loads(model)  # P901 H/H: a download


def in_sent_list(url):
    model = requests.get(url).content
    if digest(model) not in requests.get(url + ".sha256").text.split():
        raise ValueError("damaged")
    return pickle.loads(model)  # P901 H/H: a download


def of_other_bytes(url):
    model, other = requests.get(url).content, requests.get(url + ".old").content
    if digest(other) not in KNOWN:
        raise ValueError("not a model that was reviewed")
    return pickle.loads(model)  # P901 H/H: a download


def in_digest(url):
    model = requests.get(url).content
    if requests.get(url + ".sha256").text in digest(model):
        return pickle.loads(model)  # P901 H/H: a download
    return None
