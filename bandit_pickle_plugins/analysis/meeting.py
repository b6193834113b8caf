"""Which pickles a call that sets permissions meets: those that can be in the file by then, or later.

In another function every pickle of the same place counts. In the same one it must lie on a way with the call, on which
the file is not removed, and the path does not become another one because a loop goes on.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Final, NamedTuple

from ..catalogue.permissions import EXISTING, EXISTING_METHODS, REMOVING, UNLINKING
from .dumping import Dump
from .flow import Block, Graph
from .given import argument
from .module import Module
from .nodes import beginning
from .places import Place, Places
from .scopes import Definition, Kind
from .values import Sort
from .ways import FIRST, MOST, Event, Ways, calling_themselves, end

_WORDS: Final = frozenset(name.rpartition(".")[2] for name in REMOVING) | UNLINKING


class Written(NamedTuple):
    """A pickle that is in a place; ``there`` where the call itself writes it there, and nothing moves it."""

    dump: Dump
    there: bool


class _Body(NamedTuple):
    """The pickles of one body: each has a bit, in source order; ``always`` are bits that count on every way."""

    ways: Ways
    written: list[Written]
    bits: dict[Place, int]
    always: dict[Place, int]
    others: dict[Place, Dump]


class Meeting:
    """The pickles of one file by their places, and the calls that may set the permissions of each place.

    ``closed`` tells whether what a call does to a place is taken back behind it.
    """

    def __init__(
        self,
        module: Module,
        places: Places,
        written: dict[Place, list[Written]],
        calls: Iterable[tuple[ast.Call, Place]],
        closed: Callable[[ast.Call, set[Place]], bool],
    ) -> None:
        self._module = module
        self._places = places
        self._written = written
        self._closed = closed
        self._wanted: dict[Graph, dict[Place, None]] = {}
        for call, place in calls:
            block = self._block(call)
            if block is not None and place in written:
                self._wanted.setdefault(block.graph, {})[place] = None
        self._bodies: dict[Graph, _Body] = {}

    def first(self, call: ast.Call, place: Place) -> Dump | None:
        """Return the first pickle in a place whose permissions a call can set; None where it meets none."""
        written = self._written[place]
        block = self._block(call)
        if block is None or block.graph in self._calling_themselves:
            return written[0].dump
        body = self._body(block.graph)
        bits = body.ways.before(block, end(call)) | body.ways.behind(block, end(call)) | body.always.get(place, 0)
        bits &= body.bits.get(place, 0)
        found = [body.others[place]] if place in body.others else []
        if bits:
            found.append(body.written[(bits & -bits).bit_length() - 1].dump)
        return min(found, key=lambda one: beginning(one.node), default=None)

    def _block(self, call: ast.Call) -> Block | None:
        """Return where a call stands; None where that is never reached."""
        block = self._module.binder.blocks.get(call)
        return block if block is not None and not block.dead else None

    @cached_property
    def _calling_themselves(self) -> frozenset[Graph]:
        return calling_themselves(self._module)

    @cached_property
    def _inside(self) -> dict[tuple[Graph, Place], list[Written]]:
        """The pickles of each body and place."""
        found: dict[tuple[Graph, Place], list[Written]] = {}
        for place in {place: None for wanted in self._wanted.values() for place in wanted}:
            for one in self._written[place]:
                block = self._block(one.dump.node)
                if block is not None and block.graph in self._wanted:
                    found.setdefault((block.graph, place), []).append(one)
        return found

    def _body(self, graph: Graph) -> _Body:
        body = self._bodies.get(graph)
        if body is None:
            body = self._bodies[graph] = self._made(graph)
        return body

    def _made(self, graph: Graph) -> _Body:
        wanted = self._wanted[graph]
        pairs = [(one, place) for place in wanted for one in self._inside.get((graph, place), ())]
        pairs.sort(key=lambda pair: beginning(pair[0].dump.node))
        others: dict[Place, Dump] = {}
        for one, place in pairs[MOST:]:
            others.setdefault(place, one.dump)
        for place in wanted:
            for one in self._written[place]:
                block = self._block(one.dump.node)
                if block is None or block.graph is not graph:
                    first = others.get(place, one.dump)
                    others[place] = min(first, one.dump, key=lambda dump: beginning(dump.node))
                    break
        bits: dict[Place, int] = {}
        always: dict[Place, int] = {}
        removable: dict[Place, int] = {}
        events: list[Event] = []
        removals = self._removals.get(graph, {})
        for index, (one, place) in enumerate(pairs[:MOST]):
            bit = 1 << index
            bits[place] = bits.get(place, 0) | bit
            events.append(Event(self._module.binder.blocks[one.dump.node], end(one.dump.node), bit))
            if one.there:
                removable[place] = removable.get(place, 0) | bit
            fixed = all(isinstance(piece, str) for piece in place)  # each call of the function means the same file
            if fixed and place not in removals and not self._closed(one.dump.node, {place}):
                always[place] = always.get(place, 0) | bit
        blocks = self._module.binder.blocks
        for place, ones in removable.items():
            events += [Event(blocks[call], end(call), 0, ones) for call in removals.get(place, ())]
        if removals:
            events += self._missing(graph, removable)
        events += self._going_on(graph, bits)
        ways = Ways(graph, self._module.leaving.ends(graph), events)
        return _Body(ways, [one for one, _ in pairs[:MOST]], bits, always, others)

    def _going_on(self, graph: Graph, bits: dict[Place, int]) -> Iterator[Event]:
        """Yield where a loop goes on with another value for a part of some places."""
        looped: dict[Definition, int] = {}
        for place, ones in bits.items():
            for definition in self._places.looped(place):
                looped[definition] = looped.get(definition, 0) | ones
        if looped:
            for definition, block in graph.placed():
                if definition.kind is Kind.ITEM and definition in looped:
                    yield Event(block, FIRST, 0, looped[definition])

    def _missing(self, graph: Graph, bits: dict[Place, int]) -> Iterator[Event]:
        """Yield where a body has seen that a file is not there: ``if os.path.exists(path): os.remove(path)``."""
        for block in graph.blocks:
            test, truth = block.test, block.truth
            while isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
                test, truth = test.operand, not truth
            if isinstance(test, ast.Call) and not truth:
                place = self._only(self._given(test, EXISTING, EXISTING_METHODS))
                if place in bits:
                    yield Event(block, FIRST, 0, bits[place])

    @cached_property
    def _removals(self) -> dict[Graph, dict[Place, list[ast.Call]]]:
        """The calls that surely remove one file, by the body and its place."""
        found: dict[Graph, dict[Place, list[ast.Call]]] = {}
        for expression in list(self._module.interest.candidates(self._module.interest.closure(_WORDS))):
            call = self._module.binder.callees.get(expression)
            block = self._block(call) if call is not None else None
            if call is None or block is None or block.graph not in self._wanted:
                continue
            place = self._only(self._given(call, REMOVING, UNLINKING))
            if place is not None:
                found.setdefault(block.graph, {}).setdefault(place, []).append(call)
        return found

    def _only(self, path: ast.expr | None) -> Place | None:
        """Return the only place that a path can have."""
        places = list(self._places.of(path)) if path is not None else []
        return places[0] if len(places) == 1 else None

    def _given(self, call: ast.Call, functions: frozenset[str], methods: frozenset[str]) -> ast.expr | None:
        """Return the path that a call is given, where it calls one of some functions, or a method of a path."""
        callees = self._module.typed.of(call.func)
        if callees and all(one.name in functions for one in callees):
            return argument(call, 0) or argument(call, "path")
        function = call.func
        if isinstance(function, ast.Attribute) and function.attr in methods and not call.args:
            if all(one.sort is Sort.UNKNOWN or "()" in one.name for one in callees):
                return function.value
        return None
