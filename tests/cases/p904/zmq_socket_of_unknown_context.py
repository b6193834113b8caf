"""A socket that its type shows to be of ZeroMQ, in a file that names no context."""

import pickle

import zmq


def publish(context, value):
    socket = context.socket(zmq.PUB)
    socket.bind("tcp://*:5556")
    socket.send_string(pickle.dumps(value, 0).decode())  # P904 M/M: in publish


def publish_here(context, value):
    socket = context.socket(zmq.PUB)
    socket.bind("ipc:///run/app/news")
    socket.send_string(pickle.dumps(value, 0).decode())
