"""Parameters of two functions are two paths, whatever their names, unless a call links them."""
import os
import pickle
import subprocess
import tempfile
from pathlib import Path
from urllib.request import urlretrieve


def download(url, path):
    urlretrieve(url, path)


def load_settings(path):
    with open(path, "rb") as file:
        return pickle.load(file)  # P901 M/H: a file


def load_settings_below(folder):
    with open(os.path.join(folder, "settings.pkl"), "rb") as file:
        return pickle.load(file)  # P901 M/H: a file


def download_below(url, folder):
    urlretrieve(url, os.path.join(folder, "settings.pkl"))


def fetch(url, target):
    urlretrieve(url, target)


def fetched(url):
    name = "model.pkl"
    fetch(url, name)
    with open(name, "rb") as file:
        return pickle.load(file)  # P901 H/H: a download


def of_one_function(url, path):
    urlretrieve(url, path)
    with open(path, "rb") as file:
        return pickle.load(file)  # P901 H/H: a download


class Cached:
    def __init__(self, path):
        self.path = path

    def fetch(self, url):
        urlretrieve(url, self.path)

    def load(self):
        with open(self.path, "rb") as file:
            return pickle.load(file)  # P901 H/H: a download


class Settings:
    def __init__(self, path):
        self.path = path

    def load(self):
        with open(self.path, "rb") as file:
            return pickle.load(file)  # P901 M/H: a file


def save(value, path):
    with open(path, "wb") as file:
        pickle.dump(value, file)


def restore(where):
    with open(where, "rb") as file:
        return pickle.load(file)  # P901 M/H: a file


def copied(value):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "value.pkl")
        save(value, path)
        with open(path, "rb") as file:
            return pickle.load(file)


def by_descriptor(value):
    descriptor, path = tempfile.mkstemp()
    try:
        with os.fdopen(descriptor, "wb") as file:
            pickle.dump(value, file)
        with open(path, "rb") as file:
            return pickle.load(file)
    finally:
        os.unlink(path)


def by_other_descriptor(value):
    descriptor, _ = tempfile.mkstemp()
    _, path = tempfile.mkstemp()
    with os.fdopen(descriptor, "wb") as file:
        pickle.dump(value, file)
    with open(path, "rb") as file:
        return pickle.load(file)  # P901 M/H: a file in a shared temporary directory


def kept_in_folder(value):
    folder = Path(tempfile.mkdtemp())
    path = folder / "value.pkl"
    path.write_bytes(pickle.dumps(value))
    return pickle.loads(path.read_bytes())


def worked_on_in_folder(value):
    folder = Path(tempfile.mkdtemp())
    path = folder / "value.pkl"
    path.write_bytes(pickle.dumps(value))
    subprocess.run(["worker", str(path)], check=True)
    return pickle.loads(path.read_bytes())  # P901 M/H: another process
