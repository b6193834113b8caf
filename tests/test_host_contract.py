"""What the package relies on in bandit, each fact alone: a bandit that breaks one says here which.

The checks are throw-away functions, so nothing but bandit is tested.
"""

from __future__ import annotations

import ast
import logging
import os
import re
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from types import SimpleNamespace

import bandit
import pytest
from bandit.core import docs_utils, extension_loader
from bandit.core.context import Context
from bandit.core.issue import Issue
from reports import FORMATS, report, skip_unless_installed
from throwaway_checks import check, idle, only, scan_with

import bandit_pickle_plugins.checks as checks_folder

VERSION = tuple(int(part) for part in re.findall(r"\d+", bandit.__version__)[:3])
KEEPS_COLUMN = VERSION >= (1, 7, 10)  # before, an Issue's own col_offset gave way to the context's; read in 1.7.6
KEEPS_LINERANGE = VERSION >= (1, 8)  # before, so did its linerange; read in 1.7.10

#: One node of each type that a check is called for, and of three that none is.
EVERYTHING = '''"""Module."""
import os
from os import path
class C:
    def method(self):
        return os.name
    async def coroutine(self):
        value = lambda: self
        value()
'''


def write(folder: Path, source: str, name: str = "scanned.py") -> Path:
    path = folder / name
    path.write_text(source)
    return path


def nodes_seen(path: Path, *types: str) -> list[ast.AST]:
    """Return the nodes that bandit calls a check of these types for."""
    seen: list[ast.AST] = []

    @check("X901", *types)
    def see(context: Context) -> None:
        seen.append(context._context["node"])

    scan_with([path], see)
    return seen


def plain_issue(text: str = "found") -> Issue:
    return Issue("LOW", cwe=502, confidence="HIGH", text=text)


@check("X902", "Return")
def on_return(_: Context) -> Issue:
    return plain_issue()


# -- loading ---------------------------------------------------------------------------------------------------------


def check_modules() -> set[str]:
    assert checks_folder.__file__ is not None
    folder = Path(checks_folder.__file__).parent
    return {f"{checks_folder.__name__}.{path.stem}" for path in folder.glob("p9*.py")}


def test_every_check_is_loaded_through_its_entry_point() -> None:
    """A check that fails to import, or whose entry point has a typo, would vanish without a word."""
    found = extension_loader.MANAGER.plugins_by_id
    ours = {test_id: found[test_id] for test_id in found if test_id.startswith("P9")}
    assert {entry.plugin.__module__ for entry in ours.values()} == check_modules()
    assert {test_id: entry.plugin.__module__.rpartition(".")[2][:4].upper() for test_id, entry in ours.items()} == {
        test_id: test_id for test_id in ours
    }


def test_bandit_started_as_users_start_it_knows_the_ids() -> None:
    """The tests import bandit before anything else; its own command loads plugins while bandit is half imported."""
    shown = subprocess.run([sys.executable, "-m", "bandit", "-h"], capture_output=True, text=True, check=True).stdout
    listed = {line.split()[0]: line.split()[1] for line in shown.splitlines() if line.strip().startswith("P9")}
    assert listed == {
        "P901": "pickle_load",
        "P902": "pickle_reduce",
        "P903": "pickle_hidden_load",
        "P904": "pickle_cleartext",
        "P905": "pickle_file_permissions",
        "P906": "pickle_embedded",
    }


def test_entry_points_and_functions_have_the_same_names() -> None:
    """Reports and "More Info" use the function's name, nosec and profiles the entry point's."""
    ours = [entry for entry in extension_loader.MANAGER.plugins if entry.plugin._test_id.startswith("P9")]
    assert ours
    assert [entry.name for entry in ours] == [entry.plugin.__name__ for entry in ours]


def test_one_function_for_each_id() -> None:
    """With two functions the second gets the first's page, and warnings of unused nosec comments appear."""
    ids = [entry.plugin._test_id for entry in extension_loader.MANAGER.plugins]
    assert len(ids) == len(set(ids))


# -- which nodes call a check ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [ast.Import, ast.ImportFrom, ast.Return, ast.Lambda, ast.Call])
def test_node_calls_a_check(kind: type[ast.AST], tmp_path: Path) -> None:
    """A check is called once for each node of a type it is registered for, with that node in the context."""
    expected = [ast.dump(node) for node in ast.walk(ast.parse(EVERYTHING)) if isinstance(node, kind)]
    seen = nodes_seen(write(tmp_path, EVERYTHING), kind.__name__)
    assert sorted(ast.dump(node) for node in seen) == sorted(expected)
    assert expected


@pytest.mark.parametrize("kind", [ast.Module, ast.ClassDef, ast.Constant])
def test_node_never_calls_a_check(kind: type[ast.AST], tmp_path: Path) -> None:
    """For some types a check is never called, and no error says so; a check must not be anchored there."""
    assert any(isinstance(node, kind) for node in ast.walk(ast.parse(EVERYTHING)))
    assert nodes_seen(write(tmp_path, EVERYTHING), kind.__name__) == []


def test_nodes_come_in_the_order_of_the_tree(tmp_path: Path) -> None:
    """Outer nodes come before what they hold, and children in the order of `ast.iter_child_nodes`."""
    source = "@a\ndef f(b: c = d) -> e:\n    return g(h, i=j)[k] if l else lambda m=n: {o: p for o in q}\n"

    def in_order(node: ast.AST) -> list[ast.AST]:
        return [node, *(below for child in ast.iter_child_nodes(node) for below in in_order(child))]

    expected = [node for node in in_order(ast.parse(source)) if isinstance(node, ast.Name | ast.Return | ast.Lambda)]
    seen = nodes_seen(write(tmp_path, source), "Name", "Return", "Lambda")
    assert [ast.dump(node) for node in seen] == [ast.dump(node) for node in expected]


def test_parents_lead_up_to_the_whole_tree(tmp_path: Path) -> None:
    """At the first call `_bandit_parent` is set from the node up to the Module, and the tree below that is whole."""
    climbed: list[ast.AST] = []

    @check("X901", "Name")
    def climb(context: Context) -> None:
        if not climbed:
            node = context._context["node"]
            while hasattr(node, "_bandit_parent"):
                node = node._bandit_parent
            climbed.append(node)
            assert ast.dump(node) == ast.dump(ast.parse(EVERYTHING))

    manager = scan_with([write(tmp_path, EVERYTHING)], climb)
    assert not manager.skipped
    assert [type(node) for node in climbed] == [ast.Module]


def test_nodes_are_visited_that_a_check_puts_at_the_end(tmp_path: Path) -> None:
    """Also of a type that Python does not know, with the place in the context that they say."""
    seen: list[tuple[str, list[int]]] = []

    class Place(ast.stmt):
        pass

    @check("X901", "Call")
    def add(context: Context) -> None:
        here = context._context
        node = here["node"]
        if isinstance(node, Place):
            seen.append((here["filename"], list(here["linerange"])))
            return
        while not isinstance(node, ast.Module):
            node = node._bandit_parent
        if not any(isinstance(one, Place) for one in node.body):
            node.body += [Place(lineno=line, col_offset=0, end_lineno=line + 1, end_col_offset=0) for line in (3, 2)]

    add._checks.append("Place")  # type: ignore[attr-defined]
    paths = [write(tmp_path, "if a:\n    f(b)\nelse:\n    g()\n", name) for name in ("a.py", "b.py")]
    scan_with(paths, add)
    assert seen == [(str(path), lines) for path in paths for lines in ([3, 4], [2, 3])]


# -- the context -----------------------------------------------------------------------------------------------------


def read_from_the_start(seen: list[tuple[object, bytes]]) -> Callable[[Context], None]:
    @check("X901", "Name")
    def read(context: Context) -> None:
        file_data = context._context["file_data"]
        file_data.seek(0)
        seen.append((file_data, file_data.read()))

    return read


def test_file_data_is_one_object_for_a_file(tmp_path: Path) -> None:
    """`file_data` is an open binary file, the same for every node of a file, and another one for the next file."""
    seen: list[tuple[object, bytes]] = []
    first, second = write(tmp_path, "a; b", "first.py"), write(tmp_path, "c; d", "second.py")
    scan_with([first, second], read_from_the_start(seen))
    assert [source for _, source in seen] == [b"a; b", b"a; b", b"c; d", b"c; d"]
    assert seen[0][0] is seen[1][0]
    assert seen[2][0] is seen[3][0]
    assert seen[0][0] is not seen[2][0]


def test_file_data_of_stdin_can_be_read_from_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard input arrives whole and can be read again, though a pipe cannot."""
    piped = write(tmp_path, "a; b")
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(fileno=lambda: os.open(piped, os.O_RDONLY)))
    seen: list[tuple[object, bytes]] = []
    scan_with([Path("-")], read_from_the_start(seen))
    assert [source for _, source in seen] == [b"a; b", b"a; b"]
    assert seen[0][0] is seen[1][0]


def test_each_check_gets_its_own_copy_of_the_context(tmp_path: Path) -> None:
    """What one check does to its context is not seen by the next check, nor at the next node."""
    seen: list[list[int]] = []

    @check("X901", "Name")
    def spoil(context: Context) -> None:
        seen.append(context._context["linerange"])
        context._context["linerange"] = ()

    @check("X902", "Name")
    def look(context: Context) -> None:
        seen.append(context._context["linerange"])

    scan_with([write(tmp_path, "a\nb\n")], spoil, look)
    assert seen == [[1], [1], [2], [2]]


# -- results ---------------------------------------------------------------------------------------------------------


def test_one_issue_for_each_call_of_a_check(tmp_path: Path) -> None:
    """A check gives one Issue or None for a node."""
    source = "def f():\n    return 1\ndef g():\n    return 2\n"
    assert [issue.lineno for issue in scan_with([write(tmp_path, source)], on_return).results] == [2, 4]


def test_a_list_of_issues_is_an_error(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Several issues for one node cannot be given at once: all are lost, so they have to wait for the next node."""

    @check("X901", "Return")
    def several(_: Context) -> list[Issue]:
        return [plain_issue(), plain_issue()]

    manager = scan_with([write(tmp_path, "def f():\n    return 1\n")], several)
    assert not manager.results
    assert [record.name for record in caplog.records if record.levelno == logging.ERROR] == ["bandit.core.tester"]


def test_a_check_that_raises_is_logged_and_the_scan_goes_on(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The error names check and file; the file is not counted as skipped, and other checks and nodes are done."""

    @check("X901", "Return")
    def fail(_: Context) -> None:
        raise ArithmeticError("the reason")

    path = write(tmp_path, "def f():\n    return 1\ndef g():\n    return 2\n")
    manager = scan_with([path], fail, on_return)
    assert not manager.skipped
    assert [issue.lineno for issue in manager.results] == [2, 4]
    errors = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert [record.name for record in errors] == ["bandit.core.tester"] * 2
    for record, line in zip(errors, (2, 4), strict=True):
        for words in ("fail", str(path), f"at line {line}:", "the reason"):
            assert words in record.getMessage()


def one_issue_placed(tmp_path: Path, issue: Issue, **context_entries: object) -> Issue:
    """Give *issue* for the only return of a file, with these entries in the context, and return what bandit keeps."""

    @check("X901", "Return")
    def place(context: Context) -> Issue:
        context._context.update(context_entries)
        return issue

    path = write(tmp_path, "def f():\n    return (\n        1 +\n        2\n    )\n")
    (kept,) = scan_with([path], place).results
    assert isinstance(kept, Issue)
    return kept


def test_issue_and_context_together_place_an_issue(tmp_path: Path) -> None:
    """A place given on both the Issue and the context is kept; the end column comes from the context alone."""
    issue = Issue("LOW", cwe=502, confidence="HIGH", text="found", lineno=3, col_offset=8, end_col_offset=77)
    issue.linerange = [3, 4]
    kept = one_issue_placed(tmp_path, issue, lineno=3, linerange=[3, 4], col_offset=8, end_col_offset=9)
    assert (kept.lineno, kept.linerange, kept.col_offset, kept.end_col_offset) == (3, [3, 4], 8, 9)


def test_what_an_issue_says_alone_is_kept_by_newer_versions(tmp_path: Path) -> None:
    """The line is kept by all; the column since 1.7.10 and the lines since 1.8: before, the context decided."""
    issue = Issue("LOW", cwe=502, confidence="HIGH", text="found", lineno=3, col_offset=8, end_col_offset=77)
    issue.linerange = [3, 4]
    kept = one_issue_placed(tmp_path, issue)
    assert kept.lineno == 3
    assert kept.col_offset == (8 if KEEPS_COLUMN else 4)
    assert kept.linerange == ([3, 4] if KEEPS_LINERANGE else [2, 3, 4, 5])
    assert kept.end_col_offset == 5  # of the return statement


def test_issue_without_a_place_gets_that_of_the_node(tmp_path: Path) -> None:
    """The context's lines and columns are those of the node that the check is called for."""
    kept = one_issue_placed(tmp_path, plain_issue())
    assert (kept.lineno, kept.linerange) == (2, [2, 3, 4, 5])
    assert kept.end_col_offset == 5


def test_issue_carries_the_check(tmp_path: Path) -> None:
    """bandit adds id, name and file; severity, confidence and weakness stay what the check gave."""
    path = write(tmp_path, "def f():\n    return 1\n")
    (issue,) = scan_with([path], on_return).results
    assert (issue.test_id, issue.test) == ("X902", "on_return")
    assert Path(issue.fname) == path
    assert (issue.severity, issue.confidence, issue.cwe.id) == ("LOW", "HIGH", 502)
    assert issue.cwe.link() == "https://cwe.mitre.org/data/definitions/502.html"


# -- reports ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMATS)
def test_more_info_comes_from_a_module_attribute(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every format asks `docs_utils.get_url` for the page at the time of the report, so it can be replaced."""
    skip_unless_installed(form)
    monkeypatch.setattr(docs_utils, "get_url", lambda test_id: f"https://example.org/{test_id}")
    manager = scan_with([write(tmp_path, "def f():\n    return 1\n")], on_return)
    assert "https://example.org/X902" in report(manager, form, tmp_path)


def test_there_is_no_format_but_those(tmp_path: Path) -> None:
    """The other format shows no page; a new one has to be looked at."""
    entries = extension_loader.MANAGER.formatters
    known = {entry.name for entry in entries if not entry.plugin.__module__.startswith("bandit_pickle_plugins.")}
    assert known - {"sarif"} == {*FORMATS, "custom"} - {"sarif"}
    manager = scan_with([write(tmp_path, "def f():\n    return 1\n")], on_return)
    assert report(manager, "custom", tmp_path).endswith("scanned.py:2: X902[bandit]: LOW: found\n")


def test_bandits_own_page_for_a_plugin_does_not_exist() -> None:
    """For ids of others bandit makes up an address on its own site, the reason for replacing it."""
    with only(on_return):
        assert docs_utils.get_url("X902").startswith("https://bandit.readthedocs.io/")


def test_baseline_compares_all_but_the_place(tmp_path: Path) -> None:
    """A finding that has moved stays known, so no message may hold a line number; one with another text is new."""
    path = write(tmp_path, "def f():\n    return 1\n")
    baseline = report(scan_with([path], on_return), "json", tmp_path)

    @check("X902", "Return")
    def other_text(_: Context) -> Issue:
        return plain_issue("another text")

    other_text.__name__ = on_return.__name__
    write(tmp_path, "\n\n\ndef f():\n    if f:\n        return 1\n    return 2\n")
    moved = scan_with([path], on_return)
    moved.populate_baseline(baseline)
    assert len(moved.results) == 2
    assert not moved.get_issue_list()  # the one entry hides every equal finding of the file
    changed = scan_with([path], other_text)
    changed.populate_baseline(baseline)
    assert len(changed.get_issue_list()) == 2


# -- nosec -----------------------------------------------------------------------------------------------------------

UNUSED = "nosec encountered (X901), but no failed test on "


def warnings_of(path: Path, caplog: pytest.LogCaptureFixture, *checks: Callable[[Context], Issue | None]) -> list[str]:
    with caplog.at_level(logging.WARNING):
        scan_with([path], *checks)
    return [record.getMessage() for record in caplog.records]


def test_none_on_a_line_with_nosec_warns_for_every_node(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """bandit takes each None for a nosec comment that is not needed, once for each node."""

    @check("X901", "Name")
    def nothing(_: Context) -> None:
        return None

    messages = warnings_of(write(tmp_path, "a + b  # nosec X901\n"), caplog, nothing)
    assert [message.startswith(UNUSED) for message in messages] == [True, True]


def test_without_line_range_none_does_not_warn(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """bandit looks for the comment in the context's line range, after the check: empty, there is none."""

    @check("X901", "Name")
    def nothing(context: Context) -> None:
        context._context["linerange"] = ()

    assert warnings_of(write(tmp_path, "a + b  # nosec X901\n"), caplog, nothing) == []


NOSEC_PLACES = """def f():
    {return_line}
        1,{first}
        2,{second}
    ]{last}
"""


@pytest.mark.parametrize(
    ("comment_on", "silenced"), [("return_line", True), ("first", True), ("second", True), ("last", True)]
)
def test_nosec_anywhere_in_a_node_silences(comment_on: str, silenced: bool, tmp_path: Path) -> None:
    """Without a range of its own an issue is silenced by a comment on any line of the node it is given for."""
    assert bool(issues_with_comment(tmp_path, comment_on, on_return)) is not silenced


@pytest.mark.parametrize(
    ("comment_on", "silenced"), [("return_line", False), ("first", False), ("second", True), ("last", False)]
)
def test_nosec_counts_in_the_line_range_of_the_context(comment_on: str, silenced: bool, tmp_path: Path) -> None:
    """With a line range of its own in the context, only a comment in that range silences an issue."""

    @check("X902", "Return")
    def on_line_four(context: Context) -> Issue:
        issue = plain_issue()
        issue.lineno = context._context["lineno"] = 4
        issue.linerange = context._context["linerange"] = [4]
        return issue

    assert bool(issues_with_comment(tmp_path, comment_on, on_line_four)) is not silenced


def issues_with_comment(tmp_path: Path, comment_on: str, check: Callable[[Context], Issue | None]) -> list[Issue]:
    comments = dict.fromkeys(("first", "second", "last"), "") | {"return_line": "return ["}
    comments[comment_on] += "  # nosec X902"
    results: list[Issue] = scan_with([write(tmp_path, NOSEC_PLACES.format(**comments))], check).results
    return results


# -- the command line's contract with pip ----------------------------------------------------------------------------


def test_the_installed_bandit_is_one_the_package_asks_for() -> None:
    """Ids other than bandit's own in nosec comments need 1.7.6: before, they silenced everything on the line."""
    assert version("bandit") == bandit.__version__
    assert VERSION >= (1, 7, 6)


# -- depth -----------------------------------------------------------------------------------------------------------


def test_bandit_drops_a_file_that_is_nested_too_deep(tmp_path: Path) -> None:
    """bandit walks by recursion: beyond Python's limit it drops the file with all its findings, and says so."""
    path = write(tmp_path, "x = 1" + " + 1" * 3000 + "\n")
    manager = scan_with([path], idle)
    assert [(Path(name), reason) for name, reason in manager.skipped] == [(path, "exception while scanning file")]
