"""A download that its library refuses unless the digest is the one that stands in the source."""
import pickle
import shelve

import keras
import torch

SHA256 = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def pinned():
    path = keras.utils.get_file(origin="https://example.org/model.pkl", file_hash=SHA256)
    with open(path, "rb") as handle:
        return pickle.load(handle)  # P901 L/H: behind an integrity check


def not_pinned():
    path = keras.utils.get_file(origin="https://example.org/model.pkl", file_hash=None)
    with open(path, "rb") as handle:
        return pickle.load(handle)  # P901 H/H: a download


def pinned_by_the_caller(digest):
    path = keras.utils.get_file(origin="https://example.org/model.pkl", file_hash=digest)
    with open(path, "rb") as handle:
        return pickle.load(handle)  # P901 H/H: a download


def pinned_into(cached):
    torch.hub.download_url_to_file("https://example.org/model.pkl", cached, hash_prefix="e3b0c442")
    with open(cached, "rb") as handle:
        return pickle.load(handle)  # P901 L/H: behind an integrity check


def not_pinned_into(path):
    torch.hub.download_url_to_file("https://example.org/model.pkl", path)
    with open(path, "rb") as handle:
        return pickle.load(handle)  # P901 H/H: a download


def pinned_on_one_way(fresh):
    path = keras.utils.get_file(origin="https://example.org/model.pkl", file_hash=SHA256)
    if fresh:
        path = keras.utils.get_file(origin="https://example.org/latest.pkl")
    with open(path, "rb") as handle:
        return pickle.load(handle)  # P901 H/H: a download


def pinned_by_md5():
    path = keras.utils.get_file(origin="https://example.org/model.pkl", md5_hash="9e107d9d372bb6826bd81d3542a419d6")
    with open(path, "rb") as handle:
        return pickle.load(handle)  # P901 L/H: behind an integrity check


def pinned_shelf():
    path = keras.utils.get_file(origin="https://example.org/words.db", file_hash=SHA256)
    return shelve.open(path, "r")  # P901 L/H: behind an integrity check


def shelf():
    path = keras.utils.get_file(origin="https://example.org/words.db")
    return shelve.open(path, "r")  # P901 H/H: a download
