"""What can be told of an expression from how it is spelt alone."""

from __future__ import annotations

import ast


def last(expression: ast.expr | None) -> str:
    """Return the last part of a name or attribute; "" for anything else."""
    if isinstance(expression, ast.Attribute):
        return expression.attr
    return expression.id if isinstance(expression, ast.Name) else ""


def arguments(call: ast.Call) -> list[ast.expr]:
    """Return all arguments of a call, by position and by keyword."""
    return [*call.args, *(keyword.value for keyword in call.keywords)]
