"""The byte filter of P903: which files can hold one of the calls and settings of :mod:`.hidden_loaders`.

A call is spelt with the last part of its name, and the file names the package that it comes from. A setting is spelt
with its name, and one of its values stands in the file. Names that are put together from parts at run time
(``import_module("job" + "lib")``) are not looked for: with names as common as these, most files would pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from . import sources
from .calls import arguments
from .code import bare_of
from .hidden_loaders import HIDDEN, SETTINGS, UNMISTAKABLE, Default, Hidden, Setting
from .owners import ANYWHERE, BY_STRING, Functions, uses
from .packages import packages_in
from .spellings import Classes, Spelling, last, spelling
from .words import can_be_used, filtering, words_in


class Given(NamedTuple):
    """What lets a file pass that has the name of a setting in it: one of ``values``, and one of ``modules`` if any."""

    values: tuple[bytes, ...]
    modules: tuple[bytes, ...]


class Named(NamedTuple):
    """A setting: the words of its ``name``, and what must stand beside it."""

    name: bytes
    words: frozenset[bytes]
    given: tuple[Given, ...]


class Called(NamedTuple):
    """What must stand in a file with a call: all of ``words``, and an import of one of ``packages``.

    Where it counts ``by_owner``, it is a function or class of a module, and not the method of an object. A method of an
    object has a ``spelling``.
    """

    row: Hidden
    words: frozenset[bytes]
    packages: frozenset[bytes]
    spelling: Spelling

    @property
    def by_owner(self) -> bool:
        """Whether it is got from a module alone: it is no method of an object, nor of a class."""
        return is_of_module(self.row.name)


class Words(NamedTuple):
    """The filter.

    ``calls`` are the calls by the last part of their name, ``alone`` those of these names that need no package,
    ``classes`` those that have them as methods. ``settings`` are the settings by a word of their name.
    """

    calls: dict[bytes, tuple[Called, ...]]
    classes: Classes
    alone: frozenset[bytes]
    settings: dict[bytes, tuple[Named, ...]]

    @property
    def reads_texts(self) -> bool:
        """Whether it looks for what can stand in a text of several lines."""
        return False

    def vocabulary(self) -> Iterable[bytes]:
        """Return the words that it asks :data:`.words.words_in` for."""
        of_calls = [one.words | one.packages for calls in self.calls.values() for one in calls]
        of_settings = [one.words for settings in self.settings.values() for one in settings]
        return BY_STRING.union(self.calls, self.classes.words(), self.alone, *of_calls, *of_settings)

    def spells(self, source: bytes) -> bool:
        """Tell the same as :meth:`passes`, which takes no longer."""
        return self.passes(source)

    def passes(self, source: bytes) -> bool:
        """Tell whether a file with the bytes *source*, in an encoding like ASCII, has to be analysed."""
        return any(True for _ in self.rows_in(source)) or any(True for _ in self.set_in(source))

    def rows_in(self, source: bytes) -> Iterator[Hidden]:
        """Yield the rows of the calls that a file can hold."""
        words = words_in(source)
        for name in self.calls.keys() & words:
            if name in self.alone:
                yield from (one.row for one in self.calls[name])
                continue
            near = [one for one in self.calls[name] if one.words <= words and not one.packages.isdisjoint(words)]
            if near:
                imported = packages_in(source)
                near = [one for one in near if not one.packages.isdisjoint(imported)]
                near = [one for one in near if self.classes.can_be((one.spelling,), words, imported)]
            if any(not one.by_owner for one in near) and can_be_used(name, source):
                yield from (one.row for one in near if not one.by_owner)
            for packages in {one.packages for one in near if one.by_owner}:
                its = [one for one in near if one.by_owner and one.packages == packages]
                yield from _used(name, packages, its, source)

    def set_in(self, source: bytes) -> Iterator[bytes]:
        """Yield the names of the settings that a file can set."""
        words = words_in(source)
        for word in self.settings.keys() & words:
            for one in self.settings[word]:
                if one.words <= words and one.name in source and any(_beside(given, source) for given in one.given):
                    yield one.name


def _used(name: bytes, packages: frozenset[bytes], calls: list[Called], source: bytes) -> Iterator[Hidden]:
    """Yield the rows of those of *calls* that a file can hold: functions called *name* that are imported."""
    owners = frozenset(one.row.name.split(".")[-2].encode() for one in calls)
    found = uses(Functions(name, packages, owners), source)
    if not all(_is_safe_by_default(one.row) for one in calls):
        if any(True for _ in found):
            yield from (one.row for one in calls)
        return
    ends = list(found)
    yield from (one.row for one in calls if any(_can_unpickle(one.row, end, source) for end in ends))


def _is_safe_by_default(row: Hidden) -> bool:
    one = row.condition
    return one is not None and one.default is Default.SAFE and one.spoiled_by is None and not one.of_maker


def _can_unpickle(row: Hidden, end: int, source: bytes) -> bool:
    """Tell whether a function, whose name ends there, can be given the argument without which it does not unpickle."""
    assert row.condition is not None
    given = arguments(bare_of(source), end) if end != ANYWHERE else None
    if given is None or b"*" in given.signs or row.condition.keyword.encode() in given.text:
        return True
    return row.condition.position is not None and given.signs.count(b",") >= row.condition.position


@cache
def is_of_module(name: str) -> bool:
    """Tell whether a callable is got from a module alone: it is no method of an object, nor of a class."""
    return "()" not in name and not any(part[:1].isupper() for part in name.split(".")[1:-1])


def _beside(given: Given, source: bytes) -> bool:
    """Tell whether a file holds one of the values of a setting, and one of its modules."""
    if not any(value in source for value in given.values):
        return False
    return not given.modules or any(module in source for module in given.modules)


@filtering
def words() -> Words:
    """Return the filter of P903."""
    calls: dict[bytes, list[Called]] = {}
    for row in HIDDEN:
        called = Called(row, frozenset(map(str.encode, _needed(row))), sources.packages(row.name), spelling(row.name))
        calls.setdefault(last(row.name).encode(), []).append(called)
    owners = {one.spelling.owner for rows in calls.values() for one in rows if one.spelling.owner}
    given: dict[bytes, list[Given]] = {}
    for one in SETTINGS:
        given.setdefault(one.name.encode(), []).append(Given(_values(one), tuple(map(str.encode, one.modules))))
    settings: dict[bytes, tuple[Named, ...]] = {}
    for name, beside in given.items():
        parts = name.split(b".")
        settings[parts[-1]] = (*settings.get(parts[-1], ()), Named(name, frozenset(parts), tuple(beside)))
    return Words(
        {name: tuple(rows) for name, rows in calls.items()},
        Classes.of(owners, sources.types()),
        frozenset(map(str.encode, UNMISTAKABLE)),
        settings,
    )


def _needed(row: Hidden) -> Iterator[str]:
    """Yield the words without which a call does not unpickle: parts of its name, and keywords that have no position.

    A method can be called of what another call gives, and a class is known under its package's own name too.
    """
    if "()" not in row.name:
        middle = row.name.split(".")[1:-1]
        classes = [part for part in middle if part[:1].isupper()]
        yield from (part for part in classes or middle if part.isidentifier())
    for one in (row.condition, *row.also):
        if one is not None and one.default is Default.SAFE and one.position is None and one.spoiled_by is None:
            yield one.keyword


def _values(setting: Setting) -> tuple[bytes, ...]:
    """Return words one of which must stand in a file that gives a setting one of its values."""
    found = {one.rpartition(".")[2].encode() for one in setting.values if isinstance(one, str)}
    if "*" in setting.values or not all(isinstance(one, str) for one in setting.values):
        return (b"",)  # any text; and True and False can be spelt in many ways
    return tuple(sorted(found))


def rows_in(source: bytes | None) -> list[Hidden]:
    """Return the rows of the calls that a file can hold; all of them where there is no source."""
    return list(words().rows_in(source)) if source is not None else list(HIDDEN)


def settings_in(source: bytes | None) -> frozenset[str] | None:
    """Return the names of the settings that a file can set; None for all of them."""
    return frozenset(map(bytes.decode, words().set_in(source))) if source is not None else None
