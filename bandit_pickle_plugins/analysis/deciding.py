"""Whether a call of a loader that the user adds unpickles, by the argument that decides it."""

from __future__ import annotations

import ast
from typing import NamedTuple

from ..catalogue.hidden_loaders import Condition, Default
from .chains import Link
from .conditions import Arguments, Verdict, decide
from .loading import Loading, Loadings
from .module import Module


class Decided(NamedTuple):
    """What is left of a link, the arguments that decide (none where a loader needs none), and whether one is open."""

    link: Link
    keywords: tuple[str, ...]
    is_open: bool


def decided(module: Module, link: Link) -> Decided | None:
    """Return what is left of a link whose loaders unpickle only with some arguments, None where nothing is."""
    conditions = {
        one.name: Condition(one.keyword, one.position, one.when, Default.UNPICKLES if one.by_default else Default.SAFE)
        for one in module.configuration.deciding
    }
    left: list[Loading] = []
    keywords: list[str] = []
    verdicts: set[Verdict] = set()
    for loading in link.loadings.found:
        condition = conditions.get(loading.loader.name)
        verdict = Verdict.HOLDS if condition is None else decide(module, condition, _arguments(link, loading))
        verdicts.add(verdict)
        if verdict is not Verdict.FAILS:
            left.append(loading)
            keywords.append(condition.keyword if condition is not None else "")
    if not left:
        return None
    loadings = Loadings(tuple(left), link.loadings.sure and verdicts == {Verdict.HOLDS})
    named = () if "" in keywords else tuple(dict.fromkeys(keywords))
    return Decided(link._replace(loadings=loadings), named, Verdict.OPEN in verdicts)


def _arguments(link: Link, loading: Loading) -> Arguments:
    """Return what a loader is given, also by a ``partial``."""
    if link.called and isinstance(link.node, ast.Call):
        return Arguments.of(link.node, loading.made if loading.made is not link.node else None)
    return Arguments.of(loading.made, skipped=1) if loading.made is not None else Arguments((), ())
