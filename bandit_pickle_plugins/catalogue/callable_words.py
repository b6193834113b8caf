"""Which callables of a catalogue a file can spell, by the words that stand in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from . import sources


class Callables(NamedTuple):
    """Callables by the last part of their dotted name, each with words one of which stands beside it in a file."""

    beside: dict[bytes, frozenset[bytes]]

    @classmethod
    def of(cls, names: Iterable[str]) -> Callables:
        """Return the callables of these names, written as in ``origins.py``.

        Beside a callable stands another part of its name, or the package that the object comes from.
        """
        beside: dict[bytes, set[bytes]] = {}
        for name in names:
            *others, last = name.replace("()", "").encode().split(b".")
            beside.setdefault(last, set()).update(others, sources.packages(name))
        return cls({last: frozenset(others) for last, others in beside.items()})

    def vocabulary(self) -> Iterable[bytes]:
        """Return the words that have to be looked for."""
        return frozenset(self.beside).union(*self.beside.values())

    def spelt(self, words: frozenset[bytes]) -> Iterator[bytes]:
        """Yield the last parts of the names that can be spelt with *words*."""
        return (last for last in self.beside.keys() & words if not self.beside[last].isdisjoint(words))
