"""The format ``pickle_dependencies_json``: the findings by distribution for machines, with a schema.

It holds what bandit's own JSON holds, under the same names, so whatever reads that can read this, also as a baseline;
and what it takes to write any other format of bandit from it: versions, ids, options and a digest of the configuration.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, TextIO

from bandit.core import test_properties

LOG = logging.getLogger(__name__)

#: Goes up when a reader of reports has to change. More fields do not change it.
SCHEMA_VERSION: Final = 1

#: As many lines of code as any format of bandit shows that has no say in it.
_LINES: Final = 3


@test_properties.accepts_baseline  # type: ignore[untyped-decorator]  # bandit's own
def report(manager: Any, fileobj: TextIO, sev_level: str, conf_level: str, lines: int = -1) -> None:
    """Write the report to a file. bandit calls this."""
    written = collect(manager, sev_level, conf_level, lines)
    with fileobj:
        fileobj.writelines(pieces(written))
    if getattr(fileobj, "name", None) != sys.stdout.name:
        LOG.info("Dependency report written to file: %s", getattr(fileobj, "name", fileobj))


def collect(manager: Any, severity: str, confidence: str, lines: int) -> dict[str, Any]:
    """Return the report as the schema describes it."""
    import datetime

    from .. import dependencies

    found = dependencies.read(manager, severity, confidence)
    known = dependencies.owners(manager)
    issues = manager.get_issue_list(sev_level=severity, conf_level=confidence)
    results = []
    for issue in issues:
        result = _result(issue, known, lines)
        if isinstance(issues, dict) and len(issues[issue]) > 1:
            result["candidates"] = [_result(one, known, lines) for one in issues[issue]]
        results.append(result)
    written = {
        "schema_version": SCHEMA_VERSION,
        "generated_at": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "generator": getattr(manager, "generator", None) or generator(),
        "ids": _ids(manager),
        "options": {
            "severity": severity,
            "confidence": confidence,
            "context_lines": lines,
            "aggregate": manager.agg_type,
            "ignore_nosec": bool(manager.ignore_nosec),
            "verbose": bool(manager.verbose),
            "quiet": bool(manager.quiet),
        },
        "configuration": getattr(manager, "configuration", None) or digest(manager.b_conf.config),
        "baseline": digest([one.as_dict(with_code=False) for one in manager.baseline]) if manager.baseline else None,
        "totals": {
            "findings": len(found.places),
            "distributions": sum(share.distribution is not None for share in found.shares) + len(found.clean),
            "clean": len(found.clean),
            "severities": found.severities,
            "ids": found.ids,
        },
        "distributions": _distributions((*found.shares, *found.clean)),
        "results": results,
        "errors": [_unread(name, reason, known) for name, reason in manager.get_skipped()],
        "lost": [_unread(name, reason, known) for name, reason in dependencies.lost(manager)],
        "metrics": manager.metrics.data,
    }
    if manager.verbose:
        written["excluded_files"] = list(manager.excluded_files)
    return written


def pieces(written: Mapping[str, Any]) -> Iterator[str]:
    """Yield a report as JSON: one line for each finding, file and distribution, so that two can be compared."""
    start = "{\n"
    for key, value in written.items():
        yield f"{start}{json.dumps(key)}: "
        start = ",\n"
        if isinstance(value, Mapping) and key == "metrics":
            yield from _items("{", (f"{json.dumps(name)}: {_line(one)}" for name, one in value.items()), "}")
        elif isinstance(value, list) and key != "ids":
            yield from _items("[", map(_line, value), "]")
        else:
            yield _line(value)
    yield "\n}\n"


def _items(opening: str, lines: Iterable[str], closing: str) -> Iterator[str]:
    start = f"{opening}\n "
    for line in lines:
        yield start + line
        start = ",\n "
    yield opening + closing if start[0] == opening else f"\n{closing}"


def _line(value: object) -> str:
    return json.dumps(value, separators=(", ", ": "))


def _result(issue: Any, known: Any, lines: int) -> dict[str, Any]:
    """Return a finding with bandit's own fields, and what it belongs to."""
    from bandit.core import docs_utils

    owned = known.of(issue.fname)
    result: dict[str, Any] = issue.as_dict(with_code=True, max_lines=lines)
    result["line_range"] = list(result["line_range"])
    result["more_info"] = docs_utils.get_url(issue.test_id)
    result["distribution"] = _distribution(owned.distribution)
    result["path"] = owned.path
    if lines < _LINES:
        result["context"] = issue.get_code(_LINES)
    return result


def _unread(name: str, reason: object, known: Any) -> dict[str, Any]:
    owned = known.of(name)
    return {
        "filename": name,
        "reason": str(reason),
        "distribution": _distribution(owned.distribution),
        "path": owned.path,
    }


def _distribution(distribution: Any) -> dict[str, str] | None:
    return distribution._asdict() if distribution else None


def _distributions(shares: Iterable[Any]) -> list[dict[str, Any]]:
    rows = [
        {
            **share.distribution._asdict(),
            "worst": share.worst,
            "files": share.files,
            "skipped": len(share.skipped),
            "severities": share.severities,
            "ids": share.ids,
        }
        for share in shares
        if share.distribution
    ]
    return sorted(rows, key=lambda row: (row["name"].casefold(), row["name"], row["version"], row["root"]))


def generator() -> dict[str, str]:
    """Return the versions that findings depend on."""
    import platform
    from importlib.metadata import version

    import bandit

    return {
        "bandit-pickle-plugins": version("bandit-pickle-plugins"),
        "bandit": bandit.__version__,
        "python": platform.python_version(),
        "implementation": platform.python_implementation(),
    }


def _ids(manager: Any) -> list[str]:
    """Return the ids that the scan looked for. bandit's lists of calls and imports are one test with many."""
    ids = set()
    for tests in manager.b_ts.tests.values():
        for test in tests:
            listed = getattr(test, "_config", None) if test._test_id == "B001" else None
            if isinstance(listed, Mapping):
                ids |= {one["id"] for entries in listed.values() for one in entries}
            else:
                ids.add(test._test_id)
    return sorted(ids)


def digest(value: object) -> str:
    """Return a digest that two values have in common when they mean the same."""
    import hashlib

    return "sha256:" + hashlib.sha256(_canonical(value).encode("utf-8", "surrogatepass")).hexdigest()


def _canonical(value: object) -> str:
    if isinstance(value, Mapping):
        return "{" + ",".join(sorted(f"{_canonical(key)}:{_canonical(one)}" for key, one in value.items())) + "}"
    if isinstance(value, set | frozenset):
        return "<" + ",".join(sorted(map(_canonical, value))) + ">"
    if isinstance(value, list | tuple):
        return "[" + ",".join(map(_canonical, value)) + "]"
    return f"{type(value).__name__} {value!r}"
