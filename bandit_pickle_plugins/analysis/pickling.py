"""Which bytes a pickler has made, and whether a code that vouches for them goes with them.

:meth:`Pickling.of` answers for an expression with the :class:`Piece` objects that it can be made of. Bytes
are followed only through what is known to hand them on: an unknown function may encrypt them.
"""

from __future__ import annotations

import ast
import enum
from collections.abc import Callable, Generator, Iterable, Iterator
from typing import Any, Final, NamedTuple

from ..catalogue import checks_of_integrity, send_words, sends, sources
from ..catalogue.checks_of_integrity import CHECKSUMS
from ..catalogue.dumpers import ARRAYS
from ..catalogue.origins import EVERY, METHODS, RECEIVER, Origin
from .branches import branches, innermost
from .dumping import writes_objects
from .effects import Effect
from .flow import Merge
from .given import argument, items
from .kept import Kept, Place
from .loading import reexported
from .module import Module
from .nodes import beginning
from .records import NAMED_TUPLES, Records
from .running import Running, function_of, row_of
from .same_paths import Spelling
from .scopes import Definition, Every, FunctionNode, Kind, reaching
from .solver import Question, Solver, just
from .spelling import arguments, last
from .values import Sort, Value, alternatives


class Role(enum.Enum):
    """What a piece is."""

    PICKLE = "pickled bytes"  # ``key`` is the call that made them, or that of the helper that did
    CODE = "a code over pickled bytes"  # ``key`` is that of the piece that it vouches for
    DIGEST = "a digest of pickled bytes"  # likewise: it vouches for nothing until a code covers it
    PARAMETER = "what a caller gives"  # ``key`` is the definition of the parameter
    PLAIN = "anything else"


class Piece(NamedTuple):
    """One thing that bytes can be made of; ``api`` names the pickler, ``sure`` when every binding of it is one."""

    role: Role
    key: object = None
    api: str = ""
    sure: bool = True


Answer = frozenset[Piece]
Rule = Generator[Question, Answer, Answer]

_PLAIN: Final[Answer] = frozenset({Piece(Role.PLAIN)})
_NOTHING: Final[Answer] = frozenset()

#: What hands bytes on, with the argument that it takes them from.
_PASSING: Final = {**sources.PASSING, **{one.name: one.argument for one in sends.CARRIES}}
_CARRYING: Final = frozenset(one.name for one in sends.CARRIES)
#: Attributes of requests and messages that hold what these were given.
_CONTENT: Final = frozenset({"body", "content", "data"})
_SEALS: Final = {one.name: one for one in sends.SEALS}
#: Methods that give what their object holds, and not only something about it.
_METHODS: Final = (METHODS | {"_asdict", "center", "getvalue", "hex", "iterencode", "ljust", "rjust", "zfill"}) - {
    "fileno",
    "keys",
}
#: Picklers as another module hands them on: `from .compat import pickle`.
_BY_TAIL: Final = {
    name: name
    for name in sources.DUMPING
    if name.count(".") == 1 and name.partition(".")[0] in ("cPickle", "cloudpickle", "dill", "pickle")
}
#: The last parts of what makes a code or a digest, or gives one.
_CODING: Final = {
    name.rpartition(".")[2]
    for name in (*(one.name for one in checks_of_integrity.MACS), *(one.name for one in checks_of_integrity.HASHES))
    if not name.startswith(CHECKSUMS)
} | checks_of_integrity.FINISHING
#: Methods and functions that sign, wherever they come from.
_SIGNING: Final = frozenset(
    {"get_signature", "sign", "sign_deterministic", "sign_digest", "sign_digest_deterministic", "sign_message"}
    | {"signature"}
)
#: Objects of which what is put in comes out again, by the last part of the name of their class.
_HOLDING: Final = frozenset(
    {"GzipFile", "LZMAFile", "BZ2File", "LifoQueue", "PriorityQueue", "Queue", "SimpleQueue", "SpooledTemporaryFile"}
    | {"NamedTemporaryFile", "TemporaryFile", "bytearray", "BytesIO", "deque", "list"}
    | {"OrderedDict", "defaultdict", "dict"}
)
#: What compresses into a file that it is given, with the arguments that can be that.
_COMPRESSING: Final = {
    "bz2.BZ2File": (0, "filename"),
    "bz2.open": (0, "filename"),
    "gzip.GzipFile": ("fileobj", 3, 0),
    "gzip.open": (0, "filename"),
    "lzma.LZMAFile": (0, "filename"),
    "lzma.open": (0, "filename"),
}

#: Methods that give what an object holds as a whole.
_WHOLE: Final = ("__bytes__", "__iter__", "__next__")

#: How many paths are asked what is written there: each time all that the file does to objects is looked at.
_FILES: Final = 20
#: More pieces than this are cut: joins of thousands stay cheap.
_MANY: Final = 64
#: How many calls of a function are asked what they give.
_CALLS: Final = 100


def combine(parts: Iterable[Answer]) -> Answer:
    """Return the pieces of what *parts* make together: without the bytes that a code among them vouches for.

    A code counts where its part is one whichever way was taken, so not in ``b"" if key is None else mac``.
    """
    codes: set[Piece] = set()
    others: set[Piece] = set()
    for part in parts:
        optional = any(one.role in (Role.PLAIN, Role.DIGEST) for one in part)
        for one in part:
            if one.role is Role.CODE:
                if not optional:
                    codes.add(one)
            elif one.role is not Role.PLAIN:
                others.add(one)
    covered = {one.key for one in codes}
    present = {one.key for one in others}
    left = {one for one in others if one.key not in covered} | {one for one in codes if one.key not in present}
    return frozenset(left) or _PLAIN


class _Returned(NamedTuple):
    function: ast.AST
    path: tuple[int | None, ...] = ()


class _At(NamedTuple):
    value: ast.expr
    path: tuple[int | None, ...]


class _Assigned(NamedTuple):
    place: Place
    attr: str


class _Put(NamedTuple):
    place: Place
    key: object


class _Callers(NamedTuple):
    parameter: Definition


class _Called(NamedTuple):
    function: ast.expr


class Pickling:
    """The pickled bytes of one file."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._values = module.typed
        self._binder = module.binder
        self._methods: dict[str, list[ast.AST]] = {}
        self._looked = 0  # how many definitions have been looked at for methods
        self._files: dict[Spelling, list[Effect]] = {}  # by path: what is written into it
        self._kept = Kept(module.typed)
        self._records = Records(module.typed)
        self._running = Running(module.binder)
        self._done: dict[tuple[ast.Call, ast.AST], ast.Call] = {}  # what a call lets be done, by the function
        self._solver: Solver[Piece] = Solver(self._rule, _cut)

    def of(self, expression: ast.AST) -> Answer:
        """Return the pieces of *expression*; a parameter stands for whatever a caller gives."""
        return self._solver.ask(expression)

    def from_callers(self, parameter: Definition) -> Answer:
        """Return the pickled bytes that calls in this file give for a parameter, directly or through others."""
        return self._solver.ask(_Callers(parameter))

    def of_result(self, function: ast.expr) -> Answer:
        """Return the pieces of what the callable *function* returns."""
        return self._solver.ask(_Called(function))

    def given(self, call: ast.Call, parameter: Definition) -> list[ast.expr]:
        """Return what a call of a function of this file gives for one of its parameters."""
        function = parameter.scope.node
        assert isinstance(function, FunctionNode)
        call = self._done.get((call, function)) or self._completed(call, function)
        named = [keyword.value for keyword in call.keywords if keyword.arg == parameter.name]
        if named:
            return named
        positional = [*function.args.posonlyargs, *function.args.args]
        if parameter.node is function.args.kwarg:
            others = {one.arg for one in (*function.args.args, *function.args.kwonlyargs)}
            return [keyword.value for keyword in call.keywords if keyword.arg not in others]
        shift = self._shift(call, function)
        if parameter.node is function.args.vararg:
            return call.args[max(0, len(positional) - shift) :]
        if parameter.node in positional:
            index = positional.index(parameter.node) - shift
            stars = [one for one in call.args[: index + 1] if isinstance(one, ast.Starred)]
            if stars:
                return [*stars]
            if index < len(call.args):
                return call.args[index : index + 1] if index >= 0 else _receiver(call)
        return self._by_keywords(call, parameter.name)

    def _by_keywords(self, call: ast.Call, name: str) -> list[ast.expr]:
        """Return what a call gives for a parameter by ``**`` and a dictionary; all of one that is not shown."""
        found: list[ast.expr] = []
        for holder in (one.value for one in call.keywords if one.arg is None):
            keyed = list(items(self._values, holder))
            found += [item for key, item in keyed if key == name] if keyed else [holder]
        return found

    def calls(self, function: ast.AST) -> Iterator[ast.Call]:
        """Yield calls of a function of this file, and those that let it be called: by a thread, say."""
        name = getattr(function, "name", "")
        if name == "__init__":
            owner = self._values.class_around(function)
            name = owner.name if owner is not None else name
        if name:
            self._binder.ensure(name)
        names = sorted({name, *self._running.names(name or function)} - {""})
        for one in names:
            self._binder.ensure(one)
            for call in self._binder.calls.get(one, [])[:_CALLS]:
                if any(self._is(value.node, function, call) for value in self._values.of(call.func)):
                    yield call
        for call in [call for one in names for call in self._running.calls(one)][:_CALLS]:
            done = self._run(call, function)
            if done is not None:
                self._done[call, function] = self._completed(done, function)
                yield call

    def lets_run(self, call: ast.Call, function: ast.AST) -> bool:
        """Tell whether one of :meth:`calls` lets a function be called, and does not call it itself."""
        return (call, function) in self._done

    def _run(self, call: ast.Call, function: ast.AST) -> ast.Call | None:
        """Return the call of a function that *call* lets be done, with what it gives; None where it is of another."""
        for name in sorted({value.name for value in self._values.of(call.func)}):
            row = row_of(call, name)
            spelt = function_of(row, call) if row is not None else None
            if row is None or spelt is None or row.name == "functools.partial":
                continue
            done = self._values.done(row, call, spelt)
            if any(self._is(value.node, function, done) for value in self._values.of(spelt)):
                return done
        return None

    def _completed(self, call: ast.Call, function: ast.AST) -> ast.Call:
        """Return *call* with what a ``partial`` gives before, if it is of one of a function."""
        for value in self._values.of(call.func):
            made = value.made if value.node is function and value.sort is Sort.FUNCTION else None
            if made is not None and made.args:
                return ast.Call(made.args[0], [*made.args[1:], *call.args], [*made.keywords, *call.keywords])
        return call

    def _is(self, callee: ast.AST | None, function: ast.AST, call: ast.Call) -> bool:
        if callee is function or (callee is not None and self._overrides(function, callee, call)):
            return True
        return (
            isinstance(callee, ast.ClassDef)
            and getattr(function, "name", "") == "__init__"
            and self._values.class_around(function) is callee
        )

    def _overrides(self, method: ast.AST, inherited: ast.AST, call: ast.Call) -> bool:
        """Tell whether *call* can reach *method* where it calls *inherited* of its own object: a class derives."""
        if method is inherited or getattr(method, "name", "") != getattr(inherited, "name", None):
            return False
        owner, parent = self._values.class_around(method), self._values.class_around(inherited)
        return owner is not None and parent is not None and self._is_own(call) and self._derives(owner, parent)

    def _is_own(self, call: ast.Call) -> bool:
        """Tell whether a call is of a method of the object whose method it stands in."""
        receiver = call.func.value if isinstance(call.func, ast.Attribute) else None
        use = self._binder.uses.get(receiver) if isinstance(receiver, ast.Name) else None
        found = reaching(receiver.id, use) if use is not None and isinstance(receiver, ast.Name) else None
        return bool(found) and all(isinstance(one, Definition) and one.kind is Kind.PARAMETER for one in found or ())

    def _derives(self, owner: ast.ClassDef, parent: ast.ClassDef) -> bool:
        todo, seen = [owner], {owner}
        while todo:
            for base in todo.pop().bases:
                for value in self._values.of(base):
                    if value.node is parent:
                        return True
                    if isinstance(value.node, ast.ClassDef) and value.node not in seen:
                        seen.add(value.node)
                        todo.append(value.node)
        return False

    def _overriding(self, call: ast.Call, inherited: ast.AST) -> Iterator[ast.AST]:
        """Yield the methods of derived classes that *call* can reach where it calls *inherited* of its own object."""
        if self._values.class_around(inherited) is None or not self._is_own(call):
            return
        definitions = self._binder.definitions
        for one in definitions[self._looked :]:
            if one.kind is Kind.FUNCTION and isinstance(one.scope.node, ast.ClassDef):
                self._methods.setdefault(one.name, []).append(one.node)
        self._looked = len(definitions)
        for method in tuple(self._methods.get(getattr(inherited, "name", ""), ())):
            if self._overrides(method, inherited, call):
                yield method

    def _shift(self, call: ast.Call, function: FunctionNode) -> int:
        """Return how many of a function's first parameters a call does not give."""
        owner = self._values.class_around(function)
        decorators = {last(one) for one in getattr(function, "decorator_list", ())}
        if owner is None or "staticmethod" in decorators:
            return 0
        if not isinstance(call.func, ast.Attribute):
            return 1
        receivers = self._values.of(call.func.value)
        on_class = bool(receivers) and all(one.sort is Sort.CLASS for one in receivers)
        return 0 if on_class and "classmethod" not in decorators else 1

    def _rule(self, question: Question) -> Rule:
        rule = _RULES.get(question.__class__)
        return rule(self, question) if rule is not None else just(_PLAIN)

    # -- names ---------------------------------------------------------------------------------------------------

    def _name(self, node: ast.Name) -> Rule:
        return (yield from self._with_kept(node, (yield from self._bound(node))))

    def _bound(self, node: ast.Name) -> Rule:
        use = self._binder.uses.get(node)
        definitions = reaching(node.id, use) if use is not None else None
        found = _NOTHING
        for definition in definitions or ():
            found |= yield definition
        return found if definitions else _PLAIN

    def _merge(self, merge: Merge) -> Rule:
        """What comes from several branches: a code, or what seals the bytes, counts only where it is in all of them."""
        found = yield from self._either(one for one in merge.operands() if one is not None)
        bare = {one.key for one in found if one.role in (Role.PICKLE, Role.PARAMETER)}
        return frozenset(one for one in found if one.role is not Role.CODE or one.key not in bare)

    def _every(self, question: Every) -> Rule:
        return self._either(question.operands())

    def _definition(self, definition: Definition) -> Rule:
        kind = definition.kind
        if kind is Kind.DELETED:
            return _NOTHING
        if kind is Kind.PARAMETER:
            return frozenset({Piece(Role.PARAMETER, definition)})
        if kind is Kind.FUNCTION:
            return (yield _Returned(definition.node))  # asked of a property only
        if definition.value is None or kind in (Kind.OPAQUE, Kind.CLASS, Kind.IMPORT):
            return _PLAIN
        if kind is Kind.AUGMENTED:
            added = yield definition.value
            before = _NOTHING
            use = self._binder.uses.get(definition.node)
            if use is not None:
                for one in reaching(definition.name, use) or ():
                    before |= yield one
            return combine([before, added])
        if kind is Kind.VALUE and definition.path:
            return (yield _At(definition.value, definition.path))
        if kind is Kind.ITEM and definition.path:
            return (yield from self._each_item(definition.value, definition.path))
        return (yield definition.value)

    def _each_item(self, value: ast.expr, path: tuple[int | None, ...]) -> Rule:
        """What a loop unpacks along a path from each of the items of *value*."""
        if isinstance(value, ast.Call):
            name = last(value.func)
            if name == "enumerate" and value.args:
                return (yield value.args[0]) if path[0] != 0 else _PLAIN
            if name == "zip" and path[0] is not None and path[0] < len(value.args):
                return (yield value.args[path[0]])
            if name == "items" and isinstance(value.func, ast.Attribute) and not value.args:
                return (yield value.func.value) if path[0] != 0 else _PLAIN
        if isinstance(value, ast.List | ast.Tuple):
            return (yield from self._either([_At(one, path) for one in value.elts]))
        return (yield value)

    def _at(self, question: _At) -> Rule:
        """What is found along a path of indices: of what a function returns together, only that part."""
        value, path = question
        if not path:
            return (yield value)
        if isinstance(value, ast.Await):
            return (yield _At(value.value, path))
        if isinstance(value, ast.Tuple | ast.List):
            index = path[0]
            if index is None or any(isinstance(one, ast.Starred) for one in value.elts) or index >= len(value.elts):
                return (yield value)
            return (yield _At(value.elts[index], path[1:]))
        if isinstance(value, ast.IfExp):
            return (yield _At(value.body, path)) | (yield _At(value.orelse, path))
        if isinstance(value, ast.Call):
            found = _NOTHING
            functions = [one.node for one in self._values.of(value.func) if one.sort is Sort.FUNCTION]
            for function in functions:
                if function is not None:
                    found |= yield from self._substituted(_Returned(function, path), value, function)
            return found if functions else (yield value)
        if isinstance(value, ast.Name):
            use = self._binder.uses.get(value)
            definitions = reaching(value.id, use) if use is not None else None
            if definitions is not None and len(definitions) == 1 and isinstance(definitions[0], Definition):
                one = definitions[0]
                if one.kind is Kind.VALUE and one.value is not None:
                    return (yield _At(one.value, (*one.path, *path)))
        return (yield value)

    def _callers(self, question: _Callers) -> Rule:
        """The pickled bytes that calls give for a parameter; of a parameter of the caller, its callers in turn."""
        found = _NOTHING
        function = question.parameter.scope.node
        for call in self.calls(function):
            for given in self.given(call, question.parameter):
                for one in (yield given):
                    if one.role is Role.PICKLE:
                        found |= {one}
                    elif one.role is Role.PARAMETER:
                        found |= yield _Callers(one.key)  # type: ignore[arg-type]  # a definition
        return found

    # -- attributes, items ---------------------------------------------------------------------------------------

    def _attribute(self, node: ast.Attribute) -> Rule:
        return (yield from self._with_kept(node, (yield from self._member(node))))

    def _member(self, node: ast.Attribute) -> Rule:
        parts: list[Definition | ast.expr] = []
        unknown: list[Definition | ast.expr] | None = None  # of objects that the file does not show
        for base in self._values.of(node.value):
            if base.sort in (Sort.INSTANCE, Sort.CLASS) and isinstance(base.node, ast.ClassDef):
                stored = self._values.stored_attributes(base.node, node.attr, node)
                parts += [one for one in stored if one.value is not None or one.kind is Kind.FUNCTION]
                parts += self._records.of_class(base.node, node.attr, base.made)
            else:
                unknown = [*(unknown or ()), *self._records.of_outside(base, node.attr)]
                if node.attr in _CONTENT and base.name.removesuffix("()") in _CARRYING:
                    unknown.append(node.value)
        kept = self._kept.assigned(node) if unknown is not None and not parts else None
        parts += unknown or ()
        if kept is not None:
            assigned = yield _Assigned(kept, node.attr)
            return combine([assigned, (yield from self._either(parts))]) if parts else assigned
        if parts:
            return (yield from self._either(parts))
        if node.attr == "signature":
            return frozenset(one for one in (yield node.value) if one.role is Role.CODE) or _PLAIN
        return (yield node.value) if node.attr == "__dict__" else _PLAIN

    def _with_kept(self, node: ast.Name | ast.Attribute | ast.Subscript, found: Answer, key: object = None) -> Rule:
        """*found*, together with what is put into an object that the file does not show, perhaps under a *key*."""
        kept = self._kept.put(node)
        if kept is None or not any(one.sort is Sort.UNKNOWN for one in self._values.of(node)):
            return found
        return combine([found, (yield _Put(kept, key))])

    def _assigned(self, question: _Assigned) -> Rule:
        return self._either(self._kept.assigned_at(question.place, question.attr))

    def _put(self, question: _Put) -> Rule:
        """What is put into an object that the file does not show, without codes that do not come with their bytes."""
        parts = self._kept.put_at(question.place, question.key)
        answers = yield from self._each(parts)
        together = combine(self._settled([*zip(parts, answers, strict=True)], None))
        return frozenset(one for one in together if one.role is not Role.CODE) or _PLAIN

    def _subscript(self, node: ast.Subscript) -> Rule:
        if isinstance(node.slice, ast.Slice):
            return (yield node.value)
        key = self._values.constant(node.slice)
        items = [
            item
            for value in self._values.of(node.value)
            if key is not None and isinstance(value.node, ast.Tuple | ast.List | ast.Dict)
            for item in self._items(value.node, key)
        ]
        if items:
            found = yield from self._either(items)
        elif isinstance(node.value, ast.Name):
            found = yield from self._with_kept(node.value, (yield from self._bound(node.value)), key)
        elif isinstance(node.value, ast.Attribute):
            found = yield from self._with_kept(node.value, (yield from self._member(node.value)), key)
        else:
            found = yield node.value
        return (yield from self._with_kept(node, found))

    def _items(self, display: ast.Tuple | ast.List | ast.Dict, key: object) -> Iterator[ast.expr]:
        if isinstance(display, ast.Dict):
            pairs = [*zip(display.keys, display.values, strict=True), *self._values.stored(display)]
            for name, item in pairs:
                if isinstance(name, ast.Constant) and name.value == key:
                    yield item
        elif isinstance(key, int) and -len(display.elts) <= key < len(display.elts):
            if not any(isinstance(one, ast.Starred) for one in display.elts):
                yield display.elts[key]
                yield from (item for at, item in self._values.stored(display) if self._values.constant(at) == key)

    def _inner(self, node: ast.Await | ast.Starred | ast.NamedExpr | ast.FormattedValue | ast.YieldFrom) -> Rule:
        return (yield node.value)

    def _parts(self, parts: Iterable[Any]) -> Rule:
        return combine((yield from self._each(parts)))

    def _each(self, parts: Iterable[Any]) -> Generator[Question, Answer, list[Answer]]:
        found: list[Answer] = []
        for part in parts:
            answer = yield part
            found.append(answer)
        return found

    def _either(self, parts: Iterable[Any]) -> Rule:
        found = _NOTHING
        for part in parts:
            found |= yield part
        return found

    def _display(self, node: ast.Tuple | ast.List | ast.Set | ast.Dict) -> Rule:
        parts = node.values if isinstance(node, ast.Dict) else node.elts
        stored = [item for _, item in self._values.stored(node)]
        return (yield from self._together([*parts, *stored], node))

    def _together(self, parts: list[ast.expr], node: ast.AST) -> Rule:
        """What *parts* make together with what is put into the object that *node* makes."""
        found = [*zip(parts, (yield from self._each(parts)), strict=True), *(yield from self._put_into(node))]
        return combine(self._settled(found, node))

    def _settled(self, parts: list[tuple[ast.AST, Answer]], node: ast.AST | None) -> Iterator[Answer]:
        """Yield the pieces of what comes into an object, with codes only where nothing decides whether they do.

        That is in the branches in which *node* makes the object, or in which the bytes come into it.
        """
        coded = {one.key for _, answer in parts for one in answer if one.role is Role.CODE}
        if not coded:
            yield from (answer for _, answer in parts)
            return
        made = set(branches(self._module, node)) if node is not None else set()
        around: dict[object, set[tuple[ast.AST, str]]] = {}
        for part, answer in parts:
            for one in answer:
                if one.key in coded and one.role is not Role.CODE:
                    around.setdefault(one.key, set()).update(branches(self._module, part))
        for part, answer in parts:
            branch = innermost(self._module, part) if any(one.role is Role.CODE for one in answer) else None
            if branch is None or branch in made:
                yield answer
            else:
                yield (
                    frozenset(one for one in answer if one.role is not Role.CODE or branch in around.get(one.key, ()))
                    or _PLAIN
                )

    def _put_into(self, node: ast.AST) -> Generator[Question, Answer, list[tuple[ast.AST, Answer]]]:
        """What comes into the object that *node* makes, also by way of a file that compresses into it."""
        found: list[tuple[ast.AST, Answer]] = []
        for effect in self._module.effects.on(node):
            if effect.part is not None:
                found.append((effect.part, (yield effect.part)))
            elif effect.origin is Origin.OWN and effect.call is not None:
                found.append((effect.call, self.made_by(effect.call)))
        for call in self._compressing(node):
            found += yield from self._put_into(call)
        return found

    def _compressing(self, node: ast.AST) -> Iterator[ast.Call]:
        if not (isinstance(node, ast.Call) and last(node.func) in ("BytesIO", "TemporaryFile", "NamedTemporaryFile")):
            return
        for name in ("GzipFile", "BZ2File", "LZMAFile", "open"):
            for call in self._binder.calls.get(name, ()):
                for callee in self._values.of(call.func):
                    for position in _COMPRESSING.get(callee.name, ()):
                        target = argument(call, position)
                        if target is not None and any(one is node for one in self._module.effects.objects(target)):
                            yield call

    def made_by(self, call: ast.Call) -> Answer:
        """Return the piece that a call makes which writes a pickle into a file."""
        names = sorted((value.name for value in self._values.of(call.func)), key=lambda one: (not _writes(one), one))
        for name in names:
            if _writes(name) or name.endswith("().dump"):
                return frozenset({Piece(Role.PICKLE, call, name.replace("()", ""), len(names) == 1)})
            if writes_objects(self._module, name, call):
                return frozenset({Piece(Role.PICKLE, call, name, len(names) == 1)})
        if last(call.func) == "to_pickle":
            return frozenset({Piece(Role.PICKLE, call, "to_pickle")})
        return _PLAIN

    def _binary(self, node: ast.BinOp) -> Rule:
        if isinstance(node.op, ast.Add | ast.BitOr | ast.Mod):
            return self._parts([node.left, node.right])
        return self._parts([node.left]) if isinstance(node.op, ast.Mult) else just(_PLAIN)

    def _conditional(self, node: ast.IfExp) -> Rule:
        return self._either([node.body, node.orelse])

    def _boolean(self, node: ast.BoolOp) -> Rule:
        return self._either(node.values)

    def _joined(self, node: ast.JoinedStr) -> Rule:
        return self._parts(one for one in node.values if isinstance(one, ast.FormattedValue))

    def _comprehension(self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp) -> Rule:
        return (yield from self._together([node.elt], node))

    def _mapping(self, node: ast.DictComp) -> Rule:
        return self._parts([node.value])

    # -- calls ---------------------------------------------------------------------------------------------------

    def _call(self, node: ast.Call) -> Rule:
        callees = list(alternatives(self._values.of(node.func)))
        pickled = self._dumped(node, callees)
        if pickled:
            return pickled
        found = _NOTHING
        code = yield from self._code(node)
        if code is not None:
            return code
        functions = {one.node for one in callees if one.sort is Sort.FUNCTION and one.node is not None}
        overriding = {one: list(self._overriding(node, one)) for one in functions}
        below = {method for methods in overriding.values() for method in methods}
        for callee in callees:
            if callee.node in below:
                continue  # with the one that it overrides
            if callee.sort is Sort.FUNCTION and callee.node is not None:
                found |= yield from self._substituted(_Returned(callee.node), node, callee.node)
                for method in overriding[callee.node]:
                    made = yield from self._substituted(_Returned(method), node, method)
                    only = not self._binder.returns.get(callee.node)
                    found |= {one._replace(sure=one.sure and only) for one in made}
            elif callee.sort is Sort.CLASS and isinstance(callee.node, ast.ClassDef):
                found |= yield from self._object_made(callee.node, node)
            elif callee.sort is Sort.OUTSIDE or callee.sort is Sort.UNKNOWN or callee.sort is Sort.LITERAL:
                found |= yield from self._outside(callee.name, node)
            else:
                found |= _PLAIN
        return found or _PLAIN

    def _object_made(self, owner: ast.ClassDef, node: ast.Call) -> Rule:
        """What an object of this file gives as a whole: the fields of a record, the bytes or the items of another."""
        found = _NOTHING
        if self._records.fields(owner):
            found |= yield from self._parts(arguments(node))
        for name in _WHOLE:
            for method in self._values.attribute(Value(Sort.INSTANCE, node=owner), name):
                if method.sort is Sort.FUNCTION and method.node is not None:
                    made = yield _Returned(method.node)
                    found |= {one._replace(key=node) if isinstance(one.key, ast.Call) else one for one in made}
        return found or _PLAIN

    def _dumped(self, node: ast.Call, callees: list[Value]) -> Answer:
        """The piece of a call that pickles, or of one that lets a pickler be called elsewhere."""
        pairs = [(self._pickler(one), one.name) for one in callees]
        if not any(name for name, _ in pairs):
            for callee in callees:
                position = sources.CALLING.get(callee.name)
                given = argument(node, position) if position is not None else None
                if given is not None:
                    pairs = [(self._pickler(one), one.name) for one in alternatives(self._values.of(given))]
        found = sorted({name for name, _ in pairs if name})
        if not found:
            return _NOTHING
        api = found[0].replace("()", "")
        return frozenset({Piece(Role.PICKLE, node, api, all(name and name == spelt for name, spelt in pairs))})

    def _pickler(self, value: Value) -> str:
        """Return the name of the pickler that a value is; "" for anything else."""
        if value.sort is not Sort.OUTSIDE:
            return ""
        if value.name in sources.DUMPING or (value.name.startswith(ARRAYS) and value.name.endswith("().dumps")):
            return value.name
        return reexported(self._module, value.name, value.modules, _BY_TAIL) or ""

    def _code(self, node: ast.Call) -> Generator[Question, Answer, Answer | None]:
        """The code over pickled bytes that a call makes, or the digest of them; None where it makes none."""
        name = last(node.func)
        if name in _CODING or any(one.name.rpartition(".")[2] in _CODING for one in self._values.of(node.func)):
            for digest in self._module.digests.of(node):
                if digest.keyed or not any(one.name.startswith(CHECKSUMS) for one in self._values.of(node)):
                    return (yield from self._over(digest.covered, Role.CODE if digest.keyed else Role.DIGEST))
                return _PLAIN
        if name in _SIGNING and not self._is_of_file(node.func):
            seal = next((_SEALS[one.name] for one in self._values.of(node.func) if one.name in _SEALS), None)
            if seal is None or not self._is_open(seal, node):
                return (yield from self._over(arguments(node)))
        return None

    def _over(self, covered: list[ast.expr], role: Role = Role.CODE) -> Rule:
        """The code, or the digest, over what is *covered*; one over a digest vouches for what that was made of."""
        parts = [one for one in covered if not _is_cut(one)]
        answers = yield from self._each(parts)
        if parts and not any(answers):
            return _NOTHING  # not known yet: they depend on this
        made = (Role.PICKLE, Role.PARAMETER, Role.DIGEST)
        return frozenset(Piece(role, one.key) for answer in answers for one in answer if one.role in made) or _PLAIN

    def _is_open(self, seal: sends.Seals, node: ast.Call) -> bool:
        """Tell whether the key of a box is a literal in the source."""
        if seal.key is None:
            return False
        made = [node] if "()." not in seal.name else [value.made for value in self._values.of(node.func)]
        for call in made:
            key = argument(call, seal.key) or argument(call, "key") if call is not None else None
            if key is not None and isinstance(self._values.constant(key), str | bytes):
                return True
        return False

    def _outside(self, name: str, node: ast.Call) -> Rule:
        """What a callable gives that this file does not define."""
        seal = _SEALS.get(name)
        if seal is not None:
            if self._is_open(seal, node):
                return (yield from self._parts(node.args))
            return (yield from self._over(node.args))
        if name == "builtins.iter" and len(node.args) == 2:  # calls its first argument until that gives the second
            return (yield _Called(node.args[0]))
        position = sources.CALLING.get(name) if name != "builtins.iter" else None
        called = argument(node, position) if position is not None else None
        if called is not None:
            return (yield from self._called_elsewhere(node, called))
        if f"{name}()" in NAMED_TUPLES:
            return (yield from self._parts(arguments(node)))
        if name in _PASSING:
            return (yield from self._together(self._passed(node, _PASSING[name]), node))
        if name in sources.OPENING:
            return combine([(yield from self._together([], node)), (yield from self._written(name, node))])
        if name.rpartition(".")[2] in _HOLDING:
            return (yield from self._together([], node))
        if isinstance(node.func, ast.Attribute):
            if node.func.attr == "join":
                return (yield from self._parts(node.args))
            if node.func.attr == "format":
                return (yield from self._parts([node.func.value, *arguments(node)]))
            if node.func.attr == "copy":
                return (yield from self._together([node.func.value], node))
            if node.func.attr in _METHODS:
                return (yield node.func.value)
        return _PLAIN

    def _written(self, name: str, node: ast.Call) -> Rule:
        """What the same function writes into the file that a call opens, or any one where its path is constant."""
        path = argument(node, sources.OPENING[name].path)
        spelling = self._module.effects.paths.own(path) if path is not None else None
        if path is None or spelling is None or (spelling not in self._files and len(self._files) > _FILES):
            return _PLAIN
        if spelling not in self._files:
            self._files[spelling] = self._module.effects.on_path(path)
        around = self._module.function_around(node)
        known = isinstance(self._values.constant(path), str)
        found = _NOTHING
        for effect in self._files[spelling]:
            place = effect.part or effect.call
            if place is None or not (known or self._module.function_around(place) is around):
                continue
            if effect.part is not None:
                found |= yield effect.part
            elif effect.call is not None:
                found |= self.made_by(effect.call)
        return found or _PLAIN

    def _passed(self, node: ast.Call, position: int | str) -> list[ast.expr]:
        if position == EVERY:
            return arguments(node)
        if position == RECEIVER:
            return [node.func.value] if isinstance(node.func, ast.Attribute) else []
        given = argument(node, position)
        return [given] if given is not None else [one.value for one in node.keywords]

    def _called_elsewhere(self, node: ast.Call, function: ast.expr) -> Rule:
        """What a call that somebody else makes returns: ``asyncio.to_thread(pack, value)``."""
        found = _NOTHING
        behind = node.args[node.args.index(function) + 1 :] if function in node.args else []
        call = ast.Call(function, behind, node.keywords)  # as it will be done
        for callee in self._values.of(function):
            if callee.sort is Sort.FUNCTION and callee.node is not None:
                made = yield from self._substituted(_Returned(callee.node), call, callee.node)
                found |= {one._replace(key=node) if one.key is call else one for one in made}
            elif callee.name in _PASSING or (callee.sort is Sort.OUTSIDE and last(function) in _METHODS):
                found |= yield from self._parts(behind)
        return found or _PLAIN

    def _is_of_file(self, function: ast.expr) -> bool:
        """Tell whether a callable is a function of this file."""
        return any(one.sort is Sort.FUNCTION for one in self._values.of(function))

    def _called(self, question: _Called) -> Rule:
        """What a callable returns that is handed to somebody who will call it."""
        found = _NOTHING
        values = list(alternatives(self._values.of(question.function)))
        names = [self._pickler(one) for one in values]
        for callee, name in zip(values, names, strict=True):
            if name:
                found |= {Piece(Role.PICKLE, question.function, name, "" not in names)}
            elif callee.sort is Sort.FUNCTION and callee.node is not None:
                found |= yield _Returned(callee.node)
        return found or _PLAIN

    def _returned(self, question: _Returned) -> Rule:
        """What a function of the file returns or yields, in terms of its parameters."""
        function, path = question
        if isinstance(function, ast.Lambda):
            return (yield _At(function.body, path))
        self._binder.ensure_body(function)
        parts = [one.value for one in self._binder.yields.get(function, ()) if one.value is not None]
        found = combine(self._settled([*zip(parts, (yield from self._each(parts)), strict=True)], function))
        if not parts:
            found = _NOTHING
        for statement in self._binder.returns.get(function, ()):
            assert statement.value is not None
            if not (isinstance(statement.value, ast.Constant) and not statement.value.value):
                found |= yield _At(statement.value, path)
        return found or _PLAIN

    def _substituted(self, question: _Returned, call: ast.Call, function: ast.AST) -> Rule:
        """What a function returns where *call* calls it: its parameters stand for what that gives."""
        found = _NOTHING
        for one in (yield question):
            if isinstance(one.key, Definition) and one.key.scope.node is function:
                pieces = _NOTHING
                for given in self.given(call, one.key):
                    pieces |= yield given
                if one.role in (Role.CODE, Role.DIGEST):
                    pieces = frozenset(Piece(one.role, piece.key) for piece in pieces if piece.key is not None)
                found |= pieces or _PLAIN
            elif isinstance(one.key, ast.Call):  # made in there: another one for each call
                found |= {one._replace(key=call)}
            else:
                found |= {one}
        return found


def _cut(answer: Answer) -> Answer:
    """Return an answer, or the first pieces of one of very many; bytes and the code over them are side by side."""
    if len(answer) <= _MANY:
        return answer
    return frozenset(sorted(answer, key=lambda one: (_position(one), one.role.name))[:_MANY])


def _position(piece: Piece) -> tuple[int, int]:
    node = piece.key.node if isinstance(piece.key, Definition) else piece.key
    return beginning(node)


def _writes(name: str) -> bool:
    """Tell whether a callable of the catalogue writes a pickle into a file that it is given."""
    made, _, method = name.rpartition("().")
    return (
        name in sources.DUMPING_INTO
        or name in send_words.FILLING
        or (method == "dump" and made in sources.PICKLERS_MADE)
    )


def _receiver(call: ast.Call) -> list[ast.expr]:
    return [call.func.value] if isinstance(call.func, ast.Attribute) else []


def _is_cut(part: ast.expr) -> bool:
    """Tell whether an expression is a slice that leaves out what is behind a fixed length."""
    return isinstance(part, ast.Subscript) and (
        isinstance(part.slice, ast.Slice) and isinstance(part.slice.upper, ast.Constant)
    )


_RULES: Final[dict[type, Callable[[Pickling, Any], Rule]]] = {
    Definition: Pickling._definition,
    Every: Pickling._every,
    Merge: Pickling._merge,
    _Assigned: Pickling._assigned,
    _At: Pickling._at,
    _Called: Pickling._called,
    _Callers: Pickling._callers,
    _Put: Pickling._put,
    _Returned: Pickling._returned,
    ast.Attribute: Pickling._attribute,
    ast.Await: Pickling._inner,
    ast.BinOp: Pickling._binary,
    ast.BoolOp: Pickling._boolean,
    ast.Call: Pickling._call,
    ast.Dict: Pickling._display,
    ast.DictComp: Pickling._mapping,
    ast.FormattedValue: Pickling._inner,
    ast.GeneratorExp: Pickling._comprehension,
    ast.IfExp: Pickling._conditional,
    ast.JoinedStr: Pickling._joined,
    ast.List: Pickling._display,
    ast.ListComp: Pickling._comprehension,
    ast.Name: Pickling._name,
    ast.NamedExpr: Pickling._inner,
    ast.Set: Pickling._display,
    ast.SetComp: Pickling._comprehension,
    ast.Starred: Pickling._inner,
    ast.Subscript: Pickling._subscript,
    ast.Tuple: Pickling._display,
    ast.YieldFrom: Pickling._inner,
}
