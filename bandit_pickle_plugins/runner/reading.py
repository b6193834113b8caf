"""The bytes of a target, or why there are none."""

from __future__ import annotations

import io
import os
import sys
from typing import NamedTuple

from .targets import Target


class Unreadable(NamedTuple):
    """A file that is not scanned: bandit leaves it out of everything but its list of skipped files."""

    reason: str


def read(target: Target) -> bytes | Unreadable:
    """Return the bytes of a file."""
    try:
        with open(target.path, "rb", buffering=0) as file:  # a Path costs as much as reading it
            return file.readall()
    except OSError as error:  # with bandit's reason
        return Unreadable(error.strerror or str(error))


def standard_input() -> io.BytesIO:
    """Return what stands on standard input, as bandit reads it."""
    with os.fdopen(sys.stdin.fileno(), "rb", 0, closefd=False) as file:
        return io.BytesIO(file.read())
