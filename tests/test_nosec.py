"""A nosec comment silences the findings whose own lines it stands on, no others, and gives no false warning."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import pytest
from bandit.core.manager import BanditManager
from scanning import IDS, scan

#: Each with its lines; the finding stands on those that end in a mark, the first of which is the reported one.
MARK = "  ##"

STATEMENTS = {
    "call in a list": """import pickle
value = [
    before(),
    pickle.loads(  ##
        data,  ##
        encoding="bytes",  ##
    ),  ##
    after(),
]
last = 1
""",
    "call as a statement": """import pickle
first = 1
pickle.loads(  ##
    data,  ##
    encoding="bytes",  ##
)  ##
last = 1
""",
    "call in a function": """import pickle
def read(
    data,
    encoding="bytes",
):
    with open(data) as file:
        if file:
            return decode(
                pickle  ##
                .loads  ##
                (file),  ##
            )
    return None
""",
    "call as a default": """import pickle
@decorated(
    1,
)
def read(
    first,
    data=pickle.loads(  ##
        b"",  ##
    ),  ##
    last=None,
):
    return data
""",
    "reference in a call": """import pickle
register(
    "pickle",
    decoder=pickle.loads,  ##
    encoder=pickle.dumps,
)
last = 1
""",
    "reference on two lines": """import pickle
register(
    "pickle",
    pickle  ##
    .loads,  ##
    pickle.dumps,
)
last = 1
""",
    "return": """import os
class Payload:
    def __reduce__(self):
        command = "true"
        return (  ##
            os.system,  ##
            (command,),  ##
        )  ##
    def other(self):
        return 1
""",
    "return behind a comment": """import os
class Payload:
    def __reduce_ex__(self, protocol):
        if protocol:
            # nothing
            return os.system, (  ##
                "true",  ##
            )  ##
        return object, ()
""",
    "lambda": """import copyreg, os
copyreg.pickle(
    int,
    lambda self: (  ##
        os.system,  ##
        ("true",),  ##
    ),  ##
    None,
)
last = 1
""",
}


class Commented(NamedTuple):
    """A statement with a comment at the end of one of its lines; ``own`` when the finding stands on that line."""

    statement: str
    line: int
    own: bool

    @property
    def test_id(self) -> str:
        return "P901" if self.source("").startswith("import pickle") else "P902"

    def source(self, comment: str) -> str:
        lines = [text.removesuffix(MARK) for text in STATEMENTS[self.statement].splitlines()]
        lines[self.line - 1] += comment
        return "\n".join(lines) + "\n"


LINES = [
    Commented(name, number, text.endswith(MARK))
    for name, source in STATEMENTS.items()
    for number, text in enumerate(source.splitlines(), start=1)
]


def scan_source(folder: Path, source: str, ids: Iterable[str] = IDS) -> BanditManager:
    path = folder / "scanned.py"
    path.write_text(source)
    return scan([path], ids)


def counts(manager: BanditManager) -> tuple[int, int]:
    """Return how many findings bandit says it left out for a nosec without ids, and for one with ids."""
    totals = manager.metrics.data["_totals"]
    return totals["nosec"], totals["skipped_tests"]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_statement_is_reported_where_marked(statement: str, tmp_path: Path) -> None:
    lines = [line for line in LINES if line.statement == statement]
    (issue,) = scan_source(tmp_path, lines[0].source("")).results
    assert issue.test_id == lines[0].test_id
    assert issue.linerange == [line.line for line in lines if line.own]
    assert len(issue.linerange) < len(lines)


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line.statement} {line.line}")
def test_nosec_silences_on_the_lines_of_the_finding(
    line: Commented, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """On the first, a middle or the last line of it; not before, behind or elsewhere in the statement."""
    for comment, counted in ((f"  # nosec {line.test_id}", (0, 1)), ("  # nosec", (1, 0))):
        manager = scan_source(tmp_path, line.source(comment))
        assert bool(manager.results) is not line.own
        assert counts(manager) == (counted if line.own else (0, 0))
    assert not caplog.records


# -- comments --------------------------------------------------------------------------------------------------------

#: Whether a comment silences P901.
COMMENTS = {
    "# nosec": True,
    "#nosec": True,
    "# nosec P901": True,
    "# nosec: P901": True,
    "#nosec:P901": True,
    "# nosec pickle_load": True,
    "# nosec P902, P901": True,
    "# nosec P901 P902": True,
    "# nosec P901 # a reason": True,
    "# noqa: E501  # nosec P901": True,
    "# nosec P902": False,
    "# nosec pickle_reduce": False,
    "# nosec B101": False,
    "# nosec P902 # not P901": False,
    "# no sec": False,
    "# P901": False,
    "# NOSEC": False,
}
#: With what is no id in it, a comment counts as one without ids, and bandit says so.
NO_IDS = ["# nosec P999", "# nosec p901", "# nosec because it is safe"]


@pytest.mark.parametrize("comment", COMMENTS)
def test_comment(comment: str, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    manager = scan_source(tmp_path, f"import pickle\npickle.loads(data)  {comment}\n")
    assert bool(manager.results) is not COMMENTS[comment]
    assert not caplog.records


@pytest.mark.parametrize("comment", NO_IDS)
def test_comment_with_what_is_no_id(comment: str, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    manager = scan_source(tmp_path, f"import pickle\npickle.loads(data)  {comment}\n")
    assert not manager.results
    assert counts(manager) == (1, 0)
    assert {record.getMessage().split(": ")[0] for record in caplog.records} == {"Test in comment"}


@pytest.mark.parametrize("comment", [*COMMENTS, *NO_IDS])
def test_comments_count_as_for_a_check_of_bandits_own(comment: str, tmp_path: Path) -> None:
    """The same with the ids and names of bandit's own check of the same call."""
    theirs = comment
    for ours, own in (("P901", "B301"), ("P902", "B302"), ("pickle_load", "pickle"), ("pickle_reduce", "marshal")):
        theirs = theirs.replace(ours, own)
    source = "import pickle\npickle.loads(data)  {}\n"
    ours_ended = scan_source(tmp_path, source.format(comment), ["P901"])
    theirs_ended = scan_source(tmp_path, source.format(theirs), ["B301"])
    assert len(ours_ended.results) == len(theirs_ended.results)
    assert counts(ours_ended) == counts(theirs_ended)


# -- several findings, several checks --------------------------------------------------------------------------------

NESTED = """import pickle
pickle.loads({outer}
    pickle.load(file),{inner}
){last}
"""


@pytest.mark.parametrize(("place", "left"), [("outer", [3]), ("inner", []), ("last", [3])])
def test_a_comment_counts_for_each_finding_around_it(
    place: str, left: list[int], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    comments = dict.fromkeys(("outer", "inner", "last"), "") | {place: "  # nosec P901"}
    manager = scan_source(tmp_path, NESTED.format(**comments))
    assert [issue.lineno for issue in manager.results] == left
    assert counts(manager) == (0, 2 - len(left))
    assert not caplog.records


def test_a_comment_counts_for_every_finding_of_its_line(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    source = "import pickle\nT = (pickle.load, pickle.loads, pickle._load, pickle.loads(x))  # nosec P901\n"
    manager = scan_source(tmp_path, source)
    assert not manager.results
    assert counts(manager) == (0, 4)
    assert not caplog.records


@pytest.mark.parametrize(
    ("comment", "left"),
    [
        ("# nosec P901", ["B101", "P902"]),
        ("# nosec P902", ["B101", "P901"]),
        ("# nosec B101", ["P901", "P902"]),
        ("# nosec B101, P901, P902", []),
        ("# nosec", []),
    ],
)
def test_a_comment_for_one_check_leaves_the_others(
    comment: str, left: list[str], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    source = f"""import os, pickle
class P:
    def __reduce__(self):
        assert pickle.loads(data); return os.system, (pickle.dumps,)  {comment}
"""
    manager = scan_source(tmp_path, source, [*IDS, "B101"])
    assert sorted(issue.test_id for issue in manager.results) == left
    assert not caplog.records


def test_many_nodes_on_the_line_of_a_comment_give_no_warning(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """bandit warns for each node with None on such a line, in files with findings and in files without."""
    line = "a = f(b.c, lambda: d, [e for e in g])"
    for source in (f"{line}  # nosec P901, P902\n", f"import pickle\npickle.loads({line[4:]})  # nosec P901, P902\n"):
        with caplog.at_level(logging.WARNING):
            assert not scan_source(tmp_path, source).results
        assert not caplog.records


def test_the_first_comment_of_several_lines_counts(tmp_path: Path) -> None:
    """So do bandit's own checks: a second comment in the lines of a finding is not looked at."""
    source = "import pickle\npickle.loads(  # nosec {first}\n    data\n)  # nosec {second}\n"
    for first, second, test_id in (("P902", "P901", "P901"), ("B302", "B301", "B301")):
        assert len(scan_source(tmp_path, source.format(first=first, second=second), [test_id]).results) == 1
        assert not scan_source(tmp_path, source.format(first=second, second=first), [test_id]).results
