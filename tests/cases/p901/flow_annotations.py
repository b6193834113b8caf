"""A parameter is what its annotation says, plain, quoted, optional, imported as another name."""
from __future__ import annotations

import asyncio
import pickle
import socket as net
from typing import TYPE_CHECKING, BinaryIO, Optional, Union

import zmq
from flask import Request as FlaskRequest

if TYPE_CHECKING:
    from starlette.requests import Request


def a_file(handle: BinaryIO):
    return pickle.load(handle)  # P901 M/H: a file


def some_bytes(data: bytes):
    return pickle.loads(data)  # P901 M/H: somewhere this file does not show


def a_socket(peer: net.socket):
    return pickle.loads(peer.recv(4096))  # P901 H/H: a network peer


def quoted(peer: "zmq.Socket"):
    return pickle.loads(peer.recv())  # P901 H/H: a network peer


def optional(peer: Optional[zmq.Socket] = None):
    return pickle.loads(peer.recv()) if peer else None  # P901 H/H: a network peer


def union(peer: zmq.Socket | None, other: Union[net.socket, None]):
    return pickle.loads(peer.recv()), pickle.loads(other.recv(9))  # P901 H/H: a network peer  # P901 H/H: a network peer


async def a_stream(reader: asyncio.StreamReader):
    return pickle.loads(await reader.read())  # P901 H/H: a network peer


async def a_request(request: Request):
    return pickle.loads(await request.body())  # P901 H/H: an HTTP request


def another_request(incoming: FlaskRequest):
    return pickle.loads(incoming.get_data())  # P901 H/H: an HTTP request


def a_variable(make):
    peer: zmq.Socket = make()
    return pickle.loads(peer.recv())  # P901 H/H: a network peer


class Peers:
    peer: zmq.Socket

    def load(self):
        return pickle.loads(self.peer.recv())  # P901 H/H: a network peer
