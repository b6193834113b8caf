"""Loaders and modules kept as attributes of an object, its class or another module."""
import json
import pickle


class TextCodec:
    loads = json.loads

    def __init__(self):
        self._load = json.load

    def decode(self, data):
        return self.loads(data)

    def read(self, handle):
        return self._load(handle)


class Codec:
    loads = pickle.loads
    module = pickle
    _thaw = None

    def __init__(self):
        self._load = pickle.load
        self._thaw = pickle.loads

    def decode(self, data):
        return self.loads(data)  # P901 M/H: pickle.loads

    def decode_again(self, data):
        return self.module.loads(data)  # P901 M/H: pickle.loads

    @staticmethod
    def decode_class(data):
        return Codec.loads(data)  # P901 M/H: pickle.loads

    def read(self, handle):
        return self._load(handle)  # P901 M/H: pickle.load

    def thaw(self, data):
        return self._thaw(data)  # P901 M/H: pickle.loads
