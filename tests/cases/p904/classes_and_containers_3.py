"""Classes, containers and helpers on the way to a send."""
from functools import wraps
import base64
import hashlib
import hmac
import json
import pickle
import socket
import trio


async def tserve_tls(ctx):
    await trio.serve_ssl_over_tcp(thandle, 1, ctx)


async def thandle(stream):
    await stream.send_all(pickle.dumps(1))


def pipe_pass(v):
    from multiprocessing import Process, Pipe
    def w(c):
        c.send(v)
    a, b = Pipe()
    Process(target=w, args=(b,)).start()
    a.send(pickle.dumps(v))


def sized(v):
    s = socket.create_connection(("h", 1))
    d = pickle.dumps(v)
    for i in range(0, len(d), 1024):
        s.sendall(d[i:i + 1024])  # P904 M/H


def signed_json(v, key):
    s = socket.create_connection(("h", 1))
    payload = base64.b64encode(pickle.dumps(v)).decode()
    msg = {"payload": payload}
    msg["sig"] = hmac.new(key, payload.encode(), hashlib.sha256).hexdigest()
    s.sendall(json.dumps(msg).encode())


def signed_json_other(v, key):
    s = socket.create_connection(("h", 1))
    payload = base64.b64encode(pickle.dumps(v)).decode()
    msg = {"payload": payload, "sig": hmac.new(key, b"job", hashlib.sha256).hexdigest()}
    s.sendall(json.dumps(msg).encode())  # P904 M/H


def signed_whole_json(v, key):
    s = socket.create_connection(("h", 1))
    body = json.dumps({"payload": base64.b64encode(pickle.dumps(v)).decode()}).encode()
    s.sendall(hmac.new(key, body, hashlib.sha256).digest() + body)


def retry(fn):
    @wraps(fn)
    def inner(*a, **k):
        return fn(*a, **k)
    return inner


@retry
def pack(v):
    return pickle.dumps(v)


@retry
def push(sock: socket.socket, v):
    sock.sendall(pickle.dumps(v))  # P904 M/H


def star(sock: socket.socket, *vs):
    sock.sendmsg([pickle.dumps(v) for v in vs])  # P904 M/H

kwargs(data=pickle.dumps(1))


def nested(v):
    def inner():
        return pickle.dumps(v)
    s = socket.create_connection(("h", 1))
    s.sendall(inner())  # P904 M/H


def glob():
    global PAYLOAD
    PAYLOAD = pickle.dumps(1)
