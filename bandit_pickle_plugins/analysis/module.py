"""One file as the checks see it: its tree and what the engine knows about it."""

from __future__ import annotations

import ast
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ..catalogue import modules, words
from ..catalogue.code import code_of
from ..catalogue.integrity_words import checking
from ..configuration import DEFAULT, Configuration
from .binder import Binder
from .interest import Interest
from .scopes import Scope
from .values import Values

if TYPE_CHECKING:
    from .digests import Digests
    from .effects import Effects
    from .frameworks import Frameworks
    from .guards import Guards
    from .leaving import Leaving
    from .origins import Origins
    from .pickling import Pickling
    from .restricted import Restricted
    from .transport import Transport


class Module:
    """The analysis of one file: everything but its parsed source ``tree`` is worked out when it is asked for.

    ``source`` is what was parsed, with identifiers as Python understands them; with it less has to be looked at.
    """

    def __init__(self, tree: ast.Module, configuration: Configuration = DEFAULT, source: bytes | None = None) -> None:
        self.tree = tree
        self.configuration = configuration
        self.source = words.plain(source) if source is not None else None
        self._is_plain = self.source is source
        self._parents: dict[ast.AST, ast.AST] = {}
        self._positions: dict[ast.AST, dict[ast.expr, int]] = {}

    @cached_property
    def code(self) -> bytes | None:
        """The source without what only comments and docstrings say, as the byte filter sees it."""
        # Normalised, a text can hold other quotes than it was written with.
        return code_of(self.source) if self.source is not None and self._is_plain else self.source

    @cached_property
    def binder(self) -> Binder:
        """The bindings, uses and flow of the file."""
        return Binder(self.tree, self.source)

    @cached_property
    def values(self) -> Values:
        """What each expression can be."""
        return Values(self.binder, modules.exports, reach=lambda name: self.interest.reach(name))

    @cached_property
    def typed(self) -> Values:
        """What each expression can be, with the types that the catalogue of origins knows."""
        from ..catalogue import sources

        return Values(
            self.binder,
            modules.exports,
            sources.types(),
            lambda one: self.frameworks.types(one),
            lambda name: self.interest.reach(name),
        )

    @cached_property
    def senders(self) -> Values:
        """What each expression can be, with the types of what only sends."""
        from ..catalogue import send_words

        return Values(
            self.binder,
            modules.exports,
            send_words.types(),
            lambda one: self.frameworks.types(one),
            lambda name: self.interest.reach(name),
            send_words.MADE,
            containers=True,
        )

    @cached_property
    def pickling(self) -> Pickling:
        """Which bytes a pickler has made."""
        from .pickling import Pickling

        return Pickling(self)

    @cached_property
    def transport(self) -> Transport:
        """How the sockets of the file are made and set up."""
        from .transport import Transport

        return Transport(self.senders)

    @cached_property
    def effects(self) -> Effects:
        """What the file does to the objects it makes."""
        from .effects import Effects

        return Effects(self.typed, self.interest.reach, self.source)

    @cached_property
    def guards(self) -> Guards:
        """The integrity checks of the file."""
        from .guards import Guards

        configured = self.configuration.integrity_checks
        possible = bool(configured) or self.code is None or checking().can_verify(self.code)
        return Guards(self.typed, self.effects, self.digests, self.leaving, configured, possible)

    @cached_property
    def digests(self) -> Digests:
        """What the digests that the file makes cover."""
        from .digests import Digests

        return Digests(self.typed, self.effects, self.leaving)

    @cached_property
    def leaving(self) -> Leaving:
        """Which calls of the file never return."""
        from .leaving import Leaving

        return Leaving(self.typed)

    @cached_property
    def restricted(self) -> Restricted:
        """The restricted unpicklers of the file."""
        from .restricted import Restricted

        return Restricted(self.typed, self.effects, self.digests, self.leaving)

    @cached_property
    def origins(self) -> Origins:
        """Where the bytes of each expression come from."""
        from .origins import Origins

        return Origins(self.typed, self.effects, self.guards, self.frameworks, self.configuration)

    @cached_property
    def frameworks(self) -> Frameworks:
        """What frameworks call the functions of the file with."""
        from .frameworks import Frameworks

        return Frameworks(self.typed, self.effects)

    @cached_property
    def interest(self) -> Interest:
        """Which identifiers can stand for what."""
        return Interest(self.binder)

    def close(self) -> None:
        """Let go of everything that was worked out, so that nothing is left for Python's collector of cycles."""
        if "binder" in self.__dict__:
            self.binder.close()
        _let_go(self)

    def parent(self, node: ast.AST) -> ast.AST | None:
        """Return the node above *node*; None for the module itself."""
        if node not in self._parents and node is not self.tree:
            self._find(node)
        return self._parents.get(node)

    def stand_in(self, node: ast.AST, place: ast.AST) -> None:
        """Let *node*, which is not in the source, stand where *place* stands."""
        above = self.parent(place)
        if above is not None:
            self._parents[node] = above

    def _find(self, wanted: ast.AST) -> None:
        """Enter the nodes above those of the top-level statement that *wanted* is in, so each is walked once."""
        line = getattr(wanted, "lineno", 0)
        index = bisect_right(self._starts, line) - 1 if line else -1
        # Several statements can share a line, and before Python 3.12 the lines in an f-string can be wrong.
        while index >= 0 and wanted not in self._parents:
            self._enter(self.tree.body[index])
            index = index - 1 if self._starts[index] == line else -1
        if wanted not in self._parents:
            for statement in self.tree.body:
                self._enter(statement)

    def _enter(self, statement: ast.stmt) -> None:
        parents = self._parents
        if statement in parents:
            return
        parents[statement] = self.tree
        todo: list[ast.AST] = [statement]
        while todo:
            node = todo.pop()
            for child in ast.iter_child_nodes(node):
                parents[child] = node
                todo.append(child)

    @cached_property
    def _starts(self) -> list[int]:
        """The first line of each top-level statement."""
        return [
            min([statement.lineno, *(one.lineno for one in getattr(statement, "decorator_list", ()))])
            for statement in self.tree.body
        ]

    def position(self, container: ast.Tuple | ast.List, node: ast.expr) -> int:
        """Return the index of *node* among the elements of a display."""
        known = self._positions.get(container)
        if known is None:
            known = self._positions[container] = {element: index for index, element in enumerate(container.elts)}
        return known[node]

    def where(self, node: ast.AST) -> str:
        """Return where *node* stands, for messages: ``in Client.read``, or ``at module level``."""
        uses = self.binder.uses
        scope = next((uses[part].scope for part in ast.walk(node) if part in uses), None)
        around: list[ast.AST] = []
        if scope is None:  # it holds no name that would say where it is
            above = self.parent(node)
            while above is not None:
                around.append(above)
                above = self.parent(above)
        while scope is not None:
            around.append(scope.node)
            scope = scope.parent
        names = [one.name for one in around if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)]
        return f"in {'.'.join(reversed(names))}" if names else "at module level"

    def function_around(self, node: ast.AST) -> Scope | None:
        """Return the scope of the function or lambda whose body holds *node*, or None at module or class level."""
        current = self.parent(node)
        below: ast.AST = node
        while current is not None:
            if isinstance(current, ast.Lambda):
                if below is current.body:
                    return self.binder.scopes[current]
            elif isinstance(current, ast.FunctionDef | ast.AsyncFunctionDef) and not (
                isinstance(below, ast.arguments) or below is current.returns or below in current.decorator_list
            ):
                self.binder.ensure_body(current)
                return self.binder.scopes[current]
            below, current = current, self.parent(current)
        return None


def _let_go(one: object) -> None:
    """Empty an object of the analysis, and those that it alone is made of."""
    parts = list(vars(one).values())
    vars(one).clear()
    for part in parts:
        if hasattr(part, "__dict__") and type(part).__module__.startswith(_ANALYSIS):
            _let_go(part)


_ANALYSIS: Final = __name__.rpartition(".")[0]
