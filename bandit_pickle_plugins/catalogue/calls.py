"""Where a name stands in the bytes of a file, and what is given to it there if it is called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from .imports import LETTERS


def places(name: bytes, source: bytes) -> Iterator[int]:
    """Yield where the whole word *name* stands."""
    start = source.find(name)
    while start >= 0:
        end = start + len(name)
        if source[end : end + 1] not in LETTERS and source[max(0, start - 1) : start] not in LETTERS:
            yield start
        start = source.find(name, end)


class Arguments(NamedTuple):
    """What a call is given: the ``text`` in its brackets, the commas and stars that part it, and its ``end``."""

    text: bytes
    signs: bytes
    end: int


def arguments(bare: bytes, end: int) -> Arguments | None:
    """Return what is given to the call of the function whose name ends there; None where it is none, or too long."""
    opening = _OPENING.match(bare, end)
    if opening is None:
        return None
    depth, signs = 1, b""
    for match in _SIGN.finditer(bare, opening.end(), opening.end() + _LONGEST):
        sign = match.group()
        if sign in b"([{":
            depth += 1
        elif sign in b")]}":
            depth -= 1
            if not depth:
                return Arguments(bare[opening.end() : match.start()], signs, match.end())
        elif depth == 1:
            signs += sign
    return None


#: How long the arguments of a call can be that are looked at.
_LONGEST: Final = 2_000
_OPENING: Final = re.compile(rb"[\s\\]*\(")
_SIGN: Final = re.compile(rb"[()\[\]{},*]")
