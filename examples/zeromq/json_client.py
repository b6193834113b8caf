"""Made safe with JSON: receive one message that can only ever be data."""

from __future__ import annotations

import argparse
import json

import zmq


def receive(address: str) -> object:
    """Return the data that the server at this address sends; refuse what is not JSON."""
    with zmq.Context() as context, context.socket(zmq.PULL) as socket:
        socket.connect(address)
        try:
            return json.loads(socket.recv())
        except ValueError:
            raise SystemExit("refused: the message is not JSON") from None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--address", default="tcp://127.0.0.1:5555", help="default: %(default)s")
    args = parser.parse_args()
    print("received", repr(receive(args.address)))


if __name__ == "__main__":
    main()
