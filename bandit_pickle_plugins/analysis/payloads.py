"""What a reducer's result makes the unpickler do: the worst of what its callable and its state setter reach."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..catalogue.gadgets import SEVERITY
from ..finding import Level
from .module import Module
from .reach import Reach, Reached
from .reducers import CALLED
from .results import Parts, Results
from .values import Sort, Value, alternatives

_RANK = {"LOW": 0, "MEDIUM": 1, "HIGH": 2}


class Payload(NamedTuple):
    """The worst that a result does; ``sure`` when every value it can have does it."""

    severity: Level
    what: str
    sure: bool


class Payloads:
    """Answers for one file what the results of its reducers do."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._reach = Reach(module)
        self._results = Results(module)

    def worst(self, returned: ast.expr, at: ast.AST) -> Payload | None:
        """Return what the tuple *returned* by a reducer at the node *at* makes the unpickler do, None where no harm."""
        found: list[tuple[Level, Reached]] = []
        sure = True
        for result in self._results.of(returned, at):
            dangerous = False
            for index in CALLED:
                if index >= len(result.parts):
                    continue
                given = self._arguments(result.parts) if index == 0 else [None]
                answers = [self._reached(callee, arguments) for callee in result.parts[index] for arguments in given]
                found += [(_severity(one), one) for reached, _ in answers for one in reached]
                if any(reached for reached, _ in answers):
                    dangerous = True
                    sure = sure and all(every for _, every in answers)
            sure = sure and dangerous and result.sure
        if not found:
            return None
        severity, one = max(found, key=lambda pair: (_RANK[pair[0]], pair[1].name, pair[1].through))
        return Payload(severity, _what(one), sure and one.sure)

    def _reached(self, callee: ast.expr, arguments: list[ast.expr] | None) -> tuple[list[Reached], bool]:
        """Return what *callee* reaches, and whether every value that it can have reaches something."""
        found: list[Reached] = []
        every = True
        for value in (*alternatives(self._reach.fetching.of(callee)), *self._of_subclasses(callee)):
            reached = list(self._reach.of(value, arguments))
            found += reached
            every = every and bool(reached)
        return found, every

    def _of_subclasses(self, callee: ast.expr) -> Iterator[Value]:
        """Yield what classes of the file that are derived from that of ``self`` give an attribute of it."""
        if not isinstance(callee, ast.Attribute):
            return
        values, binder = self._module.values, self._module.binder
        owners = {one.node for one in values.of(callee.value) if one.sort is Sort.INSTANCE}
        if not owners:
            return
        binder.ensure(callee.attr)
        for node in [one for one in binder.classes if callee.attr in binder.scopes[one].bindings]:
            if node not in owners and not owners.isdisjoint(self._ancestors(node)):
                yield from alternatives(values.attribute(Value(Sort.INSTANCE, node=node), callee.attr))

    def _ancestors(self, node: ast.ClassDef) -> set[ast.AST]:
        found: set[ast.AST] = set()
        todo = [node]
        while todo:
            for base in todo.pop().bases:
                for value in self._module.values.of(base):
                    if isinstance(value.node, ast.ClassDef) and value.node not in found:
                        found.add(value.node)
                        todo.append(value.node)
        return found

    def _arguments(self, parts: Parts) -> list[list[ast.expr] | None]:
        """Return the arguments that a reducer's result can give its callable; None for those that are not known."""
        if len(parts) < 2:
            return [None]
        found: list[list[ast.expr] | None] = []
        unknown = False
        for value in (value for part in parts[1] for value in self._module.values.of(part)):
            if isinstance(value.node, ast.Tuple) and not any(isinstance(part, ast.Starred) for part in value.node.elts):
                found.append(value.node.elts)
            else:
                unknown = True
        return found if found and not unknown else [*found, None]


def worst_of(found: Iterable[Reached]) -> tuple[Level, Reached]:
    """Return the worst of what is reached, with its severity; what is sure, and what is called directly, first."""
    return max(
        ((_severity(one), one) for one in found),
        key=lambda pair: (_RANK[pair[0]], pair[1].sure, not pair[1].through, pair[1].name),
    )


def _severity(reached: Reached) -> Level:
    severity = SEVERITY[reached.effect]
    if reached.own or severity != "HIGH":
        return "MEDIUM"
    return "HIGH"


def _what(reached: Reached) -> str:
    if reached.through:
        return f"{reached.through}, which reaches {reached.name}: it {reached.effect.value}"
    return f"{reached.name}, which {reached.effect.value}"
