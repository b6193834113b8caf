"""The victim: load one pickle from the network, and so run whatever its sender chose."""

from __future__ import annotations

import argparse
import pickle

import zmq


def receive(address: str) -> object:
    """Return the object that the server at this address sends."""
    with zmq.Context() as context, context.socket(zmq.PULL) as socket:
        socket.connect(address)
        return pickle.loads(socket.recv())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--address", default="tcp://127.0.0.1:5555", help="default: %(default)s")
    args = parser.parse_args()
    print("received", repr(receive(args.address)))


if __name__ == "__main__":
    main()
