"""What an object gives as a whole, by methods that Python calls; what map and others make of bytes."""

import functools
import json
import pickle
import socket
from concurrent.futures import ThreadPoolExecutor


class Message:
    def __init__(self, value):
        self.value = value

    def __bytes__(self):
        return b"H" + pickle.dumps(self.value)


class Text:
    def __init__(self, value):
        self.value = value

    def __bytes__(self):
        return json.dumps(self.value).encode()

    def __reduce__(self):
        return Text, (pickle.dumps(self.value),)


class Frames:
    def __init__(self, values):
        self.values = values

    def __iter__(self):
        for value in self.values:
            yield b"F"
            yield pickle.dumps(value)


def as_bytes(sock: socket.socket, value):
    sock.sendall(bytes(Text(value)))
    sock.sendall(bytes(Message(value)))  # P904 M/H: in as_bytes


def joined(sock: socket.socket, values):
    sock.sendall(b"".join(Frames(values)))  # P904 M/H: in joined


def one_by_one(sock: socket.socket, values):
    for part in Frames(values):
        sock.sendall(part)  # P904 M/H: in one_by_one


def frame(data):
    return len(data).to_bytes(4, "big") + data


def size(data):
    return len(data).to_bytes(4, "big")


def pack(value):
    return frame(pickle.dumps(value))


def mapped(sock: socket.socket, values):
    for part in map(pack, values):
        sock.sendall(part)  # P904 M/H: in mapped


def mapped_bytes(sock: socket.socket, values):
    bodies = [pickle.dumps(value) for value in values]
    sock.sendall(b"".join(map(size, bodies)))
    sock.sendall(b"".join(map(frame, bodies)))  # P904 M/H: in mapped_bytes


def by_pool(sock: socket.socket, value):
    with ThreadPoolExecutor() as pool:
        sock.sendall(pool.submit(size, pickle.dumps(value)).result())
        sock.sendall(pool.submit(frame, pickle.dumps(value)).result())  # P904 M/H: in by_pool


def reduced(sock: socket.socket, values):
    sock.sendall(functools.reduce(lambda left, right: left + right, map(pickle.dumps, values)))  # P904 M/H: in reduced


def padded(sock: socket.socket, value):
    sock.sendall(pickle.dumps(value).ljust(4096, b"\0"))  # P904 M/H: in padded


def united(sock: socket.socket, value, message):
    sock.sendall(json.dumps(message | {"body": str(value)}).encode())
    sock.sendall(json.dumps(message | {"body": pickle.dumps(value).hex()}).encode())  # P904 M/H: in united


def sizes(sock: socket.socket, values):
    for length in map(len, [pickle.dumps(value) for value in values]):
        sock.sendall(str(length).encode())


def loaded(sock: socket.socket, values):
    for body in map(pickle.loads, [pickle.dumps(value) for value in values]):
        sock.sendall(body)
