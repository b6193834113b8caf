"""What of a file is code: comments and texts of several lines are blanked, and nothing else is."""

from __future__ import annotations

import io
import sysconfig
import tokenize
from pathlib import Path

import pytest

from bandit_pickle_plugins.catalogue.code import code_of

LIBRARY = Path(sysconfig.get_path("stdlib"))

BLANKED = {
    "comment": (b"x = 1  # pickle\n", b"x = 1          \n"),
    "comment with a quote": (b"x = 1  # don't\ny = 'z'\n", b"x = 1         \ny = 'z'\n"),
    "docstring": (b'"""Use pickle.\n\nOr not."""\nx\n', b"              \n\n          \nx\n"),
    "raw text": (b"x = r'''\\d\n# no comment\n'''\n", b"x = r     \n            \n   \n"),
    "lines end in cr": (b"'''a\rb'''\rx\r", b"    \r    \rx\r"),
    "empty texts": (b'x = \'\', "", """"""  # c\n', b'x = \'\', "", """"""     \n'),
}

KEPT = {
    "hash in a string": b"x = '# pickle'\n",
    "quotes in a string": b"x = \"'''\", '\"\"\"'\ny = pickle\n",
    "text on one line": b'x = """pickle"""\n',
    "text that goes on": b'x = """pic\\\nkle"""\n',
    "string that goes on": b"x = 'pic\\\nkle'\n",
    "fields": b'x = f"""\n{pickle.loads(y)}\n"""\n',
    "raw fields": b'x = fr"""\n{pickle.loads(y)}\n"""\n',
    "quotes in quotes": b'x = f"{y["# z"]}"  # PEP 701\n"""\n"""\n',
    "lines in quotes": b"x = f'{y  # z\n}'\n",
    "no end": b"x = '''\npickle\n",
    "a quote alone": b"x = 'pickle\n# comment\n",
}


@pytest.mark.parametrize("name", BLANKED)
def test_blanked(name: str) -> None:
    source, code = BLANKED[name]
    assert code_of(source) == code


@pytest.mark.parametrize("name", KEPT)
def test_kept(name: str) -> None:
    assert code_of(KEPT[name]) == KEPT[name]


def test_of_the_standard_library_every_token_stays_where_it_is() -> None:
    blanked = 0
    for path in sorted(LIBRARY.glob("*.py"))[::4]:
        source = path.read_bytes()
        code = code_of(source)
        assert len(code) == len(source)
        blanked += code.count(b" ") - source.count(b" ")
        lines = code.splitlines()
        for token in tokenize.tokenize(io.BytesIO(source).readline):
            name = token.type in (tokenize.NAME, tokenize.NUMBER, tokenize.OP)
            if name or (token.type == tokenize.STRING and "\n" not in token.string):
                assert token.string.encode() in lines[token.start[0] - 1], f"{path}:{token.start[0]}"
    assert blanked > 100_000
