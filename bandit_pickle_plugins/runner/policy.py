"""The policy: which distributions may unpickle, and how exposed. It is what ``--fail-on`` checks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, NamedTuple

from ..configuration import normalised

if TYPE_CHECKING:
    from ..configuration import Allowed
    from .dependencies import Share

#: bandit's severities, the lowest first.
SEVERITIES: Final = ("LOW", "MEDIUM", "HIGH")

_RANK: Final = {severity: rank for rank, severity in enumerate(SEVERITIES)}


class Breach(NamedTuple):
    """A distribution that breaks the policy by what was found in it, and the highest severity that it is allowed."""

    share: Share
    allowed: str | None

    @property
    def line(self) -> str:
        """What is said of it, in one line."""
        worst = self.share.places[0]
        counts = ", ".join(f"{count} {severity}" for severity, count in self.share.severities.items() if count)
        limit = f", allowed is {self.allowed}" if self.allowed else ""
        name = f"{self.share.name} {self.share.release}".rstrip()
        place = f"{worst.test_id} at {worst.path}:{worst.line}"
        text = f"{name} breaks the policy: worst {worst.severity} ({counts}){limit}, {place}"
        return "".join(one if one.isprintable() else ascii(one)[1:-1] for one in text)


def breaches(shares: Iterable[Share], allowed: Iterable[Allowed], fail_on: str) -> list[Breach]:
    """Return the distributions that break the policy, in the order of *shares*.

    One that is not allowed does so by a finding of severity *fail_on* or a higher one; one that is allowed up to a
    severity only by one that is higher than that as well. Files without a distribution are judged together.
    """
    limits = {normalised(one.name): one.severity for one in allowed}
    broken = []
    for share in shares:
        limit = limits.get(normalised(share.name))
        worst = _rank(share.worst)
        if worst >= _rank(fail_on) and (limit is None or worst > _rank(limit)):
            broken.append(Breach(share, limit))
    return broken


def _rank(severity: str | None) -> int:
    return _RANK.get(severity or "", -1)  # bandit also knows UNDEFINED
