"""Descriptors, tables, fields and loops together: each fine form beside a dangerous one."""
import os
import pickle
import stat
import sys
import tempfile
from pathlib import Path

import joblib

MODES = {"private": 0o600, "shared": 0o666}


def exclusive(value):
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    number = os.open(os.path.join(tempfile.gettempdir(), "value.pkl"), flags, 0o600)
    with os.fdopen(number, "wb") as handle:
        pickle.dump(value, handle)


def by_descriptor(value, path):
    with open(path, "wb") as handle:
        os.chmod(handle.fileno(), stat.S_IRUSR | stat.S_IWUSR)
        pickle.dump(value, handle)


def published(value):
    with tempfile.NamedTemporaryFile("wb", dir="/tmp", delete=False) as handle:
        pickle.dump(value, handle)
        os.fchmod(handle.fileno(), 0o644)
    os.rename(handle.name, "/srv/value.pkl")


def published_for_all(value):
    with tempfile.NamedTemporaryFile("wb", delete=False) as handle:
        pickle.dump(value, handle)
    os.rename(handle.name, "/srv/values.pkl")
    os.chmod("/srv/values.pkl", 0o666)  # P905 H/H: os.chmod in published_for_all


def usual(value, path):
    old = os.umask(0o022)
    try:
        with open(path, "wb") as handle:
            pickle.dump(value, handle)
    finally:
        os.umask(old)


def appended(value):
    with open("/tmp/values.pkl", "ab") as handle:
        pickle.dump(value, handle)  # P905 M/H: a predictable name


def given(value):
    path = sys.argv[1] if len(sys.argv) > 1 else "/tmp/value.pkl"
    with open(path, "wb") as handle:
        pickle.dump(value, handle)  # P905 M/M: a predictable name


def by_table(value, path):
    joblib.dump(value, path)
    os.chmod(path, MODES["private"])
    os.chmod(path, MODES["shared"])  # P905 H/H: lets others write


def in_steps(value, path, shared):
    mode = 0o600
    if shared:
        mode |= 0o006
    joblib.dump(value, path)
    os.chmod(path, mode)  # P905 H/M: lets others write


def one_of_two(value, path):
    joblib.dump(value, path)
    for name in (path, "/srv/other.txt"):
        os.chmod(name, 0o666)  # P905 H/M: lets others write


class Job:
    def __init__(self, out, log):
        self.out = out
        self.log = log


def two_files(value, job):
    with open(job.file, "wb") as handle:
        pickle.dump(value, handle)
    os.chmod(job.log, 0o666)


class Session:
    def __init__(self, path=None):
        self.path = path or os.path.join(tempfile.gettempdir(), "session.pkl")

    def save(self):
        with open(self.path, "wb") as handle:
            pickle.dump(self, handle)  # P905 M/M: pickle.dump in Session.save


def in_own_folder(value):
    path = Path(tempfile.mkdtemp(), "value.pkl")
    with path.open("wb") as handle:
        pickle.dump(value, handle)
