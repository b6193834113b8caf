"""A temporary file that the code has just written itself, under a name that nobody could foresee."""
import os
import pickle
import tempfile
from pathlib import Path
from tempfile import NamedTemporaryFile, SpooledTemporaryFile, TemporaryFile


def named(value):
    with NamedTemporaryFile() as handle:
        pickle.dump(value, handle)
        handle.flush()
        handle.seek(0)
        return pickle.load(handle)


def anonymous(value):
    with TemporaryFile() as handle:
        handle.write(pickle.dumps(value))
        handle.seek(0)
        return pickle.load(handle)


def spooled(value):
    with SpooledTemporaryFile(max_size=1 << 20) as handle:
        pickle.dump(value, handle)
        handle.seek(0)
        return pickle.load(handle)


def named_and_opened_again(value):
    with NamedTemporaryFile(delete=False) as handle:
        pickle.dump(value, handle)
    with open(handle.name, "rb") as again:
        return pickle.load(again)


def folder(value):
    with tempfile.TemporaryDirectory() as name:
        path = os.path.join(name, "value.pkl")
        with open(path, "wb") as handle:
            pickle.dump(value, handle)
        with open(path, "rb") as handle:
            return pickle.load(handle)


def test_path(tmp_path):
    path = tmp_path / "value.pkl"
    path.write_bytes(pickle.dumps({"a": 1}))
    assert pickle.loads(path.read_bytes()) == {"a": 1}


def test_handles(tmp_path):
    with open(tmp_path / "value.pkl", "wb") as handle:
        pickle.dump([1], handle)
    with open(tmp_path / "value.pkl", "rb") as handle:
        assert pickle.load(handle) == [1]


def not_written(command):
    with NamedTemporaryFile() as handle:
        os.spawnv(os.P_WAIT, command, [command, handle.name])
        return pickle.load(handle)  # P901 M/H: a file in a shared temporary directory


def other_path(value, saved):
    with NamedTemporaryFile(delete=False) as handle:
        pickle.dump(value, handle)
    with open(saved, "rb") as again:
        return pickle.load(again)  # P901 M/H: a file


def written_when_missing(path, make):
    if not path.exists():
        with open(path, "wb") as handle:
            pickle.dump(make(), handle)
        return None
    with open(path, "rb") as handle:
        return pickle.load(handle)  # P901 M/H: a file


def foreseen():
    with Path(tempfile.gettempdir(), "value.pkl").open("rb") as handle:
        return pickle.load(handle)  # P901 H/H: a predictable name in a directory that anyone can write
