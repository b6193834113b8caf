"""Websockets: a peer sends each message."""
import asyncio
import json
import pickle

import aiohttp
import websocket
import websockets
from fastapi import FastAPI, WebSocket

app = FastAPI()


async def texts(url):
    async with websockets.connect(url) as connection:
        return json.loads(await connection.recv())


async def receive(url):
    async with websockets.connect(url) as connection:
        return pickle.loads(await connection.recv())  # P901 H/H: a network peer


async def handler(connection):
    async for message in connection:
        print(pickle.loads(message))  # P901 H/H: a network peer


async def serve():
    async with websockets.serve(handler, "0.0.0.0", 8765):
        await asyncio.Future()


def blocking(address):
    connection = websocket.create_connection(f"ws://{address}/updates")
    return pickle.loads(connection.recv())  # P901 H/H: a network peer


async def with_aiohttp(url):
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect(url) as connection:
            async for message in connection:
                print(pickle.loads(message.data))  # P901 H/H: a network peer


@app.websocket("/updates")
async def updates(connection: WebSocket):
    await connection.accept()
    return pickle.loads(await connection.receive_bytes())  # P901 H/H: a network peer
