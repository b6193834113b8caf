"""``bandit-pickle merge``: the reports of all shards become the report of the scan that was shared out.

What became of each file stands in the reports as the worker processes of one machine tell it, so the manager enters it
as it enters what they tell. Nothing is scanned, and no file but the reports is opened.
"""

from __future__ import annotations

import functools
import linecache
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ..configuration import BLOCK, DISTRIBUTIONS
from . import shards
from .formatters import machine
from .manager import Manager, shown
from .ownership import Owned, Owners, plain
from .shard_reports import Report, ReportError, read
from .targets import Distribution, Found, Target

if TYPE_CHECKING:
    from ..configuration import Allowed
    from .command import Options
    from .reading import Unreadable
    from .scanning import Scanned, Task
    from .shard_reports import Scan
    from .shards import Unit

#: What of a configuration is not about the scan.
_OF_THE_MERGE: Final = ("log_format",)

#: So many missing shards are named.
_NAMED: Final = 10


class Joined(NamedTuple):
    """What the reports of a scan say together; ``lines`` of code are there around each finding."""

    scan: Scan
    generator: dict[str, str]
    lines: int
    found: Found
    outcomes: dict[str, Scanned | Unreadable]
    owned: dict[str, Owned]
    code: dict[str, dict[int, str]]


def joined(names: Sequence[str]) -> Joined:
    """Return what the reports in these files say together.

    Raises ReportError, with one line that says which report is to blame and what to do, if they are not those of every
    shard of one scan.
    """
    told = [_read(name) for name in names]
    reports = [one for one in told if isinstance(one, Report)]
    for one in told:
        if isinstance(one, str):
            raise ReportError(f"{one}{_again(reports)}")
    _compare(reports)
    return _join(sorted(reports, key=lambda report: report.shard))


def _read(name: str) -> Report | str:
    """Return a report, or what is wrong with it."""
    try:
        return read(name)
    except ReportError as error:
        return f"{shown(name)} {error}"


# -- whether they fit together -------------------------------------------------------------------------------------


def _compare(reports: Sequence[Report]) -> None:
    """Raise ReportError if these are not the reports of every shard of one scan, made as this command makes them."""
    first = reports[0]
    here = machine.generator()
    for report in reports:
        for package in ("bandit-pickle-plugins", "bandit"):
            _same(
                report.generator[package], here[package], f"{shown(report.name)} was made with", package, "here it is"
            )
    for report in reports[1:]:
        _same(_python(report), _python(first), f"{shown(report.name)} was made with", "", f"{shown(first.name)} with")
        if report.shard.total != first.shard.total:
            raise ReportError(
                f"{shown(report.name)} is shard {report.shard.number} of {report.shard.total}, {shown(first.name)} "
                f"one of {first.shard.total}: give reports of one scan"
            )
        for field, option in _DECIDE.items():
            if getattr(report.scan, field) != getattr(first.scan, field):
                raise ReportError(
                    f"{shown(report.name)} and {shown(first.name)} differ in {option}: make all reports with the same"
                )
    numbers: dict[int, Report] = {}
    for report in reports:
        other = numbers.setdefault(report.shard.number, report)
        if other is not report:
            raise ReportError(
                f"{shown(other.name)} and {shown(report.name)} are both shard {report.shard.number} of "
                f"{report.shard.total}: give each once"
            )
    if len(numbers) < first.shard.total:
        raise ReportError(_missing(reports))
    _cover(reports)


#: What decides what a scan finds, and what a user knows it as.
_DECIDE: Final = {
    "system": "their operating systems",
    "ids": "the ids that were looked for (-t, -s, or the configuration)",
    "ignore_nosec": "--ignore-nosec",
    "parse_all": "--parse-all",
    "exclude": "what is excluded (-x)",
    "configuration": "the configuration (-c)",
    "allowed_distributions": "the configuration (-c)",
    "installed": "the distributions that are installed",
    "unit_count": "the files that they are about",
    "tree": "the files that they are about",
}


def _same(value: str, other: str, start: str, what: str, end: str) -> None:
    if value != other:
        raise ReportError(f"{' '.join(f'{start} {what} {value}'.split())}, {end} {other}: use one version for all")


def _python(report: Report) -> str:
    """Return what decides which source is correct."""
    return f"{report.generator['implementation']} {'.'.join(report.generator['python'].split('.')[:2])}"


def _numbers_missing(reports: Sequence[Report]) -> list[int]:
    """Return the shards that no report is of, not more than are named, and one."""
    have = {report.shard.number for report in reports}
    total = reports[0].shard.total
    wanted = (number for number in range(1, total + 1) if number not in have)
    return [number for number, _ in zip(wanted, range(_NAMED + 1), strict=False)]


def _several(numbers: Sequence[int], total: int) -> str:
    """Return numbers of shards in words."""
    named = [str(number) for number in numbers[:_NAMED]]
    if len(numbers) > _NAMED:
        named.append("others")
    text = f"{', '.join(named[:-1])} and {named[-1]}" if len(named) > 1 else named[0]
    return f"{'shards' if len(named) > 1 else 'shard'} {text} of {total}"


def _missing(reports: Sequence[Report]) -> str:
    numbers = _numbers_missing(reports)
    one = len(numbers) == 1
    text = _several(numbers, reports[0].shard.total)
    return f"{text} {'is' if one else 'are'} missing: run {'it' if one else 'them'}, and give all reports"


def _again(reports: Sequence[Report]) -> str:
    """Return what to do about a report that is none, by what the others are."""
    if not reports or len({report.shard.total for report in reports}) > 1:
        return ""
    numbers = _numbers_missing(reports)
    return f"; run {_several(numbers, reports[0].shard.total)} again" if numbers else ""


def _cover(reports: Sequence[Report]) -> None:
    """Raise ReportError if the reports have not each file of the scan once."""
    scan = reports[0].scan
    keys: dict[str, Report] = {}
    units: list[Unit] = []
    for report in reports:
        for unit in report.units:
            _once(unit.key, report, keys)
        units += report.units
    if len(units) != scan.unit_count or shards.digest(units, scan.installed) != scan.tree:
        raise ReportError(
            f"{shown(reports[0].name)} and the other reports have not the files of the whole scan: make them again"
        )


def _once(one: str, report: Report, known: dict[str, Report]) -> None:
    """Raise ReportError if a report has what another one has."""
    other = known.setdefault(one, report)
    if other is not report:
        raise ReportError(f"{shown(other.name)} and {shown(report.name)} both have {shown(one)}: make them again")


# -- what they say together ----------------------------------------------------------------------------------------


def _join(reports: Sequence[Report]) -> Joined:
    """Return what the reports say; names are as on the machine of the first."""
    first = reports[0]
    found = Found([], [], [], [], [*first.warnings], [*first.notes])
    whole = Joined(first.scan, first.generator, min(report.lines for report in reports), found, {}, {}, {})
    names: dict[str, Report] = {}
    for report in reports:
        place = functools.partial(shards.moved, here=report.folder, there=first.folder)
        whose = functools.cache(functools.partial(_moved, place=place))
        for file in report.files:
            name = place(file.name)
            _once(name, report, names)
            found.targets.append(Target(name, "", None, 0, whose(file.distribution)))
            whole.outcomes[name] = file.outcome
            whole.owned[name] = _owned(whose(file.distribution or file.owner), file.path, name)
            if file.code:
                whole.code[name] = file.code
        for one in report.refused:
            name, distribution = place(one.refused.name), whose(one.refused.distribution)
            found.refused.append(one.refused._replace(name=name, distribution=distribution))
            whole.owned[name] = _owned(distribution or whose(one.owner), one.path, name)
        found.distributions.extend(one for one in map(whose, report.distributions) if one)
        found.excluded.extend(map(place, report.excluded))
    found.targets.sort()
    found.excluded.sort()
    # Where each archive stands among all decides, and what belongs to none comes first.
    found.refused.sort(key=lambda one: -1 if one.archive is None else one.archive)
    return whole


def _moved(distribution: Distribution | None, place: Callable[[str], str]) -> Distribution | None:
    return distribution and distribution._replace(root=place(distribution.root))


def _owned(distribution: Distribution | None, path: str | None, name: str) -> Owned:
    """Return what a file belongs to; its path stands in the report where anything is shown of the file."""
    return Owned(distribution, plain(name) if distribution is None or path is None else path)


class _Told(Owners):
    """Knows the distributions of files from the reports, and does not look for them."""

    def __init__(self, owned: dict[str, Owned]) -> None:
        super().__init__()
        self._owned = owned

    def of(self, name: str) -> Owned:
        """Return what the file belongs to that is reported as *name*."""
        return self._owned[name]


class _Lines(Sequence[str]):
    """Some of the lines of a file, for linecache; the others are empty, as those behind the end of a file are."""

    def __init__(self, lines: dict[int, str]) -> None:
        self._lines = lines
        self._last = max(lines, default=0)

    def __len__(self) -> int:
        return self._last

    def __getitem__(self, place: Any) -> Any:
        line = self._lines.get(place + 1)
        return "" if line is None else f"{line}\n"


class Merged(Manager):
    """Reports what other managers have found, each its shard."""

    def __init__(self, whole: Joined, options: Options, config: Any, agg_type: str, *args: Any, **given: Any) -> None:
        _check(config, whole.scan)
        given["profile"] = {"include": set(whole.scan.ids), "exclude": set()}
        given["ignore_nosec"] = whole.scan.ignore_nosec
        super().__init__(options, config, agg_type, *args, **given)
        self._whole = whole
        self.owners = _Told(whole.owned)
        self.generator = whole.generator
        self.configuration = whole.scan.configuration

    def _discover(self, *_: object) -> Found:
        return self._whole.found

    def _scan(self, targets: list[Target], _task: Task, done: Callable[[int], None]) -> Iterable[Scanned | Unreadable]:
        for target in targets:
            yield self._whole.outcomes[target.name]
            done(1)

    def _show_members(self) -> None:
        """Let bandit find the lines of findings; all files are known to linecache, so that none is opened."""
        for name in {issue.fname for issue in self.results}:
            linecache.cache[name] = 0, None, _Lines(self._whole.code.get(name, {})), name  # type: ignore[assignment]

    def _allowed(self) -> Iterable[Allowed]:
        """Return what the policy of here allows, else that of the scan."""
        return super()._allowed() if self.b_conf.config_file else self._whole.scan.allowed_distributions


def _check(config: Any, scan: Scan) -> None:
    """End the command if its configuration is about the scan, and another one than that of the scan."""
    if not config.config_file or machine.digest(config.config) == scan.configuration:
        return
    about = [key for key in config.config if key not in (BLOCK, *_OF_THE_MERGE)]
    block = config.config.get(BLOCK)
    about += [f"{BLOCK}.{key}" for key in (block if isinstance(block, dict) else ()) if key != DISTRIBUTIONS]
    if about:
        sys.stderr.write(
            f"bandit-pickle: merge: -c {shown(config.config_file)} has {shown(str(about[0]))}, and is not the "
            f"configuration that the reports were made with; only {BLOCK}.{DISTRIBUTIONS} may be another one\n"
        )
        sys.exit(2)
