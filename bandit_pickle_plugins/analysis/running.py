"""Where a function of the file is called otherwise than by its own name: by a thread, say, or as a lambda by a name.

All of it goes by spelling alone; what the expressions stand for is asked of :mod:`.values`.
"""

from __future__ import annotations

import ast
from typing import Final

from ..catalogue.running import BY_METHOD, BY_NAME, SPELT, Runs
from .binder import Binder
from .scopes import Definition, Kind
from .spelling import last

#: What these return stands for their first argument.
_PASSING: Final = frozenset({"partial", "partialmethod", "staticmethod"})


class Running:
    """The calls of one file that let a function be called, and the names of lambdas and partials."""

    def __init__(self, binder: Binder) -> None:
        self._binder = binder
        self._words = set(SPELT)
        self._definitions = self._known = 0  # how many of the binder's definitions and calls are in here
        self._looked: dict[str, int] = {}
        self._calls: dict[str, list[ast.Call]] = {}
        self._names: dict[ast.AST | str, list[str]] = {}

    def calls(self, name: str) -> list[ast.Call]:
        """Return the calls that are given something spelt *name*."""
        self._update()
        return self._calls.get(name, [])

    def names(self, function: ast.AST | str) -> list[str]:
        """Return the names that a lambda was given, or what was made of a function of that name."""
        self._update()
        return self._names.get(function, [])

    def _update(self) -> None:
        """Take in what the binder has found meanwhile."""
        definitions = self._binder.definitions
        for definition in definitions[self._definitions :]:
            self._add(definition)
        self._definitions = len(definitions)
        if self._known == len(self._binder.callees):
            return
        self._known = len(self._binder.callees)
        for word in sorted(self._words & self._binder.calls.keys()):
            calls = self._binder.calls[word]
            for call in calls[self._looked.get(word, 0) :]:
                given = [_spelt(one) for one in (*call.args[:2], *(one.value for one in call.keywords))]
                for name in filter(None, dict.fromkeys(given)):
                    self._calls.setdefault(name, []).append(call)
            self._looked[word] = len(calls)

    def _add(self, definition: Definition) -> None:
        if definition.kind is Kind.IMPORT:
            if definition.target.rpartition(".")[2] in self._words:
                self._words.add(definition.name)
            return
        value = definition.value
        if isinstance(value, ast.Call) and value.args and last(value.func) in _PASSING:
            value = value.args[0]
            if last(value):
                self._names.setdefault(last(value), []).append(definition.name)
        if isinstance(value, ast.Lambda):
            self._names.setdefault(value, []).append(definition.name)


def _spelt(given: ast.expr) -> str:
    """Return the identifier that a function is given by, also as a ``partial`` of it."""
    if isinstance(given, ast.Call) and given.args and last(given.func) in _PASSING:
        given = given.args[0]
    return last(given)


def row_of(call: ast.Call, name: str) -> Runs | None:
    """Return how *call* of something with the dotted *name* lets a function be called; "" stands for unknown."""
    found = BY_NAME.get(name)
    if found is None and isinstance(call.func, ast.Attribute):
        found = BY_METHOD.get(call.func.attr)
    return found


def function_of(row: Runs, call: ast.Call) -> ast.expr | None:
    """Return the function that *call* lets be called."""
    if row.function < len(call.args):
        return call.args[row.function]
    return next((one.value for one in call.keywords if one.arg == row.keyword), None)


def packed(row: Runs, call: ast.Call) -> tuple[ast.expr | None, ast.expr | None]:
    """Return the tuple and the dictionary of arguments that *call* is given for the function."""
    named = {one.arg: one.value for one in call.keywords}
    at = call.args[row.args : row.args + 2]
    return (at[0] if at else named.get("args")), (at[1] if len(at) > 1 else named.get("kwargs", named.get("kwds")))
