"""Length-prefixed messages: a header, then a loop until the body is complete."""
import pickle
import socket
import struct


def read_exactly(sock, size):
    chunks = []
    while size:
        chunk = sock.recv(min(size, 4096))
        if not chunk:
            raise EOFError
        chunks.append(chunk)
        size -= len(chunk)
    return b"".join(chunks)


def read_file_exactly(handle, size):
    chunks = []
    while size:
        chunk = handle.read(min(size, 4096))
        chunks.append(chunk)
        size -= len(chunk)
    return b"".join(chunks)


def from_file(path):
    with open(path, "rb") as handle:
        (size,) = struct.unpack(">L", handle.read(4))
        return pickle.loads(read_file_exactly(handle, size))  # P901 M/H: a file


def from_peer(host):
    sock = socket.create_connection((host, 4000))
    (size,) = struct.unpack(">L", read_exactly(sock, 4))
    return pickle.loads(read_exactly(sock, size))  # P901 H/H: a network peer


def log_server(connection: socket.socket):
    """The receiver that logging.handlers.SocketHandler needs."""
    header = connection.recv(4)
    length = struct.unpack(">L", header)[0]
    body = connection.recv(length)
    while len(body) < length:
        body = body + connection.recv(length - len(body))
    return pickle.loads(body)  # P901 H/H: a network peer
