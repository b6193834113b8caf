"""The plain form: the module, an attribute of it, a call."""
import json
import pickle


def save(settings, handle):
    pickle.dump(settings, handle, protocol=pickle.HIGHEST_PROTOCOL)


def encode(settings):
    return pickle.dumps(settings)


def restore_text(handle):
    return json.load(handle)


def restore(handle):
    return pickle.load(handle)  # P901 M/H: pickle.load


def decode(data):
    try:
        return pickle.loads(data)  # P901 M/H: pickle.loads
    except pickle.UnpicklingError:
        return None


def restore_path(path):
    with open(path, "rb") as handle:
        return pickle.load(handle, encoding="latin1")  # P901 M/H: pickle.load


class Index:
    def reload(self, path):
        self.rows: list = pickle.load(open(path, "rb"))  # P901 M/H: pickle.load
