"""Unpicklers of a file whose ``find_class`` refuses what it does not list."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ..catalogue.gadgets import GADGETS
from .effects import Effects
from .flow import Merge
from .leaving import Leaving
from .scopes import Definition, Every, Kind, every, reaching
from .values import Sort, Values, alternatives

#: Modules out of which a name alone, whatever it is, can do harm; others can import such a one.
_TABLES = ast.Set | ast.Tuple | ast.List | ast.Dict


_COPYING = ("builtins.frozenset()", "builtins.set()", "builtins.tuple()", "builtins.dict()")


class Restricted:
    """Answers for the classes of one file whether they are restricted unpicklers, and if not, why."""

    def __init__(self, values: Values, effects: Effects, leaving: Leaving) -> None:
        self._effects = effects
        self._leaving = leaving
        self._values = values
        self._binder = values.binder
        self._known: dict[ast.ClassDef, str | None] = {}

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
            if not isinstance(function, ast.FunctionDef) or len(function.args.args) < 3:
                return "its find_class cannot be read"
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

    def _of_function(self, function: ast.FunctionDef) -> str:
        self._binder.ensure_body(function)
        module, name = (argument.arg for argument in function.args.args[1:3])
        for statement in self._binder.returns.get(function, ()):
            assert statement.value is not None
            if statement not in self._binder.blocks:
                continue  # nothing reaches it
            fault = self._of_result(statement, statement.value, module, name)
            if fault:
                return fault
        listed = self._dangerous(function)
        return f"its find_class lists {listed}" if listed else ""

    def _dangerous(self, function: ast.FunctionDef) -> str:
        """Return a gadget that the tables of a ``find_class`` list, or "" where they list none."""
        gadgets = {name for gadget in GADGETS for name in gadget.names}
        for node in ast.walk(function):
            if isinstance(node, ast.Name | ast.Attribute | ast.Set | ast.Tuple | ast.Dict | ast.List):
                for name in self._listed_names(node):
                    if name in gadgets:
                        return name
        return ""

    def _listed_names(self, table: ast.expr) -> Iterator[str]:
        """Yield the dotted names of the pairs that a table lists."""
        for value in self._values.of(table):
            container = value.node
            if value.made is not None and value.name in _COPYING:
                for argument in value.made.args:
                    yield from self._listed_names(argument)
            if isinstance(container, ast.Dict):
                for key, names in zip(container.keys, container.values, strict=True):
                    module = self._values.constant(key) if key is not None else None
                    if isinstance(key, ast.Tuple):
                        yield from self._pair(key)
                    elif isinstance(module, str):
                        yield from (f"{module}.{name}" for name in self._strings(names))
            elif isinstance(container, ast.Set | ast.Tuple | ast.List):
                for element in container.elts:
                    if isinstance(element, ast.Tuple):
                        yield from self._pair(element)
                    elif isinstance(element, ast.Constant) and isinstance(element.value, str) and "." in element.value:
                        yield element.value

    def _strings(self, expression: ast.expr) -> Iterator[str]:
        """Yield the strings that an expression is, or that a list of the source holds."""
        for value in self._values.of(expression):
            if value.made is not None and value.name in _COPYING:
                for argument in value.made.args:
                    yield from self._strings(argument)
            items = value.node.elts if isinstance(value.node, ast.Set | ast.Tuple | ast.List) else [expression]
            for text in map(self._values.constant, items):
                if isinstance(text, str):
                    yield text

    def _pair(self, pair: ast.Tuple) -> Iterator[str]:
        if len(pair.elts) == 2:
            module, name = (self._values.constant(part) for part in pair.elts)
            yield f"{module}.{name}"

    def _of_result(self, statement: ast.Return, result: ast.expr, module: str, name: str) -> str:
        """What is wrong with one thing that ``find_class`` returns."""
        mentioned = self._made_from(result, module, name)
        if self._is_lookup(result) or not mentioned:
            return ""
        modules = names = False
        denied = False
        words: dict[str, set[str]] = {"module": set(), "name": set()}
        for test, truth in self._conditions(statement):
            about = self._listed(test, module, name)
            if about is None:
                continue
            listed, positive, container = about
            if positive != truth:
                denied = True
                continue
            if len(listed) == 1:
                words[min(listed)].update(self._strings(container))
            modules = modules or "module" in listed
            names = names or "name" in listed
        fixed_module = module not in mentioned
        if (modules or fixed_module) and names:
            listed_alone = _gadget(words["module"], words["name"])
            return f"its find_class lists {listed_alone}" if listed_alone else ""
        if denied:
            return "its find_class refuses what it lists and lets everything else through"
        if modules:
            return "its find_class checks the module but not the name"
        if names:
            return "its find_class checks the name but not the module"
        return "its find_class lets everything through"

    def _conditions(self, statement: ast.Return) -> Iterator[tuple[ast.expr, bool]]:
        """Yield the conditions that hold wherever *statement* is reached."""
        block = self._binder.blocks[statement]
        for dominator in self._leaving.dominators(block):
            if dominator.test is not None:
                yield from _atoms(dominator.test, dominator.truth)

    def _listed(self, test: ast.expr, module: str, name: str) -> tuple[frozenset[str], bool, ast.expr] | None:
        """Return what *test* looks up in a finite list, whether being in it makes it true, and the list."""
        if not isinstance(test, ast.Compare) or len(test.ops) != 1:
            return None
        operation, left, right = test.ops[0], test.left, test.comparators[0]
        if not isinstance(operation, ast.In | ast.NotIn | ast.Eq | ast.NotEq):
            return None
        found = self._made_from(left, module, name)
        if isinstance(operation, ast.Eq | ast.NotEq) and not found:
            left, right = right, left
            found = self._made_from(left, module, name)
        if not self._is_plain(left, module, name):
            return None
        about = frozenset(kind for kind, one in (("module", module), ("name", name)) if one in found)
        if not about or not self._is_finite(right, isinstance(operation, ast.Eq | ast.NotEq), module):
            return None
        if not isinstance(operation, ast.Eq | ast.NotEq) and self._by_module(right, module):
            about |= {"module"}
        return about, isinstance(operation, ast.In | ast.Eq), right

    def _made_from(self, expression: ast.expr, module: str, name: str) -> set[str]:
        """Return which of the two parameters an expression is made from, also by way of names that were given them."""
        found: set[str] = set()
        seen: set[object] = set()
        todo: list[object] = [expression]
        while todo:
            current = todo.pop()
            if current in seen:
                continue
            seen.add(current)
            if isinstance(current, Merge | Every):
                todo += current.operands()
            elif isinstance(current, Definition):
                if current.scope is not self._binder.module_scope:
                    todo += [current.value, *([current.node] if current.kind is Kind.AUGMENTED else ())]
            elif isinstance(current, ast.Name):
                if current.id in (module, name):
                    found.add(current.id)
                elif current in self._binder.uses:
                    todo += reaching(current.id, self._binder.uses[current]) or ()
            elif isinstance(current, ast.AST):
                todo += ast.iter_child_nodes(current)
        return found

    def _is_plain(self, left: ast.expr, module: str, name: str) -> bool:
        """Tell whether the whole module or name is looked up, not a part such as its first component."""
        if isinstance(left, ast.Name):
            return left.id in (module, name) or any(
                isinstance(value.node, ast.Tuple | ast.JoinedStr | ast.BinOp) for value in self._values.of(left)
            )
        if isinstance(left, ast.Tuple):
            return all(isinstance(part, ast.Name) for part in left.elts)
        if isinstance(left, ast.JoinedStr):
            return True
        return isinstance(left, ast.BinOp)

    def _by_module(self, container: ast.expr, module: str) -> bool:
        """Tell whether a list of names is the one of a module: ``ALLOWED[module]``, ``ALLOWED.get(module, ())``."""
        key: ast.expr | None = None
        if isinstance(container, ast.Subscript):
            key = container.slice
        elif isinstance(container, ast.Call) and container.args:
            key = container.args[0]
        return isinstance(key, ast.Name) and key.id == module

    def _is_finite(self, container: ast.expr, constant: bool, module: str) -> bool:
        if constant:
            return isinstance(self._values.constant(container), str) or isinstance(container, ast.Tuple)
        if isinstance(container, ast.Subscript) or (
            isinstance(container, ast.Call)
            and isinstance(container.func, ast.Attribute)
            and container.func.attr == "get"
        ):
            table = container.value if isinstance(container, ast.Subscript) else container.func.value  # type: ignore[attr-defined]
            return self._by_module(container, module) and self._is_table(table)
        return self._is_table(container)

    def _is_table(self, container: ast.expr) -> bool:
        """Tell whether an expression is a finite list that stands in the source."""
        values = self._values.of(container)
        if not values:
            return False
        for value in values:
            if isinstance(value.node, _TABLES):
                continue
            if value.name in ("builtins.frozenset()", "builtins.set()", "builtins.tuple()", "builtins.dict()"):
                if value.made is not None and all(self._is_table(one) for one in value.made.args):
                    continue
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


def _gadget(modules: set[str], names: set[str]) -> str:
    """Return a gadget out of one of *modules* that has one of *names*, or "" where there is none."""
    for dotted in (name for gadget in GADGETS for name in gadget.names):
        module, _, last = dotted.rpartition(".")
        if module in modules and last in names:
            return dotted
    return ""


def _atoms(test: ast.expr, truth: bool) -> Iterator[tuple[ast.expr, bool]]:
    """Yield the conditions that surely hold when *test* is *truth*."""
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        yield from _atoms(test.operand, not truth)
    elif isinstance(test, ast.BoolOp):
        if isinstance(test.op, ast.And) == truth:
            for value in test.values:
                yield from _atoms(value, truth)
    else:
        yield test, truth
