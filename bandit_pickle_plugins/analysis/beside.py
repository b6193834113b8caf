"""What goes the way of a send in the same function, wherever it is done: in another send, or put into what is sent.

A code counts that is sent on the same object, before or behind; or that was put before into what is sent, or into the
headers of the object, where each way to the send does that.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final, NamedTuple

from .branches import branches, innermost
from .module import Module
from .pickling import Answer, Role, combine
from .scopes import Definition, Scope
from .spelling import arguments

#: What the names of methods begin with that put something into a message or its headers.
_PUTTING_PREFIXES: Final = ("add", "append", "extend", "insert", "put", "set", "update")

_Branch = tuple[ast.AST, str] | None
_Position = tuple[int, int]
#: Of what is sent on the same object, it does not matter whether that is done before.
_ALWAYS: Final = (0, 0)


class _Into(NamedTuple):
    """An object that something is put into which may be sent later, as it is spelt."""

    holder: str


class _Done(NamedTuple):
    """Something that is sent or put somewhere: the call or the target that does it, and what that is given."""

    place: ast.expr
    parts: list[ast.expr]


class _Going:
    """What goes one way in a function, by the innermost branch in which that is done, each with its first position."""

    def __init__(self) -> None:
        self.codes: dict[tuple[_Branch, object], _Position] = {}
        self.answers: dict[_Branch, dict[Answer, _Position]] = {}

    def add(self, answer: Answer, branch: _Branch, position: _Position) -> None:
        """Enter the codes of an answer, and the answer where it depends on what the function is given."""
        for one in answer:
            if one.role is Role.CODE:
                self.codes[branch, one.key] = min(position, self.codes.get((branch, one.key), position))
        if any(isinstance(one.key, Definition) for one in answer):
            known = self.answers.setdefault(branch, {})
            known[answer] = min(position, known.get(answer, position))


class Beside:
    """What goes beside the sends of one file."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._binder = module.binder
        self._pickling = module.pickling
        self._ways: dict[ast.AST, dict[str | _Into, list[_Done]]] = {}
        self._going: dict[tuple[ast.AST, str | _Into], _Going] = {}

    def vouches(self, call: ast.Call, keys: set[object]) -> bool:
        """Tell whether codes over everything that *keys* stand for go the way of a send."""
        ways = list(self._ways_of(call))
        around = [*branches(self._module, call), None] if ways else []
        return all(
            any(going.codes.get((branch, key), before) < before for going, before in ways for branch in around)
            for key in keys
        )

    def given(self, call: ast.Call) -> Iterator[Answer]:
        """Yield what goes the way of a send, where that depends on what the function around it is given."""
        ways = list(self._ways_of(call))
        around = [*branches(self._module, call), None] if ways else []
        for going, before in ways:
            for branch in around:
                for answer, position in going.answers.get(branch, {}).items():
                    if position < before:
                        yield answer

    def _ways_of(self, call: ast.Call) -> Iterator[tuple[_Going, _Position]]:
        """Yield what goes the way of a send, with the position before which it has to be done."""
        scope = self._module.function_around(call) or self._binder.module_scope
        if scope.node not in self._ways:
            self._ways[scope.node] = self._done(scope)
        before = call.lineno, call.col_offset
        into = {_Into(ast.unparse(one)) for one in _given(call)}
        for way in (_way(call), *sorted(into)):
            if way in self._ways[scope.node]:
                yield self._gone(scope.node, way), before

    def _gone(self, function: ast.AST, way: str | _Into) -> _Going:
        going = self._going.get((function, way))
        if going is None:
            going = self._going[function, way] = _Going()
            for place, parts in self._ways[function][way]:
                answer = combine(self._pickling.of(one) for one in parts)
                if any(one.role in (Role.CODE, Role.PARAMETER) for one in answer):
                    position = (place.lineno, place.col_offset) if isinstance(way, _Into) else _ALWAYS
                    going.add(answer, innermost(self._module, place), position)
        return going

    def _done(self, scope: Scope) -> dict[str | _Into, list[_Done]]:
        """Return what a function sends or puts somewhere, by the object of that as it is spelt."""
        found: dict[str | _Into, list[_Done]] = {}
        for block in scope.graph.blocks:
            for call in self._binder.calls_in.get(block, ()):
                done = _Done(call, arguments(call))
                found.setdefault(_way(call), []).append(done)
                if isinstance(call.func, ast.Attribute) and call.func.attr.startswith(_PUTTING_PREFIXES):
                    for holder in _holders(call.func.value):
                        found.setdefault(_Into(holder), []).append(done)
        for target, value in _stores(scope.node):
            done = _Done(target, [value])
            for holder in _holders(target.value):
                found.setdefault(_Into(holder), []).append(done)
            headers = target.value if isinstance(target, ast.Subscript) else target
            if isinstance(headers, ast.Attribute) and headers.attr == "headers":
                found.setdefault(ast.unparse(headers.value), []).append(done)
        return found


def _way(call: ast.Call) -> str:
    """Return what a call sends on, as it is spelt: the object of a method, or the function with its first argument."""
    if isinstance(call.func, ast.Attribute):
        receiver = call.func.value
        if call.func.attr == "send_header":  # of a handler of http.server
            return f"{ast.unparse(receiver)}.wfile"
        if isinstance(receiver, ast.Attribute) and receiver.attr == "headers":  # of a session
            receiver = receiver.value
        is_own = isinstance(receiver, ast.Name) and receiver.id == "self"
        return ast.unparse(call.func if is_own else receiver)
    first = ast.unparse(call.args[0]) if call.args and isinstance(call.args[0], ast.Name | ast.Attribute) else ""
    return f"{ast.unparse(call.func)}({first})"


def _given(call: ast.Call) -> Iterator[ast.expr]:
    """Yield the objects that a send is given, and those of which a call makes that: ``send(request.prepare())``."""
    for one in arguments(call):
        parts = [one]
        if isinstance(one, ast.Call):
            parts += arguments(one)
            if isinstance(one.func, ast.Attribute) and one.func.attr == "prepare":
                parts.append(one.func.value)
        yield from (part for part in parts if isinstance(part, ast.Name | ast.Attribute))


def _holders(holder: ast.expr) -> Iterator[str]:
    """Yield how an object is spelt that something is put into, and those that it is a part of."""
    while isinstance(holder, ast.Attribute | ast.Subscript):
        yield ast.unparse(holder)
        holder = holder.value
    if isinstance(holder, ast.Call) and isinstance(holder.func, ast.Attribute):  # options.setdefault("headers", {})
        yield from _holders(holder.func.value)
    elif isinstance(holder, ast.Name):
        yield holder.id


def _stores(function: ast.AST) -> Iterator[tuple[ast.Attribute | ast.Subscript, ast.expr]]:
    """Yield the attributes and items that a function, or a module outside of its functions, assigns to."""
    todo: list[ast.AST] = [] if isinstance(function, ast.Lambda) else [*ast.iter_child_nodes(function)]
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Attribute | ast.Subscript):
                    yield target, node.value
        elif isinstance(node, ast.stmt | ast.ExceptHandler | ast.match_case):
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                todo += ast.iter_child_nodes(node)
