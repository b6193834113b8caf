"""A table of decoders, made for a caller elsewhere."""
import json
import pickle

import dill

from .registry import CODECS, install

ENCODERS = {
    "json": json.dumps,
    "pickle": pickle.dumps,
}
NAMES = {json.loads: "json", "module": "pickle.loads"}
DECODERS = {
    "json": json.loads,
    "pickle": pickle.loads,  # P901 M/M: pickle.loads
    "dill": dill.loads,  # P901 M/M: dill.loads
}

install({"file": pickle.load, "text": json.load})  # P901 M/M: pickle.load
CODECS["pickle"] = pickle.loads  # P901 M/M: pickle.loads
