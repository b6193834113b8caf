"""The buffer of a connection is an attribute of a namespace, which the file changes after it has made it."""

import json
import pickle
import selectors
import socket
import ssl
from types import SimpleNamespace

watched = selectors.DefaultSelector()


def pushed(rows):
    sock = socket.create_connection(("10.0.0.4", 9000))
    state = SimpleNamespace(outb=b"", count=0)
    for row in rows:
        state.outb += pickle.dumps(row)
    sock.sendall(state.outb)  # P904 M/H: in pushed


def pushed_as_json(rows):
    sock = socket.create_connection(("10.0.0.4", 9000))
    state = SimpleNamespace(outb=b"", kept=b"")
    for row in rows:
        state.outb += json.dumps(row).encode()
        state.kept += pickle.dumps(row)
    sock.sendall(state.outb)
    return state.kept


def pushed_over_tls(rows, context: ssl.SSLContext):
    plain = socket.create_connection(("10.0.0.4", 9000))
    sock = context.wrap_socket(plain, server_hostname="store.example.org")
    state = SimpleNamespace(outb=b"", count=0)
    for row in rows:
        state.outb += pickle.dumps(row)
    sock.sendall(state.outb)


def accepted(server: socket.socket):
    connection, address = server.accept()
    state = SimpleNamespace(address=address, outb=b"")
    watched.register(connection, selectors.EVENT_WRITE, data=state)


def served(key, answer):
    state = key.data
    state.outb += pickle.dumps(answer)
    sent = key.fileobj.send(state.outb)  # P904 M/M: in served
    state.outb = state.outb[sent:]
