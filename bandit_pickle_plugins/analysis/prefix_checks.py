"""Checks of how a text begins that the code cannot get round: ``if not url.startswith("https://"): raise``.

A check counts where each way to the use of the text passes it, with the outcome that lets it through.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from ..catalogue import sends
from .flow import Block
from .given import argument
from .module import Module
from .nodes import beginning
from .scopes import Definition, FunctionNode, Kind, only_definition, reaching
from .spelling import last
from .values import Sort

#: What takes a URL apart, or wraps it, with its scheme as an attribute.
_PARSING: Final = frozenset({"URL", "parse_url", "urlparse", "urlsplit"})
#: Methods that leave the beginning of a text as it is, but for its case.
_KEEPING: Final = frozenset({"casefold", "lower", "strip"})
#: How many blocks are looked at on the way to a use, and how many helpers, or names of a check, deep.
_MOST: Final = 100
_DEEPEST: Final = 3
#: Behind everything in a block.
_END: Final = (sys.maxsize, 0)


class _Text(NamedTuple):
    """A text: the definitions that the name can have which it begins with, and the attributes behind that."""

    definitions: tuple[object, ...]
    attributes: str = ""


class PrefixChecks:
    """The checks of how texts begin in one file."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._binder = module.binder
        self._values = module.senders
        self._known: dict[tuple[_Text, Block], set[str | None]] = {}

    def texts(self, text: ast.expr) -> set[str | None]:
        """Return the constants of which one is the beginning of a name or an attribute; empty if no check says so."""
        root: ast.expr = text
        while isinstance(root, ast.Attribute):
            root = root.value
        use = self._binder.uses.get(root) if isinstance(root, ast.Name) else None
        one = self._text(text)
        if use is None or one is None:
            return set()
        found = self._at(use.block, one, 0, beginning(text))
        if not found and isinstance(text, ast.Attribute):
            found = self._of_attribute(text)
        return found

    def _text(self, text: ast.expr) -> _Text | None:
        """Return what a name or an attribute is, if it is one."""
        attributes = ""
        while isinstance(text, ast.Attribute):
            attributes = f".{text.attr}{attributes}"
            text = text.value
        use = self._binder.uses.get(text) if isinstance(text, ast.Name) else None
        found = reaching(text.id, use) if use is not None and isinstance(text, ast.Name) else None
        return _Text(tuple(found), attributes) if found else None

    def _of_attribute(self, attribute: ast.Attribute) -> set[str | None]:
        """Return how an attribute begins whose values are all checked where a class of the file assigns them."""
        found: set[str | None] = set()
        owners = {one.node for one in self._values.of(attribute.value) if isinstance(one.node, ast.ClassDef)}
        for owner in sorted(owners, key=lambda one: one.lineno):
            for definition in self._values.stored_attributes(owner, attribute.attr):
                value = definition.value if definition.kind is Kind.VALUE and not definition.path else None
                one = self._text(value) if value is not None else None
                use = self._binder.uses.get(value) if isinstance(value, ast.Name) else None
                checked = set()
                if value is not None and use is not None and one is not None:
                    checked = self._at(use.block, one, 0, beginning(value))
                if not checked:
                    return set()
                found |= checked
        return found

    def _at(self, block: Block, text: _Text, depth: int, place: tuple[int, int] = _END) -> set[str | None]:
        """Return the constants of which one is the beginning of *text* where a *place* in *block* is reached."""
        known = self._known.get((text, block))
        if known is None:
            self._known[text, block] = set()  # asked again by itself
            known = self._known[text, block] = _best(self._before(block, text, depth))
        if known or depth >= _DEEPEST:
            return known
        return _best(self._by_helpers(block, text, depth, place))

    def _before(self, block: Block, text: _Text, depth: int) -> Iterator[set[str | None]]:
        for dominator in islice(self._module.leaving.dominators(block), _MOST):
            if dominator.test is not None:
                yield self._says(dominator.test, dominator.truth, text, 0)
            if dominator is not block and depth < _DEEPEST:
                yield from self._by_helpers(dominator, text, depth)

    def _by_helpers(
        self, block: Block, text: _Text, depth: int, place: tuple[int, int] = _END
    ) -> Iterator[set[str | None]]:
        for call in self._binder.calls_in.get(block, ()):
            if call in self._binder.statements and beginning(call) < place:
                yield self._by_helper(call, text, depth)

    def _by_helper(self, call: ast.Call, text: _Text, depth: int) -> set[str | None]:
        """Return what a call that returned says: a function of the file that raises otherwise."""
        given = [one for one in (*call.args, *(k.value for k in call.keywords)) if self._text(one) == text]
        if not given or last(call.func) not in self._binder.named:
            return set()
        found: set[str | None] = set()
        for callee in self._values.of(call.func):
            function = callee.node
            if callee.sort is not Sort.FUNCTION or not isinstance(function, ast.FunctionDef):
                return set()
            exits = self._module.leaving.exits(function)
            for parameter in self._parameters(function):
                if not any(one in given for one in self._module.pickling.given(call, parameter)):
                    continue
                its = [self._at(self._binder.blocks[one], _Text((parameter,)), depth + 1) for one in exits]
                if its and all(its):
                    found = found.union(*its)
        return found

    def _parameters(self, function: FunctionNode) -> Iterator[Definition]:
        self._binder.ensure_body(function)
        for definitions in self._binder.scopes[function].bindings.values():
            yield from (one for one in definitions if one.kind is Kind.PARAMETER)

    # -- conditions ----------------------------------------------------------------------------------------------

    def _says(self, test: ast.expr, truth: bool, text: _Text, depth: int) -> set[str | None]:
        """Return the constants of which one is the beginning of *text* if *test* is *truth*; empty if it may not be."""
        if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
            return self._says(test.operand, not truth, text, depth)
        if isinstance(test, ast.BoolOp):
            said = [self._says(one, truth, text, depth) for one in test.values]
            if isinstance(test.op, ast.And) == truth:
                return _best(iter(said))
            return set().union(*said) if all(said) else set()
        if isinstance(test, ast.NamedExpr):
            return self._says(test.value, truth, text, depth)
        if isinstance(test, ast.Compare):
            return self._compared(test, truth, text)
        if isinstance(test, ast.Name):
            one = only_definition(self._binder.uses, test)
            flag = one.value if one is not None and one.kind is Kind.VALUE and not one.path else None
            return self._says(flag, truth, text, depth + 1) if flag is not None and depth < _DEEPEST else set()
        if not (truth and isinstance(test, ast.Call) and isinstance(test.func, ast.Attribute)):
            return set()
        if test.func.attr == "startswith" and test.args and self._is(test.func.value, text):
            return self._constants(test.args[0])
        if test.func.attr == "match" and len(test.args) > 1 and self._is(test.args[1], text):
            pattern = self._values.constant(test.args[0])
            beginning = pattern.removeprefix("^") if isinstance(pattern, str) else ""
            return {one for one in sends.ENCRYPTED_SCHEMES if beginning.startswith(one) and "|" not in beginning}
        return set()

    def _compared(self, test: ast.Compare, truth: bool, text: _Text) -> set[str | None]:
        """``urlsplit(url).scheme == "https"``, ``url[:8] != "https://"``, ``scheme in ("https", "wss")``."""
        operation = test.ops[0]
        if len(test.ops) != 1 or isinstance(operation, ast.Eq | ast.In) != truth:
            return set()
        if not isinstance(operation, ast.Eq | ast.NotEq | ast.In | ast.NotIn):
            return set()
        left, right = test.left, test.comparators[0]
        if isinstance(operation, ast.Eq | ast.NotEq) and isinstance(left, ast.Constant):
            left, right = right, left
        if self._is(left, text):
            return self._constants(right)
        if isinstance(left, ast.Subscript) and isinstance(left.slice, ast.Slice) and left.slice.lower is None:
            return self._constants(right) if self._is(left.value, text) else set()
        if self._is_scheme(left, text):
            return {f"{one}://" for one in self._constants(right)}
        return set()

    def _is_scheme(self, expression: ast.expr, text: _Text) -> bool:
        """Tell whether an expression is the scheme of *text*."""
        if not (isinstance(expression, ast.Attribute) and expression.attr == "scheme"):
            return False
        parsed = expression.value
        one = only_definition(self._binder.uses, parsed)
        if one is not None and one.kind is Kind.VALUE and not one.path and one.value is not None:
            if self._text(parsed) == text:
                return True
            parsed = one.value
        if isinstance(parsed, ast.Call) and last(parsed.func) in _PARSING:
            given = argument(parsed, 0) or argument(parsed, "url")
            return given is not None and self._is(given, text)
        return self._text(parsed) == text

    def _is(self, expression: ast.expr, text: _Text) -> bool:
        """Tell whether an expression is *text*, or that in lower case."""
        while isinstance(expression, ast.Call):
            if isinstance(expression.func, ast.Attribute) and expression.func.attr in _KEEPING:
                expression = expression.func.value
            elif last(expression.func) == "str" and len(expression.args) == 1:
                expression = expression.args[0]
            else:
                return False
        return self._text(expression) == text

    def _constants(self, expression: ast.expr) -> set[str | None]:
        """Return the constant texts that an expression is, or is a collection of; empty if it can be anything else."""
        parts = [expression]
        if self._values.constant(expression) is None:
            displays = [value.node for value in self._values.of(expression)]
            parts = []
            for one in displays:
                if not isinstance(one, ast.List | ast.Set | ast.Tuple):
                    return set()
                parts += one.elts
        found = {self._values.constant(one) for one in parts}
        return {one for one in found if isinstance(one, str)} if all(isinstance(one, str) for one in found) else set()


def _best(found: Iterator[set[str | None]]) -> set[str | None]:
    """Return the one of several sets of beginnings, each of which holds, that says that a text is encrypted."""
    best: set[str | None] = set()
    for one in found:
        if one and all(text is not None and text.startswith(sends.ENCRYPTED_SCHEMES) for text in one):
            return one
        best = best or one
    return best
