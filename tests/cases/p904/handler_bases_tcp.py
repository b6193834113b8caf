"""A base class of handlers: one handler is given to a server on a Unix socket, another one to a server on TCP."""

import pickle
import socketserver


class Base(socketserver.StreamRequestHandler):
    def reply(self, value):
        self.wfile.write(pickle.dumps(value))  # P904 M/H: in Base.reply


class Job(Base):
    def handle(self):
        self.reply(self.rfile.readline())


class Local(socketserver.StreamRequestHandler):
    def reply(self, value):
        self.wfile.write(pickle.dumps(value))


class LocalJob(Local):
    def handle(self):
        self.reply(self.rfile.readline())


def serve():
    socketserver.TCPServer(("", 7000), Job).serve_forever()


def serve_locally():
    socketserver.UnixStreamServer("/run/jobs.sock", LocalJob).serve_forever()
