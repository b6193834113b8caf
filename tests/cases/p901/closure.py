"""A nested function sees the names of the functions around it."""
import json
import pickle


def text_reader(path):
    loads = json.loads

    def read(data):
        return path, loads(data)

    return read


def reader(path):
    loads = pickle.loads

    def read(data):
        return path, loads(data)  # P901 M/H: pickle.loads

    return read


def any_reader(plain):
    if plain:
        loads = json.loads
    else:
        loads = pickle.loads

    def read(data):
        return loads(data)  # P901 M/M: pickle.loads

    return read


class Store:
    def rows(self, handles):
        from pickle import load

        return [(lambda: load(handle))() for handle in handles]  # P901 M/H: pickle.load
