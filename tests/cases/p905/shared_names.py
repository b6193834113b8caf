"""What the name is made from: can somebody else foresee it?"""
import datetime
import getpass
import itertools
import os
import pickle
import secrets
import time
import uuid
from pathlib import Path
from tempfile import gettempdir

COUNTER = itertools.count()


def uuid_in_name(value):
    with open(f"/tmp/value-{uuid.uuid4()}.pkl", "wb") as handle:
        pickle.dump(value, handle)


def token_in_name(value):
    name = "value-" + secrets.token_hex(8) + ".pkl"
    with open(os.path.join(gettempdir(), name), "wb") as handle:
        pickle.dump(value, handle)


def urandom_in_name(value):
    path = Path(gettempdir()) / os.urandom(16).hex()
    path.write_bytes(pickle.dumps(value))


def of_process(value):
    with open(f"/tmp/value-{os.getpid()}.pkl", "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: a predictable name


def of_user(value):
    path = Path(gettempdir()) / getpass.getuser() / "value.pkl"
    path.write_bytes(pickle.dumps(value))  # P905 M/H: a predictable name


def of_time(value):
    with open("/tmp/value-%d.pkl" % int(time.time()), "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: a predictable name


def of_date(value):
    stamp = datetime.datetime.now().strftime("%Y%m%d")
    with open(f"/tmp/value-{stamp}.pkl", "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: a predictable name


def of_counter(values):
    for index, value in enumerate(values):
        with open(f"/tmp/value-{index}.pkl", "wb") as handle:
            pickle.dump(value, handle)  # P905 M/H: a predictable name


def of_count(value):
    with open(f"/tmp/value-{next(COUNTER)}.pkl", "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: a predictable name


def of_caller(value, name):
    with open(f"/tmp/{name}.pkl", "wb") as handle:
        pickle.dump(value, handle)  # P905 M/M: a name that others may foresee


def of_list(value):
    for name in ("/tmp/first.pkl", "/var/tmp/second.pkl"):
        with open(name, "wb") as handle:
            pickle.dump(value, handle)  # P905 M/H: a predictable name


def either(value, shared):
    path = "/tmp/value.pkl" if shared else "/srv/value.pkl"
    with open(path, "wb") as handle:
        pickle.dump(value, handle)  # P905 M/M: a predictable name


def fallback(value, path=None):
    path = path or "/tmp/value.pkl"
    with open(path, "wb") as handle:
        pickle.dump(value, handle)  # P905 M/M: a predictable name


def default(value, path="/tmp/value.pkl"):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)  # P905 M/M: a predictable name


def safe_default(value, path="/srv/value.pkl"):
    with open(path, "wb") as handle:
        pickle.dump(value, handle)


def exclusive(value):
    """It fails where somebody else was first."""
    with open("/tmp/value.pkl", "xb") as handle:
        pickle.dump(value, handle)


def exclusive_descriptor(value):
    descriptor = os.open("/tmp/value.pkl", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as handle:
        pickle.dump(value, handle)


def exclusive_at_first(value):
    try:
        handle = open("/tmp/value.pkl", "xb")
    except FileExistsError:
        handle = open("/tmp/value.pkl", "wb")
    pickle.dump(value, handle)  # P905 M/H: a predictable name


def exclusive_in_folder(value):
    """The folder can belong to somebody else, who can put another file in its place."""
    with open("/tmp/values/value.pkl", "xb") as handle:
        pickle.dump(value, handle)  # P905 M/H: a predictable name


def opened_again(value):
    descriptor = os.open("/tmp/value.pkl", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: a predictable name


def own_folder(value):
    """It fails where there is a folder, so that nobody else's is taken."""
    os.mkdir("/tmp/values", 0o700)
    with open("/tmp/values/value.pkl", "wb") as handle:
        pickle.dump(value, handle)


def own_folder_below(value):
    os.makedirs("/tmp/values/today", mode=0o700, exist_ok=False)
    Path("/tmp/values/today/value.pkl").write_bytes(pickle.dumps(value))


def any_folder(value):
    os.makedirs("/tmp/values", mode=0o700, exist_ok=True)
    with open("/tmp/values/value.pkl", "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: a predictable name


def missing_folder(value):
    if not os.path.exists("/tmp/values"):
        os.mkdir("/tmp/values", 0o700)
    with open("/tmp/values/value.pkl", "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: a predictable name


def folder_of_anyone(value):
    try:
        os.mkdir("/tmp/values", 0o700)
    except FileExistsError:
        pass
    with open("/tmp/values/value.pkl", "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: a predictable name
