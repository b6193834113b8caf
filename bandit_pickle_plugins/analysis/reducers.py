"""Which functions of a file are reducers: those that a pickler asks how an object is to be rebuilt."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import Final, NamedTuple

from .module import Module
from .scopes import FunctionNode
from .spelling import last
from .values import Sort, Value

#: Methods that a pickler calls; https://docs.python.org/3/library/pickle.html#object.__reduce__ and the sections below.
METHODS: Final = ("__reduce__", "__reduce_ex__", "reducer_override")

#: Functions that register a reducer for a class, with the name of their second parameter, the reducer.
_REGISTERING: Final = {
    "copy_reg.pickle": "pickle_function",
    "copyreg.pickle": "pickle_function",
    "multiprocessing.reduction.ForkingPickler.register": "reduce",
}

#: The identifiers that these, and what names a method by a string, are spelt with.
_SPELT: Final = frozenset({"pickle", "register", "setattr", "type"})

#: Positions in a reducer's tuple that the unpickler calls: the callable and the state setter.
CALLED: Final = (0, 5)


class Reducer(NamedTuple):
    """A reducer; ``name`` says for people which, as in ``Payload.__reduce__``."""

    function: FunctionNode
    name: str


class Reducers:
    """The reducers of one file, in no particular order, each once."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self.found: dict[FunctionNode, Reducer] = {}
        for function, name in self._all():
            self.found.setdefault(function, Reducer(function, name))

    def returned(self, reducer: Reducer) -> Iterator[tuple[ast.Return | ast.Lambda, ast.expr]]:
        """Yield what a reducer returns, each with the node that a finding about it stands on.

        What it only passes on from another reducer of the file is that one's.
        """
        function = reducer.function
        if isinstance(function, ast.Lambda):
            yield function, function.body
            return
        for statement in self._module.binder.returns.get(function, ()):
            value = statement.value
            assert value is not None
            if isinstance(value, ast.Call):
                callees = {callee.node for callee in self._module.values.of(value.func)}
                if not callees.isdisjoint(self.found):
                    continue
            yield statement, value

    def is_callable(self, container: ast.AST, node: ast.expr) -> bool:
        """Tell whether *node* stands in the tuple *container* where a reducer names what is to be called.

        A reducer of another file is told by what it returns: a callable and a tuple of arguments.
        """
        if not isinstance(container, ast.Tuple):
            return False
        if not any(container.elts[index : index + 1] == [node] for index in CALLED):
            return False
        returned = isinstance(self._module.parent(container), ast.Return | ast.Lambda)
        shape = [type(part) for part in container.elts[1:2]] == [ast.Tuple]
        return (returned and shape and container.elts[0] is node) or container in self._tuples

    @cached_property
    def _tuples(self) -> set[ast.AST]:
        return {
            value.node
            for reducer in self.found.values()
            for _, returned in self.returned(reducer)
            for value in self._module.values.of(returned)
            if value.node is not None
        }

    def _all(self) -> Iterator[tuple[FunctionNode, str]]:
        binder, values = self._module.binder, self._module.values
        for node in binder.classes:
            bindings = binder.scopes[node].bindings
            for method in METHODS:
                if method in bindings:  # what the class body leaves behind counts
                    for value in values.attribute(Value(Sort.CLASS, node=node), method):
                        if isinstance(value.node, FunctionNode):
                            yield value.node, f"{node.name}.{method}"
            for definition in bindings.get("dispatch_table", ()):
                if definition.value is not None:
                    yield from self._table(definition.value, f"{node.name}.dispatch_table")
        for method in METHODS:
            for definition in binder.attributes.get(method, ()):
                if definition.value is not None and not definition.path:
                    yield from self._functions(definition.value, _text(definition.node))
        for definition in binder.attributes.get("dispatch_table", ()):
            if definition.value is not None:
                yield from self._table(definition.value, "dispatch_table")
        interest = self._module.interest
        tables = interest.closure(("dispatch_table",))
        for target, item in binder.items:
            if interest.spelt(target.value, tables) and self._is_table(target.value):
                yield from self._functions(item, "dispatch_table")
        for call in binder.calls.get("update", ()):
            table = call.func.value if isinstance(call.func, ast.Attribute) else None
            if table is not None and interest.spelt(table, tables) and self._is_table(table):
                for argument in call.args:
                    yield from self._table(argument, "dispatch_table")
        names = interest.closure(_SPELT)
        for function in interest.candidates(names):
            if function in binder.callees:
                yield from self._called(binder.callees[function])

    def _is_table(self, node: ast.expr) -> bool:
        """Tell whether an expression is a pickler's dispatch table, by its spelling or as copyreg's."""
        return last(node) == "dispatch_table" or any(
            container.name.startswith(("copyreg.dispatch_table", "copy_reg.dispatch_table"))
            for container in self._module.values.of(node)
        )

    def _called(self, call: ast.Call) -> Iterator[tuple[FunctionNode, str]]:
        arguments = call.args
        function = call.func
        if len(arguments) + len(call.keywords) < 2:
            return
        for callee in self._module.values.of(function):
            if callee.name in _REGISTERING:
                keyword = _REGISTERING[callee.name]
                given = arguments[1:2] or [one.value for one in call.keywords if one.arg == keyword]
                for reducer in given:
                    yield from self._functions(reducer, "the registered reducer")
            elif callee.name == "builtins.setattr" and len(arguments) == 3:
                method = self._module.values.constant(arguments[1])
                if method in METHODS:
                    yield from self._functions(arguments[2], f"{_text(arguments[0])}.{method}")
                elif method == "dispatch_table":
                    yield from self._table(arguments[2], "dispatch_table")
            elif callee.name == "builtins.type" and len(arguments) == 3:
                yield from self._made_class(arguments[0], arguments[2])

    def _made_class(self, name: ast.expr, namespace: ast.expr) -> Iterator[tuple[FunctionNode, str]]:
        """The reducers in the namespace of a class that ``type(name, bases, namespace)`` makes."""
        values = self._module.values
        made = values.constant(name)
        # A message takes nothing from the source but names: it goes to terminals and files of any encoding.
        label = made if isinstance(made, str) and made.isidentifier() and len(made) < 100 else "type()"
        pairs: list[tuple[object, ast.expr]] = []
        for value in values.of(namespace):
            if isinstance(value.node, ast.Dict):
                for key, item in zip(value.node.keys, value.node.values, strict=True):
                    pairs.append((values.constant(key) if key is not None else None, item))
                pairs += [(values.constant(key), item) for key, item in values.stored(value.node)]
            elif value.name == "builtins.dict()" and value.made is not None:
                pairs += [(keyword.arg, keyword.value) for keyword in value.made.keywords]
        for method, item in pairs:
            if method in METHODS:
                yield from self._functions(item, f"{label}.{method}")

    def _table(self, node: ast.expr, name: str) -> Iterator[tuple[FunctionNode, str]]:
        """The reducers in a dispatch table: a dictionary, or a ChainMap of some."""
        values = self._module.values
        todo: list[ast.expr] = [node]
        seen: set[Value] = set()
        while todo:
            for value in values.of(todo.pop()) - seen:
                seen.add(value)
                if isinstance(value.node, ast.Dict):
                    for item in (*value.node.values, *(item for _, item in values.stored(value.node))):
                        yield from self._functions(item, name)
                elif value.name == "collections.ChainMap()" and value.made is not None:
                    todo += value.made.args

    def _functions(self, node: ast.expr, name: str) -> Iterator[tuple[FunctionNode, str]]:
        for value in self._module.values.of(node):
            if value.sort is Sort.FUNCTION and isinstance(value.node, FunctionNode):
                yield value.node, name


def _text(node: ast.AST) -> str:
    """Return a name or attribute as it is spelt, or a stand-in for a longer expression."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return f"{node.value.id}.{node.attr}"
    return node.attr if isinstance(node, ast.Attribute) else "object"
