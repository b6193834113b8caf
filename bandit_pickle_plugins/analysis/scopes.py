"""Which bindings a name can have: scopes as Python has them, and the places that bind.

Binding and looking up are two phases: :mod:`.binder` first records every binding of the file, and only then are names
looked up, so an import below its use counts, and a class body does not leak into its methods.
"""

from __future__ import annotations

import ast
import enum
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .flow import Block, Graph, Key, Merge

#: Where a function body is: a ``def`` or a ``lambda``.
FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


class Kind(enum.Enum):
    """How a definition gives its name a value."""

    IMPORT = "import"  # ``target`` is the dotted name
    VALUE = "value"  # ``value``, taken apart along ``path``
    ITEM = "item"  # one item of ``value``, taken apart along ``path``
    ENTER = "enter"  # what ``with value as`` gives
    AUGMENTED = "augmented"  # what was there before, changed by ``value``
    PARAMETER = "parameter"  # ``value`` is its default
    FUNCTION = "function"
    CLASS = "class"
    OPAQUE = "opaque"  # something that is not followed
    DELETED = "deleted"


class Definition:
    """One place that gives a name or an attribute a value.

    ``node`` is the name, attribute, argument, alias or statement that binds; ``path`` leads from ``value`` to the part
    that is bound: an index for each level of unpacking, None where it is not known. ``target`` and ``modules`` belong
    to imports: the dotted name (a leading dot for a relative one), and how many of its first parts are surely modules.
    """

    __slots__ = ("annotation", "kind", "modules", "name", "node", "path", "scope", "target", "value")

    def __init__(
        self,
        name: str,
        kind: Kind,
        node: ast.AST,
        scope: Scope,
        value: ast.expr | None = None,
        path: tuple[int | None, ...] = (),
        target: str = "",
        modules: int = 0,
        annotation: ast.expr | None = None,
    ) -> None:
        self.name = name
        self.kind = kind
        self.node = node
        self.scope = scope
        self.value = value
        self.path = path
        self.target = target
        self.modules = modules
        self.annotation = annotation

    def __repr__(self) -> str:
        return f"<{self.name}: {self.kind.value} at line {getattr(self.node, 'lineno', '?')}>"


class ScopeKind(enum.Enum):
    """What a scope belongs to; it decides who sees its names."""

    MODULE = "module"
    CLASS = "class"
    FUNCTION = "function"
    COMPREHENSION = "comprehension"


class Scope:
    """The names of one module, class, function or comprehension.

    A class and a comprehension run in the flow of the scope around them, so they share its graph.
    """

    __slots__ = ("bindings", "graph", "kind", "node", "outside", "parent", "redirected", "stars")

    def __init__(self, kind: ScopeKind, node: ast.AST, parent: Scope | None, graph: Graph) -> None:
        self.kind = kind
        self.node = node
        self.parent = parent
        self.graph = graph
        self.bindings: dict[str, list[Definition]] = {}
        #: Names that ``global`` or ``nonlocal`` gives to another scope.
        self.redirected: dict[str, Scope] = {}
        #: Names that another scope binds here, through ``global`` or ``nonlocal``.
        self.outside: set[str] = set()
        #: Modules of star imports.
        self.stars: list[str] = []

    def key(self, name: str) -> Key:
        """Return the key of *name* in this scope's graph."""
        return (self, name) if self.kind is ScopeKind.CLASS else name


class Use(NamedTuple):
    """Where a name is read: its scope, its block, and the definition of the name before it in that block."""

    scope: Scope
    block: Block
    local: Definition | None


class Every(NamedTuple):
    """All definitions of a name in a scope, as a function inside it sees them."""

    name: str
    scope: Scope

    def operands(self) -> list[Definition]:
        """Return them."""
        return every(self.name, self.scope)


def reaching(name: str, use: Use) -> list[Definition | Merge | Every] | None:
    """Return the definitions that *name* can have at *use*; None where no scope binds it, as for a builtin.

    In the flow of the scope that binds the name the definitions that reach the use count; from a function inside it,
    which runs at another time, every one counts, and so it does in a module, where an import below its use counts.
    """
    scope, block, local = use
    owner: Scope | None = scope
    while owner is not None:
        if name in owner.redirected:
            return [Every(name, owner.redirected[name])]
        if name in owner.bindings and (owner.kind is not ScopeKind.CLASS or owner is scope):
            if owner.graph is not scope.graph or owner.kind is ScopeKind.COMPREHENSION:
                return [Every(name, owner)]
            if local is not None and local.scope is owner:
                found: Definition | Merge | None = local
            else:
                found = owner.graph.entering(block, owner.key(name))
            if found is None and owner.kind is ScopeKind.CLASS:
                owner = owner.parent  # not bound yet in the class body: Python looks further out
                continue
            if found is None:
                everything = name in owner.outside or owner.kind is ScopeKind.MODULE or block.dead
                return [Every(name, owner)] if everything else []
            return [found, Every(name, owner)] if name in owner.outside else [found]
        owner = owner.parent
    return None


def definitions(uses: Mapping[ast.AST, Use], expression: ast.expr) -> Iterator[Definition]:
    """Yield the definitions that a variable can have where it is read, each of those that meet by itself."""
    use = uses.get(expression) if isinstance(expression, ast.Name) else None
    for one in (reaching(expression.id, use) or ()) if use is not None and isinstance(expression, ast.Name) else ():
        parts = (one,) if isinstance(one, Definition) else one.operands()
        yield from (part for part in parts if isinstance(part, Definition))


def only_definition(uses: Mapping[ast.AST, Use], expression: ast.expr) -> Definition | None:
    """Return the definition of a variable, where one only reaches its use."""
    use = uses.get(expression) if isinstance(expression, ast.Name) else None
    found = reaching(expression.id, use) if use is not None and isinstance(expression, ast.Name) else None
    one = found[0] if found is not None and len(found) == 1 else None
    return one if isinstance(one, Definition) else None


def owner(name: str, scope: Scope) -> Scope | None:
    """Return the scope whose binding *name* is in *scope*; None where no scope binds it, as for a builtin."""
    here: Scope | None = scope
    while here is not None:
        if name in here.redirected:
            return here.redirected[name]
        if name in here.bindings and (here.kind is not ScopeKind.CLASS or here is scope):
            return here
        here = here.parent
    return None


def every(name: str, scope: Scope) -> list[Definition]:
    """Return every definition of *name* in *scope*, wherever it stands."""
    definitions = scope.bindings.get(name, ())
    return [definition for definition in definitions if definition.kind is not Kind.DELETED]
