"""Codecs and senders in classes that derive from each other."""
import pickle
import socket
import zmq


class Sender:
    def put(self, v):
        self._write(pickle.dumps(v))

    def _write(self, data):
        raise NotImplementedError


class TcpSender(Sender):
    def __init__(self):
        self.sock = socket.create_connection(("h", 1))

    def _write(self, data):
        self.sock.sendall(data)  # P904 M/H


class UnixSender(Sender):
    def __init__(self):
        self.sock = socket.socket(socket.AF_UNIX)

    def _write(self, data):
        self.sock.sendall(data)


class Other:
    def _write(self, data):
        self.sock = socket.create_connection(("h", 1))
        self.sock.sendall(data)


class Mixed:
    def encode(self, v):
        return str(v).encode()

    def send(self, sock: socket.socket, v):
        sock.sendall(self.encode(v))  # P904 M/M


class MixedPickle(Mixed):
    def encode(self, v):
        return pickle.dumps(v)


def at(s: zmq.Socket, v):
    frames = [b"", b""]
    frames[0] = b"id"
    frames[1] = pickle.dumps(v)
    s.send(frames[0])
    s.send(frames[1])  # P904 M/H
