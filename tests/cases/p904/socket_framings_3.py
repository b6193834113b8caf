"""Framed, chunked, compressed, buffered: bytes of a pickler on their way into a socket."""
from io import BytesIO
import gzip
import json
import pickle
import socket
import struct


def gz(host, value):
    buf = BytesIO()
    with gzip.GzipFile(fileobj=buf, mode="wb") as f:
        pickle.dump(value, f)
    with socket.create_connection((host, 1)) as sock:
        sock.sendall(buf.getvalue())  # P904 M/H


def makefile(host, value):
    with socket.create_connection((host, 1)) as sock:
        f = sock.makefile("wb")
        f.write(pickle.dumps(value))  # P904 M/H
        f.flush()
        pickle.dump(value, f)  # P904 M/H
        pickle.Pickler(f).dump(value)  # P904 M/H


def makefile_rwb(host, value):
    sock = socket.socket()
    sock.connect((host, 1))
    with sock.makefile(mode="rwb") as f:
        pickle.dump(value, file=f, protocol=2)  # P904 M/H


def to_file(path, value):
    with open(path, "wb") as f:
        pickle.dump(value, f)


def lam(host, value):
    pack = lambda v: struct.pack("!I", 1) + pickle.dumps(v)
    with socket.create_connection((host, 1)) as sock:
        sock.sendall(pack(value))  # P904 M/H


def defaulted_json(sock: socket.socket, value, dumps=json.dumps):
    sock.sendall(dumps(value))


def mapped(sock: socket.socket, values):
    for data in map(pickle.dumps, values):
        sock.sendall(data)  # P904 M/H


def comp(sock: socket.socket, values):
    sock.sendall(b"".join(pickle.dumps(v) for v in values))  # P904 M/H


def comp2(sock: socket.socket, values):
    sock.sendall(b"".join([struct.pack("!I", len(d)) + d for d in (pickle.dumps(v) for v in values)]))  # P904 M/H


def comp3(sock: socket.socket, values):
    [sock.sendall(pickle.dumps(v)) for v in values]  # P904 M/H


def walrus(sock: socket.socket, value):
    sock.sendall(len(data := pickle.dumps(value)).to_bytes(4, "big"))
    sock.sendall(data)  # P904 M/H


def cond(sock: socket.socket, value, binary):
    data = pickle.dumps(value) if binary else json.dumps(value).encode()
    sock.sendall(data)  # P904 M/H


def tempf(sock: socket.socket, value):
    import tempfile
    with tempfile.TemporaryFile() as f:
        pickle.dump(value, f)
        f.seek(0)
        sock.sendfile(f)  # P904 M/H
