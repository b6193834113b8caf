"""Integrity checks that the code cannot get round: has somebody with a key vouched for these very bytes?

A check counts where each way to the load passes it (:meth:`.flow.Graph.dominators`), with the outcome that lets bytes
through, and when it covers the bytes that are loaded or what they were made from.
"""

from __future__ import annotations

import ast
from collections.abc import Generator, Iterator
from typing import Final

from ..catalogue import checks_of_integrity as facts
from ..catalogue import sources
from ..catalogue.checks_of_integrity import ELSEWHERE, How
from ..catalogue.origins import Origin
from .effects import Effects
from .flow import Block, Merge
from .given import argument
from .scopes import Definition, Every, FunctionNode, Kind, reaching
from .solver import Question, Solver
from .spelling import arguments, last
from .values import Sort, Value, Values

_CHECKS: Final = {check.name: check for check in facts.CHECKS}
_MACS: Final = {mac.name: mac for mac in facts.MACS}
_HASHES: Final = {one.name: one for one in facts.HASHES}
_PINNED: Final = {(one.name, one.keyword) for one in facts.PINNED}

#: How many parts of what a check is given are looked at, how far the making of the loaded bytes is followed back, and
#: how deep helpers are.
_MOST: Final = 200
_FURTHEST: Final = 60
_DEEPEST: Final = 4


#: Builtins whose result holds none of the bytes they are given.
_COUNTING: Final = frozenset({"builtins.bool", "builtins.hash", "builtins.id", "builtins.int", "builtins.len"})

#: A key that comes from there is known to whoever sends the message.
_PUBLIC: Final = frozenset({Origin.NETWORK, Origin.REQUEST, Origin.DOWNLOAD})


class Checked:
    """What a check was given: the definitions and the expressions, by their text, that it vouches for."""

    def __init__(self) -> None:
        self.definitions: set[object] = set()
        self.texts: set[str] = set()


class Guards:
    """The integrity checks of one file."""

    def __init__(self, values: Values, effects: Effects, configured: frozenset[str] = frozenset()) -> None:
        self._configured = configured
        self._checking: dict[Block, list[ast.Call]] = {}
        self._values = values
        self._binder = values.binder
        self._effects = effects
        self._names = frozenset(name.rpartition(".")[2] for name in (*_CHECKS, *self._configured))
        self._imported: set[str] = set()
        self._seen = 0  # how many definitions have been looked at
        self._reaching: Solver[str] = Solver(self._reaches, lambda answer: answer)

    def verified(self, data: ast.expr, place: ast.AST) -> bool:
        """Tell whether the bytes *data* are verified wherever *place*, a call or a return, is reached."""
        return self._verified(data, place, 0)

    def opens(self, call: ast.Call) -> bool:
        """Tell whether a call returns bytes that it has verified."""
        for callee in self._values.of(call.func):
            check = _CHECKS.get(callee.name)
            if check is not None and check.how is How.OPENS and self._on(check, call):
                return True
            if callee.name in self._configured:
                return True
        return False

    def pinned(self, call: ast.Call) -> bool:
        """Tell whether a call is a download whose digest is pinned in the source."""
        for callee in self._values.of(call.func):
            for keyword in call.keywords:
                if (callee.name, keyword.arg) in _PINNED and isinstance(self._values.constant(keyword.value), str):
                    return True
        return False

    def _verified(self, data: ast.expr, place: ast.AST, depth: int) -> bool:
        block = self._binder.blocks.get(place)
        if block is None or depth > _DEEPEST:
            return False
        for dominator in block.graph.dominators(block):
            if dominator.test is not None and self._passed(dominator.test, dominator.truth, data, depth):
                return True
            for call in self._checking_in(dominator):
                if dominator is block and not _before(call, place):
                    continue
                if self._raises(call, data, depth):
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
        if name in self._names or name in self._aliases():
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

    def _aliases(self) -> set[str]:
        """The names under which the file imports checks."""
        definitions = self._binder.definitions
        for definition in definitions[self._seen :]:
            if definition.kind is Kind.IMPORT and definition.target.rpartition(".")[2] in self._names:
                self._imported.add(definition.name)
        self._seen = len(definitions)
        return self._imported

    # -- conditions ----------------------------------------------------------------------------------------------

    def _passed(self, test: ast.expr, truth: bool, data: ast.expr, depth: int) -> bool:
        """Tell whether *test* being *truth* means that *data* passed a check."""
        if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
            return self._passed(test.operand, not truth, data, depth)
        if isinstance(test, ast.BoolOp):
            every = isinstance(test.op, ast.And) == truth
            passed = (self._passed(value, truth, data, depth) for value in test.values)
            return any(passed) if every else all(passed)
        if isinstance(test, ast.NamedExpr):
            return self._passed(test.value, truth, data, depth)
        if isinstance(test, ast.Compare):
            return self._compared(test, truth, data)
        if isinstance(test, ast.Name):
            value = self._only_value(test)
            return value is not None and depth < _DEEPEST and self._passed(value, truth, data, depth + 1)
        return truth and isinstance(test, ast.Call) and self._compares(test, data, depth)

    def _only_value(self, name: ast.Name) -> ast.expr | None:
        """Return what a name was given, where that is one expression."""
        use = self._binder.uses.get(name)
        found = (reaching(name.id, use) or []) if use is not None else []
        if len(found) == 1 and isinstance(found[0], Definition):
            definition = found[0]
            if definition.kind is Kind.VALUE and not definition.path:
                return definition.value
        return None

    def _compared(self, test: ast.Compare, truth: bool, data: ast.expr) -> bool:
        """``digest == "constant"``, or ``!=`` where that was false."""
        if len(test.ops) != 1 or not isinstance(test.ops[0], ast.Eq | ast.NotEq):
            return False
        if isinstance(test.ops[0], ast.Eq) != truth:
            return False
        return self._pinned_or_mac(test.left, test.comparators[0], data)

    def _compares(self, call: ast.Call, data: ast.expr, depth: int) -> bool:
        """Tell whether a call that returned true means that a check passed."""
        for callee in self._values.of(call.func):
            if callee.sort is Sort.FUNCTION and isinstance(callee.node, FunctionNode) and depth < _DEEPEST:
                if self._helper_compares(callee.node, call, data, depth + 1):
                    return True
            if callee.name in self._configured and self._covers(call.args, data):
                return True
            check = _CHECKS.get(callee.name)
            if check is None or check.how is not How.COMPARES or not self._on(check, call):
                continue
            if check.data == ELSEWHERE and len(call.args) == 2:
                if self._pinned_or_mac(call.args[0], call.args[1], data):
                    return True
            elif self._given_to(check.data, callee, call, data):
                return True
        return False

    def _pinned_or_mac(self, first: ast.expr, second: ast.expr, data: ast.expr) -> bool:
        """Tell whether one of two compared values is a MAC of the bytes, or a digest whose value is in the source."""
        for one, other in ((first, second), (second, first)):
            for covered, keyed in self.digested(one):
                if (keyed or self._is_constant(other)) and self._covers(covered, data):
                    return True
        return False

    def _is_constant(self, expression: ast.expr) -> bool:
        return isinstance(self._values.constant(expression), str | bytes)

    def digested(self, expression: ast.expr) -> Iterator[tuple[list[ast.expr], bool]]:
        """Yield what the digests that *expression* can be cover, and whether a secret key made them."""
        for value in self._values.of(expression):
            name, call = value.name.removesuffix("()"), value.made
            fed: list[ast.expr] = []
            while call is not None and name not in _MACS and name not in _HASHES:
                name, _, last = name.rpartition(".")
                name = name.removesuffix("()")
                if last not in facts.FINISHING or not isinstance(call.func, ast.Attribute):
                    break
                fed += self._fed(call)  # what a copy is given
                makers = [one.made for one in self._values.of(call.func.value) if one.made is not None]
                call = min(makers, key=lambda maker: (maker.lineno, maker.col_offset), default=None)
            mac, record = _MACS.get(name), _MACS.get(name) or _HASHES.get(name)
            if record is None or call is None:
                continue
            keyed = mac is not None
            if mac is not None and mac.key is not None:
                key = argument(call, mac.key) or argument(call, "key")
                # A key that is a literal in the source is no secret; one that is left out is the object's own.
                keyed = not self._is_public(key) if key is not None else isinstance(mac.key, int)
            covered = [*self._fed(call), *fed]
            if record.data is not None:
                given = argument(call, record.data) or argument(call, "msg") or argument(call, "data")
                covered += [given] if given is not None else []
            yield covered, keyed

    def _fed(self, made: ast.Call) -> list[ast.expr]:
        """Return what is put into the object that a call makes."""
        return [effect.part for effect in self._effects.on(made) if effect.part is not None]

    def _helper_compares(self, function: FunctionNode, call: ast.Call, data: ast.expr, depth: int) -> bool:
        """Tell whether a function of the file returns a true value only for bytes that pass a check."""
        if isinstance(function, ast.Lambda):
            returned: list[ast.expr | None] = [function.body]
        else:
            self._binder.ensure_body(function)
            returned = [one.value for one in self._binder.returns.get(function, ())]
        results = [one for one in returned if one is not None and not (isinstance(one, ast.Constant) and not one.value)]
        if not results:
            return False
        for parameter in self._covering(function, call, data):
            if all(self._stands_for_check(one, parameter, depth) for one in results):
                return True
        return False

    def _stands_for_check(self, result: ast.expr, parameter: ast.expr, depth: int) -> bool:
        """Tell whether a helper that returns a true *result* has checked its *parameter*."""
        if self._passed(result, True, parameter, depth):
            return True
        statement = self._binder.returned_at.get(result)
        return statement is not None and self._verified(parameter, statement, depth)

    # -- calls that raise ----------------------------------------------------------------------------------------

    def _raises(self, call: ast.Call, data: ast.expr, depth: int) -> bool:
        """Tell whether a call that returned means that *data* passed a check."""
        for callee in self._values.of(call.func):
            if callee.sort is Sort.FUNCTION and isinstance(callee.node, FunctionNode) and depth < _DEEPEST:
                if self._helper_raises(callee.node, call, data, depth + 1):
                    return True
            # A check of the user's whose result is not used has to raise; one whose result is, is judged by that.
            if callee.name in self._configured and call in self._binder.statements and self._covers(call.args, data):
                return True
            check = _CHECKS.get(callee.name)
            if check is None or check.how is How.COMPARES or not self._on(check, call):
                continue
            if self._given_to(check.data, callee, call, data):
                return True
        return False

    def _helper_raises(self, function: FunctionNode, call: ast.Call, data: ast.expr, depth: int) -> bool:
        """Tell whether a function of the file returns only after its argument passed a check."""
        self._binder.ensure_body(function)
        if isinstance(function, ast.Lambda | ast.AsyncFunctionDef) or function in self._binder.yields:
            return False
        exits = self._binder.exits.get(function, ())
        for parameter in self._covering(function, call, data):
            if exits and all(self._verified(parameter, place, depth) for place in exits):
                return True
        return False

    def _covering(self, function: FunctionNode, call: ast.Call, data: ast.expr) -> Iterator[ast.expr]:
        """Yield names that stand in *function* for parameters to which *call* gives what covers the bytes."""
        scope = self._binder.scopes[function]
        given = arguments(call)
        for definition in [one for ones in scope.bindings.values() for one in ones]:
            if definition.kind is Kind.PARAMETER:
                covering = [one for one in self._values.arguments(definition) if one in given]
                if covering and self._covers(covering, data):
                    name = ast.Name(definition.name, ast.Load())
                    self._binder.uses[name] = self._binder.use_of(definition)
                    yield name

    # -- what a check covers -------------------------------------------------------------------------------------

    def _given_to(self, position: int, callee: Value, call: ast.Call, data: ast.expr) -> bool:
        """Tell whether the bytes that a check is given are the ones in question."""
        if position != ELSEWHERE:
            given = argument(call, position) or argument(call, "data") or argument(call, "message")
            return given is not None and self._covers([given], data)
        made = callee.made
        fed = self._fed(made) if made is not None else []
        return bool(fed) and self._covers(fed, data)

    def _covers(self, given: list[ast.expr], data: ast.expr) -> bool:
        """Tell whether a check of *given* vouches for *data*: whether that was made from it, and nothing else."""
        checked = Checked()
        todo = list(given)
        for _ in range(_MOST):
            if not todo:
                break
            self._add(todo.pop(), checked, todo)
        return self._vouched(data, checked, set(), 0)

    def _add(self, given: ast.expr, checked: Checked, todo: list[ast.expr]) -> None:
        """Add what a check of *given* vouches for."""
        if isinstance(given, ast.Name):
            use = self._binder.uses.get(given)
            for one in (reaching(given.id, use) or ()) if use is not None else ():
                if one not in checked.definitions:
                    checked.definitions.add(one)
                    if (
                        isinstance(one, Definition)
                        and one.kind is Kind.VALUE
                        and not one.path
                        and one.value is not None
                    ):
                        todo.append(one.value)
        elif isinstance(given, ast.Attribute | ast.Subscript):
            checked.texts.add(ast.unparse(given))
        elif isinstance(given, ast.BinOp):
            todo += [given.left, given.right]
        elif isinstance(given, ast.Call):
            for covered, _ in self.digested(given):
                todo += covered
            for callee in self._values.of(given.func):
                if callee.name in sources.PASSING:
                    todo += given.args
            if isinstance(given.func, ast.Attribute) and given.func.attr in ("encode", "decode", "tobytes"):
                todo.append(given.func.value)
            elif isinstance(given.func, ast.Attribute) and given.func.attr == "join":
                for part in given.args:
                    todo += part.elts if isinstance(part, ast.Tuple | ast.List) else [part]
            # The same expression again is the same bytes only where it has no effect, as reading has.

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

    def _is_public(self, key: ast.expr) -> bool:
        """Tell whether a key is no secret: a literal of the source, or something that came with the message."""
        if self._is_constant(key):
            return True
        todo: list[object] = [key]
        seen: set[object] = set()
        while todo and len(seen) < _MOST:
            current = todo.pop()
            if current in seen:
                continue
            seen.add(current)
            if isinstance(current, Definition):
                todo += [current.value] if current.kind in (Kind.VALUE, Kind.ITEM) else []
            elif isinstance(current, Merge | Every):
                todo += current.operands()
            elif isinstance(current, ast.Name):
                use = self._binder.uses.get(current)
                todo += (reaching(current.id, use) or []) if use is not None else []
            elif isinstance(current, ast.Call):
                names = [callee.name for callee in self._values.of(current.func)]
                found = [sources.source(name) for name in names]
                if any(one is not None and one.origin in _PUBLIC for one in found):
                    return True
                todo += current.args
            elif isinstance(current, ast.Subscript | ast.Await | ast.Starred):
                todo.append(current.value)
            elif isinstance(current, ast.Tuple | ast.List):
                todo += current.elts
        return False

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


def _before(call: ast.Call, place: ast.AST) -> bool:
    """Tell whether a call stands before a place in the same block."""
    return (call.lineno, call.col_offset) < (getattr(place, "lineno", 0), getattr(place, "col_offset", 0))
