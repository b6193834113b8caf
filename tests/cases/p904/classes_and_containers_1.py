"""Classes, containers and helpers on the way to a send."""
import json
import pickle
import socket
import ssl


class A:
    dumps = staticmethod(pickle.dumps)
    PROTOCOL = 4

    def __init__(self, s: socket.socket):
        self.s = s

    def send(self, v):
        self.s.sendall(self.dumps(v, self.PROTOCOL))  # P904 M/H


class D:
    def __init__(self, serializer=json):
        self.serializer = serializer

    def send(self, s: socket.socket, v):
        s.sendall(self.serializer.dumps(v).encode())


class E:
    def __init__(self, s: socket.socket):
        self.s = s
        self.pending = []

    def add(self, v):
        self.pending.append(pickle.dumps(v))

    def flush(self):
        for p in self.pending:
            self.s.sendall(p)  # P904 M/H
        self.pending.clear()

    def flush2(self):
        while self.pending:
            self.s.sendall(self.pending.pop(0))  # P904 M/H


class F:
    def __init__(self, s: socket.socket):
        self.s = s
        self.out = b""

    def queue(self, v):
        self.out += pickle.dumps(v)

    def write(self):
        n = self.s.send(self.out)  # P904 M/H
        self.out = self.out[n:]


class G:
    def __init__(self, s: socket.socket):
        self.s = s
        self.out = bytearray()

    def queue(self, v):
        self.out.extend(pickle.dumps(v))

    def write(self):
        self.s.sendall(self.out)  # P904 M/H


class TLSMixin:
    def make(self, host):
        return ssl.create_default_context().wrap_socket(socket.create_connection((host, 1)), server_hostname=host)


class TLSClient(TLSMixin):
    def __init__(self, host):
        self.sock = self.make(host)

    def send(self, v):
        self.sock.sendall(pickle.dumps(v))
