"""CVE-2022-34668: a federation's processes talk over connections and keep arrays; mended with JSON and numbers."""
import json
from multiprocessing.connection import Client, Listener

import numpy as np


class RelayBefore:
    def __init__(self, port):
        listener = Listener(("localhost", port), authkey=b"client process secret")
        self.conn = listener.accept()

    def run(self):
        while True:
            message = self.conn.recv()  # P903 H/H: a network peer
            if message["command"] == "stop":
                break


class RelayAfter:
    def __init__(self, port):
        listener = Listener(("localhost", port), authkey=b"client process secret")
        self.conn = listener.accept()

    def run(self):
        while True:
            message = json.loads(self.conn.recv_bytes())
            if message["command"] == "stop":
                break


def ask_before(port, name):
    conn = Client(("localhost", port), authkey=b"client process secret")
    conn.send({"command": name})  # P904 M/H: in clear
    return conn.recv()  # P903 H/H: a network peer


def ask_after(port, name):
    conn = Client(("localhost", port), authkey=b"client process secret")
    conn.send_bytes(json.dumps({"command": name}).encode())
    return json.loads(conn.recv_bytes())


def weights_before(path):
    return np.load(path, allow_pickle=True)  # P903 M/H: numpy.load


def weights_after(path):
    return np.load(path, allow_pickle=False)
