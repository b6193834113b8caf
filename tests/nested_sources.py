"""Sources that are nested as deep as is asked for, with an expression at the deepest point."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final


def _around(before: str, after: str) -> Callable[[str, int], str]:
    return lambda core, depth: f"{before * depth}{core}{after * depth}\n"


def _blocks(heads: Iterator[str]) -> str:
    return "".join(f"{' ' * level}{head}\n" for level, head in enumerate(heads))


def _functions(core: str, depth: int) -> str:
    return _blocks(iter([*["def f():"] * depth, f"return {core}"]))


def _classes(core: str, depth: int) -> str:
    return _blocks(iter([*["class C:"] * depth, f"value = {core}"]))


def _elifs(core: str, depth: int) -> str:
    return "if a:\n    pass\n" + "elif a:\n    pass\n" * (depth - 1) + f"elif {core}:\n    pass\n"


#: By name, how a source is made from the expression at the deepest point and the number of levels.
SHAPES: Final[dict[str, Callable[[str, int], str]]] = {
    "calls": _around("f(", ")"),
    "sums": _around("", " + 1"),
    "powers": _around("1 ** ", ""),
    "negations": _around("not ", ""),
    "parentheses": _around("(", ")"),
    "tuples": _around("(", ",)"),
    "lists": _around("[", "]"),
    "dictionaries": _around("{1: ", "}"),
    "comprehensions": _around("[", " for a in b]"),
    "lambdas": _around("lambda: ", ""),
    "conditions": _around("1 if a else ", ""),
    "attributes": _around("", ".a"),
    "method calls": _around("", ".a()"),
    "subscripts": _around("", "[a]"),
    "functions": _functions,
    "classes": _classes,
    "elif chain": _elifs,
}
