"""Running ``bandit-pickle``, in this process and as users do."""

from __future__ import annotations

import contextlib
import io
import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import bandit  # noqa: F401  # first, or its plugins are loaded while it is half imported

from bandit_pickle_plugins.runner import command


class Report(NamedTuple):
    """The exit status of a run and what its JSON report says."""

    status: int
    results: list[dict[str, Any]]
    metrics: dict[str, dict[str, int]]
    errors: list[dict[str, str]]


@contextlib.contextmanager
def logging_kept() -> Iterator[None]:
    """Undo what bandit does to the root logger."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    try:
        yield
    finally:
        logging.captureWarnings(False)
        root.handlers[:] = handlers
        root.setLevel(level)


class _Output(io.StringIO):
    """An output that bandit's formatters cannot close, and leave alone by its name."""

    name = sys.stdout.name

    def close(self) -> None:
        pass


def run(*arguments: object) -> int:
    """Run the command in this process; return its exit status."""
    output = _Output()
    with logging_kept(), contextlib.redirect_stdout(output):
        status = command.run([str(one) for one in arguments])
    sys.stdout.write(output.getvalue())
    return status


def report(folder: Path, *arguments: object) -> Report:
    """Run the command in this process and read its report, which is written into *folder*."""
    path = folder / "report.json"
    status = run(*arguments, "-f", "json", "-o", path)
    return read(path, status)


def bandits(folder: Path, ids: str, *arguments: object) -> Report:
    """Run bandit itself with the checks *ids*, as :func:`report` does."""
    path = folder / "report.json"
    words = [sys.executable, "-m", "bandit", "-t", ids, *map(str, arguments), "-f", "json", "-o", str(path)]
    ended = subprocess.run(words, capture_output=True, text=True)
    return read(path, ended.returncode)


def read(path: Path, status: int) -> Report:
    """Read a JSON report of bandit."""
    said = json.loads(path.read_text())
    path.unlink()
    return Report(status, said["results"], said["metrics"], said["errors"])


def started(*arguments: object, before: str = "", **given: Any) -> subprocess.Popen[str]:
    """Start the command as a process; the code *before* runs in it first."""
    code = f"import bandit\n{before}\nfrom bandit_pickle_plugins.runner.command import main\nmain()\n"
    words = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **given)


def is_running(process: int) -> bool:
    """Tell whether there is a process with this number, other than one that has ended and was not waited for."""
    try:
        os.kill(process, 0)
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"
