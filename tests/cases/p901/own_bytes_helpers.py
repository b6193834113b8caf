"""Round trips through a helper of the same file."""
import json
import pickle
from copy import deepcopy


def roundtrip(value, protocol=4):
    data = pickle.dumps(value, protocol)
    return pickle.loads(data)


def pack(value):
    return pickle.dumps(value)


def through_packer(value):
    return pickle.loads(pack(value))


def through_nested(values):
    def unpack(data):
        return pickle.loads(data)

    return [unpack(pack(value)) for value in values]


def copy(value, dumps=pickle.dumps, loads=pickle.loads):
    return loads(dumps(value))


def text_copy(value, dumps=json.dumps, loads=json.loads):
    return loads(dumps(value))


def copy_in_steps(value, dumps=pickle.dumps, loads=pickle.loads, protocol=2):
    data = dumps(value, protocol)
    return deepcopy(loads(data))


def decode(data, loads=pickle.loads):
    return loads(data)  # P901 M/M: somewhere this file does not show


def copy_or_decode(value, data=None, dumps=pickle.dumps, loads=pickle.loads):
    return loads(data or dumps(value))  # P901 M/M: somewhere this file does not show


def through_nested_and_peer(values, packed):
    def unpack(data):
        return pickle.loads(data)  # P901 M/H: somewhere this file does not show

    return [unpack(pack(value)) for value in values], unpack(packed)


def pack_or_read(value, path):
    if value is None:
        with open(path, "rb") as handle:
            return handle.read()
    return pickle.dumps(value)


def through_reader(value, path):
    return pickle.loads(pack_or_read(value, path))  # P901 M/H: a file
