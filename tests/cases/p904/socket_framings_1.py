"""Framed, chunked, compressed, buffered: bytes of a pickler on their way into a socket."""
import json
import pickle
import socket
import struct


def connect(host, port):
    return socket.create_connection((host, port))


def plain(host, value):
    s = connect(host, 5000)
    s.send(pickle.dumps(value))  # P904 M/H


def plain_json(host, value):
    s = connect(host, 5000)
    s.send(json.dumps(value).encode())


def udp(host, value):
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.sendto(pickle.dumps(value, protocol=4), (host, 9999))  # P904 M/H


def msg(host, value):
    sock = socket.socket()
    sock.connect((host, 9999))
    data = pickle.dumps(value)
    sock.sendmsg([struct.pack("!I", len(data)), data])  # P904 M/H


def length_only(host, value):
    sock = socket.socket()
    sock.connect((host, 9999))
    data = pickle.dumps(value)
    sock.sendall(struct.pack("!I", len(data)))


def framed(host, value):
    sock = socket.socket()
    sock.connect((host, 9999))
    data = pickle.dumps(value)
    header = struct.pack("!I", len(data))
    sock.sendall(header + data)  # P904 M/H


def framed2(host, value):
    with socket.create_connection((host, 1)) as sock:
        data = pickle.dumps(value)
        sock.sendall(struct.pack("!I%ds" % len(data), len(data), data))  # P904 M/H


def framed3(host, value):
    with socket.create_connection((host, 1)) as sock:
        data = pickle.dumps(value)
        sock.sendall(b"%d\n%s" % (len(data), data))  # P904 M/H


def framed4(host, value):
    with socket.create_connection((host, 1)) as sock:
        data = pickle.dumps(value)
        sock.sendall(bytes(f"{len(data):<10}", "utf-8") + data)  # P904 M/H


def framed5(host, value):
    with socket.create_connection((host, 1)) as sock:
        data = pickle.dumps(value)
        sock.sendall(b"".join((b"HDR", len(data).to_bytes(8, "big"), data)))  # P904 M/H


def framed6(host, value):
    with socket.create_connection((host, 1)) as sock:
        data = pickle.dumps(value)
        buf = bytearray(4 + len(data))
        struct.pack_into("!I", buf, 0, len(data))
        buf[4:] = data
        sock.sendall(buf)  # P904 M/H


def framed7(host, value):
    with socket.create_connection((host, 1)) as sock:
        data = pickle.dumps(value)
        view = memoryview(data)
        sent = 0
        while sent < len(view):
            sent += sock.send(view[sent:])  # P904 M/H
