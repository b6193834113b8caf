"""Sharing a scan between machines: which files and archives are scanned by which.

What is shared out are units: files, and archives as a whole, because to know the members of a tar archive it has to be
unpacked. Each machine works out the whole division, from names and sizes alone, and takes its own share.
"""

from __future__ import annotations

import hashlib
import heapq
import json
import os
import re
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

_GIVEN: Final = re.compile(r"([0-9]{1,9})/([0-9]{1,9})", re.ASCII)


class Shard(NamedTuple):
    """One of ``total`` shards, by its number from 1 on."""

    number: int
    total: int


class Unit(NamedTuple):
    """A file or an archive, by its path from the folder that all of them lie in, with ``/``, and its size in bytes.

    ``weight`` is about how many bytes of Python it has, for which the shares are made equal.
    """

    key: str
    size: int
    weight: int


class Division(NamedTuple):
    """What a scan is made of, and the part of a shard.

    ``folder`` is the one that all units lie in, ``unit_count`` how many there are, and ``digest`` is the same wherever
    they lie; it also covers the distributions that are ``installed``. The shard has ``units``, found at ``paths``.
    """

    shard: Shard
    folder: str
    unit_count: int
    digest: str
    installed: list[tuple[str, str]]
    units: list[Unit]
    paths: frozenset[str]


def shard(text: str) -> Shard:
    """Return the shard that a user has given as ``I/N``; raises ValueError, with one line."""
    match = _GIVEN.fullmatch(text)
    number, total = (int(match[1]), int(match[2])) if match else (0, 0)
    if not 1 <= number <= total:
        raise ValueError(f"takes I/N with 1 <= I <= N, such as 2/8, not {text!a}")
    return Shard(number, total)


def divide(measured: Mapping[str, tuple[int, int]], installed: Iterable[tuple[str, str]], mine: Shard) -> Division:
    """Return the division of a scan.

    *measured* has the sizes and weights of the units by their paths, *installed* the names and versions of
    distributions that are not in archives.
    """
    folder = _folder(measured)
    found: dict[str, Unit] = {}
    paths: dict[str, list[str]] = {}
    for path, (size, weight) in measured.items():
        key = key_of(path, folder)
        unit = Unit(key, size, weight)
        found[key] = max(unit, found.get(key, unit))  # the same file may be given as a.py and as ./a.py
        paths.setdefault(key, []).append(path)
    units = [*found.values()]
    own = shares(units, mine.total)[mine.number - 1 : mine.number]
    taken = sorted(own[0]) if own else []
    listed = sorted(installed)
    return Division(
        mine,
        folder,
        len(units),
        digest(units, listed),
        listed,
        taken,
        frozenset(path for unit in taken for path in paths[unit.key]),
    )


def shares(units: Iterable[Unit], total: int) -> list[list[Unit]]:
    """Return the units of each shard, of those that get any.

    The heaviest unit goes first, always to the lightest shard; of several to that with the fewest units, then to the
    first.
    """
    ordered = sorted(units, key=lambda unit: (-unit.weight, unit.key))
    shared: list[list[Unit]] = [[] for _ in range(min(total, len(ordered)))]
    lightest = [(0, 0, number) for number in range(len(shared))]
    for unit in ordered:
        weight, count, number = lightest[0]
        shared[number].append(unit)
        heapq.heapreplace(lightest, (weight + unit.weight, count + 1, number))
    return shared


def digest(units: Iterable[Unit], installed: Iterable[tuple[str, str]]) -> str:
    """Return a digest that two scans have in common if they are about the same tree, by names and sizes."""
    told = json.dumps([sorted(units), sorted(installed)], separators=(",", ":"))
    return f"sha256:{hashlib.sha256(told.encode()).hexdigest()}"


def key_of(path: str, folder: str) -> str:
    """Return what a path is called in every folder that the scan may lie in; *folder* is that of here."""
    path = _plain(path)
    if folder and path.startswith(os.path.join(folder, "")):
        path = path[len(os.path.join(folder, "")) :]
    return path.replace(os.sep, "/")


def moved(path: str, here: str, there: str) -> str:
    """Return a path below the folder *here* as it would be below *there*; others are left alone."""
    if here == there or not here:
        return path
    plain = _plain(path)
    if plain == here:
        return there
    start = os.path.join(here, "")
    return os.path.join(there, plain[len(start) :]) if plain.startswith(start) else path


def _plain(path: str) -> str:
    """Return a path without what says nothing; POSIX lets two slashes at the start be special, which nobody uses."""
    path = os.path.normpath(path)
    return path[1:] if path.startswith("//") else path


def _folder(paths: Iterable[str]) -> str:
    """Return the folder that all of these files lie in; nothing where they have none in common."""
    above = {os.path.dirname(_plain(path)) for path in paths}
    try:
        return os.path.commonpath(above) if above else ""
    except ValueError:  # some are absolute and some are not, or they lie on several drives
        return ""
