"""The findings of a scan for each distribution, as plain data: what the formats that show them have in common."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

from .ownership import Owned, Owners
from .targets import Distribution

#: bandit's grades, the worst first.
SEVERITIES: Final = ("HIGH", "MEDIUM", "LOW", "UNDEFINED")

#: Stands where files belong to no distribution.
NO_DISTRIBUTION: Final = "(no distribution)"

_RANK: Final = {severity: rank for rank, severity in enumerate(SEVERITIES)}
_TESTS: Final = re.compile(r"(?:^|/)(?:tests?|testing|_testing)/|(?:^|/)(?:test_\w+|conftest)\.py$")
_SENTENCES: Final = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


class Line(NamedTuple):
    """A line of code; *reported* where the finding stands on it."""

    number: int
    text: str
    reported: bool


class Place(NamedTuple):
    """A finding where it stands: *path* counts from its distribution, *filename* is what bandit reports.

    With a baseline there can be *candidates*: places with the same message, of which bandit cannot tell which is new.
    """

    path: str
    filename: str
    line: int
    column: int
    test_id: str
    test_name: str
    severity: str
    confidence: str
    cwe: int
    cwe_link: str
    text: str
    more_info: str
    code: tuple[Line, ...]
    candidates: tuple[Place, ...]

    @property
    def what(self) -> str:
        """The first sentence of the message."""
        return _SENTENCES.split(self.text, maxsplit=1)[0]

    @property
    def advice(self) -> str:
        """What the message says after its first sentence: what to do."""
        return "".join(_SENTENCES.split(self.text, maxsplit=1)[1:])


class Skipped(NamedTuple):
    """A file that was not scanned, or not in full, by its path from its distribution, and why."""

    path: str
    filename: str
    reason: str


class Share(NamedTuple):
    """What was found in one distribution, the worst first, or in the files without one.

    ``is_alone`` tells whether no other distribution of the scan has the same name and version: a wheel and the sdist of
    the same release have.
    """

    distribution: Distribution | None
    places: tuple[Place, ...]
    skipped: tuple[Skipped, ...]
    files: int
    is_alone: bool = True

    @property
    def name(self) -> str:
        """The distribution's name, or what stands for none."""
        return self.distribution.name if self.distribution else NO_DISTRIBUTION

    @property
    def version(self) -> str:
        """The distribution's version."""
        return self.distribution.version if self.distribution else ""

    @property
    def release(self) -> str:
        """The version, and where the distribution lies if that is needed to tell it from another."""
        if self.is_alone or not self.distribution:
            return self.version
        return f"{self.version} ({self.distribution.root})".lstrip()

    @property
    def worst(self) -> str | None:
        """The worst severity, None without findings."""
        return self.places[0].severity if self.places else None

    @property
    def severities(self) -> dict[str, int]:
        """How many findings there are of each severity, the worst first."""
        counted = Counter(place.severity for place in self.places)
        return {severity: counted[severity] for severity in SEVERITIES}

    @property
    def ids(self) -> dict[str, int]:
        """How many findings there are of each id that has any."""
        return dict(sorted(Counter(place.test_id for place in self.places).items()))


class Report(NamedTuple):
    """A scan: *shares* with findings or files that were skipped, the worst first, and the *clean* ones, by name."""

    shares: tuple[Share, ...]
    clean: tuple[Share, ...]

    @property
    def places(self) -> list[Place]:
        """Every finding."""
        return [place for share in self.shares for place in share.places]

    @property
    def skipped(self) -> list[Skipped]:
        """Every file that was skipped."""
        return [skipped for share in self.shares for skipped in share.skipped]

    @property
    def severities(self) -> dict[str, int]:
        """How many findings there are of each severity, the worst first."""
        return {severity: sum(share.severities[severity] for share in self.shares) for severity in SEVERITIES}

    @property
    def ids(self) -> dict[str, int]:
        """How many findings there are of each id that has any."""
        return dict(sorted(Counter(place.test_id for place in self.places).items()))


def owners(manager: Any) -> Owners:
    """Return what knows the distributions of a manager's files: its own ``owners``, where it has some."""
    return getattr(manager, "owners", None) or Owners(getattr(manager, "distributions", None))


def lost(manager: Any) -> Sequence[tuple[str, str]]:
    """Return the files that were read, but whose analysis failed: bandit itself keeps no list of those."""
    return getattr(manager, "lost", ())


def read(manager: Any, severity: str, confidence: str, lines: int | None = None) -> Report:
    """Return the report of what a manager found from the given severity and confidence on.

    *lines* is how many lines of code each finding takes along; None leaves the code out, which is faster.
    """
    issues = manager.get_issue_list(sev_level=severity, conf_level=confidence)
    known = owners(manager)
    places = [
        # With a baseline the issues come with their candidates.
        (known.of(issue.fname), issue, issues[issue] if isinstance(issues, dict) else ())
        for issue in issues
    ]
    return grouped(
        [(owned.distribution, _place(owned, issue, candidates, lines)) for owned, issue, candidates in places],
        [
            (owned.distribution, Skipped(owned.path, name, str(reason)))
            for name, reason in (*manager.get_skipped(), *lost(manager))
            for owned in (known.of(name),)
        ],
        [known.of(name).distribution for name in manager.files_list],
        getattr(manager, "all_distributions", None) or (),
    )


def grouped(
    places: Iterable[tuple[Distribution | None, Place]],
    skipped: Iterable[tuple[Distribution | None, Skipped]],
    files: Sequence[Distribution | None],
    scanned: Iterable[Distribution] = (),
) -> Report:
    """Return findings, files that were skipped and read, and distributions that were scanned as one report."""
    found: dict[Distribution | None, list[Place]] = {}
    unread: dict[Distribution | None, list[Skipped]] = {}
    for distribution, place in places:
        found.setdefault(distribution, []).append(place)
    for distribution, one in skipped:
        unread.setdefault(distribution, []).append(one)
    counted = Counter(files)
    everything = {*found, *unread, *counted, *scanned}
    releases = Counter(distribution[:2] for distribution in everything if distribution)
    shares = [
        Share(
            distribution,
            tuple(sorted(found.get(distribution, ()), key=_badness)),
            tuple(sorted(unread.get(distribution, ()))),
            counted[distribution],
            distribution is None or releases[distribution[:2]] == 1,
        )
        for distribution in everything
    ]
    shares.sort(key=lambda share: (share.name.casefold(), share.name, share.version, share.distribution or ()))
    shown = [share for share in shares if share.places or share.skipped]
    shown.sort(key=lambda share: (_RANK.get(share.worst or "", 9), [-count for count in share.severities.values()]))
    # Files without a distribution are no distribution that could be clean.
    return Report(
        tuple(shown),
        tuple(share for share in shares if share.distribution and not share.places and not share.skipped),
    )


def _badness(place: Place) -> tuple[object, ...]:
    return (
        _RANK.get(place.severity, 9),
        _TESTS.search(place.path) is not None,  # a package's own tests are rarely what runs
        _RANK.get(place.confidence, 9),
        place.path,
        place.line,
        place.column,
        place.test_id,
        place.text,
    )


def _place(owned: Owned, issue: Any, candidates: Sequence[Any], lines: int | None) -> Place:
    from bandit.core import docs_utils  # not at the top: bandit is half imported when it loads formatters

    return Place(
        path=owned.path,
        filename=issue.fname,
        line=issue.lineno or 0,
        column=issue.col_offset,
        test_id=issue.test_id,
        test_name=issue.test,
        severity=issue.severity,
        confidence=issue.confidence,
        cwe=issue.cwe.id,
        cwe_link=issue.cwe.link(),
        text=issue.text,
        more_info=docs_utils.get_url(issue.test_id),
        code=() if lines is None else tuple(_code(issue, lines)),
        # One candidate is the finding itself.
        candidates=tuple(_place(owned, one, (), lines) for one in candidates) if len(candidates) > 1 else (),
    )


def _code(issue: Any, lines: int) -> Iterable[Line]:
    try:
        code = issue.get_code(lines, True)
    except (OSError, UnicodeError):  # standard input need not be UTF-8
        return
    for row in code.split("\n"):
        number, tab, text = row.partition("\t")
        if tab and number.isdigit():
            yield Line(int(number), text.rstrip("\r"), int(number) in issue.linerange)
