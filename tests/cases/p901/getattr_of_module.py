"""getattr with a name that the source gives."""
import importlib
import json
import pickle

parse_row = getattr(json, "loads")
decode_row = getattr(pickle, "loads")


def parse(data, codec):
    return getattr(json, "loads")(data), getattr(codec, "loads")(data)


def protocol():
    return getattr(pickle, "HIGHEST_PROTOCOL", 2), hasattr(pickle, "loads")


def decode(data):
    return getattr(pickle, "loads")(data)  # P901 M/H: pickle.loads


def decode_aliased(data):
    return parse_row(data), decode_row(data)  # P901 M/H: pickle.loads


def read(handle):
    return getattr(pickle, "Unpickler")(handle).load()  # P901 M/H: pickle.Unpickler


def decode_twice_hidden(data):
    return getattr(importlib.import_module("pickle"), "loads", None)(data)  # P901 M/H: pickle.loads
