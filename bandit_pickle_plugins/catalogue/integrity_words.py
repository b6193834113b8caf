"""Whether a file can check the integrity of anything, by its words: most cannot, and are not asked for each load."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from . import checks_of_integrity as facts
from . import sources
from .words import filtering, words_in


class Checking(NamedTuple):
    """The last parts of the names of what checks, each with the packages that it comes from."""

    packages: dict[bytes, frozenset[bytes]]

    def vocabulary(self) -> Iterable[bytes]:
        """Return the words that it asks :data:`.words.words_in` for."""
        return frozenset(self.packages).union(*self.packages.values())

    def can_verify(self, source: bytes) -> bool:
        """Tell whether a file spells one of them, and a package that it comes from."""
        words = words_in(source)
        return any(not self.packages[last].isdisjoint(words) for last in self.packages.keys() & words)


@filtering
def checking() -> Checking:
    """What verifies bytes, and what makes the codes and digests that others compare."""
    names = (
        *(one.name for one in facts.CHECKS),
        *(one.name for one in facts.MACS),
        *(one.name for one in facts.HASHES),
    )
    packages: dict[bytes, frozenset[bytes]] = {}
    for name in names:
        last = name.rpartition(".")[2].encode()
        packages[last] = packages.get(last, frozenset()) | sources.packages(name)
    return Checking(packages)
