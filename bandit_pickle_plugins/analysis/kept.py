"""What is kept in objects that the file does not show: found by how they are spelt.

``data.outb += pickle.dumps(value)`` and ``sock.send(data.outb)`` are about the same bytes where both stand in one
function, whatever ``data`` is. Below ``self`` that holds for all methods of a class.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ..catalogue.containers import PUTTING
from .binder import Binder
from .scopes import Definition, FunctionNode, ScopeKind
from .spelling import arguments
from .values import Values


class Place(NamedTuple):
    """An object: the function or class ``around`` in which its spelling, ``text``, means the same one."""

    around: ast.AST
    text: str


class Part(NamedTuple):
    """Something that is put into an object, under a key if that is constant."""

    value: ast.expr
    key: object = None


class Kept:
    """What one file keeps in objects that it does not show."""

    def __init__(self, values: Values) -> None:
        self._values = values
        self._binder: Binder = values.binder
        self._assigned: dict[str, dict[Place, list[Definition]]] = {}
        self._put: dict[Place, list[Part]] = {}
        #: By the last word of an object: what is put into it, until somebody asks for that word.
        self._waiting: dict[str, list[tuple[ast.expr, list[Part]]]] = {}
        self._words: set[str] = set()  # those that waited
        self._seen: dict[str, int] = {}  # how many calls of a method, and items, have been looked at

    def assigned(self, node: ast.Attribute) -> Place | None:
        """Return where an attribute is to which something is assigned; None where nothing is."""
        found = self._assigned.get(node.attr)
        if found is None:
            self._binder.ensure(node.attr)
            found = self._assigned[node.attr] = {}
            for one in self._binder.attributes.get(node.attr, ()):
                place = self._place(one.node)
                if place is not None and one.value is not None:
                    found.setdefault(place, []).append(one)
        place = self._place(node) if found else None
        return place if place in found else None

    def assigned_at(self, place: Place, attr: str) -> list[Definition]:
        """Return what is assigned to such an attribute."""
        return self._assigned[attr][place]

    def put(self, node: ast.Name | ast.Attribute | ast.Subscript) -> Place | None:
        """Return where an object is into which something is put, by methods or under keys; None where nothing is."""
        word = _word(node)
        if not isinstance(node, ast.Name):
            self._binder.ensure(word.removesuffix("[]"))
        self._collect()
        if word in self._waiting:
            self._words.add(word)
            for target, parts in self._waiting.pop(word):
                place = self._place(target)
                if place is not None:
                    self._put.setdefault(place, []).extend(parts)
        place = self._place(node) if word in self._words else None
        return place if place in self._put else None

    def put_at(self, place: Place, key: object) -> list[ast.expr]:
        """Return what is put into such an object; with a *key*, what can be found there."""
        parts = self._put[place]
        return [part.value for part in parts if key is None or part.key is None or part.key == key]

    def _collect(self) -> None:
        """Enter what has been found meanwhile."""
        for name in PUTTING:
            calls = self._binder.calls.get(name, ())
            for call in calls[self._seen.get(name, 0) :]:
                if isinstance(call.func, ast.Attribute):
                    given = call.args[1:] if name == "setdefault" else arguments(call)
                    parts = [Part(one) for one in given]
                    self._waiting.setdefault(_word(call.func.value), []).append((call.func.value, parts))
            self._seen[name] = len(calls)
        items = self._binder.items
        for target, item in items[self._seen.get("", 0) :]:
            key = target.slice.value if isinstance(target.slice, ast.Constant) else None
            self._waiting.setdefault(_word(target), []).append((target, [Part(item)]))
            self._waiting.setdefault(_word(target.value), []).append((target.value, [Part(item, key)]))
        self._seen[""] = len(items)

    def _place(self, node: ast.AST) -> Place | None:
        root, text = _spelt(node)
        use = self._binder.uses.get(root) if root is not None else None
        if use is None or root is None:
            return None
        scope = use.scope
        while scope.kind is ScopeKind.COMPREHENSION and scope.parent is not None:
            scope = scope.parent
        owner = self._values.class_around(scope.node) if isinstance(scope.node, FunctionNode) else None
        if owner is not None and root is not node and any(one.node is owner for one in self._values.of(root)):
            return Place(owner, text)
        return Place(scope.node, text)


def _word(node: ast.AST) -> str:
    """Return the last identifier of an object; with a pair of brackets for what is found there under a key."""
    if isinstance(node, ast.Subscript):
        return f"{_word(node.value)}[]" if isinstance(node.value, ast.Name | ast.Attribute) else ""
    return getattr(node, "attr", "") or getattr(node, "id", "")


def _spelt(node: ast.AST) -> tuple[ast.Name | None, str]:
    """Return the name that an object begins with, and how it is spelt; keys count only where they are constant."""
    parts = list(_backwards(node))
    root = parts.pop()
    return (root, "".join(map(str, reversed(parts)))) if isinstance(root, ast.Name) else (None, "")


def _backwards(node: ast.AST) -> Iterator[ast.AST | str]:
    while isinstance(node, ast.Attribute | ast.Subscript):
        if isinstance(node, ast.Attribute):
            yield f".{node.attr}"
        else:
            yield f"[{node.slice.value!r}]" if isinstance(node.slice, ast.Constant) else "[]"
        node = node.value
    if isinstance(node, ast.Name):
        yield node.id
    yield node
