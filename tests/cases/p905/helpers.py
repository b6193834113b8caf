"""A helper writes what its callers name."""
import os
import pickle
import tempfile


def save(value, path):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)  # P905 M/M: pickle.dump in save writes a pickle under a predictable name


def save_all(value, path):
    save(value, path)
    save(value, "/srv/value.pkl")
    save(value, "/tmp/value.pkl")


def _keep(value, path):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: pickle.dump in _keep


def keep(value):
    _keep(value, "/tmp/value.pkl")
    _keep(value, os.path.join(tempfile.gettempdir(), "other.pkl"))


def _hide(value, path):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def hide(value):
    _hide(value, "/srv/value.pkl")
    _hide(value, tempfile.mkstemp()[1])


def write(value, handle):
    pickle.dump(value, handle)  # P905 M/M: pickle.dump in write


def write_there(value):
    with open("/tmp/value.pkl", "wb") as handle:
        write(value, handle)


def where():
    return os.path.join(tempfile.gettempdir(), "value.pkl")


def save_there(value):
    with open(where(), "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: pickle.dump in save_there


def private():
    return os.path.join(tempfile.mkdtemp(), "value.pkl")


def save_privately(value):
    with open(private(), "wb") as handle:
        pickle.dump(value, handle)


class Settings:
    folder = "/tmp/settings"

    @property
    def path(self):
        return os.path.join(self.folder, "settings.pkl")

    def save(self):
        with open(self.path, "wb") as handle:
            pickle.dump(self.__dict__, handle)  # P905 M/H: pickle.dump in Settings.save


SETTINGS = {"path": "/tmp/settings.pkl", "log": "/srv/log.txt"}


def save_by_table(value):
    with open(SETTINGS["path"], "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: pickle.dump in save_by_table
