"""A path that is chosen on several ways, or put together by a method of a parameter."""
import pickle
from pathlib import Path

from flask import request


def private(wanted):
    with open("/srv/jobs/old.pkl" if wanted else "/srv/jobs/new.pkl", "rb") as handle:
        return pickle.load(handle)  # P901 M/H: a file


def either(wanted):
    with open("/srv/jobs/old.pkl" if wanted else "/tmp/jobs.pkl", "rb") as handle:
        return pickle.load(handle)  # P901 H/H: a predictable name in a directory that anyone can write


def sometimes(wanted):
    if wanted:
        path = "/tmp/jobs.pkl"
    with open(path, "rb") as handle:
        return pickle.load(handle)  # P901 H/H: a predictable name in a directory that anyone can write


def below(folder):
    with open(folder.joinpath("jobs.pkl"), "rb") as handle:
        return pickle.load(handle)  # P901 M/H: a file in a shared temporary directory


def start():
    return below(Path("/tmp/jobs"))


def below_private(base):
    with open(base.joinpath("jobs.pkl"), "rb") as handle:
        return pickle.load(handle)  # P901 M/H: a file


def chosen(base):
    with open(base.joinpath(request.args["name"]), "rb") as handle:
        return pickle.load(handle)  # P901 H/H: an HTTP request
