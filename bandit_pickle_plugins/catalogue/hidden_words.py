"""The byte filter of P903: which files can hold one of the calls and settings of :mod:`.hidden_loaders`.

A call is spelt with the last part of its name, and the file names the package that it comes from. A setting is spelt
with its name, and one of its values stands in the file. Names that are put together from parts at run time
(``import_module("job" + "lib")``) are not looked for: with names as common as these, most files would pass.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from . import sources
from .hidden_loaders import HIDDEN, SETTINGS, UNMISTAKABLE, Setting
from .origins import DECORATED, OVERRIDES, REGISTERED


def _prefixes(name: str) -> set[str]:
    """Return the types and packages that a dotted name begins with, and the name itself."""
    parts = name.split(".")
    return {".".join(parts[:end]) for end in range(1, len(parts) + 1)}


@cache
def _spellings() -> dict[str, set[str]]:
    """By type: the names of the catalogue of origins that stand for an instance of it."""
    found: dict[str, set[str]] = {}
    for name, made in sources.types().items():
        found.setdefault(made, set()).add(name)
    given = [(one.type, one.name) for one in OVERRIDES]
    given += [(one.type, one.name) for one in REGISTERED]
    given += [(one.type, one.name) for one in DECORATED]
    for made, name in given:
        if made:
            found.setdefault(made, set()).add(name)
    return found


@cache
def packages(name: str) -> frozenset[str]:
    """Return the words one of which names, in a file that spells *name*, the package that it comes from.

    A method is known by the type of its object, which other packages can give too.
    """
    found = {name}
    todo = [sources.written(name)] if "()." in name else []
    while todo:
        for prefix in _prefixes(todo.pop()):
            for other in _spellings().get(prefix, ()):
                if other not in found:
                    found.add(other)
                    todo.append(other)
    # A name such as `*_pb2_grpc.*Stub` has no package of its own: the longest part without a star stands for it.
    return frozenset(max(one.partition(".")[0].removesuffix("()").split("*"), key=len) for one in found)


def last(name: str) -> str:
    """Return the last part of a dotted name: the identifier that it is spelt with, however it is imported."""
    return name.rpartition(".")[2]


class Call(NamedTuple):
    """What lets a file pass that has the word ``package`` in it: a match of ``spelt``, and one of ``named``."""

    package: bytes
    named: re.Pattern[bytes]
    spelt: re.Pattern[bytes]


class Given(NamedTuple):
    """What lets a file pass that has the name of a setting in it: one of ``values``, and one of ``modules`` if any."""

    values: tuple[bytes, ...]
    modules: tuple[bytes, ...]


class Words(NamedTuple):
    """The filter: ``calls`` by package, the names ``alone`` that need none, and the values of ``settings`` by name."""

    calls: tuple[Call, ...]
    alone: tuple[bytes, ...]
    settings: tuple[tuple[bytes, tuple[Given, ...]], ...]

    def passes(self, source: bytes) -> bool:
        """Tell whether a file with the bytes *source*, in an encoding like ASCII, has to be analysed."""
        for package, named, spelt in self.calls:
            if package in source and spelt.search(source) and named.search(source):
                return True
        if any(word in source for word in self.alone):
            return True
        for name, all_given in self.settings:
            if name in source:
                for values, modules in all_given:
                    if any(value in source for value in values):
                        if not modules or any(module in source for module in modules):
                            return True
        return False


@cache
def words() -> Words:
    """Return the filter of P903."""
    by_package: dict[str, set[str]] = {}
    for row in HIDDEN:
        for package in packages(row.name):
            by_package.setdefault(package, set()).add(last(row.name))
    calls = [
        Call(package.encode(), _pattern([package]), _pattern(sorted(names)))
        for package, names in sorted(by_package.items())
    ]
    settings: dict[bytes, list[Given]] = {}
    for one in SETTINGS:
        settings.setdefault(one.name.encode(), []).append(Given(_values(one), tuple(map(str.encode, one.modules))))
    return Words(
        tuple(calls),
        tuple(sorted(map(str.encode, UNMISTAKABLE))),
        tuple((name, tuple(given)) for name, given in sorted(settings.items())),
    )


def _pattern(names: list[str]) -> re.Pattern[bytes]:
    return re.compile(rb"\b(?:" + b"|".join(re.escape(name.encode()) for name in names) + rb")\b")


def _values(setting: Setting) -> tuple[bytes, ...]:
    """Return words one of which must stand in a file that gives a setting one of its values."""
    found = {one.rpartition(".")[2].encode() for one in setting.values if isinstance(one, str)}
    if "*" in setting.values or not all(isinstance(one, str) for one in setting.values):
        return (b"",)  # any text; and True and False can be spelt in many ways
    return tuple(sorted(found))
