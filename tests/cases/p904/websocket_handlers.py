"""Websockets of web frameworks: another file, or a proxy, can give them TLS."""

import pickle

import tornado.websocket
from aiohttp import web
from starlette.websockets import WebSocket


class Feed(tornado.websocket.WebSocketHandler):
    def on_message(self, message):
        self.write_message(pickle.dumps(len(message)), binary=True)  # P904 M/M: in Feed.on_message


async def feed(request):
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    await socket.send_bytes(pickle.dumps(request.path))  # P904 M/M: in feed
    return socket


async def endpoint(socket: WebSocket):
    await socket.accept()
    await socket.send_bytes(pickle.dumps(socket.url.path))  # P904 M/M: in endpoint
    await socket.send_json({"path": socket.url.path})
