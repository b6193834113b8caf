"""Containers that are filled item by item, whatever made them."""
import gzip
import io
import pickle
import socket
from collections import OrderedDict, defaultdict


def grouped(sock: socket.socket, peer):
    pieces = defaultdict(list)
    pieces[peer].append(sock.recv(4096))
    return pickle.loads(b"".join(pieces[peer]))  # P901 H/H: a network peer


def grouped_own(value, peer):
    pieces = defaultdict(list)
    pieces[peer].append(pickle.dumps(value))
    return pickle.loads(pieces[peer][0])


def stored(sock: socket.socket, peer):
    latest = OrderedDict()
    latest[peer] = sock.recv(4096)
    return pickle.loads(latest[peer])  # P901 H/H: a network peer


def stored_own(value, peer):
    latest = dict()
    latest[peer] = pickle.dumps(value)
    return pickle.loads(latest[peer])


def replaced_own(value):
    latest = [None]
    latest[0] = pickle.dumps(value)
    return pickle.loads(latest[0])


def first_kept(sock: socket.socket):
    kept = {}
    kept.setdefault("job", sock.recv(4096))
    return pickle.loads(kept["job"])  # P901 H/H: a network peer


def first_kept_own(value):
    kept = {}
    kept.setdefault("job", pickle.dumps(value))
    return pickle.loads(kept["job"])


def in_front_own(value, index):
    packed = []
    packed.insert(index, pickle.dumps(value))
    return pickle.loads(packed[0])


def compressed_own(value):
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb") as file:
        pickle.dump(value, file)
    buffer.seek(0)
    with gzip.GzipFile(fileobj=buffer) as file:
        return pickle.load(file)


def compressed(sock: socket.socket):
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb") as file:
        file.write(sock.recv(4096))
    buffer.seek(0)
    with gzip.GzipFile(fileobj=buffer) as file:
        return pickle.load(file)  # P901 H/H: a network peer
