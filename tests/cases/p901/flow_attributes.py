"""Attributes that one method sets and another reads; the worst of what is set counts."""
import pickle
import socket
from dataclasses import dataclass


class File:
    def __init__(self, path):
        with open(path, "rb") as handle:
            self.data = handle.read()

    def load(self):
        return pickle.loads(self.data)  # P901 M/H: a file


class Message:
    data = b""

    def receive(self, sock: socket.socket):
        self.data = sock.recv(4096)

    def load(self):
        return pickle.loads(self.data)  # P901 H/H: a network peer


class Either:
    def read(self, path):
        with open(path, "rb") as handle:
            self.data = handle.read()

    def receive(self, sock: socket.socket):
        self.data = sock.recv(4096)

    def load(self):
        return pickle.loads(self.data)  # P901 H/H: a network peer


class Pieces:
    def __init__(self):
        self.pieces = []

    def receive(self, sock: socket.socket):
        self.pieces.append(sock.recv(4096))

    def load(self):
        return pickle.loads(b"".join(self.pieces))  # P901 H/H: a network peer


class Base:
    def __init__(self, host):
        self.sock = socket.create_connection((host, 4000))


class Derived(Base):
    def load(self):
        return pickle.loads(self.sock.recv(4096))  # P901 H/H: a network peer


@dataclass
class Peer:
    sock: socket.socket
    name: str = ""

    def load(self):
        return pickle.loads(self.sock.recv(4096))  # P901 H/H: a network peer


class Property:
    def __init__(self, sock: socket.socket):
        self._sock = sock

    @property
    def payload(self):
        return self._sock.recv(4096)

    def load(self):
        return pickle.loads(self.payload)  # P901 H/H: a network peer


class OtherClass:
    def load(self):
        return pickle.loads(self.data)  # P901 M/H: somewhere this file does not show
