"""recv of a multiprocessing connection unpickles; recv_bytes does not. The address and the key grade it."""
import json
import os
from multiprocessing.connection import Client, Listener

KEY = os.environb[b"JOBS_KEY"]


def only_bytes(host):
    with Client((host, 6000)) as connection:
        return json.loads(connection.recv_bytes())


def over_tcp(host):
    with Client((host, 6000)) as connection:
        return connection.recv()  # P903 H/H: a network peer


def anywhere(address):
    with Client(address) as connection:
        return connection.recv()  # P903 H/H: a network peer


def with_literal_key(host):
    with Client((host, 6000), authkey=b"secret") as connection:
        return connection.recv()  # P903 H/H: a network peer


def with_key(host):
    with Client((host, 6000), authkey=KEY) as connection:
        return connection.recv()  # P903 L/H: behind an integrity check


def over_unix():
    connection = Client("/run/jobs/socket")
    connection.send("ready")
    return connection.recv()  # P903 M/H: a channel that cannot leave the machine


def serve():
    with Listener(("", 6000)) as listener, listener.accept() as connection:
        return connection.recv()  # P903 H/H: a network peer


def serve_by_steps(address):
    listener = Listener(address=("0.0.0.0", 6000), authkey=b"")
    while True:
        connection = listener.accept()
        print(listener.last_accepted, connection.recv())  # P903 H/H: a network peer
        connection.close()


def serve_with_key(key):
    with Listener(("", 6000), authkey=key) as listener, listener.accept() as connection:
        return connection.recv()  # P903 L/H: behind an integrity check


def serve_here():
    with Listener() as listener, listener.accept() as connection:
        return connection.recv()  # P903 M/H: a channel that cannot leave the machine
