"""Classes that derive from a socket with TLS, and from one without."""

import pickle
import socket
import ssl


class ObjSocket(ssl.SSLSocket):
    def send_obj(self, value):
        self.sendall(pickle.dumps(value))

    def send_framed(self, value):
        payload = pickle.dumps(value)
        self.send(len(payload).to_bytes(4, "big"))
        super().sendall(payload)


class ReadingToo(ObjSocket):
    def answer(self, value):
        self.sendall(pickle.dumps(value))


def by_instance(value):
    ReadingToo().sendall(pickle.dumps(value))


class PlainSocket(socket.socket):
    def send_obj(self, value):
        self.sendall(pickle.dumps(value))  # P904 M/H: in PlainSocket.send_obj
