"""What ``pytest.mark.parametrize`` gives the parameters of a test, as far as it is written out."""

from __future__ import annotations

import ast

from .scopes import FunctionNode
from .spelling import last

#: An expression, and the way to a part of it: an index, or None for any item.
Part = tuple[ast.expr, tuple[int | None, ...]]


def given(function: FunctionNode, name: str) -> list[Part]:
    """Return what the decorators of a test give its parameter *name*; empty for any other function."""
    found: list[Part] = []
    if isinstance(function, ast.Lambda) or not function.name.startswith("test"):
        return found
    for decorator in function.decorator_list:
        if isinstance(decorator, ast.Call) and last(decorator.func) == "parametrize" and len(decorator.args) > 1:
            names, rows = decorator.args[:2]
            columns = _columns(names)
            if name in columns:
                found += _column(rows, columns.index(name) if len(columns) > 1 else None)
    return found


def _columns(names: ast.expr) -> list[str]:
    """Return the names of the parameters: ``"packed, value"`` or ``["packed", "value"]``."""
    if isinstance(names, ast.Constant) and isinstance(names.value, str):
        return [one.strip() for one in names.value.split(",") if one.strip()]
    if isinstance(names, ast.Tuple | ast.List):
        return [str(one.value) if isinstance(one, ast.Constant) else "" for one in names.elts]
    return []


def _column(rows: ast.expr, column: int | None) -> list[Part]:
    """Return what stands in a column, or what the rows are where there is only one."""
    if not isinstance(rows, ast.Tuple | ast.List):
        return [(rows, (None,) if column is None else (None, column))]
    found: list[Part] = []
    for row in rows.elts:
        cells = row.elts if isinstance(row, ast.Tuple | ast.List) else None
        if isinstance(row, ast.Call) and last(row.func) == "param":
            cells, row = row.args, row.args[0] if len(row.args) == 1 else row
        if column is None:
            found.append((row, ()))
        elif cells is not None and column < len(cells):
            found.append((cells[column], ()))
        else:
            found.append((row, (column,)))
    return found
