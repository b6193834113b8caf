"""What is scanned: distributions, and the files of each."""

from __future__ import annotations

from typing import NamedTuple


class Distribution(NamedTuple):
    """An installed or packed distribution: *root* is the folder, or the archive, that its paths are relative to."""

    name: str
    version: str
    root: str
