"""Streams of asyncio, trio and anyio, in clear, with TLS and inside the machine."""
import asyncio
import pickle
import ssl
import struct


async def client(value):
    reader, writer = await asyncio.open_connection("10.0.0.1", 8888)
    writer.write(pickle.dumps(value))  # P904 M/H
    await writer.drain()


async def client_tls(value):
    reader, writer = await asyncio.open_connection("10.0.0.1", 8888, ssl=True)
    writer.write(pickle.dumps(value))
    await writer.drain()


async def client_tls_ctx(value):
    ctx = ssl.create_default_context()
    reader, writer = await asyncio.open_connection("10.0.0.1", 8888, ssl=ctx)
    writer.write(pickle.dumps(value))


async def client_tls_none(value):
    reader, writer = await asyncio.open_connection("10.0.0.1", 8888, ssl=None)
    writer.write(pickle.dumps(value))  # P904 M/H


async def client_tls_unverified(value):
    ctx = ssl._create_unverified_context()
    reader, writer = await asyncio.open_connection("10.0.0.1", 8888, ssl=ctx)
    writer.write(pickle.dumps(value))  # P904 M/H


async def client_unix(value):
    reader, writer = await asyncio.open_unix_connection("/run/x")
    writer.write(pickle.dumps(value))


async def client_lines(value):
    _, writer = await asyncio.open_connection("10.0.0.1", 8888)
    data = pickle.dumps(value)
    writer.writelines([struct.pack("!I", len(data)), data])  # P904 M/H


async def client_timeout(value):
    _, writer = await asyncio.wait_for(asyncio.open_connection("10.0.0.1", 8888), 5)
    writer.write(pickle.dumps(value))  # P904 M/H


async def starttls(value):
    ctx = ssl.create_default_context()
    _, writer = await asyncio.open_connection("10.0.0.1", 8888)
    await writer.start_tls(ctx)
    writer.write(pickle.dumps(value))


async def handle(reader, writer):
    writer.write(pickle.dumps({}))  # P904 M/H
    await writer.drain()


async def main():
    server = await asyncio.start_server(handle, "0.0.0.0", 8888)
    async with server:
        await server.serve_forever()


async def handle_unix(reader, writer):
    writer.write(pickle.dumps({}))
    await writer.drain()


async def main_unix():
    server = await asyncio.start_unix_server(handle_unix, "/run/y")


async def handle_tls(reader: asyncio.StreamReader, writer: asyncio.StreamWriter):
    writer.write(pickle.dumps({}))
    await writer.drain()


async def main_tls():
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ctx.load_cert_chain("a", "b")
    server = await asyncio.start_server(handle_tls, "0.0.0.0", 8889, ssl=ctx)
