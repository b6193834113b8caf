"""What the tuple is made of that a reducer returns: also one that is added to, and one that is made of a list.

A *part* is the expressions that one element of the tuple can be. What is not known ends the tuple, as only what stands
before it has a position.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from .flow import Merge
from .module import Module
from .nodes import beginning
from .scopes import Definition, Every, Kind, reaching
from .values import Answer, Value, alternatives

#: Parts behind these are not called, nor are operands of a sum that stand behind so many others looked at.
_LONGEST: Final = 6
#: So many steps are taken for one result: what leads further is not known.
_MOST: Final = 200
#: So deep in each other the pieces of a result are looked at.
_DEEPEST: Final = 12
#: Methods that put something into a list.
_GROWING: Final = ("append", "extend", "insert")

#: The elements of a tuple, each with what it can be.
Parts = list[tuple[ast.expr, ...]]
#: An expression, and the operands that are added to it.
_Sum = tuple[ast.expr, tuple[ast.expr, ...]]


class Result(NamedTuple):
    """One form of a result, or of a piece of it: ``known`` to its end, and ``sure`` to be there."""

    parts: Parts
    known: bool = True
    sure: bool = True


_UNKNOWN: Final = Result([], known=False)


class Results:
    """The results of the reducers of one file."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._steps = 0
        self._changes: dict[ast.AST, list[ast.Call]] = {}
        self._taken = dict.fromkeys(_GROWING, 0)

    def of(self, returned: ast.expr, at: ast.AST) -> list[Result]:
        """Return each form of the tuple that the node *at* returns; without parts for what is none, or not known."""
        self._steps = _MOST
        return [self._joined(value, behind, at, False, 0) for value, behind in self._forms(returned)]

    def _forms(self, expression: ast.expr) -> Iterator[tuple[Value, tuple[ast.expr, ...]]]:
        """Yield what *expression* can begin with, and the operands that are added to each."""
        first: _Sum = expression, ()
        todo, seen = [first], {first}
        while todo:
            node, behind = todo.pop(0)
            below: list[_Sum] = []
            definitions = self._added_to(node) if isinstance(node, ast.Name) else []
            if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
                start, operands = _operands(node)
                below.append((start, operands + behind))
            elif definitions:
                for one in definitions:
                    if one.kind is Kind.AUGMENTED and isinstance(one.node, ast.Name) and one.value is not None:
                        below.append((one.node, (one.value, *behind)))
                    elif one.kind is Kind.VALUE and not one.path and one.value is not None:
                        below.append((one.value, behind))
                    else:
                        yield from ((value, behind) for value in _sorted(self._module.values.of_definition(one)))
            else:
                for value in _sorted(self._module.values.of(node)):
                    if isinstance(value.node, ast.BinOp) and value.node is not node:
                        below.append((value.node, behind))
                    else:
                        yield value, behind
            for start, operands in below:
                form = start, operands[:_LONGEST]
                self._steps -= 1
                if form not in seen and self._steps > 0:
                    seen.add(form)
                    todo.append(form)

    def _added_to(self, name: ast.Name) -> list[Definition]:
        """Return the definitions that reach *name*, in source order, if one of them is ``name += value``."""
        use = self._module.binder.uses.get(name)
        todo: list[Definition | Merge | Every | None] = [*(reaching(name.id, use) or ())] if use is not None else []
        found: list[Definition] = []
        seen: set[object] = set()
        while todo:
            one = todo.pop()
            if one is None or one in seen:
                continue
            if len(seen) >= _MOST:
                return []
            seen.add(one)
            if isinstance(one, Definition):
                found.append(one)
            else:
                todo += one.operands()
        if not any(one.kind is Kind.AUGMENTED for one in found):
            return []
        return sorted(found, key=lambda one: beginning(one.node))

    # -- pieces --------------------------------------------------------------------------------------------------

    def _joined(self, first: Value, behind: Iterable[ast.expr], at: ast.AST, lists: bool, depth: int) -> Result:
        """The elements of a sum; without *lists* only tuples count."""
        found = self._elements(first, at, lists, depth)
        for operand in behind:
            if not found.known or len(found.parts) >= _LONGEST:
                break
            found = _added(found, self._piece(operand, at, lists, depth + 1))
        return found

    def _piece(self, expression: ast.expr, at: ast.AST, lists: bool, depth: int) -> Result:
        """The elements of an expression, whatever it is of several that are equally long."""
        self._steps -= 1
        if depth > _DEEPEST or self._steps < 0:
            return _UNKNOWN
        forms = [self._joined(value, behind, at, lists, depth) for value, behind in self._forms(expression)]
        if len(forms) == 1:
            return forms[0]
        if not forms or any(not one.known or len(one.parts) != len(forms[0].parts) for one in forms):
            return _UNKNOWN
        columns = zip(*(one.parts for one in forms), strict=True)
        parts = [tuple(dict.fromkeys(one for part in column for one in part)) for column in columns]
        return Result(parts, sure=all(one.sure for one in forms))

    def _elements(self, value: Value, at: ast.AST, lists: bool, depth: int) -> Result:
        node, made = value.node, value.made
        if isinstance(node, ast.Tuple):
            return self._display(node, at, depth)
        if isinstance(node, ast.List) and lists:
            return self._list(node, at, depth)
        copies = value.name == "builtins.tuple()" or (lists and value.name == "builtins.list()")
        if copies and made is not None and len(made.args) == 1:
            return self._piece(made.args[0], at, True, depth + 1)
        return _UNKNOWN

    def _display(self, node: ast.Tuple | ast.List, at: ast.AST, depth: int) -> Result:
        found = Result([])
        for element in node.elts:
            if not found.known or len(found.parts) >= _LONGEST:
                break
            if isinstance(element, ast.Starred):
                found = _added(found, self._piece(element.value, at, True, depth + 1))
            else:
                found = _added(found, _one(element))
        return found

    def _list(self, node: ast.List, at: ast.AST, depth: int) -> Result:
        """The elements of a list, with what is put into it later."""
        found = self._display(node, at, depth)
        steps: list[tuple[ast.expr, ast.expr | None]] = [*self._module.values.stored(node)]
        steps += [(call, None) for call in self._growing(node)]
        late: list[tuple[ast.expr, ast.expr]] = []
        for change, item in sorted(steps, key=lambda step: beginning(step[0])):
            if item is not None:
                parts = self._replaced(found, change, item)
                found = found._replace(parts=parts or found.parts)
                late += [] if parts else [(change, item)]
            elif found.known and isinstance(change, ast.Call):
                found = self._grown(found, change, at, depth)
        for key, item in late:  # by a function that stands above
            found = found._replace(parts=self._replaced(found, key, item) or found.parts)
        return found

    def _replaced(self, found: Result, key: ast.expr, item: ast.expr) -> Parts | None:
        """What is *found* in a list, where *item* can be what stands at *key*; None where nothing stands there."""
        index = self._module.values.constant(key)
        if not isinstance(index, int):
            return None
        if index < 0 and _is_whole(found):
            index += len(found.parts)
        if not 0 <= index < len(found.parts):
            return None
        return [*found.parts[:index], (*found.parts[index], item), *found.parts[index + 1 :]]

    def _growing(self, node: ast.List) -> list[ast.Call]:
        """Return the calls that put something into a list, in source order."""
        for name in _GROWING:
            calls = self._module.binder.calls.get(name, [])
            start, self._taken[name] = self._taken[name], len(calls)
            for call in calls[start:]:
                if isinstance(call.func, ast.Attribute):
                    for value in self._module.values.of(call.func.value):
                        if isinstance(value.node, ast.List):
                            self._changes.setdefault(value.node, []).append(call)
        return sorted(self._changes.get(node, ()), key=beginning)

    def _grown(self, found: Result, call: ast.Call, at: ast.AST, depth: int) -> Result:
        """What is *found* in a list after *call*; what does not surely run before *at* is not sure."""
        assert isinstance(call.func, ast.Attribute)
        blocks = self._module.binder.blocks
        if blocks.get(call) is not blocks.get(at):
            found = found._replace(sure=False)
        if call.func.attr == "insert" and len(call.args) == 2:
            index = self._module.values.constant(call.args[0])
            if not isinstance(index, int) or (index < 0 and not _is_whole(found)):
                return _UNKNOWN
            index = index if index >= 0 else max(index + len(found.parts), 0)
            return found._replace(parts=[*found.parts[:index], (call.args[1],), *found.parts[index:]])
        if len(call.args) != 1 or isinstance(call.args[0], ast.Starred):
            return _UNKNOWN
        if call.func.attr == "append":
            return _added(found, _one(call.args[0]))
        return _added(found, self._piece(call.args[0], at, True, depth + 1))


def _one(element: ast.expr) -> Result:
    return Result([(element,)])


def _is_whole(found: Result) -> bool:
    """Tell whether all elements were found, so that they can be counted from the end."""
    return found.known and len(found.parts) < _LONGEST


def _added(first: Result, second: Result) -> Result:
    return Result([*first.parts, *second.parts], second.known, first.sure and second.sure)


def _operands(node: ast.BinOp) -> _Sum:
    """Return the first operand of a chain of ``+``, and the others: these chains can be long."""
    operands: list[ast.expr] = []
    first: ast.expr = node
    while isinstance(first, ast.BinOp) and isinstance(first.op, ast.Add):
        operands.append(first.right)
        first = first.left
    return first, tuple(reversed(operands))


def _sorted(answer: Answer) -> list[Value]:
    """Return the alternatives of an answer in an order that is the same in every process."""
    if len(answer) == 1:
        return [*alternatives(answer)]
    return sorted(alternatives(answer), key=lambda value: (value.sort.value, value.name, beginning(value.node)))
