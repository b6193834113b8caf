"""What tests are given: rows that stand in a decorator, and paths that fixtures return."""
import pickle

import pytest

from .samples import PACKED, download


@pytest.mark.parametrize("packed", [pickle.dumps(1), pytest.param(pickle.dumps(2), id="two")])
def test_own(packed):
    assert pickle.loads(packed)


@pytest.mark.parametrize("packed", [pickle.dumps(1, protocol) for protocol in range(3)])
def test_own_of_comprehension(packed):
    assert pickle.loads(packed) == 1


@pytest.mark.parametrize(("packed", "value"), [(pickle.dumps(1), 1), (pickle.dumps(2), 2)])
def test_own_of_pairs(packed, value):
    assert pickle.loads(packed) == value


@pytest.mark.parametrize("packed, value", [(b"I1\n.", 1), pytest.param(b"I2\n.", 2)])
def test_literal(packed, value):
    assert pickle.loads(packed) == value  # P901 L/H: a literal


@pytest.mark.parametrize("packed", PACKED)
def test_of_elsewhere(packed):
    assert pickle.loads(packed)  # P901 M/H: somewhere this file does not show


@pytest.mark.parametrize("other", [pickle.dumps(1)])
def test_other_parameter(other, packed):
    assert pickle.loads(packed)  # P901 M/H: somewhere this file does not show


@pytest.mark.parametrize("packed", [pickle.dumps(1)])
def check(packed):
    assert pickle.loads(packed)  # P901 M/H: somewhere this file does not show


@pytest.fixture
def saved(tmp_path_factory):
    path = tmp_path_factory.mktemp("models") / "model.pkl"
    with open(path, "wb") as file:
        pickle.dump({}, file)
    return path


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "cache"
    made.mkdir()
    return made


@pytest.fixture
def downloaded(tmp_path):
    path = tmp_path / "model.pkl"
    download(path)
    yield path


def test_saved(saved):
    with open(saved, "rb") as file:
        assert pickle.load(file) == {}


def test_folder(folder):
    (folder / "entry").write_bytes(pickle.dumps(1))
    assert pickle.loads((folder / "entry").read_bytes()) == 1


def test_downloaded(downloaded):
    with open(downloaded, "rb") as file:
        assert pickle.load(file)  # P901 M/H: a file
