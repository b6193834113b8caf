"""Signed and encrypted pickles, and signatures over something else."""
import hashlib
import hmac
import pickle
import socket
import struct


class Channel:
    def __init__(self, sock, key):
        self.sock: socket.socket = sock
        self._key = key

    def _sign(self, data):
        return hmac.new(self._key, data, hashlib.sha256).digest()

    def send(self, v):
        data = pickle.dumps(v)
        self.sock.sendall(self._sign(data) + data)

    def send2(self, v):
        data = pickle.dumps(v)
        packet = bytearray()
        packet += self._sign(data)
        packet += data
        self.sock.sendall(packet)

    def send3(self, v):
        data = pickle.dumps(v)
        self._send(self._sign(data))
        self._send(data)

    def _send(self, data):
        self.sock.sendall(struct.pack("!I", len(data)) + data)

    def send4(self, v):
        self.sock.sendall(self.pack(v))

    def pack(self, v):
        data = pickle.dumps(v)
        return b"%s%s" % (self._sign(data), data)

    def send5(self, v):
        data = pickle.dumps(v)
        self.sock.sendall(self.checksum(data) + data)  # P904 M/H

    def checksum(self, data):
        return hashlib.sha1(data).digest()


def buf3(sock: socket.socket, v):
    import io
    b = io.BytesIO()
    pickle.dump(v, b)
    d = b.getvalue()
    sock.sendall(len(d).to_bytes(4, "big"))
    sock.sendall(d)  # P904 M/H
