"""What a reducer's result makes the unpickler do: the worst of what its callable and its state setter reach."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..catalogue.gadgets import SEVERITY
from ..finding import Level
from .module import Module
from .reach import Reach, Reached
from .reducers import CALLED
from .values import Answer, alternatives

_RANK = {"LOW": 0, "MEDIUM": 1, "HIGH": 2}


class Payload(NamedTuple):
    """The worst that a result does; ``sure`` when every value it can have does it."""

    severity: Level
    what: str
    sure: bool


def worst(module: Module, reach: Reach, returned: ast.expr) -> Payload | None:
    """Return what the tuple *returned* by a reducer makes the unpickler do, or None where it is harmless."""
    found: list[tuple[Level, Reached]] = []
    sure = True
    results = list(alternatives(module.values.of(returned)))
    for result in results:
        parts = _parts(module, result.node)
        dangerous = False
        for index in CALLED:
            if index >= len(parts) or parts[index] is None:
                continue
            callee = parts[index]
            assert callee is not None
            answers = [
                _reached(module, reach, callee, arguments)
                for arguments in (_arguments(module, parts) if index == 0 else [None])
            ]
            found += [(_severity(one), one) for reached, _ in answers for one in reached]
            if any(reached for reached, _ in answers):
                dangerous = True
                sure = sure and all(every for _, every in answers)
        sure = sure and dangerous
    if not found:
        return None
    severity, one = max(found, key=lambda pair: (_RANK[pair[0]], pair[1].name, pair[1].through))
    return Payload(severity, _what(one), sure and one.sure)


def worst_of(found: Iterable[Reached]) -> tuple[Level, Reached]:
    """Return the worst of what is reached, with its severity; what is sure, and what is called directly, first."""
    return max(
        ((_severity(one), one) for one in found),
        key=lambda pair: (_RANK[pair[0]], pair[1].sure, not pair[1].through, pair[1].name),
    )


def _reached(
    module: Module, reach: Reach, callee: ast.expr, arguments: list[ast.expr] | None
) -> tuple[list[Reached], bool]:
    """Return what *callee* reaches, and whether every value that it can have reaches something."""
    found: list[Reached] = []
    every = True
    answer: Answer = module.values.of(callee)
    for value in alternatives(answer):
        reached = list(reach.of(value, arguments))
        found += reached
        every = every and bool(reached)
    return found, every


def _severity(reached: Reached) -> Level:
    severity = SEVERITY[reached.effect]
    if reached.own or severity != "HIGH":
        return "MEDIUM"
    return "HIGH"


def _what(reached: Reached) -> str:
    if reached.through:
        return f"{reached.through}, which reaches {reached.name}: it {reached.effect.value}"
    return f"{reached.name}, which {reached.effect.value}"


def _parts(module: Module, node: ast.AST | None) -> list[ast.expr | None]:
    """Return the elements of a tuple, also of one that is added up; None and nothing behind it where it is unknown."""
    parts: list[ast.expr | None] = []
    for piece in _pieces(node):
        if isinstance(piece, ast.Tuple):
            parts += [None if isinstance(element, ast.Starred) else element for element in piece.elts]
            continue
        tuples = [value.node for value in module.values.of(piece) if isinstance(value.node, ast.Tuple)]
        if len(tuples) != 1:
            break
        parts += tuples[0].elts
    for index, part in enumerate(parts):
        if part is None:
            return parts[:index]
    return parts


def _pieces(node: ast.AST | None) -> Iterator[ast.expr]:
    """Yield the operands of a chain of ``+``, the first one first."""
    operands: list[ast.expr] = []
    while isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        operands.append(node.right)
        node = node.left
    if isinstance(node, ast.expr):
        yield node
    yield from reversed(operands)


def _arguments(module: Module, parts: list[ast.expr | None]) -> list[list[ast.expr] | None]:
    """Return the arguments that a reducer's result can give its callable; None for those that are not known."""
    if len(parts) < 2 or parts[1] is None:
        return [None]
    found: list[list[ast.expr] | None] = []
    unknown = False
    for value in module.values.of(parts[1]):
        if isinstance(value.node, ast.Tuple) and not any(isinstance(part, ast.Starred) for part in value.node.elts):
            found.append(value.node.elts)
        else:
            unknown = True
    return found if found and not unknown else [*found, None]
