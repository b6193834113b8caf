"""Fixtures of pytest: a test gets what the fixture of its parameter's name returns."""
import pickle

import pytest


@pytest.fixture
def packed():
    return pickle.dumps({"a": 1})


@pytest.fixture(scope="module")
def repacked(packed):
    yield packed


@pytest.fixture
def saved(request):
    with open(request.param, "rb") as file:
        return file.read()


def test_own(packed):
    assert pickle.loads(packed) == {"a": 1}


def test_own_by_way_of_another(repacked):
    assert pickle.loads(repacked) == {"a": 1}


def test_saved(saved):
    assert pickle.loads(saved)  # P901 M/H: a file


def test_of_another_file(blob):
    assert pickle.loads(blob)  # P901 M/H: somewhere this file does not show


def restore(packed):
    return pickle.loads(packed)  # P901 M/H: somewhere this file does not show


class TestMethods:
    @pytest.fixture
    def blob(self):
        return pickle.dumps([1])

    def test_own(self, blob):
        assert pickle.loads(blob) == [1]
