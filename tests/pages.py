"""Reading the code blocks of the documentation: the pages, the checks' docstrings, the README."""

from __future__ import annotations

import ast
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
CHECKS = ROOT / "bandit_pickle_plugins" / "checks"

_BLOCK = re.compile(
    r"""^(?P<indent>\ *)
        (?:\.\.\ code-block::\ (?P<language>\w+)\n  (?:\ +:caption:\ (?P<caption>\S+)\n)?
          |\S.*::\n)
        \n
        (?P<text>(?:(?P=indent)\ +.*\n|\n)+)""",
    re.VERBOSE | re.MULTILINE,
)


class Block(NamedTuple):
    """A block of code: the page and line it stands at, and its language; "" where the page gives none."""

    page: Path
    line: int
    language: str
    caption: str
    text: str

    def __str__(self) -> str:
        return f"{self.page.relative_to(ROOT).as_posix()}:{self.line}"


def pages() -> list[Path]:
    """Return every file that holds documentation."""
    return [*sorted(ROOT.glob("*.rst")), *sorted((ROOT / "docs").glob("**/*.rst")), *sorted(CHECKS.glob("p*.py"))]


def blocks(page: Path) -> Iterator[Block]:
    """Yield the code blocks of a page, or of the docstring of a module."""
    text = page.read_text(encoding="utf-8")
    if page.suffix == ".py":
        text = ast.get_docstring(ast.parse(text), clean=False) or ""
    for match in _BLOCK.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        language, caption = match["language"] or "", match["caption"] or ""
        yield Block(page, line, language, caption, textwrap.dedent(match["text"]).strip("\n") + "\n")


def all_blocks() -> list[Block]:
    """Return the code blocks of all documentation."""
    return [block for page in pages() for block in blocks(page)]
