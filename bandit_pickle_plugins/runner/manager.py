"""bandit's manager with another way to run the checks; all else is bandit's own."""

from __future__ import annotations

import contextlib
import copy
import io
import json
import linecache
import logging
import sys
import time
import tokenize
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from bandit.core import constants, extension_loader
from bandit.core import manager as b_manager
from bandit.core import tester as b_tester

from .. import host
from ..configuration import BLOCK
from .targets import Distribution, Found, Names, Target, discover, excluded

if TYPE_CHECKING:
    from ..configuration import Allowed
    from .command import Options
    from .policy import Breach
    from .reading import Unreadable
    from .scanning import Scanned, Task
    from .shards import Division

_LOG: Final = logging.getLogger(__name__)

#: What bandit calls standard input, on the command line and in its reports.
_DASH: Final = "-"
_STDIN: Final = "<stdin>"

#: What bandit makes of the findings of a file: their values by severity and by confidence.
Score = dict[str, list[int]]

#: Progress is shown this often, in seconds.
_SHOWN_EVERY: Final = 0.1


def our_ids() -> list[str]:
    """Return the ids of the checks of this package that are installed."""
    plugins = extension_loader.MANAGER.plugins_by_id.items()
    return sorted(test_id for test_id, entry in plugins if host.made(entry.plugin))


class Manager(b_manager.BanditManager):  # type: ignore[misc]  # bandit has no types
    """Runs the checks of this package, and no others, over many files at once.

    ``lost`` are the files whose analysis failed; bandit goes on after that, as this does. ``distributions`` has those
    of the files that are known to belong to one, by name, and ``all_distributions`` all that were looked at. ``found``
    is what there is to scan, and ``outcomes``, which is only kept for the report of a shard, what became of it.
    """

    def __init__(self, options: Options, config: Any, agg_type: str, *args: Any, **given: Any) -> None:
        profile = given.get("profile") or {}
        given["profile"] = self._profile = _ours(profile)
        super().__init__(config, agg_type, *args, **given)
        self._options = options
        self._made = {
            entry.plugin._test_id: made for entry in self.b_ts.plugins if (made := host.made(entry.plugin)) is not None
        }
        self.lost: list[tuple[str, str]] = []
        self.found = Found([], [], [], [], [], [])
        self.targets: list[Target] = []
        self.outcomes: dict[str, Scanned | Unreadable] = {}
        self.distributions: dict[str, Distribution] = {}
        self.all_distributions: list[Distribution] = []
        self._scanned_before: list[str] = []
        self._baseline_here: list[Any] = []
        self.baseline: list[Any]
        self._levels = "LOW", "LOW"
        self._exclude = ""

    @property
    def ids(self) -> list[str]:
        """The ids of the checks that are run."""
        return sorted(self._made)

    @property
    def parse_all(self) -> bool:
        """Whether files are parsed that no check can report anything in."""
        return self._options.parse_all

    def discover_files(self, targets: list[str], recursive: bool = False, excluded_paths: str = "") -> None:
        """Find the files to scan: what bandit finds, and what our options and archives stand for."""
        self._exclude = excluded_paths
        try:
            self.found = found = self._discover(targets, recursive, excluded_paths)
        except ValueError as error:
            sys.stderr.write(f"bandit-pickle: {error}\n")
            sys.exit(2)
        for warning in found.warnings:
            _LOG.warning("%s", warning)
        for note in found.notes:
            _LOG.info("%s", note)
        self.targets = found.targets
        self.files_list: list[str] = [target.name for target in found.targets]
        self.excluded_files = found.excluded
        self.skipped += [(one.name, one.reason) for one in found.refused]
        self.all_distributions = found.distributions
        named = [(one.name, one.distribution) for one in found.targets]
        named += [(one.name, one.distribution) for one in found.refused]
        self.distributions = {name: distribution for name, distribution in named if distribution is not None}
        self._rename_baseline()

    def _discover(self, targets: list[str], recursive: bool, excluded_paths: str) -> Found:
        """Return what there is to scan; raises ValueError, with one line."""
        included = Names(self.b_conf.get_option("include") or ["*.py"])
        excluding = excluded(self.b_conf.get_option("exclude_dirs") or [], excluded_paths)
        options = self._options
        return discover(targets, recursive, included, excluding, options.environment or (), options.shard)

    def populate_baseline(self, data: str) -> None:
        """Take a baseline, as bandit does; what it calls the files of distributions is mended once they are known."""
        super().populate_baseline(data)
        with contextlib.suppress(ValueError, AttributeError):  # bandit has said that it is none
            self._scanned_before = [*json.loads(data).get("metrics", ())]

    def _rename_baseline(self) -> None:
        """Make the findings of a baseline once more under the names that the same files have here."""
        if not self.baseline or not self.distributions:
            return
        from .baselines import renamed

        now = {target.name: target.distribution for target in self.targets}
        scanned = [name for name in self._scanned_before if name != "_totals"]
        names = renamed({issue.fname for issue in self.baseline}, scanned, now)
        for issue in self.baseline:
            for name in names.get(issue.fname, ()):
                here = copy.copy(issue)
                here.fname = name
                self._baseline_here.append(here)

    def filter_results(self, sev_filter: str, conf_filter: str) -> Any:
        """Return what is new from a severity and confidence on, as bandit does, also by a baseline of elsewhere."""
        given = self.baseline
        self.baseline = [*given, *self._baseline_here]
        try:
            return super().filter_results(sev_filter, conf_filter)
        finally:
            self.baseline = given

    def run_tests(self) -> None:
        """Run the checks over all files, as bandit's does."""
        from .scanning import Task

        host.configuration_of(self.b_conf.get_option(BLOCK))
        task = Task(sorted(self._made), self.b_conf.get_option(BLOCK), self._options.parse_all, bool(self.ignore_nosec))
        on_disk = [target for target in self.targets if target.name != _DASH]
        self.files_list = []
        with self._progress(len(on_disk)) as done:
            outcomes = iter(self._scan(on_disk, task, done))
            for target in self.targets:
                if target.name == _DASH:
                    self._take_stdin(task)
                else:
                    self._take(target.name, next(outcomes))
            for _ in outcomes:  # none is left, but the workers end
                pass
        self.metrics.aggregate()
        self._show_members()
        self._name_what_is_lost()

    def _scan(self, targets: list[Target], task: Task, done: Callable[[int], None]) -> Iterable[Scanned | Unreadable]:
        """Return what becomes of each target, in their order."""
        from . import alone

        jobs = self._options.jobs or alone.cores()
        if alone.suffices(targets, jobs):
            return alone.scan(targets, task, done)
        from . import pool

        return pool.scan(targets, task, jobs, done)

    def _show_members(self) -> None:
        """Let bandit find the lines of findings in archives: it reads them through linecache."""
        found = {issue.fname for issue in self.results}
        members = [target for target in self.targets if target.member is not None and target.name in found]
        if members:
            from .reading import sources

            for target, source in zip(members, sources(members), strict=True):
                if isinstance(source, bytes):
                    linecache.cache[target.name] = len(source), None, _lines(source), target.name

    def output_results(self, lines: int, sev_level: str, conf_level: str, *args: Any, **given: Any) -> None:
        """Write the report, as bandit does, and look at the policy from the same severity and confidence on."""
        self._levels = sev_level, conf_level
        try:
            if self.found.division:
                self._output_shard(self.found.division, lines, *args)
            else:
                super().output_results(lines, sev_level, conf_level, *args, **given)
        except RuntimeError as error:  # bandit makes this of whatever is raised
            reason = error.__context__
            if not isinstance(reason, OSError | UnicodeError):
                raise
            told = reason.strerror if isinstance(reason, OSError) else None
            sys.stderr.write(f"bandit-pickle: the report cannot be written: {told or reason}\n")
            sys.exit(2)

    def _output_shard(self, division: Division, lines: int, file: Any, *_: Any) -> None:
        """Write the report of a shard. What is left out of a report is left out when they are merged."""
        from . import shard_reports

        self.baseline, self._baseline_here, self.agg_type = [], [], "file"
        added = shard_reports.written(self, division, self._exclude, lines)
        everything = constants.RANKING[0]
        super().output_results(lines, everything, everything, shard_reports.Output(file, added), "json")

    def breaches(self, fail_on: str) -> list[Breach]:
        """Return the distributions that break the policy by what was reported."""
        from . import dependencies, policy

        shares = dependencies.read(self, *self._levels).shares
        return policy.breaches(shares, self._allowed(), fail_on)

    def _allowed(self) -> Iterable[Allowed]:
        return host.configuration_of(self.b_conf.get_option(BLOCK)).allowed_distributions

    def _name_what_is_lost(self) -> None:
        """Name each file that was not looked at on standard error, and count them."""
        for name, reason in (*self.skipped, *self.lost):
            sys.stderr.write(f"bandit-pickle: {shown(name)}: {reason}\n")
        files = len({name for name, _ in (*self.skipped, *self.lost)})
        if files:
            sys.stderr.write(
                f"bandit-pickle: {files} of {len(self.files_list) + len(self.skipped)} files were not scanned in full\n"
            )

    def _take_stdin(self, task: Any) -> None:
        from .reading import standard_input
        from .scanning import Scanner

        data = standard_input()
        self._take(_STDIN, Scanner(task).scan(data.getvalue()), data)

    def _take(self, name: str, outcome: Scanned | Unreadable, data: io.BytesIO | None = None) -> None:
        """Enter what became of a file, where and as bandit's manager does."""
        from .reading import Unreadable

        if self.found.division:
            self.outcomes[name] = outcome
        if isinstance(outcome, Unreadable):
            self._skip(name, outcome.reason)
            return
        self.metrics.begin(name)
        self.metrics.current["loc"] += outcome.loc
        for check, text in outcome.failures:
            self.lost.append((name, f"{check} failed: {text}"))
        if outcome.skipped:
            self._skip(name, outcome.skipped)
            return
        score = self._tested(name, outcome, data) if outcome.reported else _no_score()
        self.scores.append(score)
        self.metrics.count_issues([score])
        self.files_list.append(name)

    def _tested(self, name: str, outcome: Scanned, data: io.BytesIO | None) -> Score:
        """Let bandit's tester have what was reported, with the comments that silence some of it; return its score."""
        nosec_lines = {line: b_manager._parse_nosec_comment(text) for line, text in outcome.comments}
        tester = b_tester.BanditTester(self.b_ts, self.debug, nosec_lines, self.metrics)
        score = _no_score()
        for one in outcome.reported:
            made = self._made[one.test_id]
            place = host.place(made.find, one, (made.find,))
            context = {
                "imports": set(),
                "import_aliases": {},
                "lineno": place.lineno,
                "col_offset": place.col_offset,
                "end_col_offset": place.end_col_offset,
                "node": place,
                "linerange": place.issue.linerange,
                "filename": name,
                "file_data": data,
            }
            for kind, values in tester.run_tests(context, type(place).__name__).items():
                score[kind] = [before + value for before, value in zip(score[kind], values, strict=True)]
        self.results.extend(tester.results)
        return score

    def _skip(self, name: str, reason: str) -> None:
        self.skipped.append((name, reason))

    @contextmanager
    def _progress(self, total: int) -> Iterator[Callable[[int], None]]:
        """Show how far the scan is where bandit does, on a terminal; gives what to tell of files that are done."""
        shown = total > b_manager.PROGRESS_THRESHOLD and not self.quiet and sys.stderr.isatty()
        if not shown:
            yield lambda files: None
            return
        from rich.console import Console
        from rich.progress import Progress

        # It has no thread of its own, because processes are started meanwhile.
        with Progress(console=Console(stderr=True), auto_refresh=False) as bar:
            task = bar.add_task("Working...", total=total)
            last = 0.0

            def done(files: int) -> None:
                nonlocal last
                bar.advance(task, files)
                if time.monotonic() - last >= _SHOWN_EVERY:
                    bar.refresh()
                    last = time.monotonic()

            yield done
            bar.refresh()


def _no_score() -> Score:
    """Return bandit's score of a file without findings."""
    return {kind: [0] * len(constants.RANKING) for kind, _ in constants.CRITERIA}


def _lines(source: bytes) -> list[str]:
    """Return the lines of a source file as linecache does, none where it has no known encoding."""
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
        lines = io.TextIOWrapper(io.BytesIO(source), encoding).readlines()
    except (SyntaxError, UnicodeDecodeError):
        return []
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    return lines


def shown(name: str) -> str:
    """Return the name of a file such that it stands on one line, and every terminal can show it."""
    return name if name.isprintable() else ascii(name)


def _ours(profile: dict[str, Any]) -> dict[str, Any]:
    """Return a profile with the checks of this package alone: all, where it names none of them."""
    ids = set(our_ids())
    return {
        "include": (ids & set(profile.get("include") or ())) or ids,
        "exclude": ids & set(profile.get("exclude") or ()),
    }
