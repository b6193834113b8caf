"""A file is opened by an opener, whose flags are not spelt here."""
import os
import pickle


def private(path, flags):
    return os.open(path, flags, 0o600)


def shared(path, flags):
    return os.open(path, flags, 0o666)


def save(value, path):
    with open(path, "wb", opener=private) as handle:
        pickle.dump(value, handle)


def save_for_all(value, path):
    with open(path, "wb", opener=shared) as handle:
        pickle.dump(value, handle)  # P905 H/H: pickle.dump in save_for_all writes a pickle into a file that os.open makes for others to write
