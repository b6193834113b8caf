"""The byte filter of P903: which files can hold one of the calls and settings of :mod:`.hidden_loaders`.

A call is spelt with the last part of its name, and the file names the package that it comes from. A setting is spelt
with its name, and one of its values stands in the file. Names that are put together from parts at run time
(``import_module("job" + "lib")``) are not looked for: with names as common as these, most files would pass.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final, NamedTuple

from . import sources
from .hidden_loaders import HIDDEN, REEXPORTED, SETTINGS, UNMISTAKABLE, Default, Hidden, Setting
from .imports import LETTERS, words_of
from .words import remembered


def last(name: str) -> str:
    """Return the last part of a dotted name: the identifier that it is spelt with, however it is imported."""
    return name.rpartition(".")[2]


class Given(NamedTuple):
    """What lets a file pass that has the name of a setting in it: one of ``values``, and one of ``modules`` if any."""

    values: tuple[bytes, ...]
    modules: tuple[bytes, ...]


class Words(NamedTuple):
    """The filter.

    ``calls`` says, by the package that a file imports, which names must stand in it, and beside them which keyword, if
    any; ``alone`` are names that need no package. ``settings`` are the names of settings with what must stand beside
    them, by a stem that they have in common.
    """

    calls: dict[bytes, tuple[tuple[bytes, tuple[bytes, ...]], ...]]
    alone: tuple[bytes, ...]
    settings: tuple[tuple[bytes, tuple[tuple[bytes, tuple[Given, ...]], ...]], ...]

    def passes(self, source: bytes) -> bool:
        """Tell whether a file with the bytes *source*, in an encoding like ASCII, has to be analysed."""
        return any(True for _ in self.names(source)) or any(True for _ in self.set_in(source))

    def names(self, source: bytes) -> Iterator[bytes]:
        """Yield the last parts of the names of calls that a file can hold."""
        yield from (word for word in self.alone if word in source)
        for package in packages_in(source) & self.calls.keys():
            for keyword, names in self.calls[package]:
                if keyword in source:
                    yield from (name for name in names if is_word(name, source))

    def set_in(self, source: bytes) -> Iterator[bytes]:
        """Yield the names of the settings that a file can set."""
        for stem, settings in self.settings:
            if stem in source:
                for name, all_given in settings:
                    if name in source and any(_beside(given, source) for given in all_given):
                        yield name


@remembered
def packages_in(source: bytes) -> frozenset[bytes]:
    """Return words among which are the names of all packages that a file can get something from."""
    found = {package for package in _REEXPORTED if package in source}
    if any(word in source for word in _BY_STRING):
        found.update(_QUOTED.findall(source))
    return words_of(source).union(found)


#: With these a module is named by a string.
_BY_STRING: Final = (b"__import__", b"import_module", b"modules")
#: Packages that another one can hand on, so that an import need not begin with them.
_REEXPORTED: Final = tuple(sorted(map(str.encode, REEXPORTED)))
#: The first word of a literal.
_QUOTED: Final = re.compile(rb"""["']\.?(\w+)""")


def is_word(word: bytes, source: bytes) -> bool:
    """Tell whether *word* stands in a file by itself. To search so is faster than a pattern with two boundaries."""
    place = source.find(word)
    while place >= 0:
        end = place + len(word)
        if source[end : end + 1] not in LETTERS and source[place - 1 : place] not in LETTERS:
            return True
        place = source.find(word, end)
    return False


def _beside(given: Given, source: bytes) -> bool:
    """Tell whether a file holds one of the values of a setting, and one of its modules."""
    if not any(value in source for value in given.values):
        return False
    return not given.modules or any(module in source for module in given.modules)


@cache
def words() -> Words:
    """Return the filter of P903."""
    by_package: dict[bytes, dict[str, set[str]]] = {}
    for row in HIDDEN:
        for package in sources.packages(row.name):
            by_package.setdefault(package, {}).setdefault(_needed(row), set()).add(last(row.name))
    settings: dict[str, list[Given]] = {}
    for one in SETTINGS:
        settings.setdefault(one.name, []).append(Given(_values(one), tuple(map(str.encode, one.modules))))
    return Words(
        {
            package: tuple((keyword.encode(), tuple(map(str.encode, sorted(names)))) for keyword, names in rows.items())
            for package, rows in by_package.items()
        },
        tuple(sorted(map(str.encode, UNMISTAKABLE))),
        tuple(
            (stem.encode(), tuple((name.encode(), tuple(settings[name])) for name in names))
            for stem, names in _by_stem(settings)
        ),
    )


def _needed(row: Hidden) -> str:
    """Return the keyword without which a call does not unpickle; "" where there is none, or it has a position too."""
    for one in (row.condition, *row.also):
        if one is not None and one.default is Default.SAFE and one.position is None and one.spoiled_by is None:
            return one.keyword
    return ""


def _by_stem(names: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield a few stems, each with names that hold it, until every name is among them."""
    left = {name: {name[start : start + _STEM] for start in range(max(1, len(name) - _STEM + 1))} for name in names}
    while left:
        counts = Counter(stem for stems in left.values() for stem in stems)
        stem = max(sorted(counts), key=counts.__getitem__)
        held = sorted(name for name in left if stem in name)
        yield stem, held
        for name in held:
            del left[name]


#: The length of a stem: what is shorter stands in most files, what is longer belongs to one name only.
_STEM: Final = 6


def _values(setting: Setting) -> tuple[bytes, ...]:
    """Return words one of which must stand in a file that gives a setting one of its values."""
    found = {one.rpartition(".")[2].encode() for one in setting.values if isinstance(one, str)}
    if "*" in setting.values or not all(isinstance(one, str) for one in setting.values):
        return (b"",)  # any text; and True and False can be spelt in many ways
    return tuple(sorted(found))


def names_in(source: bytes | None) -> frozenset[str] | None:
    """Return the last parts of the names of calls that a file can hold; None for all of them."""
    return frozenset(map(bytes.decode, words().names(source))) if source is not None else None


def settings_in(source: bytes | None) -> frozenset[str] | None:
    """Return the names of the settings that a file can set; None for all of them."""
    return frozenset(map(bytes.decode, words().set_in(source))) if source is not None else None
