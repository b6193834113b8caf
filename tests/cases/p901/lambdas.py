"""A lambda takes what the calls of its name give."""
import pickle
import socket

from flask import request

unpack = lambda body: pickle.loads(body)  # P901 H/H: an HTTP request
unpack_unseen = lambda body: pickle.loads(body)  # P901 M/H: somewhere this file does not show
unpack_second = lambda size, body: pickle.loads(body)  # P901 M/H: somewhere this file does not show


def view(stored):
    return unpack(request.data), unpack_second(request.data, stored)


def receive(sock: socket.socket):
    decode = lambda data: pickle.loads(data)  # P901 H/H: a network peer
    return decode(data=sock.recv(4096))


def copied(value):
    thaw = lambda data: pickle.loads(data)
    return thaw(pickle.dumps(value))


class Channel:
    decode = staticmethod(lambda data: pickle.loads(data))  # P901 H/H: a network peer
    thaw = lambda self, data: pickle.loads(data)  # P901 H/H: a network peer

    def __init__(self, sock: socket.socket):
        self.sock = sock
        self.read = lambda size: pickle.loads(self.sock.recv(size))  # P901 H/H: a network peer
        self.unpack = lambda data: pickle.loads(data)  # P901 H/H: a network peer

    def get(self):
        return self.decode(self.sock.recv(10)), self.thaw(self.sock.recv(10)), self.unpack(self.sock.recv(10))
