"""Callbacks that a ZMQStream calls with the frames it received."""
import pickle

import zmq
from zmq.eventloop.zmqstream import ZMQStream


def unused(frames):
    return pickle.loads(frames[0])  # P901 M/H: somewhere this file does not show


def on_frames(frames):
    print(pickle.loads(frames[-1]))  # P901 H/H: a network peer


def listen(context: zmq.Context):
    socket = context.socket(zmq.PULL)
    socket.bind("tcp://*:5555")
    stream = ZMQStream(socket)
    stream.on_recv(on_frames)
    return stream


class Hub:
    def __init__(self, socket: zmq.Socket):
        self.stream = ZMQStream(socket)
        self.stream.on_recv(self._dispatch)

    def _dispatch(self, frames):
        identity, payload = frames
        self.handle(identity, pickle.loads(payload))  # P901 H/H: a network peer

    def handle(self, identity, job):
        print(identity, job)
