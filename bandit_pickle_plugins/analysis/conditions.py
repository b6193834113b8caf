"""Whether a call unpickles, by the argument that decides it."""

from __future__ import annotations

import ast
import enum
from collections.abc import Iterable
from typing import Final, NamedTuple

from ..catalogue.hidden_loaders import Condition, Default
from .loading import loadings
from .module import Module
from .values import Sort, Value


class Verdict(enum.Enum):
    """What is known of a condition."""

    HOLDS = "it holds"
    FAILS = "it does not hold"
    OPEN = "this file does not show whether it holds"
    CHANGED = "it holds in older versions"


#: Calls that make a collection of the one that they are given.
_COLLECTING: Final = frozenset({f"builtins.{name}()" for name in ("frozenset", "list", "set", "sorted", "tuple")})

#: How many elements of a collection are looked at, and how deep one may be nested.
_MOST: Final = 200
_DEEPEST: Final = 8


class Arguments(NamedTuple):
    """What a callable gets, with what a ``partial`` gave before; ``complete`` where ``*args`` hides no position."""

    positional: tuple[ast.expr, ...]
    keywords: tuple[ast.keyword, ...]
    complete: bool = True

    @classmethod
    def of(cls, call: ast.Call, partial: ast.Call | None = None, skipped: int = 0) -> Arguments:
        """Return the arguments of *call* behind the first *skipped* ones; *partial* may have made its callee."""
        positional = [*(partial.args[1:] if partial is not None else ()), *call.args[skipped:]]
        keywords = [*call.keywords, *(partial.keywords if partial is not None else ())]  # those of the call win
        stars = [index for index, one in enumerate(positional) if isinstance(one, ast.Starred)]
        shown = positional[: stars[0]] if stars else positional
        return cls(tuple(shown), tuple(keywords), not stars)

    def at(self, position: int | None) -> ast.expr | None:
        """Return what stands at a position."""
        return self.positional[position] if position is not None and position < len(self.positional) else None

    def named(self, module: Module, name: str) -> list[ast.expr]:
        """Return what is given as a keyword, also by ``**`` with a dictionary of this file."""
        for keyword in self.keywords:
            if keyword.arg == name:
                return [keyword.value]
        found: list[ast.expr] = []
        for keyword in self.keywords:
            if keyword.arg is None:
                for value in module.typed.of(keyword.value):
                    found += _items(module, value, name)
        return found


def _items(module: Module, value: Value, name: str) -> list[ast.expr]:
    """Return what a dictionary of this file holds under a key."""
    if isinstance(value.node, ast.Dict):
        items = [*zip(value.node.keys, value.node.values, strict=True), *module.typed.stored(value.node)]
        return [item for key, item in items if isinstance(key, ast.Constant) and key.value == name]
    if value.name == "builtins.dict()" and value.made is not None:
        return [keyword.value for keyword in value.made.keywords if keyword.arg == name]
    return []


def decide(module: Module, condition: Condition, arguments: Arguments) -> Verdict:
    """Return whether a call with *arguments* unpickles."""
    given = arguments.named(module, condition.keyword)
    if not given:
        at = arguments.at(condition.position)
        if at is None and condition.position is not None and not arguments.complete:
            return Verdict.OPEN
        given = [at] if at is not None else []
    verdicts = {verdict for one in given for verdict in _judged(module, condition, one)}
    if not verdicts:
        return _DEFAULTS[condition.default]
    return verdicts.pop() if len(verdicts) == 1 else Verdict.OPEN


_DEFAULTS: Final = {
    Default.UNPICKLES: Verdict.HOLDS,
    Default.SAFE: Verdict.FAILS,
    Default.CHANGED: Verdict.CHANGED,
}


def _judged(module: Module, condition: Condition, given: ast.expr) -> set[Verdict]:
    """Return what is known for each value that an argument can have."""
    unsafe = condition.unsafe
    if any(isinstance(one, str) for one in unsafe) and loadings(module, module.values.of(given)) is not None:
        return {Verdict.FAILS}  # a loader that is handed on: that is told of by itself
    found: set[Verdict] = set()
    for one in holding(module, unsafe, given):
        found.add(_DEFAULTS[condition.default] if one is None else one)
    return found


def holding(module: Module, unsafe: tuple[bool | str | None, ...], given: ast.expr) -> set[Verdict | None]:
    """Return, for each value that an expression can have, whether it is or holds one of *unsafe*.

    None stands for a value None that is not one of them.
    """
    return _expression(module, unsafe, given, 0)


def _expression(
    module: Module, unsafe: tuple[bool | str | None, ...], given: ast.expr, depth: int
) -> set[Verdict | None]:
    if depth > _DEEPEST:
        return {Verdict.OPEN}
    if isinstance(given, ast.UnaryOp) and isinstance(given.op, ast.Not):
        truths = _expression(module, (True,), given.operand, depth + 1)
        return {_constant(unsafe, one is not Verdict.HOLDS) if one is not Verdict.OPEN else one for one in truths}
    constant = module.typed.constant(given)
    if constant is not None:
        return {_constant(unsafe, constant)}
    return {_value(module, unsafe, value, depth) for value in module.typed.of(given)} or {Verdict.OPEN}


def _constant(unsafe: tuple[bool | str | None, ...], constant: object) -> Verdict:
    if isinstance(constant, str):
        if any(isinstance(one, str) and _is_named(constant, one) for one in unsafe):
            return Verdict.HOLDS
        if any(isinstance(one, str) for one in unsafe):
            return Verdict.FAILS
    return Verdict.HOLDS if any(one is bool(constant) for one in unsafe) else Verdict.FAILS


def _is_named(dotted: str, wanted: str) -> bool:
    """Tell whether a dotted name, or a path such as ``package.module:Name``, ends in a name."""
    return dotted == wanted or dotted.replace(":", ".").rpartition(".")[2] == wanted


def _value(module: Module, unsafe: tuple[bool | str | None, ...], value: Value, depth: int) -> Verdict | None:
    node = value.node
    if value.sort is Sort.LITERAL:
        if isinstance(node, ast.Constant):
            if node.value is None:
                return Verdict.HOLDS if None in unsafe else None
            return _constant(unsafe, node.value)
        if isinstance(node, ast.Tuple | ast.List | ast.Set | ast.Dict | ast.BinOp):
            return _collection(module, unsafe, node, depth)
        return Verdict.OPEN
    if value.sort is Sort.OUTSIDE:
        return _outside(module, unsafe, value, depth)
    if value.sort is Sort.UNKNOWN or not any(isinstance(one, str) for one in unsafe):
        return Verdict.OPEN
    return Verdict.FAILS  # a class or function of this file


def _collection(
    module: Module,
    unsafe: tuple[bool | str | None, ...],
    node: ast.Tuple | ast.List | ast.Set | ast.Dict | ast.BinOp,
    depth: int,
) -> Verdict:
    if not any(isinstance(one, str) for one in unsafe):
        return Verdict.OPEN
    parts: Iterable[ast.expr | None]
    if isinstance(node, ast.BinOp):
        parts = [node.left, node.right]
    elif isinstance(node, ast.Dict):
        parts = [*node.keys, *node.values]
    else:
        parts = [one.value if isinstance(one, ast.Starred) else one for one in node.elts]
    parts = [*parts, *(item for _, item in module.typed.stored(node))]
    found: set[Verdict | None] = set()
    for part in parts[:_MOST]:
        if part is not None:
            found |= _expression(module, unsafe, part, depth + 1)
    if Verdict.HOLDS in found:
        return Verdict.HOLDS
    return Verdict.OPEN if Verdict.OPEN in found else Verdict.FAILS


def _outside(module: Module, unsafe: tuple[bool | str | None, ...], value: Value, depth: int) -> Verdict:
    """What is known of something that this file does not define: a class, an instance, a module, a setting."""
    wanted = [one for one in unsafe if isinstance(one, str)]
    if not wanted:
        return Verdict.OPEN
    if value.name in _COLLECTING and value.made is not None:
        found: set[Verdict | None] = set()
        for one in value.made.args[:1]:
            found |= _expression(module, unsafe, one, depth + 1)
        return Verdict.HOLDS if Verdict.HOLDS in found else Verdict.OPEN if Verdict.OPEN in found else Verdict.FAILS
    name = value.name.removesuffix("()")
    last = name.rpartition(".")[2]
    if last in wanted:
        return Verdict.HOLDS
    if last.lstrip("_")[:1].isupper() and not last.isupper():
        return Verdict.FAILS  # a class, or an instance of it
    if value.name.endswith("()") or name.startswith(".") or last.isupper():
        return Verdict.OPEN  # what a function makes, or a setting of another file
    return Verdict.FAILS  # a module, or a function such as json.dumps
