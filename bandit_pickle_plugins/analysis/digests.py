"""What the digests that an expression can be cover, and whether a secret key made them.

How a digest is written does not matter (as hex, base64 or text, behind a constant prefix, cut to a length that is still
hard to guess), nor whether a function of the file makes it.
"""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from ..catalogue import checks_of_integrity as facts
from ..catalogue import sources
from ..catalogue.origins import Origin
from .effects import Effects
from .flow import Merge
from .given import argument
from .leaving import Leaving
from .scopes import Definition, Every, FunctionNode, Kind, reaching
from .spelling import arguments, last
from .values import Sort, Value, Values

_MACS: Final = {mac.name: mac for mac in facts.MACS}
_HASHES: Final = {one.name: one for one in facts.HASHES}

#: A key that comes from there is known to whoever sends the message.
_PUBLIC: Final = frozenset({Origin.NETWORK, Origin.REQUEST, Origin.DOWNLOAD})

#: How many expressions are looked at for one question, how deep they nest, and how deep helpers are.
_MOST: Final = 200
_FURTHEST: Final = 30
_DEEPEST: Final = 4

#: Of how many different characters at most an end can be stripped that leaves most of a digest.
_STRIPPED: Final = 4

#: A field of a text that ``%`` fills in, without a precision, which would cut.
_FIELD: Final = re.compile(r"%[-#0 +]*\d*[bdsxX]")

#: Methods of a table that give one of its items.
_TAKING: Final = frozenset({"get", "pop", "setdefault"})

#: How much of a digest has to be left: 64 bits where it is written in hex.
_SHORTEST: Final = 16


class Inside(NamedTuple):
    """The functions of the file that were entered on the way to an expression, and what their parameters were given."""

    functions: frozenset[ast.AST] = frozenset()
    given: Mapping[Definition, ast.expr] = MappingProxyType({})

    @property
    def deep(self) -> bool:
        """Whether no more functions are entered from here."""
        return len(self.functions) >= _DEEPEST


#: Where no function was entered.
HERE: Final = Inside()


class Digest(NamedTuple):
    """What one digest covers, whether a secret key made it, and where the covered expressions stand."""

    covered: list[ast.expr]
    keyed: bool
    inside: Inside


class Digests:
    """The digests that the expressions of one file can be."""

    def __init__(self, values: Values, effects: Effects, leaving: Leaving) -> None:
        self.leaving = leaving
        self._values = values
        self._binder = values.binder
        self._effects = effects
        self._known: dict[ast.expr, list[Digest]] = {}
        self._constant: dict[ast.AST, bool] = {}

    def of(self, expression: ast.expr, inside: Inside = HERE) -> list[Digest]:
        """Return the digests that *expression* can be; empty where it can be anything else."""
        if inside is not HERE:
            return _Search(self, self._values, self._effects).of(expression, inside, 0)
        if expression not in self._known:
            self._known[expression] = _Search(self, self._values, self._effects).of(expression, inside, 0)
        return self._known[expression]

    def enter(self, function: FunctionNode, call: ast.Call, inside: Inside) -> Inside | None:
        """Return where the body of *function* stands that *call* calls; None where it is not entered."""
        if inside.deep or function in inside.functions:
            return None
        self._binder.ensure_body(function)
        return Inside(inside.functions | {function}, {**inside.given, **self._bound(function, call)})

    def _bound(self, function: FunctionNode, call: ast.Call) -> dict[Definition, ast.expr]:
        """Return what the parameters of a function are given by a call, or by their defaults."""
        parameters = [*function.args.posonlyargs, *function.args.args]
        given = {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg is not None}
        starred = (place for place, one in enumerate(call.args) if isinstance(one, ast.Starred))
        positional = call.args[: next(starred, len(call.args))]
        if isinstance(call.func, ast.Attribute) and self._takes_receiver(function, call.func.value):
            positional = [call.func.value, *positional]
        given.update(zip((one.arg for one in parameters), positional, strict=False))
        found: dict[Definition, ast.expr] = {}
        for name, definitions in self._binder.scopes[function].bindings.items():
            for one in definitions:
                value = given.get(name, one.value)
                if one.kind is Kind.PARAMETER and value is not None:
                    found[one] = value
        return found

    def _takes_receiver(self, function: FunctionNode, receiver: ast.expr) -> bool:
        """Tell whether a call of a method gives it the object, or the class, that it is called on."""
        if isinstance(function, ast.Lambda) or self._values.class_around(function) is None:
            return False
        decorators = {last(one) for one in function.decorator_list}
        on_class = all(value.sort is Sort.CLASS for value in self._values.of(receiver))
        return "staticmethod" not in decorators and ("classmethod" in decorators or not on_class)

    def reaching(self, name: ast.Name) -> list[Definition | Merge | Every]:
        """Return the definitions that a name can have."""
        use = self._binder.uses.get(name)
        return (reaching(name.id, use) or []) if use is not None else []

    def given(self, name: ast.Name, inside: Inside) -> list[ast.expr]:
        """Return all that a name can have been given; empty where that is not known."""
        found: list[ast.expr] = []
        seen: set[object] = set()
        todo: list[object] = [*self.reaching(name)]
        while todo:
            current = todo.pop()
            if current in seen:
                continue
            seen.add(current)
            if len(seen) > _MOST:
                return []
            if isinstance(current, Merge | Every):
                todo += current.operands()
            elif isinstance(current, Definition):
                whole = current.kind is Kind.VALUE and not current.path
                value = current.value if whole else inside.given.get(current)
                if value is None:
                    return []
                found.append(value)
        return found

    def is_public(self, key: ast.expr, inside: Inside) -> bool:
        """Tell whether a key is no secret: a literal of the source, or partly what came with the message."""
        todo: list[tuple[object, bool]] = [(key, True)]  # and whether that is the whole key
        seen: set[object] = set()
        while todo and len(seen) < _MOST:
            current, whole = todo.pop()
            if (current, whole) in seen:
                continue
            seen.add((current, whole))
            if isinstance(current, Definition):
                given = inside.given.get(current)
                if given is not None:
                    todo.append((given, whole))
                if current.kind in (Kind.VALUE, Kind.ITEM):
                    # An empty key is what a longer one begins with.
                    start = isinstance(current.value, ast.Constant) and not current.value.value
                    plain = current.kind is Kind.VALUE and not current.path
                    todo.append((current.value, whole and plain and not start))
            elif isinstance(current, Merge):
                todo += [(one, whole) for one in current.operands()]
            elif isinstance(current, Every):
                todo += [(one, whole and len(current.operands()) == 1) for one in current.operands()]
            elif isinstance(current, ast.expr):
                if whole and isinstance(self._values.constant(current), str | bytes):
                    return True
                if self._comes_with_message(current):
                    return True
                todo += self._of_key(current, whole)
        return False

    def _comes_with_message(self, part: ast.expr) -> bool:
        """Tell whether a part of a key is what the sender of the message chooses."""
        asked = part.func if isinstance(part, ast.Call) else part if isinstance(part, ast.Attribute) else None
        found = [sources.source(value.name) for value in self._values.of(asked)] if asked is not None else []
        return any(one is not None and one.origin in _PUBLIC for one in found)

    def _of_key(self, part: ast.expr, whole: bool) -> list[tuple[object, bool]]:
        """Return what a part of a key is made from, and whether that can be the whole key."""
        if isinstance(part, ast.Name):
            return [(one, whole) for one in self.reaching(part)]
        if isinstance(part, ast.BoolOp):
            return [(one, whole) for one in part.values]
        if isinstance(part, ast.IfExp):
            return [(part.body, whole), (part.orelse, whole)]
        if isinstance(part, ast.NamedExpr | ast.Await | ast.Starred):
            return [(part.value, whole)]
        if isinstance(part, ast.BinOp):
            return [(part.left, False), (part.right, False)]
        if isinstance(part, ast.JoinedStr):
            return [(one.value, False) for one in part.values if isinstance(one, ast.FormattedValue)]
        if isinstance(part, ast.Subscript):
            return [(part.value, False)]
        if isinstance(part, ast.Tuple | ast.List):
            return [(one, False) for one in part.elts]
        if isinstance(part, ast.Call):
            written = self.written(part) or []
            others = [] if self._looks_up(part) else [*part.args]
            if isinstance(part.func, ast.Attribute) and part.func.attr in facts.FINISHING:
                others.append(part.func.value)
            return [(one, whole and one in written) for one in dict.fromkeys([*others, *written])]
        return []

    def _looks_up(self, call: ast.Call) -> bool:
        """Tell whether a method only looks a key up by what it is given, as by the number that a client has."""
        if not isinstance(call.func, ast.Attribute) or self._values.constant(call.func.value) is not None:
            return False
        unknown = all(callee.sort is Sort.UNKNOWN for callee in self._values.of(call.func))
        return call.func.attr in _TAKING or unknown

    def is_in_source(self, expression: ast.expr, inside: Inside = HERE) -> bool:
        """Tell whether *expression* is always one of the strings that stand in the source, however it is written."""
        todo = [(expression, inside)]
        seen: dict[tuple[ast.expr, int], Inside] = {}  # which keeps what the numbers stand for
        while todo:
            one, where = todo.pop()
            if (one, id(where)) in seen:
                continue
            seen[one, id(where)] = where
            made_from = self._alternatives(one, where) if len(seen) <= _MOST else None
            if made_from is None:
                return False
            todo += made_from
        return True

    def _alternatives(self, expression: ast.expr, inside: Inside) -> list[tuple[ast.expr, Inside]] | None:
        """Return what has to stand in the source for *expression* to do so; None where it does not."""
        if isinstance(expression, ast.Name):
            given = self.given(expression, inside)
            if given:
                return [(one, inside) for one in given]
        if isinstance(expression, ast.IfExp):
            return [(expression.body, inside), (expression.orelse, inside)]
        values = self._values.of(expression)
        table = _table(expression)
        if table is not None:
            if all_constant(values):
                return [] if self._stays(table, 0) else None
            otherwise = arguments(expression)[1:] if isinstance(expression, ast.Call) else []
            return [] if not otherwise and self.is_listed(table, inside, values=True) else None
        if isinstance(expression, ast.Call):
            returned = self.returned_to(expression, inside)
            if returned:
                return returned
        if isinstance(self._values.constant(expression), str | bytes) or all_constant(values):
            return [] if all(self._stays(one, 0) for one in self._gone_through(expression)) else None
        parts = self.written(expression)
        return [(parts[0], inside)] if parts is not None and len(parts) == 1 else None

    def _gone_through(self, name: ast.expr) -> Iterator[ast.expr]:
        """Yield the tables whose items a name stands for: ``for expected in TABLE.values()``."""
        for one in self.reaching(name) if isinstance(name, ast.Name) else ():
            for definition in one.operands() if isinstance(one, Every) else (one,):
                if isinstance(definition, Definition) and definition.kind is Kind.ITEM and definition.value is not None:
                    call = definition.value
                    function = call.func if isinstance(call, ast.Call) and not call.args else None
                    yield function.value if isinstance(function, ast.Attribute) else call

    def returned_to(self, call: ast.Call, inside: Inside) -> list[tuple[ast.expr, Inside]]:
        """Return what functions of the file return to *call*; empty where that is not known."""
        found: list[tuple[ast.expr, Inside]] = []
        for callee in self._values.of(call.func):
            function = callee.node
            if callee.sort is not Sort.FUNCTION or not isinstance(function, FunctionNode):
                return []
            within = self.enter(function, call, inside)
            returned = self.returned(function) if within is not None else []
            if within is None or not returned:
                return []
            found += [(one, within) for one in returned]
        return found

    def returned(self, function: FunctionNode) -> list[ast.expr]:
        """Return what a function that was entered returns; empty where that can be nothing, or an iterator."""
        if function in self._binder.yields:
            return []
        if isinstance(function, ast.Lambda):
            return [function.body]
        exits = self.leaving.exits(function)
        found = [one.value for one in exits if isinstance(one, ast.Return) and one.value is not None]
        return found if len(found) == len(exits) else []  # else None, as a header that was not sent is None

    def _stays(self, table: ast.expr, depth: int) -> bool:
        """Tell whether only what stands in the source is added to a table, and to the one that it is an item of."""
        if depth > _FURTHEST:
            return False
        for value in self._values.of(table):
            node = value.made or value.node
            if node is not None and not self._adds_constants(node):
                return False
            if value.made is not None and value.name in facts.COPYING:
                if not all(self._stays(one, depth + 1) for one in value.made.args):
                    return False
        outer = _table(table)
        return outer is None or self._stays(outer, depth + 1)

    def _adds_constants(self, node: ast.AST) -> bool:
        """Tell whether all that is put into a collection by its methods stands in the source: keys and values."""
        if node not in self._constant:
            self._constant[node] = all(
                part is not None and self._stands(part)
                for effect in self._effects.on(node)
                for part in (effect.part, *_key_of(effect.call))
            )
        return self._constant[node]

    def _stands(self, part: ast.expr) -> bool:
        """Tell whether an expression is a constant, or a display of constants."""
        todo: list[ast.expr | None] = [part]
        while todo:
            one = todo.pop()
            if isinstance(one, ast.Dict):
                todo += [*one.keys, *one.values]
            elif isinstance(one, ast.Set | ast.Tuple | ast.List):
                todo += one.elts
            elif one is None or self._values.constant(one) is None:
                return False
        return True

    def is_listed(self, container: ast.expr, inside: Inside = HERE, values: bool = False) -> bool:
        """Tell whether all that *container* holds stands in the source: the keys of a dictionary, or its ``values``."""
        function = container.func if isinstance(container, ast.Call) and not container.args else None
        if isinstance(function, ast.Attribute) and function.attr in ("values", "keys"):
            return self.is_listed(function.value, inside, function.attr == "values")
        found = self._values.of(container)
        return bool(found) and all(self._holds_constants(value, inside, values) for value in found)

    def _holds_constants(self, value: Value, inside: Inside, values: bool) -> bool:
        if value.made is not None and value.name in facts.COPYING:
            values = values and value.name == "builtins.dict()"  # a list of a dictionary has its keys
            whole = len(value.made.args) == 1 and self.is_listed(value.made.args[0], inside, values)
            return whole and not value.made.keywords and self._adds_constants(value.made)
        node = value.node
        if isinstance(node, ast.Dict):
            items: list[ast.expr | None] = [*node.values] if values else [*node.keys]
            items += [item if values else key for key, item in self._values.stored(node)]
        elif isinstance(node, ast.Set | ast.Tuple | ast.List):
            items = [*node.elts, *(item for _, item in self._values.stored(node))]
        else:
            return isinstance(node, ast.Constant) and isinstance(node.value, str | bytes)
        constant = all(item is not None and isinstance(self._values.constant(item), str | bytes) for item in items)
        return constant and self._adds_constants(node)

    def written(self, expression: ast.expr) -> list[ast.expr] | None:
        """Return the parts that *expression* only writes in another way; None where it does more than that."""
        if isinstance(expression, ast.NamedExpr | ast.Await):
            return [expression.value]
        if isinstance(expression, ast.Subscript) and isinstance(expression.slice, ast.Slice):
            return [expression.value] if self._is_long(expression.slice) else None
        if isinstance(expression, ast.BinOp) and isinstance(expression.op, ast.Add):
            return _without_constants([expression.left, expression.right])
        if isinstance(expression, ast.BinOp) and isinstance(expression.op, ast.Mod):
            return _without_constants(self.filled_in(expression) or ())
        if isinstance(expression, ast.JoinedStr):
            return self.filled_in(expression)
        if not isinstance(expression, ast.Call):
            return None
        if any(callee.name in facts.WRITING for callee in self._values.of(expression.func)):
            return expression.args[:1]
        if isinstance(expression.func, ast.Attribute):
            if expression.func.attr in facts.WRITING_METHODS:
                return [expression.func.value] if self._leaves_enough(expression) else None
            if expression.func.attr == "format":
                return _without_constants(self.filled_in(expression) or ())
        return None

    def filled_in(self, text: ast.expr) -> list[ast.expr] | None:
        """Return what an f-string, ``%`` or ``format`` writes out in full; None where it cuts, or is not known."""
        if isinstance(text, ast.JoinedStr):
            fields = [part for part in text.values if isinstance(part, ast.FormattedValue)]
            specs = [self._values.constant(one.format_spec) if one.format_spec is not None else "" for one in fields]
            whole = all(one.conversion in (-1, ord("s")) for one in fields)
            whole = whole and all(isinstance(spec, str) and "." not in spec for spec in specs)
            return [one.value for one in fields] if whole else None
        if isinstance(text, ast.BinOp):
            template = self._values.constant(text.left)
            filled = text.right.elts if isinstance(text.right, ast.Tuple) else [text.right]
            if isinstance(template, bytes):
                template = template.decode("latin-1")
            whole = isinstance(template, str) and template.count("%") == len(_FIELD.findall(template)) == len(filled)
            return filled if whole else None
        if isinstance(text, ast.Call) and isinstance(text.func, ast.Attribute):
            template = self._values.constant(text.func.value)
            return _filled_in(template, text) if isinstance(template, str) else None
        return None

    def _leaves_enough(self, call: ast.Call) -> bool:
        """Tell whether a method that only writes a digest in another way cuts off no more than a few characters."""
        assert isinstance(call.func, ast.Attribute)
        if call.func.attr not in facts.STRIPPING or not call.args:
            return True
        cut = self._values.constant(call.args[0])
        return isinstance(cut, str | bytes) and (call.func.attr == "removeprefix" or len(cut) <= _STRIPPED)

    def _is_long(self, part: ast.Slice) -> bool:
        """Tell whether a slice leaves enough of a digest: ``[:32]``, ``[-32:]``, ``[:-1]``."""
        if part.step is not None:
            return False
        first, end = (_number(bound) for bound in (part.lower, part.upper))
        if first is None or end is None:
            return False
        if part.upper is None:
            return part.lower is None or first <= -_SHORTEST
        return end - first >= _SHORTEST if end > 0 <= first else first == 0 and -4 <= end < 0


class _Search:
    """One question for digests: it ends when enough expressions have been looked at."""

    def __init__(self, digests: Digests, values: Values, effects: Effects) -> None:
        self._digests = digests
        self._values = values
        self._binder = values.binder
        self._effects = effects
        self._left = _MOST

    def of(self, expression: ast.expr, inside: Inside, depth: int) -> list[Digest]:
        """Return the digests that *expression* can be; empty where it can be anything else, or is too far to tell."""
        self._left -= 1
        if self._left < 0 or depth > _FURTHEST:
            return []
        depth += 1
        if isinstance(expression, ast.Name):
            given = self._digests.given(expression, inside)
            if given:
                return self._every([(one, inside) for one in given], depth)
        if isinstance(expression, ast.IfExp):
            return self._every([(expression.body, inside), (expression.orelse, inside)], depth)
        if isinstance(expression, ast.Call):
            callees = self._values.of(expression.func)
            if any(callee.sort is Sort.FUNCTION for callee in callees):
                returned = self._digests.returned_to(expression, inside)
                return self._every(returned, depth)
        values = self._values.of(expression)
        records = [self._record(value, inside) for value in values if value.made is expression]
        found = [one for one in records if one is not None]
        if found:
            return found if len(found) == len(values) else []
        if isinstance(expression, ast.Call) and isinstance(expression.func, ast.Attribute):
            if expression.func.attr in facts.FINISHING:
                fed = self._fed(expression)
                made = self.of(expression.func.value, inside, depth)
                return [one._replace(covered=[*one.covered, *fed]) for one in made]
        parts = self._digests.written(expression)
        if parts is not None:
            return next((found for found in (self.of(part, inside, depth) for part in parts) if found), [])
        makers = [value.made for value in values if value.name.endswith("()")]
        whole = len(makers) == len(values) and expression not in makers
        return self._every([(one, inside) for one in makers if one is not None], depth) if whole else []

    def _every(self, expressions: Iterable[tuple[ast.expr, Inside]], depth: int) -> list[Digest]:
        """Return the digests that several expressions can be, each of which has to be one."""
        found: list[Digest] = []
        for expression, inside in expressions:
            digests = self.of(expression, inside, depth)
            if not digests:
                return []
            found += digests
        return found

    def _record(self, value: Value, inside: Inside) -> Digest | None:
        """Return the digest that a call known to the catalogue makes."""
        name, call = value.name.removesuffix("()"), value.made
        mac, record = _MACS.get(name), _MACS.get(name) or _HASHES.get(name)
        if record is None or call is None or name == value.name:
            return None
        keyed = mac is not None
        if mac is not None and mac.key is not None:
            key = argument(call, mac.key) or argument(call, "key")
            # A key that is a literal in the source is no secret; one that is left out is the object's own.
            keyed = not self._digests.is_public(key, inside) if key is not None else isinstance(mac.key, int)
        covered = self._fed(call)
        if record.data is not None:
            given = argument(call, record.data) or argument(call, "msg") or argument(call, "data")
            covered += [given] if given is not None else []
        return Digest(covered, keyed, inside)

    def _fed(self, call: ast.Call) -> list[ast.expr]:
        return [effect.part for effect in self._effects.on(call) if effect.part is not None]


def all_constant(values: Iterable[Value]) -> bool:
    """Tell whether all of these values are strings that stand in the source."""
    nodes = [value.node for value in values]
    return bool(nodes) and all(isinstance(one, ast.Constant) and isinstance(one.value, str | bytes) for one in nodes)


def _table(expression: ast.expr) -> ast.expr | None:
    """Return the table that an expression takes an item out of: ``TABLE[name]``, ``TABLE.get(name)``."""
    if isinstance(expression, ast.Subscript):
        return expression.value if not isinstance(expression.slice, ast.Slice) else None
    function = expression.func if isinstance(expression, ast.Call) else None
    return function.value if isinstance(function, ast.Attribute) and function.attr in _TAKING else None


def _key_of(call: ast.Call | None) -> list[ast.expr]:
    """Return the key under which a call puts something into a table; a display that is given has its own."""
    return call.args[:1] if call is not None and last(call.func) == "setdefault" else []


def _without_constants(parts: Iterable[ast.expr]) -> list[ast.expr]:
    return [part for part in parts if not isinstance(part, ast.Constant)]


def _filled_in(template: str, call: ast.Call) -> list[ast.expr] | None:
    """Return what ``template.format(...)`` writes out in full; None where it cuts something, or cannot be read."""
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    found: list[ast.expr] = []
    try:
        fields = [one for one in string.Formatter().parse(template) if one[1] is not None]
    except ValueError:
        return None
    for place, (_, name, spec, conversion) in enumerate(fields):
        number = place if not name else int(name) if name.isdecimal() else None
        given = named.get(name) if number is None else call.args[number] if number < len(call.args) else None
        if given is None or "." in (spec or "") or "{" in (spec or "") or conversion not in (None, "s"):
            return None
        found.append(given)
    return found


def _number(bound: ast.expr | None) -> int | None:
    """Return the number that the bound of a slice is, 0 where it is left out; None where it is not known."""
    if bound is None:
        return 0
    negative = isinstance(bound, ast.UnaryOp) and isinstance(bound.op, ast.USub)
    number = bound.operand if isinstance(bound, ast.UnaryOp) and negative else bound
    if not isinstance(number, ast.Constant) or not isinstance(number.value, int):
        return None
    return -number.value if negative else number.value
