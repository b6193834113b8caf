"""Which callables of a catalogue a file can spell, by the words that stand in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from . import sources
from .packages import packages_in
from .words import words_in


class Callables(NamedTuple):
    """Callables by the last part of their dotted name, each with words one of which a file imports that uses it."""

    beside: dict[bytes, frozenset[bytes]]

    @classmethod
    def of(cls, names: Iterable[str]) -> Callables:
        """Return the callables of these names, written as in ``origins.py``.

        A file imports another part of its name, or the package that the object comes from.
        """
        beside: dict[bytes, set[bytes]] = {}
        for name in names:
            *others, last = name.replace("()", "").encode().split(b".")
            beside.setdefault(last, set()).update(others, sources.packages(name))
        return cls({last: frozenset(others) for last, others in beside.items()})

    def vocabulary(self) -> Iterable[bytes]:
        """Return the words that have to be looked for."""
        return frozenset(self.beside).union(*self.beside.values())

    def spelt(self, source: bytes) -> Iterator[bytes]:
        """Yield the last parts of the names that a file can spell."""
        near = self.beside.keys() & words_in(source)
        if near:
            imported = packages_in(source)
            yield from (last for last in near if not self.beside[last].isdisjoint(imported))
