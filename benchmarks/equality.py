"""Whether ``bandit-pickle`` reports what bandit reports with the same checks.

    python benchmarks/equality.py FOLDER [FOLDER ...] [--jobs 1,2] [--bandit-report FILE]

Compares the JSON report of ``bandit -r FOLDER -t P901,...`` with that of ``bandit-pickle -r FOLDER``, at each number of
jobs, with the byte filter and without it (``--parse-all``): the findings with all that is said of each and their order;
for each file and in total the lines of code, the comments that silence something, and the numbers of issues; the files
that were skipped and why. Prints how much was compared and each difference; ends with 1 where there is one.

bandit takes about 25 ms a file. So its report is kept in FILE, and taken from there when it is there already. It has to
be one of the same folders, spelt in the same way.

Two things may differ. Files that do not pass the filter are not parsed, so bandit alone names those that cannot be;
with ``--parse-all`` both do. And where bandit itself fails, because a file is nested deeper than it can go,
``bandit-pickle`` may get further: such files are named and left out of the comparison.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple

import bandit  # noqa: F401  # first, or its plugins are loaded while it is half imported

from bandit_pickle_plugins.runner.manager import our_ids
from bandit_pickle_plugins.runner.scanning import EXCEPTION, Scanner, Task

#: How many differences are printed of each run.
SHOWN = 50


class Report(NamedTuple):
    """What is compared of a report of bandit, and the exit status where it was made just now."""

    results: list[dict[str, Any]]
    metrics: dict[str, dict[str, int]]
    errors: list[dict[str, str]]
    status: int | None = None

    def counts(self) -> str:
        """Return how much the report holds, in words."""
        totals = self.metrics["_totals"]
        return (
            f"{len(self.metrics) - 1:,} files, {len(self.results):,} findings, {totals['loc']:,} lines of code, "
            f"{totals['nosec']:,} nosec, {totals['skipped_tests']:,} skipped tests, {len(self.errors):,} errors"
        )

    def without(self, names: Iterable[str]) -> Report:
        """Return the report as it would be without these files."""
        left_out = {*names}
        metrics = {name: counts for name, counts in self.metrics.items() if name not in left_out}
        totals = dict(metrics["_totals"])
        for name in left_out & self.metrics.keys():
            for count, value in self.metrics[name].items():
                totals[count] -= value
        metrics["_totals"] = totals
        return self._replace(
            results=[one for one in self.results if one["filename"] not in left_out],
            metrics=metrics,
            errors=[one for one in self.errors if one["filename"] not in left_out],
        )


def read(path: Path, status: int | None = None) -> Report:
    """Read a JSON report."""
    said = json.loads(path.read_text(encoding="utf-8"))
    return Report(said["results"], said["metrics"], said["errors"], status)


def made(words: Sequence[str], path: Path) -> Report:
    """Run a command that writes its JSON report to *path*; return that. Ends this one where the command fails."""
    command = [sys.executable, "-m", *words, "-q", "-f", "json", "-o", str(path)]
    begun = time.perf_counter()
    ended = subprocess.run(command, stderr=subprocess.PIPE, text=True)
    if ended.returncode not in (0, 1):
        sys.exit(f"{ended.stderr}{' '.join(command)} ended with {ended.returncode}")
    report = read(path, ended.returncode)
    print(f"{words[0]}: {report.counts()}; {time.perf_counter() - begun:.1f} s", flush=True)
    return report


def bandits(folders: Sequence[str], kept: Path | None, scratch: Path) -> Report:
    """Return bandit's report, from *kept* where it is there."""
    if kept is not None and kept.exists():
        report = read(kept)
        print(f"bandit, from {kept}: {report.counts()}", flush=True)
        return report
    path = scratch / "bandit.json" if kept is None else kept.with_name(f"{kept.name}.part")
    report = made(["bandit", "-r", *folders, "-t", ",".join(our_ids())], path)
    if kept is not None:
        path.replace(kept)
    return report


def passes_filter(name: str, scanner: Scanner) -> bool:
    """Tell whether a file that bandit has skipped is one that the filter lets pass, or that cannot be read."""
    try:
        source = Path(name).read_bytes()
    except OSError:
        return True
    return bool(scanner.scan(source).skipped)


def of_those_that_pass(report: Report) -> Report:
    """Return bandit's report with the errors of those files alone that pass the filter."""
    scanner = Scanner(Task(our_ids()))
    skipped = [one for one in report.errors if one["reason"] == EXCEPTION or passes_filter(one["filename"], scanner)]
    return report._replace(errors=skipped)


def only_bandit_fails(expected: Report, found: Report) -> list[str]:
    """Return the files that bandit does not get through, and ``bandit-pickle`` does."""
    failed = {one["filename"] for one in expected.errors if one["reason"] == EXCEPTION}
    return sorted(failed - {one["filename"] for one in found.errors})


def differences(expected: Report, found: Report) -> Iterator[str]:
    """Yield each difference between two reports, in words."""
    if None not in (expected.status, found.status) and expected.status != found.status:
        yield f"status {expected.status} is {found.status}"
    yield from _of_lists("finding", expected.results, found.results)
    yield from _of_lists("error", expected.errors, found.errors)
    for name in sorted(expected.metrics.keys() | found.metrics.keys()):
        if name in expected.metrics and name in found.metrics:
            yield from _of_counts(name, expected.metrics[name], found.metrics[name])
        else:
            yield f"{name} is only in the report of {'bandit' if name in expected.metrics else 'bandit-pickle'}"


def _of_lists(title: str, expected: Sequence[Mapping[str, Any]], found: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield what stands in one list alone; where both hold the same, where their order differs."""
    ours, theirs = ([json.dumps(one, sort_keys=True) for one in side] for side in (found, expected))
    missing, extra = ({*theirs} - {*ours}, {*ours} - {*theirs})
    yield from (f"{title} is missing: {one}" for one in theirs if one in missing)
    yield from (f"{title} of bandit-pickle alone: {one}" for one in ours if one in extra)
    if missing or extra:
        return
    for place, (one, other) in enumerate(zip_longest(theirs, ours)):
        if one != other:
            yield f"{title} {place} is another in another order: {one} is {other}"
            return


def _of_counts(name: str, expected: Mapping[str, int], found: Mapping[str, int]) -> Iterator[str]:
    """Yield the counts of a file that differ; those of issues are missing where a file was skipped."""
    for count in sorted(expected.keys() | found.keys()):
        if expected.get(count, 0) != found.get(count, 0):
            yield f"{name}: {count} {expected.get(count, 0)} is {found.get(count, 0)}"


def compare(expected: Report, found: Report) -> int:
    """Print what differs between two reports; return the number of differences."""
    failed = only_bandit_fails(expected, found)
    if failed:
        print(f"  {len(failed)} files that bandit fails on are left out: {', '.join(failed)}")
    every = [*differences(expected.without(failed), found.without(failed))]
    for one in every[:SHOWN]:
        print(f"  {one}")
    print(f"  {len(every):,} differences", flush=True)
    return len(every)


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare; return the status for the shell."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", metavar="FOLDER")
    parser.add_argument("--jobs", default="1,2", help="numbers of processes, with commas between (default: 1,2)")
    parser.add_argument("--bandit-report", type=Path, metavar="FILE", help="bandit's report: taken if there, else made")
    given = parser.parse_args(arguments)
    total = 0
    with tempfile.TemporaryDirectory() as scratch:
        expected = bandits(given.folders, given.bandit_report, Path(scratch))
        for jobs in given.jobs.split(","):
            for options, side in (([], of_those_that_pass(expected)), (["--parse-all"], expected)):
                words = ["bandit_pickle_plugins", "-r", *given.folders, "-j", jobs, *options]
                print(f"\n{' '.join(['bandit-pickle', '-j', jobs, *options])}")
                total += compare(side, made(words, Path(scratch) / "ours.json"))
    return int(total > 0)


if __name__ == "__main__":
    sys.exit(main())
