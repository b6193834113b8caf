"""What of the bytes of a file is code: the rest are comments, and texts of several lines such as docstrings.

No name that a check looks for can stand in such a text: a string that names something stands on one line.
"""

from __future__ import annotations

import re
from typing import Final

from .remembered import remembered

#: A comment, a literal in one of four quotes, or a quote that begins none.
_TOKEN: Final = re.compile(
    rb"#[^\n\r]*"
    rb'|"""[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*"""'
    rb"|'''[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*'''"
    rb'|"(?!"")[^"\\\n\r]*(?:\\.[^"\\\n\r]*)*"'
    rb"|'(?!'')[^'\\\n\r]*(?:\\.[^'\\\n\r]*)*'"
    rb"|[\"']",
    re.DOTALL,
)
#: The end of a line of a text, and not of one that goes on.
_LINE: Final = re.compile(rb"(?<!\\)(?:\\\\)*[\r\n]")
_BLANKS: Final = bytes(code if code in b"\n\r" else ord(" ") for code in range(256))
_HASH: Final = ord("#")
_LETTERS: Final = (b"f", b"F", b"t", b"T", b"r", b"R")
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


@remembered
def _parted(source: bytes) -> tuple[bytes, bytes]:
    code: list[bytes] = []
    bare: list[bytes] = []
    done = kept = 0
    for match in _TOKEN.finditer(source):
        start, end = match.span()
        first = source[start]
        if first != _HASH:
            if end - start < 2:
                return source, source
            if source[start - 1 : start] in _LETTERS and source.endswith(_WITH_FIELDS, max(0, start - 2), start):
                if source.count(b"{", start, end) != source.count(b"}", start, end):
                    return source, source
                continue
            quotes = (
                3 if source[start + 1] == first and source[start + 2 : start + 3] == source[start : start + 1] else 1
            )
            if quotes == 1 or _LINE.search(source, start, end) is None:
                bare += (source[done : start + quotes], source[start + quotes : end - quotes].translate(_BLANKS))
                done = end - quotes
                continue
        blank = source[start:end].translate(_BLANKS)
        code += (source[kept:start], blank)
        bare += (source[done:start], blank)
        done = kept = end
    parted = b"".join((*code, source[kept:])) if code else source, b"".join((*bare, source[done:]))
    _parted.keep(parted[0], parted)
    return parted
