"""Who chooses the file that a path names, and who can write there."""

from __future__ import annotations

import ast
import enum
from collections.abc import Callable, Generator
from typing import Any, Final

from ..catalogue import sources
from ..catalogue.origins import SHARED_PATHS, Origin
from .flow import Merge
from .scopes import Definition, Every, Kind, reaching
from .solver import Question, Solver, just
from .values import Sort, Values


class Mark(enum.Enum):
    """What a part of a path is."""

    CONSTANT = "constant"
    VARIABLE = "variable"
    SHARED = "a directory that anyone can write"
    UNPREDICTABLE = "a name that tempfile has made"
    PACKAGED = "next to this file"


Answer = frozenset[Mark | Origin]
Rule = Generator[Question, Answer, Answer]

_NOTHING: Final[Answer] = frozenset()
_VARIABLE: Final[Answer] = frozenset({Mark.VARIABLE})
_CONSTANT: Final[Answer] = frozenset({Mark.CONSTANT})

#: Whoever is behind these chooses the file when the path comes from there.
_CHOOSING: Final = (Origin.NETWORK, Origin.REQUEST, Origin.DOWNLOAD)

_SHARED_CALLS: Final = frozenset({"tempfile.gettempdir", "tempfile.gettempdirb"})
_UNPREDICTABLE: Final = frozenset(
    {
        "tempfile.NamedTemporaryFile",
        "tempfile.TemporaryDirectory",
        "tempfile.TemporaryFile",
        "tempfile.mkdtemp",
        "tempfile.mkstemp",
        "tempfile.mktemp",
    }
)
#: Callables whose result is put together from the paths that they are given.
_JOINING: Final = frozenset(
    {
        "builtins.list",
        "builtins.next",
        "builtins.sorted",
        "builtins.str",
        "glob.glob",
        "glob.iglob",
        "os.fspath",
        "os.path.abspath",
        "os.path.dirname",
        "os.path.expanduser",
        "os.path.join",
        "os.path.normpath",
        "os.path.realpath",
        "pathlib.Path",
        "pathlib.PurePath",
    }
)


class Paths:
    """The paths of one file. ``origins`` answers where the text of an expression comes from."""

    def __init__(self, values: Values, origins: Callable[[ast.AST], frozenset[Origin]]) -> None:
        self._values = values
        self._binder = values.binder
        self._origins = origins
        self._solver: Solver[Mark | Origin] = Solver(self._rule, lambda answer: answer)

    def origin(self, path: ast.expr, otherwise: Origin) -> Origin:
        """Return the origin of the file that *path* names; *otherwise* where nothing is known of it."""
        marks = self._solver.ask(path)
        for one in (*_CHOOSING, Origin.STORE):
            if one in marks:
                return one
        varies = Mark.VARIABLE in marks or Mark.UNPREDICTABLE in marks
        if Mark.SHARED in marks:
            return Origin.TEMPORARY if varies else Origin.SHARED_DIRECTORY
        if Mark.UNPREDICTABLE in marks or Origin.TEMPORARY in marks:
            return Origin.TEMPORARY
        if (Mark.PACKAGED in marks or Origin.PACKAGED in marks) and not varies:
            return Origin.PACKAGED
        return otherwise

    def _rule(self, question: Question) -> Rule:
        rule = _RULES.get(question.__class__)
        return rule(self, question) if rule is not None else just(_VARIABLE)

    def _constant(self, node: ast.Constant) -> Rule:
        text = node.value
        if isinstance(text, str) and any(text == path or text.startswith(f"{path}/") for path in SHARED_PATHS):
            return just(frozenset({Mark.SHARED, Mark.CONSTANT}))
        return just(_CONSTANT)

    def _name(self, node: ast.Name) -> Rule:
        if any(value.name == "builtins.__file__" for value in self._values.of(node)):
            return frozenset({Mark.PACKAGED})
        use = self._binder.uses.get(node)
        definitions = reaching(node.id, use) if use is not None else None
        if definitions is None:
            return _VARIABLE
        found = _NOTHING
        for definition in definitions:
            found |= yield definition
        return found

    def _merge(self, merge: Merge | Every) -> Rule:
        found = _NOTHING
        for operand in merge.operands():
            if operand is not None:
                found |= yield operand
        return found

    def _definition(self, definition: Definition) -> Rule:
        if definition.kind in (Kind.VALUE, Kind.ENTER) and definition.value is not None:
            return (yield definition.value)
        found = self._chosen(definition)
        if definition.kind is Kind.ITEM and definition.value is not None and not definition.path:
            found |= yield definition.value
        if definition.kind is Kind.PARAMETER:
            for given in self._values.arguments(definition):
                found |= yield given
        return found | _VARIABLE

    def _chosen(self, node: object) -> Answer:
        """Who chooses the text of an expression or a definition, where that matters."""
        found = self._origins(node)  # type: ignore[arg-type]  # it takes every question
        return frozenset(one for one in found if one in _CHOOSING)

    def _attribute(self, node: ast.Attribute) -> Rule:
        found = self._chosen(node)
        known = False
        for base in self._values.of(node.value):
            if base.sort in (Sort.INSTANCE, Sort.CLASS) and isinstance(base.node, ast.ClassDef):
                for stored in self._values.stored_attributes(base.node, node.attr, node):
                    known = True
                    found |= yield stored
        return found if known else found | (yield node.value)

    def _call(self, node: ast.Call) -> Rule:
        found = self._chosen(node)
        for callee in self._values.of(node.func):
            if callee.name in _SHARED_CALLS:
                found |= frozenset({Mark.SHARED})
                continue
            if callee.name in _UNPREDICTABLE:
                found |= frozenset({Mark.UNPREDICTABLE})
                continue
            source = sources.source(callee.name)
            if source is not None and source.path:
                found |= frozenset({source.origin})
                continue
            if callee.name in _JOINING:
                parts: list[ast.expr] = [*node.args]
            elif isinstance(node.func, ast.Attribute) and not callee.name:
                parts = [node.func.value, *node.args]
            elif isinstance(node.func, ast.Attribute) and "()" in callee.name:
                parts = [node.func.value, *node.args]
            else:
                found |= _VARIABLE
                continue
            for part in parts:
                found |= yield part
        return found

    def _parts(self, parts: list[ast.expr]) -> Rule:
        found = _NOTHING
        for part in parts:
            found |= yield part
        return found

    def _binary(self, node: ast.BinOp) -> Rule:
        return self._parts([node.left, node.right])

    def _conditional(self, node: ast.IfExp) -> Rule:
        return self._parts([node.body, node.orelse])

    def _joined(self, node: ast.JoinedStr | ast.BoolOp) -> Rule:
        return self._parts(node.values)

    def _inner(self, node: ast.FormattedValue | ast.Starred | ast.NamedExpr | ast.Await) -> Rule:
        return (yield node.value)

    def _subscript(self, node: ast.Subscript) -> Rule:
        """An item of a constant table: the key chooses among its values and nothing else."""
        found = _NOTHING
        for container in self._values.of(node.value):
            if isinstance(container.node, ast.Dict):
                for item in container.node.values:
                    found |= yield item
            else:
                found |= self._chosen(node) | (yield node.value)
        return found or _VARIABLE


_RULES: Final[dict[type, Callable[[Paths, Any], Rule]]] = {
    Definition: Paths._definition,
    Every: Paths._merge,
    Merge: Paths._merge,
    ast.Attribute: Paths._attribute,
    ast.Await: Paths._inner,
    ast.BinOp: Paths._binary,
    ast.BoolOp: Paths._joined,
    ast.Call: Paths._call,
    ast.Constant: Paths._constant,
    ast.FormattedValue: Paths._inner,
    ast.IfExp: Paths._conditional,
    ast.JoinedStr: Paths._joined,
    ast.Name: Paths._name,
    ast.NamedExpr: Paths._inner,
    ast.Starred: Paths._inner,
    ast.Subscript: Paths._subscript,
}
