"""Made safe with a signature: send one pickle that only a holder of the key can have made."""

from __future__ import annotations

import argparse
import hmac
import pickle
from datetime import datetime
from pathlib import Path

import zmq


def read_key(path: str) -> bytes:
    """Return the key that server and client share."""
    key = Path(path).read_bytes().strip()
    if len(key) < 32:
        raise SystemExit(f"{path}: the key is shorter than 32 bytes")
    return key


def serve(address: str, key: bytes) -> None:
    """Send a measurement, signed, to the first client that connects."""
    body = pickle.dumps({"sensor": "boiler", "celsius": 71.5, "taken": datetime.now().astimezone()})
    mac = hmac.digest(key, body, "sha256")
    with zmq.Context() as context, context.socket(zmq.PUSH) as socket:
        socket.bind(address)
        print("waiting for a client on", socket.getsockopt_string(zmq.LAST_ENDPOINT), flush=True)
        socket.send(mac + body)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--address", default="tcp://127.0.0.1:5555", help="default: %(default)s")
    parser.add_argument("key_file", help="a file that holds the shared key")
    args = parser.parse_args()
    serve(args.address, read_key(args.key_file))


if __name__ == "__main__":
    main()
