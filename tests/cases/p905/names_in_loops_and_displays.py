"""Names of files that are listed, counted, unpacked and put together, in a shared directory and in one of this user's."""
import os
import pickle
import tempfile


def listed(value):
    for path in ("/tmp/a.pkl", "/tmp/b.pkl"):
        with open(path, "wb") as file:
            pickle.dump(value, file)  # P905 M/H


def unpacked(value):
    path, mode = "/tmp/state.pkl", "wb"
    with open(path, mode) as file:
        pickle.dump(value, file)  # P905 M/H


def paired(value):
    for name, path in [("a", "/tmp/a.pkl"), ("b", "/tmp/b.pkl")]:
        with open(path, "wb") as file:
            pickle.dump((name, value), file)  # P905 M/H


def put_together(value):
    path = "/tmp/"
    path += "state.pkl"
    with open(path, "wb") as file:
        pickle.dump(value, file)  # P905 M/H


def counted(value):
    for number in range(3):
        with open(f"/tmp/{number}.pkl", "wb") as file:
            pickle.dump(value, file)  # P905 M/H


def of_mapping(value):
    paths = {"state": "/tmp/state.pkl"}
    with open(paths["state"], "wb") as file:
        pickle.dump(value, file)  # P905 M/H


def made(value):
    handle, path = tempfile.mkstemp(suffix=".pkl")
    with os.fdopen(handle, "wb") as file:
        pickle.dump(value, file)
    return path


def in_own_folder(value):
    folder = tempfile.mkdtemp()
    for name in ("a.pkl", "b.pkl"):
        with open(os.path.join(folder, name), "wb") as file:
            pickle.dump(value, file)


def at_home(value):
    path, mode = os.path.expanduser("~/state.pkl"), "wb"
    with open(path, mode) as file:
        pickle.dump(value, file)
