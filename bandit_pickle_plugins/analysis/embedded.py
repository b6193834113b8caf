"""Which literals of a file, and which calls that decode them, are known when it is read, and what they are then."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import islice, product
from typing import Final, NamedTuple

from ..catalogue import embedded_words
from ..catalogue.decoders import CODECS, DECODERS
from . import decoding, nodes, spelling
from .decoding import LARGEST, Data
from .module import Module
from .nodes import beginning
from .opcodes import Budget, reached
from .reach import Reached
from .scopes import Definition, Kind, reaching
from .values import Value

#: How many calls, sums and names can stand between a literal and what it is decoded to.
_DEEPEST: Final = 16
#: How many expressions of a file are worked out.
_STEPS: Final = 100_000
#: How many parts are joined.
_MANY: Final = 2_000
#: How long text is that is repeated.
_PADDING: Final = 64
#: How many values of an expression are looked at: items of a list, branches, what callers give.
_ALTERNATIVES: Final = 100
#: What stands behind base64 that a text does not hold.
_MOST_SIGNS: Final = 3
#: How many calls of a function of the file are looked at.
_CALLS: Final = 100
#: Shorter ones name no module, no callable and no argument.
_SHORTEST: Final = 6

#: What a pickle that calls something holds: the opcodes that name a callable.
_NAMING: Final = (b"\x82", b"\x83", b"\x84", b"\x93")


class Known(NamedTuple):
    """What an expression can be: its ``value``, the functions it went ``through``, and the expressions it is made from.

    ``given`` are the calls of functions of the file that hand it on as an argument, the first one first.
    """

    value: Data
    through: tuple[str, ...]
    parts: tuple[ast.expr, ...]
    given: tuple[ast.Call, ...] = ()


class Pickle(NamedTuple):
    """A pickle in the source that reaches a gadget: the outermost expression, and the functions that decode it."""

    node: ast.expr
    through: tuple[str, ...]
    reached: tuple[Reached, ...]


class Embedded:
    """The pickles in the literals of one file."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._budget = Budget()
        self._steps = _STEPS
        self._known: dict[ast.expr, tuple[Known, ...]] = {}
        self._parameters: dict[Definition, list[Known]] = {}
        self._open: set[ast.expr] = set()  # those that are being worked out
        self._left = 0  # how often something was left because of a limit, or of a circle
        self._literals: list[ast.Constant] = []
        self._sums: list[ast.expr] = []
        self._calls: list[ast.Call] = []
        self._names: dict[ast.expr, frozenset[str]] = {}

    def pickles(self) -> Iterator[Pickle]:
        """Yield the pickles that reach a gadget, each once, in the order of the file."""
        self._walk()
        found: dict[ast.expr, tuple[Known, tuple[Reached, ...]]] = {}
        used: set[ast.expr] = set()
        for expression in (*self._literals, *self._calls, *self._sums):
            for known in self._evaluate(expression):
                if not _can_call(known.value):
                    continue
                node = known.given[0] if known.given else expression
                if node in found and len(found[node][0].through) >= len(known.through):
                    continue  # an inner part of what was found, or another value of the same
                answer = tuple(reached(known.value, self._extensions, self._budget))
                if answer and self._tells(known):
                    found[node] = known, answer
                    parts = {part for part in known.parts if known.through or _within(part, node)}
                    used |= parts - {node}
        told: set[ast.expr] = set()
        pickles: list[Pickle] = []
        for node in sorted(found, key=lambda one: (not isinstance(one, ast.Constant), *beginning(one))):
            known, answer = found[node]
            literals = {part for part in known.parts if isinstance(part, ast.Constant)}
            if node not in used and not literals <= told and (known.through or not literals & told):
                told |= literals
                pickles.append(Pickle(node, known.through, answer))
        yield from sorted(pickles, key=lambda one: beginning(one.node))

    def _walk(self) -> None:
        """Take the expressions that can be known, those that hold others first."""
        inner: set[ast.AST] = set()
        functions: list[ast.Call] = []
        for node in nodes.below(self._module.tree):
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
                inner.add(node.value)  # a docstring, or a comment
            elif isinstance(node, ast.JoinedStr):
                inner.update(node.values)
                if node not in inner:
                    self._sums.append(node)
            elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
                if node not in inner:
                    self._sums.append(node)
                inner.update(side for side in (node.left, node.right) if not isinstance(side, ast.Constant))
            elif isinstance(node, ast.Constant):
                if isinstance(node.value, bytes | str) and len(node.value) >= _SHORTEST and node not in inner:
                    self._literals.append(node)
            elif isinstance(node, ast.Call) and (node.args or node.keywords or isinstance(node.func, ast.Attribute)):
                functions.append(node)
            elif isinstance(node, ast.Subscript) and isinstance(node.value, ast.Constant):
                self._sums.append(node)
        wanted = self._functions()
        self._calls = [
            call
            for call in functions
            if call.func in wanted
            or (isinstance(call.func, ast.Attribute) and call.func.attr in decoding.METHODS)
            or _glues(call)
            or _reads(call)
            or _opens(call)
        ]

    def _functions(self) -> set[ast.expr]:
        """Return the expressions that can be a function that decodes."""
        words = self._decoders - {*CODECS} | {"bytearray", "bytes"}
        if self._decoders.intersection(CODECS):
            words |= {"decode", "encode"}
        interest = self._module.interest
        return set(interest.candidates(interest.closure(words)))

    @cached_property
    def _decoders(self) -> frozenset[str]:
        """The decoding words, and the codecs, that stand in the file; the byte filter asks for the same."""
        source = self._module.source
        if source is None:
            words = {name.rpartition(".")[2] for name in DECODERS} - {"decode"}
            return frozenset({*words, *CODECS})
        return frozenset(embedded_words.decoders_in(source))

    @cached_property
    def _lines(self) -> list[bytes]:
        return (self._module.source or b"").splitlines(keepends=True)

    def _tells(self, known: Known) -> bool:
        """Tell whether the byte filter lets a file pass for this pickle alone."""
        if known.through or self._module.source is None or self._extensions:
            return True
        literals = [part for part in known.parts if isinstance(part, ast.Constant)]
        lines = {number for part in literals for number in range(part.lineno - 1, part.end_lineno or part.lineno)}
        return embedded_words.words().tells(b"".join(self._lines[number] for number in sorted(lines)))

    # -- what is registered --------------------------------------------------------------------------------------

    @cached_property
    def _extensions(self) -> Mapping[int, str]:
        """The callables that ``copyreg.add_extension`` gives a number in this file."""
        found: dict[int, str] = {}
        source = self._module.source
        if source is not None and b"add_extension" not in source:
            return found
        for node in nodes.below(self._module.tree):
            if isinstance(node, ast.Call) and spelling.last(node.func) == "add_extension" and len(node.args) == 3:
                module, name, number = (self._module.values.constant(one) for one in node.args)
                if isinstance(module, str) and isinstance(name, str) and isinstance(number, int):
                    found[number] = f"{module}\n{name}"
        return found

    # -- what expressions are ------------------------------------------------------------------------------------

    def _evaluate(self, node: ast.expr, depth: int = 0) -> tuple[Known, ...]:
        """Return what *node* can be; nothing where that is not known or too much."""
        if isinstance(node, ast.Constant):
            return (Known(node.value, (), (node,)),) if isinstance(node.value, bytes | str) else ()
        found = self._known.get(node)
        if found is not None:
            return found
        if depth > _DEEPEST or self._steps <= 0 or node in self._open:
            self._left += 1
            return ()
        self._steps -= 1
        left = self._left
        self._open.add(node)
        found = tuple(
            known
            for known in self._worked_out(node, depth + 1)[:_ALTERNATIVES]
            if self._budget.takes(known.value) and len(known.parts) <= 5_000
        )
        self._open.remove(node)
        if found or left == self._left:
            self._known[node] = found
        return found

    def _worked_out(self, node: ast.expr, depth: int) -> list[Known]:
        if isinstance(node, ast.BinOp):
            return self._times(node, depth) if isinstance(node.op, ast.Mult) else self._sum(node, depth)
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
            return self._slice(node, node.slice, depth)
        if isinstance(node, ast.JoinedStr):
            return self._joined(node, list(node.values), depth)
        if isinstance(node, ast.Call):
            return self._call(node, depth)
        if isinstance(node, ast.IfExp):
            return self._each([node.body, node.orelse], depth)
        if isinstance(node, ast.BoolOp):
            return self._each(node.values, depth)
        if isinstance(node, ast.Await | ast.NamedExpr):
            return self._each([node.value], depth)
        if isinstance(node, ast.Name):
            return self._added(node, depth) or self._named(node, depth)
        if isinstance(node, ast.Attribute | ast.Subscript):
            return self._literals_of(self._module.values.of(node), depth) or self._kept(node, depth)
        return []

    def _kept(self, node: ast.Attribute | ast.Subscript, depth: int) -> list[Known]:
        """What ``dict(a=...)`` has by a key, ``SimpleNamespace(a=...)`` by an attribute, an enum by ``A.value``."""
        if isinstance(node, ast.Attribute):
            if node.attr == "value" and isinstance(node.value, ast.Attribute):
                return self._each([node.value], depth)
            return self._keyword(node.value, _NAMESPACES, node.attr, depth)
        return self._keyword(node.value, _DICTIONARIES, self._constant(node.slice), depth)

    def _keyword(self, made: ast.expr, names: frozenset[str], key: object, depth: int) -> list[Known]:
        """What the call that *made* an object with one of *names* is given for a keyword."""
        calls = [value.made for value in self._module.values.of(made) if value.name in names and value.made is not None]
        return self._each([one.value for call in calls for one in call.keywords if one.arg == key], depth)

    def _got(self, node: ast.Call, function: ast.expr, depth: int) -> list[Known]:
        """``table.get("a", "default")``, and ``os.getenv("A", "default")``."""
        found = self._literals_of(self._module.values.of(node), depth)
        if found or not node.args:
            return found
        if isinstance(function, ast.Attribute):
            found = self._keyword(function.value, _DICTIONARIES, self._constant(node.args[0]), depth)
        default = [*node.args[1:2], *(one.value for one in node.keywords if one.arg == "default")]
        return found + self._each(default, depth)

    def _each(self, expressions: Iterable[ast.expr], depth: int) -> list[Known]:
        return [known for one in expressions for known in self._evaluate(one, depth)]

    def _literals_of(self, values: Iterable[Value], depth: int) -> list[Known]:
        literals = [value.node for value in values if isinstance(value.node, ast.expr)]
        return self._each(sorted(literals, key=beginning), depth)

    def _named(self, node: ast.Name, depth: int) -> list[Known]:
        """What a name can hold: each value that it is given."""
        found: list[Known] = []
        use = self._module.binder.uses.get(node)
        todo = [*(reaching(node.id, use) or ())] if use is not None else []
        seen: set[object] = set()
        while todo and len(seen) < _ALTERNATIVES:
            one = todo.pop(0)
            if one in seen:
                continue
            seen.add(one)
            if not isinstance(one, Definition):
                todo += [operand for operand in one.operands() if operand is not None]
            elif one.kind is Kind.PARAMETER:
                found += self._parameter(one, depth)
            elif one.kind is Kind.VALUE and one.value is not None and not one.path:
                found += self._evaluate(one.value, depth)
            elif one.kind is Kind.ITEM and not one.path and isinstance(one.value, ast.List | ast.Tuple | ast.Set):
                found += self._each(one.value.elts[:_ALTERNATIVES], depth)
            elif one.kind in (Kind.ITEM, Kind.VALUE):
                found += self._literals_of(self._module.values.of_definition(one), depth)
        return found

    def _parameter(self, definition: Definition, depth: int) -> list[Known]:
        """What a parameter can hold: its default, and what the calls of this file give."""
        known_already = self._parameters.get(definition)
        if known_already is not None:
            return known_already
        self._parameters[definition] = []  # what it gets from itself, by recursion, is nothing new
        found = self._each([definition.value], depth) if definition.value is not None else []
        for call, argument in self._arguments(definition):
            found += [known._replace(given=(*known.given, call)) for known in self._evaluate(argument, depth)]
        self._parameters[definition] = found[:_ALTERNATIVES]
        return self._parameters[definition]

    def _arguments(self, definition: Definition) -> Iterator[tuple[ast.Call, ast.expr]]:
        """Yield the calls of a function that give it a parameter, with what they give."""
        module = self._module
        function = definition.scope.node
        if not isinstance(function, ast.Lambda):
            for argument in module.values.arguments(definition):
                call = module.parent(argument)
                call = module.parent(call) if isinstance(call, ast.keyword) else call
                if isinstance(call, ast.Call):
                    yield call, argument
            return
        parameters = [*function.args.posonlyargs, *function.args.args]
        position = parameters.index(definition.node) if definition.node in parameters else len(parameters)
        for call in self._calls_of(function):
            yield from ((call, argument) for argument in call.args[position : position + 1])
            yield from ((call, one.value) for one in call.keywords if one.arg == definition.name)

    def _calls_of(self, function: ast.Lambda) -> Iterator[ast.Call]:
        """Yield the calls of a lambda: under the name that it is given, or where it stands."""
        above = self._module.parent(function)
        if isinstance(above, ast.Call) and above.func is function:
            yield above
        targets = above.targets if isinstance(above, ast.Assign) else [getattr(above, "target", None)]
        for name in [one.id for one in targets if isinstance(one, ast.Name)]:
            for call in self._module.binder.calls.get(name, [])[:_CALLS]:
                if any(value.node is function for value in self._module.values.of(call.func)):
                    yield call

    def _added(self, node: ast.Name, depth: int) -> list[Known]:
        """What a name holds after ``+=``."""
        parts: list[ast.expr] = []
        binder = self._module.binder
        use = binder.uses.get(node)
        name = node.id
        while use is not None and len(parts) < _MANY and self._steps > 0:
            self._steps -= 1
            definition, *others = reaching(name, use) or (None,)
            if others or not isinstance(definition, Definition) or definition.value is None or definition.path:
                return []
            parts.append(definition.value)
            if definition.kind is Kind.VALUE:
                return self._joined(node, parts[::-1], depth)
            above = self._module.parent(definition.node)
            if not isinstance(above, ast.AugAssign) or not isinstance(above.op, ast.Add):
                return []
            use = binder.uses.get(definition.node)
        return []

    def _times(self, node: ast.BinOp, depth: int) -> list[Known]:
        """``"=" * 2``; what is long is padding of a test, and would use up what may be read for a file."""
        count = self._constant(node.right)
        found: list[Known] = []
        for known in self._evaluate(node.left, depth):
            if count is None and known.value in ("=", b"="):
                number = _MOST_SIGNS  # as many as the length asks for: what decodes takes more than that, too
            elif isinstance(count, int) and len(known.value) * count <= _PADDING:
                number = count
            else:
                continue
            found.append(_from(node, known, known.value * number))
        return found

    def _slice(self, node: ast.Subscript, part: ast.Slice, depth: int) -> list[Known]:
        given = (part.lower, part.upper, part.step)
        bounds = [self._constant(one) if one is not None else None for one in given]
        known_bounds = [one for one in bounds if one is None or isinstance(one, int)]
        if len(known_bounds) != 3 or known_bounds[2] == 0:
            return []
        return [_from(node, known, known.value[slice(*known_bounds)]) for known in self._evaluate(node.value, depth)]

    def _sum(self, node: ast.BinOp, depth: int) -> list[Known]:
        parts: list[ast.expr] = []
        first: ast.expr = node
        while isinstance(first, ast.BinOp) and isinstance(first.op, ast.Add):
            parts.append(first.right)
            first = first.left
        return self._joined(node, [first, *reversed(parts)], depth) if parts else []

    def _joined(self, node: ast.expr, parts: list[ast.expr], depth: int) -> list[Known]:
        """Text or bytes one after the other."""
        self._steps -= len(parts)
        found: list[tuple[Known, ...]] = []
        for part in parts:
            if isinstance(part, ast.FormattedValue):
                plain = part.format_spec is None and part.conversion in (-1, ord("s"))
                known = tuple(self._texts([*self._evaluate(part.value, depth)])) if plain else ()
            else:
                known = self._evaluate(part, depth)
            if not known:
                return []
            found.append(known)
        if not found:
            return []
        every = (_put_together(node, chosen) for chosen in islice(product(*found), _ALTERNATIVES))
        return [one for one in every if one is not None]

    def _call(self, node: ast.Call, depth: int) -> list[Known]:
        function = node.func
        if isinstance(function, ast.Attribute) and function.attr in decoding.METHODS:
            bases = self._evaluate(function.value, depth)
            if bases:
                return self._method(node, function.attr, bases)
        if isinstance(function, ast.Attribute) and function.attr == "join" and len(node.args) == 1:
            return self._glued(node, function.value, depth)
        if isinstance(function, ast.Attribute | ast.Name) and spelling.last(function) in _GETTING:
            return self._got(node, function, depth)
        if isinstance(function, ast.Attribute) and function.attr == "format":
            return self._formatted(node, function.value, depth)
        if _reads(node):
            return self._read(node, function, depth)
        names = self._names_of(function)
        if names & _OPENING.keys():
            return self._opened(node, names, depth)
        if names == {"typing.cast"}:
            return self._each(node.args[1:2], depth)
        if "" in names:
            return self._returned(node, depth)
        names &= _FOLLOWED
        given = [*node.args[:1], *(one.value for one in node.keywords if one.arg in _DATA)]
        data = self._evaluate(given[0], depth) if given and len(names) == 1 else ()
        if not data:
            return []
        (name,) = names
        arguments = tuple(self._constant(one) for one in self._more(node, 1))
        through: tuple[str, ...] = ()
        if name in ("codecs.decode", "codecs.encode"):
            if not self._follows(arguments):
                return []
            if arguments[:1] and arguments[0] in CODECS:
                through = (f"{name}({arguments[0]!r})",)
        elif name not in decoding.HANDING:
            if name.rpartition(".")[2] not in self._decoders:
                return []
            through = (name.removeprefix("builtins.").replace("()", ""),)
        return [
            _from(node, known, value, through)
            for known in data
            if (value := decoding.decoded(name, known.value, arguments)) is not None
        ]

    def _returned(self, node: ast.Call, depth: int) -> list[Known]:
        """What a function of the file returns for the arguments of a call."""
        results: list[ast.expr] = []
        for callee in self._module.values.of(node.func):
            if isinstance(callee.node, ast.Lambda):
                results.append(callee.node.body)
            elif isinstance(callee.node, ast.FunctionDef | ast.AsyncFunctionDef):
                self._module.binder.ensure_body(callee.node)
                returns = self._module.binder.returns.get(callee.node, ())
                results += [one.value for one in returns if one.value is not None]
        return [
            _from(node, known, known.value)._replace(given=known.given[:-1])
            for known in self._each(results, depth)
            if not known.given or known.given[-1] is node
        ]

    def _opened(self, node: ast.Call, names: frozenset[str], depth: int) -> list[Known]:
        """``gzip.GzipFile(fileobj=io.BytesIO(...))`` of what was decoded: its name alone lets no file pass."""
        files = [one.value for one in node.keywords if one.arg == "fileobj"] or node.args[:1]
        names &= _OPENING.keys() if files else frozenset()
        if len(names) != 1 or not isinstance(files[0], ast.Call) or not files[0].args:
            return []
        data = self._evaluate(files[0].args[0], depth) if self._names_of(files[0].func) & _BUFFERS else ()
        (name,) = names
        return [
            _from(node, known, value, (name,))
            for known in data
            if known.through and (value := decoding.decoded(_OPENING[name], known.value)) is not None
        ]

    def _read(self, node: ast.Call, function: ast.expr, depth: int) -> list[Known]:
        """``gzip.GzipFile(fileobj=io.BytesIO(...)).read()``."""
        opened = function.value if isinstance(function, ast.Attribute) else None
        if not isinstance(opened, ast.Call) or not self._names_of(opened.func) & _OPENING.keys():
            return []
        return [_from(node, known, known.value) for known in self._evaluate(opened, depth)]

    def _formatted(self, node: ast.Call, template: ast.expr, depth: int) -> list[Known]:
        """``"{}".format(...)``, without text around the fields."""
        text = self._constant(template)
        if not isinstance(text, str) or text != "{}" * len(node.args) or not node.args or node.keywords:
            return []
        return self._texts(self._joined(node, node.args, depth))

    @staticmethod
    def _texts(found: list[Known]) -> list[Known]:
        """Leave out bytes: as text they look different."""
        return [known for known in found if isinstance(known.value, str)]

    def _glued(self, node: ast.Call, glue: ast.expr, depth: int) -> list[Known]:
        """``b"".join([...])``, and ``"".join(text.split())``."""
        if not isinstance(glue, ast.Constant) or not isinstance(glue.value, bytes | str):
            return []
        given = node.args[0]
        if isinstance(given, ast.Call) and len(given.args) == 1 and self._names_of(given.func) == {"builtins.reversed"}:
            known = self._evaluate(given.args[0], depth) if glue.value == "" else ()
            return self._texts([_from(node, one, one.value[::-1]) for one in known])
        if isinstance(given, ast.Call) and isinstance(given.func, ast.Attribute) and given.func.attr == "split":
            separator = tuple(self._constant(one) for one in given.args)
            return [
                _from(node, known, value)
                for known in self._evaluate(given.func.value, depth)
                if (value := decoding.split_and_joined(known.value, separator, glue.value)) is not None
            ]
        values = self._module.values.of(given)
        parts = [one.node.elts for one in values if isinstance(one.node, ast.List | ast.Tuple)]
        if len(values) != 1 or len(parts) != 1 or len(parts[0]) > _MANY:
            return []
        between = [one for part in parts[0] for one in (glue, part)][1:] if glue.value else parts[0]
        return self._joined(node, between, depth)

    def _method(self, node: ast.Call, method: str, bases: tuple[Known, ...]) -> list[Known]:
        arguments = tuple(self._constant(one) for one in self._more(node, 0))
        through: tuple[str, ...] = ()
        if method in ("decode", "encode"):
            if not self._follows(arguments):
                return []
            if arguments[:1] and arguments[0] in CODECS:
                through = (f"{method}({arguments[0]!r})",)
        return [
            _from(node, known, value, through)
            for known in bases
            if (value := decoding.called(method, known.value, arguments)) is not None
        ]

    def _follows(self, arguments: tuple[object, ...]) -> bool:
        """Tell whether a codec keeps every character, or is one that the byte filter has found in the file."""
        codec = arguments[0] if arguments else "utf-8"
        if not isinstance(codec, str):
            return False
        return codec in self._decoders or (codec not in CODECS and decoding.keeps(codec))

    def _names_of(self, function: ast.expr) -> frozenset[str]:
        """Return the dotted names that a function can have."""
        names = self._names.get(function)
        if names is None:
            values = self._module.values.of(function)
            names = self._names[function] = frozenset(value.name.removeprefix("compression.") for value in values)
        return names

    def _more(self, node: ast.Call, start: int) -> list[ast.expr]:
        """Return the arguments behind the data, by position or by keyword."""
        keywords = [one.value for one in node.keywords if one.arg in ("altchars", "encoding")]
        return [*node.args[start : start + 3], *keywords[:1]]

    def _constant(self, node: ast.expr) -> object:
        return node.value if isinstance(node, ast.Constant) else self._module.values.constant(node)


#: The names of the argument that decoding functions decode.
_DATA: Final = frozenset({"b", "data", "hexstr", "obj", "s", "source", "string"})
#: Callables that open what is compressed, by what decompresses the same.
_OPENING: Final = {
    "bz2.BZ2File": "bz2.decompress",
    "bz2.open": "bz2.decompress",
    "gzip.GzipFile": "gzip.decompress",
    "gzip.open": "gzip.decompress",
    "lzma.LZMAFile": "lzma.decompress",
    "lzma.open": "lzma.decompress",
}
_OPENERS: Final = frozenset(name.rpartition(".")[2] for name in _OPENING)
#: Methods and functions that are given what they return where there is nothing else.
_GETTING: Final = frozenset({"get", "getenv", "pop", "setdefault"})
#: What has the keywords of the call that makes it, as items or as attributes.
_DICTIONARIES: Final = frozenset({"builtins.dict()", "collections.OrderedDict()"})
_NAMESPACES: Final = frozenset({"argparse.Namespace()", "types.SimpleNamespace()"})
_BUFFERS: Final = frozenset({"_io.BytesIO", "io.BytesIO"})
_FOLLOWED: Final = frozenset({*DECODERS, *decoding.HANDING})


def _from(node: ast.expr, known: Known, value: Data, through: tuple[str, ...] = ()) -> Known:
    """Return what *node* makes of what is *known*: a *value*, by going *through* one function more."""
    return known._replace(value=value, through=(*known.through, *through), parts=(node, *known.parts))


def _put_together(node: ast.expr, chosen: tuple[Known, ...]) -> Known | None:
    """Return text or bytes one after the other; None where that is too much, or different calls give them."""
    first = chosen[0].value
    given = {one.given for one in chosen if one.given}
    if len(given) > 1 or sum(len(one.value) for one in chosen) > LARGEST:
        return None
    if not all(isinstance(one.value, type(first)) for one in chosen):
        return None
    value: Data
    if isinstance(first, str):
        value = "".join(str(one.value) for one in chosen)
    else:
        value = b"".join(one.value for one in chosen if isinstance(one.value, bytes))
    through = tuple(dict.fromkeys(name for one in chosen for name in one.through))
    return Known(value, through, (node, *(part for one in chosen for part in one.parts)), *given)


def _glues(call: ast.Call) -> bool:
    """Tell whether a call joins bytes, or a list that stands in it; all others would cost much and give little."""
    if not isinstance(call.func, ast.Attribute) or call.func.attr != "join" or len(call.args) != 1:
        return False
    glue = call.func.value
    return isinstance(glue, ast.Constant) and (
        isinstance(glue.value, bytes) or isinstance(call.args[0], ast.List | ast.Tuple)
    )


def _reads(call: ast.Call) -> bool:
    """Tell whether a call reads all of what another call has opened."""
    function = call.func
    if not isinstance(function, ast.Attribute) or function.attr != "read" or call.args:
        return False
    return isinstance(function.value, ast.Call) and bool(function.value.args or function.value.keywords)


def _opens(call: ast.Call) -> bool:
    """Tell whether a call can open what another call gives it."""
    if spelling.last(call.func) not in _OPENERS:
        return False
    return any(isinstance(one, ast.Call) for one in (*call.args[:1], *(each.value for each in call.keywords)))


def _within(part: ast.expr, node: ast.expr) -> bool:
    """Tell whether one expression stands inside another, not elsewhere under a name."""
    end = (node.end_lineno or node.lineno, node.end_col_offset or 0)
    return beginning(node) <= beginning(part) < end


def _can_call(value: Data) -> bool:
    """Tell whether a value can be a pickle that calls something: a look that nearly all literals fail."""
    if len(value) < _SHORTEST:
        return False
    if value[:2] in ("PK", b"PK"):
        return True  # an archive
    if isinstance(value, str):
        return value.count("\n", 0, LARGEST) > 1 or any(opcode.decode("latin-1") in value for opcode in _NAMING)
    return value.count(b"\n") > 1 or any(opcode in value for opcode in _NAMING)
