"""A parameter named pickle is whatever the caller gives."""
import pickle
from pickle import loads


def weigh(pickle, scale):
    return pickle.load(scale)


def weigh_last(scale, *, pickle):
    return pickle.load(scale)


def weigh_many(scale, *pickle, **loads):
    return pickle.load(scale), loads(scale)


def decode_with(loads, data):
    return loads(data)


by_weight = sorted([], key=lambda pickle: pickle.load(None))


def weigh_inside(pickle):
    def weigh_slice(scale):
        return pickle.load(scale)

    return weigh_slice


def decode(data):
    def weigh_slice(pickle):
        return pickle.loads(data)

    return weigh_slice, pickle.loads(data)  # P901 M/H: pickle.loads


def decode_row(data, *, strict=True):
    return loads(data) if strict else None  # P901 M/H: pickle.loads
