"""What the documentation shows is true: its examples are run, and its output is compared with real output."""

from __future__ import annotations

import ast
import json
import logging
import re
import runpy
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

import pytest
from annotations import read
from pages import CHECKS, ROOT, Block, all_blocks, blocks
from scanning import scan

from bandit_pickle_plugins.catalogue.origins import SEVERITY
from bandit_pickle_plugins.configuration import BLOCK

BLOCKS = all_blocks()
CONFIGURING = ROOT / "docs" / "configuration.rst"
PYTHON = [block for block in BLOCKS if block.language == "python" and block.page != CONFIGURING]
OUTPUT = [block for block in BLOCKS if ">> Issue:" in block.text]
RELATION = ROOT / "docs" / "relation.rst"
SIDE_BY_SIDE = [block for block in PYTHON if block.page == RELATION]
OF_BANDIT = [block for block in BLOCKS if block.caption in {"bandit.yaml", "pyproject.toml", ".bandit"}]
OWN_FACTS = [block for block in OF_BANDIT if BLOCK in block.text]
CONFIGURATIONS = [block for block in OF_BANDIT if block not in OWN_FACTS]

#: What a reader sees of the README without scrolling.
FIRST_SCREEN = 40


def run(*arguments: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a module of this Python as a command."""
    return subprocess.run([sys.executable, "-m", *arguments], cwd=folder, capture_output=True, text=True, check=False)


def one_line(text: str) -> str:
    """Return a text with all white space alike, as pages break long lines and show tabs as spaces."""
    return " ".join(text.split())


def docstring(path: Path) -> str:
    return ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""


def found(path: Path, *ids: str) -> list[tuple[int, str]]:
    return sorted((issue.lineno, issue.test_id) for issue in scan([path], ids).results)


# -- examples --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", sorted(CHECKS.glob("p*.py")), ids=lambda page: page.stem)
def test_every_check_shows_flagged_and_fine_code_and_its_output(page: Path) -> None:
    ours = page.stem.partition("_")[0].upper()
    text = "".join(block.text for block in PYTHON if block.page == page)
    assert f"# {ours} " in text, f"{page}: show what is reported, annotated as a case is"
    assert any(block.page == page for block in OUTPUT), f"{page}: show the report of an example"
    docstring = page.read_text(encoding="utf-8")
    for title in ("What is reported", "What is not reported, and why", "Grading", "What to do instead"):
        assert f"\n{title}\n---" in docstring, f"{page}: add a section {title!r}"
    assert ".. versionadded:: " in docstring, f"{page}: say since when it exists"


@pytest.mark.parametrize("block", PYTHON, ids=str)
def test_example_is_reported_where_annotated(block: Block, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "example.py"
    path.write_text(block.text, encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        manager = scan([path])
    assert not manager.skipped
    assert not caplog.records
    expected = read(path)
    issues = sorted(manager.results, key=lambda issue: (issue.lineno, issue.test_id))
    assert [(one.line, one.test_id, one.severity, one.confidence) for one in expected] == [
        (issue.lineno, issue.test_id, issue.severity, issue.confidence) for issue in issues
    ]
    for one, issue in zip(expected, issues, strict=True):
        assert one.words in issue.text


def test_every_origin_stands_in_the_table_of_severities() -> None:
    shown: list[list[str]] = []
    table = re.split(r"^(=+  =+)  =+$", docstring(CHECKS / "p901_pickle_load.py"), flags=re.MULTILINE)
    first, second = (len(rule) for rule in table[1].split())
    for line in table[4].strip("\n").splitlines():
        severity, origin = line[:first].strip(), line[first + 2 :][:second].strip()
        if severity:
            shown.append([severity, origin])
        else:
            shown[-1][1] = f"{shown[-1][1]} {origin}".strip()
    origins = [[severity or "not reported", origin.value] for origin, severity in SEVERITY.items()]
    assert [row for row in shown if not row[1].startswith("any of these")] == origins


@pytest.mark.parametrize("block", OUTPUT, ids=str)
def test_output_is_what_bandit_prints(block: Block) -> None:
    for shown in re.split(r"^(?=>> Issue:)", block.text, flags=re.MULTILINE)[1:]:
        test_id = re.findall(r"\[(P\d+):", shown)[0]
        folder = re.findall(r"Location: (\S+)/", shown)[0]
        printed = run("bandit", "-q", "-f", "txt", "-t", test_id, "-r", folder).stdout
        assert one_line(shown) in one_line(printed), printed


def test_every_table_of_the_catalogue_is_drawn_once() -> None:
    pytest.importorskip("sphinx")
    tables = runpy.run_path(str(ROOT / "docs" / "catalogue_tables.py"))["TABLES"]
    text = "".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs" / "catalogue").glob("*.rst"))
    assert sorted(re.findall(r"^\.\. catalogue:: (\S+)$", text, re.MULTILINE)) == sorted(tables)


# -- the two commands of the README ----------------------------------------------------------------------------------


def command(words: str) -> str:
    """Return the one command on the README's first screen that has these words."""
    screen = (ROOT / "README.rst").read_text(encoding="utf-8").splitlines()[:FIRST_SCREEN]
    commands = [line.strip() for line in screen if line.startswith("    python -m pip install") and words in line]
    assert len(commands) == 1, f"README.rst: the first {FIRST_SCREEN} lines need one command with {words!r}"
    return commands[0]


def test_readme_has_a_command_that_runs_the_tests() -> None:
    assert command("auto") == 'python -m pip install -e ".[test]" && python -m pytest -n auto'


def test_readme_command_reports_the_lines_that_matter() -> None:
    install, _, bandit = command("bandit -r").partition(" && ")
    assert install == "python -m pip install ."
    scanned = run(*bandit.split(), "-q", "-f", "json")
    assert scanned.returncode == 1, scanned.stderr
    lines = {
        (issue["test_id"], Path(issue["filename"]).name, issue["code"].splitlines()[1].split(None, 1)[1])
        for issue in json.loads(scanned.stdout)["results"]
    }
    assert lines == {
        ("P901", "client.py", "return pickle.loads(socket.recv())"),
        ("P901", "curve_client.py", "return pickle.loads(socket.recv())"),
        ("P901", "signed_client.py", "return pickle.loads(body)"),
        ("P902", "server.py", "return (subprocess.Popen, (self.command,))"),
        ("P904", "server.py", "socket.send(pickle.dumps(Payload(command)))"),
    }


# -- configuration ---------------------------------------------------------------------------------------------------


def test_configurations_of_each_kind_are_shown() -> None:
    for page in ("configuration.rst", "relation.rst"):
        shown = sorted(block.caption for block in CONFIGURATIONS if block.page.name == page)
        assert shown == [".bandit", "bandit.yaml", "pyproject.toml"]


def skip_without_a_reader(block: Block) -> None:
    if block.caption == "pyproject.toml" and sys.version_info < (3, 11) and find_spec("tomli") is None:
        pytest.skip("bandit needs tomli to read TOML on Python 3.10")


@pytest.mark.parametrize("block", CONFIGURATIONS, ids=str)
def test_configuration_does_what_its_page_says(block: Block, tmp_path: Path) -> None:
    skip_without_a_reader(block)
    (tmp_path / "scanned.py").write_text("import pickle\nassert pickle.loads(b'')\n", encoding="utf-8")
    path = tmp_path / block.caption
    path.write_text(block.text, encoding="utf-8")
    given = [] if block.caption == ".bandit" else ["-c", path.name]
    scanned = run("bandit", "-q", "-f", "json", *given, "-r", ".", folder=tmp_path)
    assert scanned.returncode == 1, scanned.stderr
    ids = sorted(issue["test_id"] for issue in json.loads(scanned.stdout)["results"])
    assert ids == (["B101", "P901"] if block.page == RELATION else ["P901"])


@pytest.mark.parametrize("block", OWN_FACTS, ids=lambda block: block.caption)
def test_functions_of_the_user_are_known(block: Block, tmp_path: Path) -> None:
    skip_without_a_reader(block)
    (example,) = (one for one in BLOCKS if one.page == CONFIGURING and one.language == "python")
    path = tmp_path / "example.py"
    path.write_text(example.text, encoding="utf-8")
    (tmp_path / block.caption).write_text(block.text, encoding="utf-8")
    scanned = run("bandit", "-q", "-f", "json", "-t", "P901", "-c", block.caption, path.name, folder=tmp_path)
    expected, issues = read(path), json.loads(scanned.stdout)["results"]
    assert [(one.line, one.severity, one.confidence) for one in expected] == [
        (issue["line_number"], issue["issue_severity"], issue["issue_confidence"]) for issue in issues
    ]
    for one, issue in zip(expected, issues, strict=True):
        assert one.words in issue["issue_text"]


def test_functions_of_the_user_are_shown_in_each_file_that_can_hold_them() -> None:
    assert sorted(block.caption for block in OWN_FACTS) == ["bandit.yaml", "pyproject.toml"]


@pytest.mark.parametrize(
    "block",
    [
        "loader: [mycorp.cache.unpack]",
        "loaders: mycorp.cache.unpack",
        "loaders: [{name: mycorp.frames.read, keyword: allow_pickle, when: true, default: true}]",
    ],
)
def test_wrong_configuration_is_answered_as_the_page_says(block: str, tmp_path: Path) -> None:
    (answers,) = (one.text for one in BLOCKS if one.page == CONFIGURING and f"bandit: {BLOCK}" in one.text)
    (tmp_path / "bandit.yaml").write_text(f"{BLOCK}:\n  {block}\n", encoding="utf-8")
    (tmp_path / "example.py").write_text("import pickle\n\nprint(pickle.loads(b''))\n", encoding="utf-8")
    scanned = run("bandit", "-q", "-c", "bandit.yaml", "example.py", folder=tmp_path)
    assert scanned.returncode == 2
    assert scanned.stderr in answers.splitlines(keepends=True)


# -- beside other tools ----------------------------------------------------------------------------------------------


def named_version(tool: str) -> str:
    """Return the version of a tool that the page names; skip where another release of it, or none, is installed."""
    (named,) = re.findall(rf"were run with .*{tool} (\d+\.\d+)\.\d+", RELATION.read_text(encoding="utf-8"))
    try:
        installed = version(tool)
    except PackageNotFoundError:
        pytest.skip(f"{tool} is not installed")
    if not installed.startswith(f"{named}."):
        pytest.skip(f"docs/relation.rst speaks of {tool} {named}, and {installed} is installed")
    return installed


def marked(block: Block, prefix: str) -> list[tuple[int, str]]:
    """Return the ids with a prefix that the comments of an example name, with their lines."""
    return sorted(
        (number, test_id)
        for number, line in enumerate(block.text.splitlines(), start=1)
        for test_id in re.findall(rf"# ({prefix}\d+)\b", line)
    )


@pytest.mark.parametrize("block", SIDE_BY_SIDE, ids=str)
def test_bandit_s_own_checks_report_what_the_page_says(block: Block, tmp_path: Path) -> None:
    named_version("bandit")
    path = tmp_path / "example.py"
    path.write_text(block.text, encoding="utf-8")
    assert found(path, "B301", "B614") == marked(block, "B")


@pytest.mark.parametrize("block", SIDE_BY_SIDE, ids=str)
def test_ruff_reports_what_the_page_says(block: Block, tmp_path: Path) -> None:
    named_version("ruff")
    (tmp_path / "example.py").write_text(block.text, encoding="utf-8")
    checked = run("ruff", "check", "--isolated", "--select", "S301", "--output-format", "json", ".", folder=tmp_path)
    reported = sorted((one["location"]["row"], one["code"]) for one in json.loads(checked.stdout))
    assert reported == marked(block, "S")


def test_ruff_s_copies_can_be_turned_off(tmp_path: Path) -> None:
    named_version("ruff")
    (configuration,) = (block for block in blocks(RELATION) if block.caption == "ruff.toml")
    (tmp_path / "ruff.toml").write_text(configuration.text, encoding="utf-8")
    (tmp_path / "example.py").write_text("import pickle\n\nassert pickle.loads(b'')\n", encoding="utf-8")
    checked = run("ruff", "check", "--preview", "--output-format", "json", ".", folder=tmp_path)
    assert [one["code"] for one in json.loads(checked.stdout)] == ["S101"]
