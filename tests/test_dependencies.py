"""Findings for each distribution, as plain data."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from bandit.core.issue import Issue
from bandit.core.manager import BanditManager
from dependency_samples import install, put, site
from scanning import scan

from bandit_pickle_plugins.runner import dependencies
from bandit_pickle_plugins.runner.dependencies import Line, Place, Skipped, grouped
from bandit_pickle_plugins.runner.targets import Distribution

ONE, TWO, THREE = (Distribution(name, "1", "/site") for name in ("one", "Two", "three"))


def place(
    severity: str = "LOW", confidence: str = "HIGH", path: str = "a.py", line: int = 1, test_id: str = "P901"
) -> Place:
    text = "It unpickles. Do not."
    return Place(path, path, line, 0, test_id, "name", severity, confidence, 502, "", text, "", (), ())


def read(manager: BanditManager, lines: int | None = None) -> dependencies.Report:
    return dependencies.read(manager, "LOW", "LOW", lines)


def test_distributions_come_worst_first() -> None:
    report = grouped(
        [
            (ONE, place("LOW")),
            (ONE, place("MEDIUM")),
            (TWO, place("HIGH")),
            (THREE, place("MEDIUM")),
            (None, place("LOW")),
        ],
        [],
        [ONE, TWO, THREE, None],
    )
    assert [share.name for share in report.shares] == ["Two", "one", "three", "(no distribution)"]
    assert [share.worst for share in report.shares] == ["HIGH", "MEDIUM", "MEDIUM", "LOW"]


def test_more_of_the_worst_is_worse() -> None:
    report = grouped([(ONE, place("HIGH")), (TWO, place("HIGH")), (TWO, place("HIGH"))], [], [])
    assert [share.name for share in report.shares] == ["Two", "one"]


def test_equal_distributions_come_by_name() -> None:
    report = grouped([(one, place()) for one in (TWO, THREE, ONE)], [], [])
    assert [share.name for share in report.shares] == ["one", "three", "Two"]


def test_places_come_worst_first_and_those_in_tests_after_their_equals() -> None:
    places = [
        place("HIGH", "HIGH", "pkg/a.py", 3),
        place("HIGH", "HIGH", "pkg/a.py", 20),
        place("HIGH", "HIGH", "pkg/z.py"),
        place("HIGH", "MEDIUM", "pkg/a.py"),
        place("HIGH", "HIGH", "pkg/test_a.py"),
        place("HIGH", "HIGH", "pkg/tests/a.py"),
        place("MEDIUM", "HIGH", "pkg/a.py"),
        place("UNDEFINED", "HIGH", "pkg/a.py"),
    ]
    report = grouped([(ONE, one) for one in reversed(places)], [], [])
    assert list(report.shares[0].places) == places


def test_counts() -> None:
    report = grouped(
        [(ONE, place("LOW")), (ONE, place("HIGH", test_id="P903")), (TWO, place("LOW"))], [], [ONE, ONE, TWO]
    )
    one, two = report.shares
    assert one.severities == {"HIGH": 1, "MEDIUM": 0, "LOW": 1, "UNDEFINED": 0}
    assert (one.ids, one.files) == ({"P901": 1, "P903": 1}, 2)
    assert (two.ids, two.files) == ({"P901": 1}, 1)
    assert report.severities == {"HIGH": 1, "MEDIUM": 0, "LOW": 2, "UNDEFINED": 0}
    assert report.ids == {"P901": 2, "P903": 1}
    assert len(report.places) == 3


def test_distribution_with_a_skipped_file_is_not_clean() -> None:
    skipped = Skipped("a.py", "./a.py", "syntax error")
    report = grouped([(THREE, place())], [(ONE, skipped)], [TWO, None], [TWO])
    assert [share.name for share in report.shares] == ["three", "one"]
    assert [(share.worst, share.skipped) for share in report.shares] == [("LOW", ()), (None, (skipped,))]
    assert report.skipped == [skipped]
    assert [share.name for share in report.clean] == ["Two"]


def test_distributions_of_which_the_scan_says_that_it_saw_them_are_listed() -> None:
    assert [share.name for share in grouped([], [], [], [TWO, ONE]).clean] == ["one", "Two"]


def test_message_is_what_and_what_to_do() -> None:
    found = place()._replace(text="pickle.loads in A.b runs it; see C. D. Use JSON. Or not.")
    assert (found.what, found.advice) == ("pickle.loads in A.b runs it; see C.", "D. Use JSON. Or not.")
    assert place()._replace(text="Only this").advice == ""


# -- what a manager has found ----------------------------------------------------------------------------------------


def test_manager(tmp_path: Path) -> None:
    packages = site(tmp_path)
    put(packages, {"taskline/broken.py": "def", "loose.py": "import pickle\n\npickle.loads(b'')\n"})
    report = read(scan([packages]), 3)
    assert [(share.name, share.worst, share.files) for share in report.shares] == [
        ("taskline", "HIGH", 3),
        ("modelstore", "MEDIUM", 2),
        ("(no distribution)", "LOW", 1),
    ]
    assert [share.name for share in report.clean] == ["plainconf"]
    worst = report.shares[0].places[0]
    assert (worst.path, worst.line, worst.test_id, worst.cwe) == ("taskline/worker.py", 7, "P901", 502)
    assert worst.filename == str(packages / "taskline" / "worker.py")
    assert worst.more_info.startswith("https://docs.python.org/")
    assert worst.code == (
        Line(6, "    with socket.create_connection(address) as peer:", False),
        Line(7, "        return pickle.loads(peer.recv(65536))", True),
    )
    (skipped,) = report.skipped
    assert (skipped.path, skipped.filename) == ("taskline/broken.py", str(packages / "taskline" / "broken.py"))
    assert "syntax error" in skipped.reason


def test_code_is_left_out_where_nobody_asks(tmp_path: Path) -> None:
    assert all(place.code == () for place in read(scan([site(tmp_path)])).places)


def test_grades_below_those_asked_for_are_left_out(tmp_path: Path) -> None:
    manager = scan([site(tmp_path)])
    assert dependencies.read(manager, "HIGH", "LOW").severities == {"HIGH": 1, "MEDIUM": 0, "LOW": 0, "UNDEFINED": 0}


def test_what_the_manager_says_of_distributions_counts(tmp_path: Path) -> None:
    manager = scan([site(tmp_path)])
    manager.distributions = dict.fromkeys(manager.files_list, ONE)
    manager.all_distributions = [ONE, TWO]
    report = read(manager)
    assert [share.distribution for share in report.shares] == [ONE]
    assert [share.distribution for share in report.clean] == [TWO]


def test_file_whose_analysis_failed_is_not_clean(tmp_path: Path) -> None:
    packages = site(tmp_path)
    manager = scan([packages])
    manager.lost = [(str(packages / "plainconf.py"), "pickle_load failed: ValueError")]
    report = read(manager)
    assert [one.path for one in report.skipped] == ["plainconf.py"]
    assert report.clean == ()


@pytest.mark.parametrize(("written", "shown"), [("x = 1\r\n", ["x = 1"]), ("x = '\u00e9'\n", [])])
def test_code_of_standard_input_need_not_be_utf_8(written: str, shown: list[str]) -> None:
    manager = scan([])
    manager.results = [Issue("LOW", 502, "HIGH", "It unpickles.", lineno=1, test_id="P901")]
    manager.results[0].fname, manager.results[0].linerange = "<stdin>", [1]
    manager.results[0].fdata = io.BytesIO(written.encode("latin-1"))
    (found,) = read(manager, 3).places
    assert (found.path, [line.text for line in found.code]) == ("<stdin>", shown)


@pytest.mark.parametrize("copies", [1, 2])
def test_baseline_leaves_what_is_new(copies: int, tmp_path: Path) -> None:
    packages = site(tmp_path)
    known = [issue.as_dict() for issue in scan([packages]).results]
    source = "def fresh(data):\n    import pickle\n" + "    print(pickle.loads(data))\n" * copies
    install(packages, "newcomer", "1", {"newcomer.py": source})
    manager = scan([packages])
    manager.populate_baseline(json.dumps({"results": known}))
    report = read(manager, 3)
    assert [share.name for share in report.shares] == ["newcomer"]
    assert [share.name for share in report.clean] == ["modelstore", "plainconf", "taskline"]
    assert [len(place.candidates) for place in report.places] == ([0] if copies == 1 else [2, 2])
    assert [one.line for one in report.places[0].candidates] == ([] if copies == 1 else [3, 4])
