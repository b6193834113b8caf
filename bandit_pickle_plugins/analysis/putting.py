"""What is put into a container otherwise than by ``table[key] = value``: by a method, or as a part of an unpacking."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from ..catalogue.containers import PUTS, Puts
from .binder import Binder

#: Where something is put, by which key, and what; of what makes the containers is asked with the first.
Put = tuple[ast.expr, ast.expr, ast.expr]


class Putting:
    """What is put into the containers of one file, by what makes them.

    ``holders`` gives the nodes that make the containers which an expression can be.
    """

    def __init__(self, binder: Binder, holders: Callable[[ast.expr], Iterator[ast.AST]]) -> None:
        self._binder = binder
        self._holders = holders
        self._seen: dict[str, int] = {}  # how many calls of a method have been looked at
        self._parted = 0
        self._items: dict[ast.AST, list[tuple[ast.expr, ast.expr]]] = {}
        self.busy = False  # whether it is being found out where something is put

    def into(self, container: ast.AST) -> list[tuple[ast.expr, ast.expr]]:
        """Return what is put into the container that a node makes, each behind its key."""
        if not self.busy:  # else this is asked to find that out
            self.busy = True
            # What is put into the items of a container waits until it is known what these are.
            for target, key, item in sorted(
                self._new(), key=lambda one: not isinstance(one[0], ast.Name | ast.Attribute)
            ):
                for holder in self._holders(target):
                    self._items.setdefault(holder, []).append((key, item))
            self.busy = False
        return self._items.get(container, [])

    def _new(self) -> Iterator[Put]:
        """Yield what has not been looked at yet."""
        for puts in PUTS:
            calls = self._binder.calls.get(puts.method, [])
            while (seen := self._seen.get(puts.method, 0)) < len(calls):
                self._seen[puts.method] = seen + 1
                yield from _by_method(puts, calls[seen])
        while self._parted < len(self._binder.parted):
            target, value, path = self._binder.parted[self._parted]
            self._parted += 1
            for index in path:
                value = part(value, ast.Constant(index) if index is not None else target)
            yield target.value, target.slice, value


def _by_method(puts: Puts, call: ast.Call) -> Iterator[Put]:
    if not isinstance(call.func, ast.Attribute):
        return
    if puts.item < len(call.args):
        item = call.args[puts.item]
        key = call.args[puts.key] if puts.key is not None else call
        yield call.func.value, key, part(item, call) if puts.each else item
    if puts.each:
        yield from ((call.func.value, call, one.value) for one in call.keywords)


def part(value: ast.expr, key: ast.expr) -> ast.expr:
    """Return the expression for what *key* takes out of *value*; a key that is no constant stands for any."""
    return ast.copy_location(ast.Subscript(value, key, ast.Load()), value)
