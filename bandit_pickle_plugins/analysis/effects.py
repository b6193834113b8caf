"""What a file does to an object after it was made: what is put into a buffer, and where a function is handed to."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Final, NamedTuple, TypeVar

from ..catalogue import sources
from ..catalogue.imports import words_of
from ..catalogue.origins import FILLING, Origin, Registered
from .given import argument as argument_of
from .scopes import Definition, FunctionNode, Kind, reaching
from .spelling import arguments
from .values import Sort, Values

T = TypeVar("T")

#: Methods that put their arguments into their object: lists, deques, sets, buffers, files.
_PUTTING: Final = frozenset(
    {"add", "append", "appendleft", "extend", "insert", "put", "put_nowait", "update", "write", "writelines"}
    | {"write_bytes", "write_text"}
)


#: Methods of data frames and series that write them into the file that their first argument names.
_PICKLING_INTO: Final = frozenset({"to_hdf", "to_pickle"})

#: Fixtures of pytest: https://docs.pytest.org/en/stable/how-to/tmp_path.html
_TEST_FOLDERS: Final = frozenset({"tmp_path", "tmpdir", "tmp_path_factory", "tmpdir_factory"})


#: Calls that turn a path into another type.
_WRAPPING: Final = frozenset({"Path", "PurePath", "fspath", "str"})


class Effect(NamedTuple):
    """Something that comes into an object: an expression, or data of an origin; ``call`` is what brought that."""

    part: ast.expr | None = None
    origin: Origin | None = None
    call: ast.Call | None = None


class Effects:
    """The effects that the calls of one file have on the objects it makes, by the expression that makes them."""

    def __init__(self, values: Values, reach: Callable[[str], None], source: bytes | None = None) -> None:
        self._values = values
        self._binder = values.binder
        self._reach = reach
        self._source = source
        self._registered: dict[ast.AST, list[tuple[Registered, ast.Call | None]]] = {}
        self._seen: dict[str, int] = {}  # how many calls, and assignments, of a word have been looked at
        self._looking = False

    def on(self, node: ast.AST) -> list[Effect]:
        """Return what comes into the object that *node* makes."""
        return self._by_object.get(node, [])

    def on_path(self, path: ast.expr) -> list[Effect]:
        """Return what comes into files whose path is spelt as *path*, also by way of another open file."""
        text = _spelt(path)
        found = list(self._by_path.get(text, ()))
        if isinstance(path, ast.Attribute) and path.attr == "name":
            found += [effect for made in self.objects(path.value) for effect in self.on(made)]
        for made, effects in self._by_object.items():
            if isinstance(made, ast.Call) and any(_spelt(one) == text for one in _places(made)):
                found += effects
        return found

    def is_test_path(self, path: ast.expr) -> bool:
        """Tell whether a path lies in the folder that pytest gives to one test."""
        return any(isinstance(part, ast.Name) and part.id in _TEST_FOLDERS for part in ast.walk(path)) or any(
            isinstance(part, ast.Name) and part.id in _TEST_FOLDERS
            for value in self._behind(path)
            for part in ast.walk(value)
        )

    def _behind(self, path: ast.expr) -> Iterator[ast.expr]:
        for part in ast.walk(path):
            use = self._binder.uses.get(part) if isinstance(part, ast.Name) else None
            if use is not None and isinstance(part, ast.Name):
                for one in reaching(part.id, use) or ():
                    if isinstance(one, Definition) and one.value is not None:
                        yield one.value

    def registered(self, function: ast.AST) -> list[tuple[Registered, ast.Call | None]]:
        """Return how *function* is handed to a framework that will call it, and by which call."""
        if not self._registering:
            return []
        name = getattr(function, "name", "")
        if name:
            self._reach(name)
        around = self._binder.scope_around(function) if any(one.method for one in self._registering) else None
        if around is not None and isinstance(around.node, ast.ClassDef):
            self._reach(around.node.name)
            self._reach(f"{around.node.name}()")
        if not self._looking:  # else this is asked to find out what is handed on
            self._looking = True
            self._look()
            self._looking = False
        return self._registered.get(function, [])

    def objects(self, expression: ast.expr) -> Iterator[ast.AST]:
        """Yield the expressions that made what *expression* can be."""
        for value in self._values.of(expression):
            if value.made is not None:
                yield value.made
            elif value.sort is Sort.LITERAL and value.node is not None:
                yield value.node

    @cached_property
    def _by_object(self) -> dict[ast.AST, list[Effect]]:
        self._binder.complete()  # an object can be changed wherever it gets to
        found: dict[ast.AST, list[Effect]] = {}
        for target, effect in self._all():
            for made in self.objects(target):
                found.setdefault(made, []).append(effect)
        return found

    @cached_property
    def _by_path(self) -> dict[str, list[Effect]]:
        self._binder.complete()
        found: dict[str, list[Effect]] = {}
        for target, effect in self._all():
            found.setdefault(_spelt(target), []).append(effect)
        return found

    def _all(self) -> Iterator[tuple[ast.expr, Effect]]:
        """Yield each effect with the expression for the object that it changes."""
        for name, calls in self._binder.calls.items():
            if name in _PUTTING:
                for call in calls:
                    if isinstance(call.func, ast.Attribute):
                        for argument in arguments(call) if name == "update" else call.args:
                            yield call.func.value, Effect(argument)
            if name in _PICKLING_INTO:
                for call in calls:
                    if isinstance(call.func, ast.Attribute):
                        for argument in (*call.args[:1], *_present(argument_of(call, "path"))):
                            yield argument, Effect(origin=Origin.OWN, call=call)
            if name in _LAST_WORDS:
                for call in calls:
                    yield from self._known(call)
        for definition in self._binder.definitions:
            if definition.kind is Kind.IMPORT and definition.target.rpartition(".")[2] in _LAST_WORDS - {
                definition.name
            }:
                for call in self._binder.calls.get(definition.name, ()):
                    yield from self._known(call)
        for subscript, item in self._binder.items:
            if isinstance(subscript.slice, ast.Slice):
                yield subscript.value, Effect(item)

    def _known(self, call: ast.Call) -> Iterator[tuple[ast.expr, Effect]]:
        for callee in self._values.of(call.func):
            if callee.name in sources.DUMPING_INTO:
                for argument in (*call.args[1:2], *_present(argument_of(call, "file"))):
                    yield argument, Effect(origin=Origin.OWN, call=call)
            made, dot, method = callee.name.rpartition(".")
            if (
                dot
                and method == "dump"
                and made.removesuffix("()") in sources.PICKLERS_MADE
                and callee.made is not None
            ):
                for argument in (*callee.made.args[:1], *_present(argument_of(callee.made, "file"))):
                    yield argument, Effect(origin=Origin.OWN, call=call)
            for fills in sources.FILLING_CALLS.get(callee.name, ()):
                for target in _present(argument_of(call, fills.argument)):
                    yield target, Effect(origin=fills.origin, call=call)
            for copies in sources.COPYING.get(callee.name, ()):
                for part in _present(argument_of(call, copies.source)):
                    for target in _present(argument_of(call, copies.target)):
                        yield target, Effect(part)
        if isinstance(call.func, ast.Attribute) and call.func.attr in FILLING:
            for argument in call.args[:1]:
                yield argument, Effect(call.func.value)

    @cached_property
    def _registering(self) -> list[Registered]:
        """The records that can have a use in the file, by the words that stand in it."""
        found = [one for ones in sources.REGISTERING.values() for one in ones]
        source = self._source
        if source is None:
            return found
        words = words_of(source)
        found = [one for one in found if not sources.packages(one.name).isdisjoint(words)]
        return [one for one in found if one.name.rpartition(".")[2].encode() in source]

    def _look(self) -> None:
        """Enter what is registered by calls and assignments that have been found meanwhile."""
        for word in _REGISTERING_WORDS & self._binder.calls.keys():
            for call in self._new(word, self._binder.calls[word]):
                for callee in self._values.of(call.func):
                    for one in sources.REGISTERING.get(callee.name, ()):
                        for given in _present(argument_of(call, one.argument)):
                            self._enter(one, given, call)
        for word in _REGISTERING_WORDS & self._binder.attributes.keys():
            for definition in self._new(f"{word}=", self._binder.attributes[word]):
                for value in self._values.of_target(definition):
                    for one in sources.REGISTERING.get(value.name, ()):
                        if one.argument == "=" and definition.value is not None:
                            self._enter(one, definition.value, None)

    def _new(self, word: str, found: list[T]) -> list[T]:
        seen = self._seen.get(word, 0)
        self._seen[word] = len(found)
        return found[seen:]

    def _enter(self, registered: Registered, given: ast.expr, call: ast.Call | None) -> None:
        for function in self._functions(given, registered.method):
            self._registered.setdefault(function, []).append((registered, call))

    def _functions(self, given: ast.expr, method: str) -> Iterator[ast.AST]:
        parts = given.elts if isinstance(given, ast.Tuple | ast.List) else [given]
        for part in parts:
            for value in self._values.of(part):
                if isinstance(value.node, FunctionNode):
                    yield value.node
                elif method and isinstance(value.node, ast.ClassDef):
                    for statement in value.node.body:
                        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef) and _matches(
                            statement.name, method
                        ):
                            yield statement


def _spelt(path: ast.expr) -> str:
    """Return a path as it is spelt, without what only changes its type."""
    while isinstance(path, ast.Call) and len(path.args) == 1 and not path.keywords:
        function = path.func
        if (function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")) not in _WRAPPING:
            break
        path = path.args[0]
    return ast.unparse(path)


def _places(made: ast.Call) -> list[ast.expr]:
    """Return what can be the path of a call that opens a file: its first argument, or the object of a method."""
    function = made.func
    return [*made.args[:1], *([function.value] if isinstance(function, ast.Attribute) else [])]


def _matches(name: str, pattern: str) -> bool:
    if pattern.endswith("*"):
        return name.startswith(pattern[:-1]) and not name.startswith("_")
    return name == pattern


_LAST_WORDS: Final = frozenset(
    {
        "dump",
        *(name.rpartition(".")[2] for name in (*sources.DUMPING_INTO, *sources.FILLING_CALLS, *sources.COPYING)),
        *FILLING,
    }
)
_REGISTERING_WORDS: Final = frozenset(name.rpartition(".")[2] for name in sources.REGISTERING)


def _present(expression: ast.expr | None) -> list[ast.expr]:
    return [] if expression is None else [expression]
