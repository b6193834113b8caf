"""A function that returns a loader hands it on."""
import json
import pickle
from dataclasses import dataclass, field
from typing import Callable


def text_decoder():
    return json.loads


def decoder():
    return pickle.loads  # P901 M/M: pickle.loads


def decoder_for(kind):
    if kind == "json":
        return json.loads
    load = pickle.load
    return load  # P901 M/M: pickle.load


class Codec:
    @property
    def decode(self):
        return pickle.loads  # P901 M/M: pickle.loads


@dataclass
class Options:
    encode: Callable = field(default_factory=lambda: pickle.dumps)
    decode: Callable = field(default_factory=lambda: pickle.loads)  # P901 M/M: pickle.loads
