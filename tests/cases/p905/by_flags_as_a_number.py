"""The flags of os.open stand as a bare number."""
import os
import pickle


def save(value, path):
    number = os.open(path, 65, 0o600)
    os.write(number, pickle.dumps(value))


def save_for_all(value, path):
    number = os.open(path, 65, 0o666)
    os.write(number, pickle.dumps(value))  # P905 H/H: for others to write


def save_into_what_is_there(value, path):
    number = os.open(path, 1, 0o666)
    os.write(number, pickle.dumps(value))
