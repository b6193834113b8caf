"""Names of a class body are seen in that body, not in its methods."""
import json
import pickle
from pickle import loads

from .samples import ROWS, TEXT


class TextTable:
    pickle = json
    loads = json.loads
    first = pickle.loads(TEXT)
    second = loads(TEXT)

    def decode(self, data):
        return pickle.loads(data)  # P901 M/H: pickle.loads

    def decode_row(self, data):
        return loads(data)  # P901 M/H: pickle.loads

    def parse(self, text, loads=loads):
        return loads(text)


class Table:
    import dill

    def parse(self, data):
        return dill.loads(data)


class Rows:
    pickle = json
    rows = [pickle.loads(row) for row in ROWS]  # P901 M/H: pickle.loads
