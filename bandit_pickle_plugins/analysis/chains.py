"""Where loaders are called or handed on: each chain of references is told once, at its last link."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ..catalogue import modules
from ..catalogue.loaders import REEXPORTED
from .handing import Fate, fate
from .interest import Spelling
from .loading import CLASSES, PATHS, SPELT, TOPS, Loadings, Role, loadings
from .module import Module
from .reducers import Reducers


class Link(NamedTuple):
    """The last link of a chain: a call of a loader (``called``), or the place where a reference is handed on."""

    node: ast.expr
    loadings: Loadings
    called: bool


def spellings(module: Module) -> Spelling:
    """Return how the expressions of a file can be spelt that are loaders."""
    binder = module.binder
    configured = [name.split(".") for name in module.configuration.loaders]
    words = SPELT.union(path[-1] for path in configured)
    if any(modules.exports(star) for scope in binder.scopes.values() for star in scope.stars):
        return module.interest.closure(words, CLASSES)  # names that no import in this file shows
    imported = {name.partition(".")[0] for name in binder.modules}
    if "importlib" in imported or "__import__" in binder.calls:
        imported |= {top for top in TOPS if module.source is None or _is_quoted(top.encode(), module.source)}
    owners: dict[str, set[str]] = {}
    for path in (*PATHS, *configured):
        if len(path) > 1 and (path[0] in imported or path[-2] in REEXPORTED):
            owners.setdefault(path[-2], set()).add(path[-1])
    return module.interest.owned({owner: frozenset(its) for owner, its in owners.items()}, words, CLASSES)


def _is_quoted(name: bytes, source: bytes) -> bool:
    """Tell whether a literal of *source* can begin with *name*."""
    return name in source and (b'"' + name in source or b"'" + name in source)


def last_links(module: Module) -> Iterator[Link]:
    """Yield each call of a loader, and each loader reference that nothing in the file calls, in source order."""
    values = module.values
    found: list[tuple[ast.expr, Loadings]] = []
    for expression in module.interest.candidates(spellings(module)):
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
