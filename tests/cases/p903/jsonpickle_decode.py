"""jsonpickle builds whatever its text names; safe=True only takes one way of several."""
import json

import jsonpickle
from jsonpickle.unpickler import Unpickler, decode


def encode(value):
    return jsonpickle.encode(value), jsonpickle.dumps(value)


def plain(text):
    return json.loads(text)


def restored(text):
    return jsonpickle.decode(text)  # P903 M/H: jsonpickle.decode


def restored_safe(text):
    return jsonpickle.decode(text, safe=True)  # P903 M/H: jsonpickle.decode


def restored_alias(text):
    return jsonpickle.loads(text)  # P903 M/H: jsonpickle


def restored_inner(text):
    return decode(text)  # P903 M/H: jsonpickle


def restored_tree(tree):
    return Unpickler().restore(tree)  # P903 M/H: jsonpickle


def copied(value):
    return jsonpickle.decode(jsonpickle.encode(value))
