"""How many jobs a scan of very many wheels and sdists takes, from the time that some of them take.

    python benchmarks/sizing.py ARCHIVE [ARCHIVE ...]
    python benchmarks/sizing.py wheels/* sdists/* --gigabytes 3000 --minutes 60 --cores 4

Wheels and sdists are measured apart, with one process each: what one core does. The time is that of the whole command,
with its start and the report of a shard. ``--gigabytes`` is how much Python there is to scan, unpacked.
"""

from __future__ import annotations

import argparse
import math
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import bandit  # noqa: F401  # first, or its plugins are loaded while it is half imported

from bandit_pickle_plugins.runner import archives
from bandit_pickle_plugins.runner.targets import Names

RUNS = 3


class Measured(NamedTuple):
    """Archives: how many, their bytes, their Python files, the bytes of these, and the seconds that they take."""

    archives: int
    packed: int
    files: int
    python: int
    seconds: float

    def row(self, title: str) -> str:
        """Return a row of the table."""
        megabytes = self.python / 1e6
        return (
            f"{title:8}{self.archives:9,}{self.packed / 1e6:11.1f}{self.files:9,}{megabytes:11.1f}{self.seconds:9.1f}"
            f"{self.files / self.seconds:9.0f}{megabytes / self.seconds:13.1f}"
        )


def measure(paths: Sequence[Path]) -> Measured:
    """Scan the archives several times; return what they hold and the median of the times."""
    listed = [archives.listing(str(path), path.name, Names(["*.py"])) for path in paths]
    sizes = [target.size for listing in listed for target in listing.targets]
    times = []
    with tempfile.TemporaryDirectory() as folder:
        words = [sys.executable, "-m", "bandit_pickle_plugins", "-q", "-j", "1", "--shard", "1/1", "-f", "json"]
        for _ in range(RUNS):
            begun = time.perf_counter()
            out = str(Path(folder) / "report.json")
            subprocess.run([*words, *map(str, paths), "-o", out], check=True, stderr=subprocess.DEVNULL)
            times.append(time.perf_counter() - begun)
    packed = sum(path.stat().st_size for path in paths)
    return Measured(len(paths), packed, len(sizes), sum(sizes), statistics.median(times))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archives", nargs="+", type=Path, metavar="ARCHIVE")
    parser.add_argument("--gigabytes", type=float, help="of Python that are to be scanned")
    parser.add_argument("--minutes", type=float, default=60, help="that a job may take (default: 60)")
    parser.add_argument("--cores", type=int, default=4, help="that a job has (default: 4)")
    given = parser.parse_args()
    heads = f"{'':8}{'archives':>9}{'packed MB':>11}{'files':>9}{'Python MB':>11}{'seconds':>9}{'files/s':>9}"
    print(f"{heads}{'Python MB/s':>13}")
    kinds: list[Measured] = []
    for title, paths in (
        ("wheels", [path for path in given.archives if path.suffix == ".whl"]),
        ("sdists", [path for path in given.archives if path.suffix != ".whl"]),
    ):
        if paths:
            kinds.append(measure(paths))
            print(kinds[-1].row(title))
    both = Measured(
        sum(kind.archives for kind in kinds),
        sum(kind.packed for kind in kinds),
        sum(kind.files for kind in kinds),
        sum(kind.python for kind in kinds),
        sum(kind.seconds for kind in kinds),
    )
    print(both.row("both"))
    if given.gigabytes:
        hours = given.gigabytes * 1e9 / (both.python / both.seconds) / 3600
        jobs = math.ceil(hours * 60 / (given.minutes * given.cores))
        print(
            f"\n{given.gigabytes:,.0f} GB of Python: {hours:,.0f} core hours, "
            f"{jobs:,} jobs of {given.minutes:.0f} minutes with {given.cores} cores each"
        )


if __name__ == "__main__":
    main()
