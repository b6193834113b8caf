"""Where a path leads: its text as far as the file shows it, and what stands for the rest.

A :data:`Place` is a path in pieces: text, and a :class:`Token` for each part that is not known. The same token stands
for the same value, so that two expressions can be seen to name the same file. An open file, a descriptor and a path
object have the place of the path that they were made from.
"""

from __future__ import annotations

import ast
import enum
import posixpath
import re
from collections.abc import Callable, Generator, Hashable, Iterable, Iterator
from functools import cached_property
from itertools import islice, product
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ..catalogue import sources
from ..catalogue.options import DEFAULTS, FACTORIES, HELD
from ..catalogue.permissions import (
    CONVERTING,
    COUNTING,
    NAMES_ONLY,
    PREDICTABLE,
    RANDOM,
    SAFE,
    SHARED_CALLS,
    SHARED_DIRECTORIES,
    SHARED_DIRECTORY,
    SHARED_VARIABLES,
)
from . import options, spelling
from .flow import Merge
from .given import argument, items, partial
from .scopes import Definition, Every, FunctionNode, Kind, definitions, reaching
from .solver import Question, Solver, just
from .values import Sort, Value, Values

if TYPE_CHECKING:
    from .by_call import Frame, Frames


class Known(enum.IntEnum):
    """What is known of a part of a path, the most telling last."""

    PREDICTABLE = 1  # others can foresee it
    UNKNOWN = 2
    LISTED = 3  # each name that there is in a folder
    RANDOM = 4  # nobody can foresee it
    NAMED = 5  # made up by a function that does not make the file
    SAFE = 6  # a file or folder that only this user can write


class Token(NamedTuple):
    """A part of a path; ``number`` is the same for the same value."""

    known: Known
    number: int


Piece = str | Token
Place = tuple[Piece, ...]
Answer = frozenset[Place]
Rule = Generator[Question, Answer, Answer]

_NOTHING: Final[Answer] = frozenset()
#: More alternatives than this are cut, and so are longer places.
_MANY: Final = 16
_LONGEST: Final = 24
_LONGEST_TEXT: Final = 1000
#: Calls with more arguments are told apart by where they stand.
_ARGUMENTS: Final = 6

#: Callables whose result leads where their first argument does.
_SAME: Final = frozenset(
    {
        "contextlib.AsyncExitStack().enter_async_context",
        "contextlib.ExitStack().enter_context",
        "contextlib.closing",
        "io.BufferedRandom",
        "io.BufferedWriter",
        "io.TextIOWrapper",
        "os.fsdecode",
        "os.fsencode",
        "os.fspath",
        "os.path.abspath",
        "os.path.expanduser",
        "os.path.normcase",
        "os.path.normpath",
        "os.path.realpath",
        "pipes.quote",
        "shlex.quote",
    }
)
#: Methods whose result leads where their object does.
_SAME_METHODS: Final = frozenset(
    {"absolute", "as_posix", "decode", "detach", "encode", "expanduser", "fileno", "open", "resolve", "rstrip", "strip"}
)
_SAME_ATTRIBUTES: Final = frozenset({"buffer", "file", "raw"})
_JOINING: Final = frozenset({"os.path.join", "posixpath.join", "ntpath.join"})
_PATHS: Final = frozenset(
    f"pathlib.{name}" for name in ("Path", "PosixPath", "PurePath", "PurePosixPath", "WindowsPath")
) | {"anyio.Path", "trio.Path"}
_ENVIRONMENT: Final = frozenset({"os.environ.get", "os.getenv", "os.environ.setdefault"})
#: A variable at the start of what ``os.path.expandvars`` is given.
_VARIABLE: Final = re.compile(r"\$(\w+)|\$\{(\w+)\}|%(\w+)%")
_TEMPLATE: Final = re.compile(r"%(?:\((\w+)\))?[#0\- +]*\d*(?:\.\d+)?[sdifxXrg]|%%")
_FIELD: Final = re.compile(r"\{(\w*)(?:[^{}]*)\}|\{\{|\}\}")


#: The ends of patterns that pickles match.
_EVERY: Final = ("*", "*.*", ".ckpt", ".joblib", ".p", ".pickle", ".pkl", ".pt", ".pth")


class _Returned(NamedTuple):
    function: ast.AST


class _Stored(NamedTuple):
    owner: ast.ClassDef
    attr: str
    without: tuple[ast.ClassDef, ...]  # what only makes instances of these is left out


class _Handed(NamedTuple):
    parameter: Definition
    without: tuple[ast.ClassDef, ...]


class _Own(NamedTuple):
    owner: ast.ClassDef
    attr: str


class Places:
    """The places of one file's expressions; with *frames* a call leads where it does with what it gives itself."""

    def __init__(self, values: Values, frames: Frames | None = None) -> None:
        self._values = values
        self._binder = values.binder
        self._numbers: dict[Hashable, int] = {}
        self._frames = frames
        self._frame: Frame | None = None
        self._outer: Places | None = None
        self._root = self
        #: The loops that bring another value for each token, by its number.
        self._loops: list[frozenset[Definition]] = []
        self._solver: Solver[Place] = Solver(self._rule, _cut)

    def of(self, expression: ast.AST) -> Answer:
        """Return the places that *expression*, a path or something opened, can have."""
        return self._solver.ask(expression)

    def by_call(self, frames: Frames) -> Places:
        """Return the places where each call of a function leads by itself, in which the same tokens are used."""
        found = Places(self._values, frames)
        found._numbers = self._numbers
        return found

    def within(self, frame: Frame | None) -> Places:
        """Return the places of expressions in one call of a function."""
        if frame is None:
            return self._root
        if self._root not in frame.within:
            found = self.by_call(self._frames) if self._frames is not None else Places(self._values)
            found._numbers = self._numbers
            found._root, found._frame, found._outer = self._root, frame, self.within(frame.outer)
            frame.within[self._root] = found
        known: Places = frame.within[self._root]
        return known

    def parents(self, place: Place) -> list[Place]:
        """Return the folders that a place lies in, the nearest first."""
        found: list[Place] = []
        while len(found) < _LONGEST:
            place = self._parent(place)
            if not place or place in found or place in (("",), (".",), ("/",)):
                break
            found.append(place)
        return found

    def looped(self, place: Place) -> frozenset[Definition]:
        """Return what loops go over that bring another place each time: as the path, in its name, or as its object."""
        for identity in islice(self._numbers, len(self._loops), None):  # what it is made of has a lower number
            found: frozenset[Definition] = frozenset()
            if isinstance(identity, Definition) and identity.kind is Kind.ITEM:
                found = frozenset({identity})
            elif isinstance(identity, tuple) and identity[:1] == ("attribute",) and len(identity[1]) == 1:
                found = self._in_loops(*identity[1])
            self._loops.append(found)
        return self._in_loops(place)

    def _in_loops(self, place: Place) -> frozenset[Definition]:
        return frozenset().union(*(self._loops[one.number] for one in place if isinstance(one, Token)))

    def _rule(self, question: Question) -> Rule:
        if self._frame is not None and self._outer is not None:
            if isinstance(question, _Stored):
                return just(self._outer._solver.ask(question))
            function = question.function if isinstance(question, _Returned) else None
            found = self._frame.answer(question, self._outer._solver.ask, self._unknown, function)
            if found is not None:
                return just(found)
        rule = _RULES.get(question.__class__)
        return rule(self, question) if rule is not None else just(self._unknown(question))

    # -- tokens --------------------------------------------------------------------------------------------------

    def _token(self, known: Known, identity: Hashable) -> Answer:
        return frozenset({(Token(known, self._numbers.setdefault(identity, len(self._numbers))),)})

    def _unknown(self, identity: Hashable) -> Answer:
        return self._token(Known.UNKNOWN, identity)

    def _parent(self, place: Place) -> Place:
        """Return the folder that holds a place; () where there is none."""
        pieces = list(place)
        while pieces:
            last = pieces.pop()
            if isinstance(last, str) and "/" in last:
                folder = last.rpartition("/")[0]
                return joined((*pieces, folder)) if folder or pieces else ("/",)
        if place and isinstance(place[0], Token):
            if place[0].known is Known.SAFE and len(place) == 1:
                return ()
            return next(iter(self._token(place[0].known, ("folder", place))))
        return ()

    # -- names ---------------------------------------------------------------------------------------------------

    def _name(self, node: ast.Name) -> Rule:
        use = self._binder.uses.get(node)
        definitions = reaching(node.id, use) if use is not None else None
        if definitions is None:
            return self._outside(f"builtins.{node.id}")
        found = _NOTHING
        for definition in definitions:
            found |= yield definition
        return found or self._unknown(node)

    def _outside(self, name: str) -> Answer:
        """Something that the file does not define, and does not call."""
        return self._token(_known(name), name)

    def _merge(self, merge: Merge | Every) -> Rule:
        found = _NOTHING
        for operand in merge.operands():
            if operand is not None:
                found |= yield operand
        return found

    def _definition(self, definition: Definition) -> Rule:
        kind, value = definition.kind, definition.value
        if kind is Kind.DELETED:
            return _NOTHING
        if kind is Kind.PARAMETER:
            return (yield from self._parameter(definition))
        if kind is Kind.IMPORT:
            return self._outside(definition.target)
        if value is None or kind in (Kind.OPAQUE, Kind.FUNCTION, Kind.CLASS):
            return self._unknown(definition)
        if kind is Kind.AUGMENTED:
            return (yield from self._augmented(definition, value))
        if kind is Kind.ITEM:
            return (yield from self._item(definition, value))
        if not definition.path:
            return (yield value)
        return (yield from self._part(definition, value))

    def _part(self, definition: Definition, value: ast.expr) -> Rule:
        """A part of what is unpacked: both of ``mkstemp()`` are one file."""
        if isinstance(value, ast.Call) and any(one.name in SAFE for one in self._values.of(value.func)):
            return (yield value)
        found = _NOTHING
        for container in self._values.of(value):
            if container.name in _HALVES and container.made is not None and container.made.args:
                return self._half(container.name, (yield container.made.args[0]), definition.path[0])
            if isinstance(container.node, ast.Tuple | ast.List) and definition.path[0] is not None:
                elements = container.node.elts
                if len(definition.path) == 1 and definition.path[0] < len(elements):
                    found |= yield elements[definition.path[0]]
        return found or self._unknown((value, definition.path))

    def _half(self, name: str, places: Answer, index: int | None) -> Answer:
        """One of the two parts that ``os.path.split`` and ``os.path.splitext`` give."""
        if index is None or index not in (0, 1):
            return self._unknown((name, places))
        if name == "os.path.split()":
            return frozenset((self._parent(one) or ("",)) if index == 0 else self._base(one) for one in places)
        return frozenset(self._stem(one) if index == 0 else _ending(one) for one in places)

    def _base(self, place: Place) -> Place:
        """Return the name of a file without its folder, which is not known where the file shows no slash."""
        if any(isinstance(piece, str) and "/" in piece for piece in place):
            return _name_of(place, "name")
        return place if all(isinstance(piece, str) for piece in place) else self._made_of(place, "name")

    def _stem(self, place: Place) -> Place:
        """Return a path without the ending of its name."""
        return _without_ending(place) if place and isinstance(place[-1], str) else self._made_of(place, "stem")

    def _made_of(self, place: Place, *how: str) -> Place:
        """Return a place that is made from another in some way, the same for the same."""
        return next(iter(self._token(_worst(frozenset({place})), (*how, place))))

    def _replaced(self, place: Place, old: str, new: str) -> Place:
        """Return a place with another text for a part of it."""
        return joined(
            piece.replace(old, new) if isinstance(piece, str) else self._made_of((piece,), "replace", old, new)[0]
            for piece in place
        )

    def _item(self, definition: Definition, value: ast.expr) -> Rule:
        """What a loop goes over."""
        if isinstance(value, ast.Call):
            names = {one.name for one in self._values.of(value.func)}
            if names & COUNTING and (not definition.path or definition.path[0] == 0):
                return self._token(Known.PREDICTABLE, definition)
            listed = yield from self._listed(definition, value, names)
            if listed:
                return listed
            held = yield from self._held(definition, value)
            if held:
                return held
        found = _NOTHING
        for container in self._values.of(value):
            if isinstance(container.node, ast.Tuple | ast.List | ast.Set):
                for element in container.node.elts[:_MANY]:
                    part: ast.expr | None = element
                    for index in definition.path:
                        whole = part.elts if isinstance(part, ast.Tuple | ast.List) else []
                        part = whole[index] if index is not None and index < len(whole) else None
                    found |= (yield part) if part is not None else self._unknown(definition)
            else:
                found |= self._unknown(definition)
        whole_answer = (yield value) if isinstance(value, ast.Name) else _NOTHING
        if _worst(whole_answer) is Known.LISTED and all(len(place) == 1 for place in whole_answer):
            return whole_answer  # the names that `os.walk` gives
        return found or self._unknown(definition)

    def _held(self, definition: Definition, call: ast.Call) -> Rule:
        """What a loop over ``table.items()`` or ``table.values()`` gives, for a table of the file."""
        function = call.func
        if not isinstance(function, ast.Attribute) or call.args:
            return _NOTHING
        path = {"items": ((0,), (1,)), "keys": ((), None), "values": (None, ())}.get(function.attr)
        if path is None or definition.path not in path:
            return _NOTHING
        found = _NOTHING
        for key, value in islice(items(self._values, function.value), _MANY):
            if path.index(definition.path):
                found |= yield value
            elif isinstance(key, str):
                found |= frozenset({(key,)})
        return found

    def _listed(self, definition: Definition, call: ast.Call, names: set[str]) -> Rule:
        """What is in a folder: a loop over it reaches each of its files."""
        token = self._token(Known.LISTED, definition)
        if "os.walk" in names and call.args and definition.path:
            if definition.path[0] == 1:
                return _NOTHING  # folders
            return (yield call.args[0]) if definition.path[0] == 0 else token
        if "os.listdir" in names:
            return token
        if "os.scandir" in names and call.args:
            return _each(_slashed, (yield call.args[0]), token)
        by_method = isinstance(call.func, ast.Attribute) and call.func.attr in ("glob", "rglob")
        if call.args and (by_method or names & {"glob.glob", "glob.iglob"}):
            ends = {str(place[-1]) if place else "" for place in (yield call.args[0])}
            if not all(end.rpartition("/")[2].endswith(_EVERY) for end in ends):
                return _NOTHING
        if names & {"glob.glob", "glob.iglob"} and call.args:
            folders = frozenset(self._parent(place) for place in (yield call.args[0]))
            return _each(_slashed, folders, token)
        if isinstance(call.func, ast.Attribute) and call.func.attr in ("glob", "iterdir", "rglob"):
            return _each(_slashed, (yield call.func.value), token)
        return _NOTHING

    def _augmented(self, definition: Definition, value: ast.expr) -> Rule:
        """``path += ".pkl"``, and ``path /= "model.pkl"``."""
        before = _NOTHING
        use = self._binder.uses.get(definition.node)
        if use is not None:
            for one in reaching(definition.name, use) or ():
                before |= yield one
        added = yield value
        is_path = any(one.name in _INSTANCES for one in self._values.of(definition.node))
        return _each(_slashed if is_path else _added, before, added)

    def _parameter(self, definition: Definition, without: tuple[ast.ClassDef, ...] = ()) -> Rule:
        function = definition.scope.node
        assert isinstance(function, FunctionNode)
        found = _NOTHING
        if definition.value is not None and not _is_none(definition.value):
            found |= yield definition.value
        for one in options.of_parameter(self._values, function, definition.name):
            found |= yield one
        arguments = self._values.arguments(definition, without)
        for one in arguments:
            found |= yield one
        if not arguments or not only_called_here(self._values, function):
            found |= self._unknown(definition)
        return found

    # -- attributes, items ---------------------------------------------------------------------------------------

    def _attribute(self, node: ast.Attribute) -> Rule:
        found = _NOTHING
        values = self._values.of(node.value)
        for base in values:
            if base.sort in (Sort.INSTANCE, Sort.CLASS) and isinstance(base.node, ast.ClassDef):
                given = _given_field(base, node.attr)
                found |= (yield given) if given is not None else _NOTHING
                if given is None or self._binder.attributes.get(node.attr):
                    found |= yield _Stored(base.node, node.attr, self._values.replacing(node))
                for below in self._values.giving(node):
                    found |= yield _Own(below, node.attr)
        if found:
            return found
        option = yield from self._option(node)
        if option:
            return option
        for base in values:
            if base.name in _NAMESPACES and base.made is not None:
                given = argument(base.made, node.attr)
                found |= (yield given) if given is not None else _NOTHING
        if found:
            return found
        for value in self._values.of(node):
            if value.name in HELD:
                return (yield node.value)
            if value.sort is Sort.OUTSIDE and "()" not in value.name:
                if value.name == "os.sep":
                    return frozenset({("/",)})
                return self._outside(value.name)
        before = yield node.value
        if node.attr == "value" and isinstance(node.value, ast.Attribute):
            if any(one.sort is Sort.CLASS for one in self._values.of(node.value.value)):
                return before  # of a member of an enumeration
        if node.attr == "parent":
            return frozenset(self._parent(place) or ("",) for place in before)
        is_path = any(value.name in _INSTANCES for value in values)
        if is_path and node.attr in ("name", "stem"):
            return frozenset(_name_of(place, node.attr) for place in before)
        is_open = any(value.name.removesuffix("()") in sources.OPENING.keys() | SAFE for value in values)
        if not is_path and (node.attr == "name" or (is_open and node.attr in _SAME_ATTRIBUTES)):
            return before
        if node.attr == "path" and _worst(before) is Known.LISTED:
            return before  # of what `os.scandir` gives
        return self._token(_worst(before), ("attribute", before, node.attr))

    def _option(self, node: ast.Attribute | ast.Subscript) -> Rule:
        """An option of the command line; nothing where it is none."""
        for name in options.parsed(self._values, node):
            found = self._unknown(("option", name))
            for default in self._root._options.get(name, ()):
                found |= yield default
            return found
        return _NOTHING

    @cached_property
    def _options(self) -> dict[str, list[ast.expr]]:
        """The defaults of the options of the command line."""
        return options.declared(self._values)

    def _default(self, node: ast.Call, position: int | None) -> Rule:
        """A field or an option: its default is one of its values."""
        found = self._unknown(node)
        default = argument(node, "default")
        if default is None and position is not None:
            default = argument(node, position)
        if default is not None:
            return found | (yield default)
        for keyword in FACTORIES:
            factory = argument(node, keyword)
            for made in self._values.of(factory) if factory is not None else ():
                if made.sort is Sort.FUNCTION and made.node is not None:
                    found |= yield _Returned(made.node)
        return found

    def _stored(self, question: _Stored) -> Rule:
        """What a class of the file, or its instances, are given for an attribute."""
        stored = self._values.stored_attributes(question.owner, question.attr)
        found = yield from self._each_stored(stored, question.without)
        return found or self._unknown(question._replace(without=()))

    def _own(self, question: _Own) -> Rule:
        """What a class that derives from one of the file gives an attribute itself."""
        return self._each_stored(self._values.own_attributes(question.owner, question.attr))

    def _each_stored(self, definitions: list[Definition], without: tuple[ast.ClassDef, ...] = ()) -> Rule:
        found = _NOTHING
        for stored in definitions:
            if stored.kind is Kind.FUNCTION:
                found |= yield _Returned(stored.node)  # a property
            elif stored.value is not None or stored.kind is not Kind.OPAQUE:
                parameter = self._parameter_of(stored) if without else None
                found |= yield (_Handed(parameter, without) if parameter is not None else stored)
                found |= self._unknown(stored) if _is_field(stored) else _NOTHING
        return found

    def _parameter_of(self, stored: Definition) -> Definition | None:
        """Return the parameter that an attribute is given as it is: ``self.path = path``."""
        value = stored.value if stored.kind is Kind.VALUE and not stored.path else None
        use = self._binder.uses.get(value) if isinstance(value, ast.Name) else None
        found = reaching(value.id, use) if isinstance(value, ast.Name) and use is not None else None
        one = found[0] if found is not None and len(found) == 1 else None
        return one if isinstance(one, Definition) and one.kind is Kind.PARAMETER else None

    def _handed(self, question: _Handed) -> Rule:
        return self._parameter(question.parameter, question.without)

    def _subscript(self, node: ast.Subscript) -> Rule:
        key = self._values.constant(node.slice)
        if key in SHARED_VARIABLES and any(one.name == "os.environ" for one in self._values.of(node.value)):
            return frozenset({(SHARED_DIRECTORY,)}) | self._unknown(("environ", key))
        found = yield from self._option(node)
        if isinstance(node.value, ast.Attribute) and node.value.attr == "parents" and isinstance(key, int):
            return (yield from self._above(node.value.value, key))
        for container in self._values.of(node.value):
            if (
                container.name in _HALVES
                and container.made is not None
                and container.made.args
                and isinstance(key, int)
            ):
                return self._half(container.name, (yield container.made.args[0]), key)
            if container.name == "builtins.dict()" and isinstance(key, str):
                for name, value in items(self._values, node.value):
                    found |= (yield value) if name == key else _NOTHING
            if container.name in _NEVER_NUMBERED and isinstance(key, int):
                return (yield node.value)  # mkstemp()[1]
            if isinstance(container.node, ast.Dict):
                pairs = zip(container.node.keys, container.node.values, strict=True)
                held = [*pairs, *self._values.stored(container.node)]
                chosen = [one for name, one in held if isinstance(name, ast.Constant) and name.value == key]
                chosen = chosen or [one for name, one in items(self._values, node.value) if name == key]
                for one in (chosen or [value for _, value in held])[:_MANY]:
                    found |= yield one
            elif isinstance(container.node, ast.Tuple | ast.List) and isinstance(key, int):
                if -len(container.node.elts) <= key < len(container.node.elts):
                    found |= yield container.node.elts[key]
        if found:
            return found
        for comprehension in self._comprehensions(node.value):
            found |= yield comprehension.value if isinstance(comprehension, ast.DictComp) else comprehension.elt
        if found:
            return found
        before = yield node.value
        return self._token(_worst(before), ("item", before, key if key is not None else node.slice))

    def _comprehensions(self, table: ast.expr) -> Iterator[ast.DictComp | ast.ListComp]:
        """Yield the comprehensions that a name stands for."""
        for definition in islice(definitions(self._binder.uses, table), _MANY):
            if isinstance(definition.value, ast.DictComp | ast.ListComp):
                if definition.kind is Kind.VALUE and not definition.path:
                    yield definition.value

    def _above(self, path: ast.expr, index: int) -> Rule:
        """``path.parents[index]``."""
        found = yield path
        for _ in range(min(index + 1, _LONGEST) if index >= 0 else 0):
            found = frozenset(self._parent(place) or ("",) for place in found)
        return found if index >= 0 else self._unknown((path, index))

    # -- text ----------------------------------------------------------------------------------------------------

    def _constant(self, node: ast.Constant) -> Rule:
        text = node.value
        if isinstance(text, bytes):
            text = text.decode("latin-1")
        if text is None:
            return just(_NOTHING)  # a fallback of None names no file
        if not isinstance(text, str):
            text = str(text)
        if text[1:3] == ":\\":
            text = text.replace("\\", "/")
        return just(frozenset({(text[:_LONGEST_TEXT],)}))

    def _binary(self, node: ast.BinOp) -> Rule:
        if isinstance(node.op, ast.Mod) and isinstance(template := self._values.constant(node.left), str):
            return (yield from self._formatted(node, template))
        if not isinstance(node.op, ast.Add | ast.Div):
            left, right = (yield node.left), (yield node.right)
            return self._token(_worst(left | right), ("operation", node))
        # Chains of these lean left and can be long: they are walked in a loop.
        parts = [(node.op, node.right)]
        first = node.left
        while isinstance(first, ast.BinOp) and isinstance(first.op, ast.Add | ast.Div):
            parts.append((first.op, first.right))
            first = first.left
        found = yield first
        for operator, part in reversed(parts):
            found = _each(_added if isinstance(operator, ast.Add) else _slashed, found, (yield part))
        return found

    def _formatted(self, node: ast.BinOp, template: str) -> Rule:
        """``"/tmp/%s.pkl" % name``."""
        given = list(node.right.elts) if isinstance(node.right, ast.Tuple) else [node.right]
        named = node.right if isinstance(node.right, ast.Dict) else None
        found: Answer = frozenset({()})
        end = 0
        for match in _TEMPLATE.finditer(template):
            found = _each(_added, found, frozenset({(template[end : match.start()],)}))
            end = match.end()
            if match.group() == "%%":
                part: Answer = frozenset({("%",)})
            elif named is None and given and not match.group(1):
                part = yield given.pop(0)
            elif (item := _item_of(named, match.group(1))) is not None:
                part = yield item
            else:
                part = self._unknown((node, match.start()))
            found = _each(_added, found, part)
        return _each(_added, found, frozenset({(template[end:],)}))

    def _format(self, node: ast.Call, template: str) -> Rule:
        """``"/tmp/{}.pkl".format(name)``, and ``format_map``."""
        keywords = {keyword.arg: keyword.value for keyword in node.keywords}
        table = keywords.get(None) or (node.args[0] if node.args else None)
        found: Answer = frozenset({()})
        end = index = 0
        for match in _FIELD.finditer(template):
            found = _each(_added, found, frozenset({(template[end : match.start()],)}))
            end = match.end()
            field = match.group(1)
            if field is None:
                part: Answer = frozenset({(match.group()[0],)})
            else:
                position = int(field) if field.isdecimal() else index
                index += not field
                given = keywords.get(field) or _item_of(table, field) if field and not field.isdecimal() else None
                if given is None and (not field or field.isdecimal()) and position < len(node.args):
                    given = node.args[position]
                part = (yield given) if given is not None else self._unknown((node, match.start()))
            found = _each(_added, found, part)
        return _each(_added, found, frozenset({(template[end:],)}))

    def _joined(self, node: ast.JoinedStr) -> Rule:
        found: Answer = frozenset({()})
        for value in node.values:
            found = _each(_added, found, (yield value))
        return found

    def _field(self, node: ast.FormattedValue) -> Rule:
        found = yield node.value
        if node.format_spec is None and node.conversion == -1:
            return found
        return self._token(_worst(found), ("field", found))

    def _inner(self, node: ast.Starred | ast.NamedExpr | ast.Await) -> Rule:
        return (yield node.value)

    def _either(self, node: ast.IfExp) -> Rule:
        return (yield node.body) | (yield node.orelse)

    def _boolean(self, node: ast.BoolOp) -> Rule:
        found = _NOTHING
        for value in node.values if isinstance(node.op, ast.Or) else node.values[-1:]:
            found |= yield value
        return found

    # -- calls ---------------------------------------------------------------------------------------------------

    def _call(self, node: ast.Call) -> Rule:
        found = _NOTHING
        for callee in self._values.of(node.func):
            if callee.sort is Sort.FUNCTION and callee.node is not None:
                frame = self._frames.of_call(callee.node, node, self._frame) if self._frames is not None else None
                if frame is None:
                    returned = yield _Returned(callee.node)
                else:
                    for one in spelling.arguments(node):
                        _ = yield one  # so that it is known when the frame asks for it
                    returned = self.within(frame)._solver.ask(_Returned(callee.node))
                found |= returned or self._unknown(node)
            elif callee.sort is Sort.OUTSIDE:
                found |= yield from self._known_call(callee, node)
            else:
                found |= yield from self._other_call(node)
        return found or self._unknown(node)

    def _known_call(self, callee: Value, node: ast.Call) -> Rule:
        name = callee.name
        if name in SAFE:
            return self._token(Known.SAFE, node)
        if name in SHARED_CALLS:
            for setting in self._root._directories_set:
                found = yield setting
                if found:
                    return found
            return frozenset({(SHARED_DIRECTORY,)})
        if name in NAMES_ONLY:
            folder = argument(node, "dir") or argument(node, NAMES_ONLY[name])
            where = (yield folder) if folder is not None else _NOTHING
            return _each(_slashed, where or frozenset({(SHARED_DIRECTORY,)}), self._token(Known.NAMED, node))
        if name in _JOINING or name in _PATHS or name.endswith("Path().joinpath"):
            given = partial(self._values, node.func) if callee.made is not None else None
            parts = [*(given.args[1:] if given is not None else ()), *node.args]
            if name.endswith("joinpath") and isinstance(node.func, ast.Attribute):
                parts.insert(0, node.func.value)
            return (yield from self._slash(parts, node))
        if name == "os.path.basename" and node.args:
            return frozenset(map(self._base, (yield node.args[0])))
        if name == "os.path.dirname" and node.args:
            before = yield node.args[0]
            return frozenset(self._parent(place) or ("",) for place in before)
        if name in DEFAULTS:
            return (yield from self._default(node, DEFAULTS[name]))
        if name in _SUBSTITUTING and callee.made is not None and callee.made.args:
            template = self._values.constant(callee.made.args[0])
            if isinstance(template, str):
                return (yield from self._format(node, _GAP.sub(r"{\1\2}", template)))
        if name in _LANDING and len(node.args) > 1:
            before = yield node.args[0]
            return _each(_landed, before, (yield node.args[1]))
        if name in _ENVIRONMENT and node.args:
            return (yield from self._environment(node))
        if name == "os.path.expandvars" and node.args:
            before = yield node.args[0]
            return frozenset(one for place in before for one in self._expanded(place))
        if (name in _SAME or name in CONVERTING) and node.args:
            before = yield node.args[0]
            return before
        opened = sources.OPENING.get(name)
        if opened is not None:
            path = (argument(node, opened.file) if opened.file else None) or argument(node, opened.path)
            for keyword in ("file", "filename", "name", "path", "fd"):
                path = path or argument(node, keyword)
            return (yield path) if path is not None else self._unknown(node)
        if name == "builtins.next" and node.args:
            if any(one.name.removesuffix("()") in COUNTING for one in self._values.of(node.args[0])):
                return self._token(Known.PREDICTABLE, node)
        known = _known(name)
        if known is not Known.UNKNOWN:
            return self._token(known, node)
        return (yield from self._other_call(node))

    @cached_property
    def _directories_set(self) -> list[ast.expr]:
        """What the file gives ``tempfile.tempdir``: from then on that is the directory for temporary files."""
        self._binder.ensure("tempdir")
        return [
            one.value
            for one in self._binder.attributes.get("tempdir", ())
            if isinstance(one.node, ast.Attribute)
            and one.value is not None
            and not _is_none(one.value)
            and any(owner.name == "tempfile" for owner in self._values.of(one.node.value))
        ]

    def _environment(self, node: ast.Call) -> Rule:
        key = self._values.constant(node.args[0])
        default = argument(node, 1) or argument(node, "default")
        found = (yield default) if default is not None else _NOTHING
        if key in SHARED_VARIABLES and not found:
            found = frozenset({(SHARED_DIRECTORY,)})
        return found | self._unknown(("environ", key if key is not None else node))

    def _expanded(self, place: Place) -> Answer:
        """``"$TMPDIR/x.pkl"``, as :meth:`_environment` has it."""
        first = place[0] if place else ""
        match = _VARIABLE.match(first) if isinstance(first, str) else None
        if match is None or match[match.lastindex or 0] not in SHARED_VARIABLES:
            return frozenset({place})
        folders = frozenset({(SHARED_DIRECTORY,)}) | self._unknown(("environ", match[match.lastindex or 0]))
        return _each(_added, folders, frozenset({(str(first)[match.end() :], *place[1:])}))

    def _slash(self, parts: list[ast.expr], node: ast.AST) -> Rule:
        found: Answer = frozenset({()})
        for part in parts:
            if isinstance(part, ast.Starred):
                found = _each(_slashed, found, self._unknown((node, part)))
            else:
                found = _each(_slashed, found, (yield part))
        return found

    def _other_call(self, node: ast.Call) -> Rule:
        """A method of something, or a function that is not known: the same for the same arguments."""
        function = node.func
        before = _NOTHING
        identity: Hashable = function
        if isinstance(function, ast.Attribute):
            before = yield function.value
            attr = function.attr
            if attr in _SAME_METHODS:
                return before
            if attr in ("format", "format_map") and isinstance(template := self._values.constant(function.value), str):
                return (yield from self._format(node, template))
            if attr == "joinpath":
                return (yield from self._slash([function.value, *node.args], node))
            if attr in _LOOKING_UP and node.args:
                return (yield from self._looked_up(node, function.value))
            if attr == "replace" and len(node.args) == 2:
                old, new = (self._values.constant(one) for one in node.args)
                if isinstance(old, str) and isinstance(new, str) and old:
                    return frozenset(self._replaced(place, old, new) for place in before)
                if isinstance(old, str) and old:
                    return _filled(before, old, (yield node.args[1]))
            if attr in ("with_suffix", "with_name", "with_stem") and node.args:
                return (yield from self._renamed(attr, before, node.args[0]))
            if attr == "join" and len(node.args) == 1:
                return (yield from self._join(node, before))
            identity = attr, before
        else:
            names = sorted(value.name for value in self._values.of(function) if value.name)
            identity = names[0] if names else (yield function)
        given: tuple[Answer, ...] = ()
        arguments = [*node.args, *(keyword.value for keyword in node.keywords)]
        if len(arguments) > _ARGUMENTS:
            return self._unknown(node)
        for one in arguments:
            given = (*given, (yield one))
        parts = before.union(*given)
        known = _worst(parts)
        if known is Known.PREDICTABLE and not (before and _worst(before) is Known.PREDICTABLE):
            known = Known.UNKNOWN
        if known in (Known.SAFE, Known.NAMED):
            known = Known.UNKNOWN
        return self._token(known, ("call", identity, given))

    def _looked_up(self, node: ast.Call, table: ast.expr) -> Rule:
        """``table.get(key, default)``: what a table of the file holds there, else the default."""
        found = _NOTHING
        key = self._values.constant(node.args[0])
        for name, value in islice(items(self._values, table), _MANY):
            if key is None or name == key:
                found |= yield value
        if found and key is not None:
            return found
        fallback = argument(node, "fallback") or argument(node, "default") or argument(node, 1)
        if fallback is not None:
            found |= yield fallback
        return found | self._unknown(("item", (yield table), key if key is not None else node.args[0]))

    def _renamed(self, method: str, before: Answer, given: ast.expr) -> Rule:
        """``path.with_suffix(".pkl")``, ``path.with_name("model.pkl")`` and ``path.with_stem("model")``."""
        after = yield given
        found: set[Place] = set()
        for place in before:
            if method == "with_name":
                found |= _each(_slashed, frozenset({self._parent(place)}), after)
            elif method == "with_stem":
                named = _each(_added, after, frozenset({_ending(place)}))
                found |= _each(_slashed, frozenset({self._parent(place)}), named)
            else:
                found |= _each(_added, frozenset({_without_ending(place)}), after)
        return frozenset(found)

    def _join(self, node: ast.Call, glue: Answer) -> Rule:
        """``"/".join([folder, name])``."""
        for container in self._values.of(node.args[0]):
            if isinstance(container.node, ast.Tuple | ast.List) and len(container.node.elts) <= _ARGUMENTS:
                found: Answer = frozenset({()})
                for index, element in enumerate(container.node.elts):
                    if index:
                        found = _each(_added, found, glue)
                    found = _each(_added, found, (yield element))
                return found
        return self._unknown(node)

    def _returned(self, question: _Returned) -> Rule:
        """What a function of the file returns, or yields as a context manager."""
        function = question.function
        if isinstance(function, ast.Lambda):
            return (yield function.body)
        self._binder.ensure_body(function)
        found = _NOTHING
        for one in self._binder.yields.get(function, ()):
            if one.value is not None:
                found |= yield one.value
        for statement in self._binder.returns.get(function, ()):
            assert statement.value is not None
            found |= yield statement.value
        return found


# -- places ----------------------------------------------------------------------------------------------------------


def shared(place: Place) -> Known | None:
    """Return what is known of a name in a directory that anyone can write; None for a place elsewhere.

    A name there that nobody can foresee is RANDOM, as are those below a folder that only this user can write.
    """
    if not place or not isinstance(place[0], str):
        return None
    text = posixpath.normpath(place[0]) + ("/" if place[0].endswith("/") and len(place) > 1 else "")
    if not any(text == folder or text.startswith(f"{folder}/") for folder in SHARED_DIRECTORIES):
        return None
    known = [piece.known for piece in place if isinstance(piece, Token)]
    if Known.SAFE in known:
        return Known.RANDOM
    if Known.NAMED in known:
        return Known.NAMED
    return max(known, default=Known.PREDICTABLE)


def is_directly_shared(place: Place) -> bool:
    """Tell whether a name stands directly in a directory that anyone can write, so that nobody can replace its file."""
    first, *others = place
    return (
        isinstance(first, str)
        and posixpath.dirname(posixpath.normpath(f"{first}x" if others else first)) in SHARED_DIRECTORIES
        and not any(isinstance(piece, str) and "/" in piece for piece in others)
    )


def into(target: Place, source: Place) -> Place:
    """Return where a file goes that is moved or copied to *target*, which can be a folder."""
    last = target[-1] if target else ""
    is_folder = isinstance(last, str) and (last.endswith("/") or (len(target) == 1 and last in SHARED_DIRECTORIES))
    return _slashed(target, _name_of(source, "name")) if is_folder else target


def moved(place: Place, folder: Place, target: Place) -> Place:
    """Return where a file goes whose folder is moved or copied to *target*; () where that is not clear."""
    *before, last = folder
    rest = place[len(before) :]
    if tuple(before) != place[: len(before)] or not rest:
        return ()
    if rest[0] == last:
        return joined((*target, *rest[1:]))
    if isinstance(rest[0], str) and isinstance(last, str) and rest[0].startswith(last):
        return joined((*target, rest[0][len(last) :], *rest[1:]))
    return ()


def is_relative(place: Place) -> bool:
    """Tell whether a place surely lies below the working directory."""
    return bool(place) and isinstance(place[0], str) and place[0][:1] not in ("/", "~") and place[0][1:2] != ":"


def listed(place: Place) -> Place | None:
    """Return the folder all of whose files a place stands for; None where it stands for one only."""
    *before, last = place or ("",)
    if isinstance(last, Token) and last.known is Known.LISTED and before and str(before[-1]).endswith("/"):
        first = joined(before)
        end = first[-1]
        assert isinstance(end, str)
        return joined((*first[:-1], end.rstrip("/")))
    return None


def is_safe(place: Place) -> bool:
    """Tell whether a place is, or lies below, what ``tempfile`` has made for this user only."""
    return any(isinstance(piece, Token) and piece.known is Known.SAFE for piece in place)


def only_called_here(values: Values, function: FunctionNode) -> bool:
    """Tell whether the calls in this file are all there are: a lambda, a nested or a private function."""
    if isinstance(function, ast.Lambda):
        return True
    if function.name.startswith("_") and not function.name.endswith("__"):
        return True
    scope = values.binder.scope_around(function)
    return scope is not None and isinstance(scope.node, FunctionNode)


def joined(pieces: Iterable[Piece]) -> Place:
    """Return pieces as a place: text beside text is one piece, and a slash beside a slash is one."""
    found: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str):
            if found and isinstance(found[-1], str):
                piece = found.pop() + piece  # type: ignore[operator]  # it is text
            while "//" in piece:
                piece = piece.replace("//", "/")
            if not piece:
                continue
            piece = piece[:_LONGEST_TEXT]
        found.append(piece)
    return tuple(found[:_LONGEST])


def _added(first: Place, second: Place) -> Place:
    return joined((*first, *second))


def _slashed(first: Place, second: Place) -> Place:
    if not first or (second and isinstance(second[0], str) and second[0].startswith("/")):
        return second
    if not second:
        return first
    return joined((*first, "/", *second))


def beneath(target: Place, source: Place) -> Place | None:
    """Return where a file goes that is moved or copied to *target*, if that is a folder; None where it surely is none.

    Nothing is known of the target here: of one that is known to be a folder :func:`into` tells.
    """
    unknown = bool(target) and isinstance(target[-1], Token)
    return _slashed(target, _name_of(source, "name")) if unknown else None


def _landed(source: Place, target: Place) -> Place:
    """Return what a copy to *target* returns; what is not known is taken for a folder, which says more."""
    return beneath(target, source) or into(target, source)


def _filled(places: Answer, gap: str, given: Answer) -> Answer:
    """Return places with what is *given* for a text in them."""
    found: set[Place] = set()
    for place in places:
        made: Answer = frozenset({()})
        for piece in place:
            first, *others = piece.split(gap)[:_LONGEST] if isinstance(piece, str) else (piece,)
            made = _each(_added, made, frozenset({(first,)}))
            for one in others:
                made = _each(_added, _each(_added, made, given), frozenset({(one,)}))
        found |= made
    return frozenset(found)


def _each(how: Callable[[Place, Place], Place], first: Answer, second: Answer) -> Answer:
    if len(first) == 1 and len(second) == 1:
        return frozenset({how(*first, *second)})
    pairs = product(sorted(first, key=_order), sorted(second, key=_order))
    return frozenset(how(one, other) for one, other in islice(pairs, _MANY))


def _order(place: Place) -> tuple[tuple[str, int], ...]:
    return tuple((piece, 0) if isinstance(piece, str) else ("", piece.number) for piece in place)


def _cut(answer: Answer) -> Answer:
    return answer if len(answer) <= _MANY else frozenset(sorted(answer, key=_order)[:_MANY])


def _worst(answer: Answer) -> Known:
    """Return what is known of something that is made from such parts."""
    known = {piece.known for place in answer for piece in place if isinstance(piece, Token)}
    return max(known, default=Known.PREDICTABLE)


def _known(name: str) -> Known:
    """Return what is known of the result of something from outside: by its name, or the start of it."""
    start = name
    while start:
        if start in RANDOM:
            return Known.RANDOM
        if start in PREDICTABLE:
            return Known.PREDICTABLE
        start = start[:-2] if start.endswith("()") else start.rpartition(".")[0]
    return Known.UNKNOWN


def _name_of(place: Place, attr: str) -> Place:
    """Return the last part of a place, without its ending where *attr* is ``stem``."""
    for index in range(len(place) - 1, -1, -1):
        piece = place[index]
        if isinstance(piece, str) and "/" in piece:
            place = joined((piece.rpartition("/")[2], *place[index + 1 :]))
            break
    if attr == "stem" and place and isinstance(place[-1], str):
        place = joined((*place[:-1], place[-1].rpartition(".")[0] or place[-1]))
    return place


def _without_ending(place: Place) -> Place:
    """Return a place without the ending of its name, such as ``.pkl``."""
    return joined((*place[:-1], _divided(place)[0])) if place and isinstance(place[-1], str) else place


def _ending(place: Place) -> Place:
    """Return the ending of the name of a place."""
    return joined((_divided(place)[1],))


def _divided(place: Place) -> tuple[str, str]:
    """Return the last text of a place up to the ending of the name, and the ending."""
    last = place[-1] if place else ""
    if not isinstance(last, str):
        return "", ""
    if len(place) > 1 and last.rfind(".") == 0:
        return "", last  # its name begins with what is not known
    return posixpath.splitext(last)


def _is_field(stored: Definition) -> bool:
    """Tell whether an attribute is a field whose value is only a default: of a dataclass, say."""
    owner = stored.scope.node
    return (
        stored.annotation is not None and isinstance(owner, ast.ClassDef) and bool(owner.decorator_list or owner.bases)
    )


def _given_field(instance: Value, name: str) -> ast.expr | None:
    """Return what an instance of a dataclass, or the like, was made with for one of its fields."""
    owner, call = instance.node, instance.made
    if call is None or not isinstance(owner, ast.ClassDef) or not (owner.decorator_list or owner.bases):
        return None
    if any(isinstance(one, ast.FunctionDef) and one.name == "__init__" for one in owner.body):
        return None
    declared = [one.target for one in owner.body if isinstance(one, ast.AnnAssign)]
    fields = [one.id for one in declared if isinstance(one, ast.Name)]
    if name not in fields:
        return None
    counted = all(spelling.last(base) == "NamedTuple" for base in owner.bases)  # else fields of a base come first
    return argument(call, name) or (argument(call, fields.index(name)) if counted else None)


def _item_of(table: ast.expr | None, key: str) -> ast.expr | None:
    """Return what a dictionary, as it is written in the source, holds under a key."""
    if isinstance(table, ast.Dict):
        for one, value in zip(table.keys, table.values, strict=True):
            if isinstance(one, ast.Constant) and one.value == key:
                return value
    return None


def _is_none(expression: ast.expr) -> bool:
    return isinstance(expression, ast.Constant) and expression.value is None


_INSTANCES: Final = frozenset(f"{name}()" for name in _PATHS)
#: Objects that have an attribute for each keyword.
_NAMESPACES: Final = frozenset({"argparse.Namespace()", "types.SimpleNamespace()"})
#: Methods that fill in a template such as ``$name`` and ``${name}``.
_SUBSTITUTING: Final = frozenset({"string.Template().safe_substitute", "string.Template().substitute"})
_GAP: Final = re.compile(r"\$(?:(\w+)|\{(\w+)\})")
#: Calls that return where they have put what they copy or move.
_LANDING: Final = frozenset({"shutil.copy", "shutil.copy2", "shutil.copyfile", "shutil.copytree", "shutil.move"})
#: Calls that divide a path in two.
_HALVES: Final = frozenset({"os.path.split()", "os.path.splitext()"})
#: Methods that give what a table holds under a key, or else a default.
_LOOKING_UP: Final = frozenset({"get", "pop", "setdefault"})
_NEVER_NUMBERED: Final = frozenset({"tempfile.mkstemp()"})

_RULES: Final[dict[type, Callable[[Places, Any], Rule]]] = {
    Definition: Places._definition,
    Every: Places._merge,
    Merge: Places._merge,
    _Handed: Places._handed,
    _Own: Places._own,
    _Returned: Places._returned,
    _Stored: Places._stored,
    ast.Attribute: Places._attribute,
    ast.Await: Places._inner,
    ast.BinOp: Places._binary,
    ast.BoolOp: Places._boolean,
    ast.Call: Places._call,
    ast.Constant: Places._constant,
    ast.FormattedValue: Places._field,
    ast.IfExp: Places._either,
    ast.JoinedStr: Places._joined,
    ast.Name: Places._name,
    ast.NamedExpr: Places._inner,
    ast.Starred: Places._inner,
    ast.Subscript: Places._subscript,
}
