"""Made safe with CURVE: send one pickle that only the holder of a known key can read, and nobody can change."""

from __future__ import annotations

import argparse
import pickle
from datetime import datetime

import zmq
from zmq.auth import load_certificate


def serve(address: str, key_file: str) -> None:
    """Send a measurement, encrypted, to the first client that connects."""
    public_key, secret_key = load_certificate(key_file)
    if secret_key is None:
        raise SystemExit(f"{key_file}: the file holds no secret key")
    with zmq.Context() as context, context.socket(zmq.PUSH) as socket:
        socket.curve_publickey = public_key
        socket.curve_secretkey = secret_key
        socket.curve_server = True
        socket.bind(address)
        print("waiting for a client on", socket.getsockopt_string(zmq.LAST_ENDPOINT), flush=True)
        socket.send(pickle.dumps({"sensor": "boiler", "celsius": 71.5, "taken": datetime.now().astimezone()}))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--address", default="tcp://127.0.0.1:5555", help="default: %(default)s")
    parser.add_argument("key_file", help="the server's own key, which holds its secret part")
    args = parser.parse_args()
    serve(args.address, args.key_file)


if __name__ == "__main__":
    main()
