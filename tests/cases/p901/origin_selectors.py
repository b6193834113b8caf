"""Sockets that select, a selector or an event loop says are ready."""
import asyncio
import pickle
import select
import selectors
import socket


def names(selector):
    return [key.data for key, _ in selector.select()]


def with_select(server: socket.socket):
    clients = [server.accept()[0]]
    ready, _, _ = select.select(clients, [], [])
    return [pickle.loads(client.recv(4096)) for client in ready]  # P901 H/H: a network peer


def with_selector(port):
    selector = selectors.DefaultSelector()
    server = socket.create_server(("", port))
    connection, _ = server.accept()
    selector.register(connection, selectors.EVENT_READ)
    for key, _ in selector.select():
        data = key.fileobj.recv(4096)
        print(pickle.loads(data))  # P901 H/H: a network peer


async def with_loop(connection: socket.socket):
    loop = asyncio.get_running_loop()
    data = await loop.sock_recv(connection, 4096)
    return pickle.loads(data)  # P901 H/H: a network peer
