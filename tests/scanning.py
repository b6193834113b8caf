"""Running the checks as bandit does: through a real BanditManager."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import bandit  # noqa: F401  # first, or its plugins are loaded while it is half imported
from bandit.core.config import BanditConfig
from bandit.core.issue import Issue
from bandit.core.manager import BanditManager

IDS = ("P901", "P902", "P903", "P904", "P905", "P906")


def scan(paths: Iterable[Path], ids: Iterable[str] = IDS) -> BanditManager:
    """Return a manager that has run the checks *ids* over the files and folders *paths*."""
    manager = BanditManager(BanditConfig(), "file", profile={"include": list(ids)}, quiet=True)
    manager.discover_files([str(path) for path in paths], recursive=True)
    manager.run_tests()
    return manager


def issues(paths: Iterable[Path], ids: Iterable[str] = IDS) -> list[Issue]:
    """Return the issues of the checks *ids* in the files and folders *paths*."""
    found: list[Issue] = scan(paths, ids).results
    return found
