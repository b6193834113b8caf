"""kombu's own loaders of pickles are loaders like any other."""
from kombu.serialization import dumps, pickle_loads, unpickle


def encode(value):
    return dumps(value, serializer="pickle")


def decode(data):
    return pickle_loads(data)  # P903 M/H: kombu.serialization.pickle_loads


def decode_again(data):
    return unpickle(data)  # P903 M/H: kombu.serialization.unpickle
