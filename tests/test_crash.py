"""The checks survive the standard library and what is installed beside it.

Every file is analysed, also those that the byte filter would drop. Of the standard library, and of the
installed packages when they are many, a sample is scanned that does not change as long as their files keep their names.
"""

from __future__ import annotations

import json
import logging
import sysconfig
import warnings
import zlib
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from unittest.mock import patch

import pytest
from reports import report
from scanning import scan
from throwaway_checks import idle, scan_with

from bandit_pickle_plugins import host
from bandit_pickle_plugins.catalogue import words

#: Files beyond about this number are left out: bandit takes some 25 ms for each.
MOST = 500
#: Files that a process takes at a time.
CHUNK = 50


class Scanned(NamedTuple):
    """What scanning some files gave."""

    analysed: Counter[str]  # by filter, for how many files it was asked
    skipped: list[tuple[str, str]]
    alone: list[tuple[str, str]]  # of those, what bandit skips without the checks
    errors: list[str]
    found: Counter[str]  # by id
    lost: list[int]  # findings that were not delivered


def number(path: Path) -> int:
    """Return a number for a file that depends on its folder and name only."""
    return zlib.crc32("/".join(path.parts[-2:]).encode(errors="replace"))


def library() -> list[Path]:
    folder = Path(sysconfig.get_path("stdlib"))
    return [path for path in folder.rglob("*.py") if not {"site-packages", "dist-packages"} & set(path.parts)]


def installed() -> list[Path]:
    folders = {Path(sysconfig.get_path(name)) for name in ("purelib", "platlib")}
    return [path for folder in folders for path in folder.rglob("*.py")]


def sample(paths: list[Path]) -> list[Path]:
    share = -(-len(paths) // MOST)
    return [path for path in paths if number(path) % share == 0] if share > 1 else paths


class Errors(logging.Handler):
    """Keeps what bandit logs as an error."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.name == "bandit.core.tester":
            self.messages.append(record.getMessage())


def scan_files(paths: list[Path]) -> Scanned:
    """Scan some files and consume the results."""
    errors, analysed = Errors(), Counter[str]()

    def passes(check: str, *_: object) -> bool:
        analysed[check] += 1
        return True

    logger = logging.getLogger("bandit")
    logger.addHandler(errors)
    logger.propagate = False
    warnings.simplefilter("ignore")  # of what is old-fashioned in the files
    with patch.object(words, "passes", passes), patch.object(host, "place", wraps=host.place) as made:
        manager = scan(paths)
    totals = manager.metrics.data["_totals"]
    waiting = made.call_count - len(manager.results) - totals["nosec"] - totals["skipped_tests"]
    with TemporaryDirectory() as folder:
        results = json.loads(report(manager, "json", Path(folder)))["results"]
    skipped = manager.get_skipped()
    alone = scan_with([Path(name) for name, _ in skipped], idle).get_skipped() if skipped else []
    found = Counter(result["test_id"] for result in results)
    return Scanned(analysed, skipped, alone, errors.messages, found, [waiting] * bool(waiting))


def scan_all(paths: Iterable[Path]) -> Scanned:
    """Scan files in two processes."""
    ordered = sorted(paths, key=lambda path: (number(path), path))
    chunks = [ordered[start : start + CHUNK] for start in range(0, len(ordered), CHUNK)]
    total = Scanned(Counter(), [], [], [], Counter(), [])
    with ProcessPoolExecutor(2, get_context("spawn")) as processes:
        for part in processes.map(scan_files, chunks):
            total.analysed.update(part.analysed)
            total.skipped.extend(part.skipped)
            total.alone.extend(part.alone)
            total.errors.extend(part.errors)
            total.found.update(part.found)
            total.lost.extend(part.lost)
    return total


@pytest.mark.no_cover
@pytest.mark.parametrize("part", ["library", "installed"])
def test_nothing_crashes(part: str) -> None:
    paths = sample(library() if part == "library" else installed())
    scanned = scan_all(paths)
    assert scanned.errors == []
    assert scanned.lost == []
    assert scanned.skipped == scanned.alone
    assert len(paths) > 200
    # A file without a name or without a return or lambda calls no check.
    assert scanned.analysed["loads"] + len(scanned.skipped) > 0.9 * len(paths)
    assert scanned.analysed["reducers"] + len(scanned.skipped) > 0.5 * len(paths)
    assert scanned.found["P901"] > (2 if part == "library" else -1)
