"""Constant folding: the string or number that an expression always is, through names that have one value."""

from __future__ import annotations

import ast
from collections.abc import Generator
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from .solver import Question
    from .values import Answer, Rule

#: Longer results are not followed: nothing that names a callable is that long.
_LONGEST = 1000


class Folded(NamedTuple):
    """The question for the constant that an expression is; its answer holds one value with that constant, or none."""

    node: ast.expr


def fold(node: ast.expr) -> Generator[Question, Answer, Any]:
    """Return the constant that *node* is, or None where it is none or not known; part of a rule of :mod:`.values`."""
    if isinstance(node, ast.Constant):
        return node.value
    for value in (yield Folded(node)):
        assert isinstance(value.node, ast.Constant)
        return value.node.value
    return None


def rule(question: Folded) -> Rule:
    """Answer a :class:`Folded` question."""
    from .values import Sort, Value

    result = yield from _fold(question.node)
    if result is None:
        return frozenset()
    return frozenset({Value(Sort.LITERAL, node=ast.Constant(result))})


def _fold(node: ast.expr) -> Generator[Question, Answer, Any]:
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.BinOp):
        if isinstance(node.op, ast.Add):
            return (yield from _added(node))
        return (yield from _formatted(node)) if isinstance(node.op, ast.Mod) else None
    if isinstance(node, ast.JoinedStr):
        return (yield from _joined(node.values))
    if isinstance(node, ast.UnaryOp):
        number = yield from fold(node.operand)
        return -number if isinstance(node.op, ast.USub) and isinstance(number, int) else None
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "join":
        return (yield from _join(node, node.func.value))
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
        return (yield from _reversed(node.value, node.slice))
    values = yield node
    if len(values) == 1:
        (value,) = values
        if isinstance(value.node, ast.expr) and value.node is not node:
            return (yield from fold(value.node))
    return None


def _added(node: ast.BinOp) -> Generator[Question, Answer, Any]:
    """``"a" + "b" + ...``: these chains lean left and can be long, so they are walked in a loop."""
    parts = [node.right]
    first = node.left
    while isinstance(first, ast.BinOp) and isinstance(first.op, ast.Add):
        parts.append(first.right)
        first = first.left
    text = yield from fold(first)
    for part in reversed(parts):
        more = yield from fold(part)
        if not isinstance(text, str) or not isinstance(more, str) or len(text) + len(more) > _LONGEST:
            return None
        text += more
    return text


def _joined(values: list[ast.expr]) -> Generator[Question, Answer, str | None]:
    """An f-string whose fields are constant and plain."""
    text = ""
    for value in values:
        part = None
        if not isinstance(value, ast.FormattedValue):
            part = yield from fold(value)
        elif value.format_spec is None and value.conversion == -1:
            part = yield from fold(value.value)
        if not isinstance(part, str) or len(text) + len(part) > _LONGEST:
            return None
        text += part
    return text


def _join(node: ast.Call, separator: ast.expr) -> Generator[Question, Answer, str | None]:
    """``"".join([...])`` of constants."""
    glue = yield from fold(separator)
    if not isinstance(glue, str) or len(node.args) != 1:
        return None
    containers = yield node.args[0]
    parts: list[str] = []
    for container in containers:
        if len(containers) > 1 or not isinstance(container.node, ast.Tuple | ast.List):
            return None
        if len(container.node.elts) > _LONGEST:
            return None
        for element in container.node.elts:
            part = yield from fold(element)
            if not isinstance(part, str):
                return None
            parts.append(part)
    if sum(map(len, parts)) + len(glue) * max(len(parts) - 1, 0) > _LONGEST:
        return None
    return glue.join(parts)


def _reversed(value: ast.expr, part: ast.Slice) -> Generator[Question, Answer, str | None]:
    """``text[::-1]``."""
    if part.lower is not None or part.upper is not None or part.step is None:
        return None
    step = yield from fold(part.step)
    text = yield from fold(value)
    return text[::-1] if step == -1 and isinstance(text, str) else None


def _formatted(node: ast.BinOp) -> Generator[Question, Answer, str | None]:
    """``"%s" % constant``."""
    template = yield from fold(node.left)
    if not isinstance(template, str) or len(template) > _LONGEST:
        return None
    arguments: list[str] = []
    for argument in node.right.elts if isinstance(node.right, ast.Tuple) else [node.right]:
        value = yield from fold(argument)
        if not isinstance(value, str):
            return None
        arguments.append(value)
    # Only plain %s: a width such as %999999999s would cost memory.
    if template.count("%") != template.count("%s") or template.count("%s") != len(arguments):
        return None
    if len(template) + sum(map(len, arguments)) > _LONGEST:
        return None
    return template % tuple(arguments)
