"""A page in a real browser without a window: what it looks like inside, what it logs and what it loads."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

#: What Debian, Ubuntu, macOS and Windows call the browser, or where they keep it.
NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)

_QUIET = (
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--enable-logging=stderr",
    "--host-resolver-rules=MAP * ~NOTFOUND",  # nothing leaves this machine
    "--virtual-time-budget=4000",
)


class Seen(NamedTuple):
    """A page as a browser has it: its elements, its messages on the console, and what was requested over a network."""

    dom: str
    console: list[str]
    requested: list[str]


def find() -> str:
    """Return the browser; skip the test where there is none."""
    for name in NAMES:
        found = shutil.which(name)
        if found:
            return found
    pytest.skip(f"needs a Chromium or Chrome in the path, one of: {', '.join(NAMES[:-1])}")


def look(page: Path, folder: Path, state: str = "", *flags: str) -> Seen:
    """Open a page, with *state* behind its address, and return it as it is when nothing more happens."""
    browser = find()
    folder = folder / f"browser{len(list(folder.glob('browser*')))}"
    folder.mkdir()
    log = folder / "net.json"
    # The browser's own sandbox does not work for root, as which containers run.
    sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    done = subprocess.run(
        [
            browser,
            *_QUIET,
            *sandbox,
            *flags,
            f"--user-data-dir={folder / 'user'}",
            f"--log-net-log={log}",
            "--dump-dom",
            page.as_uri() + state,
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "<html" in done.stdout, done.stderr
    console = re.findall(r":CONSOLE[:(].*", done.stderr)
    return Seen(done.stdout, console, _requested(log))


def _requested(log: Path) -> list[str]:
    """Return what the page asked for. What the browser asks of its maker has no page that it comes from."""
    text = log.read_text(encoding="utf-8").rstrip().rstrip(",")
    try:
        recorded = json.loads(text)
    except ValueError:  # the browser ended before it closed the list
        recorded = json.loads(text + "]}")
    asked = [event["params"] for event in recorded["events"] if "initiator" in (event.get("params") or ())]
    assert asked, "the browser's log has another form"
    return sorted({one["url"] for one in asked if one["initiator"] != "not an origin"})
