"""The name in the source says nothing: what it was imported from does."""
import json as pickle
import pickle as json
from json import loads as pickle_loads
from pickle import loads as json_loads


def parse(text):
    return pickle.loads(text)


def parse_line(text):
    return pickle_loads(text)


def decode(data):
    return json.loads(data)  # P901 M/H: pickle.loads


def decode_line(data):
    return json_loads(data)  # P901 M/H: pickle.loads
