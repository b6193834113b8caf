"""What is scanned: distributions, and the files of each."""

from __future__ import annotations

import fnmatch
import os
import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from .shards import Division, Shard


class Distribution(NamedTuple):
    """An installed or packed distribution: *root* is the folder, or the archive, that its paths are relative to."""

    name: str
    version: str
    root: str


class Target(NamedTuple):
    """A file to scan: *name* is what reports call it, *path* the file on disk, *member* the one in it, for an archive.

    ``size`` is in bytes, 0 where nothing tells it.
    """

    name: str
    path: str
    member: str | None = None
    size: int = 0
    distribution: Distribution | None = None


class Refused(NamedTuple):
    """A file, a folder or an archive that is not read, or not to its end, and why.

    ``archive`` is the place of the archive that it belongs to among those that are scanned, None for everything else.
    """

    name: str
    reason: str
    distribution: Distribution | None = None
    archive: int | None = None


class Found(NamedTuple):
    """What there is to scan.

    ``targets`` are sorted by name, and no name stands twice. ``excluded`` are the names that bandit shows as such.
    ``distributions`` are all that were looked at, with and without targets. ``warnings`` and ``notes`` are lines for
    the log, of the levels WARNING and INFO. Of a scan that is shared out all this is the part of one shard, as its
    ``division`` has it; what belongs to no unit is in that of the first.
    """

    targets: list[Target]
    excluded: list[str]
    refused: list[Refused]
    distributions: list[Distribution]
    warnings: list[str]
    notes: list[str]
    division: Division | None = None


class Names:
    """Names of files that globs match, as bandit's own functions match them, but all globs at once.

    With *parts* a pattern also matches where it stands in a name letter by letter: bandit excludes files so.
    """

    def __init__(self, patterns: Iterable[str], parts: bool = False) -> None:
        self.patterns = [*dict.fromkeys(patterns)]
        self._parts = tuple(self.patterns) if parts else ()
        globs = [os.path.normcase(one) for one in self.patterns]
        if parts:
            globs = [one for one in globs if _is_glob(one) or os.path.normcase(one) != one]
        self._ends = tuple(one[1:] for one in globs if one[:1] == "*" and not _is_glob(one[1:]))
        others = [fnmatch.translate(one) for one in globs if one[:1] != "*" or _is_glob(one[1:])]
        self._others = re.compile("|".join(others)).match if others else None

    def __contains__(self, name: str) -> bool:
        for part in self._parts:
            if part in name:
                return True
        name = os.path.normcase(name)
        return name.endswith(self._ends) or (self._others is not None and self._others(name) is not None)

    def below(self, folder: str) -> Callable[[str], bool]:
        """Return what tells whether the file of a name below *folder*, relative to it, is excluded.

        A pattern that matches *folder* itself, such as ``.tox``, would exclude everything in there: it is compared with
        the relative name only.
        """
        above = Names([one for one in self.patterns if not _matches(one, folder)], parts=bool(self._parts))
        within = Names([one for one in self.patterns if one not in above.patterns], parts=bool(self._parts))
        return lambda name: os.path.join(folder, name) in above or name in within


def _is_glob(pattern: str) -> bool:
    return any(one in pattern for one in "*?[")


def _matches(pattern: str, folder: str) -> bool:
    return any(name in Names([pattern], parts=True) for name in (folder, f"{folder}{os.sep}"))


def excluded(configured: Sequence[str], given: str) -> Names:
    """Return the names that ``exclude_dirs`` of the configuration and the option ``-x`` exclude together."""
    paths = given.split(",") if given else []
    return Names([*configured, *(os.path.join(one, "*") if os.path.isdir(one) else one for one in paths)], parts=True)


class Walked(NamedTuple):
    """What lies below a folder: files, folders that could not be read, and links to folders, which are not followed."""

    files: list[os.DirEntry[str]]
    refused: list[Refused]
    links: list[str]


def walk(folder: str) -> Walked:
    """Return what ``os.walk`` finds below *folder*, with what it keeps silent about."""
    walked = Walked([], [], [])
    folders = [folder]
    while folders:
        here = folders.pop()
        try:
            with os.scandir(here) as entries:
                for entry in entries:
                    try:
                        is_folder = entry.is_dir()
                    except OSError:
                        is_folder = False
                    if not is_folder:
                        walked.files.append(entry)
                    elif entry.is_symlink():
                        walked.links.append(entry.path)
                    else:
                        folders.append(entry.path)
        except OSError as error:
            walked.refused.append(Refused(here, error.strerror or "cannot be read"))
    return walked


def size_of(entry: os.DirEntry[str]) -> int:
    """Return the size of a file, 0 where it cannot be told."""
    try:
        return entry.stat().st_size
    except OSError:
        return 0


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except OSError:
        return 0


def discover(
    names: Iterable[str],
    recursive: bool,
    included: Names,
    excluding: Names,
    environments: Sequence[str | None] = (),
    shard: Shard | None = None,
) -> Found:
    """Return what the names on a command line stand for, or the part of it that is one shard's.

    Files, folders and ``-`` are what bandit makes of them. A wheel or an sdist is read when it is named, or when it
    lies below a folder without any Python file: a place where wheels are kept. Each of *environments* is the folder of
    one, None the one that is running. Raises ValueError, with one line, for a folder that is none, and for standard
    input where there are several shards.
    """
    discovery = _Discovery(included, excluding)
    for environment in environments:
        discovery.environment(environment)
    for name in names:
        if not os.path.isdir(name):
            discovery.file(name)
        elif recursive:
            discovery.folder(name)
        else:
            discovery.warnings.append(f"Skipping directory ({name}), use -r flag to scan contents")
    return discovery.found() if shard is None else discovery.share(shard)


#: Up to so many archives are looked into to share them out. Among more, shares are about equal anyway.
_LOOKED_INTO: Final = 1000
#: How many bytes of Python an sdist has for each of its own, in the middle of 12 from the package index (0.6 to 5.3).
_PYTHON_FOR_EACH: Final = 2

#: Under these names archives of Python code are known; of the others nothing tells what they hold.
_WHEELS: Final = (".whl", ".egg")
_SDISTS: Final = (".tar.gz", ".tgz", ".tar.bz2", ".tar.xz", ".zip")
_SDIST: Final = re.compile(r"[^-].*-v?[0-9][^-]*")


def is_archive(name: str) -> bool:
    """Tell whether a file that is named is read as an archive."""
    return name.lower().endswith(_WHEELS + _SDISTS)


def is_distribution(name: str) -> bool:
    """Tell whether a file is a wheel, or an sdist, by its name."""
    base = os.path.basename(name)
    lower = base.lower()
    if lower.endswith(_WHEELS):
        return True
    ending = next((one for one in _SDISTS if lower.endswith(one)), None)
    return ending is not None and _SDIST.fullmatch(base[: -len(ending)]) is not None


class _Discovery:
    """Collects what :func:`discover` returns."""

    def __init__(self, included: Names, excluding: Names) -> None:
        self._included = included
        self._excluding = excluding
        self._targets: dict[str, Target] = {}
        self._excluded: set[str] = set()
        self._refused: list[Refused] = []
        self._distributions: list[Distribution] = []
        self._archives: dict[str, None] = {}
        self.warnings: list[str] = []
        self._notes: list[str] = []

    def file(self, name: str) -> None:
        """Take a file that is named, whatever its type: bandit does not ask for it there."""
        if name in self._excluding:
            self._excluded.add(name)
        elif is_archive(name) and os.path.isfile(name):
            self._archives[os.path.join(".", name)] = None
        else:
            path = name if name == "-" else os.path.join(".", name)
            self._add(Target(path, path, None, 0 if name == "-" else _size(path), None))

    def folder(self, folder: str) -> None:
        """Take the files below a folder."""
        walked = walk(folder)
        self._refused += sorted(walked.refused)
        archives: list[str] = []
        taken = 0
        for entry in walked.files:
            path = entry.path
            if path in self._excluding:
                self._excluded.add(path)
            elif path in self._included:
                self._add(Target(path, path, None, size_of(entry), None))
                taken += 1
            else:
                self._excluded.add(path)
                if is_distribution(path):
                    archives.append(path)
        if not taken:
            self._excluded.difference_update(archives)
            self._archives.update(dict.fromkeys(sorted(archives)))
        elif archives:
            self._notes.append(f"not looked into below {folder}: {counted(archives)}; name them to have them read")

    def environment(self, folder: str | None) -> None:
        """Take what is installed in an environment."""
        from . import environments

        inside = environments.read(folder, self._included, self._excluding)
        for target in inside.targets:
            self._add(target)
        self._excluded.update(inside.excluded)
        self._refused += inside.refused
        self._distributions += inside.distributions
        self.warnings += inside.warnings
        self._notes += inside.notes

    def found(self) -> Found:
        """Return what was taken, with the members of the archives."""
        self._read(self._archives)
        return self._taken()

    def _taken(self, division: Division | None = None) -> Found:
        return Found(
            sorted(self._targets.values()),
            sorted(self._excluded),
            self._refused,
            self._distributions,
            self.warnings,
            self._notes,
            division,
        )

    def share(self, shard: Shard) -> Found:
        """Return the part of a shard. Only its own archives are opened."""
        from . import shards

        if "-" in self._targets:
            raise ValueError("--shard: standard input cannot be shared out; name files or folders")
        sizes: dict[str, int] = {}
        for target in self._targets.values():
            sizes[target.path] = sizes.get(target.path, 0) + target.size
        measured = {path: (size, size) for path, size in sizes.items()}
        measured.update((path, self._weighed(path)) for path in self._archives)
        division = shards.divide(measured, [one[:2] for one in self._distributions], shard)
        # Nothing tells whose the others are, and there may be many.
        self._excluded = {*sorted(self._excluded)[shard.number - 1 :: shard.total]}
        self._targets = {name: one for name, one in self._targets.items() if one.path in division.paths}
        if shard.number > 1:
            self._refused, self._distributions = [], []
        self._read(division.paths)
        return self._taken(division)

    def _weighed(self, path: str) -> tuple[int, int]:
        """Return the size of an archive, and about how many bytes of Python it holds."""
        from . import archives

        size = _size(path)
        known = archives.weight(path, self._included) if len(self._archives) <= _LOOKED_INTO else None
        return size, _PYTHON_FOR_EACH * size if known is None else known

    def _read(self, paths: Container[str]) -> None:
        """Take the members of those archives that are at one of *paths*."""
        names = Counter(map(os.path.basename, self._archives))
        for place, path in enumerate(self._archives):
            if path in paths:
                name = os.path.basename(path)
                self._archive(path, name if names[name] == 1 else path, place)

    def _archive(self, path: str, name: str, place: int) -> None:
        from . import archives

        listing = archives.listing(path, name, self._included)
        self._distributions.append(listing.distribution)
        for one in listing.refused:
            if not self._is_excluded(path, one.name):
                self._refused.append(one._replace(distribution=listing.distribution, archive=place))
        for target in listing.targets:
            if self._is_excluded(path, target.name):
                self._excluded.add(target.name)
            else:
                self._add(target)

    def _is_excluded(self, path: str, name: str) -> bool:
        """Tell whether the file *name* of the archive at *path* is excluded, by that name or by that of the archive."""
        return name in self._excluding or os.path.join(os.path.dirname(path), name) in self._excluding

    def _add(self, target: Target) -> None:
        known = self._targets.get(target.name)
        if known is None or known.distribution is None:
            self._targets[target.name] = target


def counted(archives: Sequence[str]) -> str:
    """Return a few words for archives: how many, and the first."""
    first = os.path.basename(min(archives))
    return first if len(archives) == 1 else f"{first} and {len(archives) - 1} more wheels and sdists"


def relative(name: str, distribution: Distribution | None) -> str:
    """Return the name of a reported file relative to its distribution, with ``/`` on every system.

    It stays as it is where it does not lie below the root of the distribution.
    """
    path = name.replace(os.sep, "/")
    root = distribution.root.replace(os.sep, "/").rstrip("/") if distribution else ""
    return path[len(root) + 1 :] if root and path.startswith(f"{root}/") else path
