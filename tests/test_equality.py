"""``bandit-pickle`` reports what bandit reports with the same checks: findings, order, lines of code, nosec, errors."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from commands import Report, bandits, report
from scanning import IDS

CASES = Path(__file__).parent / "cases"
LIBRARY = Path(os.__file__).parent


def part_of_library() -> list[Path]:
    """Return the modules of the standard library that say pickle, and some of the others; none is very large."""
    files = [path for path in sorted(LIBRARY.glob("*.py")) if path.stat().st_size < 60_000]
    return sorted({path for path in files if b"pickle" in path.read_bytes()} | {*files[::6]})


#: Files with comments that silence findings, and such that do not.
NOSEC = {
    "all.py": "import pickle\npickle.loads(a)  # nosec\npickle.loads(b)\n",
    "id.py": "import pickle\npickle.loads(a)  # nosec P901\npickle.loads(b)  # nosec P902\n",
    "name.py": "import pickle\npickle.loads(\n    a,  # nosec: pickle_load\n)\n",
    "two.py": "import pickle, os\nclass P:\n    def __reduce__(self):\n        return os.system, (pickle.loads(a),)  "
    "# nosec P902\n",
    "unknown.py": "import pickle\npickle.loads(a)  # nosec X123\n",
    "nothing.py": "x = 1  # nosec\n",
    "cr.py": "import pickle\rpickle.loads(a)  # nosec\r",
    "unfinished.py": "import pickle\npickle.loads(a)  # nosec\nx = (\n",
    "many.py": "import pickle\npickle.loads(\n  a  # nosec P902\n  , # nosec P901\n)\n",
    "utf7.py": "# coding: utf-7\nimport pickle\npickle.loads(a)  # +AG4-osec\n",
}


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all of that, above the size from which several processes are used."""
    folder = tmp_path_factory.mktemp("tree")
    (folder / "cases").symlink_to(CASES)
    (folder / "nosec").mkdir()
    for name, source in NOSEC.items():
        (folder / "nosec" / name).write_bytes(source.encode())
    (folder / "library").mkdir()
    for path in part_of_library():
        (folder / "library" / path.name).symlink_to(path)
    return folder


def targets(tree: Path) -> list[Path]:
    return [tree / "nosec", tree / "library", CASES]


@pytest.fixture(scope="module")
def expected(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> Report:
    return bandits(tmp_path_factory.mktemp("bandit"), ",".join(IDS), "-r", *targets(tree))


@pytest.mark.parametrize("options", [("-j1",), ("-j2",), ("-j1", "--parse-all"), ("-j3", "--parse-all")], ids="".join)
def test_report_equals_bandits(options: tuple[str, ...], tree: Path, expected: Report, tmp_path: Path) -> None:
    found = report(tmp_path, "-q", "-r", *targets(tree), *options)
    assert found.status == expected.status == 1
    assert found.results == expected.results
    assert len(found.results) > 1000
    assert found.metrics == expected.metrics
    assert found.metrics["_totals"]["nosec"] > 0
    assert found.metrics["_totals"]["skipped_tests"] > 0
    assert found.errors == expected.errors
    assert [Path(one["filename"]).name for one in found.errors] == ["unfinished.py"]


def test_nosec_can_be_ignored(tree: Path, tmp_path: Path) -> None:
    arguments = ("--ignore-nosec", "-r", tree / "nosec")
    assert report(tmp_path, *arguments) == bandits(tmp_path, ",".join(IDS), *arguments)


@pytest.mark.parametrize("option", ["-t", "-s"])
def test_selection_equals_bandits(option: str, tmp_path: Path) -> None:
    ids = "P902,P903" if option == "-t" else ",".join(sorted({*IDS} - {"P902", "P903"}))
    found = report(tmp_path, option, "P902,P903", "-r", CASES / "p902", CASES / "p901")
    assert found == bandits(tmp_path, ids, "-r", CASES / "p902", CASES / "p901")


SCRIPT = Path(__file__).parents[1] / "benchmarks" / "equality.py"


def compared(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, str(SCRIPT), *map(str, arguments)], capture_output=True, text=True)


def test_script_over_whole_environments_compares_the_same(tree: Path, tmp_path: Path) -> None:
    """It keeps bandit's report, and names what differs from it."""
    folder = tmp_path / "nosec"  # the other tests look at the tree as it is
    shutil.copytree(tree / "nosec", folder)
    (folder / "passed_over.py").write_text("(")
    kept = tmp_path / "bandit.json"
    ended = compared(folder, "--jobs", "1", "--bandit-report", kept)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert ended.stdout.count("  0 differences\n") == 2
    report = json.loads(kept.read_text())
    assert [Path(one["filename"]).name for one in report["errors"]] == ["passed_over.py", "unfinished.py"]
    report["results"][:2] = reversed(report["results"][:2])
    report["metrics"]["_totals"]["loc"] += 1
    del report["errors"][1]
    kept.write_text(json.dumps(report))
    ended = compared(folder, "--jobs", "1", "--bandit-report", kept)
    assert ended.returncode == 1
    for line in ("finding 0 is another in another order: ", "_totals: loc ", "error of bandit-pickle alone: "):
        assert ended.stdout.count(f"  {line}") == 2
    assert ended.stdout.count("  3 differences\n") == 2
