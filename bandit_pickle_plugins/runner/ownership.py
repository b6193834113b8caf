"""Which distribution a reported file belongs to, by the metadata that installers leave beside it.

Nothing is imported: the files ``RECORD``, ``METADATA``, ``installed-files.txt`` and ``top_level.txt`` are read as text.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator, Mapping
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
        plain = name.removeprefix("./") if os.sep == "/" else name
        if name in ("-", "<stdin>"):
            return Owned(None, name)
        path = os.path.abspath(name)  # noqa: PTH100  # pathlib takes ten times as long
        indexes = self._above(os.path.dirname(path))  # noqa: PTH120
        for index in indexes:
            distribution = index.listed(path)
            if distribution is not None:
                return Owned(distribution, index.relative(path))
        for index in reversed(indexes):
            distribution = index.likely(path)
            if distribution is not None:
                return Owned(distribution, index.relative(path))
        return Owned(None, plain.replace(os.sep, "/"))

    def _above(self, folder: str) -> tuple[_Index, ...]:
        """Return the indexes of the folders above a file, the outermost first."""
        climbed = []
        while folder not in self._indexes:
            climbed.append(folder)
            parent = os.path.dirname(folder)  # noqa: PTH120
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


class _Index:
    """What the metadata in one folder says about the files below it. It is read when it is first asked."""

    def __init__(self, root: str, metadata: list[str]) -> None:
        self._root = root
        self._start = len(root) if root.endswith(os.sep) else len(root) + 1
        self._metadata = metadata
        self._files: dict[str, Distribution] | None = None
        self._folders: dict[str, Distribution] = {}
        self._tops: dict[str, Distribution] = {}

    def relative(self, path: str) -> str:
        """Return the path from the root, with slashes."""
        return path[self._start :].replace(os.sep, "/")

    def listed(self, path: str) -> Distribution | None:
        """Return the distribution that lists the file."""
        return self._read().get(_key(self.relative(path)))

    def likely(self, path: str) -> Distribution | None:
        """Return the only distribution whose files stand beside the file, or that has the same package."""
        self._read()
        relative = _key(self.relative(path))
        top, inside, _ = relative.partition("/")
        beside = self._folders.get(relative.rpartition("/")[0]) if inside else None
        found = beside or self._tops.get(top if inside else top.rpartition(".")[0]) or self._tops.get("")
        return None if found is _SEVERAL else found

    def _read(self) -> dict[str, Distribution]:
        if self._files is None:
            self._files = {}
            for name in self._metadata:
                folder = os.path.join(self._root, name)  # noqa: PTH118
                distribution = Distribution(*_name_and_version(folder, name), self._root)
                if name == "EGG-INFO":  # the folder above is the distribution
                    self._tops[""] = distribution
                    continue
                listed = False
                for path in _listed_in(folder, self._root):
                    listed = listed or path.endswith(".py")
                    self._files.setdefault(path, distribution)
                    beside, inside, _ = path.rpartition("/")
                    if inside:
                        _share(self._folders, beside, distribution)
                        _share(self._tops, path.partition("/")[0], distribution)
                if not listed:
                    for top in _tops(folder, distribution.name):
                        _share(self._tops, _key(top), distribution)
        return self._files


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
        for line in _text(os.path.join(folder, file) if file else folder, _HEADER).split("\n"):  # noqa: PTH118
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
    """Yield the paths from *root* that a distribution lists, as keys."""
    record = _text(os.path.join(folder, "RECORD"))  # noqa: PTH118
    rows: Iterator[str]
    if record:
        base, rows = root, map(_first, record.split("\n"))
    else:
        base, rows = folder, iter(_text(os.path.join(folder, "installed-files.txt")).split("\n"))  # noqa: PTH118
    for row in rows:
        path = row.strip("\r")
        if not path or path.endswith(".pyc"):
            continue
        if base is not root or path.startswith(("..", "/")) or "\\" in path or ":" in path:
            try:
                path = os.path.relpath(os.path.join(base, path), root)  # noqa: PTH118
            except ValueError:  # on another drive
                continue
        yield _key(path)


def _first(line: str) -> str:
    """Return the first field of a line of a RECORD."""
    if line.startswith('"'):
        try:
            return next(csv.reader([line]), [""])[0]
        except csv.Error:
            return ""
    return line.partition(",")[0]


def _tops(folder: str, name: str) -> list[str]:
    """Return the packages of a distribution that lists no files."""
    given = _text(os.path.join(folder, "top_level.txt")).split()  # noqa: PTH118
    return given or [name.replace("-", "_"), name.replace("-", "_").lower()]


def _below(name: str, root: str) -> str:
    """Return a reported name from the root of its distribution on, which may be an archive."""
    for path, start in (
        (name, root),
        (os.path.abspath(name), os.path.abspath(root)),  # noqa: PTH100
    ):
        start = start.rstrip("/" + os.sep)
        if path.startswith((start + "/", start + os.sep)):
            return path[len(start) + 1 :].replace(os.sep, "/")
    _, inside, path = name.partition(f"/{root}/")
    return path if inside else name.removeprefix("./").replace(os.sep, "/")
