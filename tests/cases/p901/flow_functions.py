"""Functions of the same file: arguments go in, results come out, generators and callbacks too."""
import pickle
import socket
from contextlib import closing, contextmanager


def read_file(path):
    with open(path, "rb") as handle:
        return handle.read()


def receive(sock):
    return sock.recv(4096)


def load(data):
    return pickle.loads(data)  # P901 H/H: a network peer


def unpack(data, strict=True):
    return load_inner(data if strict else data[4:])


def load_inner(data):
    return pickle.loads(data)  # P901 H/H: a network peer


def load_saved(data):
    return pickle.loads(data)  # P901 M/H: pickle.loads


def from_file(path):
    return load_saved(read_file(path))


def from_peer(host):
    sock = socket.create_connection((host, 4000))
    load(receive(sock))
    unpack(data=receive(sock))
    return pickle.loads(receive(sock))  # P901 H/H: a network peer


def from_either(path):
    return load(read_file(path))


def chunks(sock):
    while True:
        chunk = sock.recv(4096)
        if not chunk:
            return
        yield chunk


def whole(sock: socket.socket):
    return pickle.loads(b"".join(chunks(sock)))  # P901 H/H: a network peer


def delegated(sock):
    yield from chunks(sock)


def each(sock: socket.socket):
    for chunk in delegated(sock):
        print(pickle.loads(chunk))  # P901 H/H: a network peer


@contextmanager
def connected(host):
    with closing(socket.create_connection((host, 4000))) as sock:
        yield sock


def managed(host):
    with connected(host) as sock:
        return pickle.loads(sock.recv(4096))  # P901 H/H: a network peer


def pair(sock):
    return sock.recv(4), sock.recv(4096)


def from_pair(sock: socket.socket):
    kind, body = pair(sock)
    return kind, pickle.loads(body)  # P901 H/H: a network peer


def outer(sock: socket.socket):
    data = sock.recv(4096)

    def inner():
        return pickle.loads(data)  # P901 H/H: a network peer

    return inner()


def recursive(sock: socket.socket, depth):
    if depth:
        return recursive(sock, depth - 1)
    return sock.recv(4096)


def from_recursive(sock: socket.socket):
    return pickle.loads(recursive(sock, 3))  # P901 H/H: a network peer


def nobody_calls(data):
    return pickle.loads(data)  # P901 M/H: somewhere this file does not show
