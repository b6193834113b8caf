"""Who can write a folder can put another file in the place of the one that is in it."""
import os
import pickle
from pathlib import Path

import joblib

MODELS = "/srv/models"


def private(value):
    os.makedirs("/srv/private", mode=0o700, exist_ok=True)
    joblib.dump(value, "/srv/private/value.pkl")


def left_to_the_umask(value):
    os.makedirs("/srv/usual", exist_ok=True)
    Path("/srv/usual").mkdir(parents=True, exist_ok=True)
    joblib.dump(value, "/srv/usual/value.pkl")


def other_folder(value, folder, other):
    os.makedirs(other, mode=0o777)
    os.chmod(other, 0o777)
    joblib.dump(value, os.path.join(folder, "value.pkl"))


def beside(value, folder):
    os.chmod(os.path.join(folder, "logs"), 0o777)
    joblib.dump(value, os.path.join(folder, "value.pkl"))


def opened(value, folder):
    os.chmod(folder, 0o777)  # P905 H/H: os.chmod in opened lets others write a folder into which joblib.dump in opened writes a pickle
    joblib.dump(value, os.path.join(folder, "value.pkl"))


def opened_above(value):
    os.chmod("/srv/data", 0o777)  # P905 H/H: lets others write a folder
    joblib.dump(value, "/srv/data/today/value.pkl")


def sticky(value, folder):
    os.chmod(folder, 0o1777)  # P905 H/H: lets others write a folder
    with open(folder + "/value.pkl", "wb") as handle:
        pickle.dump(value, handle)


def of_the_path(value, path):
    os.chmod(os.path.dirname(path), 0o770)  # P905 M/H: lets its group write a folder
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def of_the_path_object(value, path: Path):
    path.parent.chmod(0o777)  # P905 H/H: lets others write a folder
    path.write_bytes(pickle.dumps(value))


def made(value, folder):
    os.makedirs(folder, mode=0o777, exist_ok=True)  # P905 H/H: os.makedirs in made lets others write a folder
    joblib.dump(value, os.path.join(folder, "value.pkl"))


def made_by_path(value):
    Path(MODELS).mkdir(mode=0o775, parents=True, exist_ok=True)  # P905 M/H: pathlib.Path.mkdir in made_by_path lets its group write a folder
    joblib.dump(value, Path(MODELS) / "value.pkl")


def made_behind_a_umask(value, folder):
    os.umask(0o077)
    os.makedirs(folder, 0o777)
    joblib.dump(value, os.path.join(folder, "value.pkl"))


def closed_again(value, folder):
    os.makedirs(folder, mode=0o777)
    os.chmod(folder, 0o700)
    joblib.dump(value, os.path.join(folder, "value.pkl"))


def open_inside_closed(value):
    os.mkdir("/tmp/values", 0o777)  # P905 H/H: os.mkdir in open_inside_closed lets others write a folder
    joblib.dump(value, "/tmp/values/value.pkl")  # P905 M/H: a predictable name
