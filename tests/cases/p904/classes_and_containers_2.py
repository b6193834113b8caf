"""Classes, containers and helpers on the way to a send."""
import asyncio
import json
import logging.config
import logging.handlers
import pickle
import socket


class PlainClient:
    def make(self, host):
        return socket.create_connection((host, 1))

    def __init__(self, host):
        self.sock = self.make(host)

    def send(self, v):
        self.sock.sendall(pickle.dumps(v))  # P904 M/H


class SubSocket(socket.socket):
    def send_obj(self, v):
        self.sendall(pickle.dumps(v))  # P904 M/H


class WithBlock:
    def __enter__(self):
        self.sock = socket.create_connection(("h", 1))
        return self

    def __exit__(self, *a):
        self.sock.close()

    def send(self, v):
        self.sock.sendall(pickle.dumps(v))  # P904 M/H


def use_block(v):
    with WithBlock() as w:
        w.sock.sendall(pickle.dumps(v))  # P904 M/H

logging.config.dictConfig({"version": 1, "handlers": {"s": {"class": "logging.handlers.DatagramHandler", "host": "h", "port": 1}}})  # P904 M/H


class Unpickled(logging.handlers.SocketHandler):
    def emit(self, record):
        self.send(json.dumps(record.msg).encode())

Unpickled("h", 1)

logging.getLogger().addHandler(logging.handlers.SocketHandler("h", 1))  # P904 M/H

logging.handlers.SocketHandler("/run/l", port=None)


async def start_server_lambda(v):
    async def handle(r, w):
        w.write(pickle.dumps(v))  # P904 M/H
        await w.drain()
    await asyncio.start_server(handle, "", 1)


class AS:
    async def handle(self, reader, writer):
        writer.write(pickle.dumps(1))  # P904 M/H

    async def run(self):
        s = await asyncio.start_server(self.handle, "", 1)


class AST:
    async def handle(self, reader, writer):
        writer.write(pickle.dumps(1))

    async def run(self, ctx):
        s = await asyncio.start_server(self.handle, "", 1, ssl=ctx)


async def ssl_false(v):
    r, w = await asyncio.open_connection("h", 1, ssl=False)
    w.write(pickle.dumps(v))  # P904 M/H
