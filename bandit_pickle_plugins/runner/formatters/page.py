"""The format ``pickle_dependencies_html``: one page that needs nothing else, neither a network nor scripts.

What it shows comes from files that nobody vouches for, so each text is escaped; and should one get through, the page's
own policy lets a browser run the one script and use the one style sheet that it was made with, and load nothing.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, TextIO

from bandit.core import test_properties

if TYPE_CHECKING:
    from ..dependencies import Line, Place, Report, Share

LOG = logging.getLogger(__name__)

#: More code than anybody reads, in lines of a finding and in characters of a line.
_MOST_LINES: Final = 40
_MOST_CHARACTERS: Final = 400

#: How wide the longest bar is.
_WIDTH: Final = 1000


@test_properties.accepts_baseline  # type: ignore[untyped-decorator]  # bandit's own
def report(manager: Any, fileobj: TextIO, sev_level: str, conf_level: str, lines: int = -1) -> None:
    """Write the page to a file. bandit calls this."""
    from .. import dependencies

    found = dependencies.read(manager, sev_level, conf_level, lines)
    encoding = getattr(fileobj, "encoding", None) or "utf-8"
    with fileobj:
        # A character that the file's encoding lacks is written by its number.
        fileobj.writelines(
            part.encode(encoding, "xmlcharrefreplace").decode(encoding)
            for part in parts(found, manager.metrics.data["_totals"])
        )
    if getattr(fileobj, "name", None) != sys.stdout.name:
        LOG.info("Dependency report written to file: %s", getattr(fileobj, "name", fileobj))


def parts(found: Report, totals: Mapping[str, int]) -> Iterator[str]:
    """Yield the page piece by piece. *totals* are those of bandit's metrics."""
    style, script = _file("page.css"), _file("page.js")
    policy = f"default-src 'none'; style-src {_source(style)}; script-src {_source(script)}; img-src data:"
    yield (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}; base-uri 'none'; form-action 'none'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<link rel="icon" href="data:,">\n'
        f"<title>Findings by distribution</title>\n<style>{style}</style>\n</head>\n<body>\n"
    )
    yield from _summary(found, totals)
    yield "<main>\n"
    if found.shares:
        yield from _overview(found)
        yield from _findings(found)
    yield from _clean(found)
    yield f"</main>\n<script>{script}</script>\n</body>\n</html>\n"


def _file(name: str) -> str:
    from importlib.resources import files

    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _source(text: str) -> str:
    """Return how a policy names the one script or style sheet with this text."""
    import base64
    import hashlib

    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _escaped(text: str) -> str:
    from html import escape

    from .visible import visible

    return escape(visible(text))


def _many(count: int, one: str, several: str = "") -> str:
    return f"{count:,} {one if count == 1 else several or one + 's'}"


def _summary(found: Report, totals: Mapping[str, int]) -> Iterator[str]:
    import datetime
    from importlib.metadata import version

    import bandit

    made = datetime.datetime.now(datetime.timezone.utc)
    ours = version("bandit-pickle-plugins")
    with_findings = sum(1 for share in found.shares if share.distribution and share.places)
    scanned = sum(1 for share in found.shares if share.distribution) + len(found.clean)
    tiles = [
        ("Distributions", f"{scanned:,}", ""),
        ("With findings", f"{with_findings:,}", ""),
        *(
            (severity.capitalize(), f"{count:,}", severity if count else "")
            for severity, count in found.severities.items()
            if count or severity != "UNDEFINED"
        ),
        ("Files skipped", f"{len(found.skipped):,}", ""),
        ("Lines of code", f"{totals['loc']:,}", ""),
    ]
    yield (
        "<header>\n<h1>Findings by distribution</h1>\n"
        f'<p class="q">Made on <time datetime="{made:%Y-%m-%dT%H:%M:%SZ}">{made:%Y-%m-%d at %H:%M} UTC</time> by '
        f"bandit {_escaped(bandit.__version__)} with bandit-pickle-plugins {_escaped(ours)}</p>\n</header>\n"
        '<section aria-label="Summary">\n<dl class="sum">\n'
    )
    for name, value, kind in tiles:
        yield f"<div><dt>{name}</dt><dd{f' class={kind}' if kind else ''}>{value}</dd></div>\n"
    yield "</dl>\n"
    if not found.places:
        yield "<p>No findings.</p>\n"
    yield "</section>\n"


def _overview(found: Report) -> Iterator[str]:
    grades = [grade for grade, count in found.severities.items() if count or grade != "UNDEFINED"]
    most = max(len(share.places) for share in found.shares)
    heads = "".join(f'<th scope="col">{grade.capitalize()}</th>' for grade in grades)
    yield (
        "<section>\n<h2>Distributions</h2>\n<table>\n"
        "<caption>The worst first. A bar is as long as there are findings.</caption>\n"
        f'<thead><tr><th scope="col">Distribution</th>{heads}<th scope="col" class="i o">By id</th></tr>'
        "</thead>\n<tbody>\n"
    )
    for number, share in enumerate(found.shares):
        ids = ", ".join(f"{_escaped(test_id)}&nbsp;{count}" for test_id, count in share.ids.items())
        yield (
            f'<tr><th scope="row"><a href="#d{number}">{_escaped(share.name)}</a> '
            f'<span class="q">{_escaped(share.release)}</span>{_bar(share, most)}</th>'
        )
        for grade in grades:
            count = share.severities[grade]
            yield f'<td class="{grade if count else "z"}">{count}</td>'
        yield f'<td class="i q o">{ids}</td></tr>\n'
    yield "</tbody>\n</table>\n</section>\n"


def _bar(share: Share, most: int) -> str:
    """Return the bar of a distribution, which says nothing that the numbers beside it do not say."""
    drawn, left = [], 0.0
    for grade, count in share.severities.items():
        if count:
            width = max(_WIDTH * count / most, 2)  # so that a single one can be seen
            drawn.append(f'<rect class="{grade}" x="{left:.4g}" width="{width:.4g}" height="1"/>')
            left += width
    inside = "".join(drawn)
    return f'<svg viewBox="0 0 {_WIDTH} 1" preserveAspectRatio="none" aria-hidden="true">{inside}</svg>'


def _findings(found: Report) -> Iterator[str]:
    yield "<section>\n<h2>Findings</h2>\n"
    yield '<form hidden role="search" aria-label="Filter the findings">\n'
    yield from _boxes("Severity", "severity", {name: count for name, count in found.severities.items() if count})
    yield from _boxes("Id", "id", found.ids)
    yield (
        '<label class="w">Search <input type="search" name="q" autocomplete="off" spellcheck="false"></label>\n'
        '<div class="e"><output aria-live="polite"></output><button type="reset">Reset</button>'
        '<button type="button" data-open="1">Open all</button><button type="button" data-open="0">Close all</button>'
        "</div>\n</form>\n"
    )
    opened = len(found.shares) == 1 or len(found.places) <= 10
    for number, share in enumerate(found.shares):
        yield from _share(number, share, opened)
    yield "</section>\n"


def _boxes(title: str, name: str, counts: Mapping[str, int]) -> Iterator[str]:
    yield f"<fieldset><legend>{title}</legend>"
    for value, count in counts.items():
        shown = _escaped(value)
        yield (
            f'<label><input type="checkbox" name="{name}" value="{shown}" checked> '
            f'{shown.capitalize() if name == "severity" else shown} <span class="q">{count:,}</span></label> '
        )
    yield "</fieldset>\n"


def _share(number: int, share: Share, opened: bool) -> Iterator[str]:
    version = f' <span class="q">{_escaped(share.release)}</span>' if share.release else ""
    count = f'<span class="shown"></span>{_many(len(share.places), "finding")}'
    if share.skipped:
        count += f", {_many(len(share.skipped), 'file')} skipped"
    worst = f' <span class="s {share.worst}">{share.worst}</span>' if share.worst else ""
    yield (
        f'<details class="d" id="d{number}"{" open" if opened else ""}>'
        f'<summary><h3>{_escaped(share.name)}{version}</h3> <span class="c q">{count}</span>{worst}</summary>\n'
    )
    for place in share.places:
        yield from _place(place)
    if share.skipped:
        yield '<ul class="k">\n'
        for skipped in share.skipped:
            yield f"<li>Skipped: <code>{_escaped(skipped.path)}</code> ({_escaped(skipped.reason)})</li>\n"
        yield "</ul>\n"
    yield "</details>\n"


def _place(place: Place) -> Iterator[str]:
    about = [f"Confidence {_escaped(place.confidence.lower())}"]
    if place.cwe:
        about.append(_link(f"CWE-{place.cwe}", place.cwe_link))
    about.append(_link("More information", place.more_info))
    yield (
        f'<article data-severity="{_escaped(place.severity)}" data-id="{_escaped(place.test_id)}">'
        f'<h4><span class="s {_escaped(place.severity)}">{_escaped(place.severity)}</span> '
        f"<b>{_escaped(place.test_id)}</b> <code>{_escaped(place.path)}:{place.line}</code></h4>\n"
        f'<p class="t">{_escaped(place.what)}</p>\n'
    )
    if place.advice:
        yield f"<p>{_escaped(place.advice)}</p>\n"
    if place.candidates:
        yield f"<p>One of these {len(place.candidates)} places is new:</p>\n"
        for candidate in place.candidates:
            yield f"<p><code>{_escaped(candidate.path)}:{candidate.line}</code></p>\n"
            yield _code(candidate.code)
    else:
        yield _code(place.code)
    yield f'<p class="m">{" · ".join(about)}</p></article>\n'


def _code(lines: tuple[Line, ...]) -> str:
    if not lines:
        return ""
    shown = []
    for line in lines[:_MOST_LINES]:
        tag = "mark" if line.reported else "span"
        text = line.text if len(line.text) <= _MOST_CHARACTERS else f"{line.text[:_MOST_CHARACTERS]} …"
        shown.append(f'<{tag} class="l"><i>{line.number}</i>{_escaped(text)}</{tag}>')
    if len(lines) > _MOST_LINES:
        shown.append(f'<span class="l">… {_many(len(lines) - _MOST_LINES, "more line")}</span>')
    return "<pre>{}</pre>\n".format("\n".join(shown))


def _link(text: str, address: str) -> str:
    """Return a link, or only its text where the address is none that a browser should follow."""
    if not address.startswith(("https://", "http://")):
        return _escaped(text)
    return f'<a href="{_escaped(address)}" rel="noopener noreferrer">{_escaped(text)}</a>'


def _clean(found: Report) -> Iterator[str]:
    if not found.clean:
        return
    yield "<section>\n<h2>Without findings</h2>\n"
    yield f"<details{' open' if len(found.clean) <= _MOST_LINES else ''}>"
    yield f'<summary>{_many(len(found.clean), "distribution")}</summary>\n<ul class="n">\n'
    for share in found.clean:
        yield f'<li>{_escaped(share.name)} <span class="q">{_escaped(share.release)}</span></li>\n'
    yield "</ul>\n</details>\n</section>\n"
