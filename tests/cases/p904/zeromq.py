"""ZeroMQ: CURVE and local addresses are silent."""

import pickle

import zmq
import zmq.asyncio
from zmq.eventloop.zmqstream import ZMQStream


def publish(value):
    with zmq.Context() as context, context.socket(zmq.PUB) as socket:
        socket.bind("tcp://*:5555")
        socket.send(pickle.dumps(value))  # P904 M/H: in publish: over a ZeroMQ socket without encryption or signature


def publish_object(value):
    socket = zmq.Context.instance().socket(zmq.PUB)
    socket.bind("tcp://*:5555")
    socket.send_pyobj(value)  # P904 M/H: zmq.Socket.send_pyobj in publish_object pickles what it sends, in clear


def parts(value):
    socket = zmq.Context().socket(zmq.DEALER)
    socket.connect("tcp://jobs.example.org:5555")
    socket.send_multipart([b"topic", pickle.dumps(value)])  # P904 M/H: in parts
    socket.send_multipart([b"topic", b"data"])


def unknown_socket(socket: zmq.Socket, value):
    socket.send(pickle.dumps(value))  # P904 M/H: in unknown_socket


def unknown_object(socket, value):
    socket.send_pyobj(value)  # P904 M/M: in unknown_object


def unannotated(socket, value):
    socket.send(pickle.dumps(value))  # P904 M/M: in unannotated


def local(value):
    socket = zmq.Context().socket(zmq.PUSH)
    socket.bind("ipc:///run/app/jobs")
    socket.send_pyobj(value)


def inside(value):
    socket = zmq.Context().socket(zmq.PAIR)
    socket.connect("inproc://jobs")
    socket.send(pickle.dumps(value))


def local_and_not(value):
    socket = zmq.Context().socket(zmq.PUSH)
    socket.bind("ipc:///run/app/jobs")
    socket.bind("tcp://*:5555")
    socket.send_pyobj(value)  # P904 M/H: in local_and_not


def local_by_name(value, name):
    socket = zmq.Context().socket(zmq.PUSH)
    socket.bind(f"ipc:///run/app/{name}")
    socket.send_pyobj(value)


def address_unknown(value, address):
    socket = zmq.Context().socket(zmq.PUSH)
    socket.connect(address)
    socket.send_pyobj(value)  # P904 M/M: in address_unknown


def curve_server(value, public, secret):
    socket = zmq.Context().socket(zmq.PUSH)
    socket.curve_publickey = public
    socket.curve_secretkey = secret
    socket.curve_server = True
    socket.bind("tcp://*:5555")
    socket.send_pyobj(value)


def curve_off(value, secret):
    socket = zmq.Context().socket(zmq.PUSH)
    socket.curve_secretkey = secret
    socket.curve_server = False
    socket.bind("tcp://*:5555")
    socket.send_pyobj(value)  # P904 M/H: in curve_off


def curve_client(value, public, secret, server):
    socket = zmq.Context().socket(zmq.PUSH)
    socket.curve_publickey = public
    socket.curve_secretkey = secret
    socket.curve_serverkey = server
    socket.connect("tcp://jobs.example.org:5555")
    socket.send(pickle.dumps(value))


def curve_by_options(value, public, secret, server):
    socket = zmq.Context().socket(zmq.PUSH)
    socket.setsockopt(zmq.CURVE_PUBLICKEY, public)
    socket.setsockopt(zmq.CURVE_SECRETKEY, secret)
    socket.setsockopt(zmq.CURVE_SERVERKEY, server)
    socket.connect("tcp://jobs.example.org:5555")
    socket.send(pickle.dumps(value))


def keys_only(value, public, secret):
    socket = zmq.Context().socket(zmq.PUSH)
    socket.curve_publickey = public
    socket.curve_secretkey = secret
    socket.connect("tcp://jobs.example.org:5555")
    socket.send(pickle.dumps(value))  # P904 M/H: in keys_only


def serialised(socket: zmq.Socket, value):
    socket.send_serialized(value, serialize=lambda one: [pickle.dumps(one)])  # P904 M/H: pickle.dumps bytes
    socket.send_serialized(value, serialize=lambda one: [one.encode()])


async def asynchronous(value):
    socket = zmq.asyncio.Context().socket(zmq.PUSH)
    socket.connect("tcp://jobs.example.org:5555")
    await socket.send_pyobj(value)  # P904 M/H: in asynchronous


def stream(value):
    socket = zmq.Context().socket(zmq.PUSH)
    socket.connect("tcp://jobs.example.org:5555")
    ZMQStream(socket).send_pyobj(value)  # P904 M/H: in stream


class Publisher:
    def __init__(self):
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUB)
        self.socket.bind("tcp://*:5556")

    def send(self, value):
        self.socket.send_pyobj(value)  # P904 M/H: in Publisher.send


class SecurePublisher:
    def __init__(self, secret):
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUB)
        self.socket.curve_secretkey = secret
        self.socket.curve_server = True
        self.socket.bind("tcp://*:5556")

    def send(self, value):
        self.socket.send_pyobj(value)


def as_json(socket: zmq.Socket, value):
    socket.send_json(value)


def local_by_variable(value, name):
    socket = zmq.Context().socket(zmq.PAIR)
    address = f"inproc://{name}"
    socket.connect(address)
    socket.send_pyobj(value)


def local_by_format(value, name):
    socket = zmq.Context().socket(zmq.PAIR)
    socket.bind("ipc:///run/{}.sock".format(name))
    socket.send_pyobj(value)


def address_by_variable(value, host):
    socket = zmq.Context().socket(zmq.PAIR)
    address = f"tcp://{host}:5555"
    socket.connect(address)
    socket.send_pyobj(value)  # P904 M/H: in address_by_variable


def curve_too_late(value, keys, server):
    socket = zmq.Context().socket(zmq.PUSH)
    socket.connect("tcp://jobs.example.org:5555")
    socket.curve_publickey, socket.curve_secretkey = keys
    socket.curve_serverkey = server  # counts for what is connected from here on
    socket.send_pyobj(value)  # P904 M/H: in curve_too_late


def curve_after_bind(value, secret):
    socket = zmq.Context().socket(zmq.PUSH)
    socket.bind("tcp://*:5555")
    socket.setsockopt(zmq.CURVE_SECRETKEY, secret)
    socket.setsockopt(zmq.CURVE_SERVER, 1)
    socket.send_pyobj(value)  # P904 M/H: in curve_after_bind


def curve_at_will(value, secret):
    socket = zmq.Context().socket(zmq.PUSH)
    if secret:
        socket.curve_secretkey = secret
        socket.curve_server = True
    socket.bind("tcp://*:5555")
    socket.send_pyobj(value)  # P904 M/M: in curve_at_will


def curve_on_both_sides(value, keys, server):
    socket = zmq.Context().socket(zmq.PAIR)
    socket.curve_publickey, socket.curve_secretkey = keys
    if server is None:
        socket.curve_server = True
    else:
        socket.curve_serverkey = server
    socket.bind("tcp://*:5555")
    socket.send_pyobj(value)


def curve_of_the_context(value, keys, server):
    context = zmq.Context()
    context.curve_publickey, context.curve_secretkey = keys
    context.curve_serverkey = server
    socket = context.socket(zmq.PUSH)
    socket.connect("tcp://jobs.example.org:5555")
    socket.send_pyobj(value)


def curve_of_the_next_sockets(value, server):
    context = zmq.Context()
    socket = context.socket(zmq.PUSH)
    context.curve_serverkey = server
    socket.connect("tcp://jobs.example.org:5555")
    socket.send_pyobj(value)  # P904 M/H: in curve_of_the_next_sockets


def curve_by_table(value, keys, server):
    socket = zmq.Context().socket(zmq.PUSH)
    for option, key in ((zmq.CURVE_PUBLICKEY, keys[0]), (zmq.CURVE_SECRETKEY, keys[1]), (zmq.CURVE_SERVERKEY, server)):
        socket.setsockopt(option, key)
    socket.connect("tcp://jobs.example.org:5555")
    socket.send_pyobj(value)
