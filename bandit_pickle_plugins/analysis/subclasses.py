"""What ``self`` can be besides an instance of the class around: one of a class that the same file derives from it.

Only classes outside functions count, whose bases are spelt with the name of another: they are all known from the start.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import islice
from typing import Final

from .binder import Binder
from .scopes import Definition, FunctionNode, Kind, definitions, every, owner
from .spelling import last

#: So many classes above one are looked at, and so many below one that give an attribute.
_HIGHEST: Final = 10
_MANY: Final = 24


class Subclasses:
    """The classes of one file that derive from others of it."""

    def __init__(self, binder: Binder) -> None:
        self._binder = binder
        self._above: dict[ast.ClassDef, list[ast.ClassDef]] = {}
        self._giving: dict[str, dict[ast.ClassDef, list[ast.ClassDef]]] = {}
        self._passed_on: dict[ast.AST, bool] = {}
        self._replacing: dict[tuple[ast.ClassDef, str], tuple[ast.ClassDef, ...]] = {}
        self._inherited: dict[ast.ClassDef, tuple[dict[ast.ClassDef, None], list[tuple[ast.ClassDef, ast.Call]]]] = {}

    def giving(self, attribute: ast.Attribute) -> list[ast.ClassDef]:
        """Return the classes whose own value *attribute* can have too, in source order.

        Where it is one of the first parameter of a method: those below that define it, and do not replace the method.
        """
        around, method = self._method(attribute.value) if self._parents else (None, "")
        if around is None:
            return []
        found = self._giving_of(attribute.attr).get(around, [])
        return [one for one in found if not self._is_replaced(method, one, around)]

    def replacing(self, attribute: ast.Attribute) -> tuple[ast.ClassDef, ...]:
        """Return the classes below that replace the method whose first parameter *attribute* is one of."""
        around, method = self._method(attribute.value) if self._parents else (None, "")
        if around is None:
            return ()
        if (around, method) not in self._replacing:
            below = islice(self._below(around, lambda _: True), _MANY)
            self._replacing[around, method] = tuple(one for one in below if self._is_replaced(method, one, around))
        return self._replacing[around, method]

    def own(self, node: ast.ClassDef, attr: str) -> list[Definition]:
        """Return what a class itself, or its methods, give an attribute."""
        stored = self._binder.stored.get((node, attr), ())
        return [*every(attr, self._binder.scopes[node]), *stored]

    def making(self, node: ast.ClassDef) -> dict[ast.ClassDef, None]:
        """Return the classes below one that are made by its ``__init__``, in order."""
        return self._inheriting(node)[0]

    def calling(self, node: ast.ClassDef) -> list[tuple[ast.ClassDef, ast.Call]]:
        """Return the calls of an ``__init__`` in that of the next classes below one, as ``super().__init__(path)``.

        Each with the class that it stands in.
        """
        return self._inheriting(node)[1]

    @cached_property
    def _parents(self) -> dict[ast.ClassDef, list[ast.ClassDef]]:
        """The classes of the file that each one derives from directly; without those that derive from none."""
        found: dict[ast.ClassDef, list[ast.ClassDef]] = {}
        module = self._binder.module_scope.graph
        for node in self._binder.classes:
            if self._binder.scopes[node].graph is module:
                parents = [one for base in node.bases for one in self._named(base) if one is not node]
                if parents:
                    found[node] = list(dict.fromkeys(parents))
        return found

    @cached_property
    def _children(self) -> dict[ast.ClassDef, list[ast.ClassDef]]:
        """The classes that derive directly from each one."""
        found: dict[ast.ClassDef, list[ast.ClassDef]] = {}
        for node, parents in self._parents.items():
            for parent in parents:
                found.setdefault(parent, []).append(node)
        return found

    def _named(self, base: ast.expr) -> list[ast.ClassDef]:
        """Return the classes of the file that a name stands for."""
        nodes = [one.node for one in definitions(self._binder.uses, base)]
        return [node for node in nodes if isinstance(node, ast.ClassDef)]

    def _method(self, receiver: ast.expr) -> tuple[ast.ClassDef | None, str]:
        """Return the name of the method whose first parameter an expression is, and the class around it.

        None where it is none, and where no class derives from that one.
        """
        use = self._binder.uses.get(receiver) if isinstance(receiver, ast.Name) else None
        scope = owner(receiver.id, use.scope) if use is not None and isinstance(receiver, ast.Name) else None
        if scope is None or not isinstance(scope.node, FunctionNode) or scope.parent is None:
            return None, ""
        method, around = scope.node, scope.parent.node
        if not isinstance(around, ast.ClassDef) or around not in self._children:
            return None, ""
        first = (method.args.posonlyargs + method.args.args)[:1]
        given = scope.bindings.get(receiver.id, []) if isinstance(receiver, ast.Name) else []
        static = any(last(one) == "staticmethod" for one in getattr(method, "decorator_list", ()))
        if not first or static or [one.node for one in given] != first:
            return None, ""
        return around, getattr(method, "name", "")

    def _giving_of(self, attr: str) -> dict[ast.ClassDef, list[ast.ClassDef]]:
        """Return the classes that define an attribute, by each class above them."""
        if attr not in self._giving:
            self._binder.ensure(attr)
            giving = set(self._defining.get(attr, ()))
            for stored in self._binder.attributes.get(attr, ()):
                around = stored.scope.parent.node if stored.scope.parent is not None else None
                if isinstance(around, ast.ClassDef) and (around, attr) in self._binder.stored:
                    giving.add(around)
            found: dict[ast.ClassDef, list[ast.ClassDef]] = {}
            for node in sorted(giving & self._parents.keys(), key=lambda one: (one.lineno, one.col_offset)):
                for above in self._all_above(node):
                    below = found.setdefault(above, [])
                    if len(below) < _MANY:
                        below.append(node)
            self._giving[attr] = found
        return self._giving[attr]

    @cached_property
    def _defining(self) -> dict[str, list[ast.ClassDef]]:
        """The classes that derive from others, by the names that their bodies bind."""
        found: dict[str, list[ast.ClassDef]] = {}
        for node in self._parents:
            for name in self._binder.scopes[node].bindings:
                found.setdefault(name, []).append(node)
        return found

    def _all_above(self, node: ast.ClassDef) -> list[ast.ClassDef]:
        """Return the classes that one derives from, the nearest first, without itself."""
        if node not in self._above:
            found = list(self._parents.get(node, ()))
            for one in found:  # it grows
                if len(found) >= _HIGHEST:
                    break
                found += [above for above in self._parents.get(one, ()) if above not in found and above is not node]
            self._above[node] = found
        return self._above[node]

    def _is_replaced(self, method: str, node: ast.ClassDef, above: ast.ClassDef) -> bool:
        """Tell whether instances of *node* have another method in the place of that of *above*, and do not call it."""
        between = [node, *(one for one in self._all_above(node) if above in self._all_above(one))]
        return any(
            not self._passes_on(definition.node, method, one)
            for one in between
            for definition in every(method, self._binder.scopes[one])
        )

    def _passes_on(self, function: ast.AST, method: str, node: ast.ClassDef) -> bool:
        """Tell whether a method of a class calls the one that it replaces: by ``super()`` or the name of a class."""
        if function not in self._passed_on:
            names = {one.name for one in self._all_above(node)}
            self._passed_on[function] = any(
                isinstance(one, ast.Attribute) and one.attr == method and _is_above(one.value, names)
                for one in (ast.walk(function) if isinstance(function, FunctionNode) else ())
            )
        return self._passed_on[function]

    def _inheriting(self, node: ast.ClassDef) -> tuple[dict[ast.ClassDef, None], list[tuple[ast.ClassDef, ast.Call]]]:
        if node not in self._inherited:
            making: dict[ast.ClassDef, None] = {}
            calls: list[tuple[ast.ClassDef, ast.Call]] = []
            for below in self._below(node, lambda one: not self._makers(one)):
                makers = self._makers(below)
                if not makers:
                    making[below] = None
                for function in makers:
                    self._binder.ensure_body(function)
                    parts = [one for one in ast.walk(function) if isinstance(one, ast.Call)]
                    calls += [(below, one) for one in parts if last(one.func) == "__init__"]
            self._inherited[node] = making, calls
        return self._inherited[node]

    def _makers(self, node: ast.ClassDef) -> list[ast.AST]:
        """Return the own ``__init__`` of a class."""
        return [one.node for one in every("__init__", self._binder.scopes[node]) if one.kind is Kind.FUNCTION]

    def _below(self, node: ast.ClassDef, further: Callable[[ast.ClassDef], bool]) -> Iterator[ast.ClassDef]:
        """Yield the classes that derive from one, and from those where it goes *further*."""
        todo = list(reversed(self._children.get(node, ())))
        seen: set[ast.ClassDef] = set()
        while todo:
            below = todo.pop()
            if below not in seen:
                seen.add(below)
                yield below
                if further(below):
                    todo += reversed(self._children.get(below, ()))


def _is_above(receiver: ast.expr, names: set[str]) -> bool:
    """Tell whether an expression is ``super()``, or one of the names."""
    return last(receiver.func) == "super" if isinstance(receiver, ast.Call) else last(receiver) in names
