"""An attribute that nothing in the file reads is there for others: reported where it is bound."""
import json
import pickle

__all__ = ["Codec", "decode", "encode", "parse"]

parse = json.loads
encode = pickle.dumps
decode = pickle.loads  # P901 M/M: pickle.loads
decode_old = getattr(pickle, "_loads")  # P901 M/M: pickle._loads


class Codec:
    parse = json.loads
    restore = pickle.load  # P901 M/M: pickle.load

    def __init__(self, channel):
        self.encode = pickle.dumps
        self.decode_body = pickle.loads  # P901 M/M: pickle.loads
        channel.on_message = pickle.loads  # P901 M/M: pickle.loads


class TextCodec:
    unpack = staticmethod(json.loads)


class BinaryCodec:
    unpack_body = staticmethod(pickle.loads)  # P901 M/M: pickle.loads
