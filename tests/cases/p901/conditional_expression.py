"""A choice between loaders inside one expression."""
import json
import pickle
import tomllib

import dill


def parse(data, strict):
    read = json.loads if strict else tomllib.loads
    return read(data)


def decode(data, rich):
    return (dill if rich else pickle).loads(data)  # P901 M/H


def decode_some(data, plain):
    read = json.loads if plain else pickle.loads
    return read(data)  # P901 M/M: pickle.loads


def decode_module(data, plain):
    return (json if plain else pickle).loads(data)  # P901 M/M: pickle.loads


def decode_default(data, decoder):
    return (decoder or pickle.loads)(data)  # P901 M/M: pickle.loads
