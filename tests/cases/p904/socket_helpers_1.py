"""Helpers, handlers and connections of the file that a pickle goes through."""
import _pickle
import cloudpickle as cp
import dill
import json
import marshal
import pickle
import socket
import struct
try:
    import cPickle
except ImportError:
    cPickle = pickle


class Connection:
    HEADER = struct.Struct("!Q")

    def __init__(self, host, port):
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self.sock.connect((host, port))
        self.dumps = pickle.dumps

    @staticmethod
    def encode(obj):
        return pickle.dumps(obj, -1)

    def frame(self, payload):
        return self.HEADER.pack(len(payload)) + payload

    def send(self, obj):
        self.sock.sendall(self.frame(self.encode(obj)))  # P904 M/H

    def send2(self, obj):
        payload = self.dumps(obj)
        self.sock.sendall(self.HEADER.pack(len(payload)))
        self.sock.sendall(payload)  # P904 M/H

    def send_json(self, obj):
        self._write(json.dumps(obj).encode())

    def _write(self, data):
        self.sock.sendall(self.HEADER.pack(len(data)) + data)


class PickleConnection(Connection):
    def send_obj(self, obj):
        self._raw(cp.dumps(obj))

    def _raw(self, data):
        self.sock.sendall(data)  # P904 M/H


class JsonConnection(Connection):
    def send_obj(self, obj):
        self._raw2(json.dumps(obj).encode())

    def _raw2(self, data):
        self.sock.sendall(data)


def client(host):
    s = socket.create_connection((host, 10))
    send_msg(s, pickle.dumps({"a": 1}))
    send_msg(s, b"bye")


def send_text(sock, msg):
    sock.sendall(struct.pack(">I", len(msg)) + msg)


def client2(host):
    s = socket.create_connection((host, 10))
    send_text(s, b"hello")


def py2(sock, v):
    sock.sendall(cPickle.dumps(v, 2))  # P904 M/M


def dilled(sock: socket.socket, v):
    sock.sendall(dill.dumps(v))  # P904 M/H
    sock.sendall(_pickle.dumps(v))  # P904 M/H
    sock.sendall(marshal.dumps(v))
