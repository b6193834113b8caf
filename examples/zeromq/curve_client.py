"""Made safe with CURVE: load one pickle from the one server that holds the known key."""

from __future__ import annotations

import argparse
import pickle

import zmq
from zmq.auth import load_certificate


def receive(address: str, server_key_file: str, wait: float) -> object:
    """Return the object that the server at this address sends; refuse one that does not hold the key."""
    server_key, _ = load_certificate(server_key_file)
    with zmq.Context() as context, context.socket(zmq.PULL) as socket:
        socket.curve_publickey, socket.curve_secretkey = zmq.curve_keypair()
        socket.curve_serverkey = server_key
        socket.connect(address)
        if not socket.poll(int(wait * 1000)):
            raise SystemExit("refused: no server with that key has answered")
        return pickle.loads(socket.recv())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--address", default="tcp://127.0.0.1:5555", help="default: %(default)s")
    parser.add_argument("--wait", type=float, default=10, help="seconds, default: %(default)s")
    parser.add_argument("server_key_file", help="the public part of the server's key")
    args = parser.parse_args()
    print("received", repr(receive(args.address, args.server_key_file, args.wait)))


if __name__ == "__main__":
    main()
