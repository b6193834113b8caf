"""Plain bandit, ``bandit-pickle`` and ruff side by side over a whole environment.

    python benchmarks/environment.py FOLDER [--runs 5] [--bandit-runs 1] [--start-runs 11]

Measures in one run, in which the sides take turns:

- wall time over FOLDER of ``bandit`` with the checks of this package, which runs once because it takes about 25 ms a
  file, of ``bandit-pickle``, and of ``ruff check --select S301,S403 --no-cache --isolated``;
- wall time of ``bandit`` and ``bandit-pickle`` over one small file: that of starting;
- the peak memory of the largest process of each, its workers with it.

Prints medians with the fastest and the slowest run, then the ratios beside their limits; ends with 1 where a limit is
broken. ``bandit-pickle`` and ruff run once before, so that the files are in memory for all. Needs ruff, and Linux or
macOS.

The memory is what ``wait4`` says of the command: the kernel keeps the largest resident size that any single process
reached among it and its descendants that were waited for, and the command waits for every worker. Memory that forked
workers share counts for each. A process begins as a copy of this script, so nothing takes less than that: therefore
this script does not import bandit.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from overhead import compile_package

_IDS = "import bandit; from bandit_pickle_plugins.runner.manager import our_ids; print(*our_ids(), sep=',')"

#: Small files, by what is in them.
SMALL = {
    "nothing to report": "import json\n\n\ndef read(data):\n    return json.loads(data)\n",
    "one load": "import pickle\n\n\ndef read(data):\n    return pickle.loads(data)\n",
}


class Run(NamedTuple):
    """The wall time of a command, and the peak memory of its largest process in MB."""

    seconds: float
    memory: float


class Side(NamedTuple):
    """A command, and how often it runs."""

    words: Sequence[str]
    runs: int


class Limit(NamedTuple):
    """A figure, what it must be and what it should be; ``is_least`` where more is better."""

    title: str
    value: float
    limit: float
    aim: float | None
    is_least: bool = False

    @property
    def holds(self) -> bool:
        """Whether the figure is what it must be."""
        return self.value >= self.limit if self.is_least else self.value <= self.limit


def command(name: str) -> str:
    """Return the path of a command of the environment that runs this script."""
    path = Path(sysconfig.get_path("scripts")) / name
    if not path.exists():
        sys.exit(f"{path} is not there: install {name} in this environment")
    return str(path)


def ids() -> str:
    """Return the ids of the checks, as ``-t`` takes them."""
    return subprocess.run([sys.executable, "-c", _IDS], capture_output=True, text=True, check=True).stdout.strip()


def run(words: Sequence[str]) -> Run:
    """Run a command that ends with 0 or 1; ends this one where it does not."""
    begun = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(words)} ended with {process.returncode}")
    return Run(seconds, used.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10))


def take_turns(sides: Mapping[str, Side], done: Callable[[str], None]) -> dict[str, list[Run]]:
    """Run each side as often as it says, one after the other; *done* is told of each run."""
    runs: dict[str, list[Run]] = {name: [] for name in sides}
    for number in range(max(side.runs for side in sides.values())):
        for name, side in sides.items():
            if number < side.runs:
                runs[name].append(run(side.words))
                done(f"{name}: {runs[name][-1].seconds:.2f} s")
    return runs


def median(runs: Sequence[Run]) -> float:
    """Return the median of the wall times."""
    return statistics.median(one.seconds for one in runs)


def memory(runs: Sequence[Run]) -> float:
    """Return the most memory of any run."""
    return max(one.memory for one in runs)


def files_of_ruff(ruff: str, folder: str) -> int:
    """Return how many files ruff looks at."""
    said = subprocess.run(
        [ruff, "check", "--isolated", "--show-files", folder], capture_output=True, text=True, check=True
    )
    return said.stdout.count("\n")


def files_of(report: Path) -> int:
    """Return how many files a JSON report of bandit is about."""
    return len(json.loads(report.read_text(encoding="utf-8"))["metrics"]) - 1


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a simple table of reStructuredText."""
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    rule = "  ".join("=" * width for width in widths)
    lines = ("  ".join(map(str.ljust, row, widths)).rstrip() for row in (heads, *rows))
    head, *body = lines
    return "\n".join((rule, head, rule, *body, rule))


def times_table(runs: Mapping[str, Sequence[Run]]) -> str:
    """Return a row for each side."""
    rows = []
    for name, measured in runs.items():
        times = [one.seconds for one in measured]
        spread = f"{min(times):.2f} to {max(times):.2f}" if len(times) > 1 else ""
        rows.append((name, str(len(times)), f"{median(measured):.2f}", spread, f"{memory(measured):.0f}"))
    return table(("command", "runs", "seconds", "from, to", "largest process, MB"), rows)


def limits_table(limits: Sequence[Limit]) -> str:
    """Return a row for each limit."""
    rows = []
    for one in limits:
        words = "at least" if one.is_least else "at most"
        aim = "" if one.aim is None else f"{one.aim:g}"
        held = "yes" if one.holds else "no"
        rows.append((one.title, f"{one.value:.3g}", f"{words} {one.limit:g}", aim, held))
    return table(("figure", "measured", "limit", "aim", "holds"), rows)


def measured_sides(folder: str, given: argparse.Namespace, scratch: Path) -> tuple[dict[str, Side], dict[str, Side]]:
    """Return the sides over the folder, and those over small files."""
    bandit_, pickle_ = command("bandit"), command("bandit-pickle")
    quietly = ("-q", "-f", "json", "-o")
    only = ("-t", ids())
    ruff = [command("ruff"), "check", "--select", "S301,S403", "--no-cache", "--isolated", folder]
    over_folder = {
        "bandit": Side([bandit_, "-r", folder, *only, *quietly, str(scratch / "bandit.json")], given.bandit_runs),
        "bandit-pickle": Side([pickle_, "-r", folder, *quietly, str(scratch / "ours.json")], given.runs),
        "ruff": Side(ruff, given.runs),
    }
    over_small = {}
    for number, (title, source) in enumerate(SMALL.items()):
        path = scratch / f"small{number}.py"
        path.write_text(source, encoding="utf-8")
        out = str(scratch / "small.json")
        over_small[f"bandit, {title}"] = Side([bandit_, *only, str(path), *quietly, out], given.start_runs)
        over_small[f"bandit-pickle, {title}"] = Side([pickle_, str(path), *quietly, out], given.start_runs)
    return over_folder, over_small


def limits(runs: Mapping[str, Sequence[Run]], small: Mapping[str, Sequence[Run]]) -> list[Limit]:
    """Return what has to hold of the figures."""
    ours = runs["bandit-pickle"]
    every = [
        Limit("bandit / bandit-pickle", median(runs["bandit"]) / median(ours), 50, 100, is_least=True),
        Limit("bandit-pickle / ruff", median(ours) / median(runs["ruff"]), 2, 1),
        Limit("largest process of bandit-pickle, MB", memory(ours), 400, None),
    ]
    for title in SMALL:
        more = median(small[f"bandit-pickle, {title}"]) - median(small[f"bandit, {title}"])
        every.append(Limit(f"one small file, {title}, ms more than bandit", more * 1000, 50, None))
    return every


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; return the status for the shell."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", metavar="FOLDER")
    parser.add_argument("--runs", type=int, default=5, help="of bandit-pickle and ruff (default: 5)")
    parser.add_argument("--bandit-runs", type=int, default=1, help="of bandit (default: 1)")
    parser.add_argument("--start-runs", type=int, default=11, help="over a small file, of each (default: 11)")
    given = parser.parse_args(arguments)
    if min(given.runs, given.bandit_runs, given.start_runs) < 1:
        parser.error("each runs at least once")
    compile_package()

    def done(line: str) -> None:
        print(line, file=sys.stderr, flush=True)

    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        over_folder, over_small = measured_sides(given.folder, given, scratch)
        for side in ("bandit-pickle", "ruff"):
            run(over_folder[side].words)  # puts the files into memory
        small = take_turns(over_small, done)
        runs = take_turns(over_folder, done)
        files = files_of(scratch / "bandit.json"), files_of(scratch / "ours.json")
        of_ruff = files_of_ruff(over_folder["ruff"].words[0], given.folder)
    print(
        f"{platform.python_implementation()} {platform.python_version()}, bandit {version('bandit')}, "
        f"ruff {version('ruff')}, {os.cpu_count()} cores\n"
        f"Files: {files[0]:,} of bandit, {files[1]:,} of bandit-pickle, {of_ruff:,} of ruff\n"
    )
    print(times_table({**runs, **small}), end="\n\n")
    held = limits(runs, small)
    print(limits_table(held))
    return int(not all(one.holds for one in held))


if __name__ == "__main__":
    sys.exit(main())
