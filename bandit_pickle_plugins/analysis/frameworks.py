"""What frameworks call a program's functions with: callbacks, handlers, views, and methods that a class overrides."""

from __future__ import annotations

import ast
from typing import Final, NamedTuple

from ..catalogue import sources
from ..catalogue.origins import EVERY, Decorated, Origin, Overrides, Registered
from .effects import Effects
from .scopes import Definition, FunctionNode, Kind
from .values import Values

#: Packages whose views get the request as their first parameter, whatever registers them in another file.
_WEB: Final = ("django", "rest_framework", "starlette", "pyramid", "flask", "aiohttp", "sanic", "falcon", "tornado")
#: What is read of such a request.
_OF_REQUEST: Final = frozenset(
    {"body", "content", "cookies", "COOKIES", "data", "DATA", "files", "FILES", "form", "GET", "headers", "json"}
    | {"META", "params", "POST", "query", "query_params", "raw_post_data", "stream"}
)

#: What says that a parameter gets the result of another function, which the framework calls first.
_INJECTING: Final = frozenset({"fastapi.Depends", "fastapi.Security"})

Record = Overrides | Decorated | Registered


class Given(NamedTuple):
    """What a framework gives a parameter: data of an origin, or an object of a type, by the call that registers it."""

    origin: Origin | None
    type: str
    call: ast.Call | None


class Frameworks:
    """The functions of one file that a framework calls."""

    def __init__(self, values: Values, effects: Effects) -> None:
        self._values = values
        self._binder = values.binder
        self._effects = effects
        self._known: dict[Definition, list[Given]] = {}

    def given(self, definition: Definition) -> list[Given]:
        """Return what a framework gives a parameter; empty for one of a function that the program calls itself."""
        if definition not in self._known:
            self._known[definition] = []  # asked again while its decorators are resolved
            self._known[definition] = self._given(definition)
        return self._known[definition]

    def types(self, definition: Definition) -> list[tuple[str, ast.Call | None]]:
        """Return the types of the objects that a framework gives a parameter, with the calls that registered it."""
        return [(one.type, one.call) for one in self.given(definition) if one.type]

    def _given(self, definition: Definition) -> list[Given]:
        function = definition.scope.node
        assert isinstance(function, FunctionNode)
        parameters = [*function.args.posonlyargs, *function.args.args]
        position = parameters.index(definition.node) if definition.node in parameters else len(parameters)
        owner = self._values.class_around(function)
        if owner is not None and position == 0:
            return []
        found: list[tuple[Record, ast.Call | None]] = []
        if owner is not None:
            name = getattr(function, "name", "")
            for parent in self._values.parents(owner):
                found += [(one, None) for one in sources.overrides(f"{parent}().{name}")]
        for decorator in getattr(function, "decorator_list", ()):
            target = decorator.func if isinstance(decorator, ast.Call) else decorator
            for value in self._values.of(target):
                found += [(one, None) for one in sources.DECORATING.get(value.name, ())]
        for decorator in owner.decorator_list if owner is not None else ():
            for value in self._values.of(decorator.func if isinstance(decorator, ast.Call) else decorator):
                found += [(one, None) for one in sources.DECORATING.get(value.name, ()) if one.parameter == EVERY]
        # A bound method is registered without its self; of an object that is registered, the methods count theirs.
        shift = 1 if owner is not None else 0
        for registered, call in self._effects.registered(function):
            if registered.name in _INJECTING and self._is_injected(definition):
                continue
            if registered.method or registered.parameter == EVERY:
                found.append((registered, call))
            elif registered.parameter + shift == position:
                return [Given(registered.origin, registered.type, call)]
        exact = [pair for pair in found if pair[0].parameter == position]
        chosen = exact or [pair for pair in found if pair[0].parameter == EVERY]
        return [Given(one.origin, one.type, call) for one, call in chosen]

    def _is_injected(self, definition: Definition) -> bool:
        """Tell whether a parameter gets what another function returns: ``db=Depends(connect)``."""
        slot = definition.annotation.slice if isinstance(definition.annotation, ast.Subscript) else None
        said = [definition.value, *(slot.elts if isinstance(slot, ast.Tuple) else [])]
        return any(
            value.name in _INJECTING for one in said if isinstance(one, ast.Call) for value in self._values.of(one.func)
        )

    def of_request(self, node: ast.Attribute) -> bool:
        """Tell whether *node* reads a web framework's request: ``request.body`` of a view's first parameter."""
        return node.attr in _OF_REQUEST and self._is_parameter(node.value, "request", (0, 1)) and self._imports_web()

    def of_signed_cookie(self, node: ast.Call) -> bool:
        """Tell whether *node* asks the request of a view of Django for a cookie that was signed."""
        function = node.func
        if not isinstance(function, ast.Attribute) or function.attr != "get_signed_cookie":
            return False
        return self._is_parameter(function.value, "request", (0, 1)) and self._imports_web()

    def of_event(self, node: ast.Subscript) -> bool:
        """Tell whether *node* reads the event of an AWS Lambda function: ``*handler(event, context)``."""
        return self._is_parameter(node.value, "event", (0,))

    def _is_parameter(self, expression: ast.expr, name: str, positions: tuple[int, ...]) -> bool:
        if not isinstance(expression, ast.Name) or expression.id != name:
            return False
        use = self._binder.uses.get(expression)
        scope = use.scope if use is not None else None
        while scope is not None:
            for definition in scope.bindings.get(name, ()):
                function = scope.node
                if definition.kind is Kind.PARAMETER and isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                    arguments = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
                    if name == "event":
                        return arguments[:2] == ["event", "context"] and function.name.endswith("handler")
                    return arguments.index(name) in positions if name in arguments else False
            scope = scope.parent
        return False

    def _imports_web(self) -> bool:
        for word in _WEB:
            self._binder.ensure(word)
        return any(module.partition(".")[0] in _WEB for module in self._binder.modules)
