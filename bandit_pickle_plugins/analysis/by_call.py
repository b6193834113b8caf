"""What one call gives a function of the file: its parameters, each with what belongs to it in that call.

The answers for a parameter hold what any caller gives. A :class:`Frame` is one call alone, so that the bytes, the path
and the mode that a helper gets stay together.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from typing import Any, Final, TypeVar

from . import options, parametrized
from .module import Module
from .places import only_called_here
from .scopes import Definition, Every, FunctionNode, Kind, Scope, reaching
from .solver import Question
from .values import Value, Values

T = TypeVar("T")

#: How many calls lie behind each other in a frame, and how many frames a function has.
_DEEPEST: Final = 3
_MANY: Final = 100


class Frame:
    """One call of a function; ``outer`` is that of the function around the call, None for whatever that is given.

    ``touched`` gathers the parameters that were asked for, ``defaulted`` those of them for which the default stood in.
    """

    def __init__(
        self,
        values: Values,
        function: FunctionNode,
        given: Callable[[Definition], list[ast.expr] | None],
        outer: Frame | None = None,
    ) -> None:
        self.function = function
        self.outer = outer
        self.depth: int = outer.depth + 1 if outer is not None else 1
        self.touched: set[Definition] = set()
        self.defaulted: set[Definition] = set()
        #: What answers within this call, by what answers for all of them.
        self.within: dict[object, Any] = {}
        self._values = values
        self._given = given
        self._known: dict[Definition, list[ast.expr] | None] = {}

    def given(self, parameter: Definition) -> list[ast.expr] | None:
        """Return what the call gives for a parameter, or the default; None where it can be what any call gives."""
        if parameter not in self._known:
            self.touched.add(parameter)
            found = self._given(parameter)
            if found == [] and parameter.value is not None:
                self.defaulted.add(parameter)
                found = [parameter.value]
            self._known[parameter] = found
        return self._known[parameter]

    def answer(
        self,
        question: Question,
        outside: Callable[[Any], frozenset[T]],
        unknown: Callable[[Definition], frozenset[T]],
        function: ast.AST | None = None,
    ) -> frozenset[T] | None:
        """Return the answer that comes from outside the function; None for a question about what is in it.

        *outside* answers for the caller, *unknown* for what nobody gives; *function* is the one that is asked about.
        """
        if isinstance(question, Definition) and self._is_parameter(question):
            given = self.given(question)
            if given is None:
                return outside(question)
            found: frozenset[T] = frozenset()
            for one in given:
                found |= outside(one)
            return found or unknown(question)
        scope = question.scope if isinstance(question, Definition | Every) else None
        if function is not None:
            scope = self._values.binder.scope_around(function) if function is not self.function else None
        return outside(question) if scope is not None and not self._holds(scope) else None

    def values(self, expression: ast.expr) -> list[Value]:
        """Return what *expression*, such as ``module.dump``, can be in this call."""
        attributes: list[str] = []
        start = expression
        while isinstance(start, ast.Attribute):
            attributes.append(start.attr)
            start = start.value
        given = self.given_for(start)
        if given is None:
            return list(self._values.of(expression))
        found = [value for one in given for value in self._outside(one)]
        for attr in reversed(attributes):
            found = [one for value in found for one in self._values.attribute(value, attr)]
        return found

    def given_for(self, expression: ast.expr) -> list[ast.expr] | None:
        """Return what the call gives for the parameter that a name stands for; None for anything else."""
        use = self._values.binder.uses.get(expression) if isinstance(expression, ast.Name) else None
        found = list(reaching(expression.id, use) or ()) if use is not None and isinstance(expression, ast.Name) else []
        if len(found) == 1 and isinstance(found[0], Every):
            found = [*found[0].operands()]
        one = found[0] if len(found) == 1 else None
        return self.given(one) if isinstance(one, Definition) and self._is_parameter(one) else None

    def _outside(self, expression: ast.expr) -> list[Value]:
        return self.outer.values(expression) if self.outer is not None else list(self._values.of(expression))

    def _is_parameter(self, definition: Definition) -> bool:
        return definition.kind is Kind.PARAMETER and definition.scope.node is self.function

    def _holds(self, scope: Scope) -> bool:
        here: Scope | None = scope
        while here is not None and here.node is not self.function:
            here = here.parent
        return here is not None


class Frames:
    """The calls of one file's functions, each by itself."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._values = module.typed
        self._calls: dict[FunctionNode, list[ast.Call]] = {}

    def of(self, function: ast.AST | None, depth: int = 1) -> list[Frame]:
        """Return a frame for each call that the file shows of a function, and of the function around that."""
        found: list[Frame] = []
        for call in self._shown(function) if isinstance(function, FunctionNode) else ():
            scope = self._module.function_around(call)
            around = scope.node if scope is not None else None
            outers: list[Frame | None] = []
            if depth < _DEEPEST and around is not function:
                outers += self.of(around, depth + 1)
            if not outers or len(found) + len(outers) > _MANY:
                outers = [None]
            assert isinstance(function, FunctionNode)
            found += [self._frame(function, call, outer) for outer in outers]
        return found

    def of_call(self, function: ast.AST, call: ast.Call, outer: Frame | None) -> Frame | None:
        """Return the frame of one call; None where it is not one that the file shows."""
        if not isinstance(function, FunctionNode) or (outer is not None and outer.depth >= _DEEPEST):
            return None
        return self._frame(function, call, outer) if call in self._shown(function) else None

    def by_default(self, frames: list[Frame]) -> Iterator[Frame]:
        """Yield a call from another file, if that can leave a parameter to a default which no call of *frames* uses."""
        for function in dict.fromkeys(frame.function for frame in frames):
            touched = {one for frame in frames for one in frame.touched}
            used = {one for frame in frames for one in frame.defaulted}
            left = {one for one in touched if one.value is not None and one not in used}
            if left and not only_called_here(self._values, function):
                yield Frame(self._values, function, lambda one, left=left: [] if one in left else None)  # type: ignore[misc]

    def _frame(self, function: FunctionNode, call: ast.Call, outer: Frame | None) -> Frame:
        return Frame(self._values, function, lambda one: self._given(function, call, one), outer)

    def _shown(self, function: FunctionNode) -> list[ast.Call]:
        """Return the calls of a function; none where something else gives its parameters as well."""
        if function not in self._calls:
            names = [one.arg for one in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)]
            others = any(
                parametrized.given(function, name) or any(options.of_parameter(self._values, function, name))
                for name in names
            )
            found = [] if others else list(dict.fromkeys(self._module.pickling.calls(function)))
            self._calls[function] = found
        return self._calls[function]

    def _given(self, function: FunctionNode, call: ast.Call, parameter: Definition) -> list[ast.expr] | None:
        """Return what a call gives for a parameter; None for what it does not show, and for the object of a method."""
        first = (*function.args.posonlyargs, *function.args.args)[:1]
        variadic = parameter.node in (function.args.vararg, function.args.kwarg)
        starred = any(isinstance(one, ast.Starred) for one in call.args) or any(not one.arg for one in call.keywords)
        if variadic or starred or self._module.pickling.lets_run(call, function):
            return None
        if parameter.node in first and self._values.class_around(function) is not None:
            return None
        return self._module.pickling.given(call, parameter)
