"""Ways that the bytes of a pickle take through a file."""
import io
import json
import logging
import pickle
import socket


def loaded(sock: socket.socket, v):
    w = pickle.loads(sock.recv(10))  # P901 H/H
    sock.sendall(w)


def enc_unknown(sock: socket.socket, v, box):
    sock.sendall(box.encrypt(pickle.dumps(v)))


def pickle_file(sock: socket.socket, path):
    with open(path, "rb") as f:
        sock.sendall(f.read())


def shadow(pickle, sock: socket.socket, v):
    sock.sendall(pickle.dumps(v))


def other_dumps(sock: socket.socket, v):
    from json import dumps
    sock.sendall(dumps(v).encode())


def local_import(sock: socket.socket, v):
    from pickle import dumps
    sock.sendall(dumps(v))  # P904 M/H


def ga(sock: socket.socket, v):
    sock.sendall(getattr(pickle, "dumps")(v))  # P904 M/H


def logit(sock: socket.socket, v):
    d = pickle.dumps(v)
    logging.info("sending %d", len(d))
    print(d)


def http_raw(sock: socket.socket, v):
    d = pickle.dumps(v)
    sock.sendall(b"POST / HTTP/1.1\r\nContent-Length: " + str(len(d)).encode() + b"\r\n\r\n" + d)  # P904 M/H


def py2(sock: socket.socket, v):
    import cPickle as pickle
    sock.sendall(pickle.dumps(v))  # P904 M/H


def protocol_buffers(sock: socket.socket, v):
    sock.sendall(v.SerializeToString())


def match(sock: socket.socket, v, kind):
    match kind:
        case "p":
            d = pickle.dumps(v)
        case _:
            d = json.dumps(v).encode()
    sock.sendall(d)  # P904 M/H


class Reg:
    encoders = {"p": pickle.dumps}

    def send(self, sock: socket.socket, v):
        sock.sendall(self.encoders["p"](v))  # P904 M/H


class Stats:
    def __init__(self, sock):
        self.sock = sock
        self.buf = io.BytesIO()
        self.pickler = pickle.Pickler(self.buf)

    def send(self, v):
        self.pickler.dump(v)
        self.sock.sendall(self.buf.getvalue())  # P904 M/M
