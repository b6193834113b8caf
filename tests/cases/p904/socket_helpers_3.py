"""Helpers, handlers and connections of the file that a pickle goes through."""
import pickle
import socket
try:
    import cPickle
except ImportError:
    cPickle = pickle


def broadcast(clients: list[socket.socket], v):
    data = pickle.dumps(v)
    for c in clients:
        c.sendall(data)  # P904 M/H


def broadcast2(clients, v):
    data = pickle.dumps(v)
    for c in clients:
        c.send(data)  # P904 M/M
