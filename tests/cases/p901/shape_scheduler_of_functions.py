"""A scheduler that runs the functions which clients send over TCP; the mended one runs what it knows by name."""
import asyncio
import hmac
import json

import cloudpickle


async def read_frame(reader):
    size = int.from_bytes(await reader.readexactly(8), "big")
    return await reader.readexactly(size)


async def on_client_before(reader, writer):
    frame = await read_frame(reader)
    function, args = cloudpickle.loads(frame)  # P901 H/H: a network peer
    writer.write(str(function(*args)).encode())


class SchedulerAfter:
    functions = {"sum": sum, "max": max}

    def __init__(self, key):
        self.key = key

    async def on_client(self, reader, writer):
        job = json.loads(await read_frame(reader))
        writer.write(str(self.functions[job["function"]](job["args"])).encode())

    async def on_signed_client(self, reader, writer):
        mac, frame = await read_frame(reader), await read_frame(reader)
        if not hmac.compare_digest(mac, hmac.digest(self.key, frame, "sha256")):
            writer.close()
            return
        function, args = cloudpickle.loads(frame)  # P901 L/H: behind an integrity check
        writer.write(str(function(*args)).encode())


async def main(key):
    scheduler = SchedulerAfter(key)
    await asyncio.start_server(on_client_before, "0.0.0.0", 8786)
    await asyncio.start_server(scheduler.on_client, "0.0.0.0", 8787)
    await asyncio.start_server(scheduler.on_signed_client, "0.0.0.0", 8788)
