"""Several sockets in one file: what is set on one says nothing of the others."""
import pickle

import zmq
from zmq.auth.thread import ThreadAuthenticator


def bind(socket):
    socket.bind("tcp://*:6000")


def local_by_name(context: zmq.Context, name):
    puller = context.socket(zmq.PULL)
    puller.bind("ipc:///run/jobs/" + name)
    return pickle.loads(puller.recv())  # P901 M/H: a channel that cannot leave the machine


def remote_by_name(context: zmq.Context, name):
    puller = context.socket(zmq.PULL)
    puller.bind("tcp://" + name)
    return pickle.loads(puller.recv())  # P901 H/H: a network peer


def bound_by_a_function(context: zmq.Context):
    puller = context.socket(zmq.PULL)
    bind(puller)
    return pickle.loads(puller.recv())  # P901 H/H: a network peer


def of_a_known_server(context: zmq.Context, key):
    subscriber = context.socket(zmq.SUB)
    subscriber.curve_serverkey = key
    return pickle.loads(subscriber.recv())  # P901 M/H: a peer that the program authenticates


def of_any_server(context: zmq.Context):
    other = context.socket(zmq.SUB)
    return pickle.loads(other.recv())  # P901 H/H: a network peer


def authenticated(folder):
    context = zmq.Context()
    keeper = ThreadAuthenticator(context)
    keeper.configure_curve(domain="*", location=folder)
    server = context.socket(zmq.PULL)
    server.curve_server = True
    return pickle.loads(server.recv())  # P901 M/H: a peer that the program authenticates


def in_no_folder():
    context = zmq.Context()
    keeper = ThreadAuthenticator(context)
    keeper.configure_curve(domain="*")
    server = context.socket(zmq.PULL)
    server.curve_server = True
    return pickle.loads(server.recv())  # P901 H/H: a network peer


def in_any_folder():
    context = zmq.Context()
    keeper = ThreadAuthenticator(context)
    keeper.configure_curve(domain="*", location="*")
    server = context.socket(zmq.PULL)
    server.curve_server = True
    return pickle.loads(server.recv())  # P901 H/H: a network peer


def by_something_else(settings, folder):
    context = zmq.Context()
    settings.configure_curve(domain="*", location=folder)
    server = context.socket(zmq.PULL)
    server.curve_server = True
    return pickle.loads(server.recv())  # P901 H/H: a network peer
