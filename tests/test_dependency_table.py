"""The format ``pickle_dependencies``: on terminals of any width, and in files."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from bandit.core.issue import Issue
from bandit.core.manager import BanditManager
from dependency_samples import install, put, site
from reports import report
from rich.text import Text
from scanning import scan

from bandit_pickle_plugins.runner.formatters.visible import visible
from bandit_pickle_plugins.runner.targets import Distribution

FORMAT = "pickle_dependencies"
ESCAPE = "\x1b"


class Terminal(io.StringIO):
    """A file that says that it is a terminal, and keeps its text when it is closed."""

    name = "<stdout>"
    text = ""

    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__()
        self._encoding = encoding

    @property
    def encoding(self) -> str:  # type: ignore[override]  # StringIO has none
        return self._encoding

    def isatty(self) -> bool:
        return True

    def close(self) -> None:
        self.text = self.text or self.getvalue()
        super().close()


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "LINES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "160")


def shown(manager: BanditManager, width: int = 160, encoding: str = "utf-8") -> str:
    """Return what a terminal of this width shows."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", str(width))
        terminal = Terminal(encoding)
        manager.output_results(3, "LOW", "LOW", terminal, FORMAT)
    return terminal.text


def without_colours(text: str) -> str:
    return Text.from_ansi(text).plain


def issue(name: str, text: str = "It unpickles. Do not.", severity: str = "HIGH", test_id: str = "P901") -> Issue:
    found = Issue(severity, 502, "HIGH", text, lineno=1, test_id=test_id)
    found.fname, found.test, found.linerange = name, "pickle_load", [1]
    return found


def made_up(names: dict[str, Distribution], files: list[str]) -> BanditManager:
    """Return a manager that has found something in these files."""
    manager = scan([])
    manager.distributions = names
    manager.all_distributions = list(names.values())
    manager.files_list = list(names)
    manager.results = [issue(name) for name in files]
    return manager


# -- in a file -------------------------------------------------------------------------------------------------------


def test_file_holds_a_plain_table_and_the_lines_at_the_end(tmp_path: Path) -> None:
    packages = site(tmp_path)
    put(packages, {"taskline/broken.py": "def"})
    written = report(scan([packages]), FORMAT, tmp_path).splitlines()
    assert [re.split(" {3,}", line) for line in written[:6]] == [
        ["Distribution", "Version", "Worst", "High", "Medium", "Low", "By id", "Worst place"],
        ["-" * len(written[1])],
        ["taskline", "2.1.0", "HIGH", "1", "1", "0", "P901 2", "taskline/worker.py:7 P901; 1 file skipped"],
        ["modelstore", "0.4.2", "MEDIUM", "0", "1", "0", "P903 1", "modelstore/files.py:5 P903"],
        [""],
        ["Nothing found in 1 distribution: plainconf 1.0"],
    ]
    of_bandit = report(scan([packages]), "txt", tmp_path)
    assert "\n".join(written).endswith(of_bandit[of_bandit.index("Code scanned:") :].rstrip("\n"))


def test_file_stays_plain_where_colours_are_forced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    manager = scan([site(tmp_path)])
    plain = report(manager, FORMAT, tmp_path)
    for name in ("FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.setenv(name, "1")
    monkeypatch.setenv("COLUMNS", "20")
    assert report(manager, FORMAT, tmp_path) == plain
    assert ESCAPE not in plain
    assert all(line == line.rstrip() for line in plain.splitlines())


def test_command_prints_the_table(tmp_path: Path) -> None:
    packages = site(tmp_path)
    command = [sys.executable, "-m", "bandit", "-q", "-r", "-t", "P901,P903", "-f", FORMAT, packages.name]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert re.search(r"^taskline +2\.1\.0 +HIGH .* taskline/worker\.py:7 P901$", done.stdout, re.MULTILINE)


def test_nothing_found(tmp_path: Path) -> None:
    install(tmp_path, "fine", "1", {"fine.py": ""})
    manager = scan([tmp_path])
    manager.quiet = False
    written = report(manager, FORMAT, tmp_path)
    assert written.startswith("No findings.\n\nNothing found in 1 distribution: fine 1\n\nCode scanned:\n")
    manager.files_list = []
    assert report(manager, FORMAT, tmp_path).startswith("No findings.\n\nCode scanned:\n")


def test_quiet_says_nothing_where_nothing_is_found(tmp_path: Path) -> None:
    manager = scan([])
    manager.quiet = True
    assert report(manager, FORMAT, tmp_path) == ""


def test_verbose_names_the_files(tmp_path: Path) -> None:
    manager = scan([site(tmp_path)])
    manager.verbose = True
    assert report(manager, FORMAT, tmp_path).startswith("Files in scope (6):\n\t/")


# -- on a terminal ---------------------------------------------------------------------------------------------------


def test_terminal_shows_colours(tmp_path: Path) -> None:
    text = shown(scan([site(tmp_path)]))
    assert re.search(r"\x1b\[1;31mHIGH", text)
    assert re.search(r"taskline +2\.1\.0 +HIGH +1 +1 +0 ", without_colours(text))


@pytest.mark.parametrize("setting", [("NO_COLOR", "1"), ("NO_COLOR", ""), ("TERM", "dumb")])
def test_terminal_without_colours(setting: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(*setting)
    assert not re.search(r"\x1b\[(\d+;)*3\d", shown(scan([site(tmp_path)])))


@pytest.mark.parametrize("width", [20, 40, 60, 80, 100])
def test_narrow_terminal_loses_nothing(width: int, tmp_path: Path) -> None:
    lines = without_colours(shown(scan([site(tmp_path)]), width)).splitlines()
    table = lines[: lines.index("")]
    assert max(map(len, table)) <= width
    if width >= 60:
        together = "".join("".join(line.split()) for line in table)
        for words in ("taskline", "2.1.0", "P9012", "taskline/worker.py:7P901", "HIGH"):
            assert words in together


def test_clean_distributions_take_one_line(tmp_path: Path) -> None:
    names = {f"{number}.py": Distribution(f"distribution{number:03}", "1", ".") for number in range(200)}
    lines = without_colours(shown(made_up(names, ["0.py"]), 100)).splitlines()
    (line,) = (line for line in lines if line.startswith("Nothing found in 199 distributions"))
    assert len(line) <= 100
    assert re.search(r": distribution001 1, .* and \d+ more$", line)
    (line,) = (one for one in report(made_up(names, ["0.py"]), FORMAT, tmp_path).splitlines() if "Nothing found" in one)
    assert line.endswith(", distribution199 1")
    narrow = without_colours(shown(made_up(names, ["0.py"]), 40))
    assert "\nNothing found in 199 distributions\n" in narrow


def test_severity_that_bandit_leaves_undefined_has_a_column_where_it_occurs() -> None:
    manager = made_up({}, [])
    manager.results = [issue("a.py", severity="UNDEFINED", test_id="B999")]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manager, "get_issue_list", lambda *_, **__: manager.results)
        assert re.search(
            r"^\(no distribution\) .* UNDEFINED +0 +0 +0 +1 ", without_colours(shown(manager)), re.MULTILINE
        )


# -- names that nobody vouches for -----------------------------------------------------------------------------------


def test_what_a_terminal_would_obey_is_written_out() -> None:
    evil = Distribution("evil\x1b[2J\x9b1m\n[red]", "1\t\u202e", ".")
    manager = made_up({"a\x1b]0;title\x07.py": evil}, ["a\x1b]0;title\x07.py"])
    manager.skipped = [("b\x1b[2J\n.py", "because\x1b[2J")]
    text = shown(manager, 400)
    assert r"evil\x1b[2J\x9b1m\x0a[red]" in without_colours(text)
    assert r"1\t\u202e" in text
    assert not re.search("\x1b(?!\\[[0-9;]*m)|[\x07\x9b\u202e]", text)
    assert "\tb\\x1b[2J\\x0a.py (because\\x1b[2J)\n" in text


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_names_that_the_terminal_cannot_show_are_written_out(encoding: str) -> None:
    name = os.fsdecode(b"caf\xe9-\xe2\x98\x83.py")
    manager = made_up({name: Distribution("snow\u2603", "1", ".")}, [name])
    text = shown(manager, encoding=encoding)
    text.encode(encoding)
    assert r"caf\udce9-" in text
    assert ("snow\u2603" if encoding == "utf-8" else r"snow\u2603") in text


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("plain\ttext \u00e9 \u4e2d \U0001f600", "plain\ttext \u00e9 \u4e2d \U0001f600"),
        ("\x00\x1b\x7f\x85\r\n", r"\x00\x1b\x7f\x85\x0d\x0a"),
        ("\u202a\u2066\u200b\u2028\ufeff\udcff", r"\u202a\u2066\u200b\u2028\ufeff\udcff"),
    ],
)
def test_visible(text: str, seen: str) -> None:
    assert visible(text) == seen


# -- as bandit loads it ----------------------------------------------------------------------------------------------


def test_formats_cost_nothing_where_they_are_not_asked_for() -> None:
    code = (
        "import sys, bandit\n"
        "from bandit.core.extension_loader import MANAGER\n"
        f"assert {FORMAT!r} in MANAGER.formatter_names\n"
        "print(*sorted(name for name in sys.modules if name.startswith('bandit_pickle_plugins.runner')))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    base = "bandit_pickle_plugins.runner"
    expected = [base, *(f"{base}.formatters{name}" for name in ("", ".machine", ".page", ".table"))]
    assert done.stdout.split("\n")[0].split() == expected
