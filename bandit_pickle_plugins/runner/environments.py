"""What is installed in an environment, without starting its interpreter and without importing anything from it.

Every Python file below the folders that packages are installed in is taken, whatever the metadata says: metadata only
tells whose it is. Files that it names elsewhere in the environment are taken too, and the code of editable installs,
which lies outside.
"""

from __future__ import annotations

import ast
import glob
import json
import os
import re
import site
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from email.parser import HeaderParser
from importlib import metadata
from typing import Final, NamedTuple
from urllib.parse import unquote, urlsplit

from ..configuration import normalised
from .ownership import Claims, listed_in, recorded, tops
from .targets import Distribution, Names, Refused, Target, Walked, counted, is_distribution, size_of, walk

#: Where packages are installed below the root of an environment, on the systems and builds there are.
_PLACES: Final = (
    "lib/python3*/site-packages",
    "lib/pypy3*/site-packages",
    "lib64/python3*/site-packages",
    "Lib/site-packages",
    "lib/python3*/dist-packages",
    "local/lib/python3*/dist-packages",
)
_NAMES: Final = ("site-packages", "dist-packages")
_METADATA: Final = (".dist-info", ".egg-info", ".egg-link")
#: What makes a folder a project, whose packages stand beside much that is none.
_PROJECT: Final = ("pyproject.toml", "setup.py", "setup.cfg")
_NO_MODULES: Final = ("setup.py", "conftest.py", "noxfile.py")
_SYSTEM: Final = re.compile(r"^\s*include-system-site-packages\s*=\s*true\s*$", re.MULTILINE | re.IGNORECASE)


class Inside(NamedTuple):
    """What an environment holds, as in :class:`.targets.Found`."""

    targets: list[Target]
    excluded: list[str]
    refused: list[Refused]
    distributions: list[Distribution]
    warnings: list[str]
    notes: list[str]


def read(folder: str | None, included: Names, excluding: Names) -> Inside:
    """Return what is installed below *folder*; None is the environment that is running.

    The folder is the root of an environment, the one in it that packages are installed in, or one that
    ``pip install --target`` has made. Raises ValueError, with one line, where it is none of these.
    """
    reading = _Reading(*(_running() if folder is None else _given(folder)), included, excluding)
    for root in reading.roots:
        reading.root(root)
    return reading.inside


def _given(folder: str) -> tuple[str, list[str]]:
    """Return the root of the environment and the folders in it that packages are installed in."""
    if not os.path.isdir(folder):
        raise ValueError(f"--environment: {folder} is no folder")
    if any(name.endswith(_METADATA) for name in os.listdir(folder)):
        return _prefix(folder), [folder]
    found = [
        path for place in _PLACES for path in sorted(glob.glob(os.path.join(glob.escape(folder), *place.split("/"))))
    ]
    if found:
        return folder, _different(found)
    if os.path.basename(os.path.abspath(folder)) in _NAMES:
        return _prefix(folder), [folder]
    raise ValueError(
        f"--environment: no packages are installed in {folder}: it takes the folder of a virtual environment, "
        "its site-packages, or a folder made by pip install --target"
    )


def _prefix(folder: str) -> str:
    """Return the root of the environment that a folder of packages belongs to, itself where it is not in one."""
    above = os.path.join(folder, *[os.pardir] * 3)
    is_inside = os.path.basename(os.path.dirname(os.path.abspath(folder))).startswith(("python3", "pypy3"))
    return above if is_inside and os.path.basename(os.path.abspath(folder)) in _NAMES else folder


def _running() -> tuple[str, list[str]]:
    """Return the same for this interpreter, by its own paths; the folder of the script is none of them."""
    found = [sysconfig.get_path("purelib"), sysconfig.get_path("platlib"), *site.getsitepackages()]
    for path in sys.path[1:]:
        if os.path.basename(path) in _NAMES:
            found.append(path)
        elif os.path.isdir(path) and any(name.endswith(".dist-info") for name in os.listdir(path)):
            found.append(path)
    on_path = {os.path.realpath(path) for path in sys.path}
    return sys.prefix, _different(path for path in found if os.path.realpath(path) in on_path and os.path.isdir(path))


def _different(paths: Iterable[str]) -> list[str]:
    """Return each folder once: lib64 is often a link to lib."""
    return [*{os.path.realpath(path): path for path in reversed([*paths])}.values()][::-1]


class _Installed(NamedTuple):
    """A distribution, its metadata, and the paths that it lists from its root on."""

    distribution: Distribution
    metadata: metadata.Distribution
    listed: list[str]


class _Reading:
    """Collects what :func:`read` returns, one folder of packages after the other."""

    def __init__(self, prefix: str, roots: list[str], included: Names, excluding: Names) -> None:
        self.roots = roots
        self.inside = Inside([], [], [], [], [], [])
        self._prefix = os.path.realpath(prefix)
        self._included = included
        self._excluding = excluding
        self._names: set[str] = set()
        if _SYSTEM.search(_text(os.path.join(prefix, "pyvenv.cfg"))):
            self.inside.notes.append(f"{prefix} also uses the packages of the system, which are not looked at")

    def root(self, root: str) -> None:
        """Take what is installed in one folder."""
        walked = walk(root)
        self.inside.refused.extend(walked.refused)
        start = len(os.path.join(root, ""))
        files = {entry.path[start:].replace(os.sep, "/"): entry for entry in walked.files}
        claims = Claims()
        found = self._distributions(root, files)
        for one in found:
            lists_code = any(path in self._included for path in one.listed)
            packages = [] if lists_code else tops(_metadata(one.metadata, "top_level.txt"), one.distribution.name)
            claims.add(one.distribution, one.listed, packages)
        self._say_twice(found)
        links = {path[start:].replace(os.sep, "/"): path for path in walked.links}
        followed = {link for one in found for link in self._elsewhere(root, one, files, links)}
        is_excluded = self._excluding.below(root)
        for path, entry in files.items():
            if path in self._included:
                owner = claims.listed(path) or claims.likely(path)
                self._take(Target(entry.path, entry.path, None, size_of(entry), owner), is_excluded(path))
        known = {os.path.realpath(one) for one in self.roots}
        for link, path in sorted(links.items()):
            if link not in followed and os.path.realpath(path) not in known:
                self.inside.notes.append(f"{path} is a link to a folder, and is not followed")
        self._archives(root, files)
        self._outside(root, found)

    def _take(self, target: Target, is_excluded: bool = False) -> None:
        if is_excluded:
            self.inside.excluded.append(target.name)
        elif target.name not in self._names:
            self._names.add(target.name)
            self.inside.targets.append(target)

    # -- distributions ---------------------------------------------------------------------------------------------

    def _distributions(self, root: str, files: dict[str, os.DirEntry[str]]) -> list[_Installed]:
        """Return the distributions in a folder, by name; two of one name have that of the one whose files are there."""
        eggs = sorted({path.partition("/")[0] for path in files if ".egg/EGG-INFO/" in path})
        found: dict[str, list[_Installed]] = {}
        for place in [root, *(os.path.join(root, egg) for egg in eggs)]:
            for one in metadata.distributions(path=[place]):
                name, version = _name_and_version(one)
                if not name:
                    self.inside.notes.append(f"{place} holds the metadata of a distribution without a name")
                    continue
                egg = place[len(root) :].strip("/" + os.sep)
                listed = [path for path in files if path.startswith(f"{egg}/")] if egg else _listed(one, root)
                installed = _Installed(Distribution(name, version, place), one, listed)
                found.setdefault(normalised(name), []).append(installed)
        chosen: list[_Installed] = []
        for _, several in sorted(found.items()):
            # What was left behind by an installer lists files that are gone, its own metadata first.
            several.sort(key=lambda one: (sum(path in files for path in one.listed), one.distribution), reverse=True)
            first = several[0]
            self.inside.distributions.append(first.distribution)
            chosen += [one._replace(distribution=first.distribution) for one in several]
            versions = sorted({one.distribution.version for one in several})
            if len(several) > 1:
                name, version = first.distribution[:2]
                self.inside.notes.append(
                    f"{root} has {name} {len(several)} times ({', '.join(versions)}); {version} is taken"
                )
        return chosen

    def _say_twice(self, found: list[_Installed]) -> None:
        """Say which distributions a folder before this one has as well."""
        before = {normalised(one.name): one for one in reversed(self.inside.distributions)}
        for one in {one.distribution: None for one in found}:
            other = before[normalised(one.name)]
            if not _is_below(one.root, other.root) and not _is_below(other.root, one.root):
                self.inside.notes.append(f"{one.name} is installed in {one.root} and in {other.root}")

    # -- files ---------------------------------------------------------------------------------------------------

    def _elsewhere(
        self, root: str, one: _Installed, files: dict[str, os.DirEntry[str]], links: dict[str, str]
    ) -> Iterator[str]:
        """Take what a distribution lists and does not lie below its folder; yield the links that it lies behind."""
        missing: list[str] = []
        outside: list[str] = []
        for path in one.listed:
            if path in files or path not in self._included:
                continue
            full = os.path.normpath(os.path.join(root, path))
            inner = path
            while inner.startswith("../"):
                inner = inner[3:]
            if inner in files:  # pip install --target moves what belongs beside the folder into it
                continue
            if "\0" in path or not os.path.isfile(full):
                missing.append(path)
                continue
            through = next((link for link in links if path.startswith(f"{link}/")), None)
            if through is not None:
                yield through
            elif not _is_below(os.path.realpath(full), self._prefix):
                outside.append(path)
                continue
            size = os.stat(full).st_size
            self._take(Target(full, full, None, size, one.distribution), self._excluding.below(root)(path))
        name = f"{one.distribution.name} {one.distribution.version}"
        for paths, why in ((missing, "are not there"), (outside, "lie outside the environment, and are not looked at")):
            if paths:
                self.inside.notes.append(f"{len(paths)} of the files of {name} {why}, such as {min(paths)!a}")

    def _archives(self, root: str, files: dict[str, os.DirEntry[str]]) -> None:
        """Take packed eggs that stand beside the packages; name the wheels that lie among them."""
        others = []
        for path, entry in files.items():
            if path.endswith(".egg") and "/" not in path:
                from . import archives

                listing = archives.listing(entry.path, entry.path, self._included)
                self.inside.distributions.append(listing.distribution)
                self.inside.refused.extend(one._replace(distribution=listing.distribution) for one in listing.refused)
                is_excluded = self._excluding.below(entry.path)
                for target in listing.targets:
                    self._take(target, is_excluded(target.member or ""))
            elif path.endswith(".whl") and is_distribution(path):
                others.append(path)
        if others:
            self.inside.notes.append(f"not looked into below {root}: {counted(others)}; name them to have them read")

    # -- code that lies outside --------------------------------------------------------------------------------------

    def _outside(self, root: str, found: list[_Installed]) -> None:
        """Take the code of editable installs; name other folders that are added to the path."""
        added = {name: [*_paths_in(root, name)] for name in sorted(os.listdir(root)) if name.endswith(".pth")}
        known: set[str] = set()
        for one in found:
            project = _project(one.metadata)
            if project is None:
                continue
            places = [place for path in one.listed for place in _code_of(root, path)] or _code_in(project)
            known.update(os.path.realpath(place) for place in [project, *places])
            packages = _metadata(one.metadata, "top_level.txt").split()
            self._editable(one.distribution, project, places, packages)
        for link in sorted(name for name in os.listdir(root) if name.endswith(".egg-link")):
            project = os.path.join(root, _text(os.path.join(root, link)).partition("\n")[0].strip() or os.curdir)
            known.add(os.path.realpath(project))
            self._egg_link(root, link, project)
        for name, paths in added.items():
            for path in paths:
                if (
                    not _is_below(os.path.realpath(path), os.path.realpath(root))
                    and os.path.realpath(path) not in known
                ):
                    self.inside.notes.append(
                        f"{os.path.join(root, name)} adds {path} to the path, which is not looked at"
                    )

    def _egg_link(self, root: str, link: str, project: str) -> None:
        wanted = normalised(link[: -len(".egg-link")])
        named = ((one, *_name_and_version(one)) for one in metadata.distributions(path=[project]))
        one, name, version = next((one for one in named if normalised(one[1]) == wanted), (None, wanted, ""))
        distribution = Distribution(name, version, root)
        self.inside.distributions.append(distribution)
        packages = _metadata(one, "top_level.txt").split() if one else []
        self._editable(distribution, project, [project], packages)

    def _editable(self, distribution: Distribution, project: str, places: list[str], packages: list[str]) -> None:
        """Take the code of an editable install: folders, packages and modules; of a project its packages only."""
        parts = [(base, part) for place in places for base, part in _parts(place, packages)]
        if not parts:
            self.inside.warnings.append(
                f"{distribution.name} {distribution.version} is installed as editable, and its code is not in {project}"
            )
            return
        above = os.path.commonpath([os.path.abspath(base) for base, _ in parts])
        moved = distribution._replace(root=above)
        self.inside.distributions[:] = [moved if one == distribution else one for one in self.inside.distributions]
        self.inside.targets[:] = [
            one._replace(distribution=moved) if one.distribution == distribution else one for one in self.inside.targets
        ]
        is_excluded = self._excluding.below(above)
        for _, part in parts:
            walked = walk(part) if os.path.isdir(part) else Walked([], [], [])
            self.inside.refused.extend(walked.refused)
            sizes = [(entry.path, size_of(entry)) for entry in walked.files]
            for path, size in sizes or [(part, os.stat(part).st_size)]:
                if path in self._included:
                    self._take(Target(path, path, None, size, moved), is_excluded(os.path.relpath(path, above)))


# -- metadata ------------------------------------------------------------------------------------------------------


def _metadata(distribution: metadata.Distribution, name: str) -> str:
    """Return a file of metadata, empty where it is missing or no text."""
    try:
        return distribution.read_text(name) or ""
    except (OSError, ValueError):
        return ""


def _name_and_version(distribution: metadata.Distribution) -> tuple[str, str]:
    """Return what the headers of the metadata say; the description behind them takes much longer to parse."""
    for name in ("METADATA", "PKG-INFO", ""):
        text = _metadata(distribution, name)
        if text:
            told = HeaderParser().parsestr(text.partition("\n\n")[0])
            return _line(told.get("Name")), _line(told.get("Version"))
    return "", ""


def _line(value: object) -> str:
    return " ".join(str(value or "").split())


def _listed(distribution: metadata.Distribution, root: str) -> list[str]:
    """Return the paths that a distribution lists, from its root on."""
    record = _metadata(distribution, "RECORD")
    if record:
        return [*listed_in(recorded(record), root, root)]
    # They are relative to the folder of the metadata, of which only the depth matters.
    base = os.path.join(root, "egg-info")
    return [*listed_in(_metadata(distribution, "installed-files.txt").split("\n"), base, root)]


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except (OSError, ValueError):
        return ""


# -- editable installs ---------------------------------------------------------------------------------------------


def _project(distribution: metadata.Distribution) -> str | None:
    """Return the folder that an editable install was made from, None for any other."""
    try:
        told = json.loads(_metadata(distribution, "direct_url.json") or "{}")
        url = urlsplit(told["url"]) if told["dir_info"]["editable"] else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    if url is None or url.scheme != "file":
        return None
    path = unquote(url.path)
    return path[1:] if re.match(r"/[A-Za-z]:", path) and os.name == "nt" else path


def _paths_in(root: str, name: str) -> Iterator[str]:
    """Yield the folders that a ``.pth`` file adds to the path."""
    for line in _text(os.path.join(root, name)).splitlines():
        line = line.strip()
        if line and not line.startswith(("#", "import ", "import\t")) and "\0" not in line:
            path = os.path.join(root, line)
            if os.path.exists(path):
                yield path


def _code_of(root: str, listed: str) -> Iterator[str]:
    """Yield where the code of an editable install lies, by a file that the install has put beside the packages."""
    if "/" in listed:
        return
    if listed.endswith(".pth"):
        yield from _paths_in(root, listed)
    elif listed.endswith(".py") and ("editable" in listed):
        yield from _mapped(_text(os.path.join(root, listed)))


def _mapped(source: str) -> Iterator[str]:
    """Yield the paths that a finder of an editable install leads to: literals in its source, which is only parsed.

    setuptools writes them as ``MAPPING`` and ``NAMESPACES``, scikit-build-core as what it calls ``install`` with.
    """
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    for statement in tree.body:
        values: list[ast.expr | None] = []
        if isinstance(statement, ast.Assign | ast.AnnAssign):
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            if any(isinstance(one, ast.Name) and one.id in ("MAPPING", "NAMESPACES") for one in targets):
                values = [statement.value]
        elif isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
            values = [*statement.value.args]
        for value in values:
            if isinstance(value, ast.Dict):
                for one in value.values:
                    yield from _literal_paths(one)


def _literal_paths(node: ast.expr) -> Iterator[str]:
    try:
        value = ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError, RecursionError, MemoryError):
        return
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str) and os.path.isabs(one) and "\0" not in one:
            for path in (one, f"{one}.py"):
                if os.path.isdir(path) or (path.endswith(".py") and os.path.isfile(path)):
                    yield path
                    break


def _code_in(project: str) -> list[str]:
    """Return where the code of a project lies that nothing else leads to."""
    source = os.path.join(project, "src")
    return [source] if os.path.isdir(source) else [project] if os.path.isdir(project) else []


def _parts(place: str, packages: list[str]) -> Iterator[tuple[str, str]]:
    """Yield what can be imported of a place an editable install leads to, and the folder it is imported from.

    The place is a package, a module, a folder of these, or a project, which has others besides.
    """
    if place.endswith(".py") or os.path.isfile(os.path.join(place, "__init__.py")):
        package = os.path.dirname(place) if os.path.basename(place) == "__init__.py" else place
        yield os.path.dirname(package), place
        return
    if not any(os.path.exists(os.path.join(place, one)) for one in _PROJECT):
        if os.path.isdir(place):
            yield place, place
        return
    for name in sorted(os.listdir(place)):
        path = os.path.join(place, name)
        module = name[:-3] if name.endswith(".py") else None
        if packages:
            is_part = (name if module is None else module) in packages
        elif module is not None:
            is_part = name not in _NO_MODULES
        else:
            is_part = os.path.isfile(os.path.join(path, "__init__.py"))
        if is_part:
            yield place, path


def _is_below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(os.path.join(folder, ""))
