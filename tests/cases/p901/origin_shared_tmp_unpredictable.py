"""An unpredictable name in a shared temporary directory, filled by another program."""
import os
import pickle
import subprocess
import tempfile


def filled(command):
    descriptor, path = tempfile.mkstemp(suffix=".pkl")
    os.close(descriptor)
    subprocess.check_call([*command, path])
    with open(path, "rb") as handle:
        return pickle.load(handle)  # P901 M/H: a file in a shared temporary directory


def filled_folder(command):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "result.pkl")
        subprocess.check_call([*command, path])
        with open(path, "rb") as handle:
            return pickle.load(handle)  # P901 M/H: a file in a shared temporary directory


def filled_handle(command):
    with tempfile.NamedTemporaryFile(suffix=".pkl") as handle:
        subprocess.check_call([*command, handle.name])
        return pickle.load(handle)  # P901 M/H: a file in a shared temporary directory


def guessed(command):
    path = os.path.join(tempfile.gettempdir(), "result.pkl")
    subprocess.check_call([*command, path])
    with open(path, "rb") as handle:
        return pickle.load(handle)  # P901 H/H: a predictable name in a directory that anyone can write
