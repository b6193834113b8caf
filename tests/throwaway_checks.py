"""Checks that live as long as one test, to see what bandit itself does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import bandit  # noqa: F401  # first, or its plugins are loaded while it is half imported
from bandit.core import extension_loader, test_properties
from bandit.core.context import Context
from bandit.core.issue import Issue
from bandit.core.manager import BanditManager
from scanning import scan

from bandit_pickle_plugins import host

Check = Callable[[Context], Issue | None]


class Plugin(NamedTuple):
    """What bandit keeps of an entry point."""

    name: str
    plugin: Check


def check(test_id: str, *types: str) -> Callable[[Check], Check]:
    """Make a function a check that bandit calls for nodes of these types."""

    def decorate(function: Check) -> Check:
        called: Check = test_properties.checks(*types)(test_properties.test_id(test_id)(function))
        return called

    return decorate


@check("X900", "Name", "Return", "Lambda")
def idle(context: Context) -> None:
    """Do nothing, where the checks of the package do something."""


@contextmanager
def only(*checks: Check) -> Iterator[list[str]]:
    """Let bandit know these checks and no others; gives their ids."""
    plugins = [Plugin(function.__name__, function) for function in checks]
    by_id = {entry.plugin._test_id: entry for entry in plugins}  # type: ignore[attr-defined]  # set by test_id
    with (
        patch.multiple(
            extension_loader.MANAGER,
            plugins=plugins,
            plugin_names=[entry.name for entry in plugins],
            plugins_by_id=by_id,
            plugins_by_name={entry.name: entry for entry in plugins},
        ),
        patch.dict(host._checks, clear=True),
    ):
        yield list(by_id)


def scan_with(paths: Iterable[Path], *checks: Check) -> BanditManager:
    """Return a manager that has run these checks over the files and folders *paths*."""
    with only(*checks) as ids:
        return scan(paths, ids)
