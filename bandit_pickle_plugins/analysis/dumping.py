"""Where a file writes pickles, and into what."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ..catalogue import dump_words, sources
from ..catalogue.dumpers import (
    ARRAYS,
    DUMPERS,
    DUMPING,
    MAKERS,
    OBJECT_TYPES,
    PICKLERS_MADE,
    UNMISTAKABLE,
    WRITING_CALLS,
    WRITING_METHODS,
    Dumper,
    When,
)
from ..catalogue.loaders import REEXPORTED
from ..catalogue.running import SPELT, Way
from .conditions import Arguments
from .flow import Merge
from .given import argument, partial
from .loading import reexported
from .module import Module
from .running import function_of, packed, row_of
from .scopes import Definition, Every, FunctionNode, Kind, reaching
from .solver import Question, Solver, just
from .spelling import arguments
from .values import Sort, Value, alternatives

if TYPE_CHECKING:
    from .by_call import Frame

_BY_NAME: Final[dict[str, Dumper]] = {one.name: one for one in DUMPERS}
#: By what is left of the name when the package's own path is cut off, as in `pickle.dump`.
_BY_TAIL: Final[dict[str, Dumper]] = {
    one.name: one for one in DUMPERS if one.name.partition(".")[0] in REEXPORTED and one.name.count(".") == 1
}
_DUMPING_BY_TAIL: Final[dict[str, str]] = {
    name: name for name in DUMPING if name.partition(".")[0] in REEXPORTED and name.count(".") == 1
}
_MADE_BY_TAIL: Final[dict[str, str]] = {
    name: name for name in PICKLERS_MADE if name.partition(".")[0] in REEXPORTED and name.count(".") == 1
}
#: The identifiers that calls of dumpers are spelt with.
_WORDS: Final = frozenset(one.name.rpartition(".")[2] for one in DUMPERS) | UNMISTAKABLE | {"dump"}
_DUMPING_WORDS: Final = frozenset(name.rpartition(".")[2] for name in DUMPING)

_PICKLER: Final = Dumper("", 0, ("file", "f"), path=False)
_BY_METHOD: Final = Dumper("", 0, ("path",))
#: Methods whose result holds what their object does.
_TAKING: Final = frozenset({"decode", "encode", "getbuffer", "getvalue", "hex", "read", "tobytes"})
_SIGNED: Final = ("hmac.",)
#: How many calls lie between a file and the call that opened it.
_DEEPEST: Final = 6
_MOST: Final = 50


class Dump(NamedTuple):
    """A call that writes a pickle.

    ``api`` names what pickles; ``targets`` are what it writes into, a path or something opened; ``row`` is what the
    catalogue says of it, and ``given`` what it gets. ``sure`` when every binding is of the catalogue. ``pickled`` is
    what it writes where that is pickled by another call.
    """

    node: ast.Call
    api: str
    targets: tuple[ast.expr, ...]
    row: Dumper
    given: Arguments
    sure: bool
    pickled: tuple[ast.expr, ...] = ()


class _Match(NamedTuple):
    row: Dumper
    api: str
    exact: bool
    maker: ast.Call | None = None


def dumps(module: Module) -> list[Dump]:
    """Return the calls of a file that write pickles, in source order."""
    spelling = module.interest.closure(_words(module))
    if not any(_is_pickler(module, one) for one in list(module.interest.candidates(spelling))):
        return []
    module.binder.complete()  # what is written can go anywhere from there
    found: dict[ast.Call, Dump] = {}
    for expression in list(module.interest.candidates(module.interest.closure(_WORDS))):
        for dump in _called(module, expression):
            found.setdefault(dump.node, dump)
    for dump in _written(module, list(found.values())):
        found.setdefault(dump.node, dump)
    return sorted(found.values(), key=lambda one: (one.node.lineno, one.node.col_offset))


def _words(module: Module) -> frozenset[str]:
    """Return the identifiers with which the picklers that a file can hold are spelt."""
    every = _WORDS | _DUMPING_WORDS
    return every if module.source is None else every & dump_words.words().names(module.source)


def _is_pickler(module: Module, expression: ast.expr) -> bool:
    """Tell whether an expression is a dumper, or returns pickles."""
    return bool(_matches(module, expression)[0]) or any(
        value.name in DUMPING
        or (value.name.startswith(ARRAYS) and value.name.endswith("().dumps"))
        or reexported(module, value.name, value.modules, _DUMPING_BY_TAIL) is not None
        for value in module.typed.of(expression)
        if value.sort is Sort.OUTSIDE
    )


def _called(module: Module, expression: ast.expr) -> Iterator[Dump]:
    """Yield the call of a dumper, or the call that it is handed to with its arguments."""
    call = module.binder.callees.get(expression)
    matches, sure = _matches(module, expression)
    if not matches:
        return
    if call is not None:
        given = Arguments.of(call, partial(module.values, expression))
    else:
        handed = _handed(module, expression)
        if handed is None:
            return
        call, given = handed
    targets: list[ast.expr] = []
    writing: _Match | None = None
    for match in matches:
        target = _target(module, match.row, Arguments.of(match.maker) if match.maker is not None else given)
        certain = _writes(module, match.row, given)
        if (target is not None or match.row.shared) and certain is not None:
            targets += [target] if target is not None else []
            writing = match
            sure = sure and certain
    if writing is not None:
        yield Dump(call, writing.api, tuple(targets), writing.row, given, sure)


def _target(module: Module, row: Dumper, given: Arguments) -> ast.expr | None:
    """Return what a call writes into; None where it gives nothing."""
    found = given.at(row.target)
    if found is None:
        found = next((one for name in row.keywords for one in given.named(module, name)), None)
    if isinstance(found, ast.Constant) and found.value is None:
        return None
    return found


def _matches(module: Module, expression: ast.expr) -> tuple[list[_Match], bool]:
    """Return the dumpers among the values of an expression, and whether each value is one, under its own name."""
    for values in (module.values, module.typed):
        found: list[_Match] = []
        sure = True
        for value in alternatives(values.of(expression)):
            match = _match(module, value)
            sure = sure and match is not None and match.exact
            if match is not None:
                found.append(match)
        if found:
            return sorted(found, key=lambda one: one.api), sure
    if isinstance(expression, ast.Attribute) and expression.attr in UNMISTAKABLE and _is_method(module, expression):
        return [_Match(_BY_METHOD, expression.attr, True)], True
    return [], False


def _match(module: Module, value: Value) -> _Match | None:
    if value.sort is not Sort.OUTSIDE:
        return None
    name = value.name
    row = _BY_NAME.get(name)
    if row is not None:
        return _Match(row, name.replace("()", ""), True)
    made, dot, method = name.rpartition("().")
    if dot and method == "dump":
        if made in PICKLERS_MADE:
            return _Match(_PICKLER, f"{made}.dump", True, value.made)
        if made.startswith(ARRAYS):
            return _Match(_BY_METHOD, "numpy.ndarray.dump", True)
        if reexported(module, made, value.modules, _MADE_BY_TAIL) is not None:
            return _Match(_PICKLER, f"{made.lstrip('.')}.dump", False, value.made)
        return None
    row = reexported(module, name, value.modules, _BY_TAIL)
    return _Match(row, row.name, False) if row is not None else None


def _is_method(module: Module, expression: ast.Attribute) -> bool:
    """Tell whether a name belongs to an object, not to a module or to what this file defines."""
    return not any(
        value.sort in (Sort.FUNCTION, Sort.CLASS)
        or (value.sort is Sort.OUTSIDE and value.modules >= value.name.count(".") and "()" not in value.name)
        for value in module.values.of(expression)
    )


def _handed(module: Module, expression: ast.expr) -> tuple[ast.Call, Arguments] | None:
    """Return the call that a dumper is handed to, to be called by it, and what it will be given."""
    above = module.parent(expression)
    if isinstance(above, ast.keyword) and above.arg == "target":
        call = module.parent(above)
        given = argument(call, "args") if isinstance(call, ast.Call) else None
        if isinstance(call, ast.Call) and isinstance(given, ast.Tuple | ast.List):
            return call, Arguments(tuple(given.elts), ())
    if isinstance(above, ast.Call) and expression in above.args:
        index = above.args.index(expression)
        method = above.func.attr if isinstance(above.func, ast.Attribute) else ""
        names = {value.name for value in module.typed.of(above.func)}
        if method in _RUNNING or any(sources.CALLING.get(name) == index for name in names):
            return above, Arguments(tuple(above.args[index + 1 :]), tuple(above.keywords))
    return None


#: Methods that call the function that they are given, with the arguments behind it.
_RUNNING: Final = frozenset({"run_in_executor", "run_sync", "submit", "to_thread"})


# -- conditions ------------------------------------------------------------------------------------------------------


def writes_objects(module: Module, name: str, call: ast.Call) -> bool:
    """Tell whether a call of *name* writes arrays that are visibly arrays of objects, which it pickles."""
    row = _BY_NAME.get(name)
    return row is not None and row.when is When.OBJECTS and _writes(module, row, Arguments.of(call)) is True


def _writes(module: Module, row: Dumper, given: Arguments) -> bool | None:
    """Tell whether a call surely writes a pickle; None where it does not."""
    if row.when is When.WRITES:
        flags = [*given.named(module, "flag"), *(one for one in (given.at(row.first),) if one is not None)]
        return None if any(module.typed.constant(one) == "r" for one in flags) else True
    if row.when is When.OBJECTS:
        allowed = [*given.named(module, "allow_pickle"), *(given.positional[2:3] if row.name == "numpy.save" else ())]
        constants = [module.typed.constant(one) for one in allowed]
        if False in constants:
            return None
        arrays = [*given.positional[row.first : row.first + 1 if row.name == "numpy.save" else None]]
        arrays += [one.value for one in given.keywords if one.arg not in ("file", "allow_pickle", "fix_imports")]
        if any(_holds_objects(module, one) for one in arrays):
            return True
        return False if True in constants and any(_is_anything(module, one) for one in arrays) else None
    return True


def _is_anything(module: Module, array: ast.expr) -> bool:
    """Tell whether nothing is known of what becomes an array; who allows pickles then expects objects."""
    values = module.typed.of(array)
    return not isinstance(array, ast.Constant) and all(value.sort is Sort.UNKNOWN for value in values)


def _holds_objects(module: Module, array: ast.expr, depth: int = 0) -> bool:
    """Tell whether what becomes an array is visibly an array of objects."""
    if isinstance(array, ast.Dict | ast.DictComp | ast.Set | ast.SetComp):
        return True
    if isinstance(array, ast.List | ast.Tuple):
        return any(isinstance(one, ast.Dict | ast.DictComp | ast.Set) for one in array.elts)
    if isinstance(array, ast.Call):
        if isinstance(array.func, ast.Attribute) and array.func.attr == "astype":
            return any(_is_object_type(module, one) for one in (*array.args[:1], *_keyword(array, "dtype")))
        for callee in module.typed.of(array.func):
            if callee.name in MAKERS:
                types = [*_keyword(array, "dtype"), *array.args[MAKERS[callee.name] : MAKERS[callee.name] + 1]]
                if any(_is_object_type(module, one) for one in types):
                    return True
                return (
                    not types
                    and depth < _DEEPEST
                    and any(_holds_objects(module, one, depth + 1) for one in array.args[:1])
                )
            if callee.name == "builtins.dict":
                return True
    if depth < _DEEPEST:
        for one in _behind(module, array):
            if _holds_objects(module, one, depth + 1):
                return True
    return False


def _is_object_type(module: Module, dtype: ast.expr) -> bool:
    constant = module.typed.constant(dtype)
    if isinstance(constant, str):
        return constant in OBJECT_TYPES
    return any(value.name in OBJECT_TYPES for value in module.typed.of(dtype))


def _keyword(call: ast.Call, name: str) -> list[ast.expr]:
    return [one.value for one in call.keywords if one.arg == name]


def _behind(module: Module, expression: ast.expr) -> Iterator[ast.expr]:
    """Yield what an expression stands for by its name: the values of the definitions that reach it."""
    if isinstance(expression, ast.Name):
        use = module.binder.uses.get(expression)
        todo: list[object] = [*(reaching(expression.id, use) or ())] if use is not None else []
        seen: set[object] = set()
        while todo and len(seen) < _MOST:
            one = todo.pop()
            if one is None or one in seen:
                continue
            seen.add(one)
            if isinstance(one, Definition):
                if one.value is not None and one.kind in (Kind.VALUE, Kind.ENTER) and not one.path:
                    yield one.value
            else:
                todo += one.operands()  # type: ignore[attr-defined]  # a Merge or an Every
    for value in module.typed.of(expression):
        if value.made is not None and value.made is not expression and value.name.endswith("()"):
            yield value.made
        elif value.sort is Sort.LITERAL and isinstance(value.node, ast.expr) and value.node is not expression:
            yield value.node


# -- what opens a file -----------------------------------------------------------------------------------------------


class Opening(NamedTuple):
    """A call that opens a file: ``name`` is that of its callee, ``.open`` for the method of an unknown object.

    With ``creates`` it makes the file, whatever its flags say here: it belongs to an opener.
    """

    name: str
    call: ast.Call
    creates: bool = False


def openings(module: Module, target: ast.expr) -> list[Opening]:
    """Return the calls that open what a pickle is written into: ``fdopen``, and the ``os.open`` behind it."""
    found: dict[ast.Call, Opening] = {}
    seen: set[ast.AST] = set()
    todo = [(target, 0)]
    while todo and len(seen) < _MOST:
        expression, depth = todo.pop()
        if expression in seen or depth > _DEEPEST:
            continue
        seen.add(expression)
        if isinstance(expression, ast.Await | ast.NamedExpr):
            todo.append((expression.value, depth))
        elif isinstance(expression, ast.Attribute):
            todo += [(one, depth + 1) for one in _behind(module, expression)]
        elif isinstance(expression, ast.Call):
            names = {value.name for value in module.typed.of(expression.func)}
            for name in sorted(names & sources.OPENING.keys()):
                found[expression] = Opening(name, expression)
            if (
                expression not in found
                and isinstance(expression.func, ast.Attribute)
                and expression.func.attr == "open"
            ):
                found[expression] = Opening(".open", expression)
            for opener in _keyword(expression, "opener"):
                found.update((one.call, one) for one in _opened_by(module, opener))
            # A descriptor or an open file in place of a path, and wrappers such as closing().
            inner = [*expression.args[:1], *_keyword(expression, "fileobj"), *_keyword(expression, "file")]
            todo += [(one, depth + 1) for one in inner]
        else:
            todo += [(one, depth + 1) for one in _behind(module, expression)]
    return list(found.values())


def _opened_by(module: Module, opener: ast.expr) -> Iterator[Opening]:
    """Yield the calls by which an opener of ``open()`` opens the file."""
    for value in module.typed.of(opener):
        if value.name == "os.open" and value.made is not None:  # functools.partial(os.open, mode=0o600)
            yield Opening("os.open", value.made, creates=True)
        elif isinstance(value.node, FunctionNode):
            for call in ast.walk(value.node):
                if isinstance(call, ast.Call) and any(one.name == "os.open" for one in module.typed.of(call.func)):
                    yield Opening("os.open", call, creates=True)


# -- pickles that are written by another call ------------------------------------------------------------------------


def _written(module: Module, made: list[Dump]) -> Iterator[Dump]:
    """Yield the calls that write what a pickler has returned, or has put into a buffer."""
    pickled = Pickled(module, made)
    given = Arguments((), ())
    for method, position in WRITING_METHODS.items():
        for call in module.binder.calls.get(method, ()):
            if isinstance(call.func, ast.Attribute) and len(call.args) > position:
                apis = pickled.apis(call.args[position])
                if apis and not any(value.name in WRITING_CALLS for value in module.typed.of(call.func)):
                    row = _BY_METHOD if method == "write_bytes" else _PICKLER
                    yield Dump(call, apis[0], (call.func.value,), row, given, True, (call.args[position],))
    for call, function, behind in _handed_methods(module):
        position = WRITING_METHODS[function.attr]
        apis = pickled.apis(behind[position]) if len(behind) > position else []
        if apis:
            row = _BY_METHOD if function.attr == "write_bytes" else _PICKLER
            yield Dump(call, apis[0], (function.value,), row, given, True, (behind[position],))
    for name, (into, position) in WRITING_CALLS.items():
        for call in module.binder.calls.get(name.rpartition(".")[2], ()):
            if len(call.args) > max(into, position) and any(one.name == name for one in module.typed.of(call.func)):
                apis = pickled.apis(call.args[position])
                if apis:
                    yield Dump(call, apis[0], (call.args[into],), _PICKLER, given, True, (call.args[position],))
    for call in module.binder.calls.get("print", ()):
        for file in _keyword(call, "file"):
            apis = [api for one in call.args for api in pickled.apis(one)]
            if apis and any(one.name == "builtins.print" for one in module.typed.of(call.func)):
                yield Dump(call, apis[0], (file,), _PICKLER, given, True, tuple(call.args))


def _handed_methods(module: Module) -> Iterator[tuple[ast.Call, ast.Attribute, list[ast.expr]]]:
    """Yield the methods that write and are given to a thread, say, with the call and what they will be given."""
    for word in sorted(SPELT & module.binder.calls.keys()):
        for call in module.binder.calls[word]:
            if not any(isinstance(one, ast.Attribute) and one.attr in WRITING_METHODS for one in arguments(call)):
                continue
            for name in sorted({value.name for value in module.typed.of(call.func)}):
                row = row_of(call, name)
                function = function_of(row, call) if row is not None else None
                if row is None or not isinstance(function, ast.Attribute) or function.attr not in WRITING_METHODS:
                    continue
                tupled, _ = packed(row, call) if row.way is Way.PACKED else (None, None)
                behind = tupled.elts if isinstance(tupled, ast.Tuple) else call.args[row.args :]
                yield call, function, behind
                break


class _Returned(NamedTuple):
    function: ast.AST


_Answer = frozenset[str]
_NOTHING: Final[_Answer] = frozenset()


class Pickled:
    """Which expressions are pickles that this file has made, by what made them; *made* are the calls of dumpers."""

    def __init__(
        self, module: Module, made: list[Dump], frame: Frame | None = None, outer: Pickled | None = None
    ) -> None:
        self._module = module
        self._values = module.typed
        self._frame = frame
        self._outer = outer
        self._buffers: dict[ast.AST, set[str]] = {}
        for dump in made:
            for target in dump.targets:
                for value in self._values.of(target):
                    if value.made is not None and value.name in ("io.BytesIO()", "_io.BytesIO()"):
                        self._buffers.setdefault(value.made, set()).add(dump.api)
        self._solver: Solver[str] = Solver(self._rule, lambda answer: answer)

    def apis(self, expression: ast.expr) -> list[str]:
        """Return the names of what has pickled *expression*."""
        return sorted(self._solver.ask(expression))

    def within(self, frame: Frame | None) -> Pickled:
        """Return the same for one call of a function."""
        if frame is None:
            return self
        if self not in frame.within:
            found = Pickled(self._module, [], frame, self.within(frame.outer))
            found._buffers = self._buffers
            frame.within[self] = found
        known: Pickled = frame.within[self]
        return known

    def is_pickle(self, dump: Dump, frame: Frame) -> bool:
        """Tell whether a call writes a pickle where *frame* calls the function that it stands in."""
        if dump.pickled:
            within = self.within(frame)
            return any(within.apis(one) for one in dump.pickled)
        callee = dump.node.func
        if not any(_match(self._module, value) for value in alternatives(self._values.of(callee))):
            return True
        return any(_match(self._module, value) for value in frame.values(callee))

    def _rule(self, question: Question) -> Any:
        if self._frame is not None and self._outer is not None:
            function = question.function if isinstance(question, _Returned) else None
            found = self._frame.answer(question, self._outer._solver.ask, lambda _: _NOTHING, function)
            if found is not None:
                return just(found)
        rule = _RULES.get(question.__class__)
        return rule(self, question) if rule is not None else just(_NOTHING)

    def _name(self, node: ast.Name) -> Any:
        use = self._module.binder.uses.get(node)
        found = _NOTHING
        for definition in (reaching(node.id, use) if use is not None else None) or ():
            found |= yield definition
        return found

    def _merge(self, merge: Merge | Every) -> Any:
        found = _NOTHING
        for operand in merge.operands():
            if operand is not None:
                found |= yield operand
        return found

    def _definition(self, definition: Definition) -> Any:
        found = _NOTHING
        if definition.kind is Kind.PARAMETER:
            for one in self._values.arguments(definition):
                found |= yield one
        elif definition.value is not None and definition.kind is not Kind.OPAQUE:
            found |= yield definition.value
            if definition.kind is Kind.AUGMENTED and (use := self._module.binder.uses.get(definition.node)) is not None:
                for before in reaching(definition.name, use) or ():
                    found |= yield before
        return found

    def _attribute(self, node: ast.Attribute) -> Any:
        found = _NOTHING
        for base in self._values.of(node.value):
            if base.sort in (Sort.INSTANCE, Sort.CLASS) and isinstance(base.node, ast.ClassDef):
                for stored in self._values.stored_attributes(base.node, node.attr, node):
                    found |= yield stored
        return found

    def _call(self, node: ast.Call) -> Any:
        found = frozenset(self._buffers.get(node, ()))
        callees = self._values.of(node.func) if self._frame is None else self._frame.values(node.func)
        for callee in callees:
            if callee.sort is Sort.FUNCTION and callee.node is not None:
                found |= yield _Returned(callee.node)
            elif callee.name in DUMPING:
                found |= {callee.name}
            elif callee.sort is Sort.OUTSIDE:
                found |= yield from self._outside(callee, node)
            elif isinstance(node.func, ast.Attribute) and node.func.attr in _TAKING:
                found |= yield node.func.value
            elif isinstance(node.func, ast.Attribute) and node.func.attr == "join" and node.args:
                found |= yield node.args[0]
        return found

    def _outside(self, callee: Value, node: ast.Call) -> Any:
        name = callee.name
        tail = reexported(self._module, name, callee.modules, _DUMPING_BY_TAIL)
        if tail is not None:
            return frozenset({tail})
        if name.startswith(ARRAYS) and name.endswith("().dumps"):
            return frozenset({"numpy.ndarray.dumps"})
        if name in sources.PASSING or name.rpartition(".")[2] in ("compress", "b64encode"):
            given = argument(node, sources.PASSING.get(name, 0))
            return (yield given) if given is not None else _NOTHING
        if isinstance(node.func, ast.Attribute) and node.func.attr in _TAKING:
            return (yield node.func.value)
        return _NOTHING

    def _returned(self, question: _Returned) -> Any:
        function = question.function
        if isinstance(function, ast.Lambda):
            return (yield function.body)
        found = _NOTHING
        for statement in self._module.binder.returns.get(function, ()):
            if statement.value is not None:
                found |= yield statement.value
        return found

    def _binary(self, node: ast.BinOp) -> Any:
        """Bytes before or behind a pickle, unless they sign it."""
        parts: list[ast.expr] = [node.right]
        first = node.left
        while isinstance(first, ast.BinOp):
            parts.append(first.right)
            first = first.left
        parts.append(first)
        return (yield from self._beside(parts))

    def _either(self, node: ast.IfExp) -> Any:
        return (yield node.body) | (yield node.orelse)

    def _parts(self, node: ast.List | ast.Tuple) -> Any:
        return (yield from self._beside(node.elts))

    def _beside(self, parts: list[ast.expr]) -> Any:
        found = _NOTHING
        for part in parts:
            if any(value.name.startswith(_SIGNED) for value in self._values.of(part)):
                return _NOTHING
            found |= yield part
        return found

    def _inner(self, node: ast.Await | ast.NamedExpr | ast.Starred) -> Any:
        return (yield node.value)

    def _each(self, node: ast.GeneratorExp | ast.ListComp) -> Any:
        return (yield node.elt)


_RULES: Final[dict[type, Callable[[Pickled, Any], Any]]] = {
    Definition: Pickled._definition,
    Every: Pickled._merge,
    Merge: Pickled._merge,
    _Returned: Pickled._returned,
    ast.Attribute: Pickled._attribute,
    ast.Await: Pickled._inner,
    ast.BinOp: Pickled._binary,
    ast.Call: Pickled._call,
    ast.GeneratorExp: Pickled._each,
    ast.IfExp: Pickled._either,
    ast.List: Pickled._parts,
    ast.ListComp: Pickled._each,
    ast.Name: Pickled._name,
    ast.NamedExpr: Pickled._inner,
    ast.Starred: Pickled._inner,
    ast.Tuple: Pickled._parts,
}
