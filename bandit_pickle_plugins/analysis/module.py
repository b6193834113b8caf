"""One file as the checks see it: its tree and what the engine knows about it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property

from ..catalogue import modules
from .binder import Binder
from .scopes import Scope
from .values import Values


class Module:
    """The analysis of one file. ``tree`` is its parsed source; everything else is worked out when it is asked for."""

    def __init__(self, tree: ast.Module) -> None:
        self.tree = tree

    @cached_property
    def binder(self) -> Binder:
        """The bindings, uses and flow of the file."""
        return Binder(self.tree)

    @cached_property
    def values(self) -> Values:
        """What each expression can be."""
        return Values(self.binder, modules.exports)

    @cached_property
    def parents(self) -> dict[ast.AST, ast.AST]:
        """The node above each node."""
        found: dict[ast.AST, ast.AST] = {}
        todo: list[ast.AST] = [self.tree]
        while todo:
            node = todo.pop()
            for child in ast.iter_child_nodes(node):
                found[child] = node
                todo.append(child)
        return found

    def calls(self) -> Iterator[ast.Call]:
        """Yield the calls of the file in source order."""
        for expression in self.binder.expressions:
            if isinstance(expression, ast.Call):
                yield expression

    def where(self, node: ast.AST) -> str:
        """Return where *node* stands, for messages: ``in Client.read``, or ``at module level``."""
        names: list[str] = []
        current: ast.AST | None = node
        while current is not None:
            if isinstance(current, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                names.append(current.name)
            current = self.parents.get(current)
        return f"in {'.'.join(reversed(names))}" if names else "at module level"

    def function_around(self, node: ast.AST) -> Scope | None:
        """Return the scope of the function or lambda whose body holds *node*, or None at module or class level."""
        current = self.parents.get(node)
        below: ast.AST = node
        while current is not None:
            if isinstance(current, ast.Lambda):
                if below is current.body:
                    return self.binder.scopes[current]
            elif isinstance(current, ast.FunctionDef | ast.AsyncFunctionDef) and below in current.body:
                return self.binder.scopes[current]
            below, current = current, self.parents.get(current)
        return None
