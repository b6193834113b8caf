"""A channel that is encrypted, or stays inside the machine, in one branch only; and one that always is in the end."""

import asyncio
import pickle
import socket
import socketserver
import ssl
import sys
from functools import cached_property
from typing import Optional

import paho.mqtt.client as mqtt


class Upgraded:
    def connect(self, host):
        self.sock = socket.create_connection((host, 7000))
        self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=host)

    def send(self, value):
        self.sock.sendall(pickle.dumps(value))

    def send_by_name(self, value):
        sock = self.sock
        sock.sendall(pickle.dumps(value))

    def send_by_helper(self, value):
        _write(self.sock, value)


def _write(sock, value):
    sock.sendall(pickle.dumps(value))


class UpgradedLater:
    def connect(self, host):
        self.host = host
        self.sock = socket.create_connection((host, 7000))

    def start_tls(self):
        self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)

    def send(self, value):
        self.sock.sendall(pickle.dumps(value))


class UpgradedAtWill:
    def __init__(self, host, secure):
        self.sock = socket.create_connection((host, 7000))
        if secure:
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=host)

    def send(self, value):
        self.sock.sendall(pickle.dumps(value))  # P904 M/M: in UpgradedAtWill.send


class EitherWay:
    def connect(self, host, secure):
        raw = socket.create_connection((host, 7000))
        if secure:
            self.sock = ssl.create_default_context().wrap_socket(raw, server_hostname=host)
        else:
            self.sock = raw

    def send(self, value):
        self.sock.sendall(pickle.dumps(value))  # P904 M/M: in EitherWay.send


class EitherWayByName:
    def __init__(self, host, secure):
        sock = socket.create_connection((host, 7000))
        if secure:
            sock = ssl.create_default_context().wrap_socket(sock, server_hostname=host)
        self.sock = sock

    def send(self, value):
        self.sock.sendall(pickle.dumps(value))  # P904 M/M: in EitherWayByName.send


class FallingBack:
    def connect(self, host):
        raw = socket.create_connection((host, 7000))
        try:
            self.sock = ssl.create_default_context().wrap_socket(raw, server_hostname=host)
        except ssl.SSLError:
            self.sock = socket.create_connection((host, 7001))

    def send(self, value):
        self.sock.sendall(pickle.dumps(value))  # P904 M/M: in FallingBack.send


class GivingUp:
    sock: Optional[socket.socket] = None

    def connect(self, host):
        self.sock = socket.create_connection((host, 7000))
        try:
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=host)
        except ssl.SSLError:
            self.sock = None
            raise

    def send(self, value):
        self.sock.sendall(pickle.dumps(value))


class MadeOnDemand:
    @cached_property
    def sock(self):
        raw = socket.create_connection((self.host, 7000))
        if self.secure:
            return ssl.create_default_context().wrap_socket(raw, server_hostname=self.host)
        return raw

    def send(self, value):
        self.sock.sendall(pickle.dumps(value))  # P904 M/M: in MadeOnDemand.send


class Given:
    def __init__(self, sock):
        self.sock = sock

    def send(self, value):
        self.sock.sendall(pickle.dumps(value))  # P904 M/M: in Given.send


def both(host, value):
    Given(socket.create_connection((host, 7000))).send(value)
    Given(ssl.create_default_context().wrap_socket(socket.socket(), server_hostname=host)).send(value)


class PathOrPort:
    def __init__(self, path=None, port=None):
        if path:
            self.listener = socket.socket(socket.AF_UNIX)
            self.listener.bind(path)
        else:
            self.listener = socket.socket()
            self.listener.bind(("", port))

    def answer(self, value):
        peer, _ = self.listener.accept()
        peer.sendall(pickle.dumps(value))  # P904 M/M: in PathOrPort.answer


class PathOnly:
    def __init__(self, path):
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(path)

    def answer(self, value):
        peer, _ = self.listener.accept()
        peer.sendall(pickle.dumps(value))


def family_by_address(address, value):
    family = socket.AF_INET if isinstance(address, tuple) else socket.AF_UNIX
    sock = socket.socket(family, socket.SOCK_STREAM)
    sock.connect(address)
    sock.sendall(pickle.dumps(value))  # P904 M/M: in family_by_address


def family_of_the_machine(address, value):
    family = socket.AF_UNIX
    sock = socket.socket(family, socket.SOCK_STREAM)
    sock.connect(address)
    sock.sendall(pickle.dumps(value))


async def context_at_will(host, value, secure):
    context = ssl.create_default_context() if secure else None
    _, writer = await asyncio.open_connection(host, 7000, ssl=context)
    writer.write(pickle.dumps(value))  # P904 M/M: in context_at_will


async def flag_at_will(host, value, secure):
    _, writer = await asyncio.open_connection(host, 7000, ssl=True if secure else None)
    writer.write(pickle.dumps(value))  # P904 M/M: in flag_at_will


async def flag_from_elsewhere(host, value, secure=False):
    _, writer = await asyncio.open_connection(host, 7000, ssl=secure)
    writer.write(pickle.dumps(value))


class ContextMadeLater:
    context = None

    def secure(self):
        self.context = ssl.create_default_context()

    async def send(self, host, value):
        _, writer = await asyncio.open_connection(host, 7000, ssl=self.context)
        writer.write(pickle.dumps(value))


class ContextAtWill:
    def __init__(self, secure):
        self.context = None
        if secure:
            self.context = ssl.create_default_context()

    async def send(self, host, value):
        _, writer = await asyncio.open_connection(host, 7000, ssl=self.context)
        writer.write(pickle.dumps(value))  # P904 M/M: in ContextAtWill.send


async def started_too_late(value):
    _, writer = await asyncio.open_connection("jobs.example.org", 7000)
    writer.write(pickle.dumps(value))  # P904 M/H: in started_too_late
    await writer.start_tls(ssl.create_default_context())
    writer.write(pickle.dumps(value))


async def started_at_will(value, secure):
    _, writer = await asyncio.open_connection("jobs.example.org", 7000)
    if secure:
        await writer.start_tls(ssl.create_default_context())
    writer.write(pickle.dumps(value))  # P904 M/M: in started_at_will


async def started_where_it_sends(value, secure):
    _, writer = await asyncio.open_connection("jobs.example.org", 7000)
    if secure:
        await writer.start_tls(ssl.create_default_context())
        writer.write(pickle.dumps(value))


async def on_this_machine(value):
    loop = asyncio.get_running_loop()
    sock = socket.socket(socket.AF_UNIX)
    await loop.sock_connect(sock, "/run/app.sock")
    await loop.sock_sendall(sock, pickle.dumps(value))


async def to_another_machine(value):
    loop = asyncio.get_running_loop()
    sock = socket.create_connection(("jobs.example.org", 7000))
    await loop.sock_sendall(sock, pickle.dumps(value))  # P904 M/H: in to_another_machine


class Reporter:
    def __init__(self, secure):
        self.client = mqtt.Client()
        if secure:
            self.client.tls_set()
        self.client.connect("broker.example.org")

    def report(self, value):
        self.client.publish("reports", pickle.dumps(value))  # P904 M/M: in Reporter.report


class SecureReporter:
    def __init__(self):
        self.client = mqtt.Client()
        self.client.tls_set()
        self.client.connect("broker.example.org")

    def report(self, value):
        self.client.publish("reports", pickle.dumps(value))


class Answering(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(pickle.dumps(self.server.jobs))  # P904 M/M: in Answering.handle


server = socketserver.TCPServer(("", 7000), Answering)
if "--tls" in sys.argv:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain("server.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
server.serve_forever()
