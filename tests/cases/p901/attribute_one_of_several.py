"""An attribute that is bound to a loader in one place and to something else in another."""
import json
import pickle


class Cache:
    def __init__(self, plain, decode=None):
        if plain:
            self._loads = json.loads
        else:
            self._loads = pickle.loads
        self._decode = decode or pickle.loads
        self._parse = json.loads

    def parse(self, data):
        return self._parse(data)

    def get(self, data):
        return self._loads(data)  # P901 M/M: pickle.loads

    def get_with(self, data):
        return self._decode(data)  # P901 M/M: pickle.loads
