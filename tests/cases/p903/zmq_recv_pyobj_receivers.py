"""The name recv_pyobj belongs to ZeroMQ alone; a class of the file that has one of its own is not ZeroMQ."""
import json
from typing import Optional

import zmq


class Worker:
    def __init__(self, address):
        self.context = zmq.Context()
        self.sock = self.context.socket(zmq.DEALER)
        self.sock.connect(f"tcp://{address}")

    def run(self):
        while job := self.sock.recv_pyobj():  # P903 H/H: a network peer
            job.run()

    def run_json(self):
        while job := self.sock.recv_json():
            print(job)


class Subscriber:
    socket: Optional[zmq.Socket] = None

    def step(self):
        return self.socket.recv_pyobj()  # P903 H/H: a network peer


class Mailbox(zmq.Socket):
    def newest(self):
        return self.recv_pyobj(zmq.NOBLOCK)  # P903 H/H: recv_pyobj


class FakeSocket:
    def __init__(self, lines):
        self.lines = lines

    def recv_pyobj(self):
        return json.loads(self.lines.pop())

    def all(self):
        return [self.recv_pyobj() for _ in self.lines]


def of_fake():
    return FakeSocket(["{}"]).recv_pyobj()


def of_unknown(sock):
    return sock.recv_pyobj()  # P903 H/M: recv_pyobj


def in_test(mocker, sock):
    sock.recv_pyobj.return_value = {}
    return mocker.patch.object(sock, "recv_pyobj")
