"""Lines of code are counted as bandit counts them."""

from __future__ import annotations

import bandit  # noqa: F401  # first, or its plugins are loaded while it is half imported
import pytest
from bandit.core.metrics import Metrics
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bandit_pickle_plugins.runner.scanning import lines_of_code


def counted(source: bytes) -> int:
    metrics = Metrics()
    metrics.begin("file")
    metrics.count_locs(source.splitlines())
    loc: int = metrics.current["loc"]
    return loc


#: What separates lines, or looks as if it did, and what is blank, or looks so.
PIECES = (
    *(b"\n", b"\r", b"\r\n", b"\x0b", b"\x0c", b"\x1c", b"\x1d", b"\x1e", b"\x1f", b"\x85"),
    *(b" ", b"\t", b"#", b"a", b"\\", b"\0", b"'''", "\u2028".encode(), "\xa0".encode(), b"\xef\xbb\xbf"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map(b"".join))
@settings(max_examples=1000, deadline=None)
@example(b"")
@example(b"\n\n\n\n\n")
@example(b"#")
@example(b"a\r\r\n#\r\n\x0c #\x0c\n\x1c")
def test_lines_of_pieces(source: bytes) -> None:
    assert lines_of_code(source) == counted(source)


@given(st.binary())
@settings(max_examples=500, deadline=None)
def test_lines_of_any_bytes(source: bytes) -> None:
    assert lines_of_code(source) == counted(source)


@pytest.mark.parametrize("blank", [b"\n", b"\r\n", b" \n", b"#\n"])
def test_many_blank_lines(blank: bytes) -> None:
    for count in range(40):
        source = b"a\n" + blank * count + b"b"
        assert lines_of_code(source) == counted(source) == 2
