"""Tests that pickle and unpickle through their own attributes and methods."""
import io
import os
import pickle
import unittest

import pytest

HERE = os.path.dirname(__file__)


class AttributeTests(unittest.TestCase):
    dumps = staticmethod(pickle.dumps)
    loads = staticmethod(pickle.loads)

    def test_list(self):
        data = self.dumps([1, 2])
        self.assertEqual(self.loads(data), [1, 2])

    def test_protocols(self):
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            with self.subTest(protocol=protocol):
                self.assertEqual(self.loads(self.dumps({}, protocol)), {})


class MethodTests(unittest.TestCase):
    def dumps(self, value, protocol=4):
        stream = io.BytesIO()
        pickle.Pickler(stream, protocol).dump(value)
        return stream.getvalue()

    def loads(self, data):
        return pickle.Unpickler(io.BytesIO(data)).load()

    def test_tuple(self):
        self.assertEqual(self.loads(self.dumps((1,))), (1,))

    def test_set(self):
        data = self.dumps({1}, 2)
        self.assertEqual(self.loads(data), {1})


class SetUpTests(unittest.TestCase):
    def setUp(self):
        self.packed = pickle.dumps({"a": 1})

    def test_packed(self):
        self.assertEqual(pickle.loads(self.packed), {"a": 1})


class OldFilesTests(unittest.TestCase):
    loads = staticmethod(pickle.loads)

    def test_file(self):
        with open(os.environ["OLD_PICKLE"], "rb") as handle:
            self.assertTrue(self.loads(handle.read()))  # P901 M/H: a file


class MethodAndFileTests(unittest.TestCase):
    def loads(self, data):
        return pickle.loads(data)  # P901 M/H: a file

    def test_tuple(self):
        self.assertEqual(self.loads(pickle.dumps((1,))), (1,))

    def test_file(self):
        with open(os.environ["OLD_PICKLE"], "rb") as handle:
            self.assertEqual(self.loads(handle.read()), (1,))


@pytest.mark.parametrize("protocol", [2, 3, 4, 5])
def test_round_trip(protocol):
    packed = pickle.dumps(HERE, protocol=protocol)
    with pytest.raises(EOFError):
        pickle.loads(packed[:-1])
    assert pickle.loads(packed) == HERE


def test_fixture_file():
    with open(os.path.join(HERE, "data", "old.pkl"), "rb") as handle:
        assert pickle.load(handle) == HERE  # P901 L/H: a file shipped with the package
