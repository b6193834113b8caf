"""Walking a function's body only when it is asked for changes no finding."""

from __future__ import annotations

import ast
import sysconfig
import warnings
import zlib
from pathlib import Path

import bandit  # noqa: F401  # first, or its plugins are loaded while it is half imported
import pytest

from bandit_pickle_plugins.analysis.binder import Binder
from bandit_pickle_plugins.analysis.module import Module
from bandit_pickle_plugins.catalogue import words
from bandit_pickle_plugins.checks import (
    p901_pickle_load,
    p902_pickle_reduce,
    p903_pickle_hidden_load,
    p904_pickle_cleartext,
    p905_pickle_file_permissions,
    p906_pickle_embedded,
)

CASES = sorted((Path(__file__).parent / "cases").glob("*/*.py"))
LIBRARY = Path(sysconfig.get_path("stdlib"))
#: Of how many files one is read; the file's own name decides, so that a run always reads the same ones.
ONE_OF = 4

CHECKS = {
    "loads": p901_pickle_load.find,
    "reducers": p902_pickle_reduce.find,
    "hidden": p903_pickle_hidden_load.find,
    "sends": p904_pickle_cleartext.find,
    "dumps": p905_pickle_file_permissions.find,
    "embedded": p906_pickle_embedded.find,
}


def found(tree: ast.Module, source: bytes | None, checks: list[str]) -> list[tuple[str, int, int, str, str, str]]:
    """Return what the checks find; without *source* every function is walked at once."""
    module = Module(tree, source=source)
    return sorted(
        (check, one.node.lineno, one.node.col_offset, one.severity, one.confidence, one.text)
        for check in checks
        for one in CHECKS[check](module)
    )


def differences(source: bytes) -> tuple[list[object], list[object]]:
    """Return what is found in one of the two ways only."""
    checks = [check for check in CHECKS if words.passes(check, source)]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of invalid escapes in the source
        tree = ast.parse(source)
    at_once, lazily = found(tree, None, checks), found(tree, source, checks)
    return [one for one in at_once if one not in lazily], [one for one in lazily if one not in at_once]


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_cases(path: Path) -> None:
    assert differences(path.read_bytes()) == ([], [])


def test_standard_library() -> None:
    compared = 0
    for path in sorted(LIBRARY.rglob("*.py")):
        source = path.read_bytes()
        chosen = "site-packages" not in path.parts and zlib.crc32(path.name.encode()) % ONE_OF == 0
        if chosen and len(source) < 200_000 and any(words.passes(check, source) for check in CHECKS):
            try:
                assert differences(source) == ([], []), path
            except SyntaxError:
                continue  # a test of the parser
            compared += 1
    assert compared > 30


SOURCE = b"""
import pickle

class Reader:
    def first(self):
        return pickle.loads(self.data)

    def second(self):
        return 2

def third():
    global late
    late = 3
"""


def test_only_what_is_asked_for_is_walked() -> None:
    binder = Binder(ast.parse(SOURCE), SOURCE)
    assert sorted(binder.calls) == []
    binder.ensure("second")  # stands in its own first line
    binder.ensure("nowhere")
    assert sorted(binder.calls) == []
    assert [function.name for function in binder.functions if isinstance(function, ast.FunctionDef)] == [
        "third",
        "second",
    ]
    binder.ensure("loads")
    assert sorted(binder.calls) == ["loads"]
    binder.complete()
    assert len(binder.functions) == 3


def test_what_a_body_binds_outside_is_bound_at_once() -> None:
    binder = Binder(ast.parse(SOURCE), SOURCE)
    assert "late" in binder.module_scope.bindings
