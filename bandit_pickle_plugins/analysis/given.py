"""What a call is given, as the catalogue of origins names it: by position, by keyword, or as the method's object."""

from __future__ import annotations

import ast

from ..catalogue.origins import RECEIVER


def argument(call: ast.Call, position: int | str) -> ast.expr | None:
    """Return the argument of a call at a position, by a keyword, or the object that a method is called on."""
    if position == RECEIVER:
        return call.func.value if isinstance(call.func, ast.Attribute) else None
    if isinstance(position, int):
        return call.args[position] if 0 <= position < len(call.args) else None
    return next((keyword.value for keyword in call.keywords if keyword.arg == position), None)
