"""What of the bytes of a file is code: the rest are comments, and texts of several lines such as docstrings.

No name that a check looks for can stand in such a text: a string that names something stands on one line.
"""

from __future__ import annotations

import re
from typing import Final

from .remembered import remembered

#: A comment, a literal in one of four quotes, or a quote that begins none. Each way begins with a character as such, or
#: :mod:`re` would try them all everywhere.
_TOKEN: Final = re.compile(
    rb"(#[^\n\r]*"
    rb'|"""[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*"""'
    rb"|'''[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*'''"
    rb'|"(?!"")[^"\\\n\r]*(?:\\.[^"\\\n\r]*)*"'
    rb"|'(?!'')[^'\\\n\r]*(?:\\.[^'\\\n\r]*)*'"
    rb"|\"|')",
    re.DOTALL,
)
#: The end of a line of a text, and not of one that goes on.
_LINE: Final = re.compile(rb"(?<!\\)(?:\\\\)*[\r\n]")
_BLANKS: Final = bytes(code if code in b"\n\r" else ord(" ") for code in range(256))
_HASH: Final = ord("#")
_LETTERS: Final = frozenset(b"fFtTrR")
#: Prefixes of literals that hold code.
_WITH_FIELDS: Final = tuple(f"{letter}{raw}".encode() for letter in "fFtT" for raw in ("", "r", "R"))


def code_of(source: bytes) -> bytes:
    """Return *source* with blanks for its comments and for texts of several lines; each line keeps its length.

    Returns *source* itself where it cannot be told what they are: it is not valid, or quotes stand in quotes (PEP 701).
    """
    return _parted(source)[0]


def bare_of(source: bytes) -> bytes:
    """Return the same as :func:`code_of`, with blanks in all texts too, but for those with fields."""
    return _parted(source)[1]


def is_parted(source: bytes) -> bool:
    """Tell whether :func:`bare_of` has been asked for *source* just now, so that it costs nothing."""
    return _parted.knows(source)


@remembered
def _parted(source: bytes) -> tuple[bytes, bytes]:
    pieces = _TOKEN.split(source)  # what stands between the tokens, and these: a match of each would take longer
    code, bare = pieces[:], pieces
    found = False
    for place in range(1, len(pieces), 2):
        token = pieces[place]
        sign, size = token[0], len(token)
        if sign != _HASH:
            if size < 2:
                return source, source
            before = pieces[place - 1]
            if before and before[-1] in _LETTERS and before.endswith(_WITH_FIELDS):
                if token.count(b"{") != token.count(b"}"):
                    return source, source
                continue
            quotes = 3 if size > 5 and token[1] == token[2] == sign else 1
            if quotes == 1 or _LINE.search(token) is None:
                bare[place] = token[:quotes] + token[quotes:-quotes].translate(_BLANKS) + token[-quotes:]
                continue
        code[place] = bare[place] = token.translate(_BLANKS)
        found = True
    parted = b"".join(code) if found else source, b"".join(bare)
    _parted.keep(parted[0], parted)
    return parted
