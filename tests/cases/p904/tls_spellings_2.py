"""TLS in many spellings, and channels that cannot leave the machine."""
from http.server import BaseHTTPRequestHandler
import os
import pickle
import socket
import socketserver
import ssl


def server_per_conn(v):
    ctx = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    ctx.load_cert_chain("a", "b")
    sock = socket.socket()
    sock.bind(("", 1))
    sock.listen(5)
    while True:
        newsocket, addr = sock.accept()
        conn = ctx.wrap_socket(newsocket, server_side=True)
        conn.sendall(pickle.dumps(v))


def server_clear(v):
    with socket.create_server(("", 1)) as sock:
        conn, addr = sock.accept()
        with conn:
            conn.sendall(pickle.dumps(v))  # P904 M/H


def unix(v):
    s = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    s.connect("/run/x")
    s.sendall(pickle.dumps(v))


def unix_kw(v):
    s = socket.socket(family=socket.AF_UNIX)
    s.connect("/run/x")
    s.sendall(pickle.dumps(v))


def unix_server(v):
    s = socket.socket(socket.AF_UNIX)
    s.bind("/run/x")
    s.listen()
    c, _ = s.accept()
    c.sendall(pickle.dumps(v))


def pair(v):
    a, b = socket.socketpair()
    a.sendall(pickle.dumps(v))
    pickle.dump(v, b.makefile("wb"))


def pair_fork(v):
    parent, child = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
    if os.fork() == 0:
        child.sendall(pickle.dumps(v))


def os_pipe(v):
    r, w = os.pipe()
    os.write(w, pickle.dumps(v))


def inet6(v):
    s = socket.socket(socket.AF_INET6, socket.SOCK_STREAM)
    s.sendall(pickle.dumps(v))  # P904 M/H


class H(socketserver.BaseRequestHandler):
    def handle(self):
        self.request.sendall(pickle.dumps({}))  # P904 M/H


class S(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(pickle.dumps({}))  # P904 M/H
        pickle.dump({}, self.wfile)  # P904 M/H


class Web(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(pickle.dumps({}))  # P904 M/H
