"""`global` and `nonlocal` bind the outer name; without them the name is the function's own."""
import json
import pickle

read = None
parse = json.loads
codec = json


def configure():
    global read
    read = pickle.loads


def fetch(data):
    return read(data)  # P901 M/H: pickle.loads


def own_name(data):
    parse = pickle.loads
    return parse(data)  # P901 M/H: pickle.loads


def fetch_text(data):
    return parse(data)


def switch():
    global codec
    import pickle as codec


def fetch_any(data):
    return codec.loads(data)  # P901 M/M: pickle.loads


def upgrade(data, rich):
    decode = json.loads

    def switch_decoder():
        nonlocal decode
        decode = pickle.loads

    if rich:
        switch_decoder()
    return decode(data)  # P901 M/M: pickle.loads
