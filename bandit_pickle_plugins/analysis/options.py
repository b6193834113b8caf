"""The defaults of the options of a command line."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ..catalogue.options import DECLARING, DECORATORS, PARSED
from .given import argument
from .scopes import FunctionNode
from .spelling import last
from .values import Values


def declared(values: Values) -> dict[str, list[ast.expr]]:
    """Return the defaults of the options that a file declares, by the attribute that holds the option."""
    found: dict[str, list[ast.expr]] = {}
    for word, position in DECLARING.items():
        for call in values.binder.calls.get(word, ()):
            default = argument(call, "default")
            if default is None and position is not None:
                default = argument(call, position)
            name = _name(values, call)
            if name and default is not None:
                found.setdefault(name, []).append(default)
    for call in values.binder.calls.get("set_defaults", ()):
        for keyword in call.keywords:
            if keyword.arg is not None:
                found.setdefault(keyword.arg, []).append(keyword.value)
    return found


def parsed(values: Values, expression: ast.expr) -> Iterator[str]:
    """Yield the names of the options that an attribute or an item stands for."""
    for value in values.of(expression):
        holder, _, name = value.name.rpartition(".")
        if holder in PARSED:
            yield name


def of_parameter(values: Values, function: FunctionNode, name: str) -> Iterator[ast.expr]:
    """Yield the defaults that the decorators of a function give one of its parameters."""
    if isinstance(function, ast.Lambda):
        return
    for decorator in function.decorator_list:
        if isinstance(decorator, ast.Call) and any(one.name in DECORATORS for one in values.of(decorator.func)):
            default = argument(decorator, "default")
            if default is not None and _name(values, decorator) == name:
                yield default


def _name(values: Values, call: ast.Call) -> str:
    """Return the name of an option: ``dest``, one without dashes, or the first of those with two, or with one."""
    given = argument(call, "dest")
    flag = last(call.func).startswith("DEFINE")  # behind its name stand the default and the help
    texts = [values.constant(one) for one in ([given] if given is not None else call.args[:1] if flag else call.args)]
    names = [one for one in texts if isinstance(one, str)]
    names.sort(key=lambda one: (one.startswith("-"), not one.startswith("--")))
    return names[0].lstrip("-").replace("-", "_") if names else ""
