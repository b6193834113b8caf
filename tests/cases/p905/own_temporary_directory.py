"""The program sets the directory in which temporary files are made."""
import os
import pickle
import tempfile

tempfile.tempdir = tempfile.mkdtemp()


def save(value):
    with open(os.path.join(tempfile.gettempdir(), "out.pkl"), "wb") as handle:
        pickle.dump(value, handle)


def save_beside(value):
    with open("/tmp/out.pkl", "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: pickle.dump in save_beside writes a pickle under a predictable name
