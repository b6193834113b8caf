"""Reading the expectations that stand as comments in the case files."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

_ANNOTATION = re.compile(r"#\s*(P9\d\d) ([LMH])/([LMH])(?::([^#]*))?")
_LEVELS = {"L": "LOW", "M": "MEDIUM", "H": "HIGH"}


class Expected(NamedTuple):
    """One finding that a case file announces; ``words`` must stand in its message."""

    line: int
    test_id: str
    severity: str
    confidence: str
    words: str


def read(path: Path) -> list[Expected]:
    """Return what the annotations of a case file announce, in the order of the file."""
    found = []
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        for test_id, severity, confidence, words in _ANNOTATION.findall(line.decode("latin-1")):
            expected = Expected(number, test_id, _LEVELS[severity], _LEVELS[confidence], words.strip())
            found.append(expected)
    return found


def silenced(source: bytes) -> bytes:
    """Return a case file with each line's annotations turned into one ``nosec`` with their ids."""
    lines = []
    for line in source.splitlines(keepends=True):
        text = line.decode("latin-1")
        ids = [match.group(1) for match in _ANNOTATION.finditer(text)]
        if ids:
            ending = text[len(text.rstrip("\r\n")) :]
            text = f"{text[: _ANNOTATION.search(text).start()]}# nosec {', '.join(ids)}{ending}"  # type: ignore[union-attr]
        lines.append(text.encode("latin-1"))
    return b"".join(lines)
