"""A constant name in a directory that anyone can write: another user may have put the file there."""
import os
import pickle
import tempfile
from os.path import join
from pathlib import Path
from tempfile import gettempdir

CACHE = "/tmp/jobs.pkl"


def home():
    with open("/home/jobs/tmp/jobs.pkl", "rb") as handle:
        return pickle.load(handle)  # P901 M/H: a file


def looks_alike():
    with open("/tmpfiles/jobs.pkl", "rb") as handle:
        return pickle.load(handle)  # P901 M/H: a file


def relative():
    return pickle.loads(Path("tmp/jobs.pkl").read_bytes())  # P901 M/H: a file


def constant():
    with open("/tmp/jobs.pkl", "rb") as handle:
        return pickle.load(handle)  # P901 H/H: a predictable name in a directory that anyone can write


def module_constant():
    if not os.path.exists(CACHE):
        return {}
    with open(CACHE, mode="rb") as handle:
        return pickle.load(handle)  # P901 H/H: a predictable name in a directory that anyone can write


def var_tmp():
    return pickle.loads(Path("/var/tmp/jobs.pkl").read_bytes())  # P901 H/H: a predictable name in a directory that anyone can write


def shared_memory():
    with Path("/dev/shm", "jobs.pkl").open("rb") as handle:
        return pickle.load(handle)  # P901 H/H: a predictable name in a directory that anyone can write


def asked():
    path = os.path.join(tempfile.gettempdir(), "jobs.pkl")
    with open(path, "rb") as handle:
        return pickle.load(handle)  # P901 H/H: a predictable name in a directory that anyone can write


def asked_path():
    path = Path(gettempdir()) / "jobs" / "state.pkl"
    return pickle.loads(path.read_bytes())  # P901 H/H: a predictable name in a directory that anyone can write


def folder():
    path = join("/tmp", "jobs", "state.pkl")
    return pickle.load(open(path, "rb"))  # P901 H/H: a predictable name in a directory that anyone can write


def added():
    return pickle.load(open(gettempdir() + "/jobs.pkl", "rb"))  # P901 H/H: a predictable name in a directory that anyone can write
