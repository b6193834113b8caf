"""Made safe with JSON: send one measurement as plain data."""

from __future__ import annotations

import argparse
import json

import zmq


def serve(address: str) -> None:
    """Send a measurement to the first client that connects."""
    measurement = {"sensor": "boiler", "celsius": 71.5}
    with zmq.Context() as context, context.socket(zmq.PUSH) as socket:
        socket.bind(address)
        print("waiting for a client on", socket.getsockopt_string(zmq.LAST_ENDPOINT), flush=True)
        socket.send(json.dumps(measurement).encode())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--address", default="tcp://127.0.0.1:5555", help="default: %(default)s")
    args = parser.parse_args()
    serve(args.address)


if __name__ == "__main__":
    main()
