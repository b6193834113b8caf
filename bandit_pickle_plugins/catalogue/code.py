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
#: Prefixes of literals that hold code.
_WITH_FIELDS: Final = tuple(f"{letter}{raw}".encode() for letter in "fFtT" for raw in ("", "r", "R"))


@remembered
def code_of(source: bytes) -> bytes:
    """Return *source* with blanks for its comments and for texts of several lines; each line keeps its length.

    Returns *source* itself where it cannot be told what they are: it is not valid, or quotes stand in quotes (PEP 701).
    """
    parts: list[bytes] = []
    done = 0
    for match in _TOKEN.finditer(source):
        start, end = match.span()
        if source[start] != _HASH:
            if end - start < 2:
                return source
            if source.endswith(_WITH_FIELDS, max(0, start - 2), start):
                if source.count(b"{", start, end) != source.count(b"}", start, end):
                    return source
                continue
            if source[start : start + 1] * 3 != source[start : start + 3] or _LINE.search(source, start, end) is None:
                continue
        parts += (source[done:start], source[start:end].translate(_BLANKS))
        done = end
    return b"".join((*parts, source[done:])) if parts else source
