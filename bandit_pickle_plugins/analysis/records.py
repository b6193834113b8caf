"""The fields of dataclasses and named tuples, and what the calls that make one give them."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from .given import argument
from .spelling import last
from .values import Sort, Value, Values

#: Objects of what ``namedtuple`` makes.
NAMED_TUPLES: Final = frozenset({"collections.namedtuple()()", "typing.NamedTuple()()"})

#: Of more calls than this only the first ones are asked what they give.
_CALLS: Final = 100


class _Given(NamedTuple):
    """What a call gives: by place, unless a part of it is starred, and by name."""

    in_order: list[ast.expr]
    named: dict[str | None, ast.expr]


class Records:
    """The records of one file."""

    def __init__(self, values: Values) -> None:
        self._values = values
        self._binder = values.binder
        self._given: dict[ast.Call, _Given] = {}
        self._fields: dict[ast.ClassDef, dict[str, int]] = {}
        #: What makes objects of a class, and of how many calls that was found.
        self._made: dict[ast.ClassDef, tuple[list[int], list[ast.Call]]] = {}

    def fields(self, owner: ast.ClassDef) -> dict[str, int]:
        """Return the fields of a class by the place at which a call gives them; none of one with an ``__init__``."""
        found = self._fields.get(owner)
        if found is None:
            found = self._fields[owner] = self._declared_in(owner)
        return found

    def _declared_in(self, owner: ast.ClassDef) -> dict[str, int]:
        if self._values.defines(owner, "__init__"):
            return {}
        order, seen = [owner], {owner}
        for one in order:
            for base in one.bases:
                for value in self._values.of(base):
                    if isinstance(value.node, ast.ClassDef) and value.node not in seen:
                        seen.add(value.node)
                        order.append(value.node)
        return _places(name for one in reversed(order) for statement in one.body for name in _declared(statement))

    def of_class(self, owner: ast.ClassDef, field: str, made: ast.Call | None) -> list[ast.expr]:
        """Return what calls give a field: the one that made the object, or all that make one of its class."""
        fields = self.fields(owner)
        if field not in fields:
            return []
        calls = [made] if made is not None else self._making(owner)
        return [given for call in calls for given in self._given_to(fields, field, call)]

    def of_outside(self, base: Value, attr: str) -> list[ast.expr]:
        """Return what a call gives an attribute of a namespace, or a field of what ``namedtuple`` has made."""
        if base.made is None:
            return []
        if base.name in ("copy.replace()", "dataclasses.replace()", "types.SimpleNamespace()"):
            return [one.value for one in base.made.keywords if one.arg == attr]
        if base.name in NAMED_TUPLES:
            for maker in self._values.of(base.made.func):
                names = argument(maker.made, 1) if maker.made is not None else None
                if names is not None:
                    return self._given_to(self._named(names), attr, base.made)
        return []

    def _given_to(self, fields: dict[str, int], field: str, made: ast.Call) -> list[ast.expr]:
        """Return what a call gives one of the fields of the object that it makes."""
        given = self._given.get(made)
        if given is None:
            in_order = [] if any(isinstance(one, ast.Starred) for one in made.args) else made.args
            given = self._given[made] = _Given(in_order, {one.arg: one.value for one in made.keywords})
        if field in given.named:
            return [given.named[field]]
        place = fields.get(field, len(given.in_order))
        return given.in_order[place : place + 1]

    def _making(self, owner: ast.ClassDef) -> list[ast.Call]:
        """Return calls that make an object of a class of this file."""
        for name in (owner.name, "cls"):
            self._binder.ensure(name)
        calls = [self._binder.calls.get(name, [])[:_CALLS] for name in (owner.name, "cls")]
        counts = [len(some) for some in calls]
        known = self._made.get(owner)
        if known is None or known[0] != counts:  # more calls have been found meanwhile
            made = [
                call
                for some in calls
                for call in some
                if any(one.node is owner and one.sort is Sort.CLASS for one in self._values.of(call.func))
            ]
            known = self._made[owner] = counts, made
        return known[1]

    def _named(self, names: ast.expr) -> dict[str, int]:
        """Return the fields that ``namedtuple`` is given, as a text or as a display."""
        text = self._values.constant(names)
        if isinstance(text, str):
            return _places(text.replace(",", " ").split())
        for value in self._values.of(names):
            if isinstance(value.node, ast.List | ast.Tuple):
                firsts = [one.elts[0] if isinstance(one, ast.Tuple) and one.elts else one for one in value.node.elts]
                return _places(str(self._values.constant(one)) for one in firsts)
        return {}


def _places(names: Iterable[str]) -> dict[str, int]:
    """Return each of *names* with its place among them; one that comes twice counts once."""
    return {name: place for place, name in enumerate(dict.fromkeys(names))}


def _declared(statement: ast.stmt) -> Iterator[str]:
    """Yield the field that a statement of a class declares."""
    if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
        yield statement.target.id
    elif isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Call):
        if last(statement.value.func) in ("attrib", "field", "ib"):  # of attrs
            yield from (target.id for target in statement.targets if isinstance(target, ast.Name))
