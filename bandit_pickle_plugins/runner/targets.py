"""What is scanned: distributions, and the files of each."""

from __future__ import annotations

from typing import NamedTuple


class Distribution(NamedTuple):
    """An installed or packed distribution: *root* is the folder, or the archive, that its paths are relative to."""

    name: str
    version: str
    root: str


class Target(NamedTuple):
    """A file to scan: *name* is what reports call it; *path* the file on disk, or the archive that *member* is in."""

    name: str
    path: str
    member: str | None = None
    size: int = 0
    distribution: Distribution | None = None
