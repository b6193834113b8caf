"""Where a file gives a setting a value that turns pickle on: as a variable, attribute, item, key or keyword."""

from __future__ import annotations

import ast
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final, NamedTuple

from ..catalogue.hidden_loaders import SETTINGS, Setting
from ..catalogue.hidden_words import settings_in
from . import spelling
from .conditions import Verdict, holding
from .loading import loadings
from .module import Module

#: Methods that put what they are given into a setting that is a collection.
_ADDING: Final = frozenset({"add", "append", "extend", "insert", "update"})


class Set(NamedTuple):
    """A value that turns a setting on; ``sure`` when it is the only one that the setting can have there."""

    node: ast.expr
    setting: Setting
    sure: bool


class _Given(NamedTuple):
    """A value that something with the name of a setting is given.

    ``call`` is the last name of the call whose keyword it is, "" where it is none; ``around`` is the display, call or
    statement that holds it, and what else may stand there.
    """

    name: str
    value: ast.expr
    around: ast.AST
    call: str = ""
    in_class: bool = False


@cache
def _by_name() -> dict[object, list[Setting]]:
    found: dict[object, list[Setting]] = {}
    for setting in SETTINGS:
        found.setdefault(setting.name, []).append(setting)
    return found


def settings(module: Module) -> Iterator[Set]:
    """Yield the values that turn pickle on, in source order."""
    names = settings_in(module.code)
    known = {name: ones for name, ones in _by_name().items() if names is None or name in names}
    if not known:
        return
    for name in known:
        module.binder.ensure(str(name))
    found: list[Set] = []
    beside: dict[tuple[str, ...], bool] = {}
    named: dict[ast.AST, frozenset[str]] = {}
    for given in _given(module, known):
        for setting in known[given.name]:
            if setting.calls and not _is_given_so(setting, given):
                continue
            if setting.modules and setting.modules not in beside:
                beside[setting.modules] = _stands_in(module, setting.modules)
            if setting.modules and not beside[setting.modules]:
                continue
            verdicts = _verdicts(module, setting, given.value)
            if Verdict.HOLDS in verdicts and not _is_decided_beside(module, setting, given.around, named):
                found.append(Set(given.value, setting, verdicts == {Verdict.HOLDS}))
                break
    told = {one.setting.name for one in found}
    for one in sorted(found, key=lambda one: (one.node.lineno, one.node.col_offset)):
        if spelling.last(one.node) not in told:  # a setting that is given on was told where it got its value
            yield one


def _is_given_so(setting: Setting, given: _Given) -> bool:
    """Tell whether something is a keyword of the calls of a setting, or a key or class attribute of that name."""
    if given.call:
        return given.call in setting.calls
    return given.in_class or isinstance(given.around, ast.Dict)


def _verdicts(module: Module, setting: Setting, value: ast.expr) -> set[Verdict | None]:
    if loadings(module, module.values.of(value)) is not None:
        return set()  # a loader that is handed on: that is told of by itself
    return holding(module, setting.values, value)


# -- places ----------------------------------------------------------------------------------------------------------


def _given(module: Module, known: dict[object, list[Setting]]) -> Iterator[_Given]:
    """Yield what is given to anything with the name of a setting."""
    for node in _nodes(module, known):
        if isinstance(node, ast.Dict):
            for key, item in zip(node.keys, node.values, strict=True):
                name = _key(key)
                if name in known:
                    yield _Given(name, item, node)
        elif isinstance(node, ast.Call):
            yield from _given_by_call(node, known)
        elif isinstance(node, ast.ClassDef):
            for keyword in node.keywords:
                if keyword.arg in known:
                    for base in node.bases:
                        yield _Given(str(keyword.arg), keyword.value, node, spelling.last(base))
        elif isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign) and node.value is not None:
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                name = _target(target)
                if name in known and not _is_local(module, target):
                    in_class = isinstance(target, ast.Name) and isinstance(module.parent(node), ast.ClassDef)
                    yield _Given(name, node.value, node, in_class=in_class)


def _nodes(module: Module, words: Iterable[object]) -> Iterator[ast.AST]:
    """Yield the nodes of the statements of a file in which one of *words* stands."""
    lines = _lines(module.source, words) if module.source is not None else None
    todo: list[ast.AST] = [module.tree]
    while todo:
        node = todo.pop()
        yield node
        below = ast.iter_child_nodes(node)
        todo += (one for one in below if lines is None or not isinstance(one, ast.stmt) or _hold(lines, one))


def _lines(source: bytes, words: Iterable[object]) -> list[int]:
    """Return the numbers of the lines in which one of *words* stands, in order."""
    wanted = [str(word).encode() for word in words]
    lines = source.splitlines()
    return [number for number, line in enumerate(lines, 1) if any(word in line for word in wanted)]


def _hold(lines: list[int], statement: ast.stmt) -> bool:
    """Tell whether one of *lines* is of a statement, its decorators included."""
    first = min([statement.lineno, *(one.lineno for one in getattr(statement, "decorator_list", ()))])
    place = bisect_left(lines, first)
    return place < len(lines) and lines[place] <= (statement.end_lineno or statement.lineno)


def _given_by_call(node: ast.Call, known: dict[object, list[Setting]]) -> Iterator[_Given]:
    last = spelling.last(node.func)
    for keyword in node.keywords:
        if keyword.arg in known:
            yield _Given(str(keyword.arg), keyword.value, node, last)
    if not isinstance(node.func, ast.Attribute) or not node.args:
        return
    if last in _ADDING:
        name = _target(node.func.value)
        if name in known:
            yield _Given(name, node.args[-1], node)
    elif last == "setdefault" and len(node.args) == 2:
        name = _key(node.args[0])
        if name in known:
            yield _Given(name, node.args[1], node)


def _key(key: ast.expr | None) -> str:
    """Return the name that a key has as a setting: a string, or the last of several; "" where it has none."""
    if isinstance(key, ast.Tuple) and key.elts:
        key = key.elts[-1]
    return key.value if isinstance(key, ast.Constant) and isinstance(key.value, str) else ""


def _target(target: ast.expr) -> str:
    """Return the name that something assigned to has as a setting; "" where it has none."""
    return _key(target.slice) if isinstance(target, ast.Subscript) else spelling.last(target)


def _is_local(module: Module, target: ast.expr) -> bool:
    """Tell whether a target is a variable of a function, which sets nothing."""
    if not isinstance(target, ast.Name):
        return False
    function = module.function_around(target)
    if function is None or target.id in function.redirected:
        return False
    above = module.parent(target)
    while above is not None and above is not function.node:
        if isinstance(above, ast.ClassDef):
            return False
        above = module.parent(above)
    return True


# -- what stands beside ----------------------------------------------------------------------------------------------


def _is_decided_beside(module: Module, setting: Setting, around: ast.AST, known: dict[ast.AST, frozenset[str]]) -> bool:
    """Tell whether another key or name beside a setting decides in its place; *known* keeps what stands where."""
    if not setting.unless:
        return False
    place = module.parent(around) if isinstance(around, ast.stmt) else around
    assert place is not None  # a statement stands in something
    if place not in known:
        parts = [place]
        if isinstance(around, ast.stmt):
            parts = [part for block in ("body", "orelse", "finalbody") for part in getattr(place, block, ())]
        known[place] = frozenset(name for part in parts for node in ast.walk(part) for name in _named(node))
    return not known[place].isdisjoint(setting.unless)


def _named(node: ast.AST) -> Iterator[str]:
    """Yield the settings that a node names."""
    if isinstance(node, ast.Dict):
        yield from map(_key, node.keys)
    elif isinstance(node, ast.keyword):
        yield node.arg or ""
    elif isinstance(node, ast.Assign):
        yield from map(_target, node.targets)
    elif isinstance(node, ast.AnnAssign | ast.AugAssign):
        yield _target(node.target)


def _stands_in(module: Module, words: tuple[str, ...]) -> bool:
    """Tell whether one of *words* stands in a file."""
    if module.source is not None and not any(word.encode() in module.source for word in words):
        return False
    return any(word in text for node in ast.walk(module.tree) for text in _texts(node) for word in words)


def _texts(node: ast.AST) -> Iterator[str]:
    """Yield what a node spells: an import, a name, an attribute, a keyword or a string."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield node.value
    elif isinstance(node, ast.Name):
        yield node.id
    elif isinstance(node, ast.Attribute):
        yield node.attr
    elif isinstance(node, ast.alias):
        yield node.name
    elif isinstance(node, ast.ImportFrom):
        yield node.module or ""
    elif isinstance(node, ast.keyword):
        yield node.arg or ""
