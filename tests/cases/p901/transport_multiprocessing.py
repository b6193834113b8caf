"""recv_bytes of a multiprocessing connection, by its address and its key."""
import os
import pickle
from multiprocessing import Pipe
from multiprocessing.connection import Client, Listener


def between_own_processes():
    left, right = Pipe()
    right.send_bytes(b"")
    return pickle.loads(left.recv_bytes())


def over_tcp(host):
    with Client((host, 6000)) as connection:
        return pickle.loads(connection.recv_bytes())  # P901 H/H: a network peer


def with_literal_key(host):
    with Client((host, 6000), authkey=b"secret") as connection:
        return pickle.loads(connection.recv_bytes())  # P901 H/H: a network peer


def with_key(host):
    key = os.environb[b"JOBS_KEY"]
    with Client((host, 6000), authkey=key) as connection:
        return pickle.loads(connection.recv_bytes())  # P901 L/H: behind an integrity check


def over_unix():
    with Client("/run/jobs/socket", family="AF_UNIX") as connection:
        return pickle.loads(connection.recv_bytes())  # P901 M/H: a channel that cannot leave the machine


def serve():
    with Listener(("", 6000)) as listener, listener.accept() as connection:
        return pickle.loads(connection.recv_bytes())  # P901 H/H: a network peer


def serve_here():
    with Listener() as listener, listener.accept() as connection:
        return pickle.loads(connection.recv_bytes())  # P901 M/H: a channel that cannot leave the machine


def serve_with_key(key):
    with Listener(("", 6000), authkey=key) as listener, listener.accept() as connection:
        return pickle.loads(connection.recv_bytes())  # P901 L/H: behind an integrity check
