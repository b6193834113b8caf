"""Packages that wrap pickle: compressed, with a codec, as bytes of a serializer."""
import compress_pickle
import numcodecs
import srsly
from compress_pickle import dump, load, loads
from numcodecs import JSON, Pickle


def save(value, path):
    dump(value, path)
    compress_pickle.dumps(value, compression="gzip")
    return srsly.pickle_dumps(value), srsly.json_loads("{}"), srsly.msgpack_loads(b"\x80")


def restore(path):
    return load(path)  # P903 M/H: compress_pickle.load


def restore_constant():
    return compress_pickle.load("state.pkl.gz", compression="gzip")  # P903 M/H: a file


def decode(data):
    return loads(data, compression="gzip")  # P903 M/H: compress_pickle.loads


def copied(value):
    return loads(compress_pickle.dumps(value, compression="gzip"), compression="gzip")


def decode_srsly(data):
    return srsly.pickle_loads(data)  # P901 M/H: srsly.pickle_loads


def plain_chunk(data):
    return JSON().decode(data), numcodecs.Blosc().decode(data)


def chunk(data):
    return Pickle().decode(data)  # P903 M/M: safe only from numcodecs 0.16.6


def chunk_of_codec(data):
    codec = numcodecs.Pickle(protocol=4)
    return codec.decode(data)  # P903 M/M: numcodecs


def packed(value):
    return Pickle().encode(value)
