"""The reports that bandit writes of a scan, in each of its formats."""

from __future__ import annotations

import contextlib
import importlib.util
from pathlib import Path

import pytest
from bandit.core import extension_loader
from bandit.core.manager import BanditManager

#: The formats that lead to a page about each finding; the only other one is "custom".
FORMATS = ("csv", "html", "json", "sarif", "screen", "txt", "xml", "yaml")


def report(manager: BanditManager, form: str, folder: Path, template: str | None = None) -> str:
    """Return what bandit writes to a file, or to its output for the format ``screen``; *folder* takes the files."""
    written, shown = folder / "report", folder / "screen"
    with shown.open("w") as screen, contextlib.redirect_stdout(screen):
        manager.output_results(3, "LOW", "LOW", written.open("w"), form, template)
    return (shown if form == "screen" else written).read_text()


def skip_unless_installed(form: str) -> None:
    """Skip a test of a format that this installation of bandit does not have."""
    if form == "sarif" and form not in extension_loader.MANAGER.formatter_names:
        assert not importlib.util.find_spec("sarif_om")  # with it, only a broken bandit lacks the format
        pytest.skip("needs bandit[sarif], since bandit 1.7.8")
