"""A context manager that sets the umask, and puts it back."""
import os
import pickle
from contextlib import contextmanager

import joblib


@contextmanager
def strict():
    old = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(old)


@contextmanager
def open_to_all():
    old = os.umask(0)  # P905 H/H: os.umask in open_to_all lets others write what is made after it, such as the place into which joblib.dump in share
    try:
        yield
    finally:
        os.umask(old)


@contextmanager
def masked(mask):
    old = os.umask(mask)  # P905 M/M: os.umask in masked lets its group write
    try:
        yield
    finally:
        os.umask(old)


def keep(value, path):
    with strict():
        joblib.dump(value, path)


def share(value, path):
    with open_to_all():
        joblib.dump(value, path)


def share_with_group(value, path):
    with masked(0o002), open(path, "wb") as handle:
        pickle.dump(value, handle)


def afterwards(value, path):
    with open_to_all():
        os.mkfifo("/run/state.fifo")
    joblib.dump(value, path)


def folder(value):
    old = os.umask(0)  # P905 H/H: os.umask in folder lets others write what is made after it
    os.makedirs("/srv/values")
    os.umask(old)
    joblib.dump(value, "/srv/values/value.joblib")


def other_folder(value):
    old = os.umask(0)
    os.makedirs("/srv/logs")
    os.umask(old)
    joblib.dump(value, "/srv/values/value.joblib")
