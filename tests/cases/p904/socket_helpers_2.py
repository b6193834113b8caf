"""Helpers, handlers and connections of the file that a pickle goes through."""
import json
import pickle
import queue
import socket
import threading
try:
    import cPickle
except ImportError:
    cPickle = pickle


class Server(threading.Thread):
    def __init__(self):
        super().__init__()
        self.outbox = queue.Queue()
        self.server = socket.socket()
        self.server.bind(("0.0.0.0", 1))
        self.server.listen()

    def put(self, v):
        self.outbox.put(pickle.dumps(v))

    def run(self):
        conn, addr = self.server.accept()
        while True:
            conn.sendall(self.outbox.get())  # P904 M/H


class Handlers:
    def __init__(self, sock):
        self._sock: socket.socket = sock
        self._serializers = {"pickle": pickle.dumps, "json": json.dumps}

    def send(self, v):
        self._sock.sendall(self._serializers["pickle"](v))  # P904 M/H

    def send_json(self, v):
        self._sock.sendall(self._serializers["json"](v).encode())


def main(state):
    s = socket.socket()
    s.bind(("", 5555))
    s.listen(2)
    while True:
        conn, addr = s.accept()
        threading.Thread(target=thread_client, args=(conn, addr, state)).start()


class Network:
    def __init__(self):
        self.client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self.addr = ("192.168.1.9", 5555)
        self.client.connect(self.addr)

    def send(self, data):
        try:
            self.client.send(pickle.dumps(data))  # P904 M/H
            return pickle.loads(self.client.recv(2048))  # P901 H/H
        except socket.error as e:
            print(e)


class Message:
    def __init__(self, v):
        self.v = v

    def __bytes__(self):
        return pickle.dumps(self.v)

    def to_bytes(self):
        return pickle.dumps(self)

    @property
    def body(self):
        return pickle.dumps(self.v)

    @classmethod
    def make(cls, v):
        return pickle.dumps(cls(v))


def pickled(fn):
    def inner(*a):
        return pickle.dumps(fn(*a))
    return inner


@pickled
def state():
    return {}
