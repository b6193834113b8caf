"""Which functions of a file are reducers: those that a pickler asks how an object is to be rebuilt."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final, NamedTuple

from ..catalogue.code import code_of
from .module import Module
from .scopes import FunctionNode
from .spelling import last
from .values import Answer, Sort, Value

#: Methods that a pickler calls; https://docs.python.org/3/library/pickle.html#object.__reduce__ and the sections below.
METHODS: Final = ("__reduce__", "__reduce_ex__", "reducer_override")

#: Functions that register a reducer for a class, with the name of their second parameter, the reducer.
_REGISTERING: Final = {
    "copy_reg.pickle": "pickle_function",
    "copyreg.pickle": "pickle_function",
    "joblib.externals.loky.backend.reduction.register": "reduce_function",
    "loky.backend.reduction.register": "reduce_function",
    "multiprocessing.reduction.ForkingPickler.register": "reduce",
    "multiprocessing.reduction.register": "reduce",
}

#: Methods that set the attribute that an argument names to the next one: also of monkeypatch, and mock.patch.object.
_SETTING: Final = ("__setattr__", "object", "setattr")

#: The identifiers that these, and what names a method by a string, are spelt with.
_SPELT: Final = frozenset({"pickle", "register", "setattr", "type"})

#: Words one of which stands in each function that makes or registers a reducer, but for the next.
_WORDS: Final = ("__reduce", "reducer_override", "dispatch_table", "copyreg", "copy_reg", "ForkingPickler", "setattr")
#: Words that have to stand in a file where ``register`` of a module ``reduction`` is looked for.
_REGISTER: Final = ("reduction", "register")
#: A call of ``type`` with more than one argument.
_MAKING: Final = re.compile(rb"type(?<!\wtype)\s*\([^()]*[,(]")

#: Dictionaries of reducers: those of pickle, and that of ForkingPickler.
_TABLES: Final = ("dispatch_table", "_extra_reducers")

#: The position of the namespace among the arguments of ``type.__new__``; the name stands two before it.
_NAMESPACE: Final = 3

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
        #: What is put into a dictionary of the file under the name of a method.
        self._put: dict[Value, list[tuple[str, ast.expr]]] = {}

    @cached_property
    def found(self) -> dict[FunctionNode, Reducer]:
        """The reducers by their functions."""
        found: dict[FunctionNode, Reducer] = {}
        for function, name in self._all():
            found.setdefault(function, Reducer(function, name))
        return found

    def returned(self, reducer: Reducer) -> Iterator[tuple[ast.Return | ast.Lambda, ast.expr]]:
        """Yield what a reducer returns, each with the node that a finding about it stands on.

        What it only passes on from another reducer of the file is that one's.
        """
        function = reducer.function
        if isinstance(function, ast.Lambda):
            yield function, function.body
            return
        self._module.binder.ensure_body(function)
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
        for word in _WORDS:
            binder.ensure(word)
        binder.ensure_matching(_MAKING)
        if self._can_register:
            binder.ensure("register")
        for node in binder.classes:
            bindings = binder.scopes[node].bindings
            for method in METHODS:
                if method in bindings:  # what the class body leaves behind counts
                    found = values.attribute(Value(Sort.INSTANCE, node=node), method)
                    yield from ((one, f"{node.name}.{method}") for one in self._unwrapped(found))
            if "__prepare__" in bindings:
                for value in values.attribute(Value(Sort.CLASS, node=node), "__prepare__"):
                    yield from self._namespace(self._results(value), f"{node.name}.__prepare__")
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
        tables = interest.closure(_TABLES)
        for target, item in binder.items:
            if interest.spelt(target.value, tables) and self._is_table(target.value):
                yield from self._functions(item, "dispatch_table")
            yield from self._put_into(target.value, target.slice, item)
        for call in (*binder.calls.get("update", ()), *binder.calls.get("setdefault", ())):
            if not isinstance(call.func, ast.Attribute):
                continue
            table = call.func.value
            if interest.spelt(table, tables) and self._is_table(table):
                for argument in call.args[:1]:
                    yield from self._table(argument, "dispatch_table")
                for argument in call.args[1:]:
                    yield from self._functions(argument, "dispatch_table")
            for key, item in _pairs(call):
                yield from self._put_into(table, key, item)
        for name in _SETTING:
            for call in binder.calls.get(name, ()):
                yield from self._set(call)
        for call in binder.calls.get("__new__", ()):
            if len(call.args) > _NAMESPACE:
                yield from self._made_class(call.args[1], call.args[_NAMESPACE])
        names = interest.closure(_SPELT, walks=False)
        for function in interest.candidates(names):
            if function in binder.callees:
                yield from self._called(binder.callees[function])

    def _is_table(self, node: ast.expr) -> bool:
        """Tell whether an expression is a pickler's dispatch table, by its spelling or as copyreg's."""
        return last(node) in _TABLES or any(
            container.name.startswith(("copyreg.dispatch_table", "copy_reg.dispatch_table"))
            for container in self._module.values.of(node)
        )

    def _called(self, call: ast.Call) -> Iterator[tuple[FunctionNode, str]]:
        arguments = call.args
        function = call.func
        if len(arguments) + len(call.keywords) < 2:
            return
        for callee in self._module.values.of(function):
            if callee.name in _REGISTERING and (self._can_register or "reduction.register" not in callee.name):
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
                yield from self._made_class(arguments[0], arguments[2], spelt=False)
            elif callee.sort is Sort.CLASS and len(arguments) == 3:  # perhaps a metaclass
                yield from self._made_class(arguments[0], arguments[2])

    def _made_class(
        self, name: ast.expr, namespace: ast.expr, spelt: bool = True
    ) -> Iterator[tuple[FunctionNode, str]]:
        """The reducers in the namespace of a class that ``type(name, bases, namespace)`` makes."""
        values = self._module.values
        made = values.constant(name)
        # A message takes nothing from the source but names: it goes to terminals and files of any encoding.
        label = made if isinstance(made, str) and made.isidentifier() and len(made) < 100 else "type()"
        yield from self._namespace(values.of(namespace), label, spelt)

    def _namespace(self, answer: Answer, label: str, spelt: bool = True) -> Iterator[tuple[FunctionNode, str]]:
        """The reducers in a namespace; *spelt*, or with names that are put together of parts, too."""
        values = self._module.values
        pairs: list[tuple[object, ast.expr]] = []
        todo, seen = list(answer), set(answer)
        for value in todo:
            if isinstance(value.node, ast.BinOp) and isinstance(value.node.op, ast.BitOr):
                todo += (values.of(value.node.left) | values.of(value.node.right)) - seen
                seen.update(todo)
            pairs += self._put.get(value, ())
            if isinstance(value.node, ast.Dict):
                for key, item in zip(value.node.keys, value.node.values, strict=True):
                    pairs.append((values.constant(key) if key is not None else None, item))
                pairs += [(values.constant(key), item) for key, item in values.stored(value.node)]
            elif value.name == "builtins.dict()" and value.made is not None:
                pairs += [(keyword.arg, keyword.value) for keyword in value.made.keywords]
        for method, item in pairs:
            if method in METHODS and (not spelt or self._stand(str(method))):
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

    def _put_into(self, table: ast.expr, key: ast.expr, item: ast.expr) -> Iterator[tuple[FunctionNode, str]]:
        """A reducer that is put into a namespace: of a metaclass, say. A dictionary of the file has to become one."""
        if not isinstance(key, ast.Constant) or key.value not in METHODS or not self._stand(key.value):
            return
        tables = self._module.values.of(table)
        if all(isinstance(one.node, ast.Dict) or one.name == "builtins.dict()" for one in tables):
            for one in tables:
                self._put.setdefault(one, []).append((key.value, item))
            return
        owner = table.value if isinstance(table, ast.Attribute) and table.attr == "__dict__" else table
        yield from self._functions(item, f"{_text(owner)}.{key.value}")

    def _set(self, call: ast.Call) -> Iterator[tuple[FunctionNode, str]]:
        """A reducer that a method sets, as in ``object.__setattr__(value, "__reduce__", function)``."""
        if not isinstance(call.func, ast.Attribute):
            return
        for index, argument in enumerate(call.args):
            if isinstance(argument, ast.Constant) and argument.value in METHODS and self._stand(argument.value):
                owner = call.args[index - 1] if index else call.func.value
                for item in call.args[index + 1 : index + 2] or [
                    one.value for one in call.keywords if one.arg == "new"
                ]:
                    yield from self._functions(item, f"{_text(owner)}.{argument.value}")

    @cached_property
    def _can_register(self) -> bool:
        """Tell whether a function of a module ``reduction`` can register a reducer, as far as words tell."""
        return any(self._stand(package, *_REGISTER) for package in ("loky", "multiprocessing"))

    def _stand(self, *words: str) -> bool:
        """Tell whether *words* stand in the code: the byte filter looks for them, and lets no parts of them pass."""
        source = self._module.source
        if source is None:
            return True
        if not all(word.encode() in source for word in words):
            return False
        code = code_of(source)
        return all(re.search(rb"(?<!\w)%s(?!\w)" % word.encode(), code) for word in words)

    # -- functions -----------------------------------------------------------------------------------------------

    def _functions(self, node: ast.expr, name: str) -> Iterator[tuple[FunctionNode, str]]:
        answer = self._module.values.of(node)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "__get__":
            answer |= self._module.values.of(node.func.value)  # a function bound to an object
        for function in self._unwrapped(answer):
            yield function, name

    def _unwrapped(self, answer: Answer) -> Iterator[FunctionNode]:
        """Yield the functions that a call of *answer* runs, also those that decorators of the file make of one."""
        values = self._module.values
        todo = list(answer)
        seen: set[Value] = set()
        while todo:
            value = todo.pop()
            if value in seen:
                continue
            seen.add(value)
            given = value.made.args[:1] if value.made is not None else []
            if value.sort is Sort.FUNCTION and isinstance(value.node, FunctionNode):
                yield value.node
                for decorator in getattr(value.node, "decorator_list", ()):
                    todo += [one for maker in values.of(decorator) for one in self._results(maker)]
            elif value.sort is Sort.INSTANCE:
                todo += values.attribute(value, "__call__")
            elif value.name == "types.MethodType()":
                todo += [one for function in given for one in values.of(function)]
            elif value.name == "builtins.property()":
                todo += [one for getter in given for maker in values.of(getter) for one in self._results(maker)]

    def _results(self, value: Value) -> Answer:
        """What a function of the file returns; nothing for what is none."""
        if value.sort is not Sort.FUNCTION or not isinstance(value.node, FunctionNode):
            return frozenset()
        values, binder = self._module.values, self._module.binder
        if isinstance(value.node, ast.Lambda):
            return values.of(value.node.body)
        binder.ensure_body(value.node)
        returned = [one.value for one in binder.returns.get(value.node, ()) if one.value is not None]
        return frozenset(one for expression in returned for one in values.of(expression))


def _pairs(call: ast.Call) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Yield the keys and values that ``table.update(...)`` and ``table.setdefault(key, value)`` spell out."""
    for keyword in call.keywords:
        if keyword.arg is not None:
            yield ast.Constant(keyword.arg), keyword.value
    if len(call.args) == 2:
        yield call.args[0], call.args[1]
    elif call.args and isinstance(call.args[0], ast.Dict):
        for key, value in zip(call.args[0].keys, call.args[0].values, strict=True):
            if key is not None:
                yield key, value


def _text(node: ast.AST) -> str:
    """Return a name or attribute as it is spelt, or a stand-in for a longer expression."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return f"{node.value.id}.{node.attr}"
    return node.attr if isinstance(node, ast.Attribute) else "object"
