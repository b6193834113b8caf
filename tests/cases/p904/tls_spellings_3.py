"""TLS in many spellings, and channels that cannot leave the machine."""
from OpenSSL import SSL
import hashlib
import hmac
import json
import logging
import logging.config
import logging.handlers
import os
import pickle
import socket
import socketserver
import ssl


class L(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(pickle.dumps({}))


def serve_l():
    with socketserver.UnixStreamServer("/run/x", L) as s:
        s.serve_forever()


def handlers():
    h = logging.handlers.SocketHandler("localhost", logging.handlers.DEFAULT_TCP_LOGGING_PORT)  # P904 M/H
    logging.getLogger().addHandler(h)
    d = logging.handlers.DatagramHandler("localhost", 9021)  # P904 M/H
    u = logging.handlers.SocketHandler("/run/log", None)
    s = logging.handlers.SysLogHandler(("localhost", 514))
    x = logging.handlers.HTTPHandler("localhost", "/log")
    return logging.handlers.SocketHandler(host="logs", port=9020)  # P904 M/H


class JsonSocketHandler(logging.handlers.SocketHandler):
    def makePickle(self, record):
        return json.dumps(record.__dict__).encode()


class TlsHandler(logging.handlers.SocketHandler):
    def makeSocket(self, timeout=1):
        return ssl.create_default_context().wrap_socket(super().makeSocket(timeout), server_hostname=self.host)


class SubHandler(logging.handlers.SocketHandler):
    def __init__(self, host, port, level):
        super().__init__(host, port)
        self.level = level


class SignedHandler(logging.handlers.SocketHandler):
    def makePickle(self, record):
        data = super().makePickle(record)
        return hmac.new(os.environ["K"].encode(), data, hashlib.sha256).digest() + data


def sub():
    JsonSocketHandler("h", 1)
    TlsHandler("h", 1)
    SubHandler("h", 1, 2)  # P904 M/H
    SignedHandler("h", 1)

CONFIG = {
    "version": 1,
    "handlers": {
        "sock": {
            "class": "logging.handlers.SocketHandler",  # P904 M/H
            "host": "logs",
            "port": 9020,
        },
        "file": {"class": "logging.FileHandler", "filename": "x"},
    },
}


def ossl(v, host):
    c = SSL.Connection(SSL.Context(SSL.TLS_METHOD), socket.create_connection((host, 1)))
    c.sendall(pickle.dumps(v))


def maybe(v, host, use_tls):
    sock = socket.create_connection((host, 1))
    if use_tls:
        sock = ssl.create_default_context().wrap_socket(sock, server_hostname=host)
    sock.sendall(pickle.dumps(v))  # P904 M/M
