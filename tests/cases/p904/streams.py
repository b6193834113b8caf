"""Streams of asyncio and other event loops."""

import asyncio
import pickle
import ssl
import struct

import anyio
import trio
from tornado.iostream import IOStream, SSLIOStream


async def plain(host, value):
    reader, writer = await asyncio.open_connection(host, 9000)
    writer.write(pickle.dumps(value))  # P904 M/H: over a stream without TLS
    await writer.drain()
    return await reader.read()


async def tls(host, value):
    _, writer = await asyncio.open_connection(host, 9000, ssl=True)
    writer.write(pickle.dumps(value))


async def tls_by_context(host, value):
    _, writer = await asyncio.open_connection(host, 9000, ssl=ssl.create_default_context())
    writer.write(pickle.dumps(value))


async def tls_of_caller(host, value, context):
    _, writer = await asyncio.open_connection(host, 9000, ssl=context)
    writer.write(pickle.dumps(value))


async def tls_off(host, value):
    _, writer = await asyncio.open_connection(host, 9000, ssl=None)
    writer.write(pickle.dumps(value))  # P904 M/H: in tls_off


async def tls_unchecked(host, value):
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    _, writer = await asyncio.open_connection(host, 9000, ssl=context)
    writer.write(pickle.dumps(value))  # P904 M/H: over TLS that does not check who answers


async def upgraded(host, value):
    _, writer = await asyncio.open_connection(host, 9000)
    await writer.start_tls(ssl.create_default_context())
    writer.write(pickle.dumps(value))


async def unix(value):
    _, writer = await asyncio.open_unix_connection("/run/app.sock")
    writer.write(pickle.dumps(value))


async def answer(reader, writer):
    payload = pickle.dumps(await reader.readline())
    writer.write(struct.pack("!I", len(payload)) + payload)  # P904 M/H: in answer
    await writer.drain()


async def answer_tls(reader, writer):
    writer.writelines([b"head", pickle.dumps(await reader.readline())])


async def answer_locally(reader, writer):
    writer.write(pickle.dumps(await reader.readline()))


async def serve():
    await asyncio.start_server(answer, "0.0.0.0", 9000)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    await asyncio.start_server(answer_tls, "0.0.0.0", 9001, ssl=context)
    await asyncio.start_unix_server(answer_locally, "/run/app.sock")


async def registered_elsewhere(reader, writer):
    writer.write(pickle.dumps(await reader.readline()))  # P904 M/M: in registered_elsewhere
    await writer.drain()


async def annotated(writer: asyncio.StreamWriter, value):
    writer.write(pickle.dumps(value))  # P904 M/H: in annotated


def unknown(stream, value):
    stream.write(pickle.dumps(value))


async def by_loop(sock, value):
    loop = asyncio.get_running_loop()
    await loop.sock_sendall(sock, pickle.dumps(value))  # P904 M/H: in by_loop


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.transport.write(pickle.dumps(len(data)))  # P904 M/H: in Echo.data_received


class Beacon(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, address):
        self.transport.sendto(pickle.dumps(len(data)), address)  # P904 M/H: in Beacon.datagram_received


async def with_trio(host, value):
    stream = await trio.open_tcp_stream(host, 9000)
    await stream.send_all(pickle.dumps(value))  # P904 M/H: in with_trio


async def with_trio_tls(host, value):
    stream = await trio.open_ssl_over_tcp_stream(host, 9000)
    await stream.send_all(pickle.dumps(value))


async def with_anyio(host, value):
    async with await anyio.connect_tcp(host, 9000) as stream:
        await stream.send(pickle.dumps(value))  # P904 M/H: in with_anyio


async def with_anyio_tls(host, value):
    async with await anyio.connect_tcp(host, 9000, tls=True) as stream:
        await stream.send(pickle.dumps(value))


async def with_tornado(sock, value):
    await IOStream(sock).write(pickle.dumps(value))  # P904 M/H: in with_tornado


async def with_tornado_tls(sock, value):
    await SSLIOStream(sock).write(pickle.dumps(value))


async def in_a_thread(sock, value):
    data = await asyncio.to_thread(pickle.dumps, value)
    await asyncio.to_thread(sock.sendall, data)  # P904 M/M: in in_a_thread


async def answer_with_tls(reader: asyncio.StreamReader, writer: asyncio.StreamWriter):
    writer.write(pickle.dumps(await reader.readline()))


async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter):
    writer.write(pickle.dumps(await reader.readline()))  # P904 M/H: in answer: over a stream


async def serve_both(context: ssl.SSLContext):
    await asyncio.start_server(answer_with_tls, "0.0.0.0", 9443, ssl=context)
    await asyncio.start_server(answer, "0.0.0.0", 9000)


async def feed_with_tls(stream):
    await stream.send_all(pickle.dumps(trio.current_time()))


async def feed(stream):
    await stream.send_all(pickle.dumps(trio.current_time()))  # P904 M/H: in feed


async def serve_by_trio(context: ssl.SSLContext):
    await trio.serve_ssl_over_tcp(feed_with_tls, 9444, context)
    await trio.serve_tcp(feed, 9001)
