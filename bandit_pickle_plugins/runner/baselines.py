"""Baselines of other machines: the same file of a distribution, wherever the distribution lay when it was reported."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable

from ..configuration import normalised
from .targets import Distribution, is_archive, relative

_PACKAGES = re.compile(r"(?:^|/)(?:site|dist)-packages\Z")


def renamed(names: Iterable[str], scanned: Iterable[str], now: dict[str, Distribution | None]) -> dict[str, list[str]]:
    """Return what files of a baseline are called now, for those that are called otherwise.

    *names* are the files of its findings and *scanned* all its files; *now* has the files of this run with their
    distributions. A file is the same if its path from its distribution is: that of an archive begins behind the
    archive, and that of an environment in the folder that packages are installed in, or the one that was scanned.
    """
    of_archives: dict[tuple[str, str], list[str]] = {}
    of_folders: dict[str, list[str]] = {}
    for name, distribution in now.items():
        if distribution is not None:
            path = _importable(relative(name, distribution))
            of_archives.setdefault((normalised(distribution.name), path), []).append(name)
            of_folders.setdefault(path, []).append(name)
    common = _common(scanned)
    found: dict[str, list[str]] = {}
    for name in {*names} - now.keys():
        plain = _plain(name)
        inside = _in_archive(plain)
        if inside is not None:
            same = of_archives.get(inside, [])
        else:
            same = next((of_folders[path] for path in _paths(plain, common) if path in of_folders), [])
        if same:
            found[name] = sorted(same)
    return found


def _plain(name: str) -> str:
    """Return a name with ``/``, also where it was reported on Windows."""
    return name.replace("\\", "/") if "/" not in name or re.match(r"[A-Za-z]:\\", name) else name


def _importable(path: str) -> str:
    """Return the path of a module without the folder that sdists may keep their packages in."""
    return path.removeprefix("src/")


def _in_archive(name: str) -> tuple[str, str] | None:
    """Return the distribution and the path in it of a file that was reported from an archive."""
    parts = name.split("/")
    for place, part in enumerate(parts[:-1]):
        if is_archive(part):
            from .archives import named

            distribution = normalised(named(part)[0])
            rest = parts[place + 1 :]
            if not part.lower().endswith((".whl", ".egg")) and normalised(rest[0]).startswith(distribution):
                rest = rest[1:]
            return distribution, _importable("/".join(rest))
    return None


def _common(names: Iterable[str]) -> str:
    """Return the folder that all files of a baseline lie in, other than those whose place is known without it."""
    plain = [one for one in map(_plain, names) if _in_archive(one) is None]
    folders = [posixpath.dirname(one) for one in plain if not any(map(_PACKAGES.search, _above(one)))]
    try:
        return posixpath.commonpath(folders) if folders else ""
    except ValueError:  # some are absolute, some are not
        return ""


def _above(name: str) -> Iterable[str]:
    """Return the folders above a file, the outermost first."""
    parts = name.split("/")
    return ("/".join(parts[:length]) for length in range(1, len(parts)))


def _paths(name: str, common: str) -> Iterable[str]:
    """Return the paths that a file of a baseline may have had from its distribution on."""
    for folder in _above(name):
        if _PACKAGES.search(folder) or (common and (common == folder or common.startswith(f"{folder}/"))):
            yield _importable(name[len(folder) + 1 :])
