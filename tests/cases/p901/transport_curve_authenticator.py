"""The authenticator of a CURVE server has to know its clients."""
import pickle

import zmq
import zmq.asyncio
from zmq.auth import CURVE_ALLOW_ANY, load_certificate
from zmq.auth.asyncio import AsyncioAuthenticator
from zmq.auth.thread import ThreadAuthenticator

KEYS = "/etc/jobs/clients"


def known_clients():
    context = zmq.Context()
    authenticator = ThreadAuthenticator(context)
    authenticator.start()
    authenticator.configure_curve(domain="*", location=KEYS)
    socket = context.socket(zmq.PULL)
    socket.curve_publickey, socket.curve_secretkey = load_certificate("/etc/jobs/server.key_secret")
    socket.curve_server = True
    socket.bind("tcp://*:5555")
    return pickle.loads(socket.recv())  # P901 M/H: a peer that the program authenticates


def any_client():
    context = zmq.Context()
    authenticator = ThreadAuthenticator(context)
    authenticator.start()
    authenticator.configure_curve(domain="*", location=CURVE_ALLOW_ANY)
    socket = context.socket(zmq.PULL)
    socket.curve_publickey, socket.curve_secretkey = load_certificate("/etc/jobs/server.key_secret")
    socket.curve_server = True
    socket.bind("tcp://*:5555")
    return pickle.loads(socket.recv())  # P901 H/H: a network peer


def socket_without_curve():
    context = zmq.Context()
    authenticator = ThreadAuthenticator(context)
    authenticator.start()
    authenticator.configure_curve(domain="*", location=KEYS)
    socket = context.socket(zmq.PULL)
    socket.bind("tcp://*:5555")
    return pickle.loads(socket.recv())  # P901 H/H: a network peer


class Worker:
    def __init__(self):
        self.context = zmq.asyncio.Context()
        self.authenticator = AsyncioAuthenticator(self.context)
        self.authenticator.start()
        self.authenticator.configure_curve(domain="*", location=KEYS)
        self.socket = self.context.socket(zmq.ROUTER)
        self.socket.curve_publickey, self.socket.curve_secretkey = load_certificate("/etc/jobs/server.key_secret")
        self.socket.curve_server = True
        self.socket.bind("tcp://*:5555")

    async def step(self):
        identity, message = await self.socket.recv_multipart()
        return identity, pickle.loads(message)  # P901 M/H: a peer that the program authenticates
