"""Methods that derived classes give to the sends of their base class, and the other way round."""

import json
import pickle
import socket


class JsonChannel:
    def __init__(self, host):
        self.sock = socket.create_connection((host, 9000))

    def encode(self, value):
        raise NotImplementedError

    def send(self, value):
        self.sock.sendall(self.encode(value))


class PlainJsonChannel(JsonChannel):
    def encode(self, value):
        return json.dumps(value).encode()


class Channel:
    def __init__(self, host):
        self.sock = socket.create_connection((host, 9000))

    def encode(self, value):
        raise NotImplementedError

    def send(self, value):
        self.sock.sendall(self.encode(value))  # P904 M/H: pickle.dumps bytes are sent in clear in Channel.send


class PickleChannel(Channel):
    def encode(self, value):
        return pickle.dumps(value)


class TextChannel(Channel):
    def encode(self, value):
        return str(value).encode()

    def send_text(self, value):
        self.sock.sendall(self.encode(value))  # P904 M/M: in TextChannel.send_text


class ObjectChannel(TextChannel):
    def encode(self, value):
        return pickle.dumps(value)


class Sender:
    def put(self, value):
        self.write(pickle.dumps(value))

    def write(self, data):
        raise NotImplementedError


class LocalSender(Sender):
    def __init__(self):
        self.sock = socket.socket(socket.AF_UNIX)

    def write(self, data):
        self.sock.sendall(data)


class TcpSender(Sender):
    def __init__(self, host):
        self.sock = socket.create_connection((host, 9000))

    def write(self, data):
        self.sock.sendall(data)  # P904 M/H: in TcpSender.write


class Copier:
    def __init__(self, host):
        self.sock = socket.create_connection((host, 9000))

    def write(self, data):
        self.sock.sendall(data)
