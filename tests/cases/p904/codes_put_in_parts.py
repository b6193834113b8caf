"""A code that comes into a list or dictionary only in some branch vouches for nothing that always comes into it."""

import hmac
import json
import os
import pickle
import socket

KEY = os.environ["KEY"].encode()


def sign(data):
    return hmac.new(KEY, data, "sha256").digest()


def always(sock: socket.socket, value):
    body = pickle.dumps(value)
    parts = [body]
    parts.append(sign(body))
    sock.sendall(b"".join(parts))


def sometimes(sock: socket.socket, value, signing):
    body = pickle.dumps(value)
    parts = [body]
    if signing:
        parts.append(sign(body))
    sock.sendall(b"".join(parts))  # P904 M/H: in sometimes


def each(sock: socket.socket, values):
    parts = []
    for value in values:
        body = pickle.dumps(value)
        parts.append(sign(body))
        parts.append(body)
    sock.sendall(b"".join(parts))


def both_sometimes(sock: socket.socket, value):
    parts = [b"head"]
    if value is not None:
        body = pickle.dumps(value)
        parts.extend([sign(body), body])
    sock.sendall(b"".join(parts))


def in_made_dictionary(sock: socket.socket, value):
    body = pickle.dumps(value)
    message = dict(body=body.hex())
    message["signature"] = sign(body).hex()
    sock.sendall(json.dumps(message).encode())


def in_made_dictionary_sometimes(sock: socket.socket, value, signing):
    body = pickle.dumps(value)
    message = dict(body=body.hex())
    if signing:
        message["signature"] = sign(body).hex()
    sock.sendall(json.dumps(message).encode())  # P904 M/H: in in_made_dictionary_sometimes


def put_into_made_dictionary(sock: socket.socket, value):
    message = dict(version=1)
    message["body"] = pickle.dumps(value).hex()
    sock.sendall(json.dumps(message).encode())  # P904 M/H: in put_into_made_dictionary


def put_elsewhere(sock: socket.socket, value):
    message = dict(version=1)
    kept = dict(version=1)
    kept["body"] = pickle.dumps(value).hex()
    sock.sendall(json.dumps(message).encode())
