"""Connections of multiprocessing: a key lets a peer in, and signs nothing of what is sent."""

import multiprocessing
import os
import pickle
from multiprocessing.connection import Client, Connection, Listener


def to_address(value):
    with Client(("jobs.example.org", 6000), authkey=os.environ["KEY"].encode()) as connection:
        connection.send(value)  # P904 M/H: over a multiprocessing connection, which nothing encrypts


def to_loopback(value):
    connection = Client(("localhost", 6000))
    connection.send(value)  # P904 M/H: in to_loopback


def to_unknown(address, value):
    Client(address).send(value)  # P904 M/M: in to_unknown


def to_socket_file(value):
    Client("/run/app.sock").send(value)
    Client("/run/app.sock", "AF_UNIX").send(value)


def to_family(address, value):
    Client(address, family="AF_UNIX").send(value)
    Client(address, family="AF_INET").send(value)  # P904 M/H: in to_family


def raw_bytes(value):
    connection = Client(("jobs.example.org", 6000))
    connection.send_bytes(pickle.dumps(value))  # P904 M/H: pickle.dumps bytes
    connection.send_bytes(b"ready")


def serve(value):
    with Listener(("0.0.0.0", 6000)) as listener, listener.accept() as connection:
        connection.send(value)  # P904 M/H: in serve


def serve_locally(value):
    with Listener() as listener, listener.accept() as connection:
        connection.send(value)


def pipe(value):
    left, right = multiprocessing.Pipe()
    left.send(value)
    left.send_bytes(pickle.dumps(value))
    return right


def end_of_something(connection: Connection, value):
    connection.send(value)


def send(connection, value):
    connection.send(value)  # P904 M/H: in send


def uses_send(value):
    send(Client(("jobs.example.org", 6000)), value)


def to_joined_path(value):
    with Client(os.path.join("/run", "app.sock")) as connection:
        connection.send(value)


def to_path(value, folder):
    with Client(str(folder / "app.sock")) as connection:
        connection.send(value)


def listen_by_family(value):
    with Listener(family="AF_UNIX") as listener, listener.accept() as connection:
        connection.send(value)


def listen_on_any_port(value):
    with Listener(family="AF_INET") as listener, listener.accept() as connection:
        connection.send(value)  # P904 M/H: in listen_on_any_port
