"""Which packages a file imports, from its bytes alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final, NamedTuple

from .remembered import remembered


class Imported(NamedTuple):
    """A name that an import binds, and the parts of what it stands for: x, and b, c in ``from b import c as x``.

    The path of a relative import begins with an empty part. The names stand in the source from ``start`` to ``end``;
    ``*`` is the name of everything.
    """

    name: bytes
    path: tuple[bytes, ...]
    start: int
    end: int


def is_in_import(place: int, imports: tuple[Imported, ...]) -> bool:
    """Tell whether a place of a source is among the names of one of its *imports*, which are in their order."""
    index = bisect_right(imports, place, key=lambda one: one.start) - 1
    return index >= 0 and place < imports[index].end


@remembered
def imported(source: bytes) -> tuple[Imported, ...]:
    """Return what the imports of *source* bind, in their order."""
    return tuple(_imported(source))


def _imported(source: bytes) -> Iterator[Imported]:
    for match in _IMPORT.finditer(source):
        start, end = match.span()
        if source[start - 1 : start] in LETTERS:
            continue
        above: tuple[bytes, ...] = ()
        begun = source.rfind(b"from", max(0, start - _FURTHEST), start)
        if begun >= 0:
            path = _PATH.fullmatch(source, begun + len(b"from"), start)
            if path is not None:
                above = tuple(_WORD.findall(path.group()))
                if path.group().lstrip(b" \t\f\\\r\n").startswith(b"."):
                    above = (b"", *above)
        for one in match[1].split(b","):
            words = _WORD.findall(one)
            if b"as" in words[1:]:
                yield Imported(words[-1], (*above, *words[: words.index(b"as", 1)]), start, end)
            elif words:
                yield Imported(words[0], (*above, words[0]), start, end)
            elif b"*" in one:
                yield Imported(b"*", above, start, end)


#: How long the name of a module can be, with all that stands around it.
_FURTHEST: Final = 2_000
#: The word, and the names behind it: in brackets, or to the end of the line.
_IMPORT: Final = re.compile(rb"import\b[\s\\]*(\((?:[^()#]|#[^\r\n]*)*|(?:[^\r\n\\;(#]|\\(?:\r\n|[\s\S]))*)", re.ASCII)
_PATH: Final = re.compile(rb"[\s\\.]*(?:\w+(?:[\s\\]*\.[\s\\]*\w+)*)?[\s\\]*")
_WORD: Final = re.compile(rb"\w+")


@remembered
def words_of(source: bytes) -> frozenset[bytes]:
    """Return the words that begin something on the lines of *source* that hold the word ``import``.

    The first part of the name of every module that is imported is among them, and no later part of one.
    """
    found: set[bytes] = set()
    end = 0
    place = source.find(b"import")
    while place >= 0:
        after = place + len(b"import")
        if source[after : after + 1] not in LETTERS:
            start, end = _start(source, end, place), _end(source, place)
            found.update(_BEGUN.findall(source, start, end))
            after = max(after, end)  # what has been looked at is not looked at again: that would take its square
        place = source.find(b"import", after)
    return frozenset(found)


#: Beside a word these make another word of it.
LETTERS: Final = frozenset(bytes([code]) for code in range(128) if chr(code).isalnum() or code == ord("_"))
#: A name behind what can stand before that of a module.
_BEGUN: Final = re.compile(rb"(?:\b(?:from|import)\b|,)[\s\\]*(\w+)")


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
