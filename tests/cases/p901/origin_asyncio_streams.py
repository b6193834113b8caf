"""asyncio streams and protocols."""
import asyncio
import json
import pickle


async def read_json(host):
    reader, writer = await asyncio.open_connection(host, 4000)
    writer.close()
    return json.loads(await reader.readline())


async def connect(host):
    reader, writer = await asyncio.open_connection(host, 4000)
    size = int.from_bytes(await reader.readexactly(4), "big")
    data = await reader.readexactly(size)
    writer.close()
    return pickle.loads(data)  # P901 H/H: a network peer


async def with_timeout(host):
    reader, _ = await asyncio.wait_for(asyncio.open_connection(host, 4000), 5)
    data = await asyncio.wait_for(reader.read(), timeout=5)
    return pickle.loads(data)  # P901 H/H: a network peer


async def handle(reader, writer):
    data = await reader.readuntil(b"\0\0")
    print(pickle.loads(data))  # P901 H/H: a network peer
    writer.close()


async def serve():
    async with await asyncio.start_server(handle, "0.0.0.0", 4000) as server:
        await server.serve_forever()


async def not_registered(reader, writer):
    writer.close()
    return pickle.loads(await reader.read())  # P901 M/H: somewhere this file does not show


async def annotated(reader: asyncio.StreamReader):
    return pickle.loads(await reader.read())  # P901 H/H: a network peer


class Receiver(asyncio.Protocol):
    def data_received(self, data):
        print(pickle.loads(data))  # P901 H/H: a network peer


class Datagrams(asyncio.DatagramProtocol):
    def datagram_received(self, data, addr):
        print(addr, pickle.loads(data))  # P901 H/H: a network peer
