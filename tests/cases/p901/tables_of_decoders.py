"""A table of decoders: the call of what is taken out of it, else where that or the table is handed on."""
import json
import pickle
import socket

import zmq
from flask import request

from .registry import install

BY_TYPE = {
    "application/json": json.loads,
    "application/x-pickle": pickle.loads,
}
BY_NAME = {"text": json.loads, "pickle": pickle.loads}
OF_OTHERS = {"text": json.loads, "pickle": pickle.loads}  # P901 M/M: pickle.loads is handed on
ONLY_TEXT_HERE = {"text": json.loads, "pickle": pickle.loads}  # P901 M/M: pickle.loads is handed on
ONLY_TEXT = {"text": json.loads}
TRIED = [json.loads, pickle.loads]
FILES = {"text": json.load, "pickle": pickle.load}
LATE = {}
LATE["pickle"] = pickle.loads


def body():
    decode = BY_TYPE[request.content_type]
    return decode(request.data)  # P901 H/M: an HTTP request


def receive(sock: socket.socket):
    if sock.recv(1) == b"p":
        return BY_NAME["pickle"](sock.recv(4096))  # P901 H/H: a network peer
    return BY_NAME["text"](sock.recv(4096))


def receive_or_text(sock: socket.socket, kind):
    decode = BY_NAME.get(kind, json.loads)
    return decode(sock.recv(4096))  # P901 H/M: a network peer


def receive_text(sock: socket.socket):
    return ONLY_TEXT["text"](sock.recv(4096)), ONLY_TEXT_HERE["text"](sock.recv(4096))


def try_all(sock: socket.socket):
    data = sock.recv(4096)
    for decode in TRIED:
        try:
            return decode(data)  # P901 H/M: a network peer
        except ValueError:
            continue


def copied(value):
    return BY_NAME["pickle"](pickle.dumps(value))


def put_in_later(puller: zmq.Socket):
    return LATE["pickle"](puller.recv())  # P901 H/H: a network peer


def written_here(sock: socket.socket, kind):
    decode = {"pickle": pickle.loads, "text": json.loads}[kind]
    return decode(sock.recv(4096))  # P901 H/M: a network peer


def called_at_once(sock: socket.socket, is_binary):
    return (json.loads, pickle.loads)[is_binary](sock.recv(4096))  # P901 H/M: a network peer


def called_by_default(sock: socket.socket, kind):
    return {"text": json.loads}.get(kind, pickle.loads)(sock.recv(4096))  # P901 H/M: a network peer


def text_by_default(sock: socket.socket, kind):
    return {"text": json.loads}.get(kind, json.loads)(sock.recv(4096))


def reader(ending):
    return {".pkl": pickle.load, ".json": json.load}[ending]  # P901 M/M: pickle.load is handed on


def install_reader():
    install(FILES["pickle"])  # P901 M/M: pickle.load is handed on


def is_known(kind):
    return OF_OTHERS[kind] is not None


class Cache:
    DECODERS = {"json": json.loads, "pickle": pickle.loads}

    def __init__(self, kind, puller: zmq.Socket):
        self.decode = self.DECODERS[kind]
        self.puller = puller

    def pull(self):
        return self.decode(self.puller.recv())  # P901 H/M: a network peer
