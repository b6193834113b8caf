"""Which identifiers of a file can stand for something that a check looks for: a quick pass before the exact one.

An expression can be a loader only if some identifier in it is spelt as one, or was given a value that is. Following
identifiers by their spelling alone, whatever their scope, is a superset of what :mod:`.values` finds, and so cheap
that the exact question has to be asked of few expressions only.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import Final

from .binder import Binder
from .scopes import Definition, Kind

#: With these any callable can be named by a string, or another wrapped: they always count.
_ALWAYS: Final = frozenset(
    {
        "__dict__",
        "__import__",
        "attrgetter",
        "cache",
        "cast",
        "classmethod",
        "getattr",
        "import_module",
        "methodcaller",
        "partial",
        "partialmethod",
        "staticmethod",
        "super",
        "vars",
    }
)


class Interest:
    """The identifiers of one file, by the identifiers that their values are spelt with."""

    def __init__(self, binder: Binder) -> None:
        self._given: dict[str, set[str]] = {}
        for scope in binder.scopes.values():
            for definitions in scope.bindings.values():
                for definition in definitions:
                    self._add(definition)
        for stored in binder.attributes.values():
            for definition in stored:
                self._add(definition)
        for function, statements in binder.returns.items():
            for statement in statements:
                self._link(getattr(function, "name", ""), heads(statement.value))

    def closure(self, words: Iterable[str]) -> frozenset[str]:
        """Return the identifiers that can stand for something that is spelt with one of *words*."""
        found = {*words, *_ALWAYS}
        todo = list(found)
        while todo:
            for name in self._given.get(todo.pop(), ()):
                if name not in found:
                    found.add(name)
                    todo.append(name)
        return frozenset(found)

    def _add(self, definition: Definition) -> None:
        if definition.kind is Kind.IMPORT:
            self._link(definition.name, definition.target.rpartition(".")[2:])
        elif isinstance(definition.node, ast.ClassDef):
            for base in definition.node.bases:
                self._link(definition.name, heads(base))
        elif definition.value is not None:
            self._link(definition.name, heads(definition.value))

    def _link(self, name: str, spelt: Iterable[str]) -> None:
        for word in spelt:
            if word != name:
                self._given.setdefault(word, set()).add(name)


def heads(expression: ast.expr | None) -> set[str]:
    """Return the identifiers that the value of *expression* can be spelt with."""
    found: set[str] = set()
    todo: list[ast.expr | None] = [expression]
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Name):
            found.add(node.id)
        elif isinstance(node, ast.Attribute):
            found.add(node.attr)
            if node.attr == "__call__":
                todo.append(node.value)
        elif isinstance(node, ast.Call):
            todo.append(node.func)
        elif isinstance(node, ast.Tuple | ast.List | ast.Set):
            todo += node.elts
        elif isinstance(node, ast.Dict | ast.BoolOp):
            todo += node.values
        elif isinstance(node, ast.IfExp):
            todo += [node.body, node.orelse]
        elif isinstance(node, ast.Lambda):
            todo.append(node.body)
        elif isinstance(node, ast.NamedExpr | ast.Await | ast.Starred | ast.Subscript):
            todo.append(node.value)
    return found
