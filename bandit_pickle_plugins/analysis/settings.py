"""Where a file gives a setting a value that turns pickle on: as a variable, attribute, item, key or keyword."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from ..catalogue.hidden_loaders import SETTINGS, Setting
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
    """A value that something with the name of a setting is given; ``call`` is the last name of the call, if any."""

    name: str
    value: ast.expr
    call: str | None = None


@cache
def _by_name() -> dict[str, list[Setting]]:
    found: dict[str, list[Setting]] = {}
    for setting in SETTINGS:
        found.setdefault(setting.name, []).append(setting)
    return found


def settings(module: Module) -> Iterator[Set]:
    """Yield the values that turn pickle on, in source order."""
    known = _by_name()
    found: list[Set] = []
    texts: set[str] | None = None
    for given in _given(module, known):
        for setting in known[given.name]:
            if setting.calls and given.call not in setting.calls:
                continue
            if setting.modules:
                texts = texts or {text for node in ast.walk(module.tree) for text in _texts(node)}
                if not any(word in text for text in texts for word in setting.modules):
                    continue
            verdicts = _verdicts(module, setting, given.value)
            if Verdict.HOLDS in verdicts:
                found.append(Set(given.value, setting, verdicts == {Verdict.HOLDS}))
                break
    told = {one.setting.name for one in found}
    for one in sorted(found, key=lambda one: (one.node.lineno, one.node.col_offset)):
        if spelling.last(one.node) not in told:  # a setting that is given on was told where it got its value
            yield one


def _verdicts(module: Module, setting: Setting, value: ast.expr) -> set[Verdict | None]:
    if loadings(module, module.values.of(value)) is not None:
        return set()  # a loader that is handed on: that is told of by itself
    return holding(module, setting.values, value)


def _given(module: Module, known: dict[str, list[Setting]]) -> Iterator[_Given]:
    """Yield what is given to anything with the name of a setting."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Dict):
            for key, item in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Constant) and key.value in known:
                    yield _Given(str(key.value), item, "")
        elif isinstance(node, ast.Call):
            last = spelling.last(node.func)
            for keyword in node.keywords:
                if keyword.arg in known:
                    yield _Given(str(keyword.arg), keyword.value, last)
            if last in _ADDING and isinstance(node.func, ast.Attribute):
                name = _target(node.func.value)
                if name in known:
                    for argument in node.args[-1:]:
                        yield _Given(name, argument, "")
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                name = _target(target)
                if name in known and not _is_local(module, target):
                    yield _Given(name, node.value, "")
        elif isinstance(node, ast.AnnAssign | ast.AugAssign):
            name = _target(node.target)
            if name in known and node.value is not None and not _is_local(module, node.target):
                yield _Given(name, node.value, "")


def _target(target: ast.expr) -> str:
    """Return the name that something assigned to has as a setting; "" where it has none."""
    if isinstance(target, ast.Subscript):
        key = target.slice
        return key.value if isinstance(key, ast.Constant) and isinstance(key.value, str) else ""
    return spelling.last(target)


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
