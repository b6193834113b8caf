"""Sockets that a poller says are ready."""
import json
import pickle

import zmq


def texts(subscriber: zmq.Socket):
    poller = zmq.Poller()
    poller.register(subscriber, zmq.POLLIN)
    if dict(poller.poll(1000)):
        return json.loads(subscriber.recv())
    return None


def one(context: zmq.Context):
    subscriber = context.socket(zmq.SUB)
    subscriber.connect("tcp://feed.example.org:5555")
    poller = zmq.Poller()
    poller.register(subscriber, zmq.POLLIN)
    ready = dict(poller.poll())
    if ready.get(subscriber) == zmq.POLLIN:
        return pickle.loads(subscriber.recv(zmq.NOBLOCK))  # P901 H/H: a network peer
    return None


def several(addresses):
    context = zmq.Context()
    poller = zmq.Poller()
    for address in addresses:
        socket = context.socket(zmq.PULL)
        socket.connect(address)
        poller.register(socket, zmq.POLLIN)
    while True:
        for ready, _ in poller.poll():
            yield pickle.loads(ready.recv())  # P901 H/H: a network peer
