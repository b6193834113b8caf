"""Loaders and openers whose input is given by keyword, by a dictionary, or by nobody."""
import asyncio
import gzip
import pickle
import socket

import dill

DECODERS = {name: lambda data: pickle.loads(data) for name in ("old", "new")}  # P901 M/H: this file does not show


def write(data):
    print(data)


def function_named_as_a_method(sock: socket.socket, state):
    data = pickle.dumps(state)
    write(sock.recv(4096))
    return pickle.loads(data)


def session():
    dill.load_session()  # P901 H/H: a predictable name in a directory that anyone can write


def by_keyword(sock: socket.socket):
    return pickle.load(fix_imports=True, file=sock.makefile("rb"))  # P901 H/H: a network peer


def by_dictionary(options):
    return pickle.loads(**options)  # P901 M/H: somewhere this file does not show


def opened_by_dictionary(options):
    with gzip.open(**options) as handle:
        return pickle.load(handle)  # P901 M/H: a file


def read_into(path):
    buffer = bytearray(4096)
    with open(path, "rb") as handle:
        handle.readinto(buffer)
    return pickle.loads(buffer)  # P901 M/H: a file


async def in_thread(read):
    return pickle.loads(await asyncio.to_thread(read, 4096))  # P901 M/H: somewhere this file does not show
