"""A pickle that is moved or copied to a name in a shared directory."""
import os
import pickle
import shutil
import tempfile
from pathlib import Path


def replaced(value):
    number, path = tempfile.mkstemp()
    with os.fdopen(number, "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: pickle.dump in replaced writes a pickle under a predictable name
    os.replace(path, "/tmp/final.pkl")


def replaced_elsewhere(value, target):
    number, path = tempfile.mkstemp(dir=os.path.dirname(target))
    with os.fdopen(number, "wb") as handle:
        pickle.dump(value, handle)
    os.replace(path, target)


def first_and_replaced(value):
    with open("/tmp/value.new", "xb") as handle:
        pickle.dump(value, handle)  # P905 M/H: pickle.dump in first_and_replaced
    os.replace("/tmp/value.new", "/tmp/value.pkl")


def first_and_moved_home(value):
    with open("/tmp/other.new", "xb") as handle:
        pickle.dump(value, handle)
    shutil.move("/tmp/other.new", os.path.expanduser("~/value.pkl"))


def copied(value):
    with open("/srv/value.pkl", "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: pickle.dump in copied
    shutil.copy("/srv/value.pkl", "/var/tmp")


def copied_under_a_random_name(value):
    with tempfile.NamedTemporaryFile(dir="/srv", delete=False) as handle:
        pickle.dump(value, handle)
    shutil.copy(handle.name, "/tmp")


def linked(value):
    with tempfile.NamedTemporaryFile(dir="/tmp") as handle:
        pickle.dump(value, handle)
        os.link(handle.name, "/tmp/linked.pkl")  # fails where there is one


def folder_moved(value):
    folder = tempfile.mkdtemp()
    Path(folder, "value.pkl").write_bytes(pickle.dumps(value))  # P905 M/H: in folder_moved
    shutil.move(folder, "/var/tmp/values")


def folder_copied_home(value):
    folder = tempfile.mkdtemp()
    Path(folder, "value.pkl").write_bytes(pickle.dumps(value))
    shutil.copytree(folder, "/srv/values")


def into_own_folder(value):
    os.mkdir("/tmp/values", 0o700)
    with tempfile.NamedTemporaryFile(delete=False) as handle:
        pickle.dump(value, handle)
    os.replace(handle.name, "/tmp/values/value.pkl")


def replaced_under_another_name(value, name):
    with tempfile.NamedTemporaryFile(dir="/tmp", delete=False) as handle:
        pickle.dump(value, handle)
    os.replace(handle.name, f"/tmp/{name}.pkl")  # a move follows no link
