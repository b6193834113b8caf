"""What the catalogue says about modules as a whole: the names that a star import of one binds."""

from __future__ import annotations

from functools import cache
from typing import Final

from .loaders import LOADERS

_EMPTY: Final[frozenset[str]] = frozenset()


@cache
def _exports() -> dict[str, frozenset[str]]:
    from .gadgets import GADGETS  # large, and few files have a star import
    from .hidden_loaders import HIDDEN

    names = [loader.name for loader in LOADERS] + [row.name for row in HIDDEN]
    for gadget in GADGETS:
        names += [gadget.name, *gadget.also]
    found: dict[str, set[str]] = {}
    for name in names:
        module, _, last = name.split("()", 1)[0].rpartition(".")
        if not last.startswith("_"):
            found.setdefault(module, set()).add(last)
    return {module: frozenset(exported) for module, exported in found.items()}


def exports(module: str) -> frozenset[str]:
    """Return the catalogued names that ``from module import *`` binds; none for a module that is not catalogued."""
    return _exports().get(module, _EMPTY)
