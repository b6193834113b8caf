"""Unpicklers of a file whose ``find_class`` refuses what it does not list."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Final

from ..catalogue.checks_of_integrity import COPYING
from ..catalogue.gadgets import GADGETS
from .digests import HERE, Digests, Inside, all_constant
from .effects import Effects
from .flow import Merge
from .leaving import Leaving
from .scopes import Definition, Every, FunctionNode, Kind, every, reaching
from .spelling import arguments, last
from .values import Sort, Value, Values, alternatives

_TABLES = ast.Set | ast.Tuple | ast.List | ast.Dict

#: Attributes that say what a class is called: nobody can send a class.
_OF_CLASSES: Final = frozenset({"__module__", "__name__", "__qualname__"})
#: Methods that give what a dictionary holds.
_VIEWS: Final = frozenset({"items", "keys", "values"})
#: How deep tables are that are made of others, and how far conditions are followed.
_DEEPEST: Final = 8
_FURTHEST: Final = 30

_MODULE: Final = frozenset({"module"})
_NAME: Final = frozenset({"name"})
_NEITHER: Final[frozenset[str]] = frozenset()
#: What a parameter, or the definitions that meet where it is given another value, stands for: module, name, or both.
Roles = Mapping[object, frozenset[str]]


@dataclass
class _Held:
    """What holds wherever a place is reached: what was found in a list, or was not, and what the lists hold."""

    about: frozenset[str] = _NEITHER
    denied: bool = False
    gadget: str = ""
    modules: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)

    def add(self, other: _Held) -> None:
        """Add what also holds."""
        self.about |= other.about
        self.denied = self.denied or other.denied
        self.gadget = self.gadget or other.gadget
        self.modules |= other.modules
        self.names |= other.names


class Restricted:
    """Answers for the classes of one file whether they are restricted unpicklers, and if not, why."""

    def __init__(self, values: Values, effects: Effects, digests: Digests, leaving: Leaving) -> None:
        self._values = values
        self._binder = values.binder
        self._effects = effects
        self._digests = digests
        self._leaving = leaving
        self._known: dict[ast.ClassDef, str | None] = {}
        self._listing: dict[ast.AST, str] = {}
        self._fixed: dict[tuple[ast.AST, bool], bool] = {}
        self._deep = 0  # how many tables are being looked into

    def fault(self, node: ast.ClassDef) -> str | None:
        """Return what is wrong with the ``find_class`` of an unpickler; "" where nothing is, None where it has none."""
        if node not in self._known:
            self._known[node] = self._fault(node)
        return self._known[node]

    def _fault(self, node: ast.ClassDef) -> str | None:
        functions = [
            value.node
            for definition in self._definitions(node)
            for value in self._values.of_definition(definition)  # type: ignore[arg-type]
        ]
        if not functions:
            return None
        for function in functions:
            if not isinstance(function, ast.FunctionDef):
                return "its find_class cannot be read"
            if len(_parameters(function)) < 3:
                if not self._returns_nothing(function):
                    return "its find_class cannot be read"
                continue
            fault = self._of_function(function)
            if fault:
                return fault
        return ""

    def _definitions(self, node: ast.ClassDef) -> list[object]:
        todo, seen = [node], set()
        while todo:
            current = todo.pop(0)
            if current in seen:
                continue
            seen.add(current)
            own = every("find_class", self._binder.scopes[current])
            if own:
                return list(own)
            for base in current.bases:
                todo += [value.node for value in self._values.of(base) if isinstance(value.node, ast.ClassDef)]
        return []

    def _returns_nothing(self, function: ast.FunctionDef) -> bool:
        self._binder.ensure_body(function)
        return function not in self._binder.yields and function not in self._binder.returns

    def _of_function(self, function: ast.FunctionDef) -> str:
        self._binder.ensure_body(function)
        module, name = (argument.arg for argument in _parameters(function)[1:3])
        spelt = {module: _MODULE, name: _NAME}
        bindings = self._binder.scopes[function].bindings
        roles: Roles = {
            one: spelt[word] for word in spelt for one in bindings.get(word, ()) if one.kind is Kind.PARAMETER
        }
        for statement in self._binder.returns.get(function, ()):
            assert statement.value is not None
            if statement not in self._binder.blocks:
                continue  # nothing reaches it
            fault = self._of_result(statement, statement.value, {**roles, **self._named(statement.value, spelt)})
            if fault:
                return fault
        listed = self._dangerous(function)
        return f"its find_class lists {listed}" if listed else ""

    def _dangerous(self, function: FunctionNode) -> str:
        """Return a gadget that the tables of a ``find_class`` list, or "" where they list none."""
        for node in ast.walk(function):
            if isinstance(node, ast.Name | ast.Attribute | ast.Set | ast.Tuple | ast.Dict | ast.List):
                listed = self._gadget_in(node)
                if listed:
                    return listed
        return ""

    def _listed_names(self, value: Value, depth: int) -> Iterator[str]:
        """Yield the dotted names of the pairs that a table lists, as it is written or later."""
        container = value.node
        others: list[ast.expr] = []
        if value.made is not None and value.name in COPYING:
            container = value.made
            others += value.made.args
        elif not isinstance(container, _TABLES):
            return
        pairs = [*self._values.stored(container)]
        others += [effect.part for effect in self._effects.on(container) if effect.part is not None]
        if isinstance(container, ast.Dict):
            pairs += [(key, one) for key, one in zip(container.keys, container.values, strict=True) if key is not None]
            for key, names in pairs:
                modules = [] if isinstance(key, ast.Tuple) else [*self._strings(key)]
                yield from (f"{module}.{name}" for module in modules for name in self._strings(names))
            others += [key for key, _ in pairs if isinstance(key, ast.Tuple)]
        elif isinstance(container, ast.Set | ast.Tuple | ast.List):
            others += [*container.elts, *(item for _, item in pairs)]
        for element in others:
            if isinstance(element, ast.Tuple) and len(element.elts) == 2:
                yield from self._pair(element)
            elif isinstance(element, ast.Constant):
                if isinstance(element.value, str) and "." in element.value:
                    yield element.value
            elif depth < _DEEPEST:
                for one in self._values.of(element):
                    yield from self._listed_names(one, depth + 1)

    def _strings(self, expression: ast.expr) -> Iterator[str]:
        """Yield the strings that an expression can be, or that a list of the source holds."""
        for value in self._values.of(expression):
            if value.made is not None and value.name in COPYING:
                for argument in value.made.args:
                    yield from self._strings(argument)
            items: list[ast.expr] = [value.node if isinstance(value.node, ast.Constant) else expression]
            if isinstance(value.node, ast.Set | ast.Tuple | ast.List):
                items = [*value.node.elts, *(one.part for one in self._effects.on(value.node) if one.part is not None)]
            for text in map(self._values.constant, items):
                if isinstance(text, str):
                    yield text

    def _pair(self, pair: ast.Tuple) -> Iterator[str]:
        if len(pair.elts) == 2:
            modules, names = ([*self._strings(part)] for part in pair.elts)
            yield from (f"{module}.{name}" for module in modules for name in names)

    def _named(self, result: ast.expr, spelt: Mapping[str, frozenset[str]]) -> dict[object, frozenset[str]]:
        """Return the roles of the definitions that *result* hands on under the names of the parameters.

        ``module = RENAMED.get(module, module)``: what is asked for is the new one.
        """
        found: dict[object, frozenset[str]] = {}
        for part in ast.walk(result):
            if isinstance(part, ast.Name) and part.id in spelt and part in self._binder.uses:
                reached = reaching(part.id, self._binder.uses[part]) or ()
                found |= {one: spelt[part.id] for one in reached if not isinstance(one, Every)}
        return found

    def _of_result(self, statement: ast.Return, result: ast.expr, roles: Roles) -> str:
        """What is wrong with one thing that ``find_class`` returns."""
        mentioned = self._made_from(result, roles)
        if self._is_lookup(result) or not mentioned:
            return ""
        held = self._held(statement, [], roles, HERE)
        if held.gadget:
            return f"its find_class lists {held.gadget}"
        if "name" in held.about and ("module" in held.about or "module" not in mentioned):
            listed_alone = _gadget(held.modules, held.names)
            return f"its find_class lists {listed_alone}" if listed_alone else ""
        if held.denied:
            return "its find_class refuses what it lists and lets everything else through"
        if "module" in held.about:
            return "its find_class checks the module but not the name"
        if "name" in held.about:
            return "its find_class checks the name but not the module"
        return "its find_class lets everything through"

    # -- conditions ----------------------------------------------------------------------------------------------

    def _held(self, place: ast.AST, also: list[tuple[ast.expr, bool]], roles: Roles, inside: Inside) -> _Held:
        """Return what holds wherever *place* is reached, where *also* was just seen to hold."""
        held = _Held()
        tests = [*also]
        for dominator in self._leaving.dominators(self._binder.blocks[place]):
            if dominator.test is not None:
                tests.append((dominator.test, dominator.truth))
            for call in self._binder.calls_in.get(dominator, ()):
                if call in self._binder.statements and last(call.func) in self._binder.named:
                    held.add(self._of_helper(call, roles, inside, asked=False))
        for test, truth in tests:
            held.add(self._tested(test, truth, roles, inside, 0))
        return held

    def _tested(self, test: ast.expr, truth: bool, roles: Roles, inside: Inside, depth: int) -> _Held:
        """Return what holds where *test* is *truth*."""
        test = self._behind(test)
        held = _Held()
        if isinstance(test, ast.Compare):
            return self._listed(test, truth, roles)
        if depth > _FURTHEST:
            return held
        if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
            return self._tested(test.operand, not truth, roles, inside, depth + 1)
        if isinstance(test, ast.BoolOp):
            found = [self._tested(value, truth, roles, inside, depth + 1) for value in test.values]
            if isinstance(test.op, ast.And) != truth:
                return _either(found)
            for one in found:
                held.add(one)
        elif isinstance(test, ast.Call) and truth:
            over = self._any_of(test)
            if over is None:
                return self._of_helper(test, roles, inside, asked=True)
            for condition in (over.elt, *(one for generator in over.generators for one in generator.ifs)):
                held.add(self._tested(condition, True, roles, inside, depth + 1))
        return held

    def _of_helper(self, call: ast.Call, roles: Roles, inside: Inside, asked: bool) -> _Held:
        """Return what holds after functions of the file returned; *asked* is whether they returned a true value."""
        found: list[_Held] = []
        for callee in self._values.of(call.func):
            function = callee.node
            if callee.sort is not Sort.FUNCTION or not isinstance(function, ast.FunctionDef):
                return _Held()
            within = self._digests.enter(function, call, inside)
            if within is None or function in self._binder.yields:
                return _Held()
            given = [(one, part) for one, part in within.given.items() if one.scope.node is function]
            own = self._binder.scopes[function]
            inner: Roles = {
                **{one: role for one, role in roles.items() if getattr(one, "scope", None) is not own},  # of a closure
                **{one: self._whole(part, roles) for one, part in given},
            }
            for place in self._leaving.exits(function):
                result = place.value if isinstance(place, ast.Return) else None
                if asked and (result is None or (isinstance(result, ast.Constant) and not result.value)):
                    continue
                also = [(result, True)] if asked and result is not None else []
                found.append(self._held(place, also, inner, within))
                found[-1].gadget = found[-1].gadget or self._dangerous(function)
        return _either(found)

    def _any_of(self, test: ast.Call) -> ast.GeneratorExp | ast.ListComp | None:
        """Return the conditions of which a call asks whether one holds: ``any(... for ...)``."""
        over = test.args[0] if len(test.args) == 1 and last(test.func) == "any" else None
        if isinstance(over, ast.GeneratorExp | ast.ListComp):
            if all(callee.name == "builtins.any" for callee in self._values.of(test.func)):
                return over
        return None

    def _listed(self, test: ast.Compare, truth: bool, roles: Roles) -> _Held:
        """Return what is in a finite list where *test* is *truth*, or is not."""
        nothing = _Held()
        if len(test.ops) != 1:
            return nothing
        operation, left, right = test.ops[0], test.left, test.comparators[0]
        equal = isinstance(operation, ast.Eq | ast.NotEq)
        if not equal and not isinstance(operation, ast.In | ast.NotIn):
            return nothing
        if equal and not self._made_from(left, roles):
            left, right = right, left
        about = self._whole(left, roles)
        if not about or not self._is_finite(right, equal, roles):
            return nothing
        if not equal and self._by_module(right, roles):
            about |= _MODULE
        if isinstance(operation, ast.In | ast.Eq) != truth:
            return _Held(denied=True)
        held = _Held(about)
        if about == _MODULE:
            held.modules |= {*self._strings(right)}
        elif about == _NAME:
            held.names |= {*self._strings(right)}
        else:
            held.gadget = self._gadget_of(right) if equal else self._gadget_in(right)
        return held

    def _gadget_of(self, pair: ast.expr) -> str:
        """Return the gadget that a pair, or a dotted name, is, or "" where it is none."""
        names = [*self._strings(pair)]
        for value in self._values.of(pair):
            if isinstance(value.node, ast.Tuple):
                names += self._pair(value.node)
        return next((name for name in names if name in _gadgets()), "")

    def _gadget_in(self, table: ast.expr) -> str:
        """Return a gadget that a table lists, or "" where it lists none."""
        for value in self._values.of(table):
            listing = value.made if value.name in COPYING else value.node
            if listing is not None:
                if listing not in self._listing:
                    names = self._listed_names(value, 0)
                    self._listing[listing] = next((name for name in names if name in _gadgets()), "")
                if self._listing[listing]:
                    return self._listing[listing]
        return ""

    def _made_from(self, expression: ast.expr, roles: Roles) -> frozenset[str]:
        """Return what an expression is made from, also by way of names that were given that: the module, the name."""
        found = _NEITHER
        seen: set[object] = set()
        todo: list[object] = [expression]
        while todo:
            current = todo.pop()
            if current in seen:
                continue
            seen.add(current)
            if current in roles:
                found |= roles[current]
            elif isinstance(current, Merge | Every):
                todo += current.operands()
            elif isinstance(current, Definition):
                if current.scope is not self._binder.module_scope:
                    todo += [current.value, *([current.node] if current.kind is Kind.AUGMENTED else ())]
            elif isinstance(current, ast.Name):
                if current in self._binder.uses:
                    todo += reaching(current.id, self._binder.uses[current]) or ()
            elif isinstance(current, ast.AST):
                todo += ast.iter_child_nodes(current)
        return found

    def _whole(self, left: ast.expr, roles: Roles) -> frozenset[str]:
        """Return what can be told from *left* with certainty: not a part such as the first component of a module."""
        found = _NEITHER
        todo = [left]
        while todo:
            part = todo.pop()
            role = self._role(part, roles)
            if role is not None:
                if not role:
                    return _NEITHER
                found |= role
                continue
            inner = self._parts(part)
            if inner is None:
                return _NEITHER
            todo += inner
        return found

    def _role(self, part: ast.expr, roles: Roles) -> frozenset[str] | None:
        """Return what a name stands for that is a parameter wherever it is reached; None where it is another."""
        if not isinstance(part, ast.Name) or part not in self._binder.uses:
            return None
        found = reaching(part.id, self._binder.uses[part]) or []
        if len(found) == 1 and isinstance(found[0], Every):  # as a function inside sees it
            found = [*found[0].operands()]
        return roles.get(found[0]) if len(found) == 1 else None

    def _parts(self, key: ast.expr) -> list[ast.expr] | None:
        """Return what a key is put together from without loss, as a pair or as text; None where it is not known."""
        if isinstance(key, ast.Constant):
            return []
        if isinstance(key, ast.Name):
            behind = self._behind(key)
            return [behind] if behind is not key else None
        if isinstance(key, ast.Tuple):
            return key.elts
        if isinstance(key, ast.BinOp) and isinstance(key.op, ast.Add):
            return [key.left, key.right]
        if isinstance(key, ast.Call) and isinstance(key.func, ast.Attribute) and key.func.attr == "join":
            whole = isinstance(self._values.constant(key.func.value), str) and len(key.args) == 1
            return key.args[0].elts if whole and isinstance(key.args[0], ast.Tuple | ast.List) else None
        if isinstance(key, ast.JoinedStr) or (isinstance(key, ast.BinOp) and isinstance(key.op, ast.Mod)):
            return self._digests.filled_in(key)
        if isinstance(key, ast.Call) and isinstance(key.func, ast.Attribute) and key.func.attr == "format":
            return self._digests.filled_in(key)
        return None

    # -- tables --------------------------------------------------------------------------------------------------

    def _by_module(self, container: ast.expr, roles: Roles) -> bool:
        """Tell whether a list of names is the one of a module: ``ALLOWED[module]``, ``ALLOWED.get(module, ())``."""
        key: ast.expr | None = None
        if isinstance(container, ast.Subscript):
            key = container.slice
        elif isinstance(container, ast.Call) and container.args:
            key = container.args[0]
        return key is not None and self._role(key, roles) == _MODULE

    def _is_finite(self, container: ast.expr, constant: bool, roles: Roles) -> bool:
        if constant:
            return self._is_one(container)
        table: ast.expr | None = None
        if isinstance(container, ast.Subscript):
            table = container.value
        elif isinstance(container, ast.Call) and isinstance(container.func, ast.Attribute):
            table = container.func.value if container.func.attr == "get" else None
        if table is None:
            return self._is_table(container) or self._is_view(container)
        otherwise = container.args[1:] if isinstance(container, ast.Call) else []
        return self._by_module(container, roles) and all(self._is_table(one, True) for one in (table, *otherwise))

    def _is_one(self, expression: ast.expr) -> bool:
        """Tell whether an expression is one string, one pair of them, or one row of a table, in the source."""
        values = self._values.of(expression)
        if isinstance(self._values.constant(expression), str) or all_constant(values):
            return True
        if isinstance(expression, ast.Name) and expression in self._binder.uses:
            rows = reaching(expression.id, self._binder.uses[expression]) or []
            one = (
                rows[0].operands()[0] if len(rows) == 1 and isinstance(rows[0], Every) and rows[0].operands() else None
            )
            if isinstance(one, Definition) and one.kind is Kind.ITEM and one.value is not None:
                return self._is_table(one.value) or self._is_view(one.value)
        nodes = [value.node for value in values]
        return bool(nodes) and all(isinstance(one, ast.Tuple) and self._is_display(one) for one in nodes)

    def _is_view(self, expression: ast.expr) -> bool:
        """Tell whether an expression gives what a finite dictionary holds: ``ALLOWED.items()``."""
        function = expression.func if isinstance(expression, ast.Call) and not expression.args else None
        return isinstance(function, ast.Attribute) and function.attr in _VIEWS and self._is_table(function.value, True)

    def _is_table(self, container: ast.expr, items: bool = False) -> bool:
        """Tell whether an expression is a list that stands in the source; *items* asks what a dictionary holds, too."""
        values = self._values.of(container)
        for value in values:
            if isinstance(value.node, _TABLES):
                if not self._is_display(value.node, items):
                    return False
            elif value.made is None or value.name not in COPYING:
                return False
            elif not all(self._is_table(one, items) for one in value.made.args) or not self._grows_by_constants(
                value.made, items
            ):
                return False
        return bool(values)

    def _is_display(self, node: ast.Set | ast.Tuple | ast.List | ast.Dict, items: bool = False) -> bool:
        """Tell whether what a display holds, also later, stands in the source."""
        known = self._fixed.get((node, items))
        if known is not None:
            return known
        if self._deep > _FURTHEST:
            return False
        self._fixed[node, items] = True  # asked again by what it holds itself
        self._deep += 1
        if isinstance(node, ast.Dict):
            pairs = [*zip(node.keys, node.values, strict=True)]
            parts = [key for key, _ in pairs if key is not None]
            parts += [one for key, one in pairs if items and key is not None]
            whole = all(self._is_table(one, items) for key, one in pairs if key is None)
        else:
            parts, whole = node.elts, True
        found = whole and all(map(self._is_fixed, parts)) and self._grows_by_constants(node, items)
        self._deep -= 1
        self._fixed[node, items] = found
        return found

    @cached_property
    def _defaulting(self) -> dict[ast.AST, list[ast.Call]]:
        """The calls of ``setdefault`` by what makes the tables that they are called on."""
        self._binder.complete()
        found: dict[ast.AST, list[ast.Call]] = {}
        for call in self._binder.calls.get("setdefault", ()):
            if isinstance(call.func, ast.Attribute):
                values = self._values.of(call.func.value)
                for made in {one for value in values for one in (value.node, value.made) if one is not None}:
                    found.setdefault(made, []).append(call)
        return found

    def _grows_by_constants(self, node: ast.AST, items: bool) -> bool:
        """Tell whether all that is put into a table stands in the source, too."""
        if isinstance(node, ast.Tuple):
            return True
        parts: list[ast.expr] = []
        for key, item in self._values.stored(node):
            parts += [key, item] if items or not isinstance(node, ast.Dict) else [key]
        for call in self._defaulting.get(node, ()):
            parts += arguments(call)
        added = [effect.part for effect in self._effects.on(node)]
        return all(map(self._is_fixed, parts)) and all(one is not None and self._is_fixed(one, items) for one in added)

    def _is_fixed(self, expression: ast.expr, items: bool = False) -> bool:
        """Tell whether nobody but the program chooses what an element of a table is."""
        todo = [expression]
        while todo:
            part = todo.pop()
            if isinstance(part, ast.Constant):
                continue
            if isinstance(part, ast.Starred | ast.FormattedValue):
                todo.append(part.value)
            elif isinstance(part, ast.BinOp):
                todo += [part.left, part.right]
            elif isinstance(part, ast.JoinedStr):
                todo += part.values
            elif isinstance(part, _TABLES):
                if not self._is_display(part, items):
                    return False
            elif not (isinstance(part, ast.Attribute) and part.attr in _OF_CLASSES):
                values = self._values.of(part)
                own = all(value.name == "builtins.__name__" for value in values) or all_constant(values)
                if not own and not self._is_table(part, items):
                    return False
        return True

    def _is_lookup(self, result: ast.expr) -> bool:
        """Tell whether what is returned comes out of a finite table: ``ALLOWED[module, name]``."""
        result = self._behind(result)
        if isinstance(result, ast.Subscript):
            return self._is_table(result.value) or self._is_lookup(result.value)
        if isinstance(result, ast.Call) and isinstance(result.func, ast.Attribute) and result.func.attr == "get":
            return self._is_table(result.func.value) and len(result.args) < 2
        if isinstance(result, ast.Name):
            found = [*alternatives(self._values.of(result))]
            return bool(found) and all(value.handed or value.sort in (Sort.CLASS, Sort.FUNCTION) for value in found)
        return False

    def _behind(self, result: ast.expr) -> ast.expr:
        """Return what a name was given, where that is one expression."""
        while isinstance(result, ast.Name) and result in self._binder.uses:
            found = reaching(result.id, self._binder.uses[result]) or ()
            given = [one for one in found if isinstance(one, Definition) and one.kind is Kind.VALUE and not one.path]
            if len(found) != 1 or not given or given[0].value is None:
                break
            result = given[0].value
        return result


@cache
def _gadgets() -> Mapping[str, None]:
    """Return the dotted names of all gadgets, in order."""
    return dict.fromkeys(name for gadget in GADGETS for name in gadget.names)


def _gadget(modules: set[str], names: set[str]) -> str:
    """Return a gadget out of one of *modules* that has one of *names*, or "" where there is none."""
    for dotted in _gadgets():
        module, _, last = dotted.rpartition(".")
        if module in modules and last in names:
            return dotted
    return ""


def _either(found: list[_Held]) -> _Held:
    """Return what holds where one of several things does."""
    if not found:
        return _Held()
    held = _Held()
    for one in found:
        if one.modules and one.names:  # they go together, and not with those of another
            one.gadget = one.gadget or _gadget(one.modules, one.names)
            one.modules, one.names = set(), set()
        held.add(one)
    held.about = frozenset.intersection(*(one.about for one in found))
    held.denied = all(one.denied for one in found)
    return held


def _parameters(function: ast.FunctionDef) -> list[ast.arg]:
    return [*function.args.posonlyargs, *function.args.args]
