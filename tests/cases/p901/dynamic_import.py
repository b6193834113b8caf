"""Modules fetched by name at run time."""
import importlib
import sys
from importlib import import_module as fetch

text = importlib.import_module("json")
relative = importlib.import_module(".pickle", __package__)
codec = importlib.import_module("pickle")
fast = __import__("_pickle")


def parse(data):
    return text.loads(data), relative.loads(data), sys.modules[__name__].loads(data)


def decode(data):
    return codec.loads(data)  # P901 M/H: pickle.loads


def decode_fast(data):
    return fast.loads(data)  # P901 M/H: _pickle.loads


def decode_here(data):
    return fetch("cloudpickle").loads(data)  # P901 M/H: cloudpickle.loads


def restore(handle):
    return __import__("dill").load(handle)  # P901 M/H: dill.load


def restore_loaded(handle):
    return sys.modules["pickle"].load(handle)  # P901 M/H: pickle.load
