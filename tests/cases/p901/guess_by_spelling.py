"""A name that nothing in the file binds to pickle is not reported, however it is spelled."""
from .serialize import decode, pickle_loads


def bare(data):
    return loads(data)


def module(data):
    return pickle.loads(data)


def own_function(data):
    return pickle_loads(data), decode(data)


class Client:
    def __init__(self, serializer):
        self.serializer = serializer

    def read(self, data):
        return self.serializer.loads(data)

    def read_jar(self, data):
        return self.jar.pickle.loads(data)

    def read_from(self, unpickler):
        return unpickler.load()

    def loads(self, data):
        return self.loads(data[1:])


def decode_local(data):
    from pickle import loads as unpickle

    return unpickle(data)  # P901 M/H: pickle.loads
