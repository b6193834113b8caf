"""Integrity checks that the code cannot get round: has somebody with a key vouched for these very bytes?

A check counts where each way to the load passes it (:meth:`.leaving.Leaving.dominators`), with the outcome that lets
bytes through, and when it covers the bytes that are loaded or what they were made from.
"""

from __future__ import annotations

import ast
from collections.abc import Generator, Iterator
from functools import cache
from typing import Final

from ..catalogue import checks_of_integrity as facts
from ..catalogue import sources
from ..catalogue.checks_of_integrity import ELSEWHERE, How
from .aliases import Aliases
from .digests import HERE, Digest, Digests, Inside
from .effects import Effects
from .flow import Block, Merge
from .given import argument
from .leaving import Leaving
from .nodes import beginning
from .scopes import Definition, Every, FunctionNode, Kind, reaching
from .solver import Question, Solver
from .spelling import arguments, last
from .values import Sort, Value, Values

_CHECKS: Final = {check.name: check for check in facts.CHECKS}
_PINNED: Final = {(one.name, one.keyword) for one in facts.PINNED}

#: How many parts of what a check is given are looked at, and how far the making of the loaded bytes, and of what a
#: condition asks, is followed back.
_MOST: Final = 200
_FURTHEST: Final = 60


#: Builtins whose result holds none of the bytes they are given.
_COUNTING: Final = frozenset({"builtins.bool", "builtins.hash", "builtins.id", "builtins.int", "builtins.len"})


class Checked:
    """What a check was given: the definitions and the expressions, by their text, that it vouches for."""

    def __init__(self) -> None:
        self.definitions: set[object] = set()
        self.texts: set[str] = set()


class Guards:
    """The integrity checks of one file.

    Those of ``configured`` are the user's. ``possible`` is whether the file has words that any check is made with.
    """

    def __init__(
        self,
        values: Values,
        effects: Effects,
        digests: Digests,
        leaving: Leaving,
        configured: frozenset[str] = frozenset(),
        possible: bool = True,
    ) -> None:
        self._possible = possible
        self._leaving = leaving
        self._configured = configured
        self._checking: dict[Block, list[ast.Call]] = {}
        self._values = values
        self._binder = values.binder
        self._effects = effects
        self._digests = digests
        self._covered: dict[ast.expr, list[tuple[Digest, Checked]]] = {}
        names = frozenset(name.rpartition(".")[2] for name in (*_CHECKS, *self._configured))
        self._aliases = Aliases(values.binder, names)
        self._awaited: dict[ast.AST | None, set[ast.expr]] = {}
        self._reaching: Solver[str] = Solver(self._reaches, lambda answer: answer)

    def verified(self, data: ast.expr, place: ast.AST) -> bool:
        """Tell whether the bytes *data* are verified wherever *place*, a call or a return, is reached."""
        return self._possible and self._verified(data, place, HERE)

    def opens(self, call: ast.Call) -> bool:
        """Tell whether a call returns bytes that it has verified."""
        for callee in self._values.of(call.func):
            check = _CHECKS.get(callee.name)
            if check is not None and check.how is How.OPENS and self._on(check, call):
                return True
            if callee.name in self._configured:
                return True
        return False

    def opened(self, value: Value) -> bool | None:
        """Tell whether *value* is something that holds verified bytes; None where it only comes out of that."""
        check = _opening(value.name)
        if check is None:
            return False
        return not check.needs if value.name == check.name else None

    def pinned(self, call: ast.Call) -> bool:
        """Tell whether a call is a download whose digest is pinned in the source."""
        for callee in self._values.of(call.func):
            for keyword in call.keywords:
                if (callee.name, keyword.arg) in _PINNED and isinstance(self._values.constant(keyword.value), str):
                    return True
        return False

    def _verified(self, data: ast.expr, place: ast.AST, inside: Inside) -> bool:
        block = self._binder.blocks.get(place)
        if block is None:
            return False
        for dominator in self._leaving.dominators(block):
            if dominator.test is not None and self._passed(dominator.test, dominator.truth, data, inside):
                return True
            for call in self._checking_in(dominator):
                if dominator is block and not _before(call, place):
                    continue
                if self._raises(call, data, inside):
                    return True
        return False

    def _checking_in(self, block: Block) -> list[ast.Call]:
        """Return the calls in a block that can be checks, by their spelling: few of the many that it can hold."""
        found = self._checking.get(block)
        if found is None:
            spelt = [call for call in self._binder.calls_in.get(block, ()) if self._is_checking(last(call.func))]
            found = [call for call in spelt if any(self._can_check(one) for one in self._values.of(call.func))]
            self._checking[block] = found
        return found

    def _can_check(self, callee: Value) -> bool:
        return callee.sort is Sort.FUNCTION or callee.name in _CHECKS or callee.name in self._configured

    def _is_checking(self, name: str) -> bool:
        """Tell whether *name* can be that of a check, or of a function of the file that can reach one."""
        return bool(self._reaching.ask(name))

    def _reaches(self, name: str) -> Generator[Question, frozenset[str], frozenset[str]]:
        """The names of checks that what is called *name* can reach, or its own where it raises.

        A helper can compare a digest that stands in the source, and raise, without calling any check.
        """
        if name in self._aliases:
            return frozenset({name})
        binder = self._binder
        called: dict[str, None] = {}
        for function in binder.named.get(name, ()):
            binder.ensure_body(function)
            if function in binder.raising:
                return frozenset({name})
            for block in binder.scopes[function].graph.blocks:
                called.update(dict.fromkeys(last(call.func) for call in binder.calls_in.get(block, ())))
        for one in called:
            if (yield one):
                return frozenset({one})
        return frozenset()

    # -- conditions ----------------------------------------------------------------------------------------------

    def _passed(self, test: ast.expr, truth: bool, data: ast.expr, inside: Inside, depth: int = 0) -> bool:
        """Tell whether *test* being *truth* means that *data* passed a check; *inside* is where the test stands."""
        if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
            return self._passed(test.operand, not truth, data, inside, depth)
        if isinstance(test, ast.BoolOp):
            every = isinstance(test.op, ast.And) == truth
            passed = (self._passed(value, truth, data, inside, depth) for value in test.values)
            return any(passed) if every else all(passed)
        if isinstance(test, ast.NamedExpr):
            return self._passed(test.value, truth, data, inside, depth)
        if isinstance(test, ast.Compare):
            return self._compared(test, truth, data, inside)
        if isinstance(test, ast.Name):
            value = self._only_value(test)
            return value is not None and depth < _FURTHEST and self._passed(value, truth, data, inside, depth + 1)
        awaited = isinstance(test, ast.Await)
        asked = test.value if isinstance(test, ast.Await) else test
        return truth and isinstance(asked, ast.Call) and self._compares(asked, awaited, data, inside)

    def _only_value(self, name: ast.Name) -> ast.expr | None:
        """Return what a name was given, where that is one expression."""
        use = self._binder.uses.get(name)
        found = (reaching(name.id, use) or []) if use is not None else []
        if len(found) == 1 and isinstance(found[0], Definition):
            definition = found[0]
            if definition.kind is Kind.VALUE and not definition.path:
                return definition.value
        return None

    def _compared(self, test: ast.Compare, truth: bool, data: ast.expr, inside: Inside) -> bool:
        """``digest == "constant"`` or ``digest in CONSTANTS``, or ``!=`` and ``not in`` where that was false."""
        if len(test.ops) != 1:
            return False
        operation, left, right = test.ops[0], test.left, test.comparators[0]
        if isinstance(operation, ast.In | ast.Eq) != truth:
            return False
        if isinstance(operation, ast.Eq | ast.NotEq):
            return self._pinned_or_mac(left, right, data, inside)
        if isinstance(operation, ast.In | ast.NotIn):
            digests = self._covering(left, data, inside)
            return bool(digests) and (_keyed(digests) or self._digests.is_listed(right, inside))
        return False

    def _compares(self, call: ast.Call, awaited: bool, data: ast.expr, inside: Inside) -> bool:
        """Tell whether a call that returned true, or gave that when it was awaited, means that a check passed."""
        for callee in self._values.of(call.func):
            if callee.sort is Sort.FUNCTION and isinstance(callee.node, FunctionNode):
                # A coroutine that nobody awaits is true, and so is a generator.
                if awaited == isinstance(callee.node, ast.AsyncFunctionDef):
                    if self._helper_compares(callee.node, call, data, inside):
                        return True
            if callee.name in self._configured and self._covers(call.args, data, inside):
                return True
            check = _CHECKS.get(callee.name)
            if check is None or check.how is not How.COMPARES or not self._on(check, call):
                continue
            if check.data == ELSEWHERE and len(call.args) == 2:
                if self._pinned_or_mac(call.args[0], call.args[1], data, inside):
                    return True
            elif self._given_to(check.data, callee, call, data, inside):
                return True
        return False

    def _pinned_or_mac(self, first: ast.expr, second: ast.expr, data: ast.expr, inside: Inside) -> bool:
        """Tell whether one of two compared values is a MAC of the bytes, or a digest whose value is in the source."""
        for one, other in ((first, second), (second, first)):
            digests = self._covering(one, data, inside)
            if digests and (_keyed(digests) or self._digests.is_in_source(other, inside)):
                return True
        return False

    def _covering(self, expression: ast.expr, data: ast.expr, inside: Inside) -> list[Digest]:
        """Return the digests that *expression* can be; empty where it can be anything but a digest of the bytes."""
        known = self._covered.get(expression) if inside is HERE else None
        if known is None:
            digests = self._digests.of(expression, inside)
            known = [(one, self._checked(one.covered, one.inside)) for one in digests]
            if inside is HERE:
                self._covered[expression] = known
        whole = all(self._vouched(data, checked, set(), 0) for _, checked in known)
        return [digest for digest, _ in known] if whole else []

    def _helper_compares(self, function: FunctionNode, call: ast.Call, data: ast.expr, inside: Inside) -> bool:
        """Tell whether a function of the file returns a true value only for bytes that pass a check."""
        within = self._digests.enter(function, call, inside)
        if within is None or function in self._binder.yields:
            return False
        if isinstance(function, ast.Lambda):
            returned: list[ast.expr | None] = [function.body]
        else:
            returned = [one.value for one in self._binder.returns.get(function, ())]
        results = [one for one in returned if one is not None and not (isinstance(one, ast.Constant) and not one.value)]
        return bool(results) and all(self._stands_for_check(one, data, within) for one in results)

    def _stands_for_check(self, result: ast.expr, data: ast.expr, inside: Inside) -> bool:
        """Tell whether a helper that returns a true *result* has checked *data*."""
        if self._passed(result, True, data, inside):
            return True
        statement = self._binder.returned_at.get(result)
        return statement is not None and self._verified(data, statement, inside)

    # -- calls that raise ----------------------------------------------------------------------------------------

    def _raises(self, call: ast.Call, data: ast.expr, inside: Inside) -> bool:
        """Tell whether a call that returned means that *data* passed a check."""
        for callee in self._values.of(call.func):
            if callee.sort is Sort.FUNCTION and isinstance(callee.node, FunctionNode):
                later = isinstance(callee.node, ast.AsyncFunctionDef)
                if not later or call in self._awaited_beside(call):
                    if self._helper_raises(callee.node, call, data, inside):
                        return True
            # A check of the user's whose result is not used has to raise; one whose result is, is judged by that.
            if callee.name in self._configured and call in self._binder.statements:
                if self._covers(call.args, data, inside):
                    return True
            check = _CHECKS.get(callee.name)
            if check is None or check.how is How.COMPARES or not self._on(check, call):
                continue
            if self._given_to(check.data, callee, call, data, inside):
                return True
        return False

    def _awaited_beside(self, call: ast.Call) -> set[ast.expr]:
        """Return what is awaited in the function that a call stands in."""
        function = self._binder.blocks[call].graph.function
        if function not in self._awaited:
            parts = ast.walk(function) if function is not None else ()
            self._awaited[function] = {one.value for one in parts if isinstance(one, ast.Await)}
        return self._awaited[function]

    def _helper_raises(self, function: FunctionNode, call: ast.Call, data: ast.expr, inside: Inside) -> bool:
        """Tell whether a function of the file returns only after its argument passed a check."""
        if isinstance(function, ast.Lambda):
            return False
        within = self._digests.enter(function, call, inside)
        if within is None or function in self._binder.yields:
            return False
        exits = self._leaving.exits(function)
        return bool(exits) and all(self._verified(data, place, within) for place in exits)

    # -- what a check covers -------------------------------------------------------------------------------------

    def _given_to(self, position: int, callee: Value, call: ast.Call, data: ast.expr, inside: Inside) -> bool:
        """Tell whether the bytes that a check is given are the ones in question."""
        if position != ELSEWHERE:
            given = argument(call, position) or argument(call, "data") or argument(call, "message")
            return given is not None and self._covers([given], data, inside)
        made = callee.made
        fed = [effect.part for effect in self._effects.on(made) if effect.part is not None] if made is not None else []
        return bool(fed) and self._covers(fed, data, inside)

    def _covers(self, given: list[ast.expr], data: ast.expr, inside: Inside) -> bool:
        """Tell whether a check of *given*, which stands *inside* helpers, vouches for *data*, which does not.

        It does where *data* was made from what it was given, and from nothing else.
        """
        return self._vouched(data, self._checked(given, inside), set(), 0)

    def _checked(self, given: list[ast.expr], inside: Inside) -> Checked:
        """Return what a check of *given* vouches for."""
        checked = Checked()
        todo = [(one, inside) for one in given]
        for _ in range(_MOST):
            if not todo:
                break
            one, where = todo.pop()
            todo += self._add(one, where, checked)
        return checked

    def _add(self, given: ast.expr, inside: Inside, checked: Checked) -> Iterator[tuple[ast.expr, Inside]]:
        """Add what a check of *given* vouches for, and yield what else that is made from."""
        if isinstance(given, ast.Name):
            for one in self._digests.reaching(given):
                yield from self._add_definition(one, inside, checked)
        elif isinstance(given, ast.Attribute | ast.Subscript):
            text = self._text(given, inside)
            if text:
                checked.texts.add(text)
        elif isinstance(given, ast.BinOp):
            yield from ((part, inside) for part in (given.left, given.right))
        elif isinstance(given, ast.Tuple | ast.List):
            yield from ((part, inside) for part in given.elts)
        elif isinstance(given, ast.JoinedStr):
            yield from ((part.value, inside) for part in given.values if isinstance(part, ast.FormattedValue))
        elif isinstance(given, ast.Call):
            for digest in self._digests.of(given, inside):
                yield from ((part, digest.inside) for part in digest.covered)
            if any(callee.name in sources.PASSING for callee in self._values.of(given.func)):
                yield from ((part, inside) for part in given.args)
            if isinstance(given.func, ast.Attribute) and given.func.attr in ("encode", "decode", "tobytes"):
                yield given.func.value, inside
            elif isinstance(given.func, ast.Attribute) and given.func.attr in ("format", "join"):
                yield from ((part, inside) for part in given.args)
            # The same expression again is the same bytes only where it has no effect, as reading has.

    def _add_definition(
        self, one: Definition | Merge | Every, inside: Inside, checked: Checked
    ) -> Iterator[tuple[ast.expr, Inside]]:
        if isinstance(one, Every):
            only = one.operands()
            if len(only) == 1:  # a function sees it as it is when it is called
                yield from self._add_definition(only[0], inside, checked)
        if one in checked.definitions:
            return
        helper = isinstance(one, Definition) and one.scope.node in inside.functions
        if not helper:
            checked.definitions.add(one)
        if isinstance(one, Definition):
            value = inside.given.get(one) if helper and one.kind is Kind.PARAMETER else None
            if one.kind is Kind.VALUE and not one.path:
                value = one.value
            if one.kind is Kind.ITEM and isinstance(one.value, ast.Tuple | ast.List):  # for part in (head, body)
                yield from ((part, inside) for part in one.value.elts)
            if value is not None:
                yield value, inside

    def _text(self, given: ast.expr, inside: Inside) -> str:
        """Return the text of an attribute or item as it stands outside the helpers, "" where it is their own."""
        root = given
        while isinstance(root, ast.Attribute | ast.Subscript):
            root = root.value
        text = ast.unparse(given)
        if not inside.functions or not isinstance(root, ast.Name):
            return text
        for one in self._digests.reaching(root):
            passed = inside.given.get(one) if isinstance(one, Definition) else None
            if isinstance(passed, ast.Name | ast.Attribute | ast.Subscript):
                return self._text(passed, inside) + text[len(root.id) :]
            if isinstance(one, Merge) or one.scope.node in inside.functions:
                return ""
        return text

    def _vouched(self, data: object, checked: Checked, seen: set[object], depth: int) -> bool:
        """Tell whether whatever *data* was made from is checked."""
        if data in checked.definitions or data in seen:
            return True
        if depth > _FURTHEST:
            return False
        if isinstance(data, Definition):
            if data.kind not in (Kind.VALUE, Kind.ITEM, Kind.ENTER) or data.value is None:
                return False
            seen.add(data)
            return self._vouched(data.value, checked, seen, depth + 1)
        if isinstance(data, Merge | Every):
            seen.add(data)
            return all(self._vouched(one, checked, seen, depth + 1) for one in data.operands())
        if isinstance(data, ast.Name):
            use = self._binder.uses.get(data)
            found = (reaching(data.id, use) or []) if use is not None else []
            return bool(found) and all(self._vouched(one, checked, seen, depth + 1) for one in found)
        if isinstance(data, ast.Attribute | ast.Subscript):
            return ast.unparse(data) in checked.texts or self._vouched(data.value, checked, seen, depth + 1)
        if isinstance(data, ast.Call):
            return self._made_from_checked(data, checked, seen, depth)
        if isinstance(data, ast.BinOp):
            parts = [part for part in (data.left, data.right) if not isinstance(part, ast.Constant)]
            return bool(parts) and all(self._vouched(part, checked, seen, depth + 1) for part in parts)
        if isinstance(data, ast.IfExp):
            return all(self._vouched(part, checked, seen, depth + 1) for part in (data.body, data.orelse))
        return isinstance(data, ast.Await | ast.Starred | ast.NamedExpr) and self._vouched(
            data.value, checked, seen, depth + 1
        )

    def _made_from_checked(self, call: ast.Call, checked: Checked, seen: set[object], depth: int) -> bool:
        """Tell whether what a call returns is made from checked bytes, and from nothing that could replace them."""
        for callee in self._values.of(call.func):
            if callee.name in _COUNTING or sources.source(callee.name) is not None:
                return False  # a number, or new bytes: sock.recv(len(body))
        parts = arguments(call)
        if isinstance(call.func, ast.Attribute):
            parts.append(call.func.value)
        vouched = [part for part in parts if self._vouched(part, checked, set(seen), depth + 1)]
        return bool(vouched) and all(part in vouched or self._is_fixed(part) for part in parts)

    def _is_fixed(self, part: ast.expr) -> bool:
        """Tell whether an argument cannot be other bytes of the message: a constant, a key that was given, a module."""
        if isinstance(part, ast.Name):
            use = self._binder.uses.get(part)
            found = (reaching(part.id, use) or []) if use is not None else []
            return all(
                isinstance(one, Definition | Every)
                and (isinstance(one, Every) or one.kind is not Kind.VALUE or one.scope is self._binder.module_scope)
                for one in found
            )
        return isinstance(part, ast.Constant | ast.Attribute)

    def _on(self, check: facts.Check, call: ast.Call) -> bool:
        """Tell whether a check is not switched off by an argument."""
        if check.needs and not any(keyword.arg == check.needs for keyword in call.keywords):
            return False
        for keyword in call.keywords:
            if keyword.arg in check.off and self._values.constant(keyword.value) is False:
                return False
            if keyword.arg == "options" and self._switches_off(keyword.value, check.off):
                return False
        return True

    def _switches_off(self, options: ast.expr, off: tuple[str, ...]) -> bool:
        for value in self._values.of(options):
            if isinstance(value.node, ast.Dict):
                for key, item in zip(value.node.keys, value.node.values, strict=True):
                    if key is not None and self._values.constant(key) in off and self._values.constant(item) is False:
                        return True
        return False


@cache
def _opening(name: str) -> facts.Check | None:
    """Return the check that a dotted name belongs to: ``flask.session.get()`` to ``flask.session``."""
    while name:
        check = _CHECKS.get(name.removesuffix("()"))
        if check is not None:
            return check if check.how is How.OPENS and check.data == ELSEWHERE else None
        name = name.rpartition(".")[0]
    return None


def _keyed(digests: list[Digest]) -> bool:
    return all(digest.keyed for digest in digests)


def _before(call: ast.Call, place: ast.AST) -> bool:
    """Tell whether a call stands before a place in the same block."""
    return beginning(call) < beginning(place)
