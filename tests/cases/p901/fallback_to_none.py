"""A fallback of None is no other API, so the call is still certain."""
from contextlib import suppress

try:
    import msgpack
except ImportError:
    msgpack = None

try:
    import dill
except ImportError:
    dill = None

decode_task = None
with suppress(ImportError):
    from cloudpickle import loads as decode_task


def parse(data):
    return msgpack.unpackb(data) if msgpack is not None else None


def restore_session(data):
    if dill is None:
        raise RuntimeError("install dill to restore sessions")
    return dill.loads(data)  # P901 M/H: dill.loads


def run_task(data):
    return decode_task(data)  # P901 M/H: cloudpickle.loads


def decode(data, compact):
    import pickle

    read = None
    if not compact:
        read = pickle.loads
    return read(data)  # P901 M/H: pickle.loads
