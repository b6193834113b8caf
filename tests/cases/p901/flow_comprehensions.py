"""Comprehensions, generators, loops over what holds bytes."""
import pickle
import socket
from pathlib import Path


def files(folder):
    return [pickle.loads(path.read_bytes()) for path in Path(folder).glob("*.pkl")]  # P901 M/H: a file


def messages(sock: socket.socket, count):
    data = [sock.recv(4096) for _ in range(count)]
    return [pickle.loads(one) for one in data if one]  # P901 H/H: a network peer


def by_number(sock: socket.socket, count):
    data = {number: sock.recv(4096) for number in range(count)}
    for number, one in data.items():
        print(number, pickle.loads(one))  # P901 H/H: a network peer


def numbered(sock: socket.socket, count):
    data = (sock.recv(4096) for _ in range(count))
    for number, one in enumerate(data):
        print(number, pickle.loads(one))  # P901 H/H: a network peer


def nested(peers: list[socket.socket]):
    return {pickle.loads(line) for peer in peers for line in peer.makefile("rb")}  # P901 H/H: a network peer


def mapped(sock: socket.socket, count):
    data = [sock.recv(4096) for _ in range(count)]
    return list(map(pickle.loads, data))  # P901 H/M: a network peer


def paired(sock: socket.socket, names):
    data = [sock.recv(4096) for _ in names]
    return {name: pickle.loads(one) for name, one in zip(names, data)}  # P901 H/H: a network peer
