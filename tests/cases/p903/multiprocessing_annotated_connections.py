"""Without a pipe in the file, or with a client beside it, nobody knows who is at the other end of a Connection."""
from multiprocessing import Pipe, Process
from multiprocessing.connection import Client as Peer
from multiprocessing.connection import Connection


def serve(connection: Connection):
    return connection.recv()  # P903 H/H: multiprocessing.connection.Connection.recv


def start(work):
    parent, child = Pipe()
    Process(target=work, args=(child,)).start()
    return parent


def connect(host):
    return serve(Peer((host, 6000)))  # P903 H/H: multiprocessing.connection.Client
