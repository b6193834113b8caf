"""The catalogue of origins, arranged for looking up: by name, with wildcards, prefixes and other spellings."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterator
from functools import cache
from typing import Final

from . import checks_of_integrity
from .origins import (
    CALLS,
    COPIES,
    DECORATED,
    FILLS,
    GIVES,
    OPENS,
    OVERRIDES,
    PASSES,
    PICKLERS,
    REGISTERED,
    SAME,
    SOURCES,
    Copies,
    Decorated,
    Fills,
    Form,
    Opens,
    Overrides,
    Registered,
    Source,
)

_SOURCES: Final = {source.name: source for source in SOURCES if "*" not in source.name}
_SOURCE_PATTERNS: Final = tuple(source for source in SOURCES if "*" in source.name)
_SAME: Final = {same.name: same.type for same in SAME}

#: Callables that pickle into what they return, and into their second argument.
DUMPING: Final = frozenset(one.name for one in PICKLERS if one.form is Form.FUNCTION)
DUMPING_INTO: Final = frozenset(one.name for one in PICKLERS if one.form is Form.INTO)
PICKLERS_MADE: Final = frozenset(one.name for one in PICKLERS if one.form is Form.PICKLER)
PASSING: Final = {one.name: one.argument for one in PASSES}
CALLING: Final = {one.name: one.argument for one in CALLS}
OPENING: Final[dict[str, Opens]] = {one.name: one for one in OPENS}


def _by_name(records: tuple[object, ...]) -> dict[str, list[object]]:
    found: dict[str, list[object]] = {}
    for record in records:
        found.setdefault(record.name, []).append(record)  # type: ignore[attr-defined]
    return found


FILLING_CALLS: Final[dict[str, list[Fills]]] = _by_name(FILLS)  # type: ignore[assignment]
COPYING: Final[dict[str, list[Copies]]] = _by_name(COPIES)  # type: ignore[assignment]
REGISTERING: Final[dict[str, list[Registered]]] = _by_name(REGISTERED)  # type: ignore[assignment]
DECORATING: Final[dict[str, list[Decorated]]] = _by_name(DECORATED)  # type: ignore[assignment]


@cache
def types() -> dict[str, str]:
    """Return the instance that each dotted name stands for: of calls, attributes, items, and other spellings."""
    found: dict[str, str] = {}
    for gives in (*GIVES, *checks_of_integrity.GIVES):
        suffix = "" if gives.item is None else f"[{gives.item}]"
        found[f"{gives.name}(){suffix}"] = gives.type
        if gives.item is None and "()." in gives.name:
            found.setdefault(gives.name, gives.type)  # an attribute, such as self.request
    for name, same in {**_SAME, **{one.name: one.type for one in checks_of_integrity.SAME}}.items():
        found[name] = same
        found[f"{name}()"] = f"{same}()"
    return found


def written(name: str) -> str:
    """Return a dotted name as ``analysis/values.py`` writes it: each part as the type that it is known to be."""
    known = types()
    parts = name.split(".")
    found = ""
    for index, part in enumerate(parts):
        spelt = part.removesuffix("()")
        if found.endswith("()") and index == len(parts) - 1:
            return f"{found}.{part}"  # a method
        found = f"{found}.{spelt}" if found else spelt
        found = known.get(found, found)
        if part.endswith("()"):
            found = known.get(f"{found}()", f"{found}()")
    return found


@cache
def urls() -> dict[str, int]:
    """Return, for callables whose peer a URL names, the position of that argument."""
    return {gives.name: gives.url for gives in GIVES if gives.url is not None}


@cache
def source(name: str) -> Source | None:
    """Return what the catalogue says of a dotted name, or of the longest start of it that it knows."""
    start = name
    while start:
        found = _SOURCES.get(start)
        if found is not None:
            return found
        if start.endswith("()"):
            start = start[:-2]
        else:
            start = start.rpartition(".")[0]
    for pattern in _SOURCE_PATTERNS:
        if fnmatch.fnmatchcase(name, f"{pattern.name}*"):
            return pattern
    return None


#: The records by the name of the method; those of ``*`` stand for more than one.
_OVERRIDES_BY_METHOD: Final[dict[str, list[Overrides]]] = {}
for _one in OVERRIDES:
    _OVERRIDES_BY_METHOD.setdefault(_one.name.rpartition(".")[2], []).append(_one)
_MANY_METHODS: Final = [one for method, ones in _OVERRIDES_BY_METHOD.items() if "*" in method for one in ones]


@cache
def overrides(method: str) -> tuple[Overrides, ...]:
    """Return the records of a method of a class from outside, written ``package.Class().method``."""
    possible = [*_OVERRIDES_BY_METHOD.get(method.rpartition(".")[2], ()), *_MANY_METHODS]
    return tuple(one for one in possible if fnmatch.fnmatchcase(method, one.name))


def _prefixes(name: str) -> set[str]:
    """Return the types and packages that a dotted name begins with, and the name itself."""
    parts = name.split(".")
    return {".".join(parts[:end]) for end in range(1, len(parts) + 1)}


@cache
def _spellings() -> dict[str, set[str]]:
    """By type: the names of the catalogue of origins that stand for an instance of it."""
    found: dict[str, set[str]] = {}
    for name, made in types().items():
        found.setdefault(made, set()).add(name)
    for name, made in handed():
        found.setdefault(made, set()).add(name)
    return found


def handed() -> Iterator[tuple[str, str]]:
    """Yield what frameworks call functions of the program for, and the types of what they hand to them."""
    records: tuple[tuple[Overrides | Registered | Decorated, ...], ...] = (OVERRIDES, REGISTERED, DECORATED)
    for record in records:
        for one in record:
            if one.type:
                yield one.name, one.type


@cache
def packages(name: str) -> frozenset[bytes]:
    """Return the words one of which names, in a file that spells *name*, the package that it comes from.

    A method is known by the type of its object, which other packages can give too.
    """
    found = {name}
    todo = [written(name)] if "()." in name else []
    while todo:
        for prefix in _prefixes(todo.pop()):
            for other in _spellings().get(prefix, ()):
                if other not in found:
                    found.add(other)
                    todo.append(other)
    # A name such as `*_pb2_grpc.*Stub` has no package of its own: the longest part without a star stands for it.
    return frozenset(max(one.partition(".")[0].removesuffix("()").split("*"), key=len).encode() for one in found)
