"""Modes, masks and flags: which bits of a number are surely set, and which surely are not."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ..catalogue.permissions import CONSTANTS
from . import options
from .flow import Merge
from .given import argument
from .module import Module
from .places import only_called_here
from .scopes import Definition, Every, FunctionNode, Kind, definitions, reaching
from .solver import Question, Solver, just
from .values import Sort, Values

if TYPE_CHECKING:
    from .by_call import Frame

#: The bits that are looked at: the permissions, and the type of a file above them.
_ALL: Final = 0xFFFF
_MANY: Final = 16

#: How many names and choices lie between a text and the number that is made of it.
_DEEPEST: Final = 4

OTHERS: Final = 0o002
GROUP: Final = 0o020


class Bits(NamedTuple):
    """What is known of a number: the bits that are set, and those that are not."""

    ones: int = 0
    zeros: int = 0

    def __and__(self, other: Bits) -> Bits:
        return Bits(self.ones & other.ones, self.zeros | other.zeros)

    def __or__(self, other: Bits) -> Bits:
        return Bits(self.ones | other.ones, self.zeros & other.zeros)

    def __invert__(self) -> Bits:
        return Bits(self.zeros, self.ones)

    @property
    def exact(self) -> int | None:
        """The number, where each of its bits is known."""
        return self.ones if self.ones | self.zeros == _ALL else None


UNKNOWN: Final = Bits()
Answer = frozenset[Bits]
_UNKNOWN: Final[Answer] = frozenset({UNKNOWN})


def number(value: int) -> Bits:
    """Return what is known of a constant."""
    return Bits(value & _ALL, ~value & _ALL)


class _Default(NamedTuple):
    """The default of an option of the command line."""

    expression: ast.expr


class Masks:
    """The bits of one file's expressions."""

    def __init__(self, module: Module, frame: Frame | None = None, outer: Masks | None = None) -> None:
        self._module = module
        self._values = module.typed
        self._frame = frame
        self._outer = outer
        self._solver: Solver[Bits] = Solver(self._rule, _cut)

    def of(self, expression: ast.AST) -> Answer:
        """Return what each value that *expression* can have is known to be."""
        return self._solver.ask(expression)

    def within(self, frame: Frame | None) -> Masks:
        """Return the bits of expressions in one call of a function."""
        if frame is None:
            return self
        if self not in frame.within:
            frame.within[self] = Masks(self._module, frame, self.within(frame.outer))
        found: Masks = frame.within[self]
        return found

    def _rule(self, question: Question) -> Any:
        if self._frame is not None and self._outer is not None:
            found = self._frame.answer(question, self._outer.of, lambda _: _UNKNOWN)
            if found is not None:
                return just(found)
        rule = _RULES.get(question.__class__)
        return rule(self, question) if rule is not None else just(_UNKNOWN)

    def _constant(self, node: ast.Constant) -> Any:
        return just(frozenset({number(node.value)}) if isinstance(node.value, int) else _UNKNOWN)

    def _named(self, node: ast.expr) -> Answer:
        """The constants of ``stat`` and ``os``."""
        names = [value.name.replace("_stat.", "stat.") for value in self._values.of(node)]
        if names and all(name in CONSTANTS for name in names):
            return frozenset(number(CONSTANTS[name]) for name in names)
        if names and all(name.startswith("os.O_") for name in names):
            return frozenset({Bits(0, CONSTANTS["os.O_CREAT"] | CONSTANTS["os.O_EXCL"])})
        return frozenset()

    def _name(self, node: ast.Name) -> Any:
        found = self._named(node)
        if found:
            return found
        use = self._module.binder.uses.get(node)
        definitions = reaching(node.id, use) if use is not None else None
        for definition in definitions or ():
            found |= yield definition
        return found or _UNKNOWN

    def _merge(self, merge: Merge | Every) -> Any:
        found: Answer = frozenset()
        for operand in merge.operands():
            if operand is not None:
                found |= yield operand
        return found

    def _definition(self, definition: Definition) -> Any:
        kind, value = definition.kind, definition.value
        if kind is Kind.PARAMETER:
            return (yield from self._parameter(definition))
        if kind is Kind.AUGMENTED and value is not None:
            statement = self._module.parent(definition.node)
            use = self._module.binder.uses.get(definition.node)
            if isinstance(statement, ast.AugAssign) and use is not None:
                before: Answer = frozenset()
                for one in reaching(definition.name, use) or ():
                    before |= yield one
                return _operated(statement.op, before or _UNKNOWN, (yield value))
            return _UNKNOWN
        if kind is Kind.VALUE and value is not None and not definition.path:
            return (yield value)
        if kind is Kind.ITEM and value is not None:
            found: Answer = frozenset()
            for row in rows(self._values, definition):
                found |= (yield row) if row is not None else _UNKNOWN
            return found or _UNKNOWN
        return _UNKNOWN

    def _parameter(self, definition: Definition) -> Any:
        function = definition.scope.node
        assert isinstance(function, FunctionNode)
        found: Answer = frozenset()
        if definition.value is not None:
            found |= yield definition.value
        for default in options.of_parameter(self._values, function, definition.name):
            found |= yield _Default(default)
        arguments = self._values.arguments(definition)
        for one in arguments:
            found |= yield one
        if not arguments or not only_called_here(self._values, function):
            found |= _UNKNOWN
        return found

    def _option(self, node: ast.Attribute | ast.Subscript) -> Any:
        """An option of the command line: its default, or anything; nothing where it is none."""
        found: Answer = frozenset()
        for name in options.parsed(self._values, node):
            found |= _UNKNOWN
            for default in self._options.get(name, ()):
                found |= yield _Default(default)
        return found

    @cached_property
    def _options(self) -> dict[str, list[ast.expr]]:
        """The defaults of the options of the command line, the same in each call."""
        return self._outer._options if self._outer is not None else options.declared(self._values)

    def _default(self, question: _Default) -> Any:
        """The default of an option; text is what the command line would say, which is octal."""
        text = self._values.constant(question.expression)
        if isinstance(text, str):
            return frozenset({_parsed(text, 8)})
        return (yield question.expression)

    def _attribute(self, node: ast.Attribute) -> Any:
        found = self._named(node) or (yield from self._option(node))
        if node.attr == "value" and isinstance(node.value, ast.Attribute):
            if any(one.sort is Sort.CLASS for one in self._values.of(node.value.value)):
                return (yield node.value)  # of a member of an enumeration
        for base in self._values.of(node.value):
            if base.sort in (Sort.INSTANCE, Sort.CLASS) and isinstance(base.node, ast.ClassDef):
                for stored in self._values.stored_attributes(base.node, node.attr, node):
                    found |= yield stored
        return found or _UNKNOWN

    def _binary(self, node: ast.BinOp) -> Any:
        # Chains of `|` lean left and can be long: they are walked in a loop.
        parts = [(node.op, node.right)]
        first = node.left
        while isinstance(first, ast.BinOp):
            parts.append((first.op, first.right))
            first = first.left
        found = yield first
        for operator, part in reversed(parts):
            found = _operated(operator, found, (yield part))
        return found

    def _unary(self, node: ast.UnaryOp) -> Any:
        found = yield node.operand
        return frozenset(~one for one in found) if isinstance(node.op, ast.Invert) else _UNKNOWN

    def _either(self, node: ast.IfExp) -> Any:
        return (yield node.body) | (yield node.orelse)

    def _boolean(self, node: ast.BoolOp) -> Any:
        found: Answer = frozenset()
        for value in node.values:
            found |= yield value
        return found

    def _inner(self, node: ast.NamedExpr) -> Any:
        return (yield node.value)

    def _subscript(self, node: ast.Subscript) -> Any:
        """An item of a table of the file, or an option."""
        found: Answer = yield from self._option(node)
        if found:
            return found
        for value in self._values.of(node):
            found |= (yield value.node) if value.sort is Sort.LITERAL and value.node is not None else _UNKNOWN
        return found or _UNKNOWN

    def _call(self, node: ast.Call) -> Any:
        found: Answer = frozenset()
        for callee in self._values.of(node.func):
            if callee.sort is Sort.FUNCTION and isinstance(callee.node, FunctionNode):
                found |= yield from self._returned(callee.node)
            elif callee.name == "builtins.int" and node.args:
                found |= yield from self._converted(node)
            elif callee.name in ("stat.S_IMODE", "_stat.S_IMODE") and node.args:
                found |= _operated(ast.BitAnd(), (yield node.args[0]), frozenset({number(0o7777)}))
            else:
                fallback = _fallback(callee.name, node)
                found |= (_UNKNOWN | (yield fallback)) if fallback is not None else _UNKNOWN
        return found or _UNKNOWN

    def _converted(self, node: ast.Call) -> Any:
        """``int("666", 8)``."""
        base = argument(node, 1) or argument(node, "base")
        radix = self._values.constant(base) if base is not None else 10
        if not isinstance(radix, int):
            return _UNKNOWN
        text = self._values.constant(node.args[0])
        if isinstance(text, str):
            return frozenset({_parsed(text, radix)})
        texts = list(self._texts(node.args[0], _DEEPEST))
        if texts:
            return _UNKNOWN.union(_parsed(one, radix) for one in texts)
        return (yield node.args[0])

    def _texts(self, node: ast.expr, depth: int) -> Iterator[str]:
        """Yield the texts that stand in the source for a number that can also come from elsewhere."""
        text = self._values.constant(node)
        if isinstance(text, str):
            yield text
            return
        parts: list[ast.expr] = []
        if isinstance(node, ast.Call):
            for callee in self._values.of(node.func):
                fallback = _fallback(callee.name, node)
                parts += [fallback] if fallback is not None else []
        elif isinstance(node, ast.BoolOp):
            parts = node.values
        elif isinstance(node, ast.IfExp):
            parts = [node.body, node.orelse]
        elif isinstance(node, ast.Name):
            found = definitions(self._module.binder.uses, node)
            parts = [one.value for one in found if one.value is not None]
        elif isinstance(node, ast.Attribute | ast.Subscript):
            parts = [one for name in options.parsed(self._values, node) for one in self._options.get(name, ())]
        for part in dict.fromkeys(parts) if depth else ():
            yield from self._texts(part, depth - 1)

    def _returned(self, function: FunctionNode) -> Any:
        if isinstance(function, ast.Lambda):
            return (yield function.body)
        self._module.binder.ensure_body(function)
        found: Answer = frozenset()
        for statement in self._module.binder.returns.get(function, ()):
            if statement.value is not None:
                found |= yield statement.value
        return found or _UNKNOWN


def _fallback(name: str, call: ast.Call) -> ast.expr | None:
    """Return what a call gives where there is nothing else, as ``os.environ.get("MODE", "600")`` does."""
    if name == "builtins.getattr":
        return argument(call, 2)
    if name == "os.getenv" or (isinstance(call.func, ast.Attribute) and call.func.attr in ("get", "setdefault")):
        return argument(call, 1) or argument(call, "default") or argument(call, "fallback")
    return None


def _parsed(text: str, radix: int) -> Bits:
    """Return what ``int`` makes of a text."""
    try:
        return number(int(text, radix))
    except ValueError:
        return UNKNOWN


def rows(values: Values, definition: Definition) -> list[ast.expr | None]:
    """Return what the name of a loop stands for in each round, where the loop goes over a display of the file."""
    found: list[ast.expr | None] = []
    for container in values.of(definition.value) if definition.value is not None else ():
        elements = container.node.elts if isinstance(container.node, ast.Tuple | ast.List) else [None]
        for part in elements[:_MANY]:
            for index in definition.path:
                whole = part.elts if isinstance(part, ast.Tuple | ast.List) else []
                part = whole[index] if index is not None and index < len(whole) else None
            found.append(part)
    return found


def _operated(operator: ast.operator, first: Answer, second: Answer) -> Answer:
    return _cut(frozenset(_one(operator, one, other) for one in first for other in second))


def _one(operator: ast.operator, first: Bits, second: Bits) -> Bits:
    if isinstance(operator, ast.BitOr):
        return first | second
    if isinstance(operator, ast.BitAnd):
        return first & second
    left, right = first.exact, second.exact
    if isinstance(operator, ast.BitXor):
        both = (first.ones | first.zeros) & (second.ones | second.zeros)
        ones = (first.ones ^ second.ones) & both
        return Bits(ones, both & ~ones)
    if left is None or right is None:
        return UNKNOWN
    if isinstance(operator, ast.Add):
        return number(left + right)
    if isinstance(operator, ast.Sub):
        return number(left - right)
    if isinstance(operator, ast.LShift):
        return number(left << right) if right < _MANY else UNKNOWN
    if isinstance(operator, ast.RShift):
        return number(left >> right)
    return UNKNOWN


def _cut(answer: Answer) -> Answer:
    return answer if len(answer) <= _MANY else frozenset(sorted(answer)[:_MANY]) | _UNKNOWN


_RULES: Final[dict[type, Callable[[Masks, Any], Any]]] = {
    Definition: Masks._definition,
    Every: Masks._merge,
    Merge: Masks._merge,
    _Default: Masks._default,
    ast.Attribute: Masks._attribute,
    ast.BinOp: Masks._binary,
    ast.BoolOp: Masks._boolean,
    ast.Call: Masks._call,
    ast.Constant: Masks._constant,
    ast.IfExp: Masks._either,
    ast.Name: Masks._name,
    ast.NamedExpr: Masks._inner,
    ast.Subscript: Masks._subscript,
    ast.UnaryOp: Masks._unary,
}
