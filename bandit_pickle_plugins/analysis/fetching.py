"""What is fetched by name in ways that a reducer hides behind: one name of several, ``__builtins__``, ``globals()``.

:class:`Fetching` answers as :class:`.values.Values` does, and looks further only where that does not know.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from .flow import Merge
from .scopes import Definition, Every, Kind, every, reaching
from .values import UNKNOWN, Answer, Sort, Value, Values, alternatives

#: What ``__builtins__`` is called where it is read; it is a module, or in an imported module its dictionary.
_BUILTINS: Final = "builtins.__builtins__"
#: Methods that take something out of a dictionary, and one that takes an attribute.
_TAKING: Final = frozenset({"__getitem__", "get", "pop"})
_READING: Final = "__getattribute__"
_BY_METHOD: Final = tuple(f".{method}()" for method in (*sorted(_TAKING), _READING))
_IMPORTING: Final = frozenset({"builtins.__import__", "importlib.import_module"})
#: So deep in each other expressions are looked at.
_DEEPEST: Final = 12


class Fetching:
    """The answers for one file, each worked out once."""

    def __init__(self, values: Values) -> None:
        self._values = values
        self._known: dict[ast.AST, Answer] = {}

    def of(self, expression: ast.AST, depth: int = 0) -> Answer:
        """Return what *expression* can be."""
        known = self._known.get(expression)
        if known is not None:
            return known
        answer = self._values.of(expression)
        if depth > _DEEPEST or not any(map(_is_unclear, answer)):
            return answer
        self._known[expression] = answer  # what holds itself adds nothing
        found: set[Value] = set()
        for value in answer:
            if not _is_unclear(value):
                found.add(value)
            elif value.made is not None and value.made is not expression and value.name.endswith(_BY_METHOD):
                found |= self.of(value.made, depth + 1)
            elif value.name == _BUILTINS:
                found.add(value._replace(name="builtins"))
            else:
                found |= self._written(expression, depth + 1)
        answer = self._known[expression] = frozenset(found)
        return answer

    def names(self, expression: ast.expr) -> list[str | None]:
        """Return the strings that *expression* can be, None for what is not known."""
        values = self._values
        one = values.constant(expression)
        if one is not None:
            return [one if isinstance(one, str) else None]
        found = set()
        for value in values.of(expression):
            text = values.constant(value.node) if isinstance(value.node, ast.expr) else None
            found.add(text if isinstance(text, str) else None)
        return sorted(found, key=lambda name: name or "")

    def attributes(self, start: ast.expr, name: ast.expr, depth: int = 0) -> Iterator[Value]:
        """Yield what the attribute *name* of *start* can be."""
        for path in self.names(name):
            found = self.of(start, depth) if path is not None else frozenset({UNKNOWN})
            for attr in path.split(".") if path is not None else ():
                found = frozenset(value for one in found for value in self._values.attribute(one, attr))
            yield from found

    def _written(self, node: ast.AST, depth: int) -> Answer:
        """What an expression can be by the way it is written."""
        found: set[Value] = set()
        if isinstance(node, ast.Name):
            for one in self._given(node):
                if one.kind is Kind.VALUE and not one.path and one.value is not None:
                    found |= self.of(one.value, depth)
                else:
                    found |= self._values.of_definition(one)
        elif isinstance(node, ast.IfExp):
            found |= self.of(node.body, depth) | self.of(node.orelse, depth)
        elif isinstance(node, ast.BoolOp):
            found.update(*(self.of(value, depth) for value in node.values))
        elif isinstance(node, ast.NamedExpr):
            found |= self.of(node.value, depth)
        elif isinstance(node, ast.Attribute):
            for base in self.of(node.value, depth):
                found |= self._attribute(base, node.attr, depth)
        elif isinstance(node, ast.Subscript):
            found |= self._taken(node.value, node.slice, depth)
        elif isinstance(node, ast.Call) and node.args:
            method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            if isinstance(node.func, ast.Attribute) and method in _TAKING:
                found |= self._taken(node.func.value, node.args[0], depth)
            elif isinstance(node.func, ast.Attribute) and method == _READING:
                start = node.args[0] if len(node.args) > 1 else node.func.value  # also object.__getattribute__
                found |= set(self.attributes(start, node.args[-1], depth))
            else:
                found |= self._called(node, depth)
        return frozenset(found or {UNKNOWN})

    def _attribute(self, base: Value, attr: str, depth: int) -> Answer:
        found = self._values.attribute(base, attr)
        if UNKNOWN in found and isinstance(base.node, ast.ClassDef):
            binder = self._values.binder
            for one in (*every(attr, binder.scopes[base.node]), *binder.stored.get((base.node, attr), ())):
                if one.kind is Kind.VALUE and not one.path and one.value is not None:
                    found = (found - {UNKNOWN}) | self.of(one.value, depth)
        return found

    def _called(self, node: ast.Call, depth: int) -> Answer:
        found: set[Value] = set()
        for callee in alternatives(self.of(node.func, depth)):
            if callee.name == "builtins.getattr" and len(node.args) > 1:
                found |= set(self.attributes(node.args[0], node.args[1], depth))
                for default in node.args[2:]:
                    found |= set(alternatives(self.of(default, depth)))
            elif callee.name in _IMPORTING:
                for module in self.names(node.args[0]):
                    found.add(Value(Sort.OUTSIDE, module, modules=module.count(".") + 1) if module else UNKNOWN)
            else:
                found.add(UNKNOWN)
        return frozenset(found)

    def _taken(self, table: ast.expr, key: ast.expr, depth: int) -> Answer:
        """What is got by *key* from the dictionary of a module."""
        found: set[Value] = set()
        for value in self.of(table, depth):
            if value.name == "builtins":
                found |= set(self.attributes(table, key, depth))
            elif value.name == "builtins.globals()":
                for name in self.names(key):
                    found |= self._global(name)
            elif value.name == "builtins.vars()" and value.made is not None and value.made.args:
                found |= set(self.attributes(value.made.args[0], key, depth))
            elif value.name.endswith(".__dict__"):
                owner = value._replace(name=value.name.removesuffix(".__dict__"))
                for name in self.names(key):
                    found |= self._values.attribute(owner, name) if name else {UNKNOWN}
            else:
                found.add(UNKNOWN)
        return frozenset(found)

    def _global(self, name: str | None) -> Answer:
        if name is None:
            return frozenset({UNKNOWN})
        if name == "__builtins__":
            return frozenset({Value(Sort.OUTSIDE, "builtins", modules=1)})
        self._values.binder.ensure(name)
        definitions = every(name, self._values.binder.module_scope)
        return frozenset(value for one in definitions for value in self._values.of_definition(one))

    def _given(self, node: ast.Name) -> Iterator[Definition]:
        """Yield the definitions that reach a name."""
        use = self._values.binder.uses.get(node)
        todo: list[Definition | Merge | Every | None] = [*(reaching(node.id, use) or ())] if use is not None else []
        seen: set[object] = set()
        while todo:
            one = todo.pop()
            if one is None or one in seen:
                continue
            seen.add(one)
            if isinstance(one, Definition):
                yield one
            else:
                todo += one.operands()


def _is_unclear(value: Value) -> bool:
    """Tell whether a value is not known, or is one that can be looked into."""
    if value.sort is not Sort.OUTSIDE:
        return value.sort is Sort.UNKNOWN
    return value.name.startswith(_BUILTINS) or value.name.endswith(_BY_METHOD)
