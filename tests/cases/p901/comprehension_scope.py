"""A comprehension's variable lives in the comprehension; its first iterable does not."""
import pickle


def weigh(jars, scale):
    return [pickle.load(scale) for pickle in jars]


def weigh_each(jars, scale):
    return {grams for pickle in jars for grams in pickle.load(scale)}


def names(handle):
    return [pickle.name for pickle in pickle.load(handle)]  # P901 M/H: pickle.load


def weigh_then_read(jars, scale, handle):
    weights = [pickle.load(scale) for pickle in jars]
    return weights, pickle.load(handle)  # P901 M/H: pickle.load


def read_all(handles):
    return {handle.name: pickle.load(handle) for handle in handles}  # P901 M/H: pickle.load


def read_lazily(rows):
    return (pickle.loads(row) for row in rows)  # P901 M/H: pickle.loads
