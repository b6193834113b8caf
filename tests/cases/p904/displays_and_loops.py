"""Pickles that come out of loops, mappings and lists, beside what is none."""
import pickle
from dataclasses import dataclass
from typing import NamedTuple

import zmq


def numbered(sock: zmq.Socket, objects):
    for number, data in enumerate([pickle.dumps(one) for one in objects]):
        sock.send(data)  # P904 M/H
        sock.send(number)


def paired(sock: zmq.Socket, names, objects):
    for name, data in zip(names, [pickle.dumps(one) for one in objects]):
        sock.send_string(name)
        sock.send(data)  # P904 M/H


def named(sock: zmq.Socket, value):
    table = {"value": pickle.dumps(value)}
    for name, data in table.items():
        sock.send_string(name)
        sock.send(data)  # P904 M/H


def one_of_two(sock: zmq.Socket, value, old):
    data, version = (pickle.dumps(value, 2), b"2") if old else (pickle.dumps(value), b"5")
    sock.send(version)
    sock.send(data)  # P904 M/H


def by_key(sock: zmq.Socket, value):
    table = {"value": pickle.dumps(value), "kind": b"value"}
    table["more"] = pickle.dumps([value])
    sock.send(table["kind"])
    sock.send(table["value"])  # P904 M/H
    sock.send(table["more"])  # P904 M/H


def by_index(sock: zmq.Socket, value):
    parts = [b"value", pickle.dumps(value)]
    sock.send(parts[0])
    sock.send(parts[1])  # P904 M/H


class Message(NamedTuple):
    kind: bytes
    data: bytes


@dataclass
class Task:
    kind: bytes
    data: bytes


def of_message(sock: zmq.Socket, value):
    message = Message(b"value", pickle.dumps(value))
    sock.send(message.kind)
    sock.send(message.data)  # P904 M/H


def of_task(sock: zmq.Socket, value):
    task = Task(b"task", data=pickle.dumps(value))
    sock.send(task.kind)
    sock.send(task.data)  # P904 M/H


async def made(value):
    return pickle.dumps(value), b"made"


async def awaited(sock: zmq.Socket, value):
    data, kind = await made(value)
    sock.send(kind)
    sock.send(data)  # P904 M/H


def from_list(sock: zmq.Socket, value):
    for kind, data in [(b"a", pickle.dumps(value)), (b"b", pickle.dumps([value]))]:
        sock.send(kind)
        sock.send(data)  # P904 M/H
