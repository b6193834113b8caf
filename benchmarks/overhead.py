"""What the checks cost: bandit with P901 and P902 against bandit with one check that does nothing.

    python benchmarks/overhead.py FOLDER [FOLDER ...] [--runs 15] [--ids P901,P902] [--limit 1.10] [--instructions]

Each run is a new process, and the two sides take turns, because single runs differ by more than what is measured
here. Prints the median processor time of each side and their ratio; ends with 1 where a ratio is over the limit.

With ``--instructions`` valgrind counts the instructions of one run of each side, at the same time: the same number
each time, on whatever machine, but it does not know that some instructions take longer than others.
"""

from __future__ import annotations

import argparse
import compileall
import importlib.util
import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

#: Runs bandit's own command with the checks named in the first argument; "idle" is a check that does nothing.
_DRIVER = """
import sys
import bandit
from bandit.cli import main
from bandit.core import extension_loader, test_properties

@test_properties.test_id("P000")
@test_properties.checks("Call")
def idle(context):
    return None

class Idle:
    name = "idle"
    plugin = idle

manager = extension_loader.MANAGER
manager.plugins.append(Idle)
manager.plugins_by_id["P000"] = manager.plugins_by_name["idle"] = Idle
ids = "P000" if sys.argv[1] == "idle" else sys.argv[1]
sys.argv = ["bandit", "-q", "-r", sys.argv[2], "-t", ids, "--exit-zero", "-f", "json", "-o", "/dev/null"]
main.main()
"""


def compile_package() -> None:
    """Compile the package as pip does when it installs it: a checkout need not be compiled."""
    spec = importlib.util.find_spec("bandit_pickle_plugins")
    assert spec is not None
    assert spec.submodule_search_locations
    compileall.compile_dir(spec.submodule_search_locations[0], quiet=1)


def processor_time(ids: str, folder: Path) -> float:
    """Return the seconds of processor time that one run of bandit takes."""
    command = [sys.executable, "-c", _DRIVER, ids, str(folder)]
    before = os.times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def counting(ids: str, folder: Path) -> subprocess.Popen[str]:
    """Begin one run of bandit under valgrind, which tells on its standard error how many instructions that took."""
    valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    command = [*valgrind, sys.executable, "-c", _DRIVER, ids, str(folder)]
    environment = {**os.environ, "PYTHONHASHSEED": "0"}  # or sets have another order each time
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )


def count(folder: Path, ids: str) -> float:
    """Print the instructions that each side takes over *folder*, and return their ratio."""
    idle, ours = (
        int(run.communicate()[1].partition("Collected : ")[2].split()[0])
        for run in [counting("idle", folder), counting(ids, folder)]
    )
    print(f"{folder.name}: idle {idle / 1e9:.2f}, {ids} {ours / 1e9:.2f} billion instructions, ratio {ours / idle:.3f}")
    return ours / idle


def measure(folder: Path, ids: str, runs: int) -> float:
    """Print the medians over *folder* and return their ratio."""
    sides: dict[str, list[float]] = {"idle": [], ids: []}
    for side in sides:
        processor_time(side, folder)  # warms the caches of the disk and of stevedore
    for _ in range(runs):
        for side, times in sides.items():
            times.append(processor_time(side, folder))
    idle, ours = (statistics.median(times) for times in sides.values())
    print(f"{folder.name}: idle {idle:.2f} s, {ids} {ours:.2f} s, ratio {ours / idle:.3f} ({runs} runs each)")
    return ours / idle


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure each folder; return the status for the shell."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--ids", default="P901,P902")
    parser.add_argument("--limit", type=float, default=1.10)
    parser.add_argument("--instructions", action="store_true", help="count instructions by valgrind")
    given = parser.parse_args(arguments)
    compile_package()
    ratios = [
        count(folder, given.ids) if given.instructions else measure(folder, given.ids, given.runs)
        for folder in given.folders
    ]
    return int(max(ratios) > given.limit)


if __name__ == "__main__":
    sys.exit(main())
