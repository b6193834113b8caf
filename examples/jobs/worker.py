"""A worker that takes jobs as Python objects: recv_pyobj unpickles, so whoever sends a job can run any command here."""

from __future__ import annotations

import zmq


def work(address: str) -> None:
    """Print the jobs that come in at an address."""
    with zmq.Context() as context, context.socket(zmq.PULL) as socket:
        socket.bind(address)
        while True:
            print("job:", socket.recv_pyobj())


if __name__ == "__main__":
    work("tcp://127.0.0.1:5556")
