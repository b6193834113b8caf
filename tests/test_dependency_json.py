"""The format ``pickle_dependencies_json``: its schema, what it has in common with bandit's, what it can stand for."""

from __future__ import annotations

import json
import linecache
import os
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from bandit.core.config import BanditConfig
from bandit.core.issue import Issue, issue_from_dict
from bandit.core.manager import BanditManager
from dependency_samples import install, put, site
from jsonschema import Draft202012Validator
from reports import FORMATS, report, skip_unless_installed
from scanning import scan

from bandit_pickle_plugins.runner.formatters import machine
from bandit_pickle_plugins.runner.targets import Distribution

FORMAT = "pickle_dependencies_json"
SCHEMA = json.loads(
    files("bandit_pickle_plugins.runner.formatters").joinpath("pickle_dependencies.schema.json").read_text("utf-8")
)
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    """Return installed distributions with findings, a file that belongs to none, and one that is no Python."""
    packages = site(tmp_path)
    put(packages, {"taskline/broken.py": "def", "loose.py": "import pickle\n\npickle.loads(b'')\n"})
    return packages


def valid(text: str) -> dict[str, Any]:
    """Return a report that keeps to the schema."""
    written: dict[str, Any] = json.loads(text)
    assert [error.message for error in VALIDATOR.iter_errors(written)] == []
    return written


def written(manager: BanditManager, folder: Path) -> dict[str, Any]:
    return valid(report(manager, FORMAT, folder))


# -- schema ----------------------------------------------------------------------------------------------------------


def test_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"]["schema_version"]["const"] == machine.SCHEMA_VERSION


def test_report_keeps_to_the_schema(packages: Path, tmp_path: Path) -> None:
    found = written(scan([packages]), tmp_path)
    assert found["totals"] == {
        "findings": 4,
        "distributions": 3,
        "clean": 1,
        "severities": {"HIGH": 1, "MEDIUM": 2, "LOW": 1, "UNDEFINED": 0},
        "ids": {"P901": 3, "P903": 1},
    }
    assert [
        (one["name"], one["worst"], one["files"], one["skipped"], one["ids"]) for one in found["distributions"]
    ] == [
        ("modelstore", "MEDIUM", 2, 0, {"P903": 1}),
        ("plainconf", None, 1, 0, {}),
        ("taskline", "HIGH", 3, 1, {"P901": 2}),
    ]
    assert [(one["distribution"] and one["distribution"]["name"], one["path"]) for one in found["results"]] == [
        (None, str(packages / "loose.py")),
        ("modelstore", "modelstore/files.py"),
        ("taskline", "taskline/state.py"),
        ("taskline", "taskline/worker.py"),
    ]
    (error,) = found["errors"]
    assert (error["path"], error["distribution"]["name"]) == ("taskline/broken.py", "taskline")
    assert found["ids"] == ["P901", "P902", "P903", "P904", "P905", "P906"]
    assert found["generator"].keys() == {"bandit", "bandit-pickle-plugins", "implementation", "python"}
    assert found["baseline"] is None


def test_empty_report_keeps_to_the_schema(tmp_path: Path) -> None:
    found = written(scan([]), tmp_path)
    assert found["results"] == found["distributions"] == found["errors"] == []


def test_report_of_all_of_bandit_keeps_to_the_schema(tmp_path: Path) -> None:
    """Other checks leave out what these always give, and bandit's lists of calls and imports are one check."""
    put(tmp_path, {"a.py": "import pickle\nassert pickle.loads(b'')\npassword = 'secret'\n"})
    manager = BanditManager(BanditConfig(), "file")
    manager.discover_files([str(tmp_path)], recursive=True)
    manager.run_tests()
    manager.results.append(Issue("LOW", text="Without a CWE.", lineno=1, test_id="B999"))
    found = written(manager, tmp_path)
    assert {"B301", "B403", "B101", "B105", "P901"} <= set(found["ids"])
    assert "B001" not in found["ids"]
    assert {one["test_id"] for one in found["results"]} >= {"B101", "B105", "B301", "B403", "P901"}


def test_verbose_report_names_excluded_files(tmp_path: Path) -> None:
    put(tmp_path, {"a.py": "", "b.txt": ""})
    manager = scan([tmp_path])
    assert "excluded_files" not in written(manager, tmp_path)
    manager.verbose = True
    assert written(manager, tmp_path)["excluded_files"] == [str(tmp_path / "b.txt")]


def test_hostile_names_stay_data(tmp_path: Path) -> None:
    evil = Distribution('"]}<script>\x1b\u2028\n', "\ud800", "./")
    name = os.fsdecode(b"caf\xe9\x1b.py")
    manager = scan([])
    manager.distributions, manager.files_list = {name: evil}, [name]
    manager.results = [Issue("HIGH", 502, "HIGH", 'te"\u2028xt', lineno=1, test_id="P901")]
    manager.results[0].fname = name
    found = written(manager, tmp_path)
    assert found["results"][0]["distribution"] == evil._asdict()
    assert found["results"][0]["path"] == name
    assert found["distributions"][0]["name"] == evil.name


# -- layout ----------------------------------------------------------------------------------------------------------


def test_order_is_stable_and_each_finding_has_a_line(packages: Path, tmp_path: Path) -> None:
    made = re.compile('"generated_at": "[^"]*"')
    first, second = (made.sub("", report(scan([packages]), FORMAT, tmp_path)) for _ in range(2))
    assert first == second
    assert len(re.findall(r'^ \{"filename": .*"test_id"', first, re.MULTILINE)) == 4
    assert len(re.findall(r'^ "[^"]*\.py": \{"loc"', first, re.MULTILINE)) == 8


# -- beside bandit's own ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lines", [-1, 1, 2, 3, 7])
def test_report_holds_all_that_bandit_s_has(lines: int, packages: Path, tmp_path: Path) -> None:
    manager = scan([packages])
    ours, bandits = tmp_path / "ours", tmp_path / "bandits"
    manager.output_results(lines, "LOW", "LOW", ours.open("w"), FORMAT)
    manager.output_results(lines, "LOW", "LOW", bandits.open("w"), "json")
    mine, theirs = valid(ours.read_text()), json.loads(bandits.read_text())
    for entry in mine["results"]:
        assert ("context" in entry) == (lines < 3)
        for key in ("distribution", "path", "context"):
            entry.pop(key, None)
    for entry in mine["errors"]:
        del entry["distribution"], entry["path"]
    assert {key: mine[key] for key in theirs if key != "generated_at"} == {
        key: value for key, value in theirs.items() if key != "generated_at"
    }


def command(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "bandit", "-q", "-r", "-t", "P901,P903", *arguments]
    return subprocess.run(line, cwd=folder, capture_output=True, text=True, check=False)


def test_report_can_be_the_baseline(packages: Path) -> None:
    assert command("-f", FORMAT, "-o", "report.json", ".", folder=packages).returncode == 1
    valid((packages / "report.json").read_text(encoding="utf-8"))
    again = command("-b", "report.json", "-f", FORMAT, ".", folder=packages)
    assert again.returncode == 0, again.stderr
    found = valid(again.stdout)
    assert (found["results"], found["totals"]["clean"]) == ([], 2)
    assert found["baseline"].startswith("sha256:")
    put(packages, {"fresh.py": "import pickle\n\n\ndef a(data):\n" + "    print(pickle.loads(data))\n" * 2})
    later = valid(command("-b", "report.json", "-f", FORMAT, ".", folder=packages).stdout)
    assert [[one["line_number"] for one in entry["candidates"]] for entry in later["results"]] == [[5, 6], [5, 6]]


# -- what a report says of the run that made it ----------------------------------------------------------------------


def test_configuration_is_told_apart(tmp_path: Path) -> None:
    texts = [
        "pickle_plugins: {loaders: [a.b, c.d]}",
        "# the same\npickle_plugins:\n  loaders:\n  - a.b\n  - c.d\n",
        "pickle_plugins: {loaders: [c.d, a.b]}",
        "pickle_plugins: {loaders: [a.b], trusted_sources: [c.d]}",
        "{1: true, a: !!set {x, y}, b: 2020-01-01}",
        "{1: 1, a: !!set {y, x}, b: 2020-01-01}",
        "{b: 2020-01-01, 1: true, a: !!set {y, x}}",
    ]
    digests = []
    for number, text in enumerate(texts):
        path = tmp_path / f"{number}.yaml"
        path.write_text(text, encoding="utf-8")
        manager = BanditManager(BanditConfig(str(path)), "file", profile={"include": ["P901"]})
        digests.append(written(manager, tmp_path)["configuration"])
    assert digests[0] == digests[1]
    assert digests[4] == digests[6]
    assert len(set(digests)) == 5


def test_options_are_told(tmp_path: Path) -> None:
    manager = scan([])
    manager.ignore_nosec, manager.agg_type, manager.quiet = True, "vuln", False
    manager.output_results(5, "MEDIUM", "HIGH", (tmp_path / "report").open("w"), FORMAT)
    assert valid((tmp_path / "report").read_text())["options"] == {
        "severity": "MEDIUM",
        "confidence": "HIGH",
        "context_lines": 5,
        "aggregate": "vuln",
        "ignore_nosec": True,
        "verbose": False,
        "quiet": False,
    }


class Told(Issue):  # type: ignore[misc]  # bandit has no types
    """An issue that a report tells of, with its code."""

    def get_code(self, max_lines: int = 3, tabbed: bool = False) -> str:
        lines = [line.partition(" ") for line in self.code.split("\n")[:-1]]
        first = max(1, self.lineno - max(max_lines, 1) // 2)
        wanted = range(first, first + len(self.linerange) + max(max_lines, 1) - 1)
        return "".join(
            f"{number}{chr(9) if tabbed else ' '}{text}\n" for number, _, text in lines if int(number) in wanted
        )


def told(found: dict[str, Any]) -> BanditManager:
    """Return a manager as the report tells of it."""
    manager = BanditManager(BanditConfig(), found["options"]["aggregate"], verbose=found["options"]["verbose"])
    skipped = {one["filename"]: one["reason"] for one in found["errors"]}
    manager.skipped = list(skipped.items())
    manager.metrics.data = found["metrics"]
    manager.files_list = [name for name in found["metrics"] if name != "_totals" and name not in skipped]
    manager.excluded_files = found.get("excluded_files", [])
    values = (("UNDEFINED", 1), ("LOW", 3), ("MEDIUM", 5), ("HIGH", 10))
    manager.scores = [
        {
            kind: [found["metrics"][name][f"{kind}.{rank}"] * value for rank, value in values]
            for kind in ("SEVERITY", "CONFIDENCE")
        }
        for name in manager.files_list
    ]
    for one in found["results"]:
        issue = issue_from_dict({**one, "code": one.get("context", one["code"])})
        issue.__class__ = Told
        manager.results.append(issue)
    return manager


@pytest.mark.parametrize("lines", [1, 3, 6])
@pytest.mark.parametrize("form", [*FORMATS, "custom", "pickle_dependencies", "pickle_dependencies_html"])
def test_every_format_can_be_written_from_the_report(form: str, lines: int, packages: Path, tmp_path: Path) -> None:
    skip_unless_installed(form)
    put(packages, {"long.py": "import pickle\n\nx = pickle.loads(\n    open('a',\n 'rb').read()\n)\n"})
    manager = scan([packages])
    manager.verbose = True
    ours = tmp_path / "ours"
    manager.output_results(lines, "LOW", "LOW", ours.open("w"), FORMAT)
    expected = output(manager, form, lines, tmp_path)
    for path in packages.rglob("*.py"):
        path.write_text("")
    linecache.clearcache()
    assert output(told(valid(ours.read_text())), form, lines, tmp_path) == expected


def output(manager: BanditManager, form: str, lines: int, folder: Path) -> str:
    path = folder / "output"
    with pytest.MonkeyPatch.context() as patch:
        shown: list[str] = []
        patch.setattr("bandit.formatters.screen.do_print", shown.extend)
        manager.output_results(lines, "LOW", "LOW", path.open("w"), form)
    return re.sub(r"\d{4}-\d\d-\d\d(T| | at )\d\d:\d\d(:\d\d(\.\d+)?)?", "TIME", path.read_text() + "\n".join(shown))


def test_what_only_the_scan_knows_is_in_the_report(tmp_path: Path) -> None:
    install(tmp_path, "here", "1", {"here.py": ""})
    manager = scan([tmp_path])
    manager.all_distributions = [Distribution("elsewhere", "2", "elsewhere-2.whl")]
    manager.lost = [(str(tmp_path / "here.py"), "pickle_load failed: ValueError")]
    found = written(manager, tmp_path)
    assert [(one["name"], one["skipped"]) for one in found["distributions"]] == [("elsewhere", 0), ("here", 1)]
    assert [(one["path"], one["reason"]) for one in found["lost"]] == [("here.py", "pickle_load failed: ValueError")]
