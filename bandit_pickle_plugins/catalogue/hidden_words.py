"""The byte filter of P903: which files can hold one of the calls and settings of :mod:`.hidden_loaders`.

A call is spelt with the last part of its name, and the file names the package that it comes from. A setting is spelt
with its name, and one of its values stands in the file. Names that are put together from parts at run time
(``import_module("job" + "lib")``) are not looked for: with names as common as these, most files would pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
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
    """By type or class: the names of the catalogue of origins that stand for it."""
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


def _same(name: str) -> set[str]:
    """Return the other names under which the catalogue of origins knows a dotted name, or what it is a method of."""
    spellings = _spellings()
    found: set[str] = set()
    todo = [name]
    while todo:
        for prefix in _prefixes(todo.pop()):
            for other in spellings.get(prefix, ()):
                if other not in found:
                    found.add(other)
                    todo.append(other)
    return found


def packages(name: str) -> frozenset[str]:
    """Return the words one of which names, in a file that spells *name*, the package that it comes from."""
    found = {other.removesuffix("()").split(".")[0] for other in (name, *_same(name))}
    # A name such as `*_pb2_grpc.*Stub` has no package of its own: the longest part without a star stands for it.
    return frozenset(max(one.split("*"), key=len) for one in found)


def spelt_as(name: str) -> frozenset[str]:
    """Return the identifiers that a dotted name can be spelt with: its last part, and that of its other names."""
    last = name.rpartition(".")[2].removesuffix("()")
    same = {other.rpartition(".")[2].removesuffix("()") for other in _spellings().get(name, ()) if "()" not in other}
    return frozenset({last, *same})


class Call(NamedTuple):
    """What lets a file pass that has one of the words ``package`` in it: a match of ``spelt``."""

    package: bytes
    spelt: re.Pattern[bytes]


class Words(NamedTuple):
    """The filter: ``calls`` by package, the names ``alone`` that need none, and ``settings``."""

    calls: tuple[Call, ...]
    alone: tuple[bytes, ...]
    settings: tuple[tuple[bytes, tuple[bytes, ...], tuple[bytes, ...]], ...]

    def passes(self, source: bytes) -> bool:
        """Tell whether a file with the bytes *source*, in an encoding like ASCII, has to be analysed."""
        for package, spelt in self.calls:
            if package in source and spelt.search(source):
                return True
        if any(word in source for word in self.alone):
            return True
        for name, values, modules in self.settings:
            if name in source and any(value in source for value in values):
                if not modules or any(module in source for module in modules):
                    return True
        return False


@cache
def words() -> Words:
    """Return the filter of P903."""
    by_package: dict[str, set[str]] = {}
    for row in HIDDEN:
        for package in packages(row.name):
            by_package.setdefault(package, set()).update(spelt_as(row.name))
    calls = [
        Call(package.encode(), re.compile(rb"\b(?:" + "|".join(sorted(names)).encode() + rb")\b"))
        for package, names in sorted(by_package.items())
    ]
    settings = sorted({_setting(one) for one in SETTINGS})
    return Words(tuple(calls), tuple(sorted(one.encode() for one in UNMISTAKABLE)), tuple(settings))


def _setting(setting: Setting) -> tuple[bytes, tuple[bytes, ...], tuple[bytes, ...]]:
    values = [one for one in setting.values if isinstance(one, str)]
    words = _bytes(values) if len(values) == len(setting.values) else (b"",)  # True and False can be spelt in many ways
    return setting.name.encode(), words, _bytes(setting.modules)


def _bytes(names: Iterable[str]) -> tuple[bytes, ...]:
    return tuple(sorted(one.encode() for one in names))
