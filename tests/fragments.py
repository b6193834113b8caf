"""Case files cut into their statements, each with what it needs of the rest of its file and no more.

A whole case file holds many words, one of which can let it pass the byte filter for all of them.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator

_ANNOTATION = re.compile(rb"[ \t]*#[ \t]*P9\d\d [LMH]/[LMH].*")


def fragments(source: bytes) -> Iterator[bytes]:
    """Yield each statement of a module but its imports, behind those that bind the names in it."""
    if tokenize.detect_encoding(io.BytesIO(source).readline)[0] != "utf-8":
        return  # it would have to be declared in each
    text = _ANNOTATION.sub(b"", source).decode()
    statements = ast.parse(text).body
    binding: dict[str, list[int]] = {}
    for index, statement in enumerate(statements):
        for name in _bound(statement):
            binding.setdefault(name, []).append(index)
    used = [_used(statement) for statement in statements]
    for index, statement in enumerate(statements):
        if isinstance(statement, ast.Import | ast.ImportFrom):
            continue
        names: set[str] = set()
        taken: set[int] = set()
        todo = [index]
        while todo:
            one = todo.pop()
            if one not in taken:
                taken.add(one)
                todo += [place for name in used[one] - names for place in binding.get(name, ())]
                names |= used[one]
        yield "".join(_text(statements[one], names, text) + "\n" for one in sorted(taken)).encode()


def _bound(statement: ast.stmt) -> Iterator[str]:
    """Yield the names that a statement can bind in its module."""
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        yield statement.name
        return
    for node in ast.walk(statement):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.alias):
            yield (node.asname or node.name).partition(".")[0]
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name


def _used(statement: ast.stmt) -> set[str]:
    return {node.id for node in ast.walk(statement) if isinstance(node, ast.Name)} | {"*"}


def _text(statement: ast.stmt, names: set[str], source: str) -> str:
    if isinstance(statement, ast.Import | ast.ImportFrom):
        kept = [one for one in statement.names if (one.asname or one.name).partition(".")[0] in names]
        if isinstance(statement, ast.Import):
            return ast.unparse(ast.Import(kept))
        return ast.unparse(ast.ImportFrom(statement.module, kept, statement.level))
    decorators = getattr(statement, "decorator_list", [])
    above = "".join(f"@{ast.get_source_segment(source, one)}\n" for one in decorators)
    return above + (ast.get_source_segment(source, statement) or "")
