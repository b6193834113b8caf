"""File names that are put together in many ways; what matters is the directory, and whether a part is random."""
import os
import pickle
import uuid
from pathlib import Path

PLACES = ("/srv/app/state.pkl", "/tmp/app-state.pkl")
FOLDERS, NAMES = ["/srv/app", "/tmp"], ["state", "cache"]


def save(value, path):
    with open(path, "wb") as file:
        pickle.dump(value, file)  # P905 M/M: predictable name


def first_place(value):
    with open(PLACES[0], "wb") as file:
        pickle.dump(value, file)
    with open(PLACES[1], "wb") as file:
        pickle.dump(value, file)  # P905 M/H: predictable name


def unpacked(value):
    here, there = "/srv/app/a.pkl", "/tmp/a.pkl"
    with open(here, "wb") as file:
        pickle.dump(value, file)
    with open(there, "wb") as file:
        pickle.dump(value, file)  # P905 M/H: predictable name


def per_cent(value):
    with open("/srv/%s-100%%.pkl" % NAMES[0], "wb") as file:
        pickle.dump(value, file)
    with open("/tmp/%s-100%%.pkl" % NAMES[0], "wb") as file:
        pickle.dump(value, file)  # P905 M/H: predictable name
    with open("%s/%d.pkl" % ("/tmp", 7), "wb") as file:
        pickle.dump(value, file)  # P905 M/H: predictable name


def braces(value):
    with open("/tmp/{{{}}}.pkl".format(uuid.uuid4()), "wb") as file:
        pickle.dump(value, file)
    with open("{0}/{{x}}-{1}.pkl".format("/tmp", "state"), "wb") as file:
        pickle.dump(value, file)  # P905 M/H: predictable name


def in_bytes(value):
    with open(b"/srv/state.pkl", "wb") as file:
        pickle.dump(value, file)
    with open(b"/tmp/state.pkl", "wb") as file:
        pickle.dump(value, file)  # P905 M/H: predictable name


def of_a_path(value):
    kept = Path("/srv/app/state.pkl")
    with open("/tmp/" + kept.name, "wb") as file:
        pickle.dump(value, file)  # P905 M/H: predictable name
    with open(Path("/tmp") / (kept.stem + ".new"), "wb") as file:
        pickle.dump(value, file)  # P905 M/H: predictable name
    with open(kept.parent / Path("/tmp/state.pkl").name, "wb") as file:
        pickle.dump(value, file)


def by_environment(value):
    with open(os.path.join(os.environ.get("STATE", "/srv"), "x.pkl"), "wb") as file:
        pickle.dump(value, file)
    with open(os.path.join(os.environ.get("TMPDIR", "/tmp"), "x.pkl"), "wb") as file:
        pickle.dump(value, file)  # P905 M/M: predictable name
    with open(os.path.join(os.environ["TMPDIR"], "x.pkl"), "wb") as file:
        pickle.dump(value, file)  # P905 M/M: predictable name


def assigned_inside(value):
    if (path := "/tmp/inside.pkl"):
        with open(path, "wb") as file:
            pickle.dump(value, file)  # P905 M/H: predictable name


def deleted(value):
    path = "/tmp/x.pkl"
    del path
    path = "/srv/x.pkl"
    with open(path, "wb") as file:
        pickle.dump(value, file)


save({}, "/tmp/state.pkl")
save({}, "/srv/state.pkl")
