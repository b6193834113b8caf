"""What a call is given, as the catalogue of origins names it: by position, by keyword, or as the method's object."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from ..catalogue.origins import RECEIVER
from .spelling import last
from .values import Values

_PARTIALS: Final = frozenset({"functools.partial", "functools.partialmethod"})


def argument(call: ast.Call, position: int | str) -> ast.expr | None:
    """Return the argument of a call at a position, by a keyword, or the object that a method is called on."""
    if position == RECEIVER:
        return call.func.value if isinstance(call.func, ast.Attribute) else None
    if isinstance(position, int):
        return call.args[position] if 0 <= position < len(call.args) else None
    return next((keyword.value for keyword in call.keywords if keyword.arg == position), None)


def partial(values: Values, callee: ast.expr) -> ast.Call | None:
    """Return the call of ``functools.partial`` that has made what is called."""
    for value in values.of(callee):
        if value.made is not None and "()" not in value.name:
            if any(one.name in _PARTIALS for one in values.of(value.made.func)):
                return value.made
    return None


def items(values: Values, holder: ast.expr) -> Iterator[tuple[object, ast.expr]]:
    """Yield the constant keys of the dictionaries that an expression can be, with what stands there."""
    for value in values.of(holder):
        if isinstance(value.node, ast.Dict):
            pairs = [*zip(value.node.keys, value.node.values, strict=True), *values.stored(value.node)]
            yield from ((key.value, item) for key, item in pairs if isinstance(key, ast.Constant))
        elif value.made is not None and last(value.made.func) == "dict":
            yield from ((keyword.arg, keyword.value) for keyword in value.made.keywords if keyword.arg is not None)
