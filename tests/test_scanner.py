"""One file's bytes in, what the checks report out."""

from __future__ import annotations

import bandit  # noqa: F401  # first, or its plugins are loaded while it is half imported
import pytest
from scanning import IDS

from bandit_pickle_plugins.runner.scanning import SYNTAX_ERROR, Scanned, Scanner, Task, unpacked

LOAD = b"import pickle\n\npickle.loads(data)  # nosec P903\n"


def test_what_is_reported_travels() -> None:
    outcome = Scanner(Task(list(IDS))).scan(LOAD)
    assert [(one.line, one.test_id) for one in outcome.reported] == [(3, "P901")]
    assert outcome.comments == ((3, "# nosec P903"),)
    assert outcome.loc == 2
    packed = outcome.packed()
    assert isinstance(packed, list)
    assert unpacked(packed) == outcome
    assert unpacked(7) == Scanned(7)


def test_comments_are_not_looked_at_where_they_do_not_count() -> None:
    assert Scanner(Task(list(IDS), ignore_nosec=True)).scan(LOAD).comments == ()


@pytest.mark.parametrize(
    "source", [LOAD + b"x = (\n", LOAD + b"  x = 1\n", b"# coding: klingon\n" + LOAD], ids=["end", "indent", "coding"]
)
def test_what_cannot_be_parsed_is_skipped(source: bytes) -> None:
    assert Scanner(Task(list(IDS))).scan(source).skipped == SYNTAX_ERROR


def test_what_no_check_can_report_anything_in_is_only_counted() -> None:
    scanner = Scanner(Task(list(IDS)))
    assert scanner.scan(b"x = (\n# a comment\n\n") == Scanned(1)
    assert Scanner(Task(list(IDS), parse_all=True)).scan(b"x = (\n") == Scanned(1, skipped=SYNTAX_ERROR)
