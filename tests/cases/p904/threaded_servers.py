"""Servers of own classes that serve each client by a thread; selectors that give back what they were given."""
import asyncio
import functools
import pickle
import selectors
import socket
import socketserver

import requests


class Open(socketserver.BaseRequestHandler):
    def handle(self):
        self.request.sendall(pickle.dumps("hello"))  # P904 M/H: in Open.handle


class Hub(socketserver.ThreadingMixIn, socketserver.TCPServer):
    pass


def serve_hub(port):
    Hub(("", port), Open).serve_forever()


def by_selector(path):
    selector = selectors.DefaultSelector()
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen()
    selector.register(listener, selectors.EVENT_READ)
    while True:
        for key, _ in selector.select():
            if key.fileobj is listener:
                selector.register(listener.accept()[0], selectors.EVENT_WRITE)
            else:
                key.fileobj.sendall(pickle.dumps("ready"))


def by_open_selector(path, address):
    selector = selectors.DefaultSelector()
    local = socket.socket(socket.AF_UNIX)
    local.connect(path)
    selector.register(local, selectors.EVENT_WRITE)
    selector.register(socket.create_connection(address), selectors.EVENT_WRITE)
    while True:
        for key, _ in selector.select():
            key.fileobj.sendall(pickle.dumps("ready"))  # P904 M/H: in by_open_selector


async def upload(value):
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(requests.post, "https://jobs.example.org/", data=pickle.dumps(value))
    await asyncio.to_thread(requests.post, "http://jobs.example.org/", data=pickle.dumps(value))  # P904 M/H: in upload
    post = functools.partial(requests.post, "https://jobs.example.org/", data=pickle.dumps(value))
    await loop.run_in_executor(None, post)
    await loop.run_in_executor(
        None, functools.partial(requests.post, "https://jobs.example.org/", data=pickle.dumps(value))
    )


async def upload_in_clear(value):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(  # P904 M/H: in upload_in_clear
        None, functools.partial(requests.post, "http://jobs.example.org/", data=pickle.dumps(value))
    )
