"""Only the name on the other side of the import says what a re-export is."""
from .compat import pickle as codec
from .compat import serializer as pickle


def parse(text):
    return pickle.loads(text)


def parse_inside(text):
    from .compat import json as dill

    return dill.loads(text)


def decode(data):
    return codec.loads(data)  # P901 M/M: pickle.loads


def decode_inside(data):
    from .compat import dill as json

    return json.loads(data)  # P901 M/M: dill.loads
