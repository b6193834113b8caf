"""The last permissions count, where they are surely the last."""
import os
import pickle

import joblib


def closed_again(value, path):
    os.chmod(path, 0o666)
    joblib.dump(value, path)
    os.chmod(path, 0o600)


def closed_at_once(value, path):
    number = os.open(path, os.O_WRONLY | os.O_CREAT, 0o666)
    os.fchmod(number, 0o600)
    with os.fdopen(number, "wb") as handle:
        pickle.dump(value, handle)


def opened_again(value, path):
    joblib.dump(value, path)
    os.chmod(path, 0o600)
    os.chmod(path, 0o666)  # P905 H/H: os.chmod in opened_again lets others write


def closed_sometimes(value, path, private):
    joblib.dump(value, path)
    os.chmod(path, 0o666)  # P905 H/H: lets others write
    if private:
        os.chmod(path, 0o600)


def opened_sometimes(value, path, shared):
    joblib.dump(value, path)
    os.chmod(path, 0o600)
    if shared:
        os.chmod(path, 0o666)  # P905 H/H: lets others write


def opened_sometimes_and_closed(value, path, shared):
    joblib.dump(value, path)
    if shared:
        os.chmod(path, 0o666)
    os.chmod(path, 0o600)


def closed_in_a_branch(value, path, shared):
    joblib.dump(value, path)
    if shared:
        os.chmod(path, 0o666)
        os.chmod(path, 0o640)


def other_closed(value, path, other):
    joblib.dump(value, path)
    os.chmod(path, 0o666)  # P905 H/H: lets others write
    os.chmod(other, 0o600)
