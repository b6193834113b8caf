"""The bytes of a target, or why there are none."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from .targets import Target

#: How many bytes of members of one archive are held at once.
_HELD: Final = 32 << 20


class Unreadable(NamedTuple):
    """A file that is not scanned: bandit leaves it out of everything but its list of skipped files."""

    reason: str


def read(target: Target) -> bytes | Unreadable:
    """Return the bytes of a file."""
    try:
        with open(target.path, "rb", buffering=0) as file:  # a Path costs as much as reading it
            return file.readall()
    except OSError as error:  # with bandit's reason
        return Unreadable(error.strerror or str(error))


def sources(targets: Iterable[Target]) -> Iterator[bytes | Unreadable]:
    """Yield the bytes of each target; members of one archive that follow each other are read together."""
    batch: list[Target] = []
    size = 0
    for target in targets:
        if batch and (target.member is None or target.path != batch[0].path or size + target.size > _HELD):
            yield from _members(batch)
            batch, size = [], 0
        if target.member is None:
            yield read(target)
        else:
            batch.append(target)
            size += target.size
    if batch:
        yield from _members(batch)


def _members(targets: list[Target]) -> Iterator[bytes | Unreadable]:
    from . import archives

    for _, content in archives.members(targets[0].path, [target.member or "" for target in targets]):
        yield content if isinstance(content, bytes) else Unreadable(content.reason)


def standard_input() -> io.BytesIO:
    """Return what stands on standard input, as bandit reads it."""
    with os.fdopen(sys.stdin.fileno(), "rb", 0, closefd=False) as file:
        return io.BytesIO(file.read())
