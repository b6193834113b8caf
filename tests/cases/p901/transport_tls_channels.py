"""Channels of libraries: grpc and websockets, with and without a verified peer."""
import pickle

import grpc
import websockets

from . import store_pb2, store_pb2_grpc


def cleartext(address, key):
    stub = store_pb2_grpc.StoreStub(grpc.insecure_channel(address))
    return pickle.loads(stub.Get(store_pb2.Key(key=key)).value)  # P901 H/H: a network peer


def verified(address, key):
    with grpc.secure_channel(address, grpc.ssl_channel_credentials()) as channel:
        stub = store_pb2_grpc.StoreStub(channel)
        return pickle.loads(stub.Get(store_pb2.Key(key=key)).value)  # P901 M/H: a peer that the program authenticates


async def updates():
    async with websockets.connect("ws://updates.example.org/") as connection:
        return pickle.loads(await connection.recv())  # P901 H/H: a network peer


async def verified_updates():
    async with websockets.connect("wss://updates.example.org/") as connection:
        return pickle.loads(await connection.recv())  # P901 M/H: a peer that the program authenticates
