"""What an expression can be: a callable from outside, a definition of this file, a literal, or unknown.

:meth:`Values.of` answers for an expression with the set of :class:`Value` objects it can have, one for each binding
that can reach it. Aliases are followed through names, attributes, containers, parameters and returns of this file;
each answer is computed once and remembered by a :class:`.solver.Solver`.
"""

from __future__ import annotations

import ast
import builtins
import enum
import re
from collections.abc import Callable, Collection, Generator, Iterator, Mapping
from itertools import islice
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeGuard, TypeVar

from ..catalogue.containers import COPIES, EMPTY, MAKERS, TAKES, TAKING
from ..catalogue.running import Runs, Way
from . import constants, parametrized
from .binder import Binder
from .flow import Merge
from .nodes import beginning
from .putting import Putting, part
from .running import Running, function_of, packed, row_of
from .scopes import Definition, Every, FunctionNode, Kind, ScopeKind, Use, every, reaching
from .solver import Question, Solver, just
from .spelling import last
from .subclasses import Subclasses


class Sort(enum.Enum):
    """What sort of thing a value is."""

    OUTSIDE = "outside"  # ``name`` is its dotted name
    FUNCTION = "function"  # ``node`` is its def or lambda
    CLASS = "class"  # ``node`` is its class statement
    INSTANCE = "instance"  # ``node`` is the class statement of its class
    LITERAL = "literal"  # ``node`` is the constant, display or operation on them
    UNKNOWN = "unknown"


class Value(NamedTuple):
    """One thing that an expression can be.

    ``name`` is the dotted name of something that this file does not define, as in ``pickle.loads``; ``()`` stands for
    the result of a call, as in ``pickle.Unpickler().load``; a leading dot is this file's own package. The first
    ``modules`` parts of it are surely modules. ``node`` is a definition or literal of this file; for an attribute that
    a class of this file inherits from outside, that class. ``made`` is the call that made the object it belongs to.
    ``handed`` is True for what was put into a container or given as an argument and comes out of it here; ``item`` is
    the expression that put it into a container of this file, where no argument lies between.
    """

    sort: Sort
    name: str = ""
    node: ast.AST | None = None
    made: ast.Call | None = None
    modules: int = 0
    handed: bool = False
    item: ast.expr | None = None


T = TypeVar("T")

Answer = frozenset[Value]
Rule = Generator[Question, Answer, Answer]

UNKNOWN: Final = Value(Sort.UNKNOWN)
#: What is known to be put into a container, but not what it is.
PUT: Final = Value(Sort.UNKNOWN, handed=True)
_UNKNOWN: Final[Answer] = frozenset({UNKNOWN})
_NOTHING: Final[Answer] = frozenset()

#: More alternatives than this are cut to those with a name and one unknown: joins of thousands of bindings stay cheap.
_MANY: Final = 24

#: The end of a target such as ``table[key]``: what it is followed by where it is assigned to.
_STORING: Final = re.compile(rb"\][\s\\)\]]*(?:=[^=]|,|:|\Z)")

#: Of more calls than this only the first ones are asked what they give for a parameter.
_CALLS: Final = 100

_DISPLAYS = ast.Tuple | ast.List | ast.Set | ast.Dict
_COMPREHENSIONS = ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp

#: Callables that return their first argument, or call it with more arguments later.
_TRANSPARENT: Final = frozenset(
    {
        "asyncio.create_task",
        "asyncio.ensure_future",
        "asyncio.shield",
        "asyncio.wait_for",
        "builtins.classmethod",
        "builtins.staticmethod",
        "contextlib.AsyncExitStack().enter_async_context",
        "contextlib.AsyncExitStack().enter_context",
        "contextlib.ExitStack().enter_context",
        "contextlib.aclosing",
        "contextlib.closing",
        "functools.cache",
        "functools.partial",
        "functools.partialmethod",
        "typing.cast",
    }
)
_IMPORTERS: Final = frozenset({"builtins.__import__", "importlib.__import__", "importlib.import_module"})
#: Decorators that turn a method into an attribute.
_PROPERTIES: Final = frozenset({"builtins.property", "functools.cached_property"})
#: Decorators that make a context manager of a generator.
_MANAGING: Final = frozenset({"contextlib.asynccontextmanager", "contextlib.contextmanager"})
#: Decorators whose function still returns what its ``return`` says.
_RETURNING: Final = _PROPERTIES | {
    "builtins.classmethod",
    "builtins.staticmethod",
    "functools.cache",
    "functools.lru_cache",
}


class Values:
    """The answers for one file. ``read`` collects the expressions whose value another expression was found to have.

    ``exports`` gives the names that a star import of a module binds; ``types`` says which dotted names stand for an
    instance of what, as ``zmq.Context().socket()`` for ``zmq.Socket()``; ``given`` says what types a framework gives a
    parameter; ``reach`` lets every function be looked into that can use what a name stands for; ``made`` says by the
    name of a method of an unknown object, and the package of its first argument, whose result it gives. With
    ``containers`` what methods put into all sorts of containers is followed, not only what stands in a display.
    """

    def __init__(
        self,
        binder: Binder,
        exports: Callable[[str], frozenset[str]] = lambda module: frozenset(),
        types: Mapping[str, str] = MappingProxyType({}),
        given: Callable[[Definition], list[tuple[str, ast.Call | None]]] = lambda parameter: [],
        reach: Callable[[str], None] | None = None,
        made: Mapping[str, tuple[str, str]] = MappingProxyType({}),
        containers: bool = False,
    ) -> None:
        self.binder = binder
        self._exports = exports
        self._types = types
        self._given = given
        self._instances = frozenset(types.values())
        self._solver = Solver(self._rule, _cut)
        self._reach = reach
        self._running = Running(binder)
        self._subclasses = Subclasses(binder)
        self._made = made
        self._containers = containers
        self._putting = Putting(binder, self._holders_of) if containers else None
        self._copies: dict[ast.Call, ast.List] = {}  # what views and copies of containers hold
        self._items: dict[ast.AST, list[tuple[ast.expr, ast.expr]]] = {}
        self._taken = 0  # how many of the binder's items are in there
        self._taking = False
        #: The names that displays are given, of the first definitions and results of functions.
        self._holders: dict[ast.AST, set[str]] = {}
        self._definitions = self._results = 0
        self._displays: dict[ast.AST, _Display] = {}
        self.read: set[ast.AST] = set()

    # -- questions -----------------------------------------------------------------------------------------------

    def of(self, expression: ast.AST) -> Answer:
        """Return what *expression* can be; empty only for what cannot be reached."""
        return self._solver.ask(expression)

    def constant(self, expression: ast.expr) -> object:
        """Return the constant that *expression* always is, or None where it is none or not known."""
        for value in self._solver.ask(constants.Folded(expression)):
            return getattr(value.node, "value", None)
        return None

    def of_definition(self, definition: Definition) -> Answer:
        """Return what a definition gives its name."""
        return self._solver.ask(definition)

    def of_target(self, definition: Definition) -> Answer:
        """Return what the attribute that a definition assigns is called from outside: ``client.on_message``."""
        target = definition.node
        if not isinstance(target, ast.Attribute):
            return _NOTHING
        return frozenset(
            value for base in self.of(target.value) for value in self._solver.ask(_Member(base, target.attr))
        )

    def arguments(self, definition: Definition, without: Collection[ast.ClassDef] = ()) -> list[ast.expr]:
        """Return what the calls in this file give for a parameter of one of its functions.

        For one of an ``__init__``, what makes instances of the classes *without* is left out.
        """
        function = definition.scope.node
        assert isinstance(function, FunctionNode)
        return [
            one.value
            for one in self._driven(self._arguments(function, definition, self.class_around(function), without))
        ]

    def done(self, row: Runs, call: ast.Call, function: ast.expr) -> ast.Call:
        """Return the call of *function* that *call* lets be done; what is gone over stands for each of its items.

        Where it can be given several tuples, this is the call with the first one.
        """
        behind = call.args[row.args :]
        if row.way is Way.PACKED:
            (positional, by_name), *_ = self._driven(self._unpacked(row, call))
            return ast.Call(function, positional, by_name)
        if row.way is Way.ROWS:
            return ast.Call(function, _columns(behind[0]) if behind else [], [])
        return ast.Call(function, behind, call.keywords if row.way is Way.BEHIND else [])

    def _driven(self, rule: Generator[Question, Answer, T]) -> T:
        """Return what a rule gives, when each of its questions is answered."""
        answer: Answer | None = None
        while True:
            try:
                wanted = rule.send(answer) if answer is not None else next(rule)
            except StopIteration as stop:
                found: T = stop.value
                return found
            answer = self._solver.ask(wanted)

    def stored_attributes(self, node: ast.ClassDef, attr: str, read: ast.Attribute | None = None) -> list[Definition]:
        """Return what gives *attr* of a class of this file, or of its instances, a value.

        With *read*, the expression that reads it, also what classes below give it, where that can be one of theirs.
        """
        found: list[Definition] = []
        for below in self.giving(read) if read is not None else ():
            found += self.own_attributes(below, attr)
        seen: set[ast.AST] = set()
        todo = [node]
        while todo:
            current = todo.pop()
            if current in seen:
                continue
            seen.add(current)
            self.binder.ensure(attr)
            found += every(attr, self.binder.scopes[current])
            for stored in self.binder.attributes.get(attr, ()):
                assert isinstance(stored.node, ast.Attribute)
                if any(receiver.node is current for receiver in self.of(stored.node.value)):
                    found.append(stored)
            for base in current.bases:
                todo += [value.node for value in self.of(base) if isinstance(value.node, ast.ClassDef)]
        return found

    def giving(self, attribute: ast.Attribute) -> list[ast.ClassDef]:
        """Return the classes below that of a method whose value *attribute* can have, where it is one of ``self``."""
        return self._subclasses.giving(attribute)

    def replacing(self, attribute: ast.Attribute) -> tuple[ast.ClassDef, ...]:
        """Return the classes below that never get to *attribute*: one of ``self`` in a method that they replace."""
        return self._subclasses.replacing(attribute)

    def own_attributes(self, node: ast.ClassDef, attr: str) -> list[Definition]:
        """Return what gives *attr* of a class of this file a value: its body and its methods, not what it inherits."""
        return self._subclasses.own(node, attr)

    def attribute(self, value: Value, attr: str) -> Answer:
        """Return what the attribute *attr* of *value* can be."""
        return self._solver.ask(_Member(value, attr))

    def _rule(self, question: Question) -> Rule:
        rule = _RULES.get(question.__class__)
        return rule(self, question) if rule is not None else just(_UNKNOWN)

    # -- names ---------------------------------------------------------------------------------------------------

    def _name(self, node: ast.Name) -> Rule:
        use = self.binder.uses.get(node)
        if use is None:
            return _UNKNOWN
        found: set[Value] = set()
        definitions = reaching(node.id, use)
        if definitions is not None:
            for definition in definitions:
                found |= yield definition
            if not self._unbound(use, definitions):
                return frozenset(found)
        for module in {*use.scope.stars, *self.binder.module_scope.stars}:
            if node.id in self._exports(module):
                found.add(Value(Sort.OUTSIDE, f"{module}.{node.id}", modules=module.count(".") + 1))
        if not found if definitions is None else hasattr(builtins, node.id):
            found.add(Value(Sort.OUTSIDE, f"builtins.{node.id}", modules=1))
        return frozenset(found)

    def _unbound(self, use: Use, definitions: list[Definition | Merge | Every]) -> bool:
        """Tell whether a name at module level stands above its bindings, as in ``open = open``."""
        here = use.scope.graph is self.binder.module_scope.graph and not use.block.dead
        return here and bool(definitions) and isinstance(definitions[0], Every)

    def _merge(self, merge: Merge | Every) -> Rule:
        found: set[Value] = set()
        for operand in merge.operands():
            if operand is not None:
                found |= yield operand
        return frozenset(found)

    def _definition(self, definition: Definition) -> Rule:
        kind = definition.kind
        if kind is Kind.IMPORT:
            return frozenset({Value(Sort.OUTSIDE, self._typed(definition.target), modules=definition.modules)})
        if kind is Kind.FUNCTION:
            return frozenset({Value(Sort.FUNCTION, node=definition.node)})
        if kind is Kind.CLASS:
            return frozenset({Value(Sort.CLASS, node=definition.node)})
        if kind is Kind.DELETED:
            return _NOTHING
        if kind is Kind.PARAMETER:
            return (yield _Parameter(definition))
        value = definition.value
        if kind is Kind.AUGMENTED and self._containers:
            grown = yield from self._grown(definition)
            if grown:
                return grown
        if value is None or kind is Kind.AUGMENTED or kind is Kind.OPAQUE:
            return _UNKNOWN | (yield from self._annotated(definition.annotation))
        path = (None, *definition.path) if kind is Kind.ITEM else definition.path
        found = yield from self._part(value, path)
        if definition.annotation is not None and not any(one.sort is not Sort.UNKNOWN for one in alternatives(found)):
            found |= yield from self._annotated(definition.annotation)
        return found

    def _grown(self, definition: Definition) -> Rule:
        """The containers that ``+=`` makes one of."""
        found = (yield definition.value) if definition.value is not None else _NOTHING
        if not any(self._is_container(one) for one in found):
            return _NOTHING
        use = self.binder.uses.get(definition.node)
        for one in (reaching(definition.name, use) or ()) if use is not None else ():
            found |= yield one
        return found

    def _annotated(self, annotation: ast.expr | None) -> Rule:
        """Instances of the classes from outside that an annotation names."""
        found = _NOTHING
        todo = [annotation] if annotation is not None else []
        while todo:
            part = todo.pop()
            if isinstance(part, ast.BinOp):
                todo += [part.left, part.right]
            elif isinstance(part, ast.Subscript):
                todo += part.slice.elts if isinstance(part.slice, ast.Tuple) else [part.slice]
            elif isinstance(part, ast.Constant) and isinstance(part.value, str):
                for value in (yield from self._quoted(part.value)):
                    found |= {value._replace(name=self._typed(f"{value.name}()"))}
            elif isinstance(part, ast.Name | ast.Attribute):
                for value in (yield part):
                    if value.sort is Sort.OUTSIDE and not value.name.startswith("builtins."):
                        found |= {value._replace(name=self._typed(f"{value.name}()"))}
                    elif value.sort is Sort.CLASS:
                        found |= {value._replace(sort=Sort.INSTANCE)}
        return found

    def _quoted(self, text: str) -> Rule:
        """The class from outside that an annotation in quotes names, as module level sees it."""
        first, *attrs = text.strip().split(".")
        found = _NOTHING
        for definition in every(first, self.binder.module_scope):
            found |= yield definition
        for attr in attrs:
            values, found = found, _NOTHING
            for value in values:
                found |= yield _Member(value, attr)
        return frozenset(value for value in found if value.sort is Sort.OUTSIDE)

    def _typed(self, name: str) -> str:
        """Return the name of the type that a dotted name stands for an instance of, or the name itself."""
        name = self._types.get(name, name)
        return self._types.get(name, name)

    def _part(self, value: ast.expr, path: tuple[int | None, ...]) -> Rule:
        """What is found in *value* along *path*."""
        self.read.add(value)
        if not path:
            return (yield value)
        items: list[ast.expr] | None = None
        by_argument = False
        written_here = isinstance(value, _DISPLAYS)
        if isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute) and not value.args:
            items = yield from self._view(value.func)
            if value.func.attr == "items" and items is not None and not path[1:]:
                return _UNKNOWN
            if value.func.attr == "items" and path[1:] and (items is not None or not self._containers):
                if path[1] == 0:
                    return _UNKNOWN
                path = (path[0], *path[2:])
        found = _NOTHING
        within = self._within(value, path) if self._containers else None
        if within is not None:
            return (yield within)
        if items is None:
            items = []
            containers = yield value
            if self._containers and any(_by_argument(one) for one in containers):
                containers -= _UNKNOWN  # what others give for it
            for container in containers:
                by_argument = by_argument or _by_argument(container)
                holder = self._holder(container)
                if holder is not None:
                    items += self._contents(holder, path[0])
                elif container.node is None or not isinstance(container.node, _DISPLAYS):
                    typed = self._typed_item(container, path)
                    found |= frozenset({typed}) if typed is not None else self._lost
                elif isinstance(container.node, ast.Dict):  # to go over a dictionary is to go over its keys
                    items += [key for key in container.node.keys if key is not None]
                    items += [key for key, _ in self.stored(container.node)]
                else:
                    items += self._contents(container.node, path[0])
        for item in items:
            if written_here:
                found |= yield from self._part(item, path[1:])
            else:
                found |= self._out((yield _Part(item, path[1:])), None if by_argument else item)
        if self._is_putting:
            return found | self._lost
        return found or (_NOTHING if self._containers and items else self._lost)

    @property
    def _lost(self) -> Answer:
        """What comes out of a container of which it is not known what is in it."""
        return frozenset({PUT}) if self._containers else _UNKNOWN

    def _out(self, answer: Answer, item: ast.expr | None) -> Answer:
        """Return what comes out of the container that *item* was put into."""
        return self._lost if answer == _UNKNOWN else _handed(answer, item)

    def _holder(self, value: Value) -> ast.AST | None:
        """Return what makes the container that a value is, where that is no display."""
        if not self._containers:
            return None
        if isinstance(value.node, _COMPREHENSIONS):
            return value.node
        made = value.made if value.sort is Sort.OUTSIDE and value.name.endswith("()") else None
        return made if made is not None and last(made.func) in MAKERS else None

    def _holders_of(self, expression: ast.expr) -> Iterator[ast.AST]:
        """Yield what makes the containers that something is put into which is spelt so."""
        while isinstance(expression, ast.Subscript):
            # An item of a defaultdict comes into being when it is asked for: it stands for the whole.
            if not any(_grows(one.made) for one in self.of(expression.value)):
                break
            expression = expression.value
        for value in self.of(expression):
            holder = value.node if isinstance(value.node, _DISPLAYS) else self._holder(value)
            if holder is not None:
                yield holder

    def _within(self, value: ast.expr, path: tuple[int | None, ...]) -> _Part | None:
        """Return the part of an argument that a part of the result of a call is: ``for _, one in enumerate(x)``."""
        if not isinstance(value, ast.Call) or not value.args:
            return None
        name, place = last(value.func), path[1] if len(path) > 1 else None
        if name == "enumerate" and place == 1:
            return _Part(value.args[0], (None, *path[2:]))
        if name == "zip" and place is not None and 0 <= place < len(value.args):
            return _Part(value.args[place], (None, *path[2:]))
        if name == "select" and path[0] is not None and 0 <= path[0] < len(value.args):
            return _Part(value.args[path[0]], path[1:])
        return None

    def _typed_item(self, container: Value, path: tuple[int | None, ...]) -> Value | None:
        """What an item of something from outside is: ``accept()[0]``, one of a list of sockets."""
        if container.sort is not Sort.OUTSIDE:
            return None
        index = path[-1]
        name = f"{container.name}[{index}]"
        if index is not None and name in self._types and all(step is None for step in path[:-1]):
            return container._replace(name=self._types[name])
        if path == (None,) and container.name in self._instances:
            return container  # annotated as list[Socket], or a list that was given as such
        return None

    def _parted(self, question: _Part) -> Rule:
        if not question.path:
            return (yield question.value)
        return (yield from self._part(question.value, question.path))

    def _view(self, method: ast.Attribute) -> Generator[Question, Answer, list[ast.expr] | None]:
        """The values of a dictionary that ``.items()`` or ``.values()`` goes over."""
        if method.attr not in ("items", "values"):
            return None
        found: list[ast.expr] = []
        for container in (yield method.value):
            if not isinstance(container.node, ast.Dict):
                return None
            found += self._contents(container.node, None)
        return found

    def _contents(self, container: ast.AST, key: object) -> list[ast.expr]:
        """The items of a display that *key* selects; all of them where it is None or does not tell."""
        display = self._displays.get(container)
        if display is None:
            display = _Display(container, self.stored(container))
            if not self._is_putting:
                self._displays[container] = display
        return display.at(key)

    @property
    def _is_putting(self) -> bool:
        """Tell whether it is being found out where something is put, so that not all of it is known yet."""
        return self._putting is not None and self._putting.busy

    def _item(self, question: _Item) -> Rule:
        """What comes out of a display by a key."""
        found: set[Value] = set()
        items = self._contents(question.container, question.key)
        for item in items:
            found |= self._out((yield item), item)
        if self._is_putting:
            return frozenset(found) | self._lost
        if isinstance(question.container, ast.Call) and _grows(question.container):
            found.add(Value(Sort.OUTSIDE, "collections.defaultdict()", made=question.container))
        return self._lost if self._containers and not items else frozenset(found)

    def stored(self, container: ast.AST) -> list[tuple[ast.expr, ast.expr]]:
        """Return the keys and values that assignments such as ``table[key] = value`` put into a display."""
        if not isinstance(container, ast.List | ast.Dict) and self._putting is None:
            return []  # nothing can be
        self._reach_items(container)
        if not self._taking:  # else this is asked to find out where something is put
            self._taking = True
            while self._taken < len(self.binder.items):
                target, item = self.binder.items[self._taken]
                self._taken += 1
                for value in self.of(target.value):
                    if isinstance(value.node, _DISPLAYS):
                        self._items.setdefault(value.node, []).append((target.slice, item))
            self._taking = False
        found = self._items.get(container, [])
        return found if self._putting is None else [*found, *self._putting.into(container)]

    def _reach_items(self, container: ast.AST) -> None:
        """Let every function be looked into that can put something into a display."""
        definitions, results = self.binder.definitions, self.binder.results
        for definition in definitions[self._definitions :]:
            if self._is_filled(definition.value):
                self._holders.setdefault(definition.value, set()).add(definition.name)
        for function, value in results[self._results :]:
            if self._is_filled(value):
                name = getattr(function, "name", "")
                self._holders.setdefault(value, set()).update({name, f"{name}()"} if name else {""})
        self._definitions, self._results = len(definitions), len(results)
        names = self._holders.get(container, {""} if isinstance(container, ast.List | ast.Dict) else set())
        if "" in names or self._reach is None:  # an argument, say, or a part of another display
            self.binder.ensure_matching(_STORING)
        else:
            for name in names:
                self._reach(name)

    def _is_filled(self, value: ast.expr | None) -> TypeGuard[ast.expr]:
        """Tell whether an expression makes a container that can be filled later."""
        if isinstance(value, ast.List | ast.Dict):
            return True
        if not self._containers:
            return False
        return isinstance(value, _COMPREHENSIONS | ast.Set) or (
            isinstance(value, ast.Call) and last(value.func) in MAKERS
        )

    # -- parameters ----------------------------------------------------------------------------------------------

    def _parameter(self, question: _Parameter) -> Rule:
        definition = question.definition
        function = definition.scope.node
        assert isinstance(function, FunctionNode)
        owner = self.class_around(function)
        if owner is not None:
            first = (function.args.posonlyargs + function.args.args)[:1]
            decorators = yield from self._decorators(function)
            if first and first[0] is definition.node and "builtins.staticmethod" not in decorators:
                static = "builtins.classmethod" in decorators or _name_of(function) in _ON_THE_CLASS
                return frozenset({Value(Sort.CLASS if static else Sort.INSTANCE, node=owner)})
        found = _UNKNOWN | (yield from self._annotated(definition.annotation))
        found |= frozenset(Value(Sort.OUTSIDE, self._typed(name), made=call) for name, call in self._given(definition))
        if definition.value is not None:
            self.read.add(definition.value)
            found |= yield definition.value
        for argument in (yield from self._arguments(function, definition, owner)):
            found |= _handed((yield argument if argument.path else argument.value))
        return found

    def _arguments(
        self,
        function: FunctionNode,
        definition: Definition,
        owner: ast.ClassDef | None,
        without: Collection[ast.ClassDef] = (),
    ) -> Generator[Question, Answer, list[_Part]]:
        """What the calls in this file give for a parameter of one of its functions."""
        parameters = [*function.args.posonlyargs, *function.args.args]
        place = parameters.index(definition.node) if definition.node in parameters else -1
        called = _name_of(function)
        if owner is not None and called == "__init__":
            called = owner.name
        if called:
            self.binder.ensure(called)
        names = dict.fromkeys((called, *self._running.names(called or function)))
        for name in names:
            if name:
                self.binder.ensure(name)
        found = [_Part(*one) for one in parametrized.given(function, definition.name)]
        calls = [call for name in names for call in self.binder.calls.get(name, ())]
        if owner is not None and _name_of(function) == "__init__":
            calls += [call for below, call in self._subclasses.calling(owner) if below not in without]
            for below in islice(self._subclasses.making(owner), _CALLS):
                self.binder.ensure(below.name)
                calls += self.binder.calls.get(below.name, ()) if below not in without else ()
        for call in calls[:_CALLS]:
            for callee in (yield from self._callees(function, owner, call.func)):
                before, keywords = callee.before, [*callee.keywords, *call.keywords]
                found += _at(place - callee.shift, definition.name, [*before, *call.args], keywords)
        for call in [call for name in names if name for call in self._running.calls(name)][:_CALLS]:
            found += yield from self._given_to_run(function, owner, call, place, definition.name)
        return found

    def _callees(
        self, function: FunctionNode, owner: ast.ClassDef | None, spelt: ast.expr
    ) -> Generator[Question, Answer, list[_Callee]]:
        """The ways in which *function* is called by an expression; none where that stands for something else."""
        found: list[_Callee] = []
        for value in _in_order((yield spelt)):
            made = value.made if value.node is function else None  # a partial
            if value.node is function:
                its = made.args[0] if made is not None else spelt
                bound = owner is not None and isinstance(its, ast.Attribute)
                shift = 1 if bound and not (yield from self._is_static(function, its)) else 0
                found.append(_Callee(shift, made.args[1:] if made else [], made.keywords if made else []))
            elif owner is not None and value.sort is Sort.CLASS and self._is_made_by(function, owner, value.node):
                found.append(_Callee(1, [], []))
        return found

    def _is_made_by(self, function: FunctionNode, owner: ast.ClassDef, made: ast.AST | None) -> bool:
        """Tell whether a call of the class *made* calls a method of *owner*: it is that class, or inherits it."""
        return made is owner or (_name_of(function) == "__init__" and made in self._subclasses.making(owner))

    def _given_to_run(
        self, function: FunctionNode, owner: ast.ClassDef | None, call: ast.Call, place: int, name: str
    ) -> Generator[Question, Answer, list[_Part]]:
        """What *call* gives for a parameter of a function that it lets be called."""
        rows = [row for value in _in_order((yield call.func)) if (row := row_of(call, value.name)) is not None]
        found: list[_Part] = []
        for row in dict.fromkeys(rows):
            spelt = function_of(row, call)
            for callee in (yield from self._callees(function, owner, spelt)) if spelt is not None else ():
                found += yield from self._given_by(row, call, callee, place - callee.shift, name)
        return found

    def _given_by(
        self, row: Runs, call: ast.Call, callee: _Callee, at: int, name: str
    ) -> Generator[Question, Answer, list[_Part]]:
        """What a call of *row* gives for the parameter *name*, which stands *at* that place of its arguments."""
        behind = call.args[row.args :]
        if row.way is Way.BEHIND:
            return _at(at, name, [*callee.before, *behind], [*callee.keywords, *call.keywords])
        if row.way is Way.PACKED:
            alternatives = yield from self._unpacked(row, call)
            return [
                part
                for given, keywords in alternatives
                for part in _at(at, name, [*callee.before, *given], [*callee.keywords, *keywords])
            ]
        found = _at(at, name, callee.before, callee.keywords)
        at -= len(callee.before)
        if row.way is Way.EACH:
            found += [one._replace(path=(None,)) for one in _at(at, name, behind, [])]
        elif behind and at >= 0:
            found.append(_Part(behind[0], (None, at)))
        return found

    def _unpacked(
        self, row: Runs, call: ast.Call
    ) -> Generator[Question, Answer, list[tuple[list[ast.expr], list[ast.keyword]]]]:
        """The arguments that *call* can be given in a tuple and a dictionary, as far as these are written out."""
        args, named = packed(row, call)
        tuples = _in_order((yield args)) if args is not None else []
        given = [value.node.elts for value in tuples if isinstance(value.node, ast.Tuple | ast.List)]
        keywords: list[list[ast.keyword]] = []
        for value in _in_order((yield named)) if named is not None else ():
            if isinstance(value.node, ast.Dict):
                keywords.append(_keywords(value.node))
            elif value.name == "builtins.dict()" and value.made is not None:
                keywords.append(value.made.keywords)
        return [(positional, by_name) for positional in given or [[]] for by_name in keywords or [[]]][:_CALLS]

    def _is_static(self, function: FunctionNode, spelt: ast.expr) -> Generator[Question, Answer, bool]:
        """Tell whether a call gives the first parameter itself: a static method, or a method called on its class."""
        decorators = yield from self._decorators(function)
        if "builtins.staticmethod" in decorators:
            return True
        assert isinstance(spelt, ast.Attribute)
        receivers = yield spelt.value
        on_class = bool(receivers) and all(receiver.sort is Sort.CLASS for receiver in receivers)
        return on_class and "builtins.classmethod" not in decorators

    def _decorators(self, function: FunctionNode) -> Generator[Question, Answer, set[str]]:
        names: set[str] = set()
        for decorator in getattr(function, "decorator_list", ()):
            for value in (yield decorator):
                names.add(value.name)
        return names

    def class_around(self, function: ast.AST) -> ast.ClassDef | None:
        """Return the class whose body holds the function directly."""
        scope = self.binder.scope_around(function)
        if scope is not None and scope.kind is ScopeKind.CLASS:
            if isinstance(function, ast.Lambda) and not any(
                definition.value is function for definitions in scope.bindings.values() for definition in definitions
            ):
                return None  # an argument, say: not a method
            assert isinstance(scope.node, ast.ClassDef)
            return scope.node
        return None

    # -- attributes ----------------------------------------------------------------------------------------------

    def _attribute(self, node: ast.Attribute) -> Rule:
        found: set[Value] = set()
        for base in alternatives((yield node.value)):
            found |= yield _Member(base, node.attr)
            for below in self._subclasses.giving(node) if isinstance(base.node, ast.ClassDef) else ():
                found |= yield _Own(base._replace(node=below), node.attr)
        if node in self.binder.callees:
            return frozenset(found)  # a method: what it gives is said of its call
        return frozenset(value._replace(name=self._typed(value.name)) for value in found)

    def _member(self, question: _Member) -> Rule:
        base, attr = question
        if base.sort is Sort.OUTSIDE:
            if attr == "__call__":
                return frozenset({base})
            name = f"{base.name}.{attr}"
            return frozenset(
                {base._replace(name=name if base.name.endswith("()") else self._typed(name), handed=False, item=None)}
            )
        if base.sort is Sort.CLASS or base.sort is Sort.INSTANCE:
            assert isinstance(base.node, ast.ClassDef)
            if attr == "__class__" and base.sort is Sort.INSTANCE:
                return frozenset({base._replace(sort=Sort.CLASS, made=None)})
            if base.made is None and not base.handed:
                return (yield from self._class_member(base, base.node, attr))
            # One answer for all instances of a class; what they inherit from outside belongs to the call that made it.
            found = yield _Member(base._replace(made=None, handed=False, item=None), attr)
            return frozenset(
                one._replace(made=base.made) if one.sort is Sort.OUTSIDE and one.node and not one.made else one
                for one in found
            )
        if base.sort is Sort.FUNCTION and attr == "__call__":
            return frozenset({base})
        return _UNKNOWN

    def _class_member(self, base: Value, node: ast.ClassDef, attr: str) -> Rule:
        found = yield from self._own_member(_Own(base, attr))
        if found:
            return found
        for parent in node.bases:
            for value in (yield parent):
                if value.sort is Sort.CLASS and value.node is not node:
                    assert isinstance(value.node, ast.ClassDef)
                    inherited = yield _Member(base._replace(node=value.node), attr)
                    found |= frozenset(
                        one._replace(node=node) if one.sort is Sort.OUTSIDE and one.node is value.node else one
                        for one in inherited - _UNKNOWN
                    )
                    if found and len(node.bases) > 1:
                        return found  # the first parent that has it
                elif value.sort is Sort.OUTSIDE:
                    suffix = "()" if base.sort is Sort.INSTANCE else ""
                    name = f"{value.name}{suffix}.{attr}"
                    found |= {Value(Sort.OUTSIDE, name, node, base.made, value.modules)}
        return found or _UNKNOWN

    def _own_member(self, question: _Own) -> Rule:
        """What a class itself gives an attribute; nothing where it only inherits that."""
        base, attr = question
        node = base.node
        assert isinstance(node, ast.ClassDef)
        self.binder.ensure(attr)
        scope = self.binder.scopes[node]
        last = scope.graph.leaving(self.binder.ends[node], scope.key(attr))
        definitions: list[Definition | Merge] = [last] if last is not None else [*every(attr, scope)]
        if any(isinstance(one, Definition) and _adds_to_property(one.node) for one in definitions):
            definitions = [one for one in every(attr, scope) if not _adds_to_property(one.node)]
        attributes = self.binder.stored
        for stored in (*attributes.get((node, attr), ()), *attributes.get((None, attr), ())):
            target = stored.node
            assert isinstance(target, ast.Attribute)
            for receiver in (yield target.value):
                if receiver.node is node and receiver.sort in (Sort.CLASS, Sort.INSTANCE):
                    definitions.append(stored)
                    break
        found = _NOTHING
        for definition in definitions:
            for value in (yield definition):
                if value.sort is Sort.FUNCTION and base.sort is Sort.INSTANCE:
                    assert value.node is not None
                    if _PROPERTIES & (yield from self._decorators_of(value.node)):
                        found |= yield _Result(value.node)
                        continue
                found |= {value}
        return found

    def _decorators_of(self, function: ast.AST) -> Generator[Question, Answer, set[str]]:
        return (yield from self._decorators(function)) if isinstance(function, FunctionNode) else set()

    def parents(self, node: ast.ClassDef) -> set[str]:
        """Return the dotted names of all classes from outside that a class of this file derives from."""
        return {value.name for one in self.lineage(node) for value in self._bases(one) if value.sort is Sort.OUTSIDE}

    def lineage(self, node: ast.ClassDef) -> list[ast.ClassDef]:
        """Return a class of this file, and all classes of this file that it derives from."""
        found = [node]
        seen: set[ast.AST] = {node}
        for current in found:  # it grows meanwhile
            for value in _in_order(frozenset(self._bases(current))):
                if isinstance(value.node, ast.ClassDef) and value.sort is not Sort.OUTSIDE and value.node not in seen:
                    seen.add(value.node)
                    found.append(value.node)
        return found

    def _bases(self, node: ast.ClassDef) -> Iterator[Value]:
        for parent in node.bases:
            yield from self.of(parent)

    def defines(self, node: ast.ClassDef, attr: str) -> bool:
        """Tell whether a class of this file, or a parent of it in this file, defines *attr* itself."""
        return any(
            value.sort not in (Sort.OUTSIDE, Sort.UNKNOWN)
            for value in self.attribute(Value(Sort.INSTANCE, node=node), attr)
        )

    # -- calls ---------------------------------------------------------------------------------------------------

    def _call(self, node: ast.Call) -> Rule:
        if isinstance(node.func, ast.Attribute) and node.func.attr == "join":
            bases = yield node.func.value
            if not any(base.sort is Sort.OUTSIDE for base in bases):
                return frozenset({Value(Sort.LITERAL, node=node)})  # perhaps a string built from parts
        if self._containers and isinstance(node.func, ast.Attribute) and node.func.attr in TAKES | COPIES:
            containers = [one for one in (yield node.func.value) if self._is_container(one)]
            if containers:
                return (yield from self._taken_out(node, node.func, containers))
        callees = yield node.func
        if callees == _UNKNOWN and isinstance(node.func, ast.Attribute) and node.func.attr == "get" and node.args:
            return (yield from self._looked_up(node, node.func.value))
        found: set[Value] = set()
        for callee in alternatives(callees):
            found |= yield from self._called(callee, node)
        return frozenset(found)

    def _called(self, callee: Value, node: ast.Call) -> Rule:
        """What *callee* returns when *node* calls it."""
        if callee.sort is Sort.FUNCTION:
            assert callee.node is not None
            return (yield _Result(callee.node))
        if callee.sort is Sort.CLASS:
            return frozenset({Value(Sort.INSTANCE, node=callee.node, made=node)})
        if callee.sort is not Sort.OUTSIDE:
            return (yield from self._by_method(node)) if callee.sort is Sort.UNKNOWN else _UNKNOWN
        name = callee.name
        if name in _TRANSPARENT:
            index = 1 if name == "typing.cast" else 0
            if len(node.args) > index:
                self.read.add(node.args[index])
                found = yield node.args[index]
                if name.startswith("functools.partial"):
                    found = frozenset(value if value.made else value._replace(made=node) for value in found)
                return found
        elif name in TAKING and self._containers and node.args:
            return (yield _Part(node.args[0], (None,)))
        elif name in _IMPORTERS:
            return (yield from self._imported(name, node))
        elif name == "builtins.getattr" and len(node.args) >= 2:
            return (yield from self._getattr(node))
        elif name == "builtins.super":
            return (yield from self._super(node))
        elif name == "sys.modules.get" and node.args:
            return (yield from self._from_modules(node.args[0]))
        elif name == "operator.attrgetter()" and node.args and callee.made is not None and len(callee.made.args) == 1:
            path = yield from constants.fold(callee.made.args[0])
            return (yield from self._path(node.args[0], path))
        elif name == "builtins.type" and len(node.args) == 1:
            values = yield node.args[0]
            return frozenset(
                value._replace(sort=Sort.CLASS) if value.sort is Sort.INSTANCE else UNKNOWN for value in values
            )
        typed = self._typed(f"{name}()")
        if typed == f"{name}()" and self._made.get(name.rpartition(".")[2], ("", "-"))[1] == "":
            return (yield from self._by_method(node))
        return frozenset({Value(Sort.OUTSIDE, typed, callee.node, node, callee.modules)})

    def _by_method(self, node: ast.Call) -> Rule:
        """What a call gives whose method is known by its name alone."""
        if not isinstance(node.func, ast.Attribute) or node.func.attr not in self._made:
            return _UNKNOWN
        name, package = self._made[node.func.attr]
        first = (yield node.args[0]) if package and node.args else _NOTHING
        if package and not any(value.name.startswith(f"{package}.") for value in first):
            return _UNKNOWN
        return frozenset({Value(Sort.OUTSIDE, self._typed(f"{name}()"), made=node)})

    def _is_container(self, value: Value) -> bool:
        return isinstance(value.node, _DISPLAYS) or self._holder(value) is not None

    def _taken_out(self, node: ast.Call, method: ast.Attribute, containers: list[Value]) -> Rule:
        """What a method of containers gives: one of the items, or all of them."""
        found = _NOTHING
        for container in containers:
            holder = self._holder(container)
            if method.attr == "copy":
                found |= {container}
            elif method.attr in COPIES:
                if node not in self._copies:
                    self._copies[node] = _copied(node, method)
                found |= {Value(Sort.LITERAL, node=self._copies[node], handed=_by_argument(container))}
            else:
                keyed = node.args[0] if node.args and not isinstance(container.node, ast.List) else None
                key = (yield from constants.fold(keyed)) if keyed is not None else None
                answer = yield _Item(holder or container.node, key)  # type: ignore[arg-type]  # one of them is not None
                found |= _handed(answer) if _by_argument(container) else answer
                if keyed is not None and len(node.args) > 1:
                    found |= yield node.args[1]
        return found

    def _imported(self, name: str, node: ast.Call) -> Rule:
        """The module that ``__import__`` or ``import_module`` returns."""
        keywords = {keyword.arg: keyword.value for keyword in node.keywords}
        named = node.args[0] if node.args else keywords.get("name")
        if named is None:
            return _UNKNOWN
        module = yield from constants.fold(named)
        if not isinstance(module, str):
            return _UNKNOWN
        if module.startswith("."):
            package = None
            anchor = node.args[1] if len(node.args) > 1 else keywords.get("package")
            if anchor is not None:
                package = yield from constants.fold(anchor)
            module = f"{package}{module}" if isinstance(package, str) else f".{module.lstrip('.')}"
        elif name != "importlib.import_module" and not _asks_for_submodule(node):
            module = module.partition(".")[0]
        return frozenset({Value(Sort.OUTSIDE, module, modules=module.count(".") + 1)})

    def _getattr(self, node: ast.Call) -> Rule:
        attr = yield from constants.fold(node.args[1])
        found = yield from self._path(node.args[0], attr)
        if len(node.args) > 2:
            self.read.add(node.args[2])
            found |= yield node.args[2]
        return found

    def _path(self, start: ast.expr, path: object) -> Rule:
        """What the dotted attribute *path* of *start* is."""
        if not isinstance(path, str):
            return _UNKNOWN
        found = yield start
        for attr in path.split("."):
            values, found = found, _NOTHING
            for value in values:
                found |= yield _Member(value, attr)
        # The byte filter looks for the word `modules`; spelt in parts it is not followed.
        return frozenset(UNKNOWN if value.name == "sys.modules" else value for value in found)

    def _super(self, node: ast.Call) -> Rule:
        use = self.binder.uses.get(node.func)
        scope = use.scope if use is not None else None
        while scope is not None and scope.kind is ScopeKind.COMPREHENSION:
            scope = scope.parent
        function = scope.node if scope is not None else None
        owner = self.class_around(function) if function in self.binder.scopes and function is not None else None
        if owner is None:
            return _UNKNOWN
        found = _NOTHING
        for parent in owner.bases:
            for value in (yield parent):
                if value.sort is Sort.CLASS:
                    found |= {value._replace(sort=Sort.INSTANCE)}
                elif value.sort is Sort.OUTSIDE:
                    found |= {Value(Sort.OUTSIDE, f"{value.name}()", owner, None, value.modules)}
        return found or _UNKNOWN

    def _result(self, question: _Result) -> Rule:
        """What a function of this file returns."""
        function = question.function
        if isinstance(function, ast.Lambda):
            self.read.add(function.body)
            return (yield function.body)
        assert isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        self.binder.ensure_body(function)
        if function in self.binder.yields:
            return (yield from self._managed(function))
        for decorator in function.decorator_list:
            for value in (yield decorator):
                if value.name.removesuffix("()") not in _RETURNING:
                    return _UNKNOWN
        found: set[Value] = set()
        for statement in self.binder.returns.get(function, ()):
            assert statement.value is not None
            self.read.add(statement.value)
            found |= yield statement.value
        return frozenset(found) or _UNKNOWN

    def _managed(self, function: ast.FunctionDef | ast.AsyncFunctionDef) -> Rule:
        """What a generator yields that ``contextlib.contextmanager`` makes a context manager of."""
        decorators = yield from self._decorators(function)
        if not decorators & _MANAGING:
            return _UNKNOWN
        found: set[Value] = set()
        for one in self.binder.yields[function]:
            if one.value is not None:
                found |= yield one.value
        return frozenset(found) or _UNKNOWN

    # -- other expressions ---------------------------------------------------------------------------------------

    def _subscript(self, node: ast.Subscript) -> Rule:
        found = _NOTHING
        for container in alternatives((yield node.value)):
            holder = self._holder(container)
            if isinstance(node.slice, ast.Slice) and (holder is not None or isinstance(container.node, _DISPLAYS)):
                found |= frozenset({container}) if self._containers else _UNKNOWN
            elif isinstance(container.node, _DISPLAYS) or holder is not None:
                found |= yield from self._selected(container, node.slice, holder)
            elif container.name == "sys.modules":
                found |= yield from self._from_modules(node.slice)
            elif container.name.endswith(".__dict__") or (
                container.name == "builtins.vars()" and container.made is not None and container.made.args
            ):
                key = yield from constants.fold(node.slice)
                if not isinstance(key, str):
                    found |= _UNKNOWN
                elif container.made is not None and container.name == "builtins.vars()":
                    found |= yield from self._path(container.made.args[0], key)
                else:
                    found |= {container._replace(name=f"{container.name[: -len('.__dict__')]}.{key}")}
            else:
                found |= yield from self._typed_part(container, node.slice)
        return found

    def _typed_part(self, container: Value, key: ast.expr) -> Rule:
        """What *key* takes out of something from outside: ``accept()[0]``."""
        index = (yield from constants.fold(key)) if self._containers else None
        typed = self._typed_item(container, (index,)) if isinstance(index, int) else None
        return frozenset({typed}) if typed is not None else _UNKNOWN

    def _selected(self, container: Value, key: ast.expr, holder: ast.AST | None = None) -> Rule:
        """What *key* takes out of a display, or of the container that *holder* makes."""
        selected = yield from constants.fold(key)
        found = yield _Item(holder or container.node, selected)  # type: ignore[arg-type]  # one of them is not None
        return _handed(found) if _by_argument(container) else found

    def _looked_up(self, node: ast.Call, table: ast.expr) -> Rule:
        """What ``table.get(key, default)`` returns."""
        found = _NOTHING
        for one in alternatives((yield table)):
            found |= (yield from self._selected(one, node.args[0])) if isinstance(one.node, ast.Dict) else _UNKNOWN
        for default in node.args[1:2]:
            self.read.add(default)
            found |= yield default
        return found or _UNKNOWN

    def _from_modules(self, key: ast.expr) -> Rule:
        module = yield from constants.fold(key)
        if isinstance(module, str):
            return frozenset({Value(Sort.OUTSIDE, module, modules=module.count(".") + 1)})
        return _UNKNOWN

    def _either(self, branches: list[ast.expr]) -> Rule:
        found: set[Value] = set()
        for branch in branches:
            self.read.add(branch)
            found |= yield branch
        return frozenset(found)

    def _conditional(self, node: ast.IfExp) -> Rule:
        return self._either([node.body, node.orelse])

    def _boolean(self, node: ast.BoolOp) -> Rule:
        return self._either(node.values if isinstance(node.op, ast.Or) else node.values[-1:])

    def _same(self, node: ast.NamedExpr | ast.Await | ast.Starred) -> Rule:
        return self._either([node.value])

    def _operation(self, node: ast.BinOp) -> Rule:
        """An operation on literals stays one; a path divided by anything is a path."""
        if isinstance(node.op, ast.Div):
            found = frozenset(value for value in (yield node.left) if value.sort is Sort.OUTSIDE)
            if found:
                return found
        return frozenset({Value(Sort.LITERAL, node=node)})

    def _literal(self, node: ast.AST) -> Rule:
        return just(frozenset({Value(Sort.LITERAL, node=node)}))

    def _comprehension(self, node: ast.AST) -> Rule:
        return self._literal(node) if self._containers else just(_UNKNOWN)

    def _lambda(self, node: ast.Lambda) -> Rule:
        return just(frozenset({Value(Sort.FUNCTION, node=node)}))


class _Parameter(NamedTuple):
    definition: Definition


class _Member(NamedTuple):
    base: Value
    attr: str


class _Own(NamedTuple):
    base: Value
    attr: str


class _Part(NamedTuple):
    value: ast.expr
    path: tuple[int | None, ...]


class _Callee(NamedTuple):
    """How a function is called: how many parameters go without saying, and what a ``partial`` gives before."""

    shift: int
    before: list[ast.expr]
    keywords: list[ast.keyword]


class _Result(NamedTuple):
    function: ast.AST


class _Item(NamedTuple):
    container: ast.AST
    key: object


class _Display:
    """The items of a tuple, list, set or dictionary as it is written, and those stored in it, by key."""

    def __init__(self, node: ast.AST, stored: list[tuple[ast.expr, ast.expr]]) -> None:
        self._written: dict[object, ast.expr] = {}
        self._stored: dict[object, list[ast.expr]] = {}
        self._anywhere = [item for key, item in stored if not isinstance(key, ast.Constant)]
        self._all = [item for _, item in stored]
        for key, item in stored:
            if isinstance(key, ast.Constant):
                self._stored.setdefault(key.value, []).append(item)
        if isinstance(node, ast.Dict):
            self._all = [*node.values, *self._all]
            for name, value in zip(node.keys, node.values, strict=True):
                if isinstance(name, ast.Constant):
                    self._written[name.value] = value
        elif isinstance(node, ast.Call | _COMPREHENSIONS):
            self._all = [*_made_of(node), *self._all]
        else:
            assert isinstance(node, ast.Tuple | ast.List | ast.Set)
            self._all = [*node.elts, *self._all]
            if not any(isinstance(part, ast.Starred) for part in node.elts):
                for index, value in enumerate(node.elts):
                    self._written[index] = self._written[index - len(node.elts)] = value

    def at(self, key: object) -> list[ast.expr]:
        """Return what *key* selects; everything where it is None or does not tell."""
        if key is None:
            return self._all
        here = [*self._stored.get(key, ()), *self._anywhere]
        return [self._written[key], *here] if key in self._written else here or self._all


def _made_of(node: ast.Call | _COMPREHENSIONS) -> list[ast.expr]:
    """Return what a container holds that a call or a comprehension makes."""
    if isinstance(node, ast.DictComp):
        return [node.value]
    if not isinstance(node, ast.Call):
        return [node.elt]
    given = [] if last(node.func) in EMPTY else node.args[:1]
    return [*(part(one, node) for one in given), *(one.value for one in node.keywords if last(node.func) == "dict")]


def _grows(made: ast.Call | None) -> bool:
    """Tell whether a call makes a dictionary that makes its items itself: containers that stand for the whole of it."""
    return made is not None and last(made.func) == "defaultdict"


def _copied(node: ast.Call, method: ast.Attribute) -> ast.List:
    """Return the list of what a view or a copy of a container holds."""
    item = part(method.value, node)
    return ast.List([ast.Tuple([ast.Constant(None), item], ast.Load()) if method.attr == "items" else item], ast.Load())


#: Methods that get the class as their first argument without saying so.
_ON_THE_CLASS: Final = frozenset({"__new__", "__init_subclass__", "__class_getitem__"})


def _cut(answer: Answer) -> Answer:
    if len(answer) <= _MANY:
        return answer
    outside = [value for value in answer if value.sort is Sort.OUTSIDE]
    # Unbound names and results of calls go first: what is imported is what somebody may be looking for.
    outside.sort(
        key=lambda value: (value.name.startswith("builtins."), "()" in value.name, value.name, beginning(value.item))
    )
    return frozenset(outside[:_MANY]) | _UNKNOWN


def _handed(answer: Answer, item: ast.expr | None = None) -> Answer:
    """Return what is given as an argument, or comes out of the container that *item* was put into."""
    return frozenset(
        value if value.sort is Sort.UNKNOWN or _by_argument(value) else value._replace(handed=True, item=item)
        for value in answer
    )


def _by_argument(value: Value) -> bool:
    return value.handed and value.item is None


def _in_order(answer: Answer) -> list[Value]:
    """Return values in an order that does not change from run to run."""
    return sorted(
        answer, key=lambda value: (value.name, beginning(value.node), beginning(value.made), beginning(value.item))
    )


def _keywords(display: ast.Dict) -> list[ast.keyword]:
    """Return the arguments that a dictionary gives by name, as far as it is written out."""
    return [
        ast.keyword(key.value, item)
        for key, item in zip(display.keys, display.values, strict=True)
        if isinstance(key, ast.Constant) and isinstance(key.value, str)
    ]


def _columns(rows: ast.expr) -> list[ast.expr]:
    """Return what stands at each place of the tuples that are gone over; a starred expression where that is not shown.

    Several tuples give a list for each place.
    """
    if isinstance(rows, ast.ListComp | ast.GeneratorExp) and isinstance(rows.elt, ast.Tuple):
        return rows.elt.elts
    tuples = [one.elts for one in rows.elts if isinstance(one, ast.Tuple)] if isinstance(rows, ast.List) else []
    if not tuples or len({len(one) for one in tuples}) > 1:
        return [ast.Starred(rows, ast.Load())]
    return [ast.List([*column], ast.Load()) for column in zip(*tuples, strict=True)]


def _at(place: int, name: str, args: list[ast.expr], keywords: list[ast.keyword]) -> list[_Part]:
    """Return what is given for the parameter *name* at *place*."""
    found = [_Part(keyword.value, ()) for keyword in keywords if keyword.arg == name]
    if 0 <= place < len(args) and not any(isinstance(argument, ast.Starred) for argument in args[: place + 1]):
        found.append(_Part(args[place], ()))
    return found


def _name_of(function: FunctionNode) -> str:
    return "" if isinstance(function, ast.Lambda) else function.name


def _adds_to_property(node: ast.AST) -> bool:
    """Tell whether a method is the setter or deleter of a property."""
    decorators = getattr(node, "decorator_list", ())
    return any(isinstance(one, ast.Attribute) and one.attr in ("setter", "deleter") for one in decorators)


def _asks_for_submodule(node: ast.Call) -> bool:
    """Tell whether a call of ``__import__`` has a fromlist, so that it returns the last module of a dotted name."""
    given = node.args[3:4] + [keyword.value for keyword in node.keywords if keyword.arg == "fromlist"]
    return any(not isinstance(value, ast.Tuple | ast.List) or bool(value.elts) for value in given)


def alternatives(answer: Answer) -> Iterator[Value]:
    """Yield the values that count as bindings: a fallback of None does not."""
    for value in answer:
        if not (isinstance(value.node, ast.Constant) and value.node.value is None):
            yield value


_RULES: Final[dict[type, Callable[[Values, Any], Rule]]] = {
    Definition: Values._definition,
    Every: Values._merge,
    Merge: Values._merge,
    _Item: Values._item,
    _Member: Values._member,
    _Own: Values._own_member,
    _Parameter: Values._parameter,
    _Part: Values._parted,
    _Result: Values._result,
    constants.Folded: lambda values, question: constants.rule(question),
    ast.Attribute: Values._attribute,
    ast.Await: Values._same,
    ast.BinOp: Values._operation,
    ast.BoolOp: Values._boolean,
    ast.Call: Values._call,
    ast.Constant: Values._literal,
    ast.Dict: Values._literal,
    ast.DictComp: Values._comprehension,
    ast.GeneratorExp: Values._comprehension,
    ast.IfExp: Values._conditional,
    ast.JoinedStr: Values._literal,
    ast.Lambda: Values._lambda,
    ast.List: Values._literal,
    ast.ListComp: Values._literal,
    ast.Name: Values._name,
    ast.NamedExpr: Values._same,
    ast.Set: Values._literal,
    ast.Subscript: Values._subscript,
    ast.Tuple: Values._literal,
}
