"""Channels that cannot leave the machine: ipc, inproc, Unix sockets."""
import asyncio
import pickle
import socket
import socketserver

import zmq


def ipc():
    puller = zmq.Context().socket(zmq.PULL)
    puller.bind("ipc:///run/jobs/queue")
    return pickle.loads(puller.recv())  # P901 M/H: a channel that cannot leave the machine


def ipc_by_name(name):
    puller = zmq.Context().socket(zmq.PULL)
    puller.connect(f"ipc:///run/jobs/{name}")
    return pickle.loads(puller.recv())  # P901 M/H: a channel that cannot leave the machine


def inproc(context: zmq.Context):
    with context.socket(zmq.PAIR) as pair:
        pair.connect("inproc://jobs")
        return pickle.loads(pair.recv())  # P901 M/H: a channel that cannot leave the machine


def both():
    puller = zmq.Context().socket(zmq.PULL)
    puller.bind("ipc:///run/jobs/queue")
    puller.bind("tcp://*:5555")
    return pickle.loads(puller.recv())  # P901 H/H: a network peer


def either(local):
    address = "ipc:///run/jobs/queue" if local else "tcp://*:5555"
    puller = zmq.Context().socket(zmq.PULL)
    puller.bind(address)
    return pickle.loads(puller.recv())  # P901 H/H: a network peer


def loopback():
    puller = zmq.Context().socket(zmq.PULL)
    puller.bind("tcp://127.0.0.1:5555")
    return pickle.loads(puller.recv())  # P901 H/H: a network peer


def chosen(address):
    puller = zmq.Context().socket(zmq.PULL)
    puller.connect(address)
    return pickle.loads(puller.recv())  # P901 H/H: a network peer


def unix():
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    connection.connect("/run/jobs/socket")
    return pickle.loads(connection.recv(4096))  # P901 M/H: a channel that cannot leave the machine


def unix_server():
    with socket.socket(family=socket.AF_UNIX) as server:
        server.bind("/run/jobs/socket")
        server.listen()
        connection, _ = server.accept()
        return pickle.loads(connection.recv(4096))  # P901 M/H: a channel that cannot leave the machine


def internet():
    connection = socket.socket(socket.AF_INET6, socket.SOCK_STREAM)
    connection.connect(("::1", 4000))
    return pickle.loads(connection.recv(4096))  # P901 H/H: a network peer


async def unix_stream():
    reader, _ = await asyncio.open_unix_connection("/run/jobs/socket")
    return pickle.loads(await reader.read())  # P901 M/H: a channel that cannot leave the machine


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        self.server.results.append(pickle.load(self.rfile))  # P901 M/H: a channel that cannot leave the machine


def unix_serve():
    with socketserver.UnixStreamServer("/run/jobs/socket", Handler) as server:
        server.serve_forever()
