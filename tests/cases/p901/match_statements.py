"""What a pattern captures is the subject of the match, or a part of it."""
import pickle
import socket

import zmq
from flask import request


def by_sequence(puller: zmq.Socket):
    match puller.recv_multipart():
        case [b"JOB", body]:
            return pickle.loads(body)  # P901 H/H: a network peer
        case [b"JOBS", *bodies]:
            return [pickle.loads(body) for body in bodies]  # P901 H/H: a network peer
        case [b"PING"]:
            return None


def by_tuple(sock: socket.socket):
    data = sock.recv(4096)
    match data[:1], data[1:]:
        case b"P", body:
            return pickle.loads(body)  # P901 H/H: a network peer
        case b"Q", _:
            return None


def by_other_part(sock: socket.socket, value):
    match sock.recv(1), pickle.dumps(value):
        case b"P", body:
            return pickle.loads(body)


def by_mapping():
    match request.get_json():
        case {"type": "pickle", "data": data}:
            return pickle.loads(bytes.fromhex(data))  # P901 H/H: an HTTP request
        case {"type": "pickles", "rows": [{"data": data}, *_]}:
            return pickle.loads(bytes.fromhex(data))  # P901 H/H: an HTTP request
        case {"type": "json", "data": data}:
            return data


def by_class(sock: socket.socket):
    match sock.recv(4096):
        case b"":
            return None
        case bytes(data):
            return pickle.loads(data)  # P901 H/H: a network peer


def by_attribute(kind):
    match request:
        case object(data=body) if kind == "pickle":
            return pickle.loads(body)  # P901 H/H: an HTTP request


def by_either(sock: socket.socket):
    match sock.recv(4096):
        case bytes() | bytearray() as data:
            return pickle.loads(data)  # P901 H/H: a network peer


def by_name(sock: socket.socket):
    match sock.recv(4096):
        case b"":
            return None
        case data:
            return pickle.loads(data)  # P901 H/H: a network peer


def copied(value):
    match pickle.dumps(value):
        case bytes() as data:
            return pickle.loads(data)


def unseen(message):
    match message:
        case {"data": data}:
            return pickle.loads(data)  # P901 M/H: somewhere this file does not show


def by_rest():
    match request.get_json():
        case {"type": "pickle", **rest}:
            return pickle.loads(bytes.fromhex(rest["data"]))  # P901 H/H: an HTTP request
