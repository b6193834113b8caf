"""Bytes in a field of a dataclass or a named tuple: they are what the calls that make it give."""

import base64
import json
import pickle
import socket
import typing
from collections import namedtuple
from dataclasses import asdict, dataclass, replace

import attr
import requests
import zmq
from pydantic import BaseModel

Frame = namedtuple("Frame", "kind body")
Typed = typing.NamedTuple("Typed", [("kind", bytes), ("body", bytes)])


@dataclass
class Message:
    kind: int
    body: bytes = b""

    def pack(self):
        return bytes([self.kind]) + self.body

    def head(self):
        return bytes([self.kind])


def packed(sock: socket.socket, value):
    sock.sendall(Message(1, pickle.dumps(value)).pack())  # P904 M/H: in packed


def head(sock: socket.socket, value):
    message = Message(1, pickle.dumps(value))
    sock.sendall(message.head())
    return message


@dataclass
class Base:
    kind: bytes


@dataclass
class Derived(Base):
    body: bytes

    @classmethod
    def of(cls, value):
        return cls(b"value", pickle.dumps(value))

    def pack(self):
        return self.kind + self.body


def derived(sock: socket.socket, value):
    message = Derived.of(value)
    sock.sendall(message.kind)
    sock.sendall(message.pack())  # P904 M/H: in derived


@dataclass
class Plain:
    body: bytes

    def pack(self):
        return b"x" + self.body


def plain(sock: socket.socket, value):
    sock.sendall(Plain(json.dumps(value).encode()).pack())


class Pair(typing.NamedTuple):
    kind: bytes
    body: bytes


def fields(sock: socket.socket, value):
    frame = Frame(b"value", pickle.dumps(value))
    sock.sendall(frame.kind)
    sock.sendall(frame.body)  # P904 M/H: in fields


def typed_fields(sock: socket.socket, value):
    frame = Typed(kind=b"value", body=pickle.dumps(value))
    sock.sendall(frame.kind)
    sock.sendall(frame.body)  # P904 M/H: in typed_fields


def whole(socket: zmq.Socket, value):
    socket.send_multipart(Pair(b"value", b"{}"))
    socket.send_multipart(Pair(b"value", pickle.dumps(value)))  # P904 M/H: in whole


@dataclass
class Envelope:
    topic: str
    payload: str

    def dump(self):
        return json.dumps(asdict(self))


def as_json(socket: zmq.Socket, value):
    socket.send_string(json.dumps(asdict(Envelope("value", str(value)))))
    payload = base64.b64encode(pickle.dumps(value)).decode()
    socket.send_string(json.dumps(asdict(Envelope("value", payload))))  # P904 M/H: in as_json


def as_json_itself(socket: zmq.Socket, value):
    payload = base64.b64encode(pickle.dumps(value)).decode()
    socket.send_string(Envelope("value", payload).dump())  # P904 M/H: in as_json_itself


@attr.s
class Declared:
    kind = attr.ib()
    body = attr.ib(default=b"")

    def pack(self):
        return self.kind + self.body


def declared(sock: socket.socket, value):
    sock.sendall(Declared(b"value", pickle.dumps(value)).pack())  # P904 M/H: in declared


def replaced(sock: socket.socket, message: Message, value):
    changed = replace(message, body=pickle.dumps(value))
    sock.sendall(changed.body)  # P904 M/H: in replaced


class Job(BaseModel):
    name: str
    payload: str


def model(value):
    payload = base64.b64encode(pickle.dumps(value)).decode()
    requests.post("http://jobs.example.org", data=Job(name="value", payload=str(value)).model_dump_json())
    requests.post("http://jobs.example.org", data=Job(name="value", payload=payload).model_dump_json())  # P904 M/H
