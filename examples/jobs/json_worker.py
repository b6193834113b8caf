"""The same worker, mended: a job is JSON, which can only be data."""

from __future__ import annotations

import zmq


def work(address: str) -> None:
    """Print the jobs that come in at an address."""
    with zmq.Context() as context, context.socket(zmq.PULL) as socket:
        socket.bind(address)
        while True:
            print("job:", socket.recv_json())


if __name__ == "__main__":
    work("tcp://127.0.0.1:5556")
