"""An inference engine's serving loop over ZeroMQ: requests come in as frames, on a tcp address or an ipc one."""
import asyncio
import pickle

import msgpack
import zmq
import zmq.asyncio


class EngineBefore:
    def __init__(self, port):
        self.context = zmq.asyncio.Context()
        self.input = self.context.socket(zmq.PULL)
        self.input.bind(f"tcp://*:{port}")
        self.pending = []

    async def _next(self):
        frames = await self.input.recv_multipart(copy=False)
        return frames[0].buffer

    async def loop(self):
        while True:
            request = pickle.loads(await self._next())  # P901 H/H: a network peer
            self.pending.append(request)


class EngineOnOneMachine:
    def __init__(self, name):
        self.context = zmq.asyncio.Context()
        self.input = self.context.socket(zmq.PULL)
        self.input.bind(f"ipc:///run/engine/{name}")

    async def loop(self):
        while True:
            message = await self.input.recv()
            asyncio.create_task(self.run(pickle.loads(message)))  # P901 M/H: a channel that cannot leave the machine

    async def run(self, request):
        raise NotImplementedError


class EngineAfter(EngineBefore):
    async def loop(self):
        while True:
            self.pending.append(msgpack.unpackb(await self._next()))
