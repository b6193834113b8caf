"""The definitions that reach the load decide; where several do, the worst wins."""
import pickle
import socket


def replaced(sock: socket.socket, path):
    data = sock.recv(4096)
    print(len(data))
    with open(path, "rb") as handle:
        data = handle.read()
    return pickle.loads(data)  # P901 M/H: a file


def replaced_by_peer(sock: socket.socket, path):
    with open(path, "rb") as handle:
        data = handle.read()
    print(len(data))
    data = sock.recv(4096)
    return pickle.loads(data)  # P901 H/H: a network peer


def one_branch(sock: socket.socket, path, live):
    if live:
        data = sock.recv(4096)
    else:
        with open(path, "rb") as handle:
            data = handle.read()
    return pickle.loads(data)  # P901 H/H: a network peer


def branch_returns(sock: socket.socket, path, live):
    with open(path, "rb") as handle:
        data = handle.read()
    if live:
        data = sock.recv(4096)
        return len(data)
    return pickle.loads(data)  # P901 M/H: a file


def conditional(sock: socket.socket, live):
    data = sock.recv(4096) if live else b"\x80\x04K\x01."
    return pickle.loads(data)  # P901 H/H: a network peer


def fallback(sock: socket.socket, path):
    try:
        with open(path, "rb") as handle:
            data = handle.read()
    except OSError:
        data = sock.recv(4096)
    return pickle.loads(data)  # P901 H/H: a network peer


def either(sock: socket.socket):
    return pickle.loads(sock.recv(4096) or b"\x80\x04K\x01.")  # P901 H/H: a network peer


def walrus(sock: socket.socket):
    while data := sock.recv(4096):
        print(pickle.loads(data))  # P901 H/H: a network peer


def unpacked(sock: socket.socket, path):
    with open(path, "rb") as handle:
        saved, received = handle.read(), sock.recv(4096)
    print(pickle.loads(saved))  # P901 M/H: a file
    return pickle.loads(received)  # P901 H/H: a network peer


def sliced(sock: socket.socket):
    message = sock.recv(4096)
    head, rest = message[:4], message[4:]
    tail = memoryview(rest)[: int.from_bytes(head, "big")]
    return pickle.loads(tail)  # P901 H/H: a network peer


def split(sock: socket.socket):
    topic, _, body = sock.recv(4096).partition(b" ")
    first, *others = body.split(b"\0")
    return topic, pickle.loads(first), pickle.loads(others[0])  # P901 H/H: a network peer  # P901 H/H: a network peer
