"""Which distribution a reported file belongs to, by the metadata that installers leave beside it.

Nothing is imported: the files ``RECORD``, ``METADATA``, ``installed-files.txt`` and ``top_level.txt`` are read as text.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from .targets import Distribution

#: More than a file of metadata has before its description.
_HEADER: Final = 64 * 1024

_SEVERAL: Final = Distribution("", "", "")


class Owned(NamedTuple):
    """A file's distribution, None where it has none, and its path from there: from the working folder without one."""

    distribution: Distribution | None
    path: str


class Owners:
    """Finds the distributions of reported files.

    *known* are those that the scan itself knows, by reported name. The others are looked for on disk: in the folders
    above the file that hold ``*.dist-info`` or ``*.egg-info``. What lists the file decides, the outermost first, since
    a copy inside another distribution was installed with that one.
    """

    def __init__(self, known: Mapping[str, Distribution] | None = None) -> None:
        self._known = known or {}
        self._indexes: dict[str, tuple[_Index, ...]] = {}

    def of(self, name: str) -> Owned:
        """Return what the file belongs to that bandit reports as *name*."""
        known = self._known.get(name)
        if known is not None:
            return Owned(known, _below(name, known.root))
        if name in ("-", "<stdin>"):
            return Owned(None, name)
        path = os.path.abspath(name)  # pathlib takes ten times as long
        indexes = self._above(os.path.dirname(path))
        for index in indexes:
            distribution = index.listed(path)
            if distribution is not None:
                return Owned(distribution, index.relative(path))
        for index in reversed(indexes):
            distribution = index.likely(path)
            if distribution is not None:
                return Owned(distribution, index.relative(path))
        return Owned(None, plain(name))

    def _above(self, folder: str) -> tuple[_Index, ...]:
        """Return the indexes of the folders above a file, the outermost first."""
        climbed = []
        while folder not in self._indexes:
            climbed.append(folder)
            parent = os.path.dirname(folder)
            if parent == folder:
                break
            folder = parent
        found = self._indexes.get(folder, ())
        for below in reversed(climbed):
            metadata = _metadata_in(below)
            if metadata:
                found = (*found, _Index(below, metadata))
            self._indexes[below] = found
        return found


def plain(name: str) -> str:
    """Return the path of a file without a distribution, by what bandit reports it as."""
    return (name.removeprefix("./") if os.sep == "/" else name).replace(os.sep, "/")


class Claims:
    """What distributions say about the files below one folder; paths are relative to it, with slashes."""

    def __init__(self) -> None:
        self._files: dict[str, Distribution] = {}
        self._folders: dict[str, Distribution] = {}
        self._tops: dict[str, Distribution] = {}

    def add(self, distribution: Distribution, files: Iterable[str], tops: Iterable[str] = ()) -> None:
        """Take what a distribution lists, or the packages of one that lists nothing. The first to list one has it."""
        for file in files:
            path = _key(file)
            self._files.setdefault(path, distribution)
            beside, inside, _ = path.rpartition("/")
            if inside:
                _share(self._folders, beside, distribution)
                _share(self._tops, path.partition("/")[0], distribution)
        for top in tops:
            _share(self._tops, _key(top), distribution)

    def listed(self, path: str) -> Distribution | None:
        """Return the distribution that lists the file."""
        return self._files.get(_key(path))

    def likely(self, path: str) -> Distribution | None:
        """Return the only distribution whose files stand beside the file, or that has the same package."""
        path = _key(path)
        top, inside, _ = path.partition("/")
        beside = self._folders.get(path.rpartition("/")[0]) if inside else None
        found = beside or self._tops.get(top if inside else top.rpartition(".")[0]) or self._tops.get("")
        return None if found is _SEVERAL else found


class _Index:
    """What the metadata in one folder says about the files below it. It is read when it is first asked."""

    def __init__(self, root: str, metadata: list[str]) -> None:
        self._root = root
        self._start = len(root) if root.endswith(os.sep) else len(root) + 1
        self._metadata = metadata
        self._claims: Claims | None = None

    def relative(self, path: str) -> str:
        """Return the path from the root, with slashes."""
        return path[self._start :].replace(os.sep, "/")

    def listed(self, path: str) -> Distribution | None:
        """Return the distribution that lists the file."""
        return self._read().listed(self.relative(path))

    def likely(self, path: str) -> Distribution | None:
        """Return the only distribution whose files stand beside the file, or that has the same package."""
        return self._read().likely(self.relative(path))

    def _read(self) -> Claims:
        if self._claims is None:
            self._claims = Claims()
            for name in self._metadata:
                folder = os.path.join(self._root, name)
                distribution = Distribution(*_name_and_version(folder, name), self._root)
                if name == "EGG-INFO":  # the folder above is the distribution
                    self._claims.add(distribution, (), [""])
                    continue
                files = [*_listed_in(folder, self._root)]
                listed = any(path.endswith(".py") for path in files)
                self._claims.add(
                    distribution,
                    files,
                    () if listed else tops(_text(os.path.join(folder, "top_level.txt")), distribution.name),
                )
        return self._claims


def _share(owners: dict[str, Distribution], name: str, distribution: Distribution) -> None:
    if owners.setdefault(name, distribution) is not distribution:
        owners[name] = _SEVERAL


def _key(path: str) -> str:
    return os.path.normcase(path).replace(os.sep, "/")


def _metadata_in(folder: str) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            # A name that begins with ~ is what pip moved aside.
            return sorted(
                entry.name
                for entry in entries
                if (entry.name.endswith((".dist-info", ".egg-info")) or entry.name == "EGG-INFO")
                and not entry.name.startswith("~")
            )
    except (OSError, ValueError):
        return []


def _text(path: str, limit: int = -1) -> str:
    try:
        with Path(path).open(encoding="utf-8", errors="replace") as file:
            return file.read(limit)
    except (OSError, ValueError):
        return ""


def _name_and_version(folder: str, stem: str) -> tuple[str, str]:
    """Return what the metadata says, or else what its folder is called."""
    found = {"name": "", "version": ""}
    for file in ("METADATA", "PKG-INFO", ""):
        for line in _text(os.path.join(folder, file) if file else folder, _HEADER).split("\n"):
            if not line.strip():
                break  # the description follows
            key, _, value = line.partition(":")
            if not found.get(key.strip().lower(), "-"):
                found[key.strip().lower()] = value.strip()
        if found["name"]:
            break
    name, _, rest = stem.rpartition(".")[0].partition("-")
    return found["name"] or name or stem, found["version"] or rest.partition("-")[0]


def _listed_in(folder: str, root: str) -> Iterator[str]:
    """Yield the paths from *root* that a distribution lists."""
    record = _text(os.path.join(folder, "RECORD"))
    if record:
        return listed_in(recorded(record), root, root)
    return listed_in(_text(os.path.join(folder, "installed-files.txt")).split("\n"), folder, root)


def recorded(record: str) -> Iterator[str]:
    """Yield the paths in a ``RECORD``."""
    return map(_first, record.split("\n"))


def listed_in(rows: Iterable[str], base: str, root: str) -> Iterator[str]:
    """Yield the paths from *root* that stand, relative to *base*, in a list of files."""
    for row in rows:
        path = row.strip("\r")
        if not path or path.endswith(".pyc"):
            continue
        if base is not root or path.startswith(("..", "/")) or "\\" in path or ":" in path:
            try:
                path = os.path.relpath(os.path.join(base, path), root)
            except ValueError:  # on another drive
                continue
        yield path.replace(os.sep, "/")


def _first(line: str) -> str:
    """Return the first field of a line of a RECORD."""
    if line.startswith('"'):
        try:
            return next(csv.reader([line]), [""])[0]
        except csv.Error:
            return ""
    return line.partition(",")[0]


def tops(top_level: str, name: str) -> list[str]:
    """Return the packages of a distribution that lists no files, by what its ``top_level.txt`` holds."""
    given = top_level.split()
    return given or [name.replace("-", "_"), name.replace("-", "_").lower()]


def _below(name: str, root: str) -> str:
    """Return a reported name from the root of its distribution on, which may be an archive."""
    for path, start in (
        (name, root),
        (os.path.abspath(name), os.path.abspath(root)),
    ):
        start = start.rstrip("/" + os.sep)
        if path.startswith((start + "/", start + os.sep)):
            return path[len(start) + 1 :].replace(os.sep, "/")
    _, inside, path = name.partition(f"/{root}/")
    return path if inside else name.removeprefix("./").replace(os.sep, "/")
