"""Streams of trio and anyio."""
import pickle

import anyio
import trio


async def from_file(path):
    async with await anyio.open_file(path, "rb") as handle:
        return pickle.loads(await handle.read())  # P901 M/H: a file


async def with_trio(host):
    stream = await trio.open_tcp_stream(host, 4000)
    data = await stream.receive_some(4096)
    return pickle.loads(data)  # P901 H/H: a network peer


async def joined(host):
    stream = await trio.open_tcp_stream(host, 4000)
    data = b""
    async for chunk in stream:
        data += chunk
    return pickle.loads(data)  # P901 H/H: a network peer


async def handle(stream):
    async for chunk in stream:
        print(pickle.loads(chunk))  # P901 H/H: a network peer


async def serve():
    await trio.serve_tcp(handle, 4000)


async def with_anyio(host):
    async with await anyio.connect_tcp(host, 4000) as stream:
        return pickle.loads(await stream.receive())  # P901 H/H: a network peer
