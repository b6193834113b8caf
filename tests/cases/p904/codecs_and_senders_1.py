"""Codecs and senders in classes that derive from each other."""
from other import Pick
import io
import pickle
import socket
import zmq


def a(s: zmq.Socket, obj):
    bufs = [b""]
    with io.BytesIO() as bio:
        p = pickle.Pickler(bio, protocol=5)
        p.dump(obj)
        bufs[0] = bio.getvalue()
    s.send_multipart(bufs)  # P904 M/H


def b(s: zmq.Socket, obj, arena):
    with io.BytesIO() as bio:
        if arena:
            p = Pick(bio)
        else:
            p = pickle.Pickler(bio, protocol=5)
        p.dump(obj)
        s.send(bio.getvalue())  # P904 M/M


def c(s: zmq.Socket, obj, arena):
    with io.BytesIO() as bio:
        p: pickle.Pickler
        p = pickle.Pickler(bio, protocol=5)
        p.dump(obj)
        s.send(bio.getvalue())  # P904 M/H


def d(s: zmq.Socket, obj):
    bufs: list = [b""]
    def cb(x):
        bufs.append(x.raw())
        return False
    bufs[0] = pickle.dumps(obj, buffer_callback=cb)
    s.send_multipart(bufs)  # P904 M/H


class Codec:
    def encode(self, v):
        raise NotImplementedError

    def send(self, sock: socket.socket, v):
        sock.sendall(self.encode(v))  # P904 M/H


class PickleCodec(Codec):
    def encode(self, v):
        return pickle.dumps(v)


class Codec2:
    def encode(self, v):
        return str(v).encode()

    def send(self, sock: socket.socket, v):
        sock.sendall(self.encode(v))


class CompressedCodec(PickleCodec):
    def encode(self, v):
        import zlib
        return zlib.compress(super().encode(v))


def use(s: socket.socket, v):
    s.sendall(CompressedCodec().encode(v))  # P904 M/H
    s.sendall(Codec2().encode(v))
