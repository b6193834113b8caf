"""Where the bytes of an expression come from: who can choose them?

:meth:`Origins.of` answers with the traces that an expression can have, one for each way its value can come about; the
worst of them decides. It follows the definitions that reach a use, buffers that are filled, attributes of a class, and
the functions of the file in both directions.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Generator, Iterator
from typing import Any, Final, NamedTuple

from ..catalogue import sources
from ..catalogue.origins import FROM_ARGUMENTS, ITEMS, METHODS, RECEIVER, Origin
from ..configuration import DEFAULT, Configuration
from . import fixtures, parametrized
from .effects import BUFFERS, Effect, Effects
from .flow import Merge
from .frameworks import Frameworks
from .given import argument
from .guards import Guards
from .paths import Paths
from .scopes import Definition, Every, FunctionNode, Kind, ScopeKind, reaching
from .solver import Question, Solver, just
from .spelling import last
from .transport import Transport
from .values import Sort, Value, Values


class Trace(NamedTuple):
    """One way that bytes can come about; ``verified`` when they passed an integrity check on it."""

    origin: Origin
    verified: bool = False


Answer = frozenset[Trace]
Rule = Generator[Question, Answer, Answer]

_NOTHING: Final[Answer] = frozenset()
_UNKNOWN: Final[Answer] = frozenset({Trace(Origin.UNKNOWN)})
_OWN: Final[Answer] = frozenset({Trace(Origin.OWN)})
_LITERAL: Final[Answer] = frozenset({Trace(Origin.LITERAL)})

_RANK: Final = {origin: place for place, origin in enumerate(Origin)}
_ITEMS: Final = {item.name: item.origin for item in ITEMS}
_UNWRITTEN: Final = (Origin.FILE, Origin.TEMPORARY, Origin.UNKNOWN)


#: Annotations of open files.
_OPEN_FILES: Final = frozenset({"io.BufferedReader()", "io.FileIO()", "typing.BinaryIO()", "typing.IO()"})
#: What another program or an unknown callee can put something into once it is given to it.
_SHARED: Final = BUFFERS | {"collections.deque", "queue.Queue"}
#: The two ends of a pipe: what is sent by one comes out of the other.
_ENDS: Final = ("multiprocessing.PipeEnd0()", "multiprocessing.PipeEnd1()")
#: What is stored into under keys, and how deep such containers nest.
_DISPLAYS: Final = (ast.Dict, ast.List, ast.Tuple)
_DEEPEST: Final = 6
#: Containers that are empty where they are made of nothing.
_SEQUENCES: Final = frozenset({"builtins.list()", "collections.deque()"})
#: Methods that take an item out of a list.
_TAKING: Final = frozenset({"get", "get_nowait", "pop", "popleft"})
#: What says nothing of who else can choose the bytes.
_SAFE: Final = (Origin.LITERAL, Origin.OWN)


def worst(answer: Answer) -> Trace:
    """Return the trace that decides: the worst one, unknown where there is none."""
    return min(
        answer,
        key=lambda trace: (trace.origin is Origin.OWN, trace.verified, _RANK[trace.origin]),
        default=Trace(Origin.UNKNOWN),
    )


class _Returned(NamedTuple):
    function: ast.AST


class _Named(NamedTuple):
    file: ast.expr


class Origins:
    """The origins of one file's expressions."""

    def __init__(
        self,
        values: Values,
        effects: Effects,
        guards: Guards,
        frameworks: Frameworks,
        configuration: Configuration = DEFAULT,
    ) -> None:
        self._configured = {
            **dict.fromkeys(configuration.trusted_sources, Origin.OWN),
            **dict.fromkeys(configuration.remote_sources, Origin.NETWORK),
        }
        self._values = values
        self._binder = values.binder
        self._effects = effects
        self._guards = guards
        self._frameworks = frameworks
        self._transport = Transport(values)
        self._paths = Paths(values, self.plain)
        self._kept: dict[ast.AST, bool] = {}
        self._models: dict[ast.ClassDef, Answer] = {}
        self._solver: Solver[Trace] = Solver(self._rule, lambda answer: answer)

    def of(self, expression: ast.AST) -> Answer:
        """Return the traces that the value of *expression* can have; empty for an empty constant."""
        return self._solver.ask(expression)

    def plain(self, question: Question) -> frozenset[Origin]:
        """Return the origins of an expression or a definition, verified or not."""
        return frozenset(trace.origin for trace in self._solver.ask(question))

    def path(self, expression: ast.expr) -> Trace:
        """Return the trace of the file whose path *expression* is."""
        origin = self._paths.origin(expression, Origin.FILE)
        return Trace(origin, origin is Origin.DOWNLOAD and self._is_pinned(expression))

    def by(self, expression: ast.expr, method: str) -> Answer:
        """Return the traces of what a method of *expression* gives."""
        return self._of_values(
            frozenset(value._replace(name=f"{value.name}.{method}") for value in self._values.of(expression))
        )

    def file(self, expression: ast.expr) -> Answer:
        """Return the traces of what is read from *expression*: the path of a file, an open file, or a buffer."""
        return self._solver.ask(_Named(expression))

    def _rule(self, question: Question) -> Rule:
        rule = _RULES.get(question.__class__)
        return rule(self, question) if rule is not None else just(_UNKNOWN)

    # -- names ---------------------------------------------------------------------------------------------------

    def _name(self, node: ast.Name) -> Rule:
        found = self._source(node)
        if found and not _any_verified(found):
            return found
        use = self._binder.uses.get(node)
        definitions = reaching(node.id, use) if use is not None else None
        for definition in definitions or ():
            found |= yield definition
        return found if found or definitions else _UNKNOWN

    def _merge(self, merge: Merge | Every) -> Rule:
        found = _NOTHING
        for operand in merge.operands():
            if operand is not None:
                found |= yield operand
        return found

    def _definition(self, definition: Definition) -> Rule:
        if definition.kind is Kind.DELETED:
            return _NOTHING
        if definition.kind is Kind.PARAMETER:
            return (yield from self._parameter(definition))
        if definition.value is None or definition.kind is Kind.OPAQUE:
            return self._of_values(self._values.of_definition(definition)) or _UNKNOWN
        if definition.kind is Kind.AUGMENTED:
            added = yield definition.value
            use = self._binder.uses.get(definition.node)
            if use is not None:
                for before in reaching(definition.name, use) or ():
                    added |= yield before
            return added
        if definition.kind is Kind.ITEM and definition.path and isinstance(definition.value, ast.Call):
            parts = self._side_by_side(definition.value, definition.path[0])
            if parts is not None:
                return (yield from self._parts([*parts]))
        if definition.kind is Kind.ITEM and isinstance(definition.value, ast.Tuple | ast.List):
            return (yield from self._parts([_at(row, definition.path) for row in definition.value.elts]))
        found = yield definition.value
        if definition.path and found > _OWN and not _outside(found):
            parts = self._put_beside(definition)
            if parts:
                return (yield from self._parts(parts))
        if definition.path and self._is_own_part(self._values.of_definition(definition), definition.value, found):
            return _OWN
        return found

    def _put_beside(self, definition: Definition) -> list[ast.expr]:
        """Return what stands at the place of a part in all that is put into a list: ``entries.append((key, packed))``.

        Empty where something else can be in the list.
        """
        whole = definition.value
        if definition.kind is not Kind.ITEM and isinstance(whole, ast.Call) and isinstance(whole.func, ast.Attribute):
            whole = whole.func.value if whole.func.attr in _TAKING else None
        elif definition.kind is not Kind.ITEM:
            whole = whole.value if isinstance(whole, ast.Subscript) else None
        found: list[ast.expr] = []
        for value in self._values.of(whole) if whole is not None else ():
            made = value.made if value.made is not None else value.node
            empty = isinstance(made, ast.List) and not made.elts
            if isinstance(made, ast.Call):
                by_key = value.name == "collections.OrderedDict()" and definition.kind is not Kind.ITEM
                empty = not made.args and (by_key or value.name in _SEQUENCES)
            if made is None or not empty or any(True for _ in self._effects.rewriters(made)):
                return []
            stored = [item for _, item in self._values.stored(made)]
            put = [effect.part for effect in self._effects.on(made)]
            for row in (*stored, *put):
                part = _at(row, definition.path) if row is not None else None
                if part is None or part is row:
                    return []
                found.append(part)
        return found

    def _is_own_part(self, part: frozenset[Value], whole: ast.expr, found: Answer) -> bool:
        """Tell whether a part is own bytes in spite of what stands beside them: ``self.entries[key] = now, packed``."""
        if Trace(Origin.OWN) not in found or _outside(found):
            return False
        packed = [
            value for value in part if value.name.removesuffix("()") in sources.DUMPING and value.made is not None
        ]
        empty = [value for value in part if isinstance(value.node, ast.Constant) and not value.node.value]
        return bool(packed) and len(packed) + len(empty) == len(part) and self._is_only_stored_into(whole)

    def _is_only_stored_into(self, whole: ast.expr) -> bool:
        """Tell whether all that gets into the containers that *whole* is taken from is stored there under keys."""
        for _ in range(_DEEPEST):
            if isinstance(whole, ast.Subscript):
                whole = whole.value
            elif isinstance(whole, ast.Call) and isinstance(whole.func, ast.Attribute):
                whole = whole.func.value
            elif isinstance(whole, ast.Name) and (behind := self._assigned(whole)) is not None:
                whole = behind
            else:
                break
            nodes = [value.node for value in self._values.of(whole) if not isinstance(value.node, ast.Constant)]
            if not all(one is not None and self._is_kept(one) for one in nodes):
                return False
        return True

    def _is_kept(self, container: ast.AST) -> bool:
        """Tell whether nothing gets into a container but what is stored there under keys."""
        if container not in self._kept:
            shown = isinstance(container, _DISPLAYS) and not self._effects.on(container)
            self._kept[container] = shown and not any(True for _ in self._effects.rewriters(container))
        return self._kept[container]

    def _assigned(self, name: ast.Name) -> ast.expr | None:
        """Return what a name was assigned, where that is the only thing that it can be."""
        use = self._binder.uses.get(name)
        found = (reaching(name.id, use) or []) if use is not None else []
        one = found[0] if len(found) == 1 else None
        return one.value if isinstance(one, Definition) and one.kind is Kind.VALUE and not one.path else None

    def _side_by_side(self, call: ast.Call, index: int | None) -> list[ast.expr] | None:
        """Return what the item *index* of each pair of ``enumerate`` or ``zip`` is made from."""
        for callee in self._values.of(call.func):
            if callee.name == "builtins.zip" and index is not None:
                return call.args[index : index + 1]
            if callee.name == "builtins.enumerate":
                return call.args[:1] if index != 0 else []
        return None

    # -- parameters ----------------------------------------------------------------------------------------------

    def _parameter(self, definition: Definition) -> Rule:
        function = definition.scope.node
        assert isinstance(function, FunctionNode)
        given = self._frameworks.given(definition)
        found = frozenset(Trace(one.origin) for one in given if one.origin is not None)
        values = self._values.of_definition(definition)
        found |= self._of_values(values)
        if any(value.name in _OPEN_FILES for value in values):
            found |= frozenset({Trace(Origin.FILE)})
        if not found:
            found = self._as_model(definition, function)
        if found:
            return found
        if definition.value is not None:
            found |= yield definition.value
        fixture = fixtures.given(self._values, definition)
        if fixture is not None:
            return (yield _Returned(fixture))
        arguments = self._values.arguments(definition)
        for one in arguments:
            found |= yield one
        if not arguments or not (self._only_called_here(function) or parametrized.given(function, definition.name)):
            found |= _UNKNOWN
        return found

    def _as_model(self, definition: Definition, function: FunctionNode) -> Answer:
        """What a framework fills the object of a method with: ``self``, where a route takes the class for its body."""
        model = self._values.class_around(function)
        parameters = [*function.args.posonlyargs, *function.args.args]
        if model is None or not model.bases or definition.node not in parameters[:1]:
            return _NOTHING
        if model not in self._models:
            self._models[model] = _NOTHING  # asked again meanwhile
            self._models[model] = frozenset(
                Trace(given.origin)
                for one in self._annotated(model)
                for given in self._frameworks.given(one)
                if given.origin is not None
            )
        return self._models[model]

    def _annotated(self, model: ast.ClassDef) -> Iterator[Definition]:
        """Yield the parameters that are annotated with a class of the file."""
        self._binder.ensure(model.name)
        for one in self._binder.definitions:
            if one.kind is Kind.PARAMETER and one.annotation is not None:
                if any(_is_named(part, model.name) for part in ast.walk(one.annotation)):
                    if any(value.node is model for value in self._values.of_definition(one)):
                        yield one

    def _only_called_here(self, function: FunctionNode) -> bool:
        """Tell whether the calls in this file are all there are: nested functions, lambdas, and parts of a test."""
        scope = self._binder.scope_around(function)
        while scope is not None and scope is not self._binder.module_scope:
            if isinstance(scope.node, FunctionNode):
                return True
            if isinstance(scope.node, ast.ClassDef):
                parents = self._values.parents(scope.node)
                if scope.node.name.startswith("Test") or any(name.endswith("TestCase") for name in parents):
                    return True
            scope = scope.parent
        return isinstance(function, ast.Lambda)

    # -- sources -------------------------------------------------------------------------------------------------

    def _source(self, node: ast.expr) -> Answer:
        """The origins that the catalogue knows of a name, an attribute or a call."""
        if isinstance(node, ast.Call):
            found = self._of_values(self._values.of(node.func))
            if found:
                return found
        return self._of_values(self._values.of(node))

    def _of_values(self, values: frozenset[Value]) -> Answer:
        found = set()
        for value in values:
            if value.name in self._configured:
                found.add(Trace(self._configured[value.name]))
                continue
            source = sources.source(value.name) if value.sort is Sort.OUTSIDE else None
            if source is not None and not (source.path and value.made is not None):
                opened = self._guards.opened(value)
                if opened is not None:
                    origin, verified = self._transport.refined(source, value)
                    found.add(Trace(origin, verified or opened))
        return frozenset(found)

    # -- attributes, items ---------------------------------------------------------------------------------------

    def _attribute(self, node: ast.Attribute) -> Rule:
        found = self._source(node)
        if self._frameworks.of_request(node):
            return frozenset({Trace(Origin.REQUEST)})
        own = bool(found)
        if own and not _any_verified(found):
            return found
        field = False
        for base in self._values.of(node.value):
            if base.sort in (Sort.INSTANCE, Sort.CLASS) and isinstance(base.node, ast.ClassDef):
                for stored in self._values.stored_attributes(base.node, node.attr, node):
                    if stored.value is not None or stored.kind is not Kind.OPAQUE:
                        own = True
                        found |= yield stored
                        field = field or self._is_field(base.node, stored)
        if field:
            found |= _outside((yield node.value))
            if found <= _LITERAL:
                return _UNKNOWN
        if own and found <= _OWN:
            found |= yield from self._set_on_others(node.attr)
        return found if own else (yield node.value)

    def _is_field(self, node: ast.ClassDef, stored: Definition) -> bool:
        """Tell whether a constant in a class body is only the default of a field that its constructor is given."""
        if stored.scope.kind is not ScopeKind.CLASS or stored.annotation is None:
            return False
        annotation = stored.annotation.value if isinstance(stored.annotation, ast.Subscript) else stored.annotation
        return last(annotation) not in ("ClassVar", "Final") and bool(node.decorator_list or self._values.parents(node))

    def _set_on_others(self, attr: str) -> Rule:
        """What comes from outside into an attribute of that name, of objects of which nothing is known."""
        found = _NOTHING
        for stored in self._binder.attributes.get(attr, ()):
            assert isinstance(stored.node, ast.Attribute)
            if all(value.sort is Sort.UNKNOWN for value in self._values.of(stored.node.value)):
                found |= yield stored
        return _outside(found)

    def _subscript(self, node: ast.Subscript) -> Rule:
        key = self._values.constant(node.slice)
        if isinstance(key, str) and key in _ITEMS:
            return frozenset({Trace(_ITEMS[key])})
        if self._frameworks.of_event(node):
            return frozenset({Trace(Origin.REQUEST)})
        found = self._source(node.value)
        if found == _OWN:
            return (yield from self._between(node.value))
        if found and not _any_verified(found):
            return found
        found = yield node.value
        return _OWN if self._is_own_part(self._values.of(node), node.value, found) else found

    def _inner(self, node: ast.Await | ast.Starred | ast.NamedExpr | ast.FormattedValue | ast.YieldFrom) -> Rule:
        return (yield node.value)

    def _parts(self, parts: list[Any]) -> Rule:
        found = _NOTHING
        for part in parts:
            found |= yield part
        return found

    def _put_into(self, node: ast.AST) -> Rule:
        """What comes into the object that *node* makes."""
        found = yield from self._coming(self._effects.on(node))
        return self._unless_rewritten(node, found) if isinstance(node, ast.Call) else found

    def _coming(self, effects: list[Effect]) -> Rule:
        """What effects bring; what only a name says of them counts where nothing else is known."""
        found, said = _NOTHING, _NOTHING
        for effect in effects:
            brought = _NOTHING
            if effect.origin is not None:
                brought |= frozenset({self._brought(effect, effect.origin)})
            if effect.part is not None:
                brought |= yield effect.part
            if effect.said is not None:
                said |= frozenset({Trace(effect.said)})
                brought = _outside(brought)
            found |= brought
        return found or said

    def _unless_rewritten(self, made: ast.Call, found: Answer) -> Answer:
        """What a buffer or an open file holds: own bytes only as long as nobody else was given it."""
        if any(trace.origin not in _SAFE for trace in found):
            return found
        names = {value.name for value in self._values.of(made.func)}
        temporary = any(name.startswith("tempfile.") for name in names)
        if not temporary and names.isdisjoint(_SHARED):
            return found
        if found and temporary and self._effects.is_file_told(made):
            return found | frozenset({Trace(Origin.PROCESS)})
        return found | _UNKNOWN if any(True for _ in self._effects.rewriters(made)) else found

    def _between(self, function: ast.expr) -> Rule:
        """What a queue, a pipe or a shared container gives: what the file puts into it, where that shows."""
        found = _NOTHING
        for reader in self._values.of(function):
            end = reader.name.rpartition(".")[0]
            for effect in self._effects.on(reader.made) if reader.made is not None else ():
                if effect.part is not None and not (end in _ENDS and self._is_of(effect.call, end)):
                    found |= yield effect.part
        # What goes with own bytes in one item, such as a number, is not told from them.
        return _outside(found) or (_OWN if found & _OWN else found & _UNKNOWN) or _OWN

    def _is_of(self, call: ast.Call | None, end: str) -> bool:
        """Tell whether a call is of a method of the same end of a pipe."""
        return call is not None and any(value.name.startswith(f"{end}.") for value in self._values.of(call.func))

    def _display(self, node: ast.Tuple | ast.List | ast.Set) -> Rule:
        stored = [item for _, item in self._values.stored(node)]
        found = yield from self._parts([*node.elts, *stored])
        return found | (yield from self._put_into(node))

    def _dict(self, node: ast.Dict) -> Rule:
        stored = [item for _, item in self._values.stored(node)]
        found = yield from self._parts([*node.values, *stored])
        return found | (yield from self._put_into(node))

    def _binary(self, node: ast.BinOp) -> Rule:
        return self._parts([node.left, node.right])

    def _conditional(self, node: ast.IfExp) -> Rule:
        return self._parts([node.body, node.orelse])

    def _joined(self, node: ast.BoolOp | ast.JoinedStr) -> Rule:
        return self._parts([*node.values])

    def _comprehension(self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp) -> Rule:
        found = yield node.elt
        return found | (yield from self._put_into(node))

    def _mapping(self, node: ast.DictComp) -> Rule:
        return self._parts([node.value])

    def _constant(self, node: ast.Constant) -> Rule:
        return just(_LITERAL if node.value and isinstance(node.value, str | bytes) else _NOTHING)

    # -- calls ---------------------------------------------------------------------------------------------------

    def _call(self, node: ast.Call) -> Rule:
        if self._frameworks.of_signed_cookie(node):
            return frozenset({Trace(Origin.REQUEST, verified=True)})
        if self._guards.opens(node):
            below = yield from self._unknown(node)
            return frozenset({Trace(worst(below).origin, verified=True)})
        found = self._source(node)
        if found:
            if self._guards.pinned(node):
                return frozenset(trace._replace(verified=True) for trace in found)
            return (yield from self._between(node.func)) if found == _OWN else found
        for value in self._values.of(node):
            source = sources.source(value.name) if value.made is node else None
            if source is not None and source.path:
                return (yield from self._put_into(node)) or frozenset({Trace(source.origin)})
        if isinstance(node.func, ast.Attribute) and node.func.attr == "get" and node.args:
            key = self._values.constant(node.args[0])
            if isinstance(key, str) and key in _ITEMS:
                return frozenset({Trace(_ITEMS[key])})
        callees = self._values.of(node.func)
        if not callees:  # a method of None, say, or of an item of an empty list
            return (yield from self._unknown(node))
        if any(callee.name in sources.DUMPING for callee in callees):
            return _OWN  # also where a parameter only defaults to it
        for callee in callees:
            if callee.sort is Sort.FUNCTION and callee.node is not None:
                found |= yield _Returned(callee.node)
            elif callee.sort is Sort.OUTSIDE:
                found |= yield from self._outside(callee, node)
            else:
                found |= yield from self._unknown(node)
        return found

    def _outside(self, callee: Value, node: ast.Call) -> Rule:
        name = callee.name
        opened = sources.OPENING.get(name)
        if opened is not None:
            given = argument(node, opened.file) if opened.file else None
            if given is not None:
                return (yield given) | (yield from self._put_into(node))
            return (yield from self._opened(node, opened.path, opened.origin))
        given = argument(node, sources.CALLING[name]) if name in sources.CALLING else None
        if given is not None and (name not in sources.PASSING or self._is_function(given)):
            behind = node.args[node.args.index(given) + 1 :] if given in node.args else []
            return (yield from self._calling(given, behind))
        if name in sources.PASSING:
            passed = argument(node, sources.PASSING[name])
            found = (yield passed) if passed is not None else _NOTHING
            return self._unless_rewritten(node, found | (yield from self._put_into(node)))
        return (yield from self._unknown(node))

    def _is_function(self, expression: ast.expr) -> bool:
        """Tell whether an argument is a function of the file, or a method that the catalogue knows."""
        return bool(self._of_values(self._values.of(expression))) or any(
            value.sort is Sort.FUNCTION for value in self._values.of(expression)
        )

    def _calling(self, function: ast.expr, arguments: list[ast.expr]) -> Rule:
        """What a call that somebody else makes returns: ``asyncio.to_thread(sock.recv, 1024)``."""
        found = self._of_values(self._values.of(function))
        if found == _OWN:
            return (yield from self._between(function))
        for callee in self._values.of(function):
            if callee.sort is Sort.FUNCTION and callee.node is not None:
                found |= yield _Returned(callee.node)
        for one in arguments:
            found |= yield one
        return found or _UNKNOWN

    def _opened(self, node: ast.Call, position: int | str, otherwise: Origin) -> Rule:
        """What stands in a file that is opened, or in an open file or buffer that is given in its place."""
        path = argument(node, position)
        written = yield from self._put_into(node)
        if path is None:
            return written or frozenset({Trace(otherwise)})
        return (yield from self._behind(path, written, otherwise))

    def _named(self, question: _Named) -> Rule:
        return self._behind(question.file, _NOTHING, Origin.FILE)

    def _behind(self, path: ast.expr, written: Answer, otherwise: Origin) -> Rule:
        """What stands in the file of a path, or in an open file or buffer; *written* was put into it."""
        if self._is_object(path):
            return written | (yield path)
        where = self._paths.origin(path, otherwise)
        written |= yield from self._coming(self._effects.on_path(path))
        if where is Origin.TEMPORARY and not _outside(written):
            rewriters = (call for made in self._effects.named(path) for call in self._effects.rewriters(made))
            written |= _UNKNOWN if any(True for _ in rewriters) else _NOTHING
        if where in _UNWRITTEN and written and self._is_own_path(path, where):
            own = all(trace.origin in _SAFE for trace in written)
            return written | frozenset({Trace(Origin.PROCESS)}) if own and self._effects.is_told(path) else written
        if where in _UNWRITTEN and worst(written or _OWN).origin in (Origin.NETWORK, Origin.REQUEST, Origin.DOWNLOAD):
            return written
        return frozenset({Trace(where, where is Origin.DOWNLOAD and self._is_pinned(path))})

    def _is_own_path(self, path: ast.expr, where: Origin) -> bool:
        """Tell whether nobody else chooses a path: that of a temporary file, where it does not come from any caller."""
        if self._effects.is_test_path(path):
            return True
        return where is Origin.TEMPORARY and all(
            self._only_called_here(function) for function in self._effects.paths.parameters(path)
        )

    def _brought(self, effect: Effect, origin: Origin) -> Trace:
        return Trace(origin, effect.call is not None and self._guards.pinned(effect.call))

    def _is_pinned(self, path: ast.expr) -> bool:
        """Tell whether a path is that of a download, and of nothing else, whose digest is pinned in the source."""
        made = [value.made for value in self._values.of(path)]
        return bool(made) and all(one is not None and self._guards.pinned(one) for one in made)

    def _is_object(self, expression: ast.expr) -> bool:
        """Tell whether an argument is an open file or a buffer, not a path."""
        return any(
            value.name.removesuffix("()") in sources.OPENING
            or value.name in ("io.BytesIO()", "tempfile.TemporaryFile()")
            for value in self._values.of(expression)
            if not value.name.startswith("pathlib.")
        )

    def _unknown(self, node: ast.Call) -> Rule:
        """A call of something that is not known: a method passes on its object, a function what it is given."""
        found = _NOTHING
        if isinstance(node.func, ast.Attribute) and node.func.attr in ("open", "read_bytes", "read_text"):
            return (yield from self._opened(node, RECEIVER, Origin.FILE))
        if isinstance(node.func, ast.Attribute):
            bases = self._values.of(node.func.value)
            if not any(base.sort is Sort.OUTSIDE and base.modules > base.name.count(".") for base in bases):
                found = yield node.func.value
                if node.func.attr in METHODS and (found or isinstance(node.func.value, ast.Constant)):
                    return (yield from self._with_arguments(node, node.func.attr, found))
            if not found - _UNKNOWN:
                found |= self._of_items(node.func)
        if not found - _UNKNOWN:
            found |= _UNKNOWN
        for one in node.args:
            found |= yield one
        return found

    def _with_arguments(self, call: ast.Call, method: str, found: Answer) -> Rule:
        """What a method gives of a literal, and of its arguments: ``b".".join(parts)`` holds the parts."""
        if not found <= _LITERAL or method not in FROM_ARGUMENTS:
            return found
        given = yield from self._parts([*call.args[FROM_ARGUMENTS[method] :]])
        return given if method == "join" and given else found | given

    def _of_items(self, method: ast.Attribute) -> Answer:
        """What a method gives of an item that was put into a list: ``for one in clients: one.recv(4096)``."""
        item = method.value
        containers: list[ast.expr] = []
        if isinstance(item, ast.Subscript):
            containers = [item.value]
        elif isinstance(item, ast.Name) and (use := self._binder.uses.get(item)) is not None:
            for one in reaching(item.id, use) or ():
                if isinstance(one, Definition) and one.kind is Kind.ITEM and not one.path and one.value is not None:
                    containers.append(one.value)
        found = _NOTHING
        for container in containers:
            for made in self._effects.objects(container):
                for effect in self._effects.on(made):
                    if effect.part is not None:
                        found |= self.by(effect.part, method.attr)
        return found

    def _returned(self, question: _Returned) -> Rule:
        """What a function of the file returns, or yields."""
        function = question.function
        if isinstance(function, ast.Lambda):
            return (yield function.body)
        found = _NOTHING
        self._binder.ensure_body(function)
        parts = [one.value for one in self._binder.yields.get(function, ())]
        for part in parts:
            if part is not None:
                found |= yield part
        for statement in self._binder.returns.get(function, ()):
            assert statement.value is not None
            if isinstance(statement.value, ast.Constant) and not statement.value.value:
                continue
            answer = yield statement.value
            if self._guards.verified(statement.value, statement):
                answer = frozenset(trace._replace(verified=True) for trace in answer)
            found |= answer
        return found or _UNKNOWN


def _outside(answer: Answer) -> Answer:
    """Return the traces that are known to come from somewhere else."""
    return frozenset(trace for trace in answer if trace.origin not in (*_SAFE, Origin.UNKNOWN))


def _is_named(part: ast.AST, name: str) -> bool:
    """Tell whether a part of an annotation is a name, also in quotes."""
    return (isinstance(part, ast.Name) and part.id == name) or (isinstance(part, ast.Constant) and part.value == name)


def _any_verified(answer: Answer) -> bool:
    """Tell whether one of the known traces is verified: then it matters what else there is."""
    return any(trace.verified for trace in answer)


def _at(row: ast.expr, path: tuple[int | None, ...]) -> ast.expr:
    """Return what stands in a row of a table along *path*, as far as the row is written out."""
    for index in path:
        if index is None or not isinstance(row, ast.Tuple | ast.List) or index >= len(row.elts):
            break
        if any(isinstance(part, ast.Starred) for part in row.elts):
            break
        row = row.elts[index]
    return row


_RULES: Final[dict[type, Callable[[Origins, Any], Rule]]] = {
    Definition: Origins._definition,
    Every: Origins._merge,
    Merge: Origins._merge,
    _Named: Origins._named,
    _Returned: Origins._returned,
    ast.Attribute: Origins._attribute,
    ast.Await: Origins._inner,
    ast.BinOp: Origins._binary,
    ast.BoolOp: Origins._joined,
    ast.Call: Origins._call,
    ast.Constant: Origins._constant,
    ast.Dict: Origins._dict,
    ast.DictComp: Origins._mapping,
    ast.FormattedValue: Origins._inner,
    ast.GeneratorExp: Origins._comprehension,
    ast.IfExp: Origins._conditional,
    ast.JoinedStr: Origins._joined,
    ast.List: Origins._display,
    ast.ListComp: Origins._comprehension,
    ast.Name: Origins._name,
    ast.NamedExpr: Origins._inner,
    ast.Set: Origins._display,
    ast.SetComp: Origins._comprehension,
    ast.Starred: Origins._inner,
    ast.Subscript: Origins._subscript,
    ast.Tuple: Origins._display,
    ast.YieldFrom: Origins._inner,
}
