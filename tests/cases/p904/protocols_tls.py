"""A protocol whose connection is made with TLS."""

import asyncio
import pickle
import ssl


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.transport.write(pickle.dumps(len(data)))


async def connect(host):
    loop = asyncio.get_running_loop()
    await loop.create_connection(Echo, host, 9000, ssl=ssl.create_default_context())


async def directly(host, value):
    loop = asyncio.get_running_loop()
    transport, _ = await loop.create_connection(asyncio.Protocol, host, 9000, ssl=True)
    transport.write(pickle.dumps(value))


async def locally(value):
    loop = asyncio.get_running_loop()
    transport, _ = await loop.create_unix_connection(asyncio.Protocol, "/run/app.sock")
    transport.write(pickle.dumps(value))
