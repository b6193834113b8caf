"""Scans that are shared out, and what the command writes about them."""

from __future__ import annotations

import contextlib
import io
import linecache
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bandit.core import extension_loader
from commands import run
from reports import FORMATS

#: What every report says about when it was made.
_TIME = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]| at )\d\d:\d\d(?::\d\d[.\d]*)?(?:\+00:00|Z)?")

OURS = ("pickle_dependencies", "pickle_dependencies_html", "pickle_dependencies_json")

#: Every format, of those that are installed.
EVERY = [
    form for form in (*FORMATS, "custom", *OURS) if form != "sarif" or form in extension_loader.MANAGER.formatter_names
]


class Said(NamedTuple):
    """What a run of the command leaves: its exit status, its report, and what it says besides."""

    status: int
    report: str
    output: str
    errors: str


def said(folder: Path, *arguments: object) -> Said:
    """Run the command in this process, with a report in *folder*; times are left out."""
    linecache.clearcache()
    path = folder / "report"
    path.unlink(missing_ok=True)
    output, errors = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        status = run(*arguments, "-o", path)
    linecache.clearcache()
    text = path.read_bytes().decode() if path.exists() else ""
    return Said(status, *(_TIME.sub("TIME", one) for one in (text, output.getvalue(), errors.getvalue())))


def share(folder: Path, total: int, *arguments: object) -> list[Path]:
    """Scan in so many shards; return their reports, which are written into *folder*."""
    paths = [folder / f"{number}-of-{total}.json" for number in range(1, total + 1)]
    for number, path in enumerate(paths, 1):
        with contextlib.redirect_stderr(io.StringIO()):
            assert run("-q", *arguments, "--shard", f"{number}/{total}", "-f", "json", "-o", path) == 0
    linecache.clearcache()
    return paths


def differing(
    folder: Path,
    reports: Sequence[Path],
    scan: Sequence[object],
    options: Sequence[object],
    forms: Sequence[str] = EVERY,
) -> list[str]:
    """Return the formats in which merged reports differ from the undivided scan, or its exit status or errors do."""
    different = []
    for form in forms:
        whole = said(folder, *scan, *options, "-f", form)
        merged = said(folder, "merge", *reports, *options, "-f", form)
        if whole != merged:
            sys.stdout.write(f"{form}: {whole}\n{merged}\n")
            different.append(form)
    return different
