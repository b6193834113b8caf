"""Bytes that pass through functions, buffers and attributes before they are sent."""

import base64
import gzip
import io
import json
import pickle
import queue
import socket
from dataclasses import dataclass
from pickle import dump as pickle_into

import cloudpickle
import dill
import numpy as np


def send_object(sock, value):
    sock.sendall(pickle.dumps(value))  # P904 M/M: in send_object


def pack(value):
    return pickle.dumps(value)


def by_helper(sock: socket.socket, value):
    sock.send(pack(value))  # P904 M/H: in by_helper


def as_text(value):
    return json.dumps(value).encode()


def by_other_helper(sock: socket.socket, value):
    sock.send(as_text(value))


def send_frame(sock: socket.socket, data):
    sock.sendall(len(data).to_bytes(4, "big") + data)  # P904 M/H: in send_frame


def uses_frame(sock, value):
    send_frame(sock, pickle.dumps(value))


def send_line(sock: socket.socket, data):
    sock.sendall(data + b"\n")


def uses_line(sock, value):
    send_line(sock, json.dumps(value).encode())


def frame(data):
    return b"%d:" % len(data) + data


def by_frame(sock: socket.socket, value):
    sock.sendall(frame(b"hello"))
    sock.sendall(frame(pickle.dumps(value)))  # P904 M/H: in by_frame


def by_buffer(sock: socket.socket, value):
    buffer = io.BytesIO()
    pickle.dump(value, buffer)
    sock.sendall(buffer.getvalue())  # P904 M/H: pickle.dump bytes


def by_pickler(sock: socket.socket, value):
    buffer = io.BytesIO()
    pickle.Pickler(buffer, protocol=5).dump(value)
    buffer.seek(0)
    sock.sendall(buffer.read())  # P904 M/H: pickle.Pickler.dump bytes


def by_compressed_buffer(sock: socket.socket, value):
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb") as packed:
        pickle.dump(value, packed)
    sock.sendall(buffer.getvalue())  # P904 M/H: in by_compressed_buffer


def by_list(sock: socket.socket, value):
    parts = [b"head"]
    parts.append(pickle.dumps(value))
    sock.sendall(b"".join(parts))  # P904 M/H: in by_list


def by_bytearray(sock: socket.socket, value):
    message = bytearray(b"head")
    message += pickle.dumps(value)
    sock.sendall(message)  # P904 M/H: in by_bytearray


def by_queue(sock: socket.socket, value):
    waiting = queue.Queue()
    waiting.put(pickle.dumps(value))
    sock.sendall(waiting.get())  # P904 M/H: in by_queue


def by_json(sock: socket.socket, value):
    message = {"kind": "job", "body": base64.b64encode(pickle.dumps(value)).decode("ascii")}
    sock.sendall(json.dumps(message).encode())  # P904 M/H: in by_json


def in_branches(sock: socket.socket, value, packed):
    data = pickle.dumps(value)
    if packed:
        data = gzip.compress(data)
    sock.sendall(data)  # P904 M/H: in in_branches


def replaced(sock: socket.socket, value):
    data = pickle.dumps(value)
    data = json.dumps(len(data)).encode()
    sock.sendall(data)


def others(sock: socket.socket, value):
    sock.sendall(dill.dumps(value))  # P904 M/H: dill.dumps bytes
    sock.sendall(cloudpickle.dumps(value))  # P904 M/H: cloudpickle.dumps bytes


def as_default(sock: socket.socket, value, dumps=pickle.dumps):
    sock.sendall(dumps(value))  # P904 M/M: pickle.dumps bytes


def two_parts(value):
    body = pickle.dumps(value)
    return str(len(body)).encode(), body


def by_unpacking(sock: socket.socket, value):
    length, body = two_parts(value)
    sock.sendall(length)
    sock.sendall(body)  # P904 M/H: in by_unpacking


class Link:
    def __init__(self, sock: socket.socket):
        self.sock = sock
        self.waiting = []

    def push(self, value):
        self.waiting.append(pickle.dumps(value))

    def flush(self):
        while self.waiting:
            self._write(self.waiting.pop())

    def _write(self, data):
        self.sock.sendall(data)  # P904 M/H: in Link._write


class Quiet:
    def __init__(self, sock: socket.socket):
        self.sock = sock

    def flush(self, values):
        for value in values:
            self._write(json.dumps(value).encode())

    def _write(self, data):
        self.sock.sendall(data)


@dataclass
class Packet:
    topic: str
    body: bytes


def by_field(sock: socket.socket, value):
    packet = Packet("jobs", pickle.dumps(value))
    sock.sendall(packet.topic.encode())
    sock.sendall(packet.body)  # P904 M/H: in by_field


def numbered(sock: socket.socket, values):
    for number, body in enumerate([pickle.dumps(value) for value in values]):
        sock.sendall(str(number).encode())
        sock.sendall(body)  # P904 M/H: in numbered


def in_a_closure(value):
    def send(data):
        with socket.create_connection(("jobs.example.org", 9000)) as sock:
            sock.sendall(data)  # P904 M/H: in in_a_closure.send

    send(pickle.dumps(value))


def by_another_name(sock: socket.socket, value):
    buffer = io.BytesIO()
    pickle_into(value, buffer)
    sock.sendall(buffer.getvalue())  # P904 M/H: in by_another_name


def into_a_part(sock: socket.socket, value):
    body = pickle.dumps(value)
    frame = bytearray(4 + len(body))
    frame[:4] = len(body).to_bytes(4, "big")
    frame[4:] = body
    sock.sendall(frame)  # P904 M/H: in into_a_part


class Pickler(cloudpickle.Pickler):
    pass


def by_own_pickler(sock: socket.socket, value):
    with io.BytesIO() as buffer:
        Pickler(buffer, protocol=5).dump(value)
        sock.sendall(buffer.getvalue())  # P904 M/H: in by_own_pickler


def array_of_objects(sock: socket.socket, value):
    buffer = io.BytesIO()
    np.save(buffer, np.array(value, dtype=object))
    sock.sendall(buffer.getvalue())  # P904 M/H: numpy.save bytes


def array_of_numbers(sock: socket.socket, value):
    buffer = io.BytesIO()
    np.save(buffer, np.array(value, dtype=float))
    sock.sendall(buffer.getvalue())
    sock.sendall(np.array(value).tobytes())
    sock.sendall(np.array(value).dumps())  # P904 M/H: numpy.array.dumps bytes


def by_default(sock: socket.socket, body=pickle.dumps(None)):
    sock.sendall(body)  # P904 M/M: in by_default


def into_a_list(sock: socket.socket, value):
    frames = [b"", b"jobs"]
    frames[0] = pickle.dumps(value)
    sock.sendall(frames[1])
    sock.sendall(frames[0])  # P904 M/H: in into_a_list
    sock.sendmsg(frames)  # P904 M/H: in into_a_list


def by_sentinel(sock: socket.socket, value):
    buffer = io.BytesIO(pickle.dumps(value))
    for chunk in iter(lambda: buffer.read(1024), b""):
        sock.sendall(chunk)  # P904 M/H: in by_sentinel


def updated(sock: socket.socket, value):
    message = {"topic": "jobs"}
    message.update(body=pickle.dumps(value).hex())
    sock.sendall(json.dumps(message).encode())  # P904 M/H: in updated
