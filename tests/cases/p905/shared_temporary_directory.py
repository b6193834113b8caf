"""The directory for temporary files is set back, or is one that anyone can write."""
import os
import pickle
import tempfile

tempfile.tempdir = None


def save(value):
    with open(os.path.join(tempfile.gettempdir(), "out.pkl"), "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: pickle.dump in save writes a pickle under a predictable name


class Settings:
    def __init__(self):
        self.tempdir = tempfile.mkdtemp()
