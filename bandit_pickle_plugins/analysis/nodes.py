"""All nodes of a tree, several times faster than :func:`ast.walk` finds them, and where they stand."""

from __future__ import annotations

import ast
from typing import Final

#: Fields that hold no node, or none that is ever looked for.
_PLAIN: Final = frozenset({"ctx", "op", "ops", "type_comment", "type_ignores", "kind", "lineno", "col_offset"})

#: By the type of a node, its fields that can hold nodes.
_FIELDS: dict[type, tuple[str, ...]] = {ast.Constant: (), ast.Name: (), ast.alias: ()}


def below(tree: ast.AST) -> list[ast.AST]:
    """Return *tree* and all nodes in it, those that hold others first, without operators and contexts."""
    found = [tree]
    for node in found:  # it grows meanwhile
        fields = _FIELDS.get(node.__class__)
        if fields is None:
            fields = _FIELDS[node.__class__] = tuple(name for name in node._fields if name not in _PLAIN)
        for name in fields:
            value = getattr(node, name, None)
            if value.__class__ is list:
                found += [one for one in value if isinstance(one, ast.AST)]
            elif isinstance(value, ast.AST):
                found.append(value)
    return found


def beginning(node: object) -> tuple[int, int]:
    """Return the line and the column where a node begins; the beginning of the file for what has no place."""
    return getattr(node, "lineno", 0), getattr(node, "col_offset", 0)
