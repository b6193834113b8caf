"""Buffers that are filled piece by piece and loaded as a whole."""
import io
import pickle
import socket
from collections import deque


def file_pieces(path):
    pieces = []
    with open(path, "rb") as handle:
        for piece in iter(lambda: handle.read(4096), b""):
            pieces.append(piece)
    return pickle.loads(b"".join(pieces))  # P901 M/H: a file


def added(sock: socket.socket):
    data = b""
    while True:
        piece = sock.recv(4096)
        if not piece:
            break
        data += piece
    return pickle.loads(data)  # P901 H/H: a network peer


def appended(sock: socket.socket):
    pieces = []
    while piece := sock.recv(4096):
        pieces.append(piece)
    return pickle.loads(b"".join(pieces))  # P901 H/H: a network peer


def extended(sock: socket.socket):
    data = bytearray()
    while len(data) < 4096:
        data.extend(sock.recv(4096))
    return pickle.loads(bytes(data))  # P901 H/H: a network peer


def written(sock: socket.socket):
    buffer = io.BytesIO()
    while piece := sock.recv(4096):
        buffer.write(piece)
    buffer.seek(0)
    return pickle.load(buffer)  # P901 H/H: a network peer


def written_then_taken(sock: socket.socket):
    buffer = io.BytesIO()
    buffer.write(sock.recv(4096))
    return pickle.loads(buffer.getvalue())  # P901 H/H: a network peer


def queued(sock: socket.socket):
    pieces = deque()
    pieces.append(sock.recv(4096))
    return pickle.loads(pieces.popleft())  # P901 H/H: a network peer


def keyed(sock: socket.socket):
    parts = {}
    parts["head"] = sock.recv(16)
    parts["body"] = sock.recv(4096)
    return pickle.loads(parts["body"])  # P901 H/H: a network peer


def not_joined(sock: socket.socket, path):
    pieces = []
    pieces.append(sock.recv(4096))
    with open(path, "rb") as handle:
        return len(pieces), pickle.load(handle)  # P901 M/H: a file
