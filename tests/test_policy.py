"""The policy: which distributions break it, and what is said of them."""

from __future__ import annotations

import pytest

from bandit_pickle_plugins.configuration import Allowed
from bandit_pickle_plugins.runner.dependencies import Place, Share, grouped
from bandit_pickle_plugins.runner.policy import breaches
from bandit_pickle_plugins.runner.targets import Distribution


def place(severity: str, path: str = "pkg/a.py", line: int = 1) -> Place:
    """Return a finding."""
    return Place(
        path=path,
        filename=f"/env/{path}",
        line=line,
        column=0,
        test_id="P901",
        test_name="pickle_load",
        severity=severity,
        confidence="HIGH",
        cwe=502,
        cwe_link="",
        text="It loads. Do not.",
        more_info="",
        code=(),
        candidates=(),
    )


def shares(**found: str) -> tuple[Share, ...]:
    """Return what was found in distributions: their names, and the first letters of the severities."""
    severities = {"H": "HIGH", "M": "MEDIUM", "L": "LOW", "U": "UNDEFINED"}
    pairs = [
        (None if name == "none" else Distribution(name, "1.0", "/env"), place(severities[letter], line=number))
        for name, letters in found.items()
        for number, letter in enumerate(letters, 1)
    ]
    return grouped(pairs, [], []).shares


def names(fail_on: str, *allowed: Allowed, **found: str) -> list[str]:
    """Return the distributions that break the policy."""
    return [breach.share.name for breach in breaches(shares(**found), allowed, fail_on)]


@pytest.mark.parametrize(("fail_on", "expected"), [("LOW", ["h", "m", "l"]), ("MEDIUM", ["h", "m"]), ("HIGH", ["h"])])
def test_severity(fail_on: str, expected: list[str]) -> None:
    assert names(fail_on, l="L", m="LMM", h="LHM", u="U") == expected


def test_allowed_distributions() -> None:
    allowed = [Allowed("My.Pkg", "HIGH"), Allowed("other", "HIGH")]
    assert names("LOW", *allowed, my_pkg="H", pkg="L") == ["pkg"]
    assert names("LOW", Allowed("(no distribution)", "HIGH"), none="H") == []
    assert names("LOW", none="H") == ["(no distribution)"]


@pytest.mark.parametrize(
    ("fail_on", "limit", "found", "breaks"),
    [
        ("LOW", "LOW", "L", False),
        ("LOW", "LOW", "LM", True),
        ("LOW", "MEDIUM", "LM", False),
        ("LOW", "MEDIUM", "H", True),
        ("HIGH", "LOW", "M", False),  # what is allowed is never judged more strictly than what is not
        ("HIGH", "LOW", "H", True),
        ("MEDIUM", "LOW", "M", True),
        ("HIGH", "HIGH", "HHH", False),
    ],
)
def test_highest_severity_that_is_allowed(fail_on: str, limit: str, found: str, breaks: bool) -> None:
    assert names(fail_on, Allowed("pkg", limit), pkg=found) == ["pkg"] * breaks


def test_line() -> None:
    (first, second, third) = breaches(shares(pkg="MLMH", none="H", odd="H"), [Allowed("pkg", "LOW")], "LOW")
    assert (
        first.line
        == "pkg 1.0 breaks the policy: worst HIGH (1 HIGH, 2 MEDIUM, 1 LOW), allowed is LOW, P901 at pkg/a.py:4"
    )
    assert second.line == "(no distribution) breaks the policy: worst HIGH (1 HIGH), P901 at pkg/a.py:1"
    assert third.line.startswith("odd 1.0 breaks")


def test_line_is_one_that_can_be_printed() -> None:
    distribution = Distribution("a\nb", "\x1b[31m", "/env")
    report = grouped([(distribution, place("HIGH", "pkg/\n.py"))], [], [])
    (breach,) = breaches(report.shares, [], "LOW")
    assert breach.line.isprintable()
