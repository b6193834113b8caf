"""Handlers of socketserver: self.request is a socket, or the datagram and a socket."""
import json
import pickle
import socketserver


class Json(socketserver.StreamRequestHandler):
    def handle(self):
        json.loads(self.rfile.readline())


class Lines(socketserver.StreamRequestHandler):
    def handle(self):
        pickle.load(self.rfile)  # P901 H/H: a network peer


class Raw(socketserver.BaseRequestHandler):
    def handle(self):
        size = int.from_bytes(self.request.recv(4), "big")
        self.process(pickle.loads(self.request.recv(size)))  # P901 H/H: a network peer

    def process(self, record):
        print(record)


class LogHandler(socketserver.StreamRequestHandler):
    def handle(self):
        chunk = self.connection.recv(4)
        chunk = self.connection.recv(int.from_bytes(chunk, "big"))
        self.record = self.unpickle(chunk)

    def unpickle(self, data):
        return pickle.loads(data)  # P901 H/H: a network peer


class Datagram(socketserver.DatagramRequestHandler):
    def handle(self):
        data, _ = self.request
        pickle.loads(data)  # P901 H/H: a network peer


class NoHandler:
    def handle(self):
        pickle.load(self.rfile)  # P901 M/H: somewhere this file does not show
