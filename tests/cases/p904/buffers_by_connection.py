"""Output buffers that a server keeps by connection."""
import pickle
import socket
from collections import defaultdict


class Server:
    def __init__(self):
        self.out = {}
        self.names = {}

    def queue(self, sock, name, value):
        self.names.setdefault(sock, []).append(name.encode())
        self.out.setdefault(sock, []).append(pickle.dumps(value))

    def flush(self, sock: socket.socket):
        for name in self.names.pop(sock, ()):
            sock.sendall(name)
        for data in self.out.pop(sock, ()):
            sock.sendall(data)  # P904 M/H: in Server.flush


class Buffered:
    def __init__(self):
        self.out = defaultdict(bytes)
        self.lines = defaultdict(bytes)

    def queue(self, sock, line, value):
        self.lines[sock] += line.encode()
        self.out[sock] += pickle.dumps(value)

    def flush(self, sock: socket.socket):
        sock.sendall(self.lines[sock])
        sock.sendall(self.out[sock])  # P904 M/H: in Buffered.flush


def by_default(sock: socket.socket, value):
    lines, out = defaultdict(bytearray), defaultdict(bytearray)
    lines[sock] += b"hello"
    sock.send(lines[sock])
    out[sock] += pickle.dumps(value)
    sock.send(out[sock])  # P904 M/H


def by_display(sock: socket.socket, value):
    out = {}
    out[sock] = b""
    out[sock] += pickle.dumps(value)
    sock.send(out[sock])  # P904 M/H


def extended(sock: socket.socket, value):
    out, lines = {}, {}
    lines.setdefault(sock, bytearray()).extend(b"hello")
    sock.send(lines[sock])
    out.setdefault(sock, bytearray()).extend(pickle.dumps(value))
    sock.send(out[sock])  # P904 M/H


def counted(sock: socket.socket, values):
    sizes = defaultdict(int)
    for value in values:
        sizes[sock] += len(pickle.dumps(value))
    sock.sendall(str(sizes[sock]).encode())
