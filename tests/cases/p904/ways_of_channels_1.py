"""Channels that are set up elsewhere in the file."""
from functools import cached_property
import os
import pickle
import zmq
import zmq.asyncio


class Pub:
    def __init__(self, endpoint, key=None):
        self.ctx = zmq.Context()
        self.sock = self.ctx.socket(zmq.PUB)
        if key is not None:
            self.sock.curve_server = True
            self.sock.curve_secretkey = key
        self.sock.bind(endpoint)

    def send(self, v):
        self.sock.send_pyobj(v)  # P904 M/M


class LazySecure:
    @cached_property
    def sock(self):
        s = zmq.Context.instance().socket(zmq.PUSH)
        s.curve_serverkey = self.key
        s.connect("tcp://h:1")
        return s

    def send(self, v):
        self.sock.send_pyobj(v)


class ConnectLater:
    def __init__(self):
        self.sock = zmq.Context().socket(zmq.REQ)

    def secure(self, pub, sec, srv):
        self.sock.setsockopt(zmq.CURVE_PUBLICKEY, pub)
        self.sock.setsockopt(zmq.CURVE_SECRETKEY, sec)
        self.sock.setsockopt(zmq.CURVE_SERVERKEY, srv)

    def connect(self, addr):
        self.sock.connect(addr)

    def send(self, v):
        self.sock.send(pickle.dumps(v))


def two_sockets(v):
    ctx = zmq.Context()
    front = ctx.socket(zmq.ROUTER)
    front.bind("tcp://*:1")
    back = ctx.socket(zmq.DEALER)
    back.bind("inproc://back")
    back.send_pyobj(v)
    front.send_multipart([b"id", b"", pickle.dumps(v)])  # P904 M/H


def poller(v):
    ctx = zmq.Context()
    s = ctx.socket(zmq.ROUTER)
    s.bind("tcp://*:1")
    poller = zmq.Poller()
    poller.register(s, zmq.POLLIN)
    events = dict(poller.poll())
    if s in events:
        ident, msg = s.recv_multipart()
        s.send_multipart([ident, pickle.dumps(pickle.loads(msg))])  # P901 H/H # P904 M/H


def with_ctx(v):
    with zmq.Context() as ctx, ctx.socket(zmq.PUSH) as s:
        s.curve_serverkey = os.environ["K"].encode()
        s.curve_publickey, s.curve_secretkey = zmq.curve_keypair()
        s.connect("tcp://h:1")
        s.send_pyobj(v)


def shadowed(v, ctx: zmq.Context):
    s = ctx.socket(zmq.PUSH)
    s.connect("tcp://h:1")
    s.send_pyobj(v)  # P904 M/H


def opt_bytes(v, srv):
    s = zmq.Context().socket(zmq.PUSH)
    s.set(zmq.CURVE_SERVERKEY, srv)
    s.connect("tcp://h:1")
    s.send_pyobj(v)
