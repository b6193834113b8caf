"""A TLS context that comes from elsewhere, or may, counts as TLS; one that is made here and checks nothing does not."""

import asyncio
import http.client
import pickle
import socket
import ssl
import urllib.request
from contextlib import ExitStack
from typing import Optional

from mycorp.tls import client_context


def given(context, host, value):
    with context.wrap_socket(socket.create_connection((host, 7000)), server_hostname=host) as sock:
        sock.sendall(pickle.dumps(value))


def raw_beside_it(context, host, value):
    raw = socket.create_connection((host, 7000))
    context.wrap_socket(raw, server_hostname=host)
    raw.sendall(pickle.dumps(value))  # P904 M/H: in raw_beside_it


def imported(host, value):
    with socket.create_connection((host, 7000)) as raw:
        with client_context().wrap_socket(raw, server_hostname=host) as sock:
            sock.sendall(pickle.dumps(value))


def as_a_file(context, host, value):
    sock = context.wrap_socket(socket.create_connection((host, 7000)), server_hostname=host)
    with sock.makefile("wb") as stream:
        pickle.dump(value, stream)


def serve(context, value):
    listener = context.wrap_socket(socket.create_server(("", 7000)), server_side=True)
    while True:
        peer, _ = listener.accept()
        peer.sendall(pickle.dumps(value))


class Client:
    def __init__(self, host, context=None):
        self.context = context or ssl.create_default_context()
        self.host = host
        self.sock = self.context.wrap_socket(socket.create_connection((host, 7000)), server_hostname=host)

    def send(self, value):
        self.sock.sendall(pickle.dumps(value))

    def send_once(self, value):
        with socket.create_connection((self.host, 7000)) as raw:
            with self.context.wrap_socket(raw, server_hostname=self.host) as sock:
                sock.sendall(pickle.dumps(value))


def made_if_missing(host, value, context: Optional[ssl.SSLContext] = None):
    if context is None:
        context = ssl.create_default_context()
    with context.wrap_socket(socket.create_connection((host, 7000)), server_hostname=host) as sock:
        sock.sendall(pickle.dumps(value))


def unchecked_if_missing(host, value, context: Optional[ssl.SSLContext] = None):
    if context is None:
        context = ssl._create_unverified_context()
    with context.wrap_socket(socket.create_connection((host, 7000)), server_hostname=host) as sock:
        sock.sendall(pickle.dumps(value))  # P904 M/H: over TLS that does not check who answers


async def stream(host, value, context=None):
    _, writer = await asyncio.open_connection(host, 7000, ssl=context or ssl.create_default_context())
    writer.write(pickle.dumps(value))


async def unchecked_stream(host, value, context=None):
    _, writer = await asyncio.open_connection(host, 7000, ssl=context or ssl._create_unverified_context())
    writer.write(pickle.dumps(value))  # P904 M/H: over TLS that does not check who answers


def request(host, value, context=None):
    context = context or ssl.create_default_context()
    connection = http.client.HTTPSConnection(host, context=context)
    connection.request("POST", "/jobs", pickle.dumps(value))
    urllib.request.urlopen("https://jobs.example.org/", pickle.dumps(value), context=context)


def unchecked_request(value, context=None):
    context = context or ssl._create_unverified_context()
    urllib.request.urlopen("https://jobs.example.org/", pickle.dumps(value), context=context)  # P904 M/H: check who


def on_a_stack(host, value):
    with ExitStack() as stack:
        raw = stack.enter_context(socket.create_connection((host, 7000)))
        raw.sendall(pickle.dumps(value))  # P904 M/H: in on_a_stack
        sock = stack.enter_context(ssl.create_default_context().wrap_socket(raw, server_hostname=host))
        sock.sendall(pickle.dumps(value))


def on_a_stack_of_this_machine(value):
    with ExitStack() as stack:
        sock = stack.enter_context(socket.socket(socket.AF_UNIX))
        sock.connect("/run/app.sock")
        sock.sendall(pickle.dumps(value))


def pinned(host, value):
    context = ssl.create_default_context(cafile="server.pem")
    context.check_hostname = False
    with context.wrap_socket(socket.create_connection((host, 7000))) as sock:
        sock.sendall(pickle.dumps(value))


def pinned_in_a_bare_context(host, value):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.load_verify_locations("server.pem")
    with context.wrap_socket(socket.create_connection((host, 7000))) as sock:
        sock.sendall(pickle.dumps(value))


def any_host_of_the_web(host, value):
    context = ssl.create_default_context()
    context.check_hostname = False
    with context.wrap_socket(socket.create_connection((host, 7000))) as sock:
        sock.sendall(pickle.dumps(value))  # P904 M/H: over TLS that does not check who answers


def pinned_beside_all_others(host, value):
    context = ssl.create_default_context()
    context.load_verify_locations("server.pem")
    context.check_hostname = False
    with context.wrap_socket(socket.create_connection((host, 7000))) as sock:
        sock.sendall(pickle.dumps(value))  # P904 M/H: over TLS that does not check who answers
