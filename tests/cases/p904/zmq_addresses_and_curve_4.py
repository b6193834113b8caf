"""ZeroMQ: where its addresses lead, and when CURVE counts."""
import json
import pickle
import zlib
import zmq
import zmq.asyncio
import zmq.auth
import zmq.green


class Worker:
    def __init__(self, addr="tcp://127.0.0.1:1"):
        self.ctx = zmq.Context.instance()
        self.sock = self.ctx.socket(zmq.DEALER)
        self.sock.connect(addr)

    def send(self, header, v):
        self.sock.send_multipart([b"", header, pickle.dumps(v)])  # P904 M/H

    def send_json(self, v):
        self.sock.send_multipart([b"", json.dumps(v).encode()])


class IpcWorker:
    ADDRESS = "ipc:///run/w"

    def __init__(self):
        self.sock = zmq.Context.instance().socket(zmq.DEALER)
        self.sock.connect(self.ADDRESS)

    def send(self, v):
        self.sock.send_multipart([b"", pickle.dumps(v)])


def send_zipped_pickle(socket, obj, flags=0, protocol=-1):
    p = pickle.dumps(obj, protocol)
    z = zlib.compress(p)
    return socket.send(z, flags=flags)  # P904 M/M


class SerializingSocket(zmq.Socket):
    def send_zipped_pickle(self, obj, flags=0, protocol=-1):
        pobj = pickle.dumps(obj, protocol)
        zobj = zlib.compress(pobj)
        return self.send(zobj, flags=flags)  # P904 M/H


def serialized(v):
    s = zmq.Context().socket(zmq.REQ)
    s.connect("tcp://h:9000")
    s.send_serialized(v, lambda m: [pickle.dumps(m)])  # P904 M/H
    s.send_serialized(v, serialize=lambda m: [json.dumps(m).encode()])


def frame(v):
    s = zmq.Context().socket(zmq.REQ)
    s.connect("tcp://h:9000")
    s.send(zmq.Frame(pickle.dumps(v)))  # P904 M/H

ADDR = {"ipc": "ipc:///a", "tcp": "tcp://*:1"}
