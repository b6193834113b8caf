"""The fixtures of pytest: a test, or another fixture, is given the result of one for the parameter of its name."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from .scopes import Definition, FunctionNode, Kind, every
from .values import Values

#: Decorators that make a fixture of a function.
_FIXTURES: Final = frozenset({"pytest.fixture", "pytest_asyncio.fixture"})


def given(values: Values, definition: Definition) -> ast.AST | None:
    """Return the fixture, in the same file, whose result a parameter is given; None where it is given no such one."""
    function = definition.scope.node
    assert isinstance(function, FunctionNode)
    if not (getattr(function, "name", "").startswith("test") or _is_fixture(values, function)):
        return None
    scope = values.binder.scope_around(function)
    while scope is not None:
        values.binder.ensure(definition.name)
        for one in every(definition.name, scope):
            if one.kind is Kind.FUNCTION and one.node is not function and _is_fixture(values, one.node):
                return one.node
        scope = scope.parent
    return None


def results(values: Values, definition: Definition) -> Iterator[ast.expr]:
    """Yield what the fixture returns or yields that a parameter is given."""
    fixture = given(values, definition)
    if fixture is not None:
        values.binder.ensure_body(fixture)
        yield from (one.value for one in values.binder.yields.get(fixture, ()) if one.value is not None)
        yield from (one.value for one in values.binder.returns.get(fixture, ()) if one.value is not None)


def _is_fixture(values: Values, function: ast.AST) -> bool:
    return any(
        value.name.removesuffix("()") in _FIXTURES
        for decorator in getattr(function, "decorator_list", ())
        for value in values.of(decorator)
    )
