"""Scanning files in this process, one after the other."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from .reading import Unreadable, sources
from .scanning import Scanned, Scanner, Task
from .targets import Target

#: Below this many bytes starting processes takes longer than it saves.
_ENOUGH: Final = 400_000

#: What became of a file: what it holds, or why it could not be read.
Outcome = Scanned | Unreadable


def cores() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):  # not on macOS and Windows
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def suffices(targets: Sequence[Target], jobs: int) -> bool:
    """Tell whether other processes would not make it faster, or only one is wanted."""
    return jobs == 1 or len(targets) < 2 or sum(target.size for target in targets) <= _ENOUGH


def scan(
    targets: Sequence[Target], task: Task, progress: Callable[[int], None] = lambda files: None
) -> Iterator[Outcome]:
    """Yield what became of each target, in their order; *progress* is told of each file that is done."""
    scanner = Scanner(task)
    for source in sources(targets):
        outcome = outcome_of(scanner, source)
        progress(1)
        yield outcome


def outcome_of(scanner: Scanner, source: bytes | Unreadable) -> Outcome:
    """Return what becomes of a file that was read or could not be."""
    return source if isinstance(source, Unreadable) else scanner.scan(source)
