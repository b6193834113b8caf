"""The format ``pickle_dependencies``: a table of the distributions, in colour on a terminal, and plain in a file."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Any, TextIO

from bandit.core import test_properties

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from ..dependencies import Report, Share

LOG = logging.getLogger(__name__)

_COLOURS = {"HIGH": "bold red", "MEDIUM": "yellow", "LOW": "bright_blue"}

#: No width that any table has.
_UNLIMITED = 1_000_000


@test_properties.accepts_baseline  # type: ignore[untyped-decorator]  # bandit's own
def report(manager: Any, fileobj: TextIO, sev_level: str, conf_level: str, lines: int = -1) -> None:  # noqa: ARG001
    """Write the table to a file, or to the terminal that it is. bandit calls this."""
    if not manager.quiet or manager.results_count(sev_level, conf_level):
        from .. import dependencies

        text = _written(dependencies.read(manager, sev_level, conf_level), manager, fileobj)
        with fileobj:
            fileobj.write(text)
    if getattr(fileobj, "name", None) != sys.stdout.name:
        LOG.info("Dependency report written to file: %s", getattr(fileobj, "name", fileobj))


def _written(found: Report, manager: Any, fileobj: TextIO) -> str:
    from bandit.formatters import text as of_bandit

    console = _console(fileobj)
    totals = manager.metrics.data["_totals"]
    skipped = manager.get_skipped()
    text = "\n".join(
        [
            *([_lines(of_bandit.get_verbose_details(manager)), ""] if manager.verbose else ()),
            _drawn(console, found),
            *_clean(console, found),
            "",
            "Code scanned:",
            f"\tTotal lines of code: {totals['loc']}",
            f"\tTotal lines skipped (#nosec): {totals['nosec']}",
            "\tTotal potential issues skipped due to specifically being disabled (e.g., #nosec BXXX): "
            f"{totals['skipped_tests']}",
            of_bandit.get_metrics(manager),
            f"Files skipped ({len(skipped)}):",
            *(f"\t{_shown(name)} ({_shown(str(reason))})" for name, reason in skipped),
            "",
        ]
    )
    encoding = getattr(fileobj, "encoding", None) or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)


def _console(fileobj: TextIO) -> Console:
    import os

    from rich.console import Console

    if fileobj.isatty():
        console = Console(file=fileobj, no_color=True if os.environ.get("NO_COLOR") is not None else None)
        if not console.legacy_windows:
            return console
    # FORCE_COLOR and its like are about terminals; a file keeps what is written into it.
    return Console(
        file=fileobj, width=_UNLIMITED, force_terminal=False, force_jupyter=False, color_system=None, no_color=True
    )


def _shown(text: str) -> str:
    from .visible import visible

    return visible(text.replace("\t", "\\t"))


def _lines(text: str) -> str:
    """Return several lines, each made visible."""
    from .visible import visible

    return "\n".join(map(visible, text.split("\n")))


def _drawn(console: Console, found: Report) -> str:
    if not found.shares:
        return "No findings."
    table = _wide(console, found.shares)
    if table.__rich_measure__(console, console.options.update(width=_UNLIMITED)).maximum > console.width:
        table = _narrow(console, found.shares)
    with console.capture() as captured:
        console.print(table)
    text = captured.get().rstrip("\n")
    return text if console.is_terminal else "\n".join(line.rstrip() for line in text.split("\n"))


def _table(console: Console) -> Table:
    from rich import box
    from rich.table import Table

    plain = box.Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)
    return Table(
        box=box.SIMPLE_HEAD if console.is_terminal else plain,
        show_edge=False,
        pad_edge=False,
        header_style="bold" if console.is_terminal else "",
    )


def _wide(console: Console, shares: tuple[Share, ...]) -> Table:
    table = _table(console)
    table.add_column("Distribution")
    table.add_column("Version")
    grades = _grades(table, shares)
    table.add_column("By id")
    table.add_column("Worst place")
    for share in shares:
        table.add_row(_plain(share.name), _plain(share.release), *_graded(share, grades), _ids(share), _worst(share))
    return table


def _narrow(console: Console, shares: tuple[Share, ...]) -> Table:
    """Return the table for a terminal that is too narrow: what is long stands below the name."""
    table = _table(console)
    table.add_column("Distribution", overflow="fold")
    grades = _grades(table, shares)
    for share in shares:
        about = _plain(f"{share.name} {share.release}".rstrip())
        for line in (_ids(share), _worst(share)):
            if line:
                about.append("\n ").append_text(line)
        table.add_row(about, *_graded(share, grades))
    return table


def _grades(table: Table, shares: tuple[Share, ...]) -> list[str]:
    """Add the columns of the severities; return those. bandit's UNDEFINED has one only where it occurs."""
    table.add_column("Worst", no_wrap=True)
    grades = [
        severity
        for severity in shares[0].severities
        if severity != "UNDEFINED" or any(share.severities[severity] for share in shares)
    ]
    for severity in grades:
        table.add_column(severity.capitalize(), justify="right", no_wrap=True)
    return grades


def _graded(share: Share, grades: list[str]) -> list[Text]:
    from rich.text import Text

    counts = share.severities
    return [
        Text(share.worst or "-", style=_COLOURS.get(share.worst or "", "")),
        *(Text(str(counts[grade]), style=_COLOURS.get(grade, "") if counts[grade] else "dim") for grade in grades),
    ]


def _plain(text: str) -> Text:
    from rich.text import Text

    return Text(_shown(text))


def _ids(share: Share) -> Text:
    return _plain(", ".join(f"{test_id} {count}" for test_id, count in share.ids.items()))


def _worst(share: Share) -> Text:
    parts = []
    if share.places:
        place = share.places[0]
        parts.append(f"{place.path}:{place.line} {place.test_id}")
    if share.skipped:
        parts.append("1 file skipped" if len(share.skipped) == 1 else f"{len(share.skipped)} files skipped")
    return _plain("; ".join(parts))


def _clean(console: Console, found: Report) -> list[str]:
    """Return what is said of distributions without findings: one line, on a terminal no longer than that is wide."""
    if not found.clean:
        return []
    count = len(found.clean)
    start = f"Nothing found in {count} {'distribution' if count == 1 else 'distributions'}"
    names = [_shown(f"{share.name} {share.release}".rstrip()) for share in found.clean]
    whole = f"{start}: {', '.join(names)}"
    if len(whole) <= console.width:
        return ["", whole]
    room = console.width - len(f"{start}:  and {count} more")
    shown = 0
    while len(", ".join(names[: shown + 1])) <= room:
        shown += 1
    return ["", f"{start}: {', '.join(names[:shown])} and {count - shown} more" if shown else start]
