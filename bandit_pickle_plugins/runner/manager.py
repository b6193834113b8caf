"""bandit's manager with another way to run the checks; all else is bandit's own."""

from __future__ import annotations

import fnmatch
import functools
import io
import os
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from bandit.core import constants, extension_loader
from bandit.core import manager as b_manager
from bandit.core import tester as b_tester

from .. import host
from ..configuration import BLOCK
from .targets import Target

if TYPE_CHECKING:
    from .command import Options
    from .reading import Unreadable
    from .scanning import Scanned

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

    ``lost`` are the files whose analysis failed; bandit goes on after that, as this does.
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

    def discover_files(self, targets: list[str], recursive: bool = False, excluded_paths: str = "") -> None:
        """Find the files to scan, as bandit does; it asks for each file in a folder whether it is one."""
        asked = b_manager._is_file_included
        b_manager._is_file_included = _is_file_included
        try:
            super().discover_files(targets, recursive, excluded_paths)
        finally:
            b_manager._is_file_included = asked

    def run_tests(self) -> None:
        """Run the checks over all files, as bandit's does."""
        from . import pool
        from .scanning import Task

        host.configuration_of(self.b_conf.get_option(BLOCK))
        task = Task(sorted(self._made), self.b_conf.get_option(BLOCK), self._options.parse_all, bool(self.ignore_nosec))
        names: list[str] = list(self.files_list)
        targets = [self._target(name) for name in names if name != _DASH]
        self.files_list: list[str] = []
        with self._progress(len(targets)) as done:
            outcomes = pool.scan(targets, task, self._options.jobs or pool.cores(), done)
            for name in names:
                if name == _DASH:
                    self._take_stdin(task)
                else:
                    self._take(name, next(outcomes))
            for _ in outcomes:  # none is left, but the workers end
                pass
        self.metrics.aggregate()
        self._name_what_is_lost()

    def _name_what_is_lost(self) -> None:
        """Name each file that was not looked at on standard error, and count them."""
        for name, reason in (*self.skipped, *self.lost):
            sys.stderr.write(f"bandit-pickle: {_shown(name)}: {reason}\n")
        files = len({name for name, _ in (*self.skipped, *self.lost)})
        if files:
            sys.stderr.write(
                f"bandit-pickle: {files} of {len(self.files_list) + len(self.skipped)} files were not scanned in full\n"
            )

    def _target(self, name: str) -> Target:
        try:
            size = os.stat(name).st_size  # a Path takes several times as long
        except (OSError, ValueError):
            size = 0
        return Target(name, name, size=size)

    def _take_stdin(self, task: Any) -> None:
        from .reading import standard_input
        from .scanning import Scanner

        data = standard_input()
        self._take(_STDIN, Scanner(task).scan(data.getvalue()), data)

    def _take(self, name: str, outcome: Scanned | Unreadable, data: io.BytesIO | None = None) -> None:
        """Enter what became of a file, where and as bandit's manager does."""
        from .reading import Unreadable

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


def _is_file_included(
    path: str, included_globs: Iterable[str], excluded_path_strings: Iterable[str], enforce_glob: bool = True
) -> bool:
    """Do what the function of bandit with this name does, with patterns that are made once and not for each file."""
    excluded = tuple(excluded_path_strings)
    name = os.path.normcase(path)
    if enforce_glob and not _one_of(tuple(included_globs))(name):
        return False
    return not _one_of(excluded)(name) and not any(part in path for part in excluded)


@functools.cache
def _one_of(globs: tuple[str, ...]) -> Callable[[str], object]:
    """Return what tells whether a path matches one of *globs*."""
    patterns = [fnmatch.translate(os.path.normcase(glob)) for glob in globs]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or "(?!)").match


def _shown(name: str) -> str:
    """Return the name of a file such that it stands on one line, and every terminal can show it."""
    return name if name.isprintable() else ascii(name)


def _ours(profile: dict[str, Any]) -> dict[str, Any]:
    """Return a profile with the checks of this package alone: all, where it names none of them."""
    ids = set(our_ids())
    return {
        "include": (ids & set(profile.get("include") or ())) or ids,
        "exclude": ids & set(profile.get("exclude") or ()),
    }
