"""Ways that the bytes of a pickle take through a file."""
import hmac
import json
import pickle
import socket
import struct


def gen(v):
    yield struct.pack("!I", 3)
    for x in v:
        yield pickle.dumps(x)


def gens(sock: socket.socket, v):
    for part in gen(v):
        sock.sendall(part)  # P904 M/H
    sock.sendall(b"".join(gen(v)))  # P904 M/H
    sock.sendmsg(gen(v))  # P904 M/H


def recursive_framing(sock: socket.socket, v):
    d = pickle.dumps(v)
    while d:
        n = sock.send(d)  # P904 M/H
        d = d[n:]


def total(sock: socket.socket, v):
    msg = pickle.dumps(v)
    msg = bytes(f"{len(msg):<{10}}", "utf-8") + msg
    totalsent = 0
    while totalsent < len(msg):
        sent = sock.send(msg[totalsent:])  # P904 M/H
        totalsent += sent


def lists(sock: socket.socket, v):
    out = []
    for x in v:
        out.append(pickle.dumps(x))
    sock.sendall(b"".join(out))  # P904 M/H
    out2 = [b"a"]
    out2 += [b"b"]
    sock.sendall(b"".join(out2))


def ext(sock: socket.socket, v):
    out = bytearray()
    out.extend(struct.pack("!I", 1))
    out.extend(pickle.dumps(v))
    sock.sendall(bytes(out))  # P904 M/H


def exc(sock: socket.socket, v):
    try:
        d = pickle.dumps(v)
    except pickle.PicklingError:
        d = b""
    sock.sendall(d)  # P904 M/H


def overwritten(sock: socket.socket, v):
    d = pickle.dumps(v)
    print(len(d))
    d = json.dumps(v).encode()
    sock.sendall(d)


def only_len(sock: socket.socket, v):
    d = pickle.dumps(v)
    sock.sendall(str(len(d)).encode())


def only_hash(sock: socket.socket, v):
    import hashlib
    d = pickle.dumps(v)
    sock.sendall(hashlib.sha256(d).digest())


def only_mac(sock: socket.socket, v, key):
    d = pickle.dumps(v)
    sock.sendall(hmac.digest(key, d, "sha256"))


def roundtrip(sock: socket.socket, v):
    w = pickle.loads(pickle.dumps(v))
    sock.sendall(json.dumps(w).encode())
