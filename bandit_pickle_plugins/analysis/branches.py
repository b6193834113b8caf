"""Which branches hold a node: what is done only where something decides so."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from .module import Module
from .scopes import FunctionNode


def branches(module: Module, node: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Yield the branches around *node* in its function, each a statement or expression with the field that it is."""
    below, above = node, module.parent(node)
    while above is not None and not isinstance(above, FunctionNode | ast.Module):
        if isinstance(above, ast.If | ast.For | ast.AsyncFor | ast.While | ast.IfExp | ast.Try | ast.Match):
            name = next(
                (name for name, value in ast.iter_fields(above) if isinstance(value, list) and below in value), ""
            )
            if not (isinstance(above, ast.Try) and name == "body"):
                yield above, name
        elif isinstance(above, ast.ExceptHandler | ast.match_case):
            yield above, "body"
        below, above = above, module.parent(above)


def always_with(module: Module, other: ast.AST, node: ast.AST) -> bool:
    """Tell whether *other* is always done where *node* is: no branch holds it that does not hold *node*."""
    around = set(branches(module, node))
    return all(branch in around for branch in branches(module, other))


def innermost(module: Module, node: ast.AST) -> tuple[ast.AST, str] | None:
    """Return the innermost branch around *node*, which tells all others; None where nothing decides on it."""
    return next(branches(module, node), None)
