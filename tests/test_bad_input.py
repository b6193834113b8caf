"""Bad input ends well, on the command line that users type: nothing is lost beside it, and what is lost is named."""

from __future__ import annotations

import codecs
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from reports import FORMATS, report, skip_unless_installed
from scanning import issues, scan

MEGABYTE = 1_000_000
LOAD = b"import pickle\npickle.loads(data)\n"

#: What cannot be analysed. Each begins with a load, so that it is not the byte filter that lets the file go.
LOST = {
    "syntax_error.py": LOAD + b"def f(:\n",
    "null_byte.py": LOAD + b"x = '\0'\n",
    "not_utf8.py": LOAD + b"x = '\xff\xfe'\n",
    "unknown_encoding.py": b"# coding: klingon\n" + LOAD,
    "utf16.py": LOAD.decode().encode("utf-16"),
    "nested_parentheses.py": LOAD + b"(" * 5000 + b"pickle.loads(x)" + b")" * 5000 + b"\n",
    "nested_calls.py": LOAD + b"f(" * 5000 + b"pickle.loads(x)" + b")" * 5000 + b"\n",
    "nested_blocks.py": LOAD + b"".join(b" " * level + b"if a:\n" for level in range(200)),
    "long_sum.py": LOAD + b"x = 1" + b" + 1" * 3000 + b"\n",
    "long_elif.py": LOAD + b"if a: pass\n" + b"elif a: pass\n" * 3000,
    "python2.py": LOAD + b"print 'hello'\n",
    "python2_exec.py": b"import cPickle\nexec cPickle.loads(x) in {}\n",
    "unfinished.py": LOAD + b"x = '''",
    "bad_indentation.py": LOAD + b"  x\n y\n",
}

#: What is unusual and can be analysed, with the lines of its findings.
WALKED = {
    "good.py": (LOAD, [2]),
    "empty.py": (b"", []),
    "only_bom.py": (codecs.BOM_UTF8, []),
    "bom.py": (codecs.BOM_UTF8 + LOAD, [2]),
    "only_comments.py": (b"# pickle.loads(data)" + b"#" * 80 + b"\n", []),
    "crlf.py": (LOAD.replace(b"\n", b"\r\n") * 2, [2, 4]),
    "cr.py": (LOAD.replace(b"\n", b"\r") * 2, [2, 4]),
    "mixed_line_ends.py": (b"import pickle\r\rpickle.loads(a)\r\n\npickle.loads(b)\n", [3, 5]),
    "form_feeds.py": (b"\fimport pickle\n\f\n\f\npickle.loads(a)\f\n\fpickle.loads(b)\n", [4, 5]),
    "no_last_line_end.py": (LOAD.rstrip(), [2]),
    "latin1.py": (b"# coding: latin-1\n" + LOAD + b"x = '\xff'\n", [3]),
    "long_line.py": (b"import pickle\nx = '" + b"x" * MEGABYTE + b"'; pickle.loads(x)\n", [2]),
    "large_literal.py": (LOAD + b"x = b'" + b"\\x80" * (10 * MEGABYTE // 4) + b"'\npickle.loads(x)\n", [2, 4]),
    "large_comments.py": (LOAD + (b"# pickle" + b"." * 990 + b"\n") * 10_000 + b"pickle.loads(x)\n", [2, 10_003]),
    "lone_surrogate.py": (b"import pickle\nx = '\\ud800'\npickle.loads(x)\n", [3]),
}


class Ended(NamedTuple):
    """What bandit's command said of a folder."""

    status: int
    errors: list[dict[str, str]]
    results: list[dict[str, Any]]
    log: str


def run(folder: Path, checks: str) -> Ended:
    """Run ``bandit`` over *folder* as users do."""
    command = [sys.executable, "-m", "bandit", "-q", "-r", str(folder), "-f", "json", "-t", checks]
    ended = subprocess.run(command, capture_output=True, text=True)
    said = json.loads(ended.stdout)
    return Ended(ended.returncode, said["errors"], said["results"], ended.stderr)


OURS = "P901,P902,P903,P904,P905,P906"
#: A check of bandit's own that has nothing to report here.
NOTHING = "B612"


@pytest.fixture(scope="module")
def lost(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with nothing that can be analysed."""
    folder = tmp_path_factory.mktemp("lost")
    for name, source in LOST.items():
        (folder / name).write_bytes(source)
    (folder / "link_to_nothing.py").symlink_to(folder / "nothing")
    return folder


@pytest.fixture(scope="module")
def mixed(lost: Path) -> Path:
    """That folder with what can be analysed beside it, and a folder that is named like a file."""
    folder = lost.parent / "mixed"
    folder.mkdir()
    for path in lost.iterdir():
        (folder / path.name).symlink_to(path)
    for name, (source, _) in WALKED.items():
        (folder / name).write_bytes(source)
    (folder / "folder.py").mkdir()
    (folder / "folder.py" / "good.py").write_bytes(LOAD)
    return folder


@pytest.fixture(scope="module")
def ours(mixed: Path) -> Ended:
    return run(mixed, OURS)


def test_every_file_that_is_lost_is_named(mixed: Path, ours: Ended) -> None:
    expected = sorted(str(mixed / name) for name in [*LOST, "link_to_nothing.py"])
    assert sorted(error["filename"] for error in ours.errors) == expected
    assert all(error["reason"] for error in ours.errors)


def test_errors_are_those_of_bandit_alone(mixed: Path, ours: Ended) -> None:
    alone = run(mixed, NOTHING)
    assert not alone.results
    assert ours.errors == alone.errors
    assert ours.log == alone.log


def test_findings_beside_bad_files_are_kept(mixed: Path, ours: Ended) -> None:
    expected = [(str(mixed / name), line) for name, (_, lines) in WALKED.items() for line in lines]
    expected.append((str(mixed / "folder.py" / "good.py"), 2))
    assert sorted((result["filename"], result["line_number"]) for result in ours.results) == sorted(expected)
    assert ours.status == 1


def test_exit_status_of_bad_files_is_that_of_bandit_alone(lost: Path) -> None:
    ended, alone = run(lost, OURS), run(lost, NOTHING)
    assert ended == alone
    assert (ended.status, ended.results) == (0, [])


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root can read every file")
def test_an_unreadable_file_is_named(tmp_path: Path) -> None:
    for name in ("good.py", "unreadable.py"):
        (tmp_path / name).write_bytes(LOAD)
    (tmp_path / "unreadable.py").chmod(0)
    ended = run(tmp_path, OURS)
    assert [(Path(error["filename"]).name, error["reason"]) for error in ended.errors] == [
        ("unreadable.py", "Permission denied")
    ]
    assert [Path(result["filename"]).name for result in ended.results] == ["good.py"]


#: bandit reads the lines that it shows of standard input as UTF-8, and fails whatever the check.
PIPED = [name for name in [*LOST, *WALKED] if name != "latin1.py"]


@pytest.mark.parametrize("name", PIPED)
def test_standard_input_ends_as_a_file_does(name: str, mixed: Path, ours: Ended) -> None:
    command = [sys.executable, "-m", "bandit", "-q", "-f", "json", "-t", OURS, "-"]
    with (mixed / name).open("rb") as piped:
        ended = subprocess.run(command, stdin=piped, capture_output=True, text=True)
    said = json.loads(ended.stdout)
    path = str(mixed / name)
    assert [error["reason"] for error in said["errors"]] == [
        error["reason"] for error in ours.errors if error["filename"] == path
    ]
    assert sorted(result["line_number"] for result in said["results"]) == (WALKED[name][1] if name in WALKED else [])
    assert ended.returncode == (1 if said["results"] else 0)


# -- what a source can put into a message ----------------------------------------------------------------------------

ODD_NAMES = {
    "lone surrogate": r"P\ud800",
    "null": r"P\0",
    "line end": r"P\nQ",
    "escape sequence": r"P\x1b[31m",
    "long": "P" * 5000,
    "empty": "",
    "placeholder": "{P}",
    "right to left": r"P\u202e",
}


def class_named(name: str, folder: Path) -> Path:
    path = folder / "scanned.py"
    path.write_text(f"import os\nP = type('{name}', (), {{'__reduce__': lambda self: (os.system, ('x',))}})\n")
    return path


@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_message_is_one_short_line_of_text(name: str, tmp_path: Path) -> None:
    (issue,) = issues([class_named(ODD_NAMES[name], tmp_path)])
    assert issue.text.isprintable()
    assert len(issue.text) < 500


@pytest.mark.parametrize("form", [*FORMATS, "custom"])
def test_no_name_in_a_source_prevents_the_report(form: str, tmp_path: Path) -> None:
    """A lone surrogate cannot be written to a file: in a message it would end bandit without a report."""
    skip_unless_installed(form)
    manager = scan([class_named(r"P\ud800", tmp_path)])
    assert "makes the unpickler call os.system" in report(manager, form, tmp_path)


def test_a_function_named_in_another_script_is_named_in_full(tmp_path: Path) -> None:
    path = tmp_path / "scanned.py"
    path.write_text("import pickle\ndef größe_長さ(): pickle.loads(x)\n", encoding="utf-8")
    (issue,) = issues([path])
    assert " in größe_長さ " in issue.text
