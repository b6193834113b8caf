"""CVE-2024-11041: a message queue over a remote socket or shared memory; dequeue loads what either holds."""
import pickle
from contextlib import contextmanager
from multiprocessing import shared_memory

import msgpack
import zmq


class MessageQueueBefore:
    def __init__(self, name, address, remote):
        self.is_remote = remote
        self.block = shared_memory.SharedMemory(name=name)
        self.socket = zmq.Context().socket(zmq.SUB)
        self.socket.connect(address)

    @contextmanager
    def acquire_read(self):
        yield self.block.buf[1:]

    def dequeue(self):
        if self.is_remote:
            data = self.socket.recv()
            value = pickle.loads(data)  # P901 H/H: a network peer
        else:
            with self.acquire_read() as block:
                value = msgpack.unpackb(block)
        return value


class MessageQueueAfter(MessageQueueBefore):
    def dequeue(self):
        return msgpack.unpackb(self.socket.recv())
