"""Which definitions reach a use, and what must have happened before a place is reached.

The body of a module or a function is a :class:`Graph` of basic :class:`Block` objects, built by :mod:`.binder` in the
order of execution. Questions are answered on demand and remembered, so a file pays only for the names that are asked
about. Where several definitions meet, the answer is a :class:`Merge`, which stands for all of them: chains of branches
cost one merge each, not one list of all definitions each.

The idea is that of M. Braun et al., "Simple and Efficient Construction of Static Single Assignment Form" (CC 2013).
"""

from __future__ import annotations

import ast
from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .scopes import Definition

#: A name inside one graph: the plain name for the scope that owns the graph, (scope, name) for a class in it.
Key = Hashable


class Block:
    """A run of code without a branch.

    ``definitions`` holds the last definition of each key in it. ``test`` and ``truth`` say what holds whenever the
    block is entered: the expression ``test`` was just seen to be true (or false). What is not bound in a block with a
    number between that of ``skips_to`` (the block before the branch or loop that ends, or repeats, here) and ``last``
    enters unchanged from there. ``interrupts`` is the first and last number of the blocks of a ``try`` whose
    exceptions lead here: besides what the preds bring, each definition in them does.
    """

    __slots__ = (
        "dead", "definitions", "depth", "graph", "high", "interrupts", "jump", "jump_high", "last", "number", "preds",
        "resumes", "skips_to", "test", "truth", "up",
    )  # fmt: skip

    def __init__(self, graph: Graph, preds: list[Block], test: ast.expr | None = None, truth: bool = True) -> None:
        self.graph = graph
        self.number = number = len(graph.blocks)
        self.preds = preds
        self.test = test
        self.truth = truth
        self.definitions: dict[Key, Definition] = {}
        self.dead: bool
        if len(preds) == 1:  # nearly always
            self.dead = preds[0].dead
        else:
            self.dead = bool(number) and all(pred.dead for pred in preds)
        self.skips_to: Block | None = None
        self.last = number - 1
        self.interrupts: tuple[int, int] | None = None
        #: Behind a ``finally``: the block that would follow if its body were left out.
        self.resumes: Block | None = None
        # The way back, worked out by Graph: one block up, or many at once, and the last numbers that are passed.
        self.up: Block | None
        self.high: int
        self.jump: Block
        self.jump_high: int
        self.depth: int

    def close(self) -> None:
        """Cut the cycles that the block is part of."""
        self.preds = []
        self.jump = self.up = self.skips_to = self.resumes = None  # type: ignore[assignment]


class Merge:
    """Several definitions of one key that meet at the start of one block."""

    __slots__ = ("block", "graph", "key")

    def __init__(self, graph: Graph, block: Block, key: Key) -> None:
        self.graph = graph
        self.block = block
        self.key = key

    def operands(self) -> Iterator[Definition | Merge | None]:
        """Yield what each way into the block brings; None where the key has no definition on that way."""
        for pred in self.block.preds:
            if not pred.dead:
                yield self.graph.leaving(pred, self.key)
        if self.block.interrupts is not None:
            yield from self.graph.between(self.key, *self.block.interrupts)


class Graph:
    """The blocks of one module or function body, in source order; the first is its entry."""

    __slots__ = ("_dominators", "_entering", "_numbers", "_ready", "blocks", "definitions", "function")

    def __init__(self, function: ast.AST | None = None) -> None:
        #: The function whose body this is; None for a module.
        self.function = function
        self.blocks: list[Block] = []
        #: Every definition of a key, and the numbers of the blocks they are in.
        self.definitions: dict[Key, list[Definition]] = {}
        self._numbers: dict[Key, list[int]] = {}
        self._entering: dict[Key, dict[Block, Definition | Merge | None]] = {}
        #: The nearest dominator of each block, by the blocks whose end is never reached.
        self._dominators: dict[frozenset[Block], dict[Block, Block | None]] = {}
        self._ready = 0
        self.block([])

    @property
    def entry(self) -> Block:
        """The block where execution starts."""
        return self.blocks[0]

    def close(self) -> None:
        """Let go of the blocks."""
        self.blocks = []
        self.definitions.clear()
        self._numbers.clear()
        self._entering.clear()
        self._dominators.clear()

    def block(self, preds: list[Block], test: ast.expr | None = None, truth: bool = True) -> Block:
        """Add and return a block that follows *preds*, entered only when *test* was *truth*."""
        block = Block(self, preds, test, truth)
        self.blocks.append(block)
        return block

    def define(self, block: Block, key: Key, definition: Definition) -> None:
        """Enter that *definition* gives *key* a value at the end of *block* so far."""
        block.definitions[key] = definition
        if not block.dead:
            self.definitions.setdefault(key, []).append(definition)
            self._numbers.setdefault(key, []).append(block.number)

    def between(self, key: Key, first: int, last: int) -> list[Definition]:
        """Return the definitions of *key* in the blocks with these numbers and those between."""
        numbers = self._numbers.get(key, [])
        return self.definitions.get(key, [])[bisect_left(numbers, first) : bisect_right(numbers, last)]

    def placed(self) -> Iterator[tuple[Definition, Block]]:
        """Yield every definition that can be reached, with the block that it is in."""
        for key, definitions in self.definitions.items():
            for definition, number in zip(definitions, self._numbers[key], strict=True):
                yield definition, self.blocks[number]

    def leaving(self, block: Block, key: Key) -> Definition | Merge | None:
        """Return what *key* is at the end of *block*."""
        definition = block.definitions.get(key)
        return definition if definition is not None else self.entering(block, key)

    def entering(self, block: Block, key: Key) -> Definition | Merge | None:
        """Return what *key* is at the start of *block*. Does not recurse, and takes long ways back in few steps."""
        if self._ready < len(self.blocks):
            self._prepare()
        numbers = self._numbers.get(key)
        if numbers is None:
            return None
        known = self._entering.setdefault(key, {})
        passed: list[Block] = []
        answer: Definition | Merge | None = None
        while block not in known:
            passed.append(block)
            up = block.up
            if up is not None and _none_between(numbers, block.jump.number, block.jump_high):
                block = block.jump
                continue
            if up is None or not _none_between(numbers, up.number + 1, block.high):
                if len(block.preds) != 1 or block.interrupts is not None:
                    if block.preds:
                        answer = Merge(self, block, key)
                    break
                up = block.preds[0]
            definition = up.definitions.get(key)
            if definition is not None:
                answer = definition
                break
            block = up
        else:
            answer = known[block]
        for block in passed:
            known[block] = answer
        return answer

    def _prepare(self) -> None:
        """Work out the ways back: E. Myers, "An Applicative Random-Access Stack" (1983), for the jumps."""
        for block in self.blocks[self._ready :]:
            block.up, block.jump = None, block
            block.high = block.jump_high = block.depth = 0
            if block.skips_to is not None:
                up, block.high = block.skips_to, block.last
            elif len(block.preds) == 1:
                (up,) = block.preds
                block.high = up.number
            else:
                continue
            block.up = up
            block.depth = up.depth + 1
            if up.depth - up.jump.depth == up.jump.depth - up.jump.jump.depth:
                block.jump = up.jump.jump
                block.jump_high = max(block.high, up.jump_high, up.jump.jump_high)
            else:
                block.jump, block.jump_high = up, block.high
        self._ready = len(self.blocks)

    def dominators(self, block: Block, ended: frozenset[Block] = frozenset()) -> Iterator[Block]:
        """Yield *block* and every block that each way from the entry to it passes, the nearest first.

        Yields nothing for code that cannot be reached. What a yielded block asserts (``test``, ``truth``) held when
        it was entered. ``ended`` are the blocks whose end is never reached, because a call in them does not return.
        """
        dominators = self._dominators.get(ended)
        if dominators is None:
            dominators = self._dominators[ended] = self._immediate_dominators(ended)
        if block in dominators:
            current: Block | None = block
            while current is not None:
                yield current
                current = dominators[current]

    def dominates(self, first: Block, second: Block) -> bool:
        """Tell whether each way from the entry to *second* passes *first*."""
        return any(block is first for block in self.dominators(second))

    def _immediate_dominators(self, ended: frozenset[Block]) -> dict[Block, Block | None]:
        # Cooper, Harvey, Kennedy, "A Simple, Fast Dominance Algorithm" (2001). Source order is an order in which
        # only loops point back, so two or three rounds are enough.
        found: dict[Block, Block | None] = {self.entry: None}
        changed = True
        while changed:
            changed = False
            for block in self.blocks[1:]:
                if block.dead:
                    continue
                preds: Sequence[Block] = (block.resumes,) if block.resumes is not None else block.preds
                dominator: Block | None = None
                for pred in preds:
                    if pred in found and pred not in ended:
                        dominator = pred if dominator is None else _common(found, dominator, pred)
                if dominator is not None and (block not in found or found[block] is not dominator):
                    found[block] = dominator
                    changed = True
        return found


def _none_between(numbers: list[int], first: int, last: int) -> bool:
    place = bisect_left(numbers, first)
    return place == len(numbers) or numbers[place] > last


def _common(found: dict[Block, Block | None], first: Block, second: Block) -> Block:
    """Return the nearest block that dominates both."""
    while first is not second:
        if first.number < second.number:
            first, second = second, first
        above = found[first]
        assert above is not None  # the entry has the lowest number, so it is never the one that climbs
        first = above
    return first
