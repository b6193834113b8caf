"""Where loaders are called or handed on: each chain of references is told once, at its last link."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ..catalogue import modules
from ..catalogue.loaders import REEXPORTED
from ..catalogue.words import STEMS
from .handing import Fate, fate
from .interest import Spelling
from .loading import CLASSES, PATHS, SPELT, TOPS, Loadings, Role, loadings
from .module import Module
from .reducers import Reducers
from .scopes import Definition, Kind, reaching


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
    for word in (*STEMS, *(max(path, key=len) for path in configured)):
        binder.ensure(word)
    if any(modules.exports(star) for scope in binder.scopes.values() for star in scope.stars):
        return module.interest.closure(words, CLASSES)  # names that no import in this file shows
    imported = {name.partition(".")[0] for name in binder.modules}
    by_string = [one for one in module.interest.modules_by_string() if _may_be_constant(module, one)]
    named = {part for one in by_string for part in _parts(module.values.constant(one))}
    if "" in named:  # the name of a module that is relative to another one
        named |= TOPS
    imported |= named
    owners: dict[str, set[str]] = {}
    for path in (*PATHS, *configured):
        if len(path) > 1 and (path[0] in imported or path[-2] in REEXPORTED):
            owners.setdefault(path[-2], set()).add(path[-1])
    its_own = {owner: frozenset(its) for owner, its in owners.items()}
    return module.interest.owned(its_own, words, CLASSES, by_string=not named.isdisjoint({*owners, *TOPS}))


def _may_be_constant(module: Module, expression: ast.expr) -> bool:
    """Tell whether it is worth asking for the constant that an expression is: not for what a method gives, say."""
    use = module.binder.uses.get(expression)
    if use is None or not isinstance(expression, ast.Name):
        return not isinstance(expression, ast.Call) or not isinstance(expression.func, ast.Attribute)
    return not any(
        isinstance(one, Definition)
        and (
            one.kind in (Kind.PARAMETER, Kind.ITEM, Kind.OPAQUE)
            or (isinstance(one.value, ast.Call) and isinstance(one.value.func, ast.Attribute))
        )
        for one in reaching(expression.id, use) or ()
    )


def _parts(name: object) -> list[str]:
    return name.split(".") if isinstance(name, str) else []


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
    taken: set[ast.AST | None] = set()  # what was put into containers, and is called or handed on from there
    for expression, answer in found:
        roles = {one.role for one in answer.found}
        shown.update(one.made for one in answer.found if one.made is not None and one.role is Role.CALL)
        if roles == {Role.INSTANCE}:
            if isinstance(expression, ast.Call):
                made += [(expression, answer)] * any(one.made is expression for one in answer.found)
            continue
        above = module.binder.callees.get(expression)
        if above is not None:
            taken.update(one.item for one in answer.found)
            if Role.CALL in roles:
                calling = tuple(one for one in answer.found if one.role is Role.CALL)
                links.append(Link(above, Loadings(calling, answer.sure), called=True))
        elif expression not in values.read:
            if fate(module, reducers, expression) is not Fate.DROPPED:
                taken.update(one.item for one in answer.found)
                links.append(Link(expression, answer, called=False))
    links = [link for link in links if link.called or link.node not in taken]
    links += [Link(call, answer, called=True) for call, answer in made if call not in shown]
    yield from sorted(links, key=lambda link: (link.node.lineno, link.node.col_offset))
