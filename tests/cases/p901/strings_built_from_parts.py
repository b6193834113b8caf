"""Names that are whole only after constants are folded."""
import importlib
import sys


def parse(data):
    return importlib.import_module("js" + "on").loads(data)


def decode(data):
    return importlib.import_module("pic" + "kle").loads(data)  # P901 M/H: pickle.loads


def decode_adjacent(data):
    return __import__("di" "ll").loads(data)  # P901 M/H: dill.loads


def decode_escaped(data):
    return sys.modules["\x70\u0069ckle"].loads(data)  # P901 M/H: pickle.loads


def decode_attribute(data):
    module = importlib.import_module("p" + "ick" + "le")
    return getattr(module, "lo" + "ads")(data)  # P901 M/H: pickle.loads
