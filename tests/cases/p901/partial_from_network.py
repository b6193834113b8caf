"""What a partial of a loader reads: its first argument, wherever that is given."""
import functools
import pickle
import socket

load_old = functools.partial(pickle.load, encoding="latin1")
loads_old = functools.partial(pickle.loads, encoding="latin1")
Old = functools.partial(pickle.Unpickler, encoding="latin1")


class Jobs(pickle.Unpickler):
    pass


def round_trip(state):
    job = functools.partial(pickle.loads, pickle.dumps(state))
    return job()


def stream(sock: socket.socket):
    return load_old(sock.makefile("rb"))  # P901 H/H: a network peer


def message(sock: socket.socket):
    return loads_old(sock.recv(4096))  # P901 H/H: a network peer


def unpickler(sock: socket.socket):
    return Old(sock.makefile("rb")).load()  # P901 H/H: a network peer


def stream_given_before(sock: socket.socket):
    job = functools.partial(pickle.load, sock.makefile("rb"))
    return job()  # P901 H/H: a network peer


def stream_given_by_keyword(sock: socket.socket):
    job = functools.partial(pickle.load, encoding="latin1", file=sock.makefile("rb"))
    return job()  # P901 H/H: a network peer


def message_given_before(sock: socket.socket):
    job = functools.partial(pickle.loads, sock.recv(4096))
    return job()  # P901 H/H: a network peer


def unpickler_given_before(sock: socket.socket):
    make = functools.partial(Jobs, sock.makefile("rb"))
    return make().load()  # P901 H/H: a network peer


def file_given_before(path):
    job = functools.partial(pickle.load, open(path, "rb"))
    return job()  # P901 M/H: a file
