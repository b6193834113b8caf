"""The command ``bandit-pickle``: bandit's own ``main`` with another manager and more options.

bandit's ``main`` takes its parser from :mod:`argparse` and its manager from :mod:`bandit.core.manager`, both by names
of its own module. Ours stand there while it runs; ``tests/test_command.py`` pins it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from types import ModuleType, SimpleNamespace
from typing import Any, Final, NoReturn

from bandit.cli import main as b_main

from . import manager
from .failures import WorkerError

_NAME: Final = "bandit-pickle"

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


class Parser(argparse.ArgumentParser):
    """bandit's parser, with our options; what they say goes into *options*."""

    def __init__(self, options: Options, **given: Any) -> None:
        given["description"] = "bandit-pickle - what bandit reports with its pickle checks, many times faster"
        super().__init__(**given, prog=_NAME)
        self._options = options

    def add_argument(self, *names: Any, **given: Any) -> argparse.Action:
        """Say both versions where bandit says its own."""
        if given.get("action") == "version":
            from importlib.metadata import version

            own = version("bandit-pickle-plugins")
            given["version"] = f"{_NAME} {own}\n  {given['version'].replace('%(prog)s', 'bandit')}"
        return super().add_argument(*names, **given)

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Parse bandit's options and ours; ours do not go on to bandit."""
        ids = manager.our_ids()
        declare(self)
        if self.epilog:  # bandit names all its tests there
            self.epilog = "\n".join(
                line for line in self.epilog.splitlines() if not line.startswith("\t") or line.split()[0] in ids
            )
        given = super().parse_args(args, namespace)
        if given.environment and not given.targets:
            given.targets = _Nothing()
        for field in fields(Options):
            setattr(self._options, field.name, getattr(given, field.name))
            delattr(given, field.name)
        for option, value in (("-t", given.tests), ("-s", given.skips)):
            others = [test_id for test_id in (value or "").split(",") if test_id and test_id not in ids]
            if others:
                self.exit(
                    _REFUSED,
                    f"{_NAME}: {option} takes {', '.join(ids)}; use bandit for {', '.join(map(ascii, others))}\n",
                )
        return given


class _Nothing(list[str]):
    """No targets, which bandit takes for enough."""

    def __bool__(self) -> bool:
        return True


def main() -> NoReturn:
    """Run the command, and exit."""
    try:
        status = run(sys.argv[1:])
    except KeyboardInterrupt:
        status = _INTERRUPTED
    sys.exit(status)


def run(arguments: Sequence[str]) -> int:
    """Do what the command does with these arguments; return its exit status."""
    options = Options()
    managers: list[manager.Manager] = []

    def make(*args: Any, **given: Any) -> manager.Manager:
        managers.append(manager.Manager(options, *args, **given))
        return managers[-1]

    status = 0
    parsers = SimpleNamespace(**vars(argparse))
    parsers.ArgumentParser = lambda **given: Parser(options, **given)
    with (
        _in_place(
            b_main,
            argparse=parsers,
            b_manager=SimpleNamespace(BanditManager=make),
        ),
        _in_place(sys, argv=[sys.argv[0], *arguments]),
    ):
        try:
            b_main.main()
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else int(end.code is not None)
        except WorkerError as error:
            sys.stderr.write(f"{_NAME}: {error}\n")
            return _REFUSED
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
