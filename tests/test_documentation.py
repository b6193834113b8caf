"""What the documentation shows is true: its examples are run, and its output is compared with real output."""

from __future__ import annotations

import json
import logging
import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

import pytest
from annotations import read
from pages import CHECKS, ROOT, Block, all_blocks, blocks
from scanning import scan

BLOCKS = all_blocks()
PYTHON = [block for block in BLOCKS if block.language == "python"]
OUTPUT = [block for block in BLOCKS if ">> Issue:" in block.text]
RELATION = ROOT / "docs" / "relation.rst"
SIDE_BY_SIDE = [block for block in PYTHON if block.page == RELATION]
CONFIGURATIONS = [block for block in BLOCKS if block.caption in {"bandit.yaml", "pyproject.toml", ".bandit"}]

#: What a reader sees of the README without scrolling.
FIRST_SCREEN = 40


def run(*arguments: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a module of this Python as a command."""
    return subprocess.run([sys.executable, "-m", *arguments], cwd=folder, capture_output=True, text=True, check=False)


def one_line(text: str) -> str:
    """Return a text with all white space alike, as pages break long lines and show tabs as spaces."""
    return " ".join(text.split())


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


@pytest.mark.parametrize("block", OUTPUT, ids=str)
def test_output_is_what_bandit_prints(block: Block) -> None:
    for shown in re.split(r"^(?=>> Issue:)", block.text, flags=re.MULTILINE)[1:]:
        test_id = re.findall(r"\[(P\d+):", shown)[0]
        folder = re.findall(r"Location: (\S+)/", shown)[0]
        printed = run("bandit", "-q", "-f", "txt", "-t", test_id, "-r", folder).stdout
        assert one_line(shown) in one_line(printed), printed


# -- the two commands of the README ----------------------------------------------------------------------------------


def command(words: str) -> str:
    """Return the one command on the README's first screen that has these words."""
    screen = (ROOT / "README.rst").read_text(encoding="utf-8").splitlines()[:FIRST_SCREEN]
    commands = [line.strip() for line in screen if line.startswith("    python -m pip install") and words in line]
    assert len(commands) == 1, f"README.rst: the first {FIRST_SCREEN} lines need one command with {words!r}"
    return commands[0]


def test_readme_has_a_command_that_runs_the_tests() -> None:
    assert command("pytest") == 'python -m pip install -e ".[test]" && python -m pytest'


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
        ("P901", "signed_client.py", "return pickle.loads(body)"),
        ("P902", "server.py", "return (subprocess.Popen, (self.command,))"),
    }


# -- configuration ---------------------------------------------------------------------------------------------------


def test_configurations_of_each_kind_are_shown() -> None:
    for page in ("configuration.rst", "relation.rst"):
        shown = sorted(block.caption for block in CONFIGURATIONS if block.page.name == page)
        assert shown == [".bandit", "bandit.yaml", "pyproject.toml"]


@pytest.mark.parametrize("block", CONFIGURATIONS, ids=str)
def test_configuration_does_what_its_page_says(block: Block, tmp_path: Path) -> None:
    if block.caption == "pyproject.toml" and sys.version_info < (3, 11) and find_spec("tomli") is None:
        pytest.skip("bandit needs tomli to read TOML on Python 3.10")
    (tmp_path / "scanned.py").write_text("import pickle\nassert pickle.loads(b'')\n", encoding="utf-8")
    path = tmp_path / block.caption
    path.write_text(block.text, encoding="utf-8")
    given = [] if block.caption == ".bandit" else ["-c", path.name]
    scanned = run("bandit", "-q", "-f", "json", *given, "-r", ".", folder=tmp_path)
    assert scanned.returncode == 1, scanned.stderr
    ids = sorted(issue["test_id"] for issue in json.loads(scanned.stdout)["results"])
    assert ids == (["B101", "P901"] if block.page == RELATION else ["P901"])


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
