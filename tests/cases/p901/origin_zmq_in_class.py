"""The socket of a worker is an attribute, made or annotated in the class."""
import pickle
from typing import Optional

import zmq


class Worker:
    def __init__(self, address):
        self.context = zmq.Context()
        self.sock = self.context.socket(zmq.DEALER)
        self.sock.connect(address)

    def step(self):
        return pickle.loads(self.sock.recv())  # P901 H/H: a network peer

    def run(self):
        while True:
            header, payload = self._receive()
            if header == b"stop":
                break
            self.process(pickle.loads(payload))  # P901 H/H: a network peer

    def _receive(self):
        return self.sock.recv_multipart()

    def process(self, job):
        print(job)


class Subscriber:
    socket: Optional[zmq.Socket] = None

    def attach(self, socket):
        self.socket = socket

    def step(self):
        return pickle.loads(self.socket.recv())  # P901 H/H: a network peer


class Replay:
    """Has a method of the same name, on something that is no socket."""

    def __init__(self, source):
        self.sock = source

    def step(self):
        return pickle.loads(self.sock.recv())  # P901 M/H: somewhere this file does not show
