"""The report of a shard: bandit's JSON with one more key, which holds what :mod:`.merging` needs.

It travels between machines, so what is read is data of others: nothing of it is believed before its type and bounds
were looked at, nothing is unpickled, and no name in it is opened. ``shard.schema.json`` describes it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TextIO

from ..configuration import Allowed
from ..host import Reported
from .reading import Unreadable
from .scanning import Scanned
from .shards import Shard, Unit
from .targets import Distribution, Refused

if TYPE_CHECKING:
    from .manager import Manager
    from .shards import Division

#: The key of bandit's report that holds all this.
KEY: Final = "bandit_pickle_shard"

#: Goes up when a reader of reports has to change.
SCHEMA_VERSION: Final = 1

#: How many lines of code go along with each finding, at least, so that ``-n`` can be chosen when reports are merged.
LINES: Final = 20

#: How many bytes a report may have, and how many lines its findings may cover together.
_LARGEST: Final = 2 << 30
_COVERED: Final = 10_000_000

_GRADES: Final = ("LOW", "MEDIUM", "HIGH")

#: What bandit means by these is no file that could have been shared out.
_NO_FILES: Final = ("-", "<stdin>", "_totals")


class File(NamedTuple):
    """A file that was scanned, or could not be.

    ``distribution`` is the one that it was found in, ``owner`` the one that its path leads to where that is None, and
    ``path`` counts from these. ``code`` has lines of it by number.
    """

    name: str
    outcome: Scanned | Unreadable
    distribution: Distribution | None
    owner: Distribution | None
    path: str | None
    code: dict[int, str]


class RefusedFile(NamedTuple):
    """What was refused before it was scanned, with what it belongs to as a :class:`File` has it."""

    refused: Refused
    owner: Distribution | None
    path: str | None


class Report(NamedTuple):
    """The report of a shard; ``name`` is that of its file. What ``scan`` holds has to be equal in all of a scan."""

    name: str
    shard: Shard
    generator: dict[str, str]
    scan: Scan
    folder: str
    lines: int
    units: list[Unit]
    files: list[File]
    refused: list[RefusedFile]
    distributions: list[Distribution]
    excluded: list[str]
    warnings: list[str]
    notes: list[str]


class Scan(NamedTuple):
    """What all shards of a scan have in common: the tree and what was looked for in it.

    ``installed`` has the names and versions of distributions that are not in archives, ``configuration`` and ``tree``
    are digests.
    """

    system: str
    ids: list[str]
    ignore_nosec: bool
    parse_all: bool
    exclude: str
    configuration: str
    allowed_distributions: list[Allowed]
    installed: list[tuple[str, str]]
    unit_count: int
    tree: str


class ReportError(ValueError):
    """A report that is none, or that cannot be used; the message is what is said of it, behind its name."""


# -- writing -------------------------------------------------------------------------------------------------------


class Output:
    """A file for bandit's JSON formatter, which adds the key to what that writes."""

    def __init__(self, file: TextIO, added: Mapping[str, Any]) -> None:
        self._file = file
        self._added = added
        self.name = file.name

    def __enter__(self) -> Output:
        self._file.__enter__()
        return self

    def __exit__(self, *raised: Any) -> None:
        self._file.__exit__(*raised)

    def write(self, text: str) -> None:
        """Write bandit's report, one object, with the key in it."""
        self._file.write(text.rstrip().removesuffix("}").rstrip())
        self._file.write(f',\n  "{KEY}": ')
        self._file.writelines(_pieces(self._added))
        self._file.write("\n}\n")


def _pieces(added: Mapping[str, Any]) -> Iterator[str]:
    """Yield the value of the key as JSON, with a line for each file."""
    start = "{\n"
    for key, value in added.items():
        yield f"{start}    {json.dumps(key)}: "
        start = ",\n"
        if key in ("files", "refused", "units") and value:
            yield "[\n      " + ",\n      ".join(json.dumps(one, separators=(",", ":")) for one in value) + "\n    ]"
        else:
            yield json.dumps(value)
    yield "\n  }"


def written(manager: Manager, division: Division, exclude: str, lines: int) -> dict[str, Any]:
    """Return what the key holds for what a manager has scanned.

    *exclude* is the option of that name, *lines* how many lines of code the report is asked for.
    """
    from .. import host
    from ..configuration import BLOCK
    from . import dependencies
    from .formatters import machine

    lines = max(lines, LINES)
    known = dependencies.owners(manager)
    code = _code(manager.results, lines)
    table: dict[Distribution, int] = {}

    def entry(name: str, is_told_of: bool, distribution: Distribution | None) -> Iterator[tuple[str, Any]]:
        """Yield what is written of a file besides its name."""
        owned = known.of(name)
        if distribution:
            yield "distribution", table.setdefault(distribution, len(table))
        elif owned.distribution:
            yield "owner", table.setdefault(owned.distribution, len(table))
        if is_told_of and owned.distribution:
            yield "path", owned.path

    files = []
    for target in manager.targets:
        outcome = manager.outcomes[target.name]
        told = dict(_outcome(outcome))
        files.append({"name": target.name, **told, **dict(entry(target.name, [*told] != ["loc"], target.distribution))})
        if target.name in code:
            files[-1]["code"] = code[target.name]
    refused = [
        {
            "name": one.name,
            "reason": one.reason,
            **({} if one.archive is None else {"archive": one.archive}),
            **dict(entry(one.name, True, one.distribution)),
        }
        for one in manager.found.refused
    ]
    scanned = [table.setdefault(one, len(table)) for one in manager.all_distributions]
    allowed = host.configuration_of(manager.b_conf.get_option(BLOCK)).allowed_distributions
    is_first = division.shard.number == 1
    return {
        "schema_version": SCHEMA_VERSION,
        "number": division.shard.number,
        "total": division.shard.total,
        "generator": machine.generator(),
        "scan": {
            "system": os.name,
            "ids": sorted(manager.ids),
            "ignore_nosec": bool(manager.ignore_nosec),
            "parse_all": manager.parse_all,
            "exclude": exclude,
            "configuration": machine.digest(manager.b_conf.config),
            "allowed_distributions": [[*one] for one in allowed],
            "installed": division.installed,
            "unit_count": division.unit_count,
            "tree": division.digest,
        },
        "folder": division.folder,
        "lines": lines,
        "units": division.units,
        "files": files,
        "refused": refused,
        "distributions": [[*one] for one in table],
        "scanned_distributions": scanned,
        "excluded": manager.excluded_files,
        "warnings": manager.found.warnings if is_first else [],
        "notes": manager.found.notes if is_first else [],
    }


def _outcome(outcome: Scanned | Unreadable) -> Iterator[tuple[str, Any]]:
    """Yield what is written of what became of a file."""
    if isinstance(outcome, Unreadable):
        yield "unreadable", outcome.reason
        return
    yield "loc", outcome.loc
    if outcome.reported:
        yield "reported", [one._asdict() for one in outcome.reported]
    if outcome.comments:
        yield "comments", [[*one] for one in outcome.comments]
    if outcome.skipped:
        yield "skipped", outcome.skipped
    if outcome.failures:
        yield "failures", [[*one] for one in outcome.failures]


def _code(issues: Iterable[Any], lines: int) -> dict[str, list[list[Any]]]:
    """Return the lines of code around findings, by file: each with its number, in order."""
    found: dict[str, dict[int, str]] = {}
    for issue in issues:
        here = found.setdefault(issue.fname, {})
        for row in issue.get_code(lines, True).split("\n"):
            number, tab, text = row.partition("\t")
            if tab:
                here[int(number)] = text
    return {name: [[*line] for line in sorted(here.items())] for name, here in found.items()}


# -- reading -------------------------------------------------------------------------------------------------------


def read(name: str) -> Report:
    """Return the report in the file *name*; raises :class:`ReportError`."""
    whole = _json(name)
    if not isinstance(whole, dict) or KEY not in whole:
        raise ReportError("is no report of a shard: make it with --shard I/N -f json -o FILE")
    part = _Part(whole[KEY], "")
    if part["schema_version"].value != SCHEMA_VERSION:
        raise ReportError("was written by another version of bandit-pickle: make all reports with one")
    return _Reading(part).report(name)


def _json(name: str) -> object:
    """Return what a file holds, as long as that can be data of ours."""
    try:
        with open(name, "rb") as file:
            data = file.read(_LARGEST + 1)
    except (OSError, ValueError) as error:
        raise ReportError(f"cannot be read ({getattr(error, 'strerror', None) or error})") from None
    if len(data) > _LARGEST:
        raise ReportError(f"has more than {_LARGEST >> 30} GB")
    if not data.strip():
        raise ReportError("is empty")
    try:
        return json.loads(data.decode(), parse_int=_integer, parse_constant=_constant)
    except RecursionError:
        raise ReportError("is no report: it is nested too deeply") from None
    except ValueError:
        raise ReportError("is cut off, or is no JSON") from None


def _integer(text: str) -> int:
    if len(text) > 18:
        raise ValueError("a number that counts nothing")
    return int(text)


def _constant(text: str) -> float:
    raise ValueError(f"{text} is no JSON")


class _Part:
    """A value in a report, and where it stands there. Its methods raise ReportError where it is something else."""

    def __init__(self, value: object, place: str) -> None:
        self.value = value
        self._place = place

    def wrong(self) -> ReportError:
        """Return what to raise."""
        return ReportError(f"is damaged ({KEY}{self._place})")

    def __getitem__(self, key: str) -> _Part:
        if not isinstance(self.value, dict) or key not in self.value:
            raise _Part(None, f"{self._place}.{key}").wrong()
        return _Part(self.value[key], f"{self._place}.{key}")

    def get(self, key: str) -> _Part | None:
        """Return what stands under a key, None where nothing does."""
        return self[key] if isinstance(self.value, dict) and key in self.value else None

    def parts(self, count: int | None = None) -> list[_Part]:
        """Return what a list holds, of *count* entries if that is given."""
        if not isinstance(self.value, list) or count not in (None, len(self.value)):
            raise self.wrong()
        return [_Part(one, f"{self._place}[{place}]") for place, one in enumerate(self.value)]

    def text(self, printable: bool = False) -> str:
        """Return a text; a *printable* one can stand on a line of its own on every terminal."""
        if not isinstance(self.value, str) or (printable and not self.value.isprintable()):
            raise self.wrong()
        return self.value

    def number(self, least: int = 0) -> int:
        """Return a number."""
        if isinstance(self.value, bool) or not isinstance(self.value, int) or self.value < least:
            raise self.wrong()
        return self.value

    def flag(self) -> bool:
        """Return a yes or no."""
        if not isinstance(self.value, bool):
            raise self.wrong()
        return self.value

    def texts(self) -> list[str]:
        """Return a list of texts."""
        return [one.text() for one in self.parts()]

    def pairs(self) -> list[tuple[str, str]]:
        """Return a list of pairs of texts."""
        return [(first.text(), second.text()) for first, second in (one.parts(2) for one in self.parts())]


class _Reading:
    """Reads one report."""

    def __init__(self, part: _Part) -> None:
        self._part = part
        self._distributions = [
            Distribution(*(text.text() for text in one.parts(3))) for one in part["distributions"].parts()
        ]
        self._covered = 0

    def report(self, name: str) -> Report:
        """Return the report."""
        part = self._part
        shard = Shard(part["number"].number(1), part["total"].number(1))
        if shard.number > shard.total:
            raise part["number"].wrong()
        generator = part["generator"]
        scan = self._scan(part["scan"])
        return Report(
            name,
            shard,
            {
                key: generator[key].text(printable=True)
                for key in ("bandit-pickle-plugins", "bandit", "python", "implementation")
            },
            scan,
            part["folder"].text(),
            part["lines"].number(1),
            [self._unit(*one.parts(3)) for one in part["units"].parts()],
            [self._file(one, scan.ids) for one in part["files"].parts()],
            [self._refused(one) for one in part["refused"].parts()],
            [self._one_of(one) for one in part["scanned_distributions"].parts()],
            part["excluded"].texts(),
            part["warnings"].texts(),
            part["notes"].texts(),
        )

    def _unit(self, key: _Part, size: _Part, weight: _Part) -> Unit:
        return Unit(key.text(), size.number(), weight.number())

    def _scan(self, part: _Part) -> Scan:
        allowed = [Allowed(*one) for one in part["allowed_distributions"].pairs()]
        if any(one.severity not in _GRADES for one in allowed):
            raise part["allowed_distributions"].wrong()
        return Scan(
            part["system"].text(printable=True),
            part["ids"].texts(),
            part["ignore_nosec"].flag(),
            part["parse_all"].flag(),
            part["exclude"].text(),
            part["configuration"].text(printable=True),
            allowed,
            part["installed"].pairs(),
            part["unit_count"].number(),
            part["tree"].text(printable=True),
        )

    def _distribution(self, place: _Part | None) -> Distribution | None:
        return None if place is None else self._one_of(place)

    def _one_of(self, place: _Part) -> Distribution:
        if place.number() >= len(self._distributions):
            raise place.wrong()
        return self._distributions[place.number()]

    def _refused(self, part: _Part) -> RefusedFile:
        archive, path = part.get("archive"), part.get("path")
        refused = Refused(
            part["name"].text(),
            part["reason"].text(printable=True),
            self._distribution(part.get("distribution")),
            archive.number() if archive else None,
        )
        return RefusedFile(refused, self._distribution(part.get("owner")), path.text() if path else None)

    def _file(self, part: _Part, ids: list[str]) -> File:
        unreadable, path, code = part.get("unreadable"), part.get("path"), part.get("code")
        if part["name"].value in _NO_FILES:
            raise part["name"].wrong()
        return File(
            part["name"].text(),
            Unreadable(unreadable.text(printable=True)) if unreadable else self._scanned(part, ids),
            self._distribution(part.get("distribution")),
            self._distribution(part.get("owner")),
            path.text() if path else None,
            {number.number(1): text.text() for number, text in (one.parts(2) for one in code.parts())} if code else {},
        )

    def _scanned(self, part: _Part, ids: list[str]) -> Scanned:
        reported, comments = part.get("reported"), part.get("comments")
        skipped, failures = part.get("skipped"), part.get("failures")
        return Scanned(
            part["loc"].number(),
            tuple(sorted(self._reported(one, ids) for one in reported.parts())) if reported else (),
            tuple((line.number(1), text.text()) for line, text in (one.parts(2) for one in comments.parts()))
            if comments
            else (),
            skipped.text(printable=True) if skipped else "",
            tuple(failures.pairs()) if failures else (),
        )

    def _reported(self, part: _Part, ids: list[str]) -> Reported:
        line, last = part["line"].number(1), part["last_line"].number(1)
        self._covered += last - line + 1
        if last < line or self._covered > _COVERED:
            raise part["last_line"].wrong()
        for key, among in (("test_id", ids), ("severity", _GRADES), ("confidence", _GRADES)):
            if part[key].text() not in among:
                raise part[key].wrong()
        return Reported(
            line,
            part["column"].number(),
            part["test_id"].text(),
            part["number"].number(),
            last,
            part["end_column"].number(),
            part["severity"].text(),  # type: ignore[arg-type]  # a grade, as was looked at
            part["confidence"].text(),  # type: ignore[arg-type]
            part["cwe"].number(),
            part["text"].text(),
        )
