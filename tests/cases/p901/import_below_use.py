"""A function runs after the module is complete, so an import below it counts."""


def parse(text):
    return later_text.loads(text)


def decode(data):
    return later.loads(data)  # P901 M/H: pickle.loads


class Reader:
    def read(self, handle):
        return thaw(handle)  # P901 M/H: pickle.load


import json as later_text
import pickle as later
from pickle import load as thaw

later.dumps(None)
