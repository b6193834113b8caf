"""CURVE: a client names its server's key; a server knows its clients only through an authenticator."""
import pickle

import zmq
from zmq.auth import load_certificate


def cleartext(address):
    socket = zmq.Context().socket(zmq.SUB)
    socket.connect(address)
    return pickle.loads(socket.recv())  # P901 H/H: a network peer


def client(address, server_key):
    socket = zmq.Context().socket(zmq.SUB)
    socket.curve_publickey, socket.curve_secretkey = zmq.curve_keypair()
    socket.curve_serverkey = server_key
    socket.connect(address)
    return pickle.loads(socket.recv())  # P901 M/H: a peer that the program authenticates


def client_by_option(address, server_key):
    public, secret = zmq.curve_keypair()
    with zmq.Context() as context, context.socket(zmq.REQ) as socket:
        socket.setsockopt(zmq.CURVE_PUBLICKEY, public)
        socket.setsockopt(zmq.CURVE_SECRETKEY, secret)
        socket.setsockopt(zmq.CURVE_SERVERKEY, server_key)
        socket.connect(address)
        return pickle.loads(socket.recv())  # P901 M/H: a peer that the program authenticates


def own_keys_only(address):
    socket = zmq.Context().socket(zmq.SUB)
    socket.curve_publickey, socket.curve_secretkey = zmq.curve_keypair()
    socket.connect(address)
    return pickle.loads(socket.recv())  # P901 H/H: a network peer


def server_for_anyone():
    socket = zmq.Context().socket(zmq.PULL)
    socket.curve_publickey, socket.curve_secretkey = load_certificate("/etc/jobs/server.key_secret")
    socket.curve_server = True
    socket.bind("tcp://*:5555")
    return pickle.loads(socket.recv())  # P901 H/H: a network peer
