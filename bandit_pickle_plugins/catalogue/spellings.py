"""What has to stand in a file that spells a method: its name, and what gives an object that has it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from . import sources


def last(name: str) -> str:
    """Return the last part of a dotted name: the identifier that it is spelt with, however it is imported."""
    return name.rpartition(".")[2]


class Spelling(NamedTuple):
    """What stands in a file that spells something: ``word``, and an import of ``packages`` or an ``owner``.

    The owner is the class that has it as a method, where it is one.
    """

    word: bytes
    packages: frozenset[bytes] = frozenset()
    owner: str = ""


def spelling(name: str) -> Spelling:
    """Return how a callable is spelt, by its dotted name."""
    owner, method, called = name.rpartition("().")
    word = last(called).encode()
    if not method:
        return Spelling(word, sources.packages(name))
    if "*" in owner or "()" in called:
        return Spelling(word, sources.packages(name.removesuffix("()")))
    return Spelling(word, owner=owner)


class Classes(NamedTuple):
    """Classes that have such methods, each with the spellings of what gives an object of it."""

    given: Mapping[str, frozenset[Spelling]]

    @classmethod
    def of(cls, wanted: Iterable[str], types: Mapping[str, str]) -> Classes:
        """Return the classes *wanted*, and those whose methods give an object of one: *types* says what does."""
        giving: defaultdict[str, set[str]] = defaultdict(set)
        for spelt, made in [*types.items(), *sources.handed()]:
            name, call, _ = made.rpartition("()")
            if call:
                giving[name].add(spelt.partition("[")[0].removesuffix("()"))
        found: dict[str, frozenset[Spelling]] = {}
        todo = list(wanted)
        while todo:
            name = todo.pop()
            if name not in found:
                found[name] = frozenset(map(spelling, {name, *giving[name]}))
                todo += [one.owner for one in found[name] if one.owner]
        return cls(found)

    def words(self) -> frozenset[bytes]:
        """Return the words that have to be looked for."""
        return frozenset(one.word for rows in self.given.values() for one in rows)

    def can_be(self, spellings: Iterable[Spelling], words: frozenset[bytes], imported: frozenset[bytes]) -> bool:
        """Tell whether one of *spellings* can be in a file with these *words*, some of which are *imported*."""
        return self._can_be(spellings, words, imported, set())

    def _can_be(
        self, spellings: Iterable[Spelling], words: frozenset[bytes], imported: frozenset[bytes], asked: set[str]
    ) -> bool:
        for one in spellings:
            if one.word in words:
                if not imported.isdisjoint(one.packages):
                    return True
                if one.owner and one.owner not in asked:
                    asked.add(one.owner)
                    if self._can_be(self.given[one.owner], words, imported, asked):
                        return True
        return False
