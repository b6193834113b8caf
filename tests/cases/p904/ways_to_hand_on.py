"""Pickles that are handed on in calls, sums and slices before they are sent."""
import pickle
import zmq


def joined(sock: zmq.Socket, value):
    sock.send(b"".join([b"head", pickle.dumps(value)]))  # P904 M/H


def formatted(sock: zmq.Socket, value):
    sock.send(b"%s%s" % (b"head", pickle.dumps(value)))  # P904 M/H


def repeated(sock: zmq.Socket, value):
    sock.send(pickle.dumps(value) * 2)  # P904 M/H


def starred(sock: zmq.Socket, value):
    send(sock, *[pickle.dumps(value)])


def send(sock, *parts):
    for part in parts:
        sock.send(part)  # P904 M/H


def positional(sock: zmq.Socket, value):
    deliver(pickle.dumps(value), sock)


def deliver(data, sock: zmq.Socket):
    sock.send(data)  # P904 M/H


def by_keyword(sock: zmq.Socket, value):
    hand(sock, data=pickle.dumps(value))


def hand(sock: zmq.Socket, *, data):
    sock.send(data)  # P904 M/H


def through_lambda(sock: zmq.Socket, value):
    encode = lambda one: pickle.dumps(one)
    sock.send(encode(value))  # P904 M/H


def slices(sock: zmq.Socket, value):
    data = pickle.dumps(value)
    for start in range(0, len(data), 1000):
        sock.send(data[start : start + 1000])  # P904 M/H


def ifexp(sock: zmq.Socket, value, fast):
    sock.send(pickle.dumps(value, 5) if fast else pickle.dumps(value))  # P904 M/H


def boolean(sock: zmq.Socket, value, cached):
    sock.send(cached or pickle.dumps(value))  # P904 M/H


def added(sock: zmq.Socket, value):
    data = b"head"
    data += pickle.dumps(value)
    sock.send(data)  # P904 M/H


def matched(sock: zmq.Socket, value):
    try:
        data = pickle.dumps(value)
    except pickle.PicklingError:
        data = b""
    sock.send(data)  # P904 M/H
