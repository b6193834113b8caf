"""Which expressions name the same file: paths that are spelt alike, by names that stand for the same."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from . import fixtures
from .scopes import Definition, FunctionNode, Kind, Scope, ScopeKind, owner
from .spelling import last
from .values import Sort, Values

#: Calls that turn a path into another type.
_WRAPPING: Final = frozenset({"Path", "PurePath", "fspath", "str"})
#: Calls that make the same path of the same parts; any other can make a new one each time.
_JOINING: Final = _WRAPPING | {
    "abspath",
    "dirname",
    "expanduser",
    "join",
    "joinpath",
    "normpath",
    "realpath",
    "resolve",
}
#: How far what a name stands for is put in its place, and how many spellings of one path are enough.
_DEEPEST: Final = 3
_MANY: Final = 32
#: A spelling that would become longer than this is not made: it would grow with each name that is put into it.
_LONGEST: Final = 1000
#: A text of the source, as ``ast.unparse`` writes it.
_TEXT: Final = r"""[bf]?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""


class Spelling(NamedTuple):
    """A path as it is spelt, without what only changes its type.

    ``where`` holds what its names belong to: functions, and the class for ``self``; a name of the module belongs to
    none. With an empty ``text`` it is the file that the call there makes, by its name or its descriptor.
    """

    text: str
    where: frozenset[object] = frozenset()


class SamePaths:
    """The paths of one file by their spellings: two that have one in common are the same."""

    def __init__(self, values: Values) -> None:
        self._values = values
        self._binder = values.binder
        self._known: dict[ast.expr, frozenset[Spelling]] = {}

    def spellings(self, path: ast.expr) -> frozenset[Spelling]:
        """Return the spellings of a path: its own, and those by what its name was given, also by calls."""
        known = self._known.get(path)
        if known is None:
            found: dict[Spelling, None] = {}
            todo = [(path, "", "", frozenset[object](), _DEEPEST)]
            for expression, around, name, where, depth in todo:
                spelling, inner = self._spelling(expression)
                text = _with(around, name, spelling.text) if name else spelling.text
                if text is None:
                    continue
                found[Spelling(text, spelling.where | where)] = None
                if len(inner) == 1 and len(todo) < _MANY and depth:
                    ((inner_name, scope),) = inner.items()
                    rest = (spelling.where | where) - {scope}
                    todo += [(one, text, inner_name, rest, depth - 1) for one in self._given(inner_name, scope)]
                found |= dict.fromkeys(self._made(expression) if not name or around == name else ())
            known = self._known[path] = frozenset(found)
        return known

    def own(self, path: ast.expr) -> Spelling:
        """Return a path as it is spelt itself."""
        return self._spelling(path)[0]

    def parameters(self, path: ast.expr) -> Iterator[FunctionNode]:
        """Yield the functions that are given the path, or a part of it, as a parameter other than ``self``."""
        for name, scope in self._spelling(path)[1].items():
            if isinstance(scope.node, FunctionNode) and any(
                one.kind is Kind.PARAMETER for one in scope.bindings.get(name, ())
            ):
                yield scope.node

    def _spelling(self, path: ast.expr) -> tuple[Spelling, dict[str, Scope]]:
        """Return how a path is spelt, and the names in it that belong to functions."""
        while isinstance(path, ast.Call) and len(path.args) == 1 and not path.keywords:
            if last(path.func) not in _WRAPPING:
                break
            path = path.args[0]
        where: set[object] = set()
        inner: dict[str, Scope] = {}
        for part in ast.walk(path):
            use = self._binder.uses.get(part) if isinstance(part, ast.Name) else None
            scope = owner(part.id, use.scope) if use is not None and isinstance(part, ast.Name) else None
            if scope is None or scope.kind is ScopeKind.MODULE or not isinstance(part, ast.Name):
                continue
            of_class = self._class_of(part, scope)
            where.add(of_class or scope)
            if of_class is None:
                inner[part.id] = scope
        return Spelling(ast.unparse(path), frozenset(where)), inner

    def _class_of(self, name: ast.Name, scope: Scope) -> ast.ClassDef | None:
        """Return the class that ``self`` is an instance of; of a derived one, the first class in the file."""
        first = scope.bindings.get(name.id, ())
        if not (scope.parent is not None and scope.parent.kind is ScopeKind.CLASS) or len(first) != 1:
            return None
        found: ast.AST | None = None
        for value in self._values.of_definition(first[0]) if first[0].kind is Kind.PARAMETER else ():
            found = value.node if value.sort in (Sort.INSTANCE, Sort.CLASS) else found
        seen: set[ast.AST] = set()
        while isinstance(found, ast.ClassDef) and found not in seen:
            seen.add(found)
            bases = [value.node for base in found.bases for value in self._values.of(base)]
            found = next((base for base in bases if isinstance(base, ast.ClassDef)), found)
        return found if isinstance(found, ast.ClassDef) else None

    def _given(self, name: str, scope: Scope) -> Iterator[ast.expr]:
        """Yield what a name of a function stands for: what it is assigned, what calls give for it."""
        for definition in scope.bindings.get(name, ()):
            given: list[ast.expr] = []
            if definition.kind is Kind.PARAMETER:
                given = [*self._values.arguments(definition), *fixtures.results(self._values, definition)]
            elif definition.kind is Kind.VALUE and not definition.path and definition.value is not None:
                given = [definition.value]
            for one in given:
                if all(last(part.func) in _JOINING for part in ast.walk(one) if isinstance(part, ast.Call)):
                    yield one

    def _made(self, path: ast.expr) -> Iterator[Spelling]:
        """Yield the file that ``mkstemp`` made, where *path* is its name or its descriptor."""
        use = self._binder.uses.get(path) if isinstance(path, ast.Name) else None
        scope = owner(path.id, use.scope) if use is not None and isinstance(path, ast.Name) else None
        definitions: list[Definition] = scope.bindings.get(path.id, []) if scope and isinstance(path, ast.Name) else []
        for one in definitions:
            if one.path and isinstance(one.value, ast.Call) and last(one.value.func) == "mkstemp":
                yield Spelling("", frozenset({one.value}))


def _with(text: str, name: str, spelt: str) -> str | None:
    """Return a path as it is spelt with something else in place of a name; None where that becomes too long."""
    itself = rf"(?<![\w.]){name}\b(?!=)"  # no attribute, and no keyword of a call
    if len(text) > _LONGEST or len(text) + len(re.findall(itself, text)) * len(spelt) > _LONGEST:
        return None
    return re.sub(rf"({_TEXT})|{itself}", lambda found: _in_text(found[1], itself, spelt), text)


def _in_text(text: str | None, name: str, spelt: str) -> str:
    """Return a text of the source as it is, but for the values in an f-string; else what takes the name's place."""
    if text is None:
        return spelt
    if not text.startswith("f"):
        return text
    return re.sub(r"{[^{}]*}", lambda value: re.sub(name, lambda _: spelt, value[0]), text)
