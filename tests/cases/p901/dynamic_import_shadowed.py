"""The file's own import_module and modules are not the standard library's."""
import sys

from .plugins import getattr, import_module

modules = {}


def __import__(name):
    return modules[name]


def parse(data):
    return import_module("pickle").loads(data)


def parse_own(data):
    return __import__("pickle").loads(data)


def parse_table(data):
    return modules["pickle"].loads(data)


def parse_attribute(data):
    import pickle

    return getattr(pickle, "loads")(data)


def decode(data):
    return sys.modules["pickle"].loads(data)  # P901 M/H: pickle.loads
