"""Which calls never return, and so what must have happened before a place is reached."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from ..catalogue.leaving import LEAVING
from .aliases import Aliases
from .flow import Block, Graph
from .spelling import last
from .values import Sort, Value, Values

_NAMES: Final = frozenset(name.rpartition(".")[2] for name in LEAVING)
#: How deep functions are looked into that could call one that never returns.
_DEEPEST: Final = 8
#: Decorators that do not change what a call of a function does.
_PLAIN: Final = frozenset({"classmethod", "staticmethod"})


class Leaving:
    """The calls of one file that never return."""

    def __init__(self, values: Values) -> None:
        self._values = values
        self._binder = values.binder
        self._ended: dict[Graph, frozenset[Block]] = {}
        self._known: dict[ast.AST, bool] = {}
        self._deep = 0
        self._aliases = Aliases(values.binder, _NAMES)

    def dominators(self, block: Block) -> Iterator[Block]:
        """Yield *block* and every block that each way to it passes, the nearest first; none for dead code."""
        return block.graph.dominators(block, self.ends(block.graph))

    def exits(self, function: ast.AST) -> list[ast.AST]:
        """Return the returns and the end of a function, as far as they can be reached."""
        self._binder.ensure_body(function)
        blocks = self._binder.blocks
        return [one for one in self._binder.exits.get(function, ()) if self._is_left_by(blocks[one])]

    def _is_left_by(self, block: Block) -> bool:
        return block not in self.ends(block.graph) and next(self.dominators(block), None) is not None

    def ends(self, graph: Graph) -> frozenset[Block]:
        """Return the blocks of a body whose end is never reached, because a call in them does not return."""
        found = self._ended.get(graph)
        if found is None:
            self._ended[graph] = frozenset()  # asked again, by way of a function that calls itself
            calls = self._binder.calls_in
            found = frozenset(block for block in graph.blocks if any(map(self._leaves, calls.get(block, ()))))
            self._ended[graph] = found
        return found

    def _leaves(self, call: ast.Call) -> bool:
        """Tell whether a call never returns."""
        name = last(call.func)
        own = call in self._binder.statements and name in self._binder.named
        if not own and name not in self._aliases:
            return False
        callees = self._values.of(call.func)
        return bool(callees) and all(map(self._is_leaving, callees))

    def _is_leaving(self, callee: Value) -> bool:
        if callee.sort is not Sort.FUNCTION:
            return callee.name in LEAVING
        function = callee.node
        if not isinstance(function, ast.FunctionDef) or self._deep >= _DEEPEST:
            return False
        known = self._known.get(function)
        if known is None:
            self._known[function] = False  # asked again by itself
            self._deep += 1
            known = self._known[function] = self._never_returns(function)
            self._deep -= 1
        return known

    def _never_returns(self, function: ast.FunctionDef) -> bool:
        if any(last(decorator) not in _PLAIN for decorator in function.decorator_list):
            return False
        if self.exits(function) or function in self._binder.yields:
            return False
        return not any(isinstance(node, ast.Raise) and _is_abstract(node) for node in ast.walk(function))


def _is_abstract(statement: ast.Raise) -> bool:
    """Tell whether a method raises only until a subclass says what it does."""
    raised = statement.exc.func if isinstance(statement.exc, ast.Call) else statement.exc
    return last(raised) == "NotImplementedError"
