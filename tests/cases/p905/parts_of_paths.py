"""Paths that are divided and changed keep the folder that they lie in."""
import contextlib
import os
import pickle
from pathlib import Path

LOG = "/tmp/values.csv"
OWN = "/srv/values.csv"


def divided(value):
    pickle.dump(value, open(os.path.splitext(LOG)[0] + ".pkl", "wb"))  # P905 M/H: in divided
    pickle.dump(value, open(os.path.splitext(OWN)[0] + ".pkl", "wb"))
    stem, ending = os.path.splitext(LOG)
    pickle.dump(value, open(stem + ".pkl", "wb"))  # P905 M/H: in divided
    folder, name = os.path.split(LOG)
    pickle.dump(value, open(os.path.join(folder, "other.pkl"), "wb"))  # P905 M/H: in divided
    pickle.dump(value, open(os.path.join("/srv", name), "wb"))


def changed(value):
    pickle.dump(value, open(LOG.replace(".csv", ".pkl"), "wb"))  # P905 M/H: in changed
    pickle.dump(value, open(LOG.replace("/tmp", "/srv"), "wb"))
    Path(LOG).with_stem("other").write_bytes(pickle.dumps(value))  # P905 M/H: in changed
    Path(OWN).with_stem("other").write_bytes(pickle.dumps(value))
    (Path("/tmp/values/first.csv").parents[1] / "value.pkl").write_bytes(pickle.dumps(value))  # P905 M/H: in changed
    (Path("/srv/values/first.csv").parents[1] / "value.pkl").write_bytes(pickle.dumps(value))


def of_this_file(value):
    pickle.dump(value, open(f"/tmp/{os.path.basename(__file__)}.pkl", "wb"))  # P905 M/H: a predictable name


def same_file(value, number):
    path = f"{number}.csv"
    Path(path).with_suffix(".pkl").write_bytes(pickle.dumps(value))
    os.chmod(f"{number}.pkl", 0o666)  # P905 H/H: in same_file lets others write


def entered(value):
    with contextlib.chdir("/tmp"):
        with open("value.pkl", "wb") as handle:
            pickle.dump(value, handle)  # P905 M/H: in entered


def left(value):
    with contextlib.chdir("/tmp"):
        print(os.listdir())
    with open("value.pkl", "wb") as handle:
        pickle.dump(value, handle)


def other_file(value, path):
    pickle.dump(value, open(path, "wb"))
    os.chmod(path.replace(".pkl", ".log"), 0o666)
    os.chmod(os.path.splitext(path)[0], 0o666)
    os.chmod(os.path.basename(path), 0o666)


def same_name(value, path):
    pickle.dump(value, open(path.replace(".csv", ".pkl"), "wb"))
    os.chmod(path.replace(".csv", ".pkl"), 0o666)  # P905 H/H: in same_name lets others write
