"""Handlers and protocols of servers with TLS and without, in one file."""

import asyncio
import pickle
import socketserver
import ssl

import aiohttp.web
import websockets


class Encrypted(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(pickle.dumps(self.client_address))


class Open(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(pickle.dumps(self.client_address))  # P904 M/H: in Open.handle


class Wrapping(socketserver.BaseRequestHandler):
    def setup(self):
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain("cert.pem", "key.pem")
        self.request = context.wrap_socket(self.request, server_side=True)

    def handle(self):
        self.request.sendall(pickle.dumps(self.client_address))


def serve(context: ssl.SSLContext):
    server = socketserver.ThreadingTCPServer(("0.0.0.0", 9443), Encrypted)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.serve_forever()
    socketserver.ThreadingTCPServer(("0.0.0.0", 9000), Open).serve_forever()
    socketserver.ThreadingTCPServer(("0.0.0.0", 9444), Wrapping).serve_forever()


class EncryptedEcho(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.transport.write(pickle.dumps(len(data)))


class OpenEcho(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.transport.write(pickle.dumps(len(data)))  # P904 M/H: in OpenEcho.data_received


async def feed(request):
    socket = aiohttp.web.WebSocketResponse()
    await socket.prepare(request)
    await socket.send_bytes(pickle.dumps(request.path))  # P904 M/M: in feed


async def publish(socket):
    await socket.send(pickle.dumps(socket.path))


async def register(context: ssl.SSLContext):
    loop = asyncio.get_running_loop()
    await loop.create_server(EncryptedEcho, "0.0.0.0", 9445, ssl=context)
    await loop.create_server(lambda: OpenEcho(), "0.0.0.0", 9001)
    await websockets.serve(publish, "0.0.0.0", 9446, ssl=context)
