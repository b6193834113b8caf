"""Tornado: request handlers, websocket handlers, streams."""
import json
import pickle

from tornado.iostream import IOStream
from tornado.tcpserver import TCPServer
from tornado.web import RequestHandler
from tornado.websocket import WebSocketHandler


class JsonJobs(RequestHandler):
    def post(self):
        self.write(str(json.loads(self.request.body)))


class Jobs(RequestHandler):
    def post(self):
        self.write(str(pickle.loads(self.request.body)))  # P901 H/H: an HTTP request

    def get(self):
        self.write(str(pickle.loads(self.get_argument("job").encode("latin1"))))  # P901 H/H: an HTTP request

    def put(self):
        upload = self.request.files["job"][0]
        self.write(str(pickle.loads(upload["body"])))  # P901 H/H: an HTTP request


class State(RequestHandler):
    def get(self):
        self.write(str(pickle.loads(self.get_cookie("state").encode("latin1"))))  # P901 H/H: an HTTP request


class Updates(WebSocketHandler):
    def on_message(self, message):
        self.state = pickle.loads(message)  # P901 H/H: a network peer


class Server(TCPServer):
    async def handle_stream(self, stream, address):
        data = await stream.read_until(b"\r\n")
        print(address, pickle.loads(data))  # P901 H/H: a network peer


async def read(stream: IOStream):
    return pickle.loads(await stream.read_bytes(1024))  # P901 H/H: a network peer
