"""What the literals of a file hold that can be a name, or a part of one: of the bytes, without parsing.

Each pattern begins with one character as such: :mod:`re` looks for that many times faster than for one of several.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from .remembered import remembered

_QUOTES: Final = (b'"', b"'")
#: A piece of a string, a literal or a part of one between fields, by what stands before it.
_PIECES: Final = tuple((start, re.compile(start + rb"""([\w.]+)(?=["'{%])""")) for start in (*_QUOTES, b"}", b"%s"))
#: A literal that is a dotted name, or begins with one before a field.
_DOTTED: Final = tuple(re.compile(quote + rb"""\.?([\w.]+)(?=["'{%])""") for quote in _QUOTES)
#: The same where the name of a callable can follow that of its module: ``"os:system"``.
_PATHS: Final = tuple(re.compile(quote + rb"""([\w.:]+)(?=["'{%])""") for quote in _QUOTES)
_FIRST: Final = tuple(re.compile(quote + rb"\.?(\w+)") for quote in _QUOTES)


@remembered
def pieces_of(source: bytes) -> frozenset[bytes]:
    """Return the pieces of strings in *source*."""
    return frozenset(chain.from_iterable(piece.findall(source) for start, piece in _PIECES if start in source))


def dotted_names_of(source: bytes) -> Iterator[bytes]:
    """Yield the literals that are a dotted name, or begin with one before a field."""
    return chain.from_iterable(one.findall(source) for one in _DOTTED)


def paths_of(source: bytes) -> Iterator[bytes]:
    """Yield the same, also with colons between their parts."""
    return chain.from_iterable(one.findall(source) for one in _PATHS)


def first_words_of(source: bytes) -> Iterator[bytes]:
    """Yield the words that literals begin with."""
    return chain.from_iterable(one.findall(source) for one in _FIRST)
