"""Streams of asyncio, trio and anyio, in clear, with TLS and inside the machine."""
import anyio
import asyncio
import json
import pickle
import ssl


async def a_unix(value):
    async with await anyio.connect_unix("/run/z") as stream:
        await stream.send(pickle.dumps(value))


async def ahandle(stream):
    async with stream:
        await stream.send(pickle.dumps({}))  # P904 M/H


async def aserve():
    listener = await anyio.create_tcp_listener(local_port=1)
    await listener.serve(ahandle)


class ProtoJson(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.transport.write(json.dumps({}).encode())


class Dgram(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        self.transport.sendto(pickle.dumps({}), addr)  # P904 M/H


async def dgram(value):
    loop = asyncio.get_event_loop()
    transport, _ = await loop.create_datagram_endpoint(Dgram, remote_addr=("1.1.1.1", 1))
    transport.sendto(pickle.dumps(value))  # P904 M/H


class TlsStreamClient:
    def __init__(self, host):
        self.host = host

    async def connect(self):
        self.reader, self.writer = await asyncio.open_connection(self.host, 1, ssl=ssl.create_default_context())

    async def send(self, value):
        self.writer.write(pickle.dumps(value))
        await self.writer.drain()


async def run(value):
    _, w = await asyncio.open_connection("h", 1)
    await write_frame(w, pickle.dumps(value))
