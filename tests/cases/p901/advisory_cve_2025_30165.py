"""CVE-2025-30165: an inference engine's workers subscribe to its driver; a static method receives and loads."""
import json
import pickle
from typing import Any, Optional

import zmq


class MessageQueueBefore:
    def __init__(self, address: str):
        context = zmq.Context()
        self.remote = context.socket(zmq.SUB)
        self.remote.setsockopt_string(zmq.SUBSCRIBE, "")
        self.remote.connect(f"tcp://{address}")

    @staticmethod
    def recv(source: zmq.Socket, timeout: Optional[int]) -> Any:
        if not source.poll(timeout=timeout):
            raise TimeoutError
        frame = source.recv(copy=False)
        return pickle.loads(frame.buffer)  # P901 H/H: a network peer

    def dequeue(self, timeout: Optional[int] = None):
        return MessageQueueBefore.recv(self.remote, timeout)


class MessageQueueAfter(MessageQueueBefore):
    @staticmethod
    def recv(source: zmq.Socket, timeout: Optional[int]) -> Any:
        if not source.poll(timeout=timeout):
            raise TimeoutError
        return json.loads(source.recv())
