"""The asyncio and gevent flavours of ZeroMQ."""
import asyncio

import zmq
import zmq.asyncio
import zmq.green
from zmq.asyncio import Context, Socket


async def serve_json():
    socket = Context.instance().socket(zmq.REP)
    socket.bind("tcp://*:5555")
    while True:
        await socket.send_json(await socket.recv_json())


async def serve():
    socket = Context.instance().socket(zmq.REP)
    socket.bind("tcp://*:5555")
    while True:
        request = await socket.recv_pyobj()  # P903 H/H: a network peer
        await socket.send_pyobj(request)  # P904 M/H: in clear


async def with_timeout(socket: Socket):
    return await asyncio.wait_for(socket.recv_pyobj(), 1)  # P903 H/H: a network peer


async def local():
    with zmq.asyncio.Context() as context:
        socket = context.socket(zmq.PULL)
        socket.connect("ipc:///run/jobs/queue")
        return await socket.recv_pyobj()  # P903 M/H: a channel that cannot leave the machine


def green(address):
    socket = zmq.green.Context().socket(zmq.PULL)
    socket.connect(address)
    return socket.recv_pyobj()  # P903 H/H: a network peer
