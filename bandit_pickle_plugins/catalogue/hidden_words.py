"""The byte filter of P903: which files can hold one of the calls and settings of :mod:`.hidden_loaders`.

A call is spelt with the last part of its name, and the file names the package that it comes from. A setting is spelt
with its name, and one of its values stands in the file. Names that are put together from parts at run time
(``import_module("job" + "lib")``) are not looked for: with names as common as these, most files would pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from . import sources
from .hidden_loaders import HIDDEN, REEXPORTED, SETTINGS, UNMISTAKABLE, Default, Hidden, Setting
from .imports import words_of
from .words import filtering, remembered, words_in


def last(name: str) -> str:
    """Return the last part of a dotted name: the identifier that it is spelt with, however it is imported."""
    return name.rpartition(".")[2]


class Given(NamedTuple):
    """What lets a file pass that has the name of a setting in it: one of ``values``, and one of ``modules`` if any."""

    values: tuple[bytes, ...]
    modules: tuple[bytes, ...]


class Named(NamedTuple):
    """A setting: the words of its ``name``, and what must stand beside it."""

    name: bytes
    words: frozenset[bytes]
    given: tuple[Given, ...]


class Words(NamedTuple):
    """The filter.

    ``calls`` says, by the package that a file imports, which names must stand in it, by the keyword that must stand
    beside them, if any; ``names`` are all of these names, ``alone`` those that need no package. ``settings`` are the
    settings by a word of their name.
    """

    calls: dict[bytes, dict[bytes, frozenset[bytes]]]
    names: frozenset[bytes]
    alone: frozenset[bytes]
    settings: dict[bytes, tuple[Named, ...]]

    def vocabulary(self) -> Iterable[bytes]:
        """Return the words that it asks :data:`.words.words_in` for."""
        keywords = {keyword for rows in self.calls.values() for keyword in rows}
        of_settings = {word for settings in self.settings.values() for one in settings for word in one.words}
        return self.names.union(_BY_STRING, _REEXPORTED, self.calls, keywords, of_settings, self.alone)

    def passes(self, source: bytes) -> bool:
        """Tell whether a file with the bytes *source*, in an encoding like ASCII, has to be analysed."""
        return any(True for _ in self.names_in(source)) or any(True for _ in self.set_in(source))

    def names_in(self, source: bytes) -> Iterator[bytes]:
        """Yield the last parts of the names of calls that a file can hold."""
        words = words_in(source)
        yield from self.alone & words
        names = self.names & words
        if names and not self.calls.keys().isdisjoint(words):
            for package in self.calls.keys() & packages_in(source):
                for keyword, ours in self.calls[package].items():
                    if not keyword or keyword in words:
                        yield from names & ours

    def set_in(self, source: bytes) -> Iterator[bytes]:
        """Yield the names of the settings that a file can set."""
        words = words_in(source)
        for word in self.settings.keys() & words:
            for one in self.settings[word]:
                if one.words <= words and one.name in source and any(_beside(given, source) for given in one.given):
                    yield one.name


@remembered
def packages_in(source: bytes) -> frozenset[bytes]:
    """Return words among which are the names of all packages that a file can get something from."""
    words()  # from now on its words are looked for
    here = words_in(source)
    found = set(_REEXPORTED & here)
    if not _BY_STRING.isdisjoint(here):
        found.update(_QUOTED.findall(source))
    return words_of(source).union(found)


#: With these a module is named by a string.
_BY_STRING: Final = frozenset({b"__import__", b"import_module", b"modules"})
#: Packages that another one can hand on, so that an import need not begin with them.
_REEXPORTED: Final = frozenset(map(str.encode, REEXPORTED))
#: The first word of a literal.
_QUOTED: Final = re.compile(rb"""["']\.?(\w+)""")


def _beside(given: Given, source: bytes) -> bool:
    """Tell whether a file holds one of the values of a setting, and one of its modules."""
    if not any(value in source for value in given.values):
        return False
    return not given.modules or any(module in source for module in given.modules)


@filtering
def words() -> Words:
    """Return the filter of P903."""
    calls: dict[bytes, dict[bytes, set[bytes]]] = {}
    for row in HIDDEN:
        for package in sources.packages(row.name):
            calls.setdefault(package, {}).setdefault(_needed(row).encode(), set()).add(last(row.name).encode())
    given: dict[bytes, list[Given]] = {}
    for one in SETTINGS:
        given.setdefault(one.name.encode(), []).append(Given(_values(one), tuple(map(str.encode, one.modules))))
    settings: dict[bytes, tuple[Named, ...]] = {}
    for name, beside in given.items():
        parts = name.split(b".")
        settings[parts[-1]] = (*settings.get(parts[-1], ()), Named(name, frozenset(parts), tuple(beside)))
    return Words(
        {package: {keyword: frozenset(names) for keyword, names in rows.items()} for package, rows in calls.items()},
        frozenset(last(row.name).encode() for row in HIDDEN),
        frozenset(map(str.encode, UNMISTAKABLE)),
        settings,
    )


def _needed(row: Hidden) -> str:
    """Return the keyword without which a call does not unpickle; "" where there is none, or it has a position too."""
    for one in (row.condition, *row.also):
        if one is not None and one.default is Default.SAFE and one.position is None and one.spoiled_by is None:
            return one.keyword
    return ""


def _values(setting: Setting) -> tuple[bytes, ...]:
    """Return words one of which must stand in a file that gives a setting one of its values."""
    found = {one.rpartition(".")[2].encode() for one in setting.values if isinstance(one, str)}
    if "*" in setting.values or not all(isinstance(one, str) for one in setting.values):
        return (b"",)  # any text; and True and False can be spelt in many ways
    return tuple(sorted(found))


def names_in(source: bytes | None) -> frozenset[str] | None:
    """Return the last parts of the names of calls that a file can hold; None for all of them."""
    return frozenset(map(bytes.decode, words().names_in(source))) if source is not None else None


def settings_in(source: bytes | None) -> frozenset[str] | None:
    """Return the names of the settings that a file can set; None for all of them."""
    return frozenset(map(bytes.decode, words().set_in(source))) if source is not None else None
