"""ZeroMQ with asyncio."""
import asyncio
import pickle

import zmq
import zmq.asyncio


async def pull(address):
    context = zmq.asyncio.Context()
    socket = context.socket(zmq.PULL)
    socket.connect(address)
    return pickle.loads(await socket.recv())  # P901 H/H: a network peer


async def with_timeout(socket: zmq.asyncio.Socket):
    message = await asyncio.wait_for(socket.recv(), timeout=3)
    return pickle.loads(message)  # P901 H/H: a network peer


class Router:
    def __init__(self, port):
        self.context = zmq.asyncio.Context.instance()
        self.socket = self.context.socket(zmq.ROUTER)
        self.socket.bind(f"tcp://*:{port}")

    async def serve(self):
        while True:
            identity, message = await self.socket.recv_multipart()
            asyncio.create_task(self.answer(identity, message))

    async def answer(self, identity, message):
        result = pickle.loads(message)  # P901 H/H: a network peer
        await self.socket.send_multipart([identity, str(result).encode()])
