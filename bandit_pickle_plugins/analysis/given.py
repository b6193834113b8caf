"""What a call is given, as the catalogue of origins names it: by position, by keyword, or as the method's object."""

from __future__ import annotations

import ast
from collections.abc import Container, Iterator
from typing import Final

from ..catalogue.origins import RECEIVER
from .nodes import beginning
from .spelling import last
from .values import Sort, Values

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
    return next((one for one in partials(values, callee) if one is not None), None)


def partials(values: Values, callee: ast.expr, names: Container[str] | None = None) -> list[ast.Call | None]:
    """Return the calls of ``functools.partial`` that have made what can be called; None for what none has made.

    Of what can be called only that counts which has one of *names*, where these are given.
    """
    found: set[ast.Call | None] = set()
    for value in values.of(callee):
        made = value.made if "()" not in value.name else None
        is_partial = made is not None and made.args and any(one.name in _PARTIALS for one in values.of(made.func))
        if (is_partial or value.sort is Sort.OUTSIDE) and (names is None or value.name in names):
            found.add(made if is_partial else None)
    return sorted(found, key=beginning)


def items(values: Values, holder: ast.expr) -> Iterator[tuple[object, ast.expr]]:
    """Yield the constant keys of the dictionaries that an expression can be, with what stands there.

    Those of a dictionary that is merged into one, as by ``{**DEFAULTS}``, are among them unless it has its own.
    """
    yield from _items(values, holder, _DEEPEST)


def _items(values: Values, holder: ast.expr, depth: int) -> Iterator[tuple[object, ast.expr]]:
    for value in values.of(holder):
        merged: list[ast.expr] = []
        own: set[object] = set()
        if isinstance(value.node, ast.Dict):
            pairs = [*zip(value.node.keys, value.node.values, strict=True), *values.stored(value.node)]
            for key, item in pairs:
                if key is None:
                    merged.append(item)
                elif isinstance(key, ast.Constant):
                    own.add(key.value)
                    yield key.value, item
        elif value.made is not None and last(value.made.func) == "dict":
            merged += value.made.args[:1]
            for keyword in value.made.keywords:
                if keyword.arg is None:
                    merged.append(keyword.value)
                else:
                    own.add(keyword.arg)
                    yield keyword.arg, keyword.value
        for one in merged if depth else ():
            yield from (pair for pair in _items(values, one, depth - 1) if pair[0] not in own)


#: How deep dictionaries are followed that are merged into others.
_DEEPEST: Final = 4
