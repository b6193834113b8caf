"""Which words stand in the imports of a file, from its bytes alone."""

from __future__ import annotations

import re
from typing import Final

from .words import remembered


@remembered
def words_of(source: bytes) -> frozenset[bytes]:
    """Return the words on the lines of *source* that hold the word ``import``, with the lines that these go on to.

    The first part of the name of every module that is imported is among them.
    """
    found: set[bytes] = set()
    end = 0
    place = source.find(b"import")
    while place >= 0:
        after = place + len(b"import")
        if source[after : after + 1] not in LETTERS:
            start, end = _start(source, end, place), _end(source, place)
            found.update(_WORD.findall(source, start, end))
            after = max(after, end)  # what has been looked at is not looked at again: that would take its square
        place = source.find(b"import", after)
    return frozenset(found)


#: Beside a word these make another word of it.
LETTERS: Final = frozenset(bytes([code]) for code in range(128) if chr(code).isalnum() or code == ord("_"))
_WORD: Final = re.compile(rb"\w+")


def _start(source: bytes, furthest: int, place: int) -> int:
    """Return where the line begins that *place* stands in, with those behind *furthest* that it goes on from."""
    start = place
    while start > furthest:
        start = max(source.rfind(b"\n", furthest, start), source.rfind(b"\r", furthest, start))
        if start < 0:
            return furthest
        if source[max(0, start - 2) : start][-1:] != b"\\" and source[max(0, start - 2) : start] != b"\\\r":
            return start
    return furthest


def _end(source: bytes, place: int) -> int:
    """Return where the line ends that *place* stands in, with those behind it that it goes on to."""
    match = _LINE.match(source, place)
    return match.end() if match is not None else len(source)


_LINE: Final = re.compile(rb"[^\r\n\\]*(?:\\(?:\r\n|[\s\S])[^\r\n\\]*)*")
