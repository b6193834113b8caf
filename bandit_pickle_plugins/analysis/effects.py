"""What a file does to an object after it was made: what is put into a buffer, and where a function is handed to."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Final, NamedTuple, TypeVar

from ..catalogue import sources
from ..catalogue.containers import AT_A_PLACE, PUTTING
from ..catalogue.imports import words_of
from ..catalogue.origins import FILLING, FROM_OUTSIDE, PACKING, READING, RUNNERS, WRITING, Origin, Registered
from . import fixtures
from .given import argument as argument_of
from .same_paths import SamePaths, Spelling
from .scopes import Definition, FunctionNode, Kind, Scope, owner, reaching
from .spelling import arguments, last
from .values import Sort, Value, Values

T = TypeVar("T")

#: Methods that put their arguments into their object, also into a connection or the file that a path names.
_PUTTING: Final = frozenset((*PUTTING, "send_bytes", "write_bytes", "write_text"))


#: Files that compress what is written into them into another one, given by a keyword or as the first argument.
_COMPRESSING: Final = frozenset({"BZ2File", "GzipFile", "LZMAFile"})

#: Methods of data frames and series that write them into the file that their first argument names.
_PICKLING_INTO: Final = frozenset({"to_hdf", "to_pickle"})

#: Fixtures of pytest: https://docs.pytest.org/en/stable/how-to/tmp_path.html
_TEST_FOLDERS: Final = frozenset({"tmp_path", "tmpdir", "tmp_path_factory", "tmpdir_factory"})


#: What another program or an unknown callee can write into once it is given to it.
BUFFERS: Final = frozenset({"builtins.bytearray", "builtins.open", "io.BytesIO", "io.StringIO"})
#: What the file does not show.
_ELSEWHERE: Final = (Sort.UNKNOWN, Sort.OUTSIDE)
#: How many arguments of a callee that writes are looked at.
_ARGUMENTS: Final = 6

#: How many expressions are looked at to find the folder of a path.
_MANY: Final = 32

#: A name and the scope that binds it; an attribute and None.
_Word = tuple[str, Scope | None]


class Effect(NamedTuple):
    """Something that comes into an object: an expression, or data of an origin; ``call`` is what brought it.

    Where only the name of a callee says that it writes, ``said`` is what that tells of the bytes.
    """

    part: ast.expr | None = None
    origin: Origin | None = None
    call: ast.Call | None = None
    said: Origin | None = None


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
        """Return what comes into the file that *path* names, also by way of another open file."""
        found: dict[Effect, None] = {}
        for spelling in self.paths.spellings(path):
            found |= dict.fromkeys(self._by_path.get(spelling, ()))
        if isinstance(path, ast.Attribute) and path.attr == "name":
            for opened in self.objects(path.value):
                found |= dict.fromkeys(self.on(opened))
        for made in self.named(path):
            found |= dict.fromkeys(self.on(made))
        return [*found]

    def rewriters(self, made: ast.AST) -> Iterator[ast.Call]:
        """Yield the calls of what is not known that are given the buffer, open file or container that *made* makes."""
        words = {*self._names_of.get(made, ())}
        todo = [*words]
        while todo:
            word = todo.pop()
            more = self._views_of.get(word, set()) - words
            todo += more
            words |= more
            for call, given in self._arguments.get(word, ()):
                if not any(one is made for one in self.objects(given)):
                    continue
                for callee in self._values.of(call.func):
                    if isinstance(callee.node, FunctionNode) and callee.sort is Sort.FUNCTION:
                        arguments = callee.node.args
                        parameters = (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
                        more = {(one.arg, self._binder.scopes[callee.node]) for one in parameters}
                        todo += more - words
                        words |= more
                    elif _may_write(callee, call):
                        yield call

    def named(self, path: ast.expr) -> Iterator[ast.Call]:
        """Yield the calls that make the temporary files that *path* is, or is the name of."""
        for value in self._values.of(path):
            if value.made is not None and value.name.removesuffix(".name") == "tempfile.NamedTemporaryFile()":
                yield value.made

    def is_told(self, path: ast.expr) -> bool:
        """Tell whether another program is told of a path."""
        return not self._told[0].isdisjoint(self.paths.spellings(path)) if self._told[0] else False

    def is_file_told(self, made: ast.Call) -> bool:
        """Tell whether another program is told of the open file that *made* makes, or is given it."""
        return made in self._told[1]

    def is_test_path(self, path: ast.expr) -> bool:
        """Tell whether a path lies in the folder that pytest gives to one test."""
        todo, seen = [path], {path}
        for one in todo:
            names = [part for part in ast.walk(one) if isinstance(part, ast.Name)]
            if any(name.id in _TEST_FOLDERS for name in names):
                return True
            for value in (value for name in names for value in self._behind(name)):
                if value not in seen and len(todo) < _MANY:
                    seen.add(value)
                    todo.append(value)
        return False

    def _behind(self, name: ast.Name) -> Iterator[ast.expr]:
        """Yield what a name is assigned, and what a fixture gives for a parameter."""
        use = self._binder.uses.get(name)
        for one in (reaching(name.id, use) or ()) if use is not None else ():
            if isinstance(one, Definition) and one.kind is Kind.PARAMETER:
                yield from fixtures.results(self._values, one)
            elif isinstance(one, Definition) and one.value is not None:
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
        """Yield what made the objects that *expression* can be, is a view of, or else is an unknown item of."""
        expression = _viewed(expression)
        known = False
        for value in self._values.of(expression):
            if value.made is not None:
                known = True
                yield value.made
                if value.name == "builtins.memoryview()" and value.made.args:
                    yield from self.objects(value.made.args[0])
            elif value.sort is Sort.LITERAL and value.node is not None:
                known = True
                yield value.node
        if isinstance(expression, ast.Subscript) and not known:  # lists[key].append(item)
            yield from self.objects(expression.value)
        elif isinstance(expression, ast.Call) and last(expression.func) == "setdefault":
            if isinstance(expression.func, ast.Attribute):  # lists.setdefault(key, []).append(item)
                yield from self.objects(expression.func.value)

    @cached_property
    def _by_object(self) -> dict[ast.AST, list[Effect]]:
        self._binder.complete()  # an object can be changed wherever it gets to
        found: dict[ast.AST, list[Effect]] = {}
        for target, effect in self._all():
            for made in self.objects(target):
                found.setdefault(made, []).append(effect)
        for target, effect in self._said:
            for made in self.objects(target):
                if isinstance(made, ast.Call) and self._is_written_to(made):
                    found.setdefault(made, []).append(effect)
        return found

    @cached_property
    def paths(self) -> SamePaths:
        """Which paths are the same."""
        return SamePaths(self._values)

    @cached_property
    def _by_path(self) -> dict[Spelling, list[Effect]]:
        self._binder.complete()
        found: dict[Spelling, list[Effect]] = {}
        for target, effect in self._all():
            for spelling in self.paths.spellings(target) if _is_path(effect) else (self.paths.own(target),):
                found.setdefault(spelling, []).append(effect)
        for target, effect in self._said:
            for spelling in self.paths.spellings(target):
                found.setdefault(spelling, []).append(effect)
        for made, effects in self._by_object.items():
            for path in _places(made) if isinstance(made, ast.Call) else ():
                for spelling in self.paths.spellings(path):
                    found.setdefault(spelling, []).extend(effects)
        return found

    @cached_property
    def _names_of(self) -> dict[ast.AST, set[_Word]]:
        """The names and attributes that stand for what a call makes, or for a container."""
        found: dict[ast.AST, set[_Word]] = {}
        for definition in self._binder.definitions:
            if isinstance(definition.value, ast.Call | ast.Dict | ast.List) and not definition.path:
                of_object = isinstance(definition.node, ast.Attribute)
                scope = None if of_object else owner(definition.name, definition.scope)
                found.setdefault(definition.value, set()).add((definition.name, scope))
        return found

    @cached_property
    def _views_of(self) -> dict[_Word, set[_Word]]:
        """The names and attributes that are given what a name stands for, or a view of it, by that name."""
        self._binder.complete()
        found: dict[_Word, set[_Word]] = {}
        for definition in self._binder.definitions:
            given = definition.value
            if given is None or definition.path:
                continue
            given = _viewed(given)
            if isinstance(given, ast.Call) and last(given.func) == "memoryview" and len(given.args) == 1:
                given = _viewed(given.args[0])
            use = self._binder.uses.get(given) if isinstance(given, ast.Name) else None
            if use is not None:
                scope = None if isinstance(definition.node, ast.Attribute) else owner(definition.name, definition.scope)
                found.setdefault((last(given), owner(last(given), use.scope)), set()).add((definition.name, scope))
        return found

    @cached_property
    def _arguments(self) -> dict[_Word, list[tuple[ast.Call, ast.expr]]]:
        """The calls that are given something by its name, or a method of it that fills it, by that name."""
        self._binder.complete()
        found: dict[_Word, list[tuple[ast.Call, ast.expr]]] = {}
        for calls in self._binder.calls.values():
            for call in calls:
                for given in _given_in(arguments(call)):
                    given = _viewed(given)
                    if isinstance(given, ast.Attribute) and (given.attr == "name" or given.attr in _PUTTING):
                        given = given.value
                    use = self._binder.uses.get(given) if isinstance(given, ast.Name) else None
                    scope = owner(last(given), use.scope) if use is not None else None
                    if use is not None or isinstance(given, ast.Attribute):
                        found.setdefault((last(given), scope), []).append((call, given))
        return found

    @cached_property
    def _told(self) -> tuple[frozenset[Spelling], frozenset[ast.AST]]:
        """The paths, and what makes the open files, that are given to calls which run another program."""
        self._binder.complete()
        paths: set[Spelling] = set()
        files: set[ast.AST] = set()
        for word in _RUNNING_WORDS & self._binder.calls.keys():
            for call in self._binder.calls[word]:
                if any(callee.name in RUNNERS for callee in self._values.of(call.func)):
                    for part in self._parts(call):
                        paths |= self.paths.spellings(part)
                        files.update(self.objects(part.value if isinstance(part, ast.Attribute) else part))
        return frozenset(paths), frozenset(files)

    def _parts(self, call: ast.Call) -> Iterator[ast.expr]:
        """Yield what can be a path or an open file in the arguments of a call, and in the lists that they are."""
        for given in arguments(call):
            displays = [one.node for one in self._values.of(given) if one.sort is Sort.LITERAL and one.node]
            for whole in (given, *displays):
                yield from (one for one in ast.walk(whole) if isinstance(one, _NAMING))

    def _all(self) -> Iterator[tuple[ast.expr, Effect]]:
        """Yield each effect with the expression for the object that it changes."""
        for name, calls in self._binder.calls.items():
            if name in _PUTTING:
                for call in calls:
                    if isinstance(call.func, ast.Attribute):
                        given = call.args[1:] if name in AT_A_PLACE else call.args
                        for argument in arguments(call) if name == "update" else given:
                            yield call.func.value, Effect(argument, call=call)
            if name in _PICKLING_INTO:
                for call in calls:
                    if isinstance(call.func, ast.Attribute):
                        for argument in (*call.args[:1], *_present(argument_of(call, "path"))):
                            yield argument, Effect(origin=Origin.OWN, call=call)
            if name in _LAST_WORDS:
                for call in calls:
                    yield from self._known(call)
            if name in _REGISTERING_WORDS:
                for call in calls:
                    yield from self._called_back(call)
            if name in _COMPRESSING:
                for call in calls:
                    for file in (*_present(argument_of(call, "fileobj")), *call.args[:1]):
                        yield file, Effect(call, call=call)
        for definition in self._binder.definitions:
            if definition.kind is Kind.IMPORT and definition.target.rpartition(".")[2] in _LAST_WORDS - {
                definition.name
            }:
                for call in self._binder.calls.get(definition.name, ()):
                    yield from self._known(call)
        for subscript, item in self._binder.items:
            if isinstance(subscript.slice, ast.Slice) or self._is_made(subscript.value):
                yield subscript.value, Effect(item)
        yield from ((subscript.value, Effect(added)) for subscript, added in self._binder.grown)

    @cached_property
    def _said(self) -> list[tuple[ast.expr, Effect]]:
        """What comes into the arguments of callees that the file does not show, by names such as ``save``."""
        return [
            one
            for name, calls in self._binder.calls.items()
            if name.lstrip("_").startswith(WRITING)
            for call in calls
            for one in self._written(call)
        ]

    def _written(self, call: ast.Call) -> Iterator[tuple[ast.expr, Effect]]:
        callees = self._values.of(call.func)
        if not any(one.sort in _ELSEWHERE and not _is_known(one) for one in callees):
            return
        word = last(call.func).lstrip("_")
        given = arguments(call)[:_ARGUMENTS]
        writer = self._writer(call.func)
        if writer is not None and (word.startswith("write") or len(given) != 1):
            return  # a file, say, which is given what it writes
        for target in given:
            parts = [writer] if writer is not None else [one for one in given if one is not target]
            if word.startswith(PACKING) and writer is None and parts:
                yield target, Effect(origin=Origin.OWN, call=call, said=Origin.OWN)
                continue
            own = writer is None and parts and not any(part in word for part in FROM_OUTSIDE)
            said = Origin.OWN if own else Origin.UNKNOWN
            yield from ((target, Effect(part, call=call, said=said)) for part in parts)

    def _writer(self, function: ast.expr) -> ast.expr | None:
        """Return the object whose method writes; None for a function, and for a method of a class of the file."""
        if not isinstance(function, ast.Attribute):
            return None
        bases = self._values.of(function.value)
        shown = any(
            base.sort in (Sort.INSTANCE, Sort.CLASS)
            or (base.sort is Sort.OUTSIDE and base.modules > base.name.count("."))
            for base in bases
        )
        return None if shown else function.value

    def _is_written_to(self, made: ast.Call) -> bool:
        names = {value.name for value in self._values.of(made.func)}
        return not names.isdisjoint(BUFFERS) or any(name.startswith("tempfile.") for name in names)

    def _is_made(self, container: ast.expr) -> bool:
        """Tell whether a call can have made a container; an attribute of what it made is another object.

        What is stored in a display by a key is known to the values.
        """
        return any(value.made is not None and value.name.endswith("()") for value in self._values.of(container))

    def _called_back(self, call: ast.Call) -> Iterator[tuple[ast.expr, Effect]]:
        """What a framework puts into an object by the method that it is handed: ``buffer.write``."""
        methods = [one for one in arguments(call) if isinstance(one, ast.Attribute) and one.attr in _PUTTING]
        for callee in self._values.of(call.func) if methods else ():
            for one in sources.REGISTERING.get(callee.name, ()):
                for given in _present(argument_of(call, one.argument)):
                    if given in methods and one.origin is not None:
                        yield given.value, Effect(origin=one.origin, call=call)

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
                        yield target, Effect(part, call=call)
        if isinstance(call.func, ast.Attribute) and call.func.attr in FILLING:
            for argument in call.args[:1]:
                yield argument, Effect(call.func.value, call=call)

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


def _viewed(expression: ast.expr) -> ast.expr:
    """Return the buffer that an expression is a view of: ``view[4:]``, ``buffer.getbuffer()``; else itself."""
    while True:
        if isinstance(expression, ast.Subscript) and isinstance(expression.slice, ast.Slice):
            expression = expression.value
        elif isinstance(expression, ast.Call) and last(expression.func) == "getbuffer":
            assert isinstance(expression.func, ast.Attribute | ast.Name)
            if isinstance(expression.func, ast.Name):
                return expression
            expression = expression.func.value
        else:
            return expression


def _given_in(expressions: list[ast.expr]) -> Iterator[ast.expr]:
    """Yield what a call is given by its arguments: each, and what stands in the displays among them."""
    todo = [*expressions]
    for one in todo:
        if isinstance(one, ast.Starred):
            todo.append(one.value)
        elif isinstance(one, ast.List | ast.Tuple | ast.Set):
            todo += one.elts
        elif isinstance(one, ast.Dict):
            todo += one.values
        else:
            yield one


def _may_write(callee: Value, call: ast.Call) -> bool:
    """Tell whether a callee that is given a buffer can fill it: not where it is known, or says that it reads."""
    if callee.sort not in _ELSEWHERE or _is_known(callee) or sources.source(callee.name) is not None:
        return False
    word = last(call.func).lstrip("_")
    if word.startswith(WRITING) and any(part in word for part in FROM_OUTSIDE):
        return True
    return "into" in word or not word.startswith((*READING, *WRITING))


def _is_known(callee: Value) -> bool:
    """Tell whether the catalogue, or the standard library's manual, says what a callee does to its arguments."""
    return callee.name.partition(".")[0] in sys.stdlib_module_names or callee.name in _KNOWN


def _is_path(effect: Effect) -> bool:
    """Tell whether what an effect changes can be named by a path: not where a method of an object puts into it."""
    return effect.call is not None and last(effect.call.func) not in _PUTTING - {"write_bytes", "write_text"}


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
#: What is given its buffer or file by the catalogue, which says what comes into it.
_KNOWN: Final = frozenset(
    {
        *(sources.CALLING.keys() | sources.COPYING.keys() | sources.DUMPING | sources.DUMPING_INTO),
        *(sources.FILLING_CALLS.keys() | sources.OPENING.keys() | sources.PASSING.keys() | sources.PICKLERS_MADE),
    }
)
_RUNNING_WORDS: Final = frozenset(name.rpartition(".")[2] for name in RUNNERS)
#: What can be a path, or an open file, among the arguments of a call.
_NAMING = ast.Name | ast.Attribute | ast.Call | ast.BinOp | ast.Constant
_REGISTERING_WORDS: Final = frozenset(name.rpartition(".")[2] for name in sources.REGISTERING)


def _present(expression: ast.expr | None) -> list[ast.expr]:
    return [] if expression is None else [expression]
