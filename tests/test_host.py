"""Findings reach bandit each once and at its own place, from every file that bandit itself can walk."""

from __future__ import annotations

import csv
import gc
import json
import logging
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch
from xml.etree import ElementTree

import pytest
import yaml
from bandit.core.config import BanditConfig
from bandit.core.context import Context
from bandit.core.issue import Issue
from bandit.core.manager import BanditManager
from nested_sources import SHAPES
from reports import FORMATS, report, skip_unless_installed
from scanning import issues, scan
from throwaway_checks import Check, check, idle, scan_with

from bandit_pickle_plugins import host
from bandit_pickle_plugins.analysis.module import Module
from bandit_pickle_plugins.checks import p901_pickle_load, p902_pickle_reduce
from bandit_pickle_plugins.finding import Finding
from bandit_pickle_plugins.host import Find


def write(folder: Path, source: str, name: str = "scanned.py") -> Path:
    path = folder / name
    path.write_text(source)
    return path


def errors(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]


# -- each once, at its own place -------------------------------------------------------------------------------------


class Place(NamedTuple):
    """Where a finding stands; lines count from 1 and columns from 0, as in the syntax tree."""

    line: int
    column: int
    last_line: int
    end_column: int


def place(issue: Issue) -> Place:
    assert issue.lineno == issue.linerange[0]
    assert issue.linerange == list(range(issue.linerange[0], issue.linerange[-1] + 1))
    return Place(issue.lineno, issue.col_offset, issue.linerange[-1], issue.end_col_offset)


PLACES = {
    "one line": ("import pickle\nvalue = pickle.loads(data)\n", [Place(2, 8, 2, 26)]),
    "arguments on lines of their own": (
        "import pickle\nvalue = [\n    1, pickle.loads(\n        data,\n        encoding='bytes',\n    ), 2,\n]\n",
        [Place(3, 7, 6, 5)],
    ),
    "name and attribute on two lines": (
        "import pickle\nvalue = (\n    pickle\n    .loads\n    (data)\n)\n",
        [Place(3, 4, 5, 10)],
    ),
    "backslashes": ("import pickle\nvalue = pickle. \\\n    loads( \\\n  data)\n", [Place(2, 8, 4, 7)]),
    "several on one line": (
        "import pickle\na, b = pickle.loads(x), pickle.load(y); c = pickle.loads(z)\n",
        [Place(2, 7, 2, 22), Place(2, 24, 2, 38), Place(2, 44, 2, 59)],
    ),
    "one inside the other": (
        "import pickle\npickle.loads(\n    pickle.load(file)\n)\n",
        [Place(2, 0, 4, 1), Place(3, 4, 3, 21)],
    ),
    "both beginning at one name": (
        "import pickle\n(pickle.loads if pickle.load(flag) else pickle._loads)(data)\n",
        [Place(2, 0, 2, 60), Place(2, 17, 2, 34)],
    ),
    "handed on": ("import pickle\nregister(\n    decoder=pickle.loads,\n)\n", [Place(3, 12, 3, 24)]),
    "more findings than calls and statements": (
        "import pickle\nT = (pickle.load, pickle.loads, pickle._load, pickle._loads)\n",
        [Place(2, 5, 2, 16), Place(2, 18, 2, 30), Place(2, 32, 2, 44), Place(2, 46, 2, 59)],
    ),
    "all in one default": (
        "import pickle\ndef f(a=[pickle.load,\n         pickle.loads]): ...\n",
        [Place(2, 9, 2, 20), Place(3, 9, 3, 21)],
    ),
    "in a decorator": (
        "import pickle\n@use(pickle.loads(data))\nclass C:\n    @use(pickle.loads)\n    def m(self): ...\n",
        [Place(2, 5, 2, 23), Place(4, 9, 4, 21)],
    ),
    "columns are bytes": ("import pickle\nvalue = ['ü', pickle.loads(data)]\n", [Place(2, 15, 2, 33)]),
    "return": (
        "import os\nclass P:\n    def __reduce__(self):\n        return (\n            os.system,\n"
        "            ('x',),\n        )\n",
        [Place(4, 8, 7, 9)],
    ),
    "two returns on one line": (
        "import os\nclass P:\n    def __reduce__(self): return os.system, ('x',)\n"
        "    def __reduce_ex__(self, protocol): return (os.system,\n        ('y',))\n",
        [Place(3, 26, 3, 50), Place(4, 39, 5, 15)],
    ),
    "lambda": (
        "import os\nclass P: ...\nP.__reduce__ = lambda self: (\n    os.system,\n    ('x',),\n)\n",
        [Place(3, 15, 6, 1)],
    ),
}


@pytest.mark.parametrize("name", PLACES)
def test_findings_are_delivered_once_and_in_place(name: str, tmp_path: Path) -> None:
    source, expected = PLACES[name]
    found = issues([write(tmp_path, source)])
    assert sorted(place(issue) for issue in found) == expected


def test_no_finding_is_left_over(tmp_path: Path) -> None:
    """As many findings as names, so that none could wait for a later name."""
    count = 500
    source = "import pickle\nT = (" + "pickle.loads, " * count + ")\n"
    assert len(issues([write(tmp_path, source)])) == count


#: Files that import nothing, with the check that reports in them.
WITHOUT_IMPORTS = {
    '__import__("pickle").loads(x)\n': "P901",
    'value = __import__(f"pickle").loads(x)\n': "P901",
    "class C:\n    def __reduce__(self):\n        return exec, (code,)\n": "P902",
    "class C:\n    __reduce__ = lambda self: (exec, (code,))\n": "P902",
    "HTTPCACHE_ENABLED = True\n": "P903",
    "class Config:\n    HTTPCACHE_ENABLED: bool = True\n": "P903",
    "settings = dict(HTTPCACHE_ENABLED=True)\n": "P903",
    "accept_content = {'pickle'}\n": "P903",
    "def take(sock):\n    return sock.recv_pyobj()\n": "P903",
    "async def take(sock):\n    return await sock.recv_pyobj()\n": "P903",
    "run(lambda sock: sock.recv_pyobj())\n": "P903",
    "def give(sock, value):\n    sock.send_pyobj(value)\n": "P904",
    "give = lambda sock, value: sock.send_pyobj(value)\n": "P904",
    "LOGGING = {'handlers': {'bus': {'class': 'logging.handlers.SocketHandler'}}}\n": "P904",
    "__import__('socket').create_connection(place).sendall(__import__('pickle').dumps(x))\n": "P904",
    "def keep(frame, path):\n    frame.to_pickle(path)\n    path.chmod(0o666)\n": "P905",
    "frame.to_pickle('/tmp/frame.pkl')\n": "P905",
    "RUN = b'cos\\nsystem\\n(S\\'ls\\'\\ntR.'\n": "P906",
    "use(b'cos\\nsystem\\n(S\\'ls\\'\\ntR.')\n": "P906",
}


@pytest.mark.parametrize("source", WITHOUT_IMPORTS)
def test_a_check_is_called_for_files_that_import_nothing(source: str, tmp_path: Path) -> None:
    """Each check alone: it is registered for few types of nodes, one of which each such file has to hold."""
    test_id = WITHOUT_IMPORTS[source]
    assert [issue.test_id for issue in issues([write(tmp_path, source)], [test_id])] == [test_id]


def test_both_checks_report_in_one_file(tmp_path: Path) -> None:
    source = PLACES["return"][0] + "import pickle\npickle.loads(data)\n"
    found = issues([write(tmp_path, source)])
    assert sorted((issue.test_id, issue.lineno) for issue in found) == [("P901", 9), ("P902", 4)]


def test_files_do_not_mix(tmp_path: Path) -> None:
    """Twins, files without findings and files that are skipped, in one run: each gives its own findings."""
    loads = "import pickle\npickle.loads(data)\n"
    sources = {"a.py": loads, "b.py": loads, "c.py": "data\n", "d.py": "(", "e.py": "\n" + loads, "f.py": "data\n"}
    for name, source in sources.items():
        write(tmp_path, source, name)
    found = issues([tmp_path])
    assert [(Path(issue.fname).name, issue.lineno) for issue in found] == [("a.py", 2), ("b.py", 2), ("e.py", 3)]


def test_a_file_changed_between_two_runs_is_read_again(tmp_path: Path) -> None:
    path = write(tmp_path, "import pickle\npickle.loads(data)\n")
    assert len(issues([path])) == 1
    write(tmp_path, "import pickle\nimport json as pickle\npickle.loads(data)\n")
    assert not issues([path])
    write(tmp_path, "import pickle\n\npickle.loads(data)\n")
    assert [issue.lineno for issue in issues([path])] == [3]


def test_two_runs_in_one_process_have_each_their_configuration(tmp_path: Path) -> None:
    """Also where another check is called first in a file of the second run."""
    path = write(tmp_path, PLACES["return"][0] + "import pickle, bus\npickle.loads(bus.receive())\n")
    found = []
    for block in ({}, {"remote_sources": ["bus.receive"]}, {}):
        config = BanditConfig()
        config.config["pickle_plugins"] = block
        manager = BanditManager(config, "file", profile={"include": ["P901", "P902"]}, quiet=True)
        manager.discover_files([str(path)])
        manager.run_tests()
        found.append([(issue.test_id, issue.severity) for issue in manager.results])
    medium, high = [("P902", "HIGH"), ("P901", "MEDIUM")], [("P902", "HIGH"), ("P901", "HIGH")]
    assert found == [medium, high, medium]


def test_every_check_sees_the_configuration(tmp_path: Path) -> None:
    """Whichever bandit calls first: here P902, because the first file holds nothing but a return."""
    write(tmp_path, "def f(): return\n", "a.py")
    write(tmp_path, PLACES["return"][0] + "import pickle, bus\npickle.loads(bus.receive())\n", "b.py")
    config = BanditConfig()
    config.config["pickle_plugins"] = {"remote_sources": ["bus.receive"]}
    with patch.dict(host._checks, clear=True):
        manager = BanditManager(config, "file", profile={"include": ["P901", "P902"]}, quiet=True)
        manager.discover_files([str(tmp_path)], recursive=True)
        manager.run_tests()
    assert [(issue.test_id, issue.severity) for issue in manager.results] == [("P902", "HIGH"), ("P901", "HIGH")]


# -- failures --------------------------------------------------------------------------------------------------------


def reporting(find: Find) -> Check:
    """Make a check that reports what *find* yields, as P901 does."""

    @check("X901", "Name")
    @host.reporting(find, words="loads")
    def pickle_stub(_: Context) -> Issue | None:
        return None

    return pickle_stub


def test_a_failure_is_raised_once_for_a_file(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The log names check, file and reason once; the other check and the other files are done."""

    def fail_in_some(module: Module) -> Iterator[Finding]:
        yield from p901_pickle_load.find(module)
        if module.tree.body[0].lineno == 2:
            raise ArithmeticError("the reason")

    reducer = "class P:\n    def __reduce__(self): return os.system, ('',)\n"
    source = f"import pickle, os\npickle.loads(a)\npickle.loads(b)\n{reducer}"
    fails = write(tmp_path, "\n" + source, "fails.py")
    for name in ("before.py", "next.py"):
        write(tmp_path, source, name)
    manager = scan_with([tmp_path], reporting(fail_in_some), p902_pickle_reduce.pickle_reduce)
    assert not manager.skipped
    assert [(Path(issue.fname).name, issue.test_id, issue.lineno) for issue in manager.results] == [
        ("before.py", "X901", 2),
        ("before.py", "X901", 3),
        ("before.py", "P902", 5),
        ("fails.py", "P902", 6),
        ("next.py", "X901", 2),
        ("next.py", "X901", 3),
        ("next.py", "P902", 5),
    ]
    (error,) = errors(caplog)
    for words in ("pickle_stub", str(fails), "ArithmeticError: the reason"):
        assert words in error


def test_a_failure_deep_in_the_stack_is_raised_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Also where the analysis is done again in a thread; it fails there with another error than a full stack."""
    asked: list[Module] = []

    def fail(module: Module) -> Iterator[Finding]:
        asked.append(module)
        raise ArithmeticError("the reason") if len(asked) > 1 else RecursionError
        yield

    manager = scan_with([write(tmp_path, "import pickle\npickle.loads; b; c\n")], reporting(fail))
    assert (manager.skipped, len(asked)) == ([], 2)
    assert asked[0] is not asked[1]  # half of the answers of the first one may be missing
    (error,) = errors(caplog)
    assert "ArithmeticError: the reason" in error


def test_what_one_check_found_is_kept_when_another_runs_out_of_stack(tmp_path: Path) -> None:
    asked: list[Module] = []

    def find(module: Module) -> Iterator[Finding]:
        asked.append(module)
        if len(asked) == 1:
            raise RecursionError
        yield from p901_pickle_load.find(module)

    write(tmp_path, "def f(): return\nname\n", "a.py")  # P902 is called first, and so is run first in the next file
    write(tmp_path, PLACES["return"][0] + "import pickle\npickle.loads(data)\n", "b.py")
    found = scan_with([tmp_path], reporting(find), p902_pickle_reduce.pickle_reduce).results
    assert [(issue.test_id, issue.lineno) for issue in found] == [("P902", 4), ("X901", 9)]


def test_an_analysis_that_always_runs_out_of_stack_is_an_error(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def without_end(module: Module) -> Iterator[Finding]:
        yield from without_end(module)

    manager = scan_with([write(tmp_path, "import pickle\npickle.loads; b; c\n")], reporting(without_end))
    assert not manager.skipped
    (error,) = errors(caplog)
    assert "RecursionError" in error


def test_a_finding_may_stand_on_any_node(tmp_path: Path) -> None:
    """Also on one that the check is not registered for."""

    def find(module: Module) -> Iterator[Finding]:
        yield Finding(module.tree.body[0], "LOW", "LOW", "on the import, which holds no name", 502)

    (found,) = scan_with([write(tmp_path, "import pickle\npickle.loads\n")], reporting(find)).results
    assert place(found) == (1, 0, 1, 13)


def test_findings_come_in_the_order_of_the_source(tmp_path: Path) -> None:
    reducer = "class P:\n  def __reduce__(self): return os.system, ('',)\n"
    source = f"import os, pickle\npickle.loads(a)\n{reducer}pickle.loads(b)\n"
    paths = [write(tmp_path, source + "import joblib\njoblib.load(c)\n", name) for name in ("a.py", "b.py")]
    with patch.dict(host._checks, clear=True):  # as in the first file of a run, where no check is known yet
        found = issues(paths)
    expected = [("P901", 2), ("P902", 4), ("P901", 5), ("P903", 7)]
    assert [(issue.test_id, issue.lineno) for issue in found] == expected * 2


def test_several_findings_may_stand_on_one_node(tmp_path: Path) -> None:
    def three_at_the_first(module: Module) -> Iterator[Finding]:
        first, *_ = module.tree.body[1:]
        for text in ("one", "two", "three"):
            yield Finding(first, "LOW", "LOW", text, 502)

    path = write(tmp_path, "import pickle\npickle.loads\n")
    found = scan_with([path], reporting(three_at_the_first)).results
    assert [(issue.text, place(issue)) for issue in found] == [
        ("one", (2, 0, 2, 12)),
        ("two", (2, 0, 2, 12)),
        ("three", (2, 0, 2, 12)),
    ]


# -- standard input --------------------------------------------------------------------------------------------------


def test_standard_input() -> None:
    source = "import pickle\n\nvalue = pickle.loads(\n    data)\n"
    command = [sys.executable, "-m", "bandit", "-q", "-f", "json", "-t", "P901", "-"]
    ended = subprocess.run(command, input=source, capture_output=True, text=True)
    assert ended.returncode == 1, ended.stderr
    (result,) = json.loads(ended.stdout)["results"]
    assert (result["filename"], result["line_range"], result["col_offset"]) == ("<stdin>", [3, 4], 8)
    assert result["code"].startswith("2 \n3 value = pickle.loads(\n4     data)\n")


# -- the collector ---------------------------------------------------------------------------------------------------

#: Runs bandit over the rest of the arguments, and says how often the collector looks, whether anything is frozen, and
#: whether everything is when the process ends.
COLLECTING = """
import atexit, gc, sys
if sys.argv[1] != "default":
    gc.set_threshold(int(sys.argv[1]), 10, 10)
atexit.register(lambda: print(*gc.get_threshold(), gc.get_freeze_count() > 0, len(gc.get_objects()) < 1000))
sys.argv = sys.argv[2:]
from bandit.cli.main import main
main()
"""


@pytest.mark.parametrize(
    ("program", "before", "expected"),
    [
        ("bandit", "default", "100000 0 0 True True"),
        ("bandit", "200000", "200000 10 10 True True"),  # somebody has chosen it
        ("an-editor", "default", None),
    ],
)
def test_the_collector_looks_less_often_in_bandits_own_command_only(
    tmp_path: Path, program: str, before: str, expected: str | None
) -> None:
    path = write(tmp_path, "import json\njson.loads(data)\n")  # nothing in it has to be analysed
    arguments = [
        before,
        program,
        "-q",
        "-t",
        "P901",
        "--exit-zero",
        "-f",
        "json",
        "-o",
        str(tmp_path / "out"),
        str(path),
    ]
    ended = subprocess.run([sys.executable, "-c", COLLECTING, *arguments], capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.strip() == (expected or " ".join(map(str, (*gc.get_threshold(), False, False))))


# -- reports ---------------------------------------------------------------------------------------------------------

REPORTED = """import os, pickle
class Payload:
    def __reduce__(self):
        return os.system, ("true",)
value = pickle.loads(
    data
)
"""
PAGES = {
    "P901": "https://docs.python.org/3/library/pickle.html#restricting-globals",
    "P902": "https://docs.python.org/3/library/pickle.html#object.__reduce__",
}


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_shows_findings_whole(form: str, tmp_path: Path) -> None:
    skip_unless_installed(form)
    manager = scan([write(tmp_path, REPORTED)])
    text = report(manager, form, tmp_path)
    for issue in manager.results:
        shown = [issue.test_id, issue.test, PAGES[issue.test_id], str(issue.cwe.id), issue.text.split()[0]]
        for words in shown:
            assert words in text
    assert len(manager.results) == 2
    assert "bandit.readthedocs.io" not in text  # where no page of these ids exists


Row = tuple[str, str, int, str, str]
ROWS: list[Row] = [
    ("P902", "pickle_reduce", 4, "502", PAGES["P902"]),
    ("P901", "pickle_load", 5, "502", PAGES["P901"]),
]


def rows_of_dicts(results: list[dict[str, object]]) -> list[Row]:
    found = []
    for result in results:
        cwe = result["issue_cwe"]
        assert isinstance(cwe, dict)
        line = result["line_number"]
        assert isinstance(line, int)
        found.append((str(result["test_id"]), str(result["test_name"]), line, str(cwe["id"]), str(result["more_info"])))
    return found


def rows_of_csv(text: str) -> list[Row]:
    return [
        (
            row["test_id"],
            row["test_name"],
            int(row["line_number"]),
            row["issue_cwe"].split("/")[-1][:3],
            row["more_info"],
        )
        for row in csv.DictReader(text.splitlines())
    ]


def rows_of_xml(text: str) -> list[Row]:
    found = []
    for case in ElementTree.fromstring(text.encode()).iter("testcase"):
        error = case.find("error")
        assert error is not None
        described = re.match(r"Test ID: (\S+) [^\0]*CWE-(\d+) [^\0]*:(\d+)$", error.text or "")
        assert described is not None
        test_id, cwe, line = described.groups()
        found.append((test_id, case.attrib["name"], int(line), cwe, error.attrib["more_info"]))
    return found


def rows_of_sarif(text: str) -> list[Row]:
    (run,) = json.loads(text)["runs"]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    found = []
    for result in run["results"]:
        rule = rules[result["ruleId"]]
        region = result["locations"][0]["physicalLocation"]["region"]
        cwe = next(tag for tag in rule["properties"]["tags"] if "cwe" in tag.lower())
        found.append((rule["id"], rule["name"], region["startLine"], cwe.rpartition("-")[2], rule["helpUri"]))
    return found


READERS = {
    "json": lambda text: rows_of_dicts(json.loads(text)["results"]),
    "yaml": lambda text: rows_of_dicts(yaml.safe_load(text)["results"]),
    "csv": rows_of_csv,
    "xml": rows_of_xml,
    "sarif": rows_of_sarif,
}


@pytest.mark.parametrize("form", READERS)
def test_formats_for_programs_hold_each_finding_once(form: str, tmp_path: Path) -> None:
    skip_unless_installed(form)
    text = report(scan([write(tmp_path, REPORTED)]), form, tmp_path)
    assert sorted(READERS[form](text)) == sorted(ROWS)


def test_custom_format_gets_every_field(tmp_path: Path) -> None:
    template = "{line} {col} {end_col} {range} {test_id} {severity} {confidence} {cwe} {msg}"
    lines = report(scan([write(tmp_path, REPORTED)]), "custom", tmp_path, template).splitlines()
    cwe = "CWE-502 (https://cwe.mitre.org/data/definitions/502.html)"
    assert lines[0].startswith(f"4 8 35 [4] P902 HIGH HIGH {cwe} Payload.__reduce__ ")
    assert lines[1].startswith(f"5 8 1 [5, 6, 7] P901 MEDIUM HIGH {cwe} pickle.loads at module level ")
    assert len(lines) == 2


# -- depth -----------------------------------------------------------------------------------------------------------

CHECKS: tuple[Check, Check] = (p901_pickle_load.pickle_load, p902_pickle_reduce.pickle_reduce)

LOADS = "pickle.loads(x)"
REDUCER = "setattr(P, '__reduce__', lambda self: (os.system, ('x',)))"
DEEP_REDUCERS = ("calls", "sums", "conditions", "method calls", "functions", "elif chain")


def scan_deep(path: Path, source: str, *checks: Check) -> BanditManager:
    """Scan *source*; always called from the same depth of the stack, because what bandit can walk depends on that."""
    path.write_text(source)
    return scan_with([path], *checks)


def assert_nothing_lost(
    path: Path, frames: tuple[str, ...], shape: str, core: str, last: int, log: pytest.LogCaptureFixture
) -> None:
    """Find how deep bandit alone walks a shape; in the *last* depths up to that, each line with *core* is reported."""
    walked, too_deep = 50, 3000
    while too_deep - walked > 1:
        depth = (walked + too_deep) // 2
        if scan_deep(path, frames[0].format(SHAPES[shape](core, depth)), idle).skipped:
            too_deep = depth
        else:
            walked = depth
    assert 50 < walked < 2999
    for frame, depth in product(frames, range(walked - last + 1, walked + 1)):
        source = frame.format(SHAPES[shape](core, depth))
        expected = [number for number, line in enumerate(source.splitlines(), start=1) if core in line]
        log.clear()
        manager = scan_deep(path, source, *CHECKS)
        assert (depth - walked, errors(log), manager.skipped) == (depth - walked, [], [])
        assert (depth - walked, [issue.lineno for issue in manager.results]) == (depth - walked, expected)


#: The deepest finding is the only one, or another one follows.
LOADS_FRAMES = ("import pickle\n{}", "import pickle\n{}pickle.loads(x)\n")
REDUCER_FRAMES = ("import os\nclass P: ...\n{}", f"import os\nclass P: ...\n{{}}{REDUCER}\n")


@pytest.mark.parametrize("shape", SHAPES)
def test_load_is_found_as_deep_as_bandit_walks(shape: str, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert_nothing_lost(tmp_path / "deep.py", LOADS_FRAMES, shape, LOADS, 2, caplog)


@pytest.mark.parametrize("shape", DEEP_REDUCERS)
def test_reducer_is_found_as_deep_as_bandit_walks(shape: str, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert_nothing_lost(tmp_path / "deep.py", REDUCER_FRAMES, shape, REDUCER, 2, caplog)


def test_an_analysis_that_runs_out_of_stack_anywhere_is_done_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The deeper the first call, the earlier in its work the analysis stops."""
    assert_nothing_lost(tmp_path / "deep.py", LOADS_FRAMES[1:], "sums", LOADS, 40, caplog)


def test_the_engine_can_be_imported_from_deep_in_the_stack(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """It is imported for the first file that needs it, so also when that is a deep one."""
    path = tmp_path / "deep.py"
    imported_late = re.compile(r"bandit_pickle_plugins\.(analysis|catalogue)\b")
    for depth in range(870, 900):
        with patch.dict(sys.modules):
            for name in filter(imported_late.match, list(sys.modules)):
                del sys.modules[name]
            manager = scan_deep(path, LOADS_FRAMES[0].format(SHAPES["sums"](LOADS, depth)), *CHECKS)
        assert (depth, errors(caplog), manager.skipped, len(manager.results)) == (depth, [], [], 1)
