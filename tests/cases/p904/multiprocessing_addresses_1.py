"""Connections of multiprocessing: to another machine, or inside this one."""
from multiprocessing.connection import Client, Listener
import os
import pickle


def client(v):
    conn = Client(("localhost", 6000), authkey=b"secret")
    conn.send(v)  # P904 M/H
    conn.close()


def client_env(v):
    with Client(("10.0.0.1", 6000), authkey=os.environ["K"].encode()) as conn:
        conn.send([v])  # P904 M/H
        conn.send_bytes(b"hello")
        conn.send_bytes(pickle.dumps(v))  # P904 M/H


def client_unix(v):
    with Client("/run/app.sock", authkey=b"k") as conn:
        conn.send(v)


def client_family(v, addr):
    with Client(addr, family="AF_UNIX") as conn:
        conn.send(v)


def client_family_pos(v, addr):
    with Client(addr, "AF_UNIX") as conn:
        conn.send(v)


def client_pipe(v):
    with Client(r"\\.\pipe\app", "AF_PIPE") as conn:
        conn.send(v)


def client_inet(v, addr):
    with Client(addr, family="AF_INET") as conn:
        conn.send(v)  # P904 M/H


def client_unknown(v, addr):
    with Client(addr) as conn:
        conn.send(v)  # P904 M/M


def listener(v):
    with Listener(("", 6000), authkey=b"x") as l:
        with l.accept() as conn:
            conn.send(v)  # P904 M/H


def listener_unix(v):
    with Listener("/run/l.sock") as l:
        with l.accept() as conn:
            conn.send(v)


def listener_default(v):
    with Listener() as l:
        with l.accept() as conn:
            conn.send(v)


def listener_family(v):
    with Listener(family="AF_UNIX") as l:
        conn = l.accept()
        conn.send(v)


def listener_inet_default(v):
    l = Listener(family="AF_INET")
    conn = l.accept()
    conn.send(v)  # P904 M/H


def rpc_server(handler, address, authkey):
    sock = Listener(address, authkey=authkey)
    while True:
        client = sock.accept()  # P903 L/H
        handler.handle(client)

rpc_server(RPCServer(), ("localhost", 17000), authkey=b"peekaboo")
