"""The fields of dataclasses and named tuples, and what the calls that make one give them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from .given import argument
from .spelling import last
from .values import Sort, Value, Values

#: Objects of what ``namedtuple`` makes.
NAMED_TUPLES: Final = frozenset({"collections.namedtuple()()", "typing.NamedTuple()()"})

#: Of more calls than this only the first ones are asked what they give.
_CALLS: Final = 100


class Records:
    """The records of one file."""

    def __init__(self, values: Values) -> None:
        self._values = values
        self._binder = values.binder

    def fields(self, owner: ast.ClassDef) -> list[str]:
        """Return the fields of a class, in the order in which a call gives them; none of one with an ``__init__``."""
        if self._values.defines(owner, "__init__"):
            return []
        order = [owner]
        for one in order:
            order += [
                value.node
                for base in one.bases
                for value in self._values.of(base)
                if isinstance(value.node, ast.ClassDef) and value.node not in order
            ]
        named = [name for one in reversed(order) for statement in one.body for name in _declared(statement)]
        return list(dict.fromkeys(named))

    def of_class(self, owner: ast.ClassDef, field: str, made: ast.Call | None) -> list[ast.expr]:
        """Return what calls give a field: the one that made the object, or all that make one of its class."""
        fields = self.fields(owner)
        if field not in fields:
            return []
        calls = [made] if made is not None else self._making(owner)
        return [given for call in calls for given in _given_to(fields, field, call)]

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
                    return _given_to(self._named(names), attr, base.made)
        return []

    def _making(self, owner: ast.ClassDef) -> list[ast.Call]:
        """Return calls that make an object of a class of this file."""
        self._binder.ensure(owner.name)
        return [
            call
            for name in (owner.name, "cls")
            for call in self._binder.calls.get(name, [])[:_CALLS]
            if any(one.node is owner and one.sort is Sort.CLASS for one in self._values.of(call.func))
        ]

    def _named(self, names: ast.expr) -> list[str]:
        """Return the fields that ``namedtuple`` is given, as a text or as a display."""
        text = self._values.constant(names)
        if isinstance(text, str):
            return text.replace(",", " ").split()
        for value in self._values.of(names):
            if isinstance(value.node, ast.List | ast.Tuple):
                firsts = [one.elts[0] if isinstance(one, ast.Tuple) and one.elts else one for one in value.node.elts]
                return [str(self._values.constant(one)) for one in firsts]
        return []


def _declared(statement: ast.stmt) -> Iterator[str]:
    """Yield the field that a statement of a class declares."""
    if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
        yield statement.target.id
    elif isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Call):
        if last(statement.value.func) in ("attrib", "field", "ib"):  # of attrs
            yield from (target.id for target in statement.targets if isinstance(target, ast.Name))


def _given_to(fields: list[str], field: str, made: ast.Call) -> list[ast.expr]:
    """Return what a call gives one of the fields of the object that it makes."""
    named = [one.value for one in made.keywords if one.arg == field]
    if named or field not in fields or any(isinstance(one, ast.Starred) for one in made.args):
        return named
    index = fields.index(field)
    return made.args[index : index + 1]
