"""A fallback whose every branch is pickle: as certain as a plain import, in one finding."""
import sys

try:
    import ujson
except ImportError:
    import json as ujson

try:
    import cPickle as pickle
except ImportError:
    import pickle

if sys.version_info >= (3, 8):
    import pickle as codec
else:
    import pickle5 as codec

try:
    from cPickle import load
except ImportError:
    try:
        from _pickle import load
    except ImportError:
        from pickle import load


def parse(text):
    return ujson.loads(text)


def decode(data):
    return pickle.loads(data)  # P901 M/H: pickle.loads


def decode_buffers(data, buffers):
    return codec.loads(data, buffers=buffers)  # P901 M/H: pickle5.loads


def restore(handle):
    return load(handle)  # P901 M/H: cPickle.load


def decode_here(data):
    try:
        import cPickle as local_pickle
    except ImportError:
        import pickle as local_pickle
    return local_pickle.loads(data)  # P901 M/H: cPickle.loads
