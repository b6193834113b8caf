"""Where the file does not show the recv, the connection is told where it is made."""
import multiprocessing.connection
from multiprocessing.connection import Client, Listener
from threading import Thread


def connect(host):
    return Client((host, 6000))  # P903 H/H: multiprocessing.connection.Client


def connect_with_key(host, key):
    return Client((host, 6000), authkey=key)  # P903 L/H: behind an integrity check


def connect_here():
    return Client("/run/jobs/socket")  # P903 M/H: multiprocessing.connection.Client


def serve(handler):
    with Listener(("", 6000), authkey=b"secret") as listener:
        while True:
            Thread(target=handler, args=(listener.accept(),)).start()  # P903 H/H: multiprocessing.connection.Listener.accept


def report(host, value):
    with Client((host, 6000)) as connection:
        connection.send(value)  # P904 M/H: in clear


class Remote:
    def __init__(self, host):
        self.connection = multiprocessing.connection.Client((host, 6000))

    def call(self, name):
        self.connection.send(name)  # P904 M/H: in clear
        return self.connection.recv()  # P903 H/H: a network peer


class LocalRemote:
    def __init__(self):
        self.connection = Client(address="/run/jobs/socket", family="AF_UNIX")

    def call(self, name):
        self.connection.send(name)
        return self.connection.recv()  # P903 M/H: a channel that cannot leave the machine
