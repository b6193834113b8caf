"""Several ways to the bytes: the worst counts, also where one of them ends in nothing."""
import pickle
import socket

from cryptography.fernet import Fernet


def own_either_way(state, other):
    data = pickle.dumps(state) if state else pickle.dumps(other)
    return pickle.loads(data)


def verified_or_own(sock: socket.socket, key, state):
    data = Fernet(key).decrypt(sock.recv(4096)) if state is None else pickle.dumps(state)
    return pickle.loads(data)  # P901 L/H: a network peer, behind an integrity check


def sometimes_bound(sock: socket.socket, wanted):
    if wanted:
        data = sock.recv(4096)
    return pickle.loads(data)  # P901 H/H: a network peer


def sometimes_forgotten(sock: socket.socket, finished):
    data = sock.recv(4096)
    if finished:
        del data
    return pickle.loads(data)  # P901 H/H: a network peer


def received(sock: socket.socket, closed):
    if closed:
        return None
    return sock.recv(4096)


def received_or_nothing(sock: socket.socket, closed):
    return pickle.loads(received(sock, closed))  # P901 H/H: a network peer


def messages(sock: socket.socket):
    yield
    yield sock.recv(4096)


def first_nothing(sock: socket.socket):
    for message in messages(sock):
        print(pickle.loads(message))  # P901 H/H: a network peer


def table_of_own(state):
    own = pickle.dumps(state)
    for name, body in [("first", own), ("second", own)]:
        print(name, pickle.loads(body))


def table_by_column(sock: socket.socket, state):
    own = pickle.dumps(state)
    for name, body in [(own, sock.recv(4096)), (own, own)]:
        print(name, pickle.loads(body))  # P901 H/H: a network peer


def table_of_spread_rows(sock: socket.socket, state):
    rows = sock.recv(8192).split(b"|")
    for name, body in [(*rows, pickle.dumps(state))]:
        print(name, pickle.loads(body))  # P901 H/H: a network peer


def spread(sock: socket.socket, state):
    head, body, tail = *sock.recv(8192).split(b"|"), pickle.dumps(state)
    return head, pickle.loads(body), tail  # P901 H/H: a network peer
