"""The command ``bandit-pickle``: bandit's own ``main`` with another manager and more options.

``bandit-pickle merge`` is the same with a manager that takes what it reports from the reports of shards.

bandit's ``main`` takes its parser from :mod:`argparse` and its manager from :mod:`bandit.core.manager`, both by names
of its own module. Ours stand there while it runs; ``tests/test_command.py`` pins it.
"""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any, Final, NoReturn

from bandit.cli import main as b_main

from . import manager
from .failures import WorkerError

if TYPE_CHECKING:
    from .merging import Joined
    from .shards import Shard

_NAME: Final = "bandit-pickle"
_MERGE: Final = "merge"

#: Exit status: of what bandit refuses to do, and of Ctrl-C.
_REFUSED: Final = 2
_INTERRUPTED: Final = 130


@dataclass
class Options:
    """What this command takes besides bandit's own options: what each means is said by :func:`declare`."""

    jobs: int | None = None
    parse_all: bool = False
    fail_on_skipped: bool = False
    environment: list[str | None] | None = None
    fail_on: str | None = None
    shard: Shard | None = None


def declare(parser: argparse.ArgumentParser) -> None:
    """Add our options to bandit's parser."""
    group = parser.add_argument_group(_NAME)
    group.add_argument(
        "-j", "--jobs", type=_positive, metavar="N", help="number of processes (default: all cores this one may use)"
    )
    group.add_argument(
        "--parse-all",
        action="store_true",
        default=False,
        help="analyse also files that no check can report anything in, to find those that cannot be parsed",
    )
    group.add_argument(
        "--fail-on-skipped",
        action="store_true",
        default=False,
        help=f"exit with {_REFUSED} if a file could not be read, parsed or analysed",
    )
    group.add_argument(
        "--environment",
        nargs="?",
        action="append",
        metavar="FOLDER",
        help="scan what is installed in an environment: its folder, its site-packages, or one made by "
        "pip install --target (default: the environment that is running)",
    )
    group.add_argument(
        "--fail-on",
        type=str.upper,
        choices=("LOW", "MEDIUM", "HIGH"),
        metavar="SEVERITY",
        help="exit with 1 only if a distribution has a finding of this severity (low, medium, high) or a higher one, "
        "and pickle_plugins.allowed_distributions does not allow it; name each that has",
    )
    group.add_argument(
        "--shard",
        type=_shard,
        metavar="I/N",
        help="scan the I-th of N shares of the targets, about equally large, and write its report as JSON; "
        f"{_NAME} {_MERGE} --help says how to make one report of all",
    )


class Parser(argparse.ArgumentParser):
    """bandit's parser, with our options; what they say goes into *options*."""

    def __init__(self, options: Options, **given: Any) -> None:
        given["description"] = "bandit-pickle - what bandit reports with its pickle checks, many times faster"
        super().__init__(**given, prog=_NAME)
        self._options = options
        self._opened: Any = None

    def add_argument(self, *names: Any, **given: Any) -> argparse.Action:
        """Say both versions where bandit says its own, and open no file before the options have been looked at."""
        if given.get("dest") == "output_file":
            self._opened, given["type"] = given["type"], str
        if given.get("action") == "version":
            from importlib.metadata import version

            own = version("bandit-pickle-plugins")
            given["version"] = f"{_NAME} {own}\n  {given['version'].replace('%(prog)s', 'bandit')}"
        return super().add_argument(*names, **given)

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Parse bandit's options and ours; ours do not go on to bandit."""
        ids = manager.our_ids()
        declare(self)
        self._adapt()
        if self.epilog:  # bandit names all its tests there
            self.epilog = "\n".join(
                line for line in self.epilog.splitlines() if not line.startswith("\t") or line.split()[0] in ids
            )
        default = self.get_default("output_format")
        self.set_defaults(output_format=None)
        given = super().parse_args(args, namespace)
        self.set_defaults(output_format=default)  # bandit's main asks for it
        self._look_at(given, ids)
        if given.output_format is None:
            given.output_format = "json" if given.shard else default
        for field in fields(Options):
            setattr(self._options, field.name, getattr(given, field.name))
            delattr(given, field.name)
        if isinstance(given.output_file, str):
            try:
                given.output_file = self._opened(given.output_file)
            except argparse.ArgumentTypeError as error:
                self.error(f"argument -o/--output: {error}")
        return given

    def _adapt(self) -> None:
        """Change what has been declared, before it is used."""

    def _look_at(self, given: argparse.Namespace, ids: list[str]) -> None:
        """End the command where options are wrong, or are wrong together."""
        if given.environment and not given.targets:
            given.targets = _Nothing()
        for option, value in (("-t", given.tests), ("-s", given.skips)):
            others = [test_id for test_id in (value or "").split(",") if test_id and test_id not in ids]
            if others:
                self._refuse(f"{option} takes {', '.join(ids)}; use bandit for {', '.join(map(ascii, others))}")
        if given.shard:
            if given.output_format not in (None, "json"):
                self._refuse(
                    f"--shard takes no -f {given.output_format}: use -f json -o FILE, and give the format to {_MERGE}"
                )
            for_later = [option for name, option in _JUDGING.items() if getattr(given, name) != self.get_default(name)]
            if for_later:
                sys.stderr.write(
                    f"{_NAME}: --shard: {', '.join(for_later)} will do nothing: the report of a shard holds "
                    f"everything, and {_MERGE} takes such options\n"
                )

    def _refuse(self, line: str) -> NoReturn:
        self.exit(_REFUSED, f"{_NAME}: {line}\n")
        raise AssertionError  # pragma: no cover  # that did not return


#: Options about what is reported of all that was found, and what that is called.
_JUDGING: Final = {
    "agg_type": "-a",
    "baseline": "-b",
    "confidence": "-i",
    "confidence_string": "--confidence-level",
    "fail_on": "--fail-on",
    "fail_on_skipped": "--fail-on-skipped",
    "severity": "-l",
    "severity_string": "--severity-level",
}

#: Options about what is scanned, and what that is called.
_SCANNING: Final = {
    "environment": "--environment",
    "excluded_paths": "-x",
    "ignore_nosec": "--ignore-nosec",
    "ini_path": "--ini",
    "jobs": "-j",
    "parse_all": "--parse-all",
    "profile": "-p",
    "recursive": "-r",
    "shard": "--shard",
    "skips": "-s",
    "tests": "-t",
}


class MergeParser(Parser):
    """The parser of ``bandit-pickle merge``: bandit's options and ours for reports, without those for scans.

    What the reports say together goes into *reports*.
    """

    def __init__(self, options: Options, reports: list[Joined], **given: Any) -> None:
        super().__init__(options, **given)
        self.prog = f"{_NAME} {_MERGE}"
        self.description = (
            "join the reports of all shards of a scan, made with --shard I/N, into the report of the undivided scan"
        )
        self._reports = reports

    def _adapt(self) -> None:
        """Leave out of the help what is not for merging."""
        for action in self._actions:
            if action.dest in _SCANNING:
                action.help = argparse.SUPPRESS
            elif action.dest == "targets":
                action.metavar, action.help = "REPORT", "report of a shard"

    def _look_at(self, given: argparse.Namespace, _ids: list[str]) -> None:
        """Read the reports; end the command where they do not fit together, or options are not for them."""
        from . import merging
        from .shard_reports import ReportError

        for name, option in _SCANNING.items():
            if getattr(given, name) != self.get_default(name):
                self._refuse(
                    f"{_MERGE} takes no {option}: it is for the scan; a file or folder called {_MERGE} is ./{_MERGE}"
                )
        if not given.targets:
            return
        try:
            whole = merging.joined(given.targets)
        except ReportError as error:
            self._refuse(f"{_MERGE}: {error}")
        if given.context_lines > whole.lines:
            self._refuse(
                f"{_MERGE}: -n {given.context_lines}: the reports hold {whole.lines} lines of code around each "
                f"finding; make them with -n {given.context_lines}"
            )
        self._reports.append(whole)


class _Nothing(list[str]):
    """No targets, which bandit takes for enough."""

    def __bool__(self) -> bool:
        return True


def main() -> NoReturn:
    """Run the command, and exit."""
    gc.freeze()  # bandit stays loaded: the collector need not go over it
    try:
        status = run(sys.argv[1:])
    except KeyboardInterrupt:
        status = _INTERRUPTED
    gc.freeze()  # nor over anything when the process ends
    sys.exit(status)


def run(arguments: Sequence[str]) -> int:
    """Do what the command does with these arguments; return its exit status."""
    options = Options()
    managers: list[manager.Manager] = []
    reports: list[Joined] = []
    is_merge = arguments[:1] == [_MERGE]

    def parser(**given: Any) -> Parser:
        return MergeParser(options, reports, **given) if is_merge else Parser(options, **given)

    def make(*args: Any, **given: Any) -> manager.Manager:
        if is_merge:
            from .merging import Merged

            managers.append(Merged(reports[0], options, *args, **given))
        else:
            managers.append(manager.Manager(options, *args, **given))
        return managers[-1]

    status = 0
    parsers = SimpleNamespace(**vars(argparse))
    parsers.ArgumentParser = parser
    with (
        _in_place(
            b_main,
            argparse=parsers,
            b_manager=SimpleNamespace(BanditManager=make),
        ),
        _in_place(sys, argv=[sys.argv[0], *arguments[is_merge:]]),
    ):
        try:
            b_main.main()
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else int(end.code is not None)
        except WorkerError as error:
            sys.stderr.write(f"{_NAME}: {error}\n")
            return _REFUSED
    if options.shard and status in (0, 1):
        return 0  # nothing is judged before all shards are there
    if options.fail_on and status in (0, 1):
        status = min(status, _policy(managers, options.fail_on))
    if options.fail_on_skipped and any(one.skipped or one.lost for one in managers):
        return _REFUSED
    return status


def _policy(managers: list[manager.Manager], fail_on: str) -> int:
    """Name what breaks the policy; return 1 if anything does."""
    broken = [breach for one in managers for breach in one.breaches(fail_on)]
    for breach in broken:
        sys.stderr.write(f"{_NAME}: {breach.line}\n")
    return int(bool(broken))


@contextmanager
def _in_place(module: ModuleType, **names: Any) -> Iterator[None]:
    """Let names of a module stand for something else."""
    before = {name: getattr(module, name) for name in names}
    vars(module).update(names)
    try:
        yield
    finally:
        vars(module).update(before)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number


_positive.__name__ = "number"  # argparse says "invalid number value"


def _shard(text: str) -> Shard:
    from . import shards

    try:
        return shards.shard(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
