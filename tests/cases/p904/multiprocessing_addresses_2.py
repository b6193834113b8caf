"""Connections of multiprocessing: to another machine, or inside this one."""
from multiprocessing import Process, Queue
from multiprocessing.connection import Client, Pipe
from multiprocessing.managers import BaseManager
import multiprocessing as mp
import multiprocessing.connection
import os
import pickle


def pipe(v):
    a, b = Pipe()
    a.send(v)


def pipe2(v):
    a, b = mp.Pipe(duplex=False)
    b.send(v)
    q = Queue()
    q.put(pickle.dumps(v))


def worker(conn, v):
    conn.send(v)
    conn.send_bytes(pickle.dumps(v))


def spawn(v):
    a, b = Pipe()
    p = Process(target=worker, args=(b, v))
    p.start()


def spawn_tcp(v):
    conn = multiprocessing.connection.Client(("h", 1))  # P903 H/H
    worker_tcp(conn, v)

ADDRESS = ("localhost", 6001)

SOCK = "/run/x.sock"


def const(v):
    Client(ADDRESS).send(v)  # P904 M/H


def const_unix(v):
    Client(SOCK).send(v)


def split(v, host, port):
    Client((host, int(port))).send(v)  # P904 M/H


class Remote:
    def __init__(self, host, port):
        self.conn = Client((host, port))

    def call(self, name, *args):
        self.conn.send((name, args))  # P904 M/H
        return self.conn.recv()  # P903 H/H

    def poll(self):
        return self.conn.poll()


class LocalRemote:
    def __init__(self):
        self.conn = Client("/run/x")

    def call(self, name, *args):
        self.conn.send((name, args))


class QueueManager(BaseManager):
    pass

QueueManager.register("q", callable=lambda: Queue())

m = QueueManager(address=("", 50000), authkey=b"abc")  # P903 H/H


def unix_path(v, tmp_path):
    with Client(os.path.join("/run", "a")) as c:
        c.send(v)
