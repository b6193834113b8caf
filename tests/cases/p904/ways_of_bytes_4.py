"""Ways that the bytes of a pickle take through a file."""
import io
import pickle
import socket
import ssl
import struct


def graphite(metrics, host):
    payload = pickle.dumps(metrics, protocol=2)
    header = struct.pack("!L", len(payload))
    message = header + payload
    sock = socket.socket()
    sock.connect((host, 2004))
    sock.send(message)  # P904 M/H


def sendfile_os(sock: socket.socket, v):
    f = io.BytesIO(pickle.dumps(v))
    sock.sendfile(f)  # P904 M/H


def ternary_sock(v, host, secure):
    ctx = ssl.create_default_context()
    raw = socket.create_connection((host, 1))
    s = ctx.wrap_socket(raw, server_hostname=host) if secure else raw
    s.sendall(pickle.dumps(v))  # P904 M/M


def raw_unix_dgram(v):
    s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    s.sendto(pickle.dumps(v), "/run/x")


def fromfd(v):
    s = socket.fromfd(3, socket.AF_UNIX, socket.SOCK_STREAM)
    s.sendall(pickle.dumps(v))
