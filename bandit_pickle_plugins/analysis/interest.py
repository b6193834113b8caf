"""Which identifiers of a file can stand for something that a check looks for: a quick pass before the exact one.

An expression can be a loader only if some identifier in it is spelt as one, or was given a value that is. Following
identifiers by their spelling alone, whatever their scope, is a superset of what :mod:`.values` finds, and so cheap
that the exact question has to be asked of few expressions only. ``name()`` stands for what calling ``name`` returns.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import Final

from . import spelling
from .binder import Binder
from .scopes import Definition, Kind

#: With these any attribute can be named by a string that stands elsewhere.
_ALWAYS: Final = frozenset({"__dict__", "attrgetter()", "methodcaller()", "vars()"})

#: What these return is one of their arguments, or a named attribute of it.
_WRAPPING: Final = frozenset(
    {"aclosing", "cache", "cast", "classmethod", "closing", "getattr", "lru_cache", "partial", "partialmethod"}
    | {"create_task", "ensure_future", "shield", "staticmethod", "wait_for"}
)


class Interest:
    """The identifiers of one file, by the identifiers that their values are spelt with."""

    def __init__(self, binder: Binder) -> None:
        self._given: dict[str, set[str]] = {}
        self._wrapping = set(_WRAPPING)
        definitions = list(_definitions(binder))
        for definition in definitions:
            self._add_wrapping(definition)
        for definition in definitions:
            self._add(definition)
        for function, statements in binder.returns.items():
            for statement in statements:
                self._returns(function, statement.value)
        for function, yielded in binder.yields.items():
            for one in yielded:
                self._returns(function, one.value)

    def closure(self, words: Iterable[str], classes: Iterable[str] = ()) -> frozenset[str]:
        """Return the identifiers that can stand for something that is spelt with one of *words*.

        With *classes*, those of *words* that are classes, also the ones that can stand for an instance.
        """
        found = self._reached({*words, *_ALWAYS})
        if classes:
            found |= self._reached({f"{name}()" for name in self._reached(set(classes))})
        return frozenset(found)

    def _reached(self, found: set[str]) -> set[str]:
        todo = list(found)
        while todo:
            for name in self._given.get(todo.pop(), ()):
                if name not in found:
                    found.add(name)
                    todo.append(name)
        return found

    def spelt(self, expression: ast.expr, names: frozenset[str]) -> bool:
        """Tell whether the value of *expression* can be spelt with one of *names*."""
        if isinstance(expression, ast.Name):
            return expression.id in names
        if isinstance(expression, ast.Attribute) and expression.attr != "__call__":
            return expression.attr in names
        return not names.isdisjoint(self.heads(expression))

    def heads(self, expression: ast.expr | None) -> set[str]:
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
                last = spelling.last(node.func)
                if last:
                    found.add(f"{last}()")
                else:
                    todo.append(node.func)
                if last in self._wrapping:
                    found |= _named(node)
                    todo += node.args
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

    def _add_wrapping(self, definition: Definition) -> None:
        spelt = (
            definition.target.rpartition(".")[2] if definition.kind is Kind.IMPORT else spelling.last(definition.value)
        )
        if spelt in self._wrapping:
            self._wrapping.add(definition.name)

    def _add(self, definition: Definition) -> None:
        if definition.kind is Kind.IMPORT:
            self._link(definition.name, definition.target.rpartition(".")[2:])
        elif isinstance(definition.node, ast.ClassDef):
            for base in definition.node.bases:
                self._link(definition.name, self.heads(base))
        elif isinstance(definition.value, ast.Lambda):
            self._link(f"{definition.name}()", self.heads(definition.value.body))
        elif definition.value is not None:
            self._link(definition.name, self.heads(definition.value))

    def _returns(self, function: ast.AST, value: ast.expr | None) -> None:
        name = getattr(function, "name", "")
        heads = self.heads(value)
        self._link(f"{name}()", heads)
        if getattr(function, "decorator_list", ()):
            self._link(name, heads)  # perhaps a property

    def _link(self, name: str, spelt: Iterable[str]) -> None:
        for word in spelt:
            if word != name:
                self._given.setdefault(word, set()).add(name)


def _definitions(binder: Binder) -> Iterator[Definition]:
    for scope in binder.scopes.values():
        for definitions in scope.bindings.values():
            yield from definitions
    for definitions in binder.attributes.values():
        yield from definitions


def _named(call: ast.Call) -> set[str]:
    """Return the attribute that a wrapping call such as ``getattr(module, "loads")`` names; all for an unknown one."""
    if len(call.args) < 2 or spelling.last(call.func).startswith("partial"):
        return set()
    name = call.args[1]
    if not isinstance(name, ast.Constant):
        return {"attrgetter()"} if not isinstance(name, ast.Attribute | ast.Call) else set()
    return set(name.value.split(".")) if isinstance(name.value, str) else set()
