"""Framed, chunked, compressed, buffered: bytes of a pickler on their way into a socket."""
from io import BytesIO
import base64
import bz2
import functools
import gzip
import io
import json
import lzma
import pickle
import socket
import zlib


def chunks(data, n=1024):
    for i in range(0, len(data), n):
        yield data[i:i + n]


def chunked(host, value):
    with socket.create_connection((host, 1)) as sock:
        for part in chunks(pickle.dumps(value)):
            sock.sendall(part)  # P904 M/H


def chunked_json(host, value):
    with socket.create_connection((host, 1)) as sock:
        for part in chunks(json.dumps(value).encode()):
            sock.sendall(part)


def compressed(host, value):
    with socket.create_connection((host, 1)) as sock:
        sock.sendall(zlib.compress(pickle.dumps(value), 9))  # P904 M/H
        sock.sendall(bz2.compress(pickle.dumps(value)))  # P904 M/H
        sock.sendall(lzma.compress(pickle.dumps(value)))  # P904 M/H
        sock.sendall(gzip.compress(data=pickle.dumps(value)))  # P904 M/H
        sock.sendall(base64.b64encode(pickle.dumps(value)) + b"\n")  # P904 M/H
        sock.sendall(base64.b85encode(zlib.compress(pickle.dumps(value))))  # P904 M/H
        sock.sendall(pickle.dumps(value).hex().encode("ascii"))  # P904 M/H
        sock.sendall(base64.encodebytes(pickle.dumps(value)))  # P904 M/H
        sock.sendall((base64.b64encode(pickle.dumps(value)).decode() + "\r\n").encode())  # P904 M/H
        sock.sendall(("%s\n" % base64.b64encode(pickle.dumps(value)).decode()).encode())  # P904 M/H
        sock.sendall(f"{base64.b64encode(pickle.dumps(value)).decode()}\n".encode())  # P904 M/H


def compressobj(host, value):
    with socket.create_connection((host, 1)) as sock:
        c = zlib.compressobj()
        sock.sendall(c.compress(pickle.dumps(value)) + c.flush())  # P904 M/H


def buffered(host, value):
    buf = io.BytesIO()
    pickle.dump(value, buf)
    with socket.create_connection((host, 1)) as sock:
        sock.sendall(buf.getvalue())  # P904 M/H


def pickler(host, value):
    buf = BytesIO()
    p = pickle.Pickler(buf, pickle.HIGHEST_PROTOCOL)
    p.dump(value)
    with socket.create_connection((host, 1)) as sock:
        sock.sendall(buf.getbuffer())  # P904 M/H


def pickler_seek(host, value):
    buf = BytesIO()
    pickle.Pickler(buf).dump(value)
    buf.seek(0)
    with socket.create_connection((host, 1)) as sock:
        while True:
            chunk = buf.read(4096)
            if not chunk:
                break
            sock.sendall(chunk)  # P904 M/H


def other_buffer(host, value):
    buf = BytesIO()
    pickle.Pickler(buf).dump(value)
    out = BytesIO()
    out.write(b"hello")
    with socket.create_connection((host, 1)) as sock:
        sock.sendall(out.getvalue())

dump4 = functools.partial(pickle.dumps, protocol=4)


def part(host, value):
    with socket.create_connection((host, 1)) as sock:
        sock.sendall(dump4(value))  # P904 M/H
