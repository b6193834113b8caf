"""A function of one's own that wraps a loader is not the loader: its body is where the load stands."""
import json
import pickle
from pickle import loads as _loads


def loads(data):
    return _loads(data)  # P901 M/H: pickle.loads


def load(handle):
    return json.load(handle)


def decode(data, handle):
    return loads(data), load(handle)


class Codec:
    def loads(self, data):
        return pickle.loads(data)  # P901 M/H: pickle.loads

    def decode(self, data):
        return self.loads(data)


def decode_with_codec(data):
    return Codec().loads(data)
