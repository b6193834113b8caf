"""One of the bindings is pickle, another is not: medium confidence."""
import os

try:
    import orjson as fast
except ImportError:
    import json as fast

try:
    import msgpack as packer
except ImportError:
    import pickle as packer

if os.environ.get("STATE_FORMAT") == "json":
    import json as codec
else:
    import pickle as codec

try:
    from . import pickle
except ImportError:
    import pickle


def parse(text):
    return fast.loads(text)


def unpack(data):
    return packer.loads(data)  # P901 M/M: pickle.loads


def restore(handle):
    return codec.load(handle)  # P901 M/M: pickle.load


def decode(data):
    return pickle.loads(data)  # P901 M/M: pickle.loads
