"""Streams whose TLS is given in a dictionary of arguments."""

import asyncio
import pickle
import ssl


async def written(job):
    kwargs = {"ssl": ssl.create_default_context()}
    _, writer = await asyncio.open_connection("jobs.example.org", 7000, **kwargs)
    writer.write(pickle.dumps(job))


async def put_in(job):
    kwargs = {"limit": 1 << 20}
    kwargs["ssl"] = ssl.create_default_context()
    _, writer = await asyncio.open_connection("jobs.example.org", 7000, **kwargs)
    writer.write(pickle.dumps(job))


async def left_out(job):
    kwargs = {"limit": 1 << 20}
    _, writer = await asyncio.open_connection("jobs.example.org", 7000, **kwargs)
    writer.write(pickle.dumps(job))  # P904 M/H: in left_out


async def none(job):
    kwargs = {"ssl": None}
    _, writer = await asyncio.open_connection("jobs.example.org", 7000, **kwargs)
    writer.write(pickle.dumps(job))  # P904 M/H: in none


async def put_in_by_branch(secure, job):
    kwargs = {}
    if secure:
        kwargs["ssl"] = ssl.create_default_context()
    _, writer = await asyncio.open_connection("jobs.example.org", 7000, **kwargs)
    writer.write(pickle.dumps(job))  # P904 M/M: in put_in_by_branch


async def put_in_by_both(authority, job):
    kwargs = {}
    if authority:
        kwargs["ssl"] = ssl.create_default_context(cafile=authority)
    else:
        kwargs["ssl"] = ssl.create_default_context()
    _, writer = await asyncio.open_connection("jobs.example.org", 7000, **kwargs)
    writer.write(pickle.dumps(job))


async def put_in_too_late(job):
    kwargs = {}
    _, writer = await asyncio.open_connection("jobs.example.org", 7000, **kwargs)
    kwargs["ssl"] = ssl.create_default_context()
    writer.write(pickle.dumps(job))  # P904 M/H: in put_in_too_late


async def unchecked(job):
    kwargs = {"ssl": ssl._create_unverified_context()}
    _, writer = await asyncio.open_connection("jobs.example.org", 7000, **kwargs)
    writer.write(pickle.dumps(job))  # P904 M/H: over TLS that does not check who answers


async def one_of_two(secure, job):
    kwargs = {"ssl": ssl.create_default_context()} if secure else {}
    _, writer = await asyncio.open_connection("jobs.example.org", 7000, **kwargs)
    writer.write(pickle.dumps(job))  # P904 M/M: in one_of_two


async def either(pinned, job):
    kwargs = {"ssl": ssl.create_default_context(cafile=pinned)} if pinned else {"ssl": True}
    _, writer = await asyncio.open_connection("jobs.example.org", 7000, **kwargs)
    writer.write(pickle.dumps(job))


async def handed_on(job, **kwargs):
    _, writer = await asyncio.open_connection("jobs.example.org", 7000, ssl=ssl.create_default_context(), **kwargs)
    writer.write(pickle.dumps(job))
