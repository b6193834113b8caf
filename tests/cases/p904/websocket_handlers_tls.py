"""Websockets of a web framework that the file gives TLS."""

import pickle
import ssl

from aiohttp import web


async def feed(request):
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    await socket.send_bytes(pickle.dumps(request.path))
    return socket


def serve(app: web.Application):
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain("cert.pem", "key.pem")
    web.run_app(app, ssl_context=context)
