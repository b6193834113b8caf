"""What the dictionaries of options that a call is given say of TLS: as they are written, and what is put in later."""

from __future__ import annotations

import ast
import enum
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple, TypeVar

from ..catalogue.sends import TLS_ARGUMENTS
from .module import Module
from .nodes import beginning
from .scopes import Kind, definitions
from .spelling import last


class Tls(enum.Enum):
    """What the keywords of a call say of TLS; ``PARTLY`` where something decides it that the file does not show."""

    OFF = "off"
    ON = "on"
    PARTLY = "partly"
    UNCHECKED = "unchecked"


_Record = TypeVar("_Record")


class _Put(NamedTuple):
    """What is put into a dictionary: a value behind its key, or another dictionary where there is no key.

    ``place`` says where that is done.
    """

    key: str | None
    value: ast.expr
    place: ast.expr


#: What is said of each option of TLS.
_States = dict[str, Tls]
#: Where an option of TLS may be put into a dictionary.
_PUTTING: Final = re.compile(
    rb"""\[\s*["'](?:%s)["']\s*\]|\.(?:update|setdefault)\s*\("""
    % b"|".join(re.escape(one.encode()) for one in sorted(TLS_ARGUMENTS))
)
#: Methods that put something into a dictionary.
_METHODS: Final = ("setdefault", "update")
#: How many expressions are looked at that a dictionary is made of, and how many that put something into it.
_MOST: Final = 50


class TlsOptions:
    """The dictionaries of options of one file.

    ``always`` tells whether one of several nodes is done on every way to a call.
    """

    def __init__(self, module: Module, always: Callable[[list[ast.expr], ast.Call], bool]) -> None:
        self._module = module
        self._values = module.typed
        self._binder = module.binder
        self._always = always
        self._puts: dict[ast.expr, list[_Put]] = {}
        self._taken: dict[str, int] = {}  # how many of the binder's records of a kind are in there

    def of(self, options: ast.expr, call: ast.Call, switched: Callable[[ast.expr], Tls]) -> Tls:
        """Return what *options* say of TLS, which *call* is given; *switched* tells what the value of one says."""
        return strongest(self._states(options, call, switched, set()).values())

    def _states(
        self, options: ast.expr, call: ast.Call, switched: Callable[[ast.expr], Tls], seen: set[ast.expr]
    ) -> _States:
        if options in seen or len(seen) >= _MOST:
            return {}
        seen.add(options)
        return _either([self._of_one(one, call, switched, seen) for one in self._dictionaries(options)])

    def _of_one(
        self, made: ast.expr, call: ast.Call, switched: Callable[[ast.expr], Tls], seen: set[ast.expr]
    ) -> _States:
        """Return what a dictionary says, by the expression that makes it."""
        states: _States = {}
        for key, value in _written(made):
            if key is None:
                states.update(self._states(value, call, switched, seen))
            elif key in TLS_ARGUMENTS:
                states[key] = switched(value)
        given = [
            (one.place, {one.key: switched(one.value)} if one.key else self._states(one.value, call, switched, seen))
            for one in self._put_into(made, call)
        ]
        turning_on = [place for place, its in given if strongest(its.values()) is not Tls.OFF]
        always_on = bool(turning_on) and self._always(turning_on, call)
        for place, its in given:
            always = self._always([place], call)
            for key, tls in its.items():
                before = states.get(key, Tls.OFF)
                if always or before is tls or (always_on and before is Tls.OFF):
                    states[key] = tls
                elif Tls.UNCHECKED in (before, tls) or Tls.OFF in (before, tls):
                    states[key] = Tls.PARTLY
        return states

    # -- what makes dictionaries, and what is put into them ------------------------------------------------------

    def _dictionaries(self, expression: ast.expr) -> list[ast.expr]:
        """Return the expressions that make the dictionaries which *expression* can be, in source order."""
        found: set[ast.expr] = set()
        todo = [expression]
        for _ in range(_MOST):
            if not todo:
                break
            current = todo.pop()
            for value in self._values.of(current):
                made = value.made if value.made is not None else value.node
                if isinstance(made, ast.expr) and _makes(made):
                    found.add(made)
            if _is_copy(current):
                found.add(current)
            for one in definitions(self._binder.uses, current):
                if one.kind is Kind.AUGMENTED and isinstance(one.node, ast.Name):
                    todo.append(one.node)
                elif one.kind is Kind.VALUE and not one.path and one.value is not None and _is_copy(one.value):
                    found.add(one.value)
        return sorted(found, key=beginning)

    def _put_into(self, made: ast.expr, call: ast.Call) -> list[_Put]:
        """Return what is put into a dictionary before *call* is given it, for all that the file shows."""
        if not self._taken:
            self._binder.ensure_matching(_PUTTING)
        for put, holder in self._new():
            if put.key is None or put.key in TLS_ARGUMENTS:
                for one in self._dictionaries(holder):
                    known = self._puts.setdefault(one, [])
                    if len(known) < _MOST:
                        known.append(put)
        around = self._module.function_around(call)
        return [
            one
            for one in sorted(self._puts.get(made, ()), key=lambda one: beginning(one.place))
            if beginning(one.place) < beginning(call) or self._module.function_around(one.place) is not around
        ]

    def _new(self) -> Iterator[tuple[_Put, ast.expr]]:
        """Yield what has not been looked at yet, with what it is put into."""
        for target, value in self._rest("items", self._binder.items):
            if isinstance(target.slice, ast.Constant) and isinstance(target.slice.value, str):
                yield _Put(target.slice.value, value, value), target.value
        for method in _METHODS:
            for call in self._rest(method, self._binder.calls.get(method, [])):
                if isinstance(call.func, ast.Attribute):
                    yield from ((one, call.func.value) for one in _by_method(call))
        for definition in self._rest("definitions", self._binder.definitions):
            if definition.kind is Kind.AUGMENTED and definition.value is not None:
                statement = self._module.parent(definition.value)
                if isinstance(statement, ast.AugAssign) and isinstance(statement.op, ast.BitOr):
                    yield _Put(None, definition.value, definition.value), statement.target

    def _rest(self, kind: str, records: list[_Record]) -> Iterator[_Record]:
        while (taken := self._taken.setdefault(kind, 0)) < len(records):
            self._taken[kind] = taken + 1
            yield records[taken]


def strongest(found: Iterable[Tls]) -> Tls:
    """Return what several options say together."""
    said = set(found)
    return next((one for one in (Tls.UNCHECKED, Tls.ON, Tls.PARTLY) if one in said), Tls.OFF)


def _either(found: list[_States]) -> _States:
    """Return what is said where one of several dictionaries is meant."""
    said = {strongest(one.values()) for one in found}
    merged: _States = {}
    for states in found:
        for key, tls in states.items():
            if tls is not Tls.OFF:
                merged[key] = strongest([merged.get(key, Tls.OFF), Tls.PARTLY if Tls.OFF in said else tls])
    if Tls.PARTLY in said and len(said) > 1:
        merged = dict.fromkeys(merged, Tls.PARTLY)
    return merged if len(found) != 1 else found[0]


def _makes(made: ast.expr) -> bool:
    """Tell whether an expression makes a dictionary of what can be said of one."""
    if isinstance(made, ast.BinOp):
        return isinstance(made.op, ast.BitOr)
    return isinstance(made, ast.Dict) or (isinstance(made, ast.Call) and last(made.func) == "dict")


def _is_copy(made: ast.expr) -> bool:
    return isinstance(made, ast.Call) and last(made.func) in ("copy", "deepcopy")


def _written(made: ast.expr) -> Iterator[tuple[object, ast.expr]]:
    """Yield the constant keys that a dictionary is made with, and their values; None for a whole other dictionary."""
    if isinstance(made, ast.Dict):
        for key, value in zip(made.keys, made.values, strict=True):
            if key is None or isinstance(key, ast.Constant):
                yield (key.value if key is not None else None), value
    elif isinstance(made, ast.BinOp):
        yield from ((None, one) for one in (made.left, made.right))
    elif isinstance(made, ast.Call):
        yield from ((None, one) for one in made.args[:1])
        if not made.args and isinstance(made.func, ast.Attribute) and _is_copy(made):
            yield None, made.func.value
        yield from ((one.arg, one.value) for one in made.keywords)


def _by_method(call: ast.Call) -> Iterator[_Put]:
    """Yield what a method puts into its dictionary."""
    if last(call.func) == "setdefault":
        if len(call.args) > 1 and isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str):
            yield _Put(call.args[0].value, call.args[1], call)
        return
    yield from (_Put(None, one, call) for one in call.args[:1])
    yield from (_Put(one.arg, one.value, call) for one in call.keywords)
