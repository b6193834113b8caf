"""What nothing in the file tells of is unknown: an empty value at the start is not what will be loaded."""
import io
import os
import pickle
import socket
from dataclasses import dataclass
from ftplib import FTP
from typing import ClassVar, Optional

from flask import request
from sqlmodel import Field, SQLModel

from . import plugin
from .net import fill

EMPTY = b"\x80\x04}\x94."
LATEST = None
STATE = {}
client = None
pending = []
plugin.attach(pending)


def literal():
    return pickle.loads(EMPTY)  # P901 L/H: a literal in the source


def nothing():
    try:
        return pickle.loads(b"")  # P901 L/H: a literal in the source
    except EOFError:
        return pickle.load(io.BytesIO(b""))  # P901 L/H: a literal in the source


def filled_by_object(bucket, key):
    buffer = io.BytesIO()
    bucket.download_fileobj(key, buffer)
    buffer.seek(0)
    return pickle.load(buffer)  # P901 M/H: somewhere this file does not show


def filled_by_function(sock: socket.socket):
    buffer = io.BytesIO()
    fill(buffer, sock)
    return pickle.loads(buffer.getvalue())  # P901 M/H: somewhere this file does not show


def filled_by_callback(source, key):
    buffer = io.BytesIO()
    source.retrieve(key, buffer.write)
    return pickle.loads(buffer.getvalue())  # P901 M/H: somewhere this file does not show


def filled_by_server(host):
    buffer = io.BytesIO()
    with FTP(host) as server:
        server.retrbinary("RETR model.pkl", buffer.write)
    buffer.seek(0)
    return pickle.load(buffer)  # P901 H/H: a network peer


def collected_from_server(host):
    pieces = []
    server = FTP(host)
    server.retrbinary("RETR model.pkl", callback=pieces.append)
    return pickle.loads(b"".join(pieces))  # P901 H/H: a network peer


def stored_before(key):
    return pickle.loads(client.get(key))  # P901 M/H: somewhere this file does not show


def latest():
    return pickle.loads(LATEST)  # P901 M/H: somewhere this file does not show


def named():
    return pickle.loads(STATE["model"])  # P901 M/H: somewhere this file does not show


def waiting():
    return [pickle.loads(one) for one in pending]  # P901 M/H: somewhere this file does not show


def listed():
    parts = []
    parts.append(request.form["job"])
    return pickle.loads(parts[0].encode("latin-1"))  # P901 H/H: an HTTP request


def updated():
    fields = {}
    fields.update(request.form)
    return pickle.loads(fields["job"].encode("latin-1"))  # P901 H/H: an HTTP request


def from_environment():
    settings = {}
    settings.update(os.environ)
    return pickle.loads(settings["JOB"].encode("latin-1"))  # P901 M/H: another process


def from_each_client(sock: socket.socket):
    clients = []
    connection, _ = sock.accept()
    clients.append(connection)
    for one in clients:
        pickle.loads(one.recv(4096))  # P901 H/H: a network peer
    return pickle.loads(clients[0].recv(4096))  # P901 H/H: a network peer


class Connected:
    connection = None

    def receive(self):
        return pickle.loads(self.connection.recv(4096))  # P901 M/H: somewhere this file does not show


class Collecting:
    def __init__(self):
        self.buffer = bytearray()
        self.tasks = []
        self.own = None

    def add(self, task):
        self.tasks.append(task)

    def keep(self, value):
        self.own = pickle.dumps(value)

    def result(self):
        return pickle.loads(self.buffer)  # P901 M/H: somewhere this file does not show

    def first(self):
        return pickle.loads(self.tasks[0].body())  # P901 M/H: somewhere this file does not show

    def kept(self):
        return pickle.loads(self.own)


class Job(SQLModel, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    payload: Optional[bytes] = None

    def load(self):
        return pickle.loads(self.payload)  # P901 M/H: somewhere this file does not show


@dataclass
class Row:
    blob: bytes = b"\x80\x04N."
    nothing: ClassVar[bytes] = b"\x80\x04N."

    def load(self):
        return pickle.loads(self.blob)  # P901 M/H: somewhere this file does not show

    def default(self):
        return pickle.loads(self.nothing)  # P901 L/H: a literal in the source


@dataclass
class Kept:
    blob: bytes = b""

    def keep(self, value):
        self.blob = pickle.dumps(value)

    def load(self):
        return pickle.loads(self.blob)


class Plain:
    nothing: bytes = b"\x80\x04N."

    def default(self):
        return pickle.loads(self.nothing)  # P901 L/H: a literal in the source
