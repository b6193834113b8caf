"""Channels that are set up elsewhere in the file."""
import hmac
import json
import pickle
import socket


def sign_wrong_var(v, key):
    s = socket.create_connection(("h", 1))
    d = pickle.dumps(v)
    meta = json.dumps({"n": len(d)}).encode()
    s.sendall(hmac.digest(key, meta, "sha256") + meta + d)  # P904 M/H


def sign_then_mutate(v, key):
    s = socket.create_connection(("h", 1))
    d = pickle.dumps(v)
    mac = hmac.digest(key, d, "sha256")
    d = pickle.dumps((v, 1))
    s.sendall(mac + d)  # P904 M/H


def verify_flag(v, key, sign=True):
    s = socket.create_connection(("h", 1))
    d = pickle.dumps(v)
    if sign:
        s.sendall(hmac.digest(key, d, "sha256") + d)
    else:
        s.sendall(d)  # P904 M/H


def crc_header(v):
    import zlib, struct
    s = socket.create_connection(("h", 1))
    d = pickle.dumps(v)
    s.sendall(struct.pack("!II", len(d), zlib.crc32(d)) + d)  # P904 M/H


def pw(v, password):
    s = socket.create_connection(("h", 1))
    s.sendall(password + pickle.dumps(v))  # P904 M/H
