"""Whether a call unpickles, by the argument that decides it."""

from __future__ import annotations

import ast
import enum
import re
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

#: What stands between the names in one string: a list in an environment variable, a chain of codecs.
_BETWEEN: Final = re.compile(r"[\s,;|]+")

#: How many elements of a collection are looked at, and how deep one may be nested.
_MOST: Final = 200
_DEEPEST: Final = 8


#: The values that turn something on: those of a condition or of a setting.
Unsafe = tuple[bool | str | None, ...]


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
                for value in module.values.of(keyword.value):
                    found += _items(module, value, name)
        return found


def _items(module: Module, value: Value, name: str) -> list[ast.expr]:
    """Return what a dictionary of this file holds under a key."""
    if isinstance(value.node, ast.Dict):
        items = [*zip(value.node.keys, value.node.values, strict=True), *module.values.stored(value.node)]
        return [item for key, item in items if isinstance(key, ast.Constant) and key.value == name]
    if value.name == "builtins.dict()" and value.made is not None:
        return [keyword.value for keyword in value.made.keywords if keyword.arg == name]
    return []


def decide(module: Module, condition: Condition, arguments: Arguments) -> Verdict:
    """Return whether a call with *arguments* unpickles."""
    given = _given(module, arguments, condition.keyword, condition.position)
    if given is None:
        return Verdict.OPEN
    unsafe = condition.unsafe
    found: set[Verdict] = set()
    for one in given:
        if not _has_bool(unsafe) and loadings(module, module.values.of(one)) is not None:
            found.add(Verdict.FAILS)  # a loader that is handed on: that is told of by itself
            continue
        for verdict in holding(module, unsafe, one):
            found.add(_by_default(module, condition, arguments) if verdict is None else verdict)
    if not found:
        return _by_default(module, condition, arguments)
    return found.pop() if len(found) == 1 else Verdict.OPEN


def _given(module: Module, arguments: Arguments, keyword: str, position: int | None) -> list[ast.expr] | None:
    """Return what is given for an argument, [] where nothing is; None where ``*args`` may give it."""
    named = arguments.named(module, keyword)
    if named or position is None:
        return named
    at = arguments.at(position)
    if at is not None:
        return [at]
    return [] if arguments.complete else None


_DEFAULTS: Final = {
    Default.UNPICKLES: Verdict.HOLDS,
    Default.SAFE: Verdict.FAILS,
    Default.CHANGED: Verdict.CHANGED,
}


def _by_default(module: Module, condition: Condition, arguments: Arguments) -> Verdict:
    """Return what holds where the argument of a condition is not given."""
    if condition.spoiled_by is not None:
        for one in _given(module, arguments, *condition.spoiled_by) or ():
            values = module.values.of(one)
            if not any(value.sort is Sort.UNKNOWN or _is_none(value) for value in values):
                return Verdict.HOLDS
    return _DEFAULTS[condition.default]


def _is_none(value: Value) -> bool:
    return isinstance(value.node, ast.Constant) and value.node.value is None


def _has_bool(unsafe: Unsafe) -> bool:
    return any(isinstance(one, bool) for one in unsafe)


# -- values ----------------------------------------------------------------------------------------------------------


def holding(module: Module, unsafe: Unsafe, given: ast.expr) -> set[Verdict | None]:
    """Return, for each value that an expression can have, whether it is or holds one of *unsafe*.

    None stands for a value None that is not one of them.
    """
    return _expression(module, unsafe, given, 0)


def _expression(module: Module, unsafe: Unsafe, given: ast.expr, depth: int) -> set[Verdict | None]:
    if depth > _DEEPEST:
        return {Verdict.OPEN}
    if isinstance(given, ast.UnaryOp) and isinstance(given.op, ast.Not):
        truths = _expression(module, (True,), given.operand, depth + 1)
        return {_constant(unsafe, one is not Verdict.HOLDS) if one is not Verdict.OPEN else one for one in truths}
    constant = module.values.constant(given)
    if constant is not None:
        return {_constant(unsafe, constant)}
    return {_value(module, unsafe, value, depth) for value in module.values.of(given)} or {Verdict.OPEN}


def _constant(unsafe: Unsafe, constant: object) -> Verdict:
    names = [one for one in unsafe if isinstance(one, str)]
    if isinstance(constant, str) and names:
        parts = [constant, *_BETWEEN.split(constant)]
        holds = any(_is_named(part, one) for part in parts for one in names) or ("*" in names and constant != "")
        return Verdict.HOLDS if holds else Verdict.FAILS
    return Verdict.HOLDS if any(one is bool(constant) for one in unsafe) else Verdict.FAILS


def _is_named(dotted: str, wanted: str) -> bool:
    """Tell whether a dotted name, or a path such as ``package.module:Name``, ends with a name."""
    return dotted == wanted or dotted.replace(":", ".").endswith(f".{wanted}")


def _value(module: Module, unsafe: Unsafe, value: Value, depth: int) -> Verdict | None:
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
    if value.sort is Sort.UNKNOWN or _has_bool(unsafe):
        return Verdict.OPEN
    return Verdict.FAILS  # a class or function of this file


def _collection(
    module: Module, unsafe: Unsafe, node: ast.Tuple | ast.List | ast.Set | ast.Dict | ast.BinOp, depth: int
) -> Verdict:
    if _has_bool(unsafe):
        if isinstance(node, ast.BinOp):
            return Verdict.OPEN
        return _constant(unsafe, bool(node.keys if isinstance(node, ast.Dict) else node.elts))
    parts: Iterable[ast.expr | None]
    if isinstance(node, ast.BinOp):
        parts = [node.left, node.right]
    elif isinstance(node, ast.Dict):
        parts = [*node.keys, *node.values]
    else:
        parts = [one.value if isinstance(one, ast.Starred) else one for one in node.elts]
    parts = [*parts, *(item for _, item in module.values.stored(node))]
    found: set[Verdict | None] = set()
    for part in parts[:_MOST]:
        if part is not None:
            found |= _expression(module, unsafe, part, depth + 1)
    return next((one for one in (Verdict.HOLDS, Verdict.OPEN) if one in found), Verdict.FAILS)


def _outside(module: Module, unsafe: Unsafe, value: Value, depth: int) -> Verdict:
    """What is known of something that this file does not define: a class, an instance, a module, a setting."""
    wanted = [one for one in unsafe if isinstance(one, str)]
    if wanted and value.name in _COLLECTING and value.made is not None:
        found: set[Verdict | None] = set()
        for one in value.made.args[:1]:
            found |= _expression(module, unsafe, one, depth + 1)
        return next((one for one in (Verdict.HOLDS, Verdict.OPEN) if one in found), Verdict.FAILS)
    name = value.name.removesuffix("()")
    if any(_is_named(name, one) for one in wanted):
        return Verdict.HOLDS
    last = name.rpartition(".")[2]
    if _has_bool(unsafe):
        return Verdict.OPEN
    if last.lstrip("_")[:1].isupper() and not last.isupper():
        return Verdict.FAILS  # a class, or an instance of it
    if value.name.endswith("()") or name.startswith(".") or last.isupper():
        return Verdict.OPEN  # what a function makes, or a setting of another file
    return Verdict.FAILS  # a module, or a function such as json.dumps
