"""The policy: which distributions may unpickle, and how exposed. It is what ``--fail-on`` checks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, NamedTuple

from ..configuration import normalised
from .targets import NO_DISTRIBUTION, Distribution

if TYPE_CHECKING:
    from ..configuration import Allowed

#: bandit's severities, the lowest first.
SEVERITIES: Final = ("LOW", "MEDIUM", "HIGH")

_RANK: Final = {severity: rank for rank, severity in enumerate(SEVERITIES)}


class Finding(NamedTuple):
    """What the policy looks at of a finding; *path* counts from its distribution, None where it belongs to none."""

    distribution: Distribution | None
    severity: str
    test_id: str
    path: str
    line: int


class Breach(NamedTuple):
    """A distribution that breaks the policy: how many findings it has of each severity, and the worst of them."""

    distribution: Distribution | None
    counts: dict[str, int]
    worst: Finding
    allowed: str | None

    @property
    def line(self) -> str:
        """What is said of it, in one line."""
        name = " ".join(self.distribution[:2]).strip() if self.distribution else NO_DISTRIBUTION
        counts = ", ".join(f"{self.counts[one]} {one}" for one in reversed(SEVERITIES) if self.counts.get(one))
        limit = f", allowed is {self.allowed}" if self.allowed else ""
        worst = self.worst
        place = f"{worst.test_id} at {worst.path}:{worst.line}"
        text = f"{name} breaks the policy: worst {worst.severity} ({counts}){limit}, {place}"
        return "".join(one if one.isprintable() else ascii(one)[1:-1] for one in text)


def breaches(findings: Iterable[Finding], allowed: Iterable[Allowed], fail_on: str) -> list[Breach]:
    """Return the distributions that break the policy, the worst first.

    One that is not allowed does so by a finding of severity *fail_on* or a higher one; one that is allowed up to a
    severity only by a higher one than that, too. Files without a distribution are judged together.
    """
    limits = {normalised(one.name): one.severity for one in allowed}
    found: dict[Distribution | None, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.distribution, []).append(finding)
    broken = []
    for distribution, several in found.items():
        limit = limits.get(normalised(distribution.name if distribution else NO_DISTRIBUTION))
        worst = min(several, key=lambda one: (-_rank(one.severity), one.path, one.line, one.test_id))
        if _rank(worst.severity) >= _rank(fail_on) and (limit is None or _rank(worst.severity) > _rank(limit)):
            broken.append(Breach(distribution, dict(Counter(one.severity for one in several)), worst, limit))
    return sorted(broken, key=lambda one: (-_rank(one.worst.severity), one.line.casefold()))


def _rank(severity: str) -> int:
    return _RANK.get(severity, -1)  # bandit also knows UNDEFINED
