"""Which file: the permissions of another one do not matter."""
import os
import pickle
from pathlib import Path

import joblib

STATE = "/srv/state.pkl"


def other_path(value, path, other):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)
    os.chmod(other, 0o666)


def other_name(value, folder):
    joblib.dump(value, os.path.join(folder, "value.pkl"))
    os.chmod(os.path.join(folder, "value.log"), 0o666)


def other_value(value, path):
    joblib.dump(value, path)
    path = "/srv/log.txt"
    os.chmod(path, 0o666)


def not_a_pickle(text, path):
    with open(path, "w") as handle:
        handle.write(text)
    os.chmod(path, 0o666)


def same_parameter(value, path):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)
    os.chmod(path, 0o666)  # P905 H/H: os.chmod in same_parameter lets others write


def before(value, path):
    Path(path).touch()
    os.chmod(path, 0o666)  # P905 H/H: lets others write
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def meanwhile(value, path):
    with open(path, "wb") as handle:
        os.fchmod(handle.fileno(), 0o666)  # P905 H/H: os.fchmod in meanwhile lets others write
        pickle.dump(value, handle)


def by_its_name(value, path):
    handle = open(path, "wb")
    os.chmod(handle.name, 0o666)  # P905 H/H: lets others write
    pickle.dump(value, handle)
    handle.close()


def put_together(value, folder):
    joblib.dump(value, folder + "/value.pkl")
    os.chmod(os.path.join(folder, "value.pkl"), 0o666)  # P905 H/H: lets others write


def put_together_otherwise(value, folder, name):
    joblib.dump(value, f"{folder}/{name}.pkl")
    os.chmod(Path(folder) / f"{name}.pkl", 0o666)  # P905 H/H: lets others write


def as_path(value, path: Path):
    path.write_bytes(pickle.dumps(value))
    path.chmod(0o666)  # P905 H/H: pathlib.Path.chmod in as_path lets others write


def as_resolved_path(value, name):
    path = Path(name).resolve()
    with path.open("wb") as handle:
        pickle.dump(value, handle)
    os.chmod(str(path), 0o666)  # P905 H/H: lets others write


def save_state(value):
    with open(STATE, "wb") as handle:
        pickle.dump(value, handle)


def share_state():
    Path(STATE).chmod(0o666)  # P905 H/H: pathlib.Path.chmod in share_state lets others write the file into which pickle.dump in save_state


class Model:
    def __init__(self, path, log):
        self.path = path
        self.log = log

    def save(self):
        with open(self.path, "wb") as handle:
            pickle.dump(self, handle)
        os.chmod(self.log, 0o666)

    def share(self):
        os.chmod(self.path, 0o666)  # P905 H/H: os.chmod in Model.share lets others write the file into which pickle.dump in Model.save


class Cache:
    def __init__(self, folder):
        self.folder = folder

    def path_of(self, key):
        return os.path.join(self.folder, key + ".pkl")

    def put(self, key, value):
        with open(self.path_of(key), "wb") as handle:
            pickle.dump(value, handle)
        os.chmod(self.path_of(key), 0o666)  # P905 H/H: lets others write


def give_all(path):
    os.chmod(path, 0o666)  # P905 H/M: os.chmod in give_all lets others write the file into which joblib.dump in save_for_all


def save_for_all(value, path):
    joblib.dump(value, path)
    give_all(path)


def in_a_loop(values, folder):
    for name, value in values.items():
        path = os.path.join(folder, name)
        joblib.dump(value, path)
        os.chmod(path, 0o666)  # P905 H/H: lets others write


def replaced(value, path):
    temporary = path + ".new"
    with open(temporary, "wb") as handle:
        pickle.dump(value, handle)
    os.replace(temporary, path)
    os.chmod(path, 0o666)  # P905 H/H: lets others write


def renamed(value, path: Path):
    temporary = path.with_suffix(".new")
    temporary.write_bytes(pickle.dumps(value))
    temporary.rename(path)
    path.chmod(0o660)  # P905 M/H: lets its group write


def touched(value, path: Path):
    path.touch(0o600)
    path.write_bytes(pickle.dumps(value))


def touched_for_all(value, path: Path):
    path.touch(mode=0o666)  # P905 H/H: pathlib.Path.touch in touched_for_all lets others write
    path.write_bytes(pickle.dumps(value))


def replaced_by_method(value, path):
    temporary = Path(path).with_suffix(".new")
    temporary.write_bytes(pickle.dumps(value))
    temporary.replace(path)
    Path(path).chmod(0o660)  # P905 M/H: lets its group write
