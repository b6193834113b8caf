"""A name that stands for a part of a path is no text, attribute or keyword that is spelt like it."""
import os
import pickle
from urllib.request import urlretrieve

ROOT = "/srv/state"
FIRST = "first"
SECOND = "second"


def fetched(url):
    models = "models"
    urlretrieve(url, os.path.join(ROOT, models, "models.pkl"))
    with open(os.path.join(ROOT, "models", "models.pkl"), "rb") as file:
        return pickle.load(file)  # P901 H/H: a download


def fetched_another(url):
    models = "models"
    urlretrieve(url, os.path.join(ROOT, models, "models.pkl"))
    with open(os.path.join(ROOT, "models", "own.pkl"), "rb") as file:
        return pickle.load(file)  # P901 M/H: a file


def fetched_below(url):
    shard = os.path.join(ROOT, FIRST)
    urlretrieve(url, f"{shard}/shard.pkl")
    with open(f"{os.path.join(ROOT, FIRST)}/shard.pkl", "rb") as file:
        return pickle.load(file)  # P901 H/H: a download


def fetched_below_another(url):
    shard = os.path.join(ROOT, FIRST)
    urlretrieve(url, f"{shard}/shard.pkl")
    with open(f"{os.path.join(ROOT, SECOND)}/shard.pkl", "rb") as file:
        return pickle.load(file)  # P901 M/H: a file
