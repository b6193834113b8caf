"""How texts begin: the constant beginnings of a URL or an address, as it is put together, given and checked."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from typing import Final

from . import templates
from .module import Module
from .prefix_checks import PrefixChecks
from .scopes import Kind, only_definition
from .spelling import last

#: How many expressions are looked at that a text can begin with: the callers of a function give one each.
_MOST_TEXTS: Final = 100
#: How many texts the parts of one can make together, and how many times a text is taken apart within others.
_MOST: Final = 20
_DEEPEST: Final = 10


class Beginnings:
    """The beginnings of the texts of one file."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._values = module.senders
        self._binder = module.binder
        self._checks = PrefixChecks(module)
        self._deep = 0

    def of(self, text: ast.expr, callers: Sequence[ast.Call] = ()) -> set[str | None]:
        """Return the constant texts that *text* can begin with; None among them for what is not known.

        A parameter of the function that *callers* call is what they give.
        """
        if self._deep >= _DEEPEST:
            return {None}
        self._deep += 1
        try:
            return self._of(text, callers)
        finally:
            self._deep -= 1

    def _of(self, text: ast.expr, callers: Sequence[ast.Call]) -> set[str | None]:
        found: set[str | None] = set()
        todo: list[ast.expr] = [text]
        for _ in range(_MOST_TEXTS):
            if not todo:
                break
            current = todo.pop()
            checked = self._checks.texts(current)
            constant = self._values.constant(current) if not checked else None
            if checked:
                found |= checked
                continue
            if isinstance(constant, str | bytes):
                found.add(constant if isinstance(constant, str) else constant.decode("latin-1"))
                continue
            parts = self._parts(current)
            if parts:
                found |= self._together(parts, callers)
                continue
            given = self._behind(current, callers)
            if given:
                todo += given
                continue
            for value in self._values.of(current):
                node = value.node
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    found.add(node.value)
                elif isinstance(node, ast.List | ast.Tuple | ast.Set):  # one of them: it is gone over
                    todo += node.elts
                elif isinstance(node, ast.JoinedStr | ast.BinOp | ast.Call) and node is not current:
                    todo.append(node)
                elif value.made is not None and value.made is not current and self._parts(value.made):
                    todo.append(value.made)
                elif value.made is not None and value.made.args and last(value.made.func) in ("URL", "urljoin", "str"):
                    todo.append(value.made.args[0])
                else:
                    found.add(None)
        return found | {None} if todo or not found else found

    def _parts(self, text: ast.expr) -> list[ast.expr]:
        return templates.parts(text, self._values.constant)

    def _together(self, parts: list[ast.expr], callers: Sequence[ast.Call]) -> set[str | None]:
        """Return what several parts can begin with: a scheme can be the first, and ``://`` in the second."""
        done: set[str | None] = set()
        going = {""}
        for part in parts:
            more = self.of(part, callers)
            if len(going) * len(more) > _MOST:
                return {None}
            if None in more:  # what is known so far is all that is known
                done |= {start or None for start in going}
            longer = {f"{start}{one}" for start in going for one in more if one is not None}
            done |= {one for one in longer if "://" in one}
            going = {one for one in longer if "://" not in one}
            if not going:
                break
        return done | going

    def _behind(self, expression: ast.expr, callers: Sequence[ast.Call]) -> list[ast.expr]:
        """Return what *callers* give for a parameter, if each does, or the text that a variable is put together as."""
        one = only_definition(self._binder.uses, expression)
        if one is None:
            return []
        if one.kind is Kind.PARAMETER:
            calls = callers or list(self._module.pickling.calls(one.scope.node))
            left_out = [one.value] if one.value is not None else []
            given = [self._module.pickling.given(caller, one) or left_out for caller in calls]
            return [part for some in given for part in some] if all(given) else []
        if one.kind is Kind.VALUE and not one.path and one.value is not None and self._parts(one.value):
            return [one.value]
        return []
