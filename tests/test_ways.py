"""What of a body lies on a way with what else: so many calls are told apart, at a cost that grows with the body."""

from __future__ import annotations

import ast
import gc
import time
from collections.abc import Callable

import pytest

from bandit_pickle_plugins.analysis.module import Module
from bandit_pickle_plugins.analysis.ways import MOST
from bandit_pickle_plugins.checks import p905_pickle_file_permissions

HEAD = "import os\nimport joblib\n"


def _branches(count: int) -> str:
    """One path, and branches of which each excludes all others."""
    return f"{HEAD}def save(value, path, kind):\n" + "".join(
        f"    if kind == {2 * number}:\n        joblib.dump(value, path)\n        return\n"
        f"    if kind == {2 * number + 1}:\n        os.chmod(path, 0o666)\n        return\n"
        for number in range(count)
    )


def _loops(count: int) -> str:
    return f"{HEAD}def save(value, paths):\n" + "".join(
        f"    for path{number} in paths:\n        if value:\n            joblib.dump(value, path{number})\n"
        f"        else:\n            os.chmod(path{number}, 0o666)\n"
        for number in range(count)
    )


def _removals(count: int) -> str:
    return f"{HEAD}def save(value, path):\n" + "".join(
        "    os.remove(path)\n    joblib.dump(value, path)\n    os.remove(path)\n    os.chmod(path, 0o666)\n"
        for _ in range(count)
    )


def _handlers(count: int) -> str:
    return (
        f"{HEAD}def save(value, path, kind):\n    try:\n"
        + "".join(f"        if kind == {number}:\n            joblib.dump(value, path)\n" for number in range(count))
        + "".join(f"    except Error{number}:\n        os.chmod(path, 0o666)\n" for number in range(count))
    )


def _children(count: int) -> str:
    return f"{HEAD}def save(value, path):\n" + "".join(
        "    if os.fork() == 0:\n        os.umask(0)\n        os._exit(0)\n    joblib.dump(value, path)\n"
        for _ in range(count)
    )


def _found(source: str) -> int:
    return len(list(p905_pickle_file_permissions.find(Module(ast.parse(source)))))


@pytest.mark.parametrize("make", [_branches, _loops, _removals, _children])
def test_silent_for_as_many_as_are_told_apart(make: Callable[[int], str]) -> None:
    assert _found(make(100)) == 0


def test_what_is_too_much_is_reported() -> None:
    assert _found(_branches(MOST + 1)) == MOST + 1


@pytest.mark.no_cover
@pytest.mark.parametrize("make", [_branches, _loops, _removals, _handlers, _children])
def test_the_cost_grows_with_the_size(make: Callable[[int], str]) -> None:
    _found(make(10))
    small, large = (min(_seconds(make(count)) for _ in range(2)) for count in (100, 800))
    assert large < 8 * 2.5 * small


def _seconds(source: str) -> float:
    """Return how long a source takes, without the collector, which comes when other tests have made enough."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        _found(source)
        return time.process_time() - start
    finally:
        gc.enable()
