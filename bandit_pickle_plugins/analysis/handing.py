"""What becomes of an expression that stands for a callable: is it handed on, bound, or only looked at?"""

from __future__ import annotations

import ast
import enum
from typing import Final

from .module import Module
from .reducers import Reducers
from .values import Sort


class Fate(enum.Enum):
    """What the code does with an expression."""

    HANDED_ON = "handed on"
    KEPT = "kept"  # bound to an attribute of a module, class or instance
    DROPPED = "dropped"  # compared, tested, read an attribute of, bound to a local name


#: Callables that only look at what they are given.
_LOOKING: Final = frozenset(
    {
        "abc.ABC.register",
        "builtins.callable",
        "builtins.dir",
        "builtins.format",
        "builtins.getattr",
        "builtins.hasattr",
        "builtins.hash",
        "builtins.id",
        "builtins.isinstance",
        "builtins.issubclass",
        "builtins.len",
        "builtins.print",
        "builtins.repr",
        "builtins.str",
        "builtins.super",
        "builtins.type",
        "builtins.vars",
        "functools.update_wrapper",
        "functools.wraps",
        "mock.patch.object",
        "typing.cast",
        "unittest.mock.patch.object",
    }
)

_CONTAINERS = ast.Tuple | ast.List | ast.Dict
_TRANSPARENT = ast.Starred | ast.IfExp | ast.BoolOp | ast.Await


def fate(module: Module, reducers: Reducers, node: ast.expr) -> Fate:
    """Return what becomes of the value of *node*, which nothing else in the file was found to have."""
    contained = False
    while True:
        above = module.parent(node)
        if isinstance(above, ast.IfExp) and node is above.test:
            return Fate.DROPPED
        if isinstance(above, ast.BoolOp) and isinstance(above.op, ast.And) and node is not above.values[-1]:
            return Fate.DROPPED  # only tested: the last one is the value
        if isinstance(above, ast.Set):
            return Fate.DROPPED  # a set is looked into: which function is this?
        if isinstance(above, _CONTAINERS):
            if reducers.is_callable(above, node):
                return Fate.DROPPED
            bound = _bound(module, above, node) if not contained else None
            if bound is not None:
                return bound
            contained = True
        elif not isinstance(above, _TRANSPARENT) and not (contained and isinstance(above, ast.BinOp)):
            break
        node = above
    if isinstance(above, ast.Call):
        return _given(module, above) if node is not above.func else Fate.DROPPED  # nobody can call a list
    if isinstance(above, ast.keyword):
        call = module.parent(above)
        return _given(module, call) if isinstance(call, ast.Call) else Fate.HANDED_ON
    if isinstance(above, ast.Return | ast.Yield | ast.YieldFrom | ast.Lambda | ast.arguments):
        return Fate.HANDED_ON
    if isinstance(above, ast.AugAssign) and contained:
        return Fate.HANDED_ON
    if isinstance(above, ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp):
        return Fate.HANDED_ON
    if isinstance(above, ast.Assign | ast.AnnAssign | ast.NamedExpr) and node is above.value:
        targets: list[ast.expr] = [*above.targets] if isinstance(above, ast.Assign) else [above.target]
        return Fate.HANDED_ON if contained else _kept(module, targets)
    return Fate.DROPPED


def _given(module: Module, call: ast.Call) -> Fate:
    """What becomes of an argument of *call*."""
    if isinstance(call.func, ast.Attribute) and call.func.attr.startswith("assert"):
        return Fate.DROPPED  # a test compares it
    for value in module.values.of(call.func):
        if value.sort is Sort.OUTSIDE and (value.name in _LOOKING or value.name.startswith("inspect.")):
            return Fate.DROPPED
    return Fate.HANDED_ON


def _bound(module: Module, container: ast.AST, node: ast.expr) -> Fate | None:
    """What becomes of one side of ``load, dump = pickle.load, pickle.dump``; None for any other container."""
    above = module.parent(container)
    if not isinstance(above, ast.Assign) or not isinstance(container, ast.Tuple | ast.List):
        return None
    for target in above.targets:
        if isinstance(target, ast.Tuple | ast.List) and len(target.elts) == len(container.elts):
            return _kept(module, [target.elts[module.position(container, node)]])
    return None


def _kept(module: Module, targets: list[ast.expr]) -> Fate:
    """What becomes of a value that is bound to *targets* and that nothing reads from there."""
    for target in targets:
        if isinstance(target, ast.Subscript):
            return Fate.HANDED_ON
        if isinstance(target, ast.Attribute):
            return Fate.KEPT
        if isinstance(target, ast.Name):
            scope = module.function_around(target)
            if scope is None or target.id in scope.redirected:
                return Fate.KEPT
    return Fate.DROPPED
