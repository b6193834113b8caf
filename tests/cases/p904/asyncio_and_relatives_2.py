"""Streams of asyncio, trio and anyio, in clear, with TLS and inside the machine."""
import anyio
import asyncio
import pickle
import ssl
import trio


async def annotated(writer: asyncio.StreamWriter, value):
    writer.write(pickle.dumps(value))  # P904 M/H


async def unannotated(writer, value):
    data = pickle.dumps(value)
    writer.write(len(data).to_bytes(4, "big") + data)  # P904 M/M
    await writer.drain()


def unannotated_file(writer, value):
    writer.write(pickle.dumps(value))


async def sock_sendall(sock, value):
    loop = asyncio.get_running_loop()
    await loop.sock_sendall(sock, pickle.dumps(value))  # P904 M/H


async def in_thread(writer: asyncio.StreamWriter, value):
    data = await asyncio.to_thread(pickle.dumps, value)
    writer.write(data)  # P904 M/H


async def in_executor(writer: asyncio.StreamWriter, value):
    loop = asyncio.get_running_loop()
    data = await loop.run_in_executor(None, pickle.dumps, value)
    writer.write(data)  # P904 M/H


async def t(value):
    stream = await trio.open_tcp_stream("10.0.0.1", 12345)
    async with stream:
        await stream.send_all(pickle.dumps(value))  # P904 M/H


async def t_tls(value):
    stream = await trio.open_ssl_over_tcp_stream("10.0.0.1", 12345)
    await stream.send_all(pickle.dumps(value))


async def t_tls2(value):
    stream = trio.SSLStream(await trio.open_tcp_stream("10.0.0.1", 12345), ssl.create_default_context(), server_hostname="x")
    await stream.send_all(pickle.dumps(value))


async def t_unix(value):
    stream = await trio.open_unix_socket("/run/z")
    await stream.send_all(pickle.dumps(value))


async def thandler(stream: trio.SocketStream):
    await stream.send_all(pickle.dumps({}))  # P904 M/H


async def thandler2(stream):
    await stream.send_all(pickle.dumps({}))  # P904 M/H


async def tserve():
    await trio.serve_tcp(thandler2, 12345)


async def a(value):
    stream = await anyio.connect_tcp("10.0.0.1", 1234)
    await stream.send(pickle.dumps(value))  # P904 M/H


async def a2(value):
    async with await anyio.connect_tcp("10.0.0.1", 1234) as stream:
        await stream.send(pickle.dumps(value))  # P904 M/H


async def a_tls(value):
    async with await anyio.connect_tcp("10.0.0.1", 1234, tls=True) as stream:
        await stream.send(pickle.dumps(value))


async def a_tls2(value):
    async with await anyio.connect_tcp("10.0.0.1", 1234, ssl_context=ssl.create_default_context()) as stream:
        await stream.send(pickle.dumps(value))
