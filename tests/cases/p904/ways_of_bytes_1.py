"""Ways that the bytes of a pickle take through a file."""
from abc import ABC
from typing import NamedTuple
import contextlib
import json
import pickle
import socket
import ssl
import struct


@contextlib.contextmanager
def connection(host):
    s = socket.create_connection((host, 1))
    try:
        yield s
    finally:
        s.close()


@contextlib.contextmanager
def tls_connection(host):
    with socket.create_connection((host, 1)) as raw:
        with ssl.create_default_context().wrap_socket(raw, server_hostname=host) as s:
            yield s


def ctxmgr_tls(host, v):
    with tls_connection(host) as s:
        s.sendall(pickle.dumps(v))


class PickleCodec(Base):
    def encode(self, v):
        return pickle.dumps(v)


class Base2(ABC):
    def send(self, sock, v):
        sock.sendall(self.encode2(v))


class JsonCodec(Base2):
    def encode2(self, v):
        return json.dumps(v).encode()


def bound(host, v):
    s = socket.create_connection((host, 1))
    send = s.sendall
    send(pickle.dumps(v))  # P904 M/H

HELLO = pickle.dumps({"hello": 1})


def hello(sock: socket.socket):
    sock.sendall(HELLO)  # P904 M/H


class Consts:
    STOP = pickle.dumps("stop")
    PING = b"ping"

    def stop(self, sock: socket.socket):
        sock.sendall(self.STOP)  # P904 M/H
        sock.sendall(Consts.STOP)  # P904 M/H
        sock.sendall(self.PING)


class NT(NamedTuple):
    head: bytes
    body: bytes


def tup(v):
    d = pickle.dumps(v)
    return len(d), d


def unpack(sock: socket.socket, v):
    n, d = tup(v)
    sock.sendall(struct.pack("!I", n))
    sock.sendall(d)  # P904 M/H
