"""Which literals of a file, and which calls that decode them, are known when it is read, and what they are then."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final, NamedTuple

from ..catalogue import embedded_words
from ..catalogue.decoders import CODECS, DECODERS
from . import decoding, nodes, spelling
from .decoding import LARGEST, Data
from .module import Module
from .opcodes import Budget, reached
from .reach import Reached
from .scopes import Definition, Kind, reaching

#: How many calls, sums and names can stand between a literal and what it is decoded to.
_DEEPEST: Final = 16
#: How many expressions of a file are worked out.
_STEPS: Final = 100_000
#: How many parts are joined.
_MANY: Final = 2_000
#: How long text is that is repeated.
_PADDING: Final = 64
#: Shorter ones name no module, no callable and no argument.
_SHORTEST: Final = 6

#: What a pickle that calls something holds: the opcodes that name a callable.
_NAMING: Final = (b"\x82", b"\x83", b"\x84", b"\x93")


class Known(NamedTuple):
    """What an expression is: its ``value``, the functions it went ``through``, and the expressions it was made from."""

    value: Data
    through: tuple[str, ...]
    parts: tuple[ast.expr, ...]


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
        self._known: dict[ast.expr, Known] = {}
        self._literals: list[ast.Constant] = []
        self._sums: list[ast.expr] = []
        self._calls: list[ast.Call] = []
        self._names: dict[ast.expr, frozenset[str]] = {}

    def pickles(self) -> Iterator[Pickle]:
        """Yield the pickles that reach a gadget, each once, in the order of the file."""
        self._walk()
        found: dict[ast.expr, tuple[Known, tuple[Reached, ...]]] = {}
        used: set[ast.expr] = set()
        for node in (*self._literals, *self._calls, *self._sums):
            known = self._evaluate(node)
            if known is None or not _can_call(known.value):
                continue
            answer = tuple(reached(known.value, self._extensions, self._budget))
            if answer and self._tells(known):
                found[node] = known, answer
                used.update(part for part in known.parts if part is not node and (known.through or _within(part, node)))
        told: set[ast.expr] = set()
        pickles: list[Pickle] = []
        for node in sorted(found, key=lambda one: (not isinstance(one, ast.Constant), *_start(one))):
            known, answer = found[node]
            literals = {part for part in known.parts if isinstance(part, ast.Constant)}
            if node not in used and not literals <= told and (known.through or not literals & told):
                told |= literals
                pickles.append(Pickle(node, known.through, answer))
        yield from sorted(pickles, key=lambda one: _start(one.node))

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
        ]

    def _functions(self) -> set[ast.expr]:
        """Return the expressions that can be a function that decodes."""
        words = self._decoders - {*CODECS} | {"bytearray", "bytes"}
        if self._decoders.intersection(CODECS):
            words |= {"decode"}
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

    def _evaluate(self, node: ast.expr, depth: int = 0) -> Known | None:
        """Return what *node* is, None where that is not known or too much."""
        if isinstance(node, ast.Constant):
            return Known(node.value, (), (node,)) if isinstance(node.value, bytes | str) else None
        known = self._known.get(node)
        if known is None and depth <= _DEEPEST and self._steps > 0:
            self._steps -= 1
            known = self._worked_out(node, depth + 1)
            if known is not None and (not self._budget.takes(known.value) or len(known.parts) > 5_000):
                known = None
            if known is not None:
                self._known[node] = known
        return known

    def _worked_out(self, node: ast.expr, depth: int) -> Known | None:
        if isinstance(node, ast.BinOp):
            return self._times(node, depth) if isinstance(node.op, ast.Mult) else self._sum(node, depth)
        if isinstance(node, ast.Subscript):
            return self._slice(node, depth) if isinstance(node.slice, ast.Slice) else self._item(node, depth)
        if isinstance(node, ast.JoinedStr):
            return self._joined(node, list(node.values), depth)
        if isinstance(node, ast.Call):
            return self._call(node, depth)
        if isinstance(node, ast.Name | ast.Attribute):
            values = self._module.values.of(node)
            if len(values) == 1:
                (value,) = values
                if isinstance(value.node, ast.expr) and value.node is not node:
                    return self._evaluate(value.node, depth)
            if isinstance(node, ast.Name):
                return self._added(node, depth)
        return None

    def _added(self, node: ast.Name, depth: int) -> Known | None:
        """What a name holds after ``+=``."""
        parts: list[ast.expr] = []
        binder = self._module.binder
        use = binder.uses.get(node)
        name = node.id
        while use is not None and len(parts) < _MANY and self._steps > 0:
            self._steps -= 1
            definition, *others = reaching(name, use) or (None,)
            if others or not isinstance(definition, Definition) or definition.value is None or definition.path:
                return None
            parts.append(definition.value)
            if definition.kind is Kind.VALUE:
                return self._joined(node, parts[::-1], depth)
            above = self._module.parent(definition.node)
            if not isinstance(above, ast.AugAssign) or not isinstance(above.op, ast.Add):
                return None
            use = binder.uses.get(definition.node)
        return None

    def _times(self, node: ast.BinOp, depth: int) -> Known | None:
        """``"=" * 2``; what is long is padding of a test, and would use up what may be read for a file."""
        known, count = self._evaluate(node.left, depth), self._constant(node.right)
        if known is None or not isinstance(count, int) or len(known.value) * count > _PADDING:
            return None
        return Known(known.value * count, known.through, (node, *known.parts))

    def _slice(self, node: ast.Subscript, depth: int) -> Known | None:
        assert isinstance(node.slice, ast.Slice)
        known = self._evaluate(node.value, depth)
        given = (node.slice.lower, node.slice.upper, node.slice.step)
        bounds = [self._constant(one) if one is not None else None for one in given]
        known_bounds = [one for one in bounds if one is None or isinstance(one, int)]
        if known is None or len(known_bounds) != 3 or known_bounds[2] == 0:
            return None
        return Known(known.value[slice(*known_bounds)], known.through, (node, *known.parts))

    def _item(self, node: ast.Subscript, depth: int) -> Known | None:
        """``PARTS[0]`` and ``TABLE["name"]``."""
        key = self._constant(node.slice)
        found: list[ast.expr] = []
        for value in self._module.values.of(node.value):
            if isinstance(value.node, ast.List | ast.Tuple) and isinstance(key, int):
                found += [value.node.elts[key]] if 0 <= key < len(value.node.elts) else []
            elif isinstance(value.node, ast.Dict):
                self._steps -= len(value.node.keys) // 10
                pairs = zip(value.node.keys, value.node.values, strict=True)
                found += [one for name, one in pairs if isinstance(name, ast.Constant) and name.value == key]
        return self._evaluate(found[0], depth) if len(found) == 1 else None

    def _sum(self, node: ast.BinOp, depth: int) -> Known | None:
        parts: list[ast.expr] = []
        first: ast.expr = node
        while isinstance(first, ast.BinOp) and isinstance(first.op, ast.Add):
            parts.append(first.right)
            first = first.left
        return self._joined(node, [first, *reversed(parts)], depth) if parts else None

    def _joined(self, node: ast.expr, parts: list[ast.expr], depth: int) -> Known | None:
        """Text or bytes one after the other."""
        self._steps -= len(parts)
        found: list[Known] = []
        for part in parts:
            known = self._evaluate(part, depth) if not isinstance(part, ast.FormattedValue) else None
            if known is None or not isinstance(known.value, type(found[0].value if found else known.value)):
                return None
            found.append(known)
        if not found or sum(len(one.value) for one in found) > LARGEST:
            return None
        value: Data
        if isinstance(found[0].value, str):
            value = "".join(str(one.value) for one in found)
        else:
            value = b"".join(one.value for one in found if isinstance(one.value, bytes))
        return Known(value, _in_turn(found), (node, *(part for one in found for part in one.parts)))

    def _call(self, node: ast.Call, depth: int) -> Known | None:
        function = node.func
        if isinstance(function, ast.Attribute) and function.attr in decoding.METHODS:
            base = self._evaluate(function.value, depth)
            if base is not None:
                return self._method(node, function.attr, base)
        if isinstance(function, ast.Attribute) and function.attr == "join" and len(node.args) == 1:
            return self._glued(node, function.value, depth)
        if _reads(node):
            return self._read(node, function, depth)
        given = [*node.args[:1], *(one.value for one in node.keywords if one.arg in _DATA)]
        if not given:
            return None
        names = self._names_of(function) & _FOLLOWED
        data = self._evaluate(given[0], depth) if len(names) == 1 else None
        if data is None:
            return None
        (name,) = names
        arguments = tuple(self._constant(one) for one in self._more(node, 1))
        through = data.through
        if name == "codecs.decode":
            if not self._follows(arguments):
                return None
            if arguments[:1] and arguments[0] in CODECS:
                through = (*through, f"codecs.decode({arguments[0]!r})")
        elif name not in decoding.HANDING:
            if name.rpartition(".")[2] not in self._decoders:
                return None
            through = (*through, name.removeprefix("builtins.").replace("()", ""))
        value = decoding.decoded(name, data.value, arguments)
        return Known(value, through, (node, *data.parts)) if value is not None else None

    def _read(self, node: ast.Call, function: ast.expr, depth: int) -> Known | None:
        """``gzip.GzipFile(fileobj=io.BytesIO(...)).read()`` of what was decoded: its name alone lets no file pass."""
        opened = function.value if isinstance(function, ast.Attribute) else None
        if not isinstance(opened, ast.Call):
            return None
        files = [one.value for one in opened.keywords if one.arg == "fileobj"] or opened.args[:1]
        names = self._names_of(opened.func) & _OPENING.keys() if files else frozenset[str]()
        if len(names) != 1 or not isinstance(files[0], ast.Call) or not files[0].args:
            return None
        data = self._evaluate(files[0].args[0], depth) if self._names_of(files[0].func) & _BUFFERS else None
        if data is None or not data.through:
            return None
        (name,) = names
        value = decoding.decoded(_OPENING[name], data.value)
        return Known(value, (*data.through, name), (node, *data.parts)) if value is not None else None

    def _glued(self, node: ast.Call, glue: ast.expr, depth: int) -> Known | None:
        """``b"".join([...])``."""
        if not isinstance(glue, ast.Constant) or not isinstance(glue.value, bytes | str):
            return None
        values = self._module.values.of(node.args[0])
        parts = [one.node.elts for one in values if isinstance(one.node, ast.List | ast.Tuple)]
        if len(values) != 1 or len(parts) != 1 or len(parts[0]) > _MANY:
            return None
        between = [one for part in parts[0] for one in (glue, part)][1:] if glue.value else parts[0]
        return self._joined(node, between, depth)

    def _method(self, node: ast.Call, method: str, base: Known) -> Known | None:
        arguments = tuple(self._constant(one) for one in self._more(node, 0))
        through = base.through
        if method == "decode":
            if not self._follows(arguments):
                return None
            if arguments[:1] and arguments[0] in CODECS:
                through = (*through, f"decode({arguments[0]!r})")
        value = decoding.called(method, base.value, arguments)
        return Known(value, through, (node, *base.parts)) if value is not None else None

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
_BUFFERS: Final = frozenset({"_io.BytesIO", "io.BytesIO"})
_FOLLOWED: Final = frozenset({*DECODERS, *decoding.HANDING})


def _in_turn(found: list[Known]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for one in found for name in one.through))


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


def _start(node: ast.expr) -> tuple[int, int]:
    return node.lineno, node.col_offset


def _within(part: ast.expr, node: ast.expr) -> bool:
    """Tell whether one expression stands inside another, not elsewhere under a name."""
    end = (node.end_lineno or node.lineno, node.end_col_offset or 0)
    return _start(node) <= _start(part) < end


def _can_call(value: Data) -> bool:
    """Tell whether a value can be a pickle that calls something: a look that nearly all literals fail."""
    if len(value) < _SHORTEST:
        return False
    if value[:2] in ("PK", b"PK"):
        return True  # an archive
    if isinstance(value, str):
        return value.count("\n", 0, LARGEST) > 1 or any(opcode.decode("latin-1") in value for opcode in _NAMING)
    return value.count(b"\n") > 1 or any(opcode in value for opcode in _NAMING)
