"""Where loaders are called or handed on: each chain of references is told once, at its last link."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from .handing import Fate, fate
from .loading import CLASSES, SPELT, Loadings, Role, loadings
from .module import Module
from .reducers import Reducers


class Link(NamedTuple):
    """The last link of a chain: a call of a loader (``called``), or the place where a reference is handed on."""

    node: ast.expr
    loadings: Loadings
    called: bool


def last_links(module: Module) -> Iterator[Link]:
    """Yield each call of a loader, and each loader reference that nothing in the file calls, in source order."""
    values = module.values
    interest = module.interest
    names = interest.closure(SPELT | {name.rpartition(".")[2] for name in module.configuration.loaders}, CLASSES)
    found: list[tuple[ast.expr, Loadings]] = []
    for expression in module.binder.expressions:
        if not interest.spelt(expression, names):
            continue
        answer = loadings(module, values.of(expression))
        if answer is not None:
            found.append((expression, answer))
    if not found:
        return
    reducers = Reducers(module)
    links: list[Link] = []
    made: list[tuple[ast.Call, Loadings]] = []
    shown: set[ast.AST] = set()  # unpicklers whose load() the file shows
    for expression, answer in found:
        roles = {one.role for one in answer.found}
        shown.update(one.made for one in answer.found if one.made is not None and one.role is Role.CALL)
        if roles == {Role.INSTANCE}:
            if isinstance(expression, ast.Call):
                made += [(expression, answer)] * any(one.made is expression for one in answer.found)
            continue
        above = module.binder.callees.get(expression)
        if above is not None:
            if Role.CALL in roles:
                calling = tuple(one for one in answer.found if one.role is Role.CALL)
                links.append(Link(above, Loadings(calling, answer.sure), called=True))
        elif expression not in values.read:
            if fate(module, reducers, expression) is not Fate.DROPPED:
                links.append(Link(expression, answer, called=False))
    links += [Link(call, answer, called=True) for call, answer in made if call not in shown]
    yield from sorted(links, key=lambda link: (link.node.lineno, link.node.col_offset))
