"""Made safe with a signature: load one pickle only after its sender has proved to hold the key."""

from __future__ import annotations

import argparse
import hmac
import pickle
from pathlib import Path

import zmq

MAC_SIZE = 32  # bytes of an HMAC-SHA256, which stands in front of the pickle


def read_key(path: str) -> bytes:
    """Return the key that server and client share."""
    key = Path(path).read_bytes().strip()
    if len(key) < 32:
        raise SystemExit(f"{path}: the key is shorter than 32 bytes")
    return key


def receive(address: str, key: bytes) -> object:
    """Return the object that the server at this address sends; refuse what the key did not sign."""
    with zmq.Context() as context, context.socket(zmq.PULL) as socket:
        socket.connect(address)
        message = socket.recv()
    mac, body = message[:MAC_SIZE], message[MAC_SIZE:]
    if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        raise SystemExit("refused: the signature does not match")
    return pickle.loads(body)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--address", default="tcp://127.0.0.1:5555", help="default: %(default)s")
    parser.add_argument("key_file", help="a file that holds the shared key")
    args = parser.parse_args()
    print("received", repr(receive(args.address, read_key(args.key_file))))


if __name__ == "__main__":
    main()
