"""ZeroMQ without CURVE: anyone who reaches the port, or whoever answers at the address."""
import json
import pickle

import zmq


def json_worker(address):
    with zmq.Context() as context, context.socket(zmq.PULL) as socket:
        socket.connect(address)
        return json.loads(socket.recv())


def worker(address):
    with zmq.Context() as context, context.socket(zmq.PULL) as socket:
        socket.connect(address)
        return pickle.loads(socket.recv())  # P901 H/H: a network peer


def loopback():
    socket = zmq.Context.instance().socket(zmq.REP)
    socket.bind("tcp://127.0.0.1:5555")
    while True:
        request = pickle.loads(socket.recv())  # P901 H/H: a network peer
        socket.send_string(str(request))


def frames(context: zmq.Context):
    router = context.socket(zmq.ROUTER)
    router.bind("tcp://*:5555")
    identity, _, body = router.recv_multipart()
    return identity, pickle.loads(body)  # P901 H/H: a network peer


def last_frame(subscriber: zmq.Socket):
    parts = subscriber.recv_multipart()
    return pickle.loads(parts[-1])  # P901 H/H: a network peer


def each_frame(subscriber: zmq.Socket):
    return [pickle.loads(part) for part in subscriber.recv_multipart()]  # P901 H/H: a network peer


def without_copy(socket: zmq.Socket):
    frame = socket.recv(copy=False)
    return pickle.loads(frame.buffer)  # P901 H/H: a network peer


def text(socket: zmq.Socket):
    return pickle.loads(socket.recv_string().encode("latin1"))  # P901 H/H: a network peer
