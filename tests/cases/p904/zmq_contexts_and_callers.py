"""ZeroMQ: sockets of a context that comes from elsewhere, and addresses that callers give."""

import os
import pickle
from contextlib import contextmanager

import zmq


def worker(context):
    socket = context.socket(zmq.REP)
    socket.connect("inproc://workers")
    while True:
        socket.send(pickle.dumps(socket.recv()))


def remote_worker(context):
    socket = context.socket(zmq.REP)
    socket.connect("tcp://jobs.example.org:5555")
    while True:
        socket.send(pickle.dumps(socket.recv()))  # P904 M/M: in remote_worker


def with_curve(context, keys, value):
    socket = context.socket(zmq.REQ)
    socket.curve_publickey, socket.curve_secretkey = keys.public, keys.secret
    socket.curve_serverkey = keys.server
    socket.connect("tcp://jobs.example.org:5555")
    socket.send_pyobj(value)


class Pushing:
    def __init__(self, context):
        self.local = context.socket(zmq.PUSH)
        self.local.bind("ipc:///run/app/jobs")
        self.remote = context.socket(zmq.PUSH)
        self.remote.bind("tcp://*:5555")

    def put(self, value):
        self.local.send_pyobj(value)
        self.local.send_multipart([b"", pickle.dumps(value)])
        self.remote.send_pyobj(value)  # P904 M/M: in Pushing.put


def local_by_caller(address, value):
    socket = zmq.Context.instance().socket(zmq.PUSH)
    socket.connect(address)
    socket.send_pyobj(value)


def remote_by_one_caller(address, value):
    socket = zmq.Context.instance().socket(zmq.PUSH)
    socket.connect(address)
    socket.send_pyobj(value)  # P904 M/H: in remote_by_one_caller


def unknown_by_one_caller(address, value):
    socket = zmq.Context.instance().socket(zmq.PUSH)
    socket.connect(address)
    socket.send_pyobj(value)  # P904 M/M: in unknown_by_one_caller


JOBS = "ipc:///run/app/jobs"
local_by_caller("ipc:///run/app/jobs", 1)
local_by_caller(value=2, address=JOBS)
remote_by_one_caller(JOBS, 1)
remote_by_one_caller("tcp://jobs.example.org:5555", 2)
unknown_by_one_caller(JOBS, 1)
unknown_by_one_caller(os.environ["JOBS"], 2)


class Local:
    def __init__(self, address):
        self.socket = zmq.Context().socket(zmq.PUSH)
        self.socket.connect(address)

    def put(self, value):
        self.socket.send_pyobj(value)


Local(JOBS).put(1)


class LocalByDefault:
    def __init__(self, address="ipc:///run/app/jobs"):
        self.socket = zmq.Context().socket(zmq.PUB)
        self.socket.bind(address)

    def put(self, value):
        self.socket.send_pyobj(value)  # P904 M/M: in LocalByDefault.put


@contextmanager
def connected(kind, address):
    socket = zmq.Context.instance().socket(kind)
    socket.connect(address)
    yield socket
    socket.close()


def managed(value):
    with connected(zmq.PUSH, "ipc:///run/app/jobs") as socket:
        socket.send(pickle.dumps(value))


def by_environment(value):
    socket = zmq.Context().socket(zmq.PUSH)
    socket.connect(os.environ["JOBS"])
    socket.send_pyobj(value)  # P904 M/M: in by_environment


def another_socket(factory, value):
    socket = factory.socket(value)
    socket.send_json(pickle.dumps(value).hex())
