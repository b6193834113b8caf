"""The socket is an attribute; one method reads it, another loads."""
import pickle
import socket


class FileChannel:
    def __init__(self, path):
        self.stream = open(path, "rb")

    def receive(self):
        return self.stream.read()

    def next(self):
        return pickle.loads(self.receive())  # P901 M/H: a file


class Channel:
    def __init__(self, host, port):
        self.sock = socket.socket()
        self.sock.connect((host, port))
        self.buffer = b""

    def receive(self):
        return self.sock.recv(8192)

    def next(self):
        return pickle.loads(self.receive())  # P901 H/H: a network peer

    def fill(self):
        self.buffer += self.sock.recv(8192)

    def flush(self):
        message, self.buffer = self.buffer, b""
        return pickle.loads(message)  # P901 H/H: a network peer


class Listener:
    def __init__(self, sock: socket.socket):
        self._sock = sock

    def messages(self):
        while True:
            yield self._sock.recv(8192)

    def run(self):
        for message in self.messages():
            self.handle(pickle.loads(message))  # P901 H/H: a network peer

    def handle(self, message):
        raise NotImplementedError
