"""await, async for, async with, tasks of the same file."""
import asyncio
import pickle

import aiofiles


async def from_file(path):
    async with aiofiles.open(path, "rb") as handle:
        return pickle.loads(await handle.read())  # P901 M/H: a file


async def receive(reader):
    return await reader.read()


async def messages(reader):
    while not reader.at_eof():
        size = int.from_bytes(await reader.readexactly(4), "big")
        yield await reader.readexactly(size)


async def one(host):
    reader, _ = await asyncio.open_connection(host, 4000)
    return pickle.loads(await receive(reader))  # P901 H/H: a network peer


async def all_of(host):
    reader, _ = await asyncio.open_connection(host, 4000)
    async for message in messages(reader):
        print(pickle.loads(message))  # P901 H/H: a network peer


async def collected(host):
    reader, _ = await asyncio.open_connection(host, 4000)
    return [pickle.loads(message) async for message in messages(reader)]  # P901 H/H: a network peer


async def lines(host):
    reader, _ = await asyncio.open_connection(host, 4000)
    async for line in reader:
        print(pickle.loads(line))  # P901 H/H: a network peer


async def in_thread(host):
    reader, _ = await asyncio.open_connection(host, 4000)
    return await asyncio.to_thread(pickle.loads, await reader.read())  # P901 H/M: a network peer
