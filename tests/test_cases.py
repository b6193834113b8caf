"""Every case file fires on exactly the lines that are annotated, and is silent under nosec."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from annotations import read, silenced
from scanning import scan

CASES = sorted((Path(__file__).parent / "cases").glob("*/*.py"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_case_fires_where_annotated(path: Path) -> None:
    manager = scan([path])
    assert not manager.skipped
    expected = read(path)
    found = sorted(manager.results, key=lambda issue: (issue.lineno, issue.test_id))
    assert [(one.line, one.test_id, one.severity, one.confidence) for one in expected] == [
        (issue.lineno, issue.test_id, issue.severity, issue.confidence) for issue in found
    ]
    for one, issue in zip(expected, found, strict=True):
        assert one.words in issue.text


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_case_is_silent_under_nosec(path: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    copy = tmp_path / path.name
    copy.write_bytes(silenced(path.read_bytes()))
    with caplog.at_level(logging.WARNING):
        manager = scan([copy])
    assert not manager.skipped
    assert not manager.results
    assert not caplog.records
