"""Which places of one body lie on a way with another, so that both can be passed in one call of it."""

from __future__ import annotations

import ast
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import Final, NamedTuple

from .flow import Block, Graph
from .module import Module
from .spelling import last

#: So many places of one body are told apart: each is a bit that is carried through all of its blocks.
MOST: Final = 1000

Position = tuple[int, int]
#: Comes before everything in a block.
FIRST: Final[Position] = (-1, -1)
#: Comes behind everything in a block.
LAST: Final[Position] = (2**31, 0)


class Event(NamedTuple):
    """Something in a block: bits that begin to count there on a way, and others that no longer do behind it."""

    block: Block
    position: Position
    bits: int
    ends: int = 0


class _Effect(NamedTuple):
    """What a run of events does to bits."""

    ends: int = 0
    bits: int = 0

    def then(self, event: Event) -> _Effect:
        return _Effect(self.ends | event.ends, self.bits & ~event.ends | event.bits)

    def on(self, bits: int) -> int:
        return bits & ~self.ends | self.bits


class _Run:
    """The events of one block in their order, and what those before or behind each of them do."""

    def __init__(self, events: list[Event]) -> None:
        events.sort(key=lambda one: one.position)
        self.positions = [one.position for one in events]
        self.before = [_Effect()]
        for event in events:
            self.before.append(self.before[-1].then(event))
        behind = [_Effect()]
        for event in reversed(events):
            behind.append(behind[-1].then(event))
        self.behind = behind[::-1]
        self.any = 0
        for event in events:
            self.any |= event.bits


_NOTHING: Final = _Run([])


class Ways:
    """The ways through one body, with some events on them.

    ``ended`` are the blocks whose end is never reached. An error leads from anywhere in a ``try`` to its handlers.
    """

    def __init__(self, graph: Graph, ended: frozenset[Block], events: Iterable[Event]) -> None:
        self._graph = graph
        self._ended = ended
        found: dict[Block, list[Event]] = {}
        for event in events:
            found.setdefault(event.block, []).append(event)
        self._runs = {block: _Run(one) for block, one in found.items()}

    def before(self, block: Block, position: Position) -> int:
        """Return the bits that count on some way that leads to a position in a block."""
        run = self._runs.get(block, _NOTHING)
        return run.before[bisect_left(run.positions, position)].on(self._starts[block.number])

    def behind(self, block: Block, position: Position) -> int:
        """Return the bits that count on some way back to a position in a block, from what comes later."""
        run = self._runs.get(block, _NOTHING)
        ends, raised = self._ends
        return run.behind[bisect_right(run.positions, position)].on(ends[block.number]) | raised[block.number]

    def _leading(self, block: Block) -> list[Block]:
        """Return the blocks whose end leads to the start of another."""
        return [pred for pred in block.preds if not pred.dead and pred not in self._ended]

    @cached_property
    def _starts(self) -> list[int]:
        """What counts at the start of each block, by its number."""
        blocks = self._graph.blocks
        starts = [0] * len(blocks)
        ends = [0] * len(blocks)
        changed = True
        while changed:  # once more for each loop that stands in another
            changed = False
            raised: dict[tuple[int, int], int] = {}  # the handlers of one `try` are given the same
            for number, block in enumerate(blocks):
                if block.dead:
                    continue
                bits = 0
                for pred in self._leading(block):
                    bits |= ends[pred.number]
                if block.interrupts is not None:
                    if block.interrupts not in raised:
                        raised[block.interrupts] = self._raised(starts, *block.interrupts)
                    bits |= raised[block.interrupts]
                starts[number] = bits
                bits = self._runs.get(block, _NOTHING).before[-1].on(bits)
                if bits != ends[number]:
                    ends[number] = bits
                    changed = True
        return starts

    def _raised(self, starts: list[int], first: int, last: int) -> int:
        """Return what counts somewhere in blocks."""
        found = 0
        for block in self._graph.blocks[first : last + 1]:
            if not block.dead:
                found |= starts[block.number] | self._runs.get(block, _NOTHING).any
        return found

    @cached_property
    def _ends(self) -> tuple[list[int], list[int]]:
        """What counts at the end of each block on a way back, and what does so everywhere in it: behind an error."""
        blocks = self._graph.blocks
        starts = [0] * len(blocks)
        ends = [0] * len(blocks)
        raised = [0] * len(blocks)
        caught: dict[int, dict[int, int]] = {}  # by the last block of a `try` and the first
        changed = True
        while changed:
            changed = False
            for block in reversed(blocks):
                number = block.number
                for first, bits in caught.get(number, {}).items():
                    for one in range(first, number + 1):
                        raised[one] |= bits
                if block.dead:
                    continue
                bits = self._runs.get(block, _NOTHING).behind[0].on(ends[number]) | raised[number]
                if bits == starts[number]:
                    continue
                starts[number] = bits
                changed = True
                for pred in self._leading(block):
                    ends[pred.number] |= bits
                if block.interrupts is not None:
                    first, end = block.interrupts
                    known = caught.setdefault(end, {})
                    known[first] = known.get(first, 0) | bits
        return ends, raised


def calling_themselves(module: Module) -> frozenset[Graph]:
    """Return the bodies of functions that call themselves: what comes later in one can come before in the next."""
    found: set[Graph] = set()
    blocks = module.binder.blocks
    for name, calls in module.binder.calls.items():
        for call in calls:
            graph = blocks[call].graph
            if getattr(graph.function, "name", "") == name == last(call.func) and graph not in found:
                if any(value.node is graph.function for value in module.values.of(call.func)):
                    found.add(graph)
    return frozenset(found)


def end(node: ast.expr | ast.stmt) -> Position:
    """Return where a node ends: what is called in a call ends before it."""
    return node.end_lineno or node.lineno, node.end_col_offset or 0
