"""Bytes that the code has just made itself carry nothing that it did not have before."""
import base64
import copy
import io
import pickle
import zlib

import cloudpickle
import dill


def direct(value):
    return pickle.loads(pickle.dumps(value))


def variable(value):
    data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    return pickle.loads(data)


def every_protocol(value):
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        data = pickle.dumps(value, protocol)
        assert pickle.loads(data) == value


def comprehension(value):
    return [pickle.loads(pickle.dumps(value, protocol)) for protocol in (2, 3, 4)]


def other_pickler(value):
    return pickle.loads(cloudpickle.dumps(value)), dill.loads(dill.dumps(value, recurse=True))


def passed_through(value):
    text = base64.b64encode(zlib.compress(pickle.dumps(value)))
    return pickle.loads(zlib.decompress(base64.b64decode(text)))


def buffer(value):
    stream = io.BytesIO()
    pickle.dump(value, stream)
    stream.seek(0)
    return pickle.load(stream)


def buffer_of_pickler(value):
    stream = io.BytesIO()
    pickle.Pickler(stream, protocol=4).dump(value)
    return pickle.Unpickler(io.BytesIO(stream.getvalue())).load()


def several(first, second):
    stream = io.BytesIO()
    pickler = pickle.Pickler(stream)
    pickler.dump(first)
    pickler.dump(second)
    stream.seek(0)
    unpickler = pickle.Unpickler(stream)
    return unpickler.load(), unpickler.load()


def list_of_pickles(values):
    packed = [pickle.dumps(value) for value in values]
    return [pickle.loads(one) for one in packed]


def out_of_band(value):
    buffers = []
    data = pickle.dumps(value, protocol=5, buffer_callback=buffers.append)
    return pickle.loads(data, buffers=buffers)


def either(value, fast):
    if fast:
        data = pickle.dumps(value, 4)
    else:
        data = cloudpickle.dumps(value)
    return copy.copy(pickle.loads(data))


def reduced(value):
    return pickle._loads(pickle._dumps(value))


class Frozen:
    def __deepcopy__(self, memo):
        return pickle.loads(pickle.dumps(self))
