"""Streams that are opened by a variable: for one of several functions, or for what ``partial`` makes of one."""

import asyncio
import pickle
import ssl
from functools import partial

import trio


async def local_or_not(local, job):
    opener = asyncio.open_unix_connection if local else asyncio.open_connection
    _, writer = await opener("jobs.example.org", 7000)
    writer.write(pickle.dumps(job))  # P904 M/M: in local_or_not


async def local(job):
    opener = asyncio.open_unix_connection
    _, writer = await opener("/run/jobs.sock")
    writer.write(pickle.dumps(job))


async def encrypted_or_local(path, job):
    opener = partial(asyncio.open_unix_connection, path)
    if path is None:
        opener = partial(asyncio.open_connection, "jobs.example.org", 7000, ssl=ssl.create_default_context())
    _, writer = await opener()
    writer.write(pickle.dumps(job))


async def by_branch(local, job):
    if local:
        opener = asyncio.open_unix_connection
    else:
        opener = asyncio.open_connection
    _, writer = await opener("jobs.example.org", 7000)
    writer.write(pickle.dumps(job))  # P904 M/M: in by_branch


async def encrypted_or_not(secure, job):
    opener = trio.open_ssl_over_tcp_stream if secure else trio.open_tcp_stream
    stream = await opener("jobs.example.org", 7000)
    await stream.send_all(pickle.dumps(job))  # P904 M/M: in encrypted_or_not


async def by_partial(job):
    connect = partial(asyncio.open_connection, "jobs.example.org", 7000, ssl=ssl.create_default_context())
    _, writer = await connect()
    writer.write(pickle.dumps(job))


async def by_partial_without(job):
    connect = partial(asyncio.open_connection, "jobs.example.org", 7000, ssl=None)
    _, writer = await connect()
    writer.write(pickle.dumps(job))  # P904 M/H: in by_partial_without
    connect = partial(asyncio.open_connection, "jobs.example.org", 7000)
    _, writer = await connect()
    writer.write(pickle.dumps(job))  # P904 M/H: in by_partial_without


async def turned_off_again(job):
    connect = partial(asyncio.open_connection, ssl=ssl.create_default_context())
    _, writer = await connect("jobs.example.org", 7000)
    writer.write(pickle.dumps(job))
    _, writer = await connect("localhost", 7000, ssl=None)
    writer.write(pickle.dumps(job))  # P904 M/H: in turned_off_again


async def unchecked(job):
    connect = partial(asyncio.open_connection, "jobs.example.org", 7000, ssl=ssl._create_unverified_context())
    _, writer = await connect()
    writer.write(pickle.dumps(job))  # P904 M/H: over TLS that does not check who answers


async def by_partial_or_not(secure, job):
    connect = asyncio.open_connection
    if secure:
        connect = partial(asyncio.open_connection, ssl=ssl.create_default_context())
    _, writer = await connect("jobs.example.org", 7000)
    writer.write(pickle.dumps(job))  # P904 M/M: in by_partial_or_not


class Client:
    def __init__(self, host, secure):
        context = ssl.create_default_context() if secure else None
        self.connect = partial(asyncio.open_connection, host, 7000, ssl=context)
        self.connect_safely = partial(asyncio.open_connection, host, 7000, ssl=ssl.create_default_context())

    async def send(self, job):
        _, writer = await self.connect_safely()
        writer.write(pickle.dumps(job))
        _, writer = await self.connect()
        writer.write(pickle.dumps(job))  # P904 M/M: in Client.send
