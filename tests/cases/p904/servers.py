"""Handlers of socket servers."""

import pickle
import socketserver
from http.server import BaseHTTPRequestHandler


class Answering(socketserver.BaseRequestHandler):
    def handle(self):
        self.request.sendall(pickle.dumps(self.client_address))  # P904 M/H: in Answering.handle


class Streaming(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(pickle.dumps(self.client_address))  # P904 M/H: over the connection of a socket server
        pickle.dump(self.client_address, self.wfile)  # P904 M/H: pickle.dump bytes
        self.wfile.write(b"ready")


class Datagram(socketserver.BaseRequestHandler):
    def handle(self):
        data, socket = self.request
        socket.sendto(pickle.dumps(len(data)), self.client_address)  # P904 M/M: in Datagram.handle


class Local(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(pickle.dumps(self.server.server_address))


class Web(BaseHTTPRequestHandler):
    def do_GET(self):
        self.wfile.write(pickle.dumps(self.path))  # P904 M/H: in Web.do_GET


def serve():
    socketserver.UnixStreamServer("/run/app.sock", Local).serve_forever()
    socketserver.TCPServer(("0.0.0.0", 9000), Streaming).serve_forever()
