"""The one walk over a file's tree: it records every binding and use, and draws the flow of each body.

With the source at hand, the body of an outermost function is walked only when somebody asks for a word that stands in
it, or for the body itself: most files that are looked at hold nothing, and of the others one function in ten matters.

The walk keeps its own stack instead of recursing, because bandit calls from deep in Python's, and source code may nest
as deep as the parser allows. A statement or expression with flow of its own has a *visitor*, a generator that yields
the nodes below it in the order in which Python evaluates them and changes the current block between them; every other
node just has its children visited in order.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any, Final

from .flow import Block, Graph
from .scopes import Definition, FunctionNode, Kind, Scope, ScopeKind, Use
from .text import Text

Visit = Iterator[ast.AST]

#: Fields that hold no expression or statement.
_PLAIN_FIELDS: Final = frozenset({"ctx", "op", "ops", "type_comment", "kind", "id", "attr", "arg", "name", "names"})

#: So many words are looked for before everything is walked: each takes the time of walking one part in 500.
_MOST_WORDS: Final = 200

#: Context managers that go on behind the block when it raises.
_SUPPRESSING: Final = frozenset({"suppress", "raises", "assertRaises", "assertRaisesRegex"})

_Comprehension = ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp


class _Loop:
    __slots__ = ("breaks", "finals", "header")

    def __init__(self, header: Block, finals: int) -> None:
        self.header = header
        self.finals = finals  # how many `finally` are around it
        self.breaks: list[Block] = []


#: The `break` and `continue` statements that a `finally` holds up: the loop, and whether it ends.
_Jumps = dict[tuple[_Loop, bool], None]


class Binder:
    """What one walk over a module finds.

    ``uses`` says where each name is read; ``expressions`` are the expressions that can stand for a callable, in
    source order; ``returns``, ``yields`` and ``exits`` belong to their function, an exit being a return or the end;
    ``blocks`` says where calls and exits stand; ``attributes`` holds assignments such as
    ``self.x = value`` by attribute name, ``items`` assignments such as ``table[key] = value``; ``calls`` holds calls
    by the last part of the callee's name.

    What is asked for by a name is complete after :meth:`ensure` of it, what belongs to a function after
    :meth:`ensure_body`, and everything after :meth:`complete`. Without ``source`` everything is from the start.
    """

    def __init__(self, tree: ast.Module, source: bytes | None = None) -> None:
        self.uses: dict[ast.AST, Use] = {}
        self.expressions: list[ast.expr] = []
        self.calls: dict[str, list[ast.Call]] = {}
        self.returns: dict[ast.AST, list[ast.Return]] = {}
        self.yields: dict[ast.AST, list[ast.Yield | ast.YieldFrom]] = {}
        self.attributes: dict[str, list[Definition]] = {}
        #: The same by the class whose method assigns to its own first parameter; None stands for all others.
        self.stored: dict[tuple[ast.AST | None, str], list[Definition]] = {}
        self.items: list[tuple[ast.Subscript, ast.expr]] = []
        #: Each ``target[key] += value``.
        self.grown: list[tuple[ast.Subscript, ast.expr]] = []
        #: Such targets in an unpacking, with what is unpacked and where the part of it lies.
        self.parted: list[tuple[ast.Subscript, ast.expr, tuple[int | None, ...]]] = []
        self.scopes: dict[ast.AST, Scope] = {}
        self.parameters: dict[ast.AST, Definition] = {}
        self.functions: list[FunctionNode] = []
        #: The functions of a ``def``, also those whose body waits, by their name.
        self.named: dict[str, list[ast.FunctionDef | ast.AsyncFunctionDef]] = {}
        self.classes: list[ast.ClassDef] = []
        self.modules: set[str] = set()
        #: The block where the body of each class ends.
        self.ends: dict[ast.AST, Block] = {}
        self.blocks: dict[ast.AST, Block] = {}
        self.callees: dict[ast.AST, ast.Call] = {}
        self.statements: set[ast.AST] = set()
        self.calls_in: dict[Block, list[ast.Call]] = {}
        self.exits: dict[ast.AST, list[ast.AST]] = {}
        self.returned_at: dict[ast.AST, ast.Return] = {}
        #: The functions in which an exception is raised.
        self.raising: set[ast.AST] = set()

        #: Every scope, also those of comprehensions.
        self._every_scope: list[Scope] = []
        self.scope = self._enter(ScopeKind.MODULE, tree, None, Graph())
        self.module_scope = self.scope
        self.scopes[tree] = self.scope
        self._block = self.scope.graph.entry
        self._function: ast.AST = tree
        self._loops: list[_Loop] = []
        self._finals: list[_Jumps] = []
        #: Every definition, in the order in which they were found.
        self.definitions: list[Definition] = []
        #: What functions return or yield, likewise.
        self.results: list[tuple[ast.AST, ast.expr | None]] = []
        self._text = Text(source) if source is not None else None
        #: The functions whose bodies wait, with the scope around each.
        self._unwalked: dict[ast.FunctionDef | ast.AsyncFunctionDef, Scope] = {}
        self._asked: set[str] = set()
        self._walk(iter(tree.body))
        if self._text is not None:
            self._start_lazily(self._text)

    # -- bodies that wait ----------------------------------------------------------------------------------------

    def _start_lazily(self, text: Text) -> None:
        """Walk the bodies at once that bind names outside themselves."""
        text.divide([*self._unwalked])
        for function in text.holding("global"):
            self.ensure_body(function)

    def ensure(self, word: str) -> None:
        """Walk every body in which the identifier *word* stands."""
        if self._unwalked and word not in self._asked:
            covered = any(one in word for one in self._asked)  # where that stood, and so this
            self._asked.add(word)
            assert self._text is not None
            if len(self._asked) > _MOST_WORDS:
                self.complete()  # to look for more words would take longer, and in a long chain its square
            elif not covered:
                for function in self._text.holding(word):
                    self.ensure_body(function)

    def ensure_matching(self, pattern: re.Pattern[bytes]) -> None:
        """Walk every body in which a match of *pattern* begins."""
        if self._unwalked:
            assert self._text is not None
            for function in self._text.matching(pattern):
                self.ensure_body(function)

    def ensure_body(self, function: ast.AST) -> None:
        """Walk the body of *function* if it has not been."""
        if function in self._unwalked:
            assert isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
            before = self.scope, self._block, self._function, self._loops, self._finals
            self.scope = self._unwalked.pop(function)
            self._walk(self._inside(function, function.body))
            self.scope, self._block, self._function, self._loops, self._finals = before

    def scope_around(self, function: ast.AST) -> Scope | None:
        """Return the scope that a function stands in."""
        waiting = self._unwalked.get(function)  # type: ignore[call-overload]  # None for any other node
        return waiting if waiting is not None else self.scopes[function].parent

    def complete(self) -> None:
        """Walk every body that has not been walked."""
        for function in list(self._unwalked):
            self.ensure_body(function)

    def close(self) -> None:
        """Cut the cycles of scopes, graphs and blocks."""
        for scope in self._every_scope:
            for block in scope.graph.blocks:
                block.close()
            scope.graph.close()
            scope.bindings.clear()
            scope.redirected.clear()

    def _enter(self, kind: ScopeKind, node: ast.AST, parent: Scope | None, graph: Graph) -> Scope:
        scope = Scope(kind, node, parent, graph)
        self._every_scope.append(scope)
        return scope

    # -- the walk ------------------------------------------------------------------------------------------------

    def _walk(self, nodes: Visit) -> None:
        stack: list[Visit] = [nodes]
        while stack:
            for node in stack[-1]:
                visitor = _VISITORS.get(node.__class__)
                if visitor is None:
                    children = _children(node)
                    if children:
                        stack.append(iter(children))
                        break
                else:
                    visit = visitor(self, node)
                    if visit is not None:
                        stack.append(visit)
                        break
            else:
                stack.pop()

    # -- blocks --------------------------------------------------------------------------------------------------

    def _new(self, preds: list[Block], test: ast.expr | None = None, truth: bool = True) -> Block:
        return self.scope.graph.block(preds, test, truth)

    def _unreachable(self) -> Block:
        block = self._new([])
        block.dead = True
        return block

    def _join(self, before: Block, ends: list[Block]) -> Block:
        """Return the block where the ways *ends* of a region meet that began behind *before*."""
        ends = [end for end in ends if not end.dead]
        if not ends:
            return self._unreachable()
        joined = self._new(ends)
        joined.skips_to = before
        return joined

    def _caught(self, before: Block, ends: list[Block], last: int) -> Block:
        """Return a block where exceptions go on that the blocks behind *before* up to number *last* can raise."""
        block = self._new([before, *ends])
        block.skips_to, block.last = before, block.number - 1
        block.interrupts = before.number + 1, last
        return block

    # -- bindings ------------------------------------------------------------------------------------------------

    def _define(self, definition: Definition) -> None:
        self.definitions.append(definition)
        scope = definition.scope
        name = definition.name
        if name in scope.redirected:
            scope = definition.scope = scope.redirected[name]
            scope.outside.add(name)
            scope.bindings.setdefault(name, []).append(definition)
            return
        scope.bindings.setdefault(name, []).append(definition)
        if scope.kind is not ScopeKind.COMPREHENSION:
            scope.graph.define(self._block, scope.key(name), definition)

    def _name(self, name: str, kind: Kind, node: ast.AST, value: ast.expr | None = None) -> None:
        self._define(Definition(name, kind, node, self.scope, value))

    def _bind(
        self,
        target: ast.expr,
        value: ast.expr | None,
        kind: Kind = Kind.VALUE,
        annotation: ast.expr | None = None,
    ) -> Visit:
        """Bind a target of any shape to *value*, and visit the expressions inside it."""
        todo: list[tuple[ast.expr, ast.expr | None, tuple[int | None, ...]]] = [(target, value, ())]
        while todo:
            target, value, path = todo.pop()
            if isinstance(target, ast.Name):
                definition = Definition(target.id, kind, target, self.scope, value, path, annotation=annotation)
                self._define(definition)
            elif isinstance(target, ast.Attribute):
                yield target.value
                definition = Definition(target.attr, kind, target, self.scope, value, path, annotation=annotation)
                self.definitions.append(definition)
                self.attributes.setdefault(target.attr, []).append(definition)
                self.stored.setdefault((self._class_of(target.value), target.attr), []).append(definition)
            elif isinstance(target, ast.Subscript):
                yield target.value
                yield target.slice
                if value is not None and not path and kind is Kind.VALUE:
                    self.items.append((target, value))
                elif value is not None and kind is Kind.VALUE:
                    self.parted.append((target, value, path))
                elif value is not None and kind is Kind.AUGMENTED:
                    self.grown.append((target, value))
            elif isinstance(target, ast.Starred):
                todo.append((target.value, value, (*path, None)))  # some of the items
            elif isinstance(target, ast.Tuple | ast.List):
                todo.extend(reversed(_unpacked(target.elts, value, path, kind)))

    def _class_of(self, receiver: ast.expr) -> ast.AST | None:
        """Return the class whose method is around when *receiver* is the method's first parameter."""
        scope = self.scope
        if not isinstance(receiver, ast.Name) or scope.kind is not ScopeKind.FUNCTION or scope.parent is None:
            return None
        first = next(iter(scope.bindings.items()), None)
        if first is None or first[0] != receiver.id or len(first[1]) != 1 or scope.parent.kind is not ScopeKind.CLASS:
            return None
        return scope.parent.node

    # -- names ---------------------------------------------------------------------------------------------------

    def _visit_name(self, node: ast.Name) -> None:
        if node.ctx.__class__ is ast.Load:
            self.expressions.append(node)
            self._use(node, node.id)

    def _use(self, node: ast.AST, name: str) -> None:
        here = self.scope
        if here.kind is ScopeKind.FUNCTION or here.kind is ScopeKind.MODULE:  # nearly always
            self.uses[node] = _new_use(Use, (here, self._block, self._block.definitions.get(name)))
            return
        scope: Scope | None = here
        graph = here.graph
        local: Definition | None = None
        while scope is not None and scope.graph is graph and local is None:
            if scope.kind is ScopeKind.COMPREHENSION:
                if name in scope.bindings:
                    break
            else:
                local = self._block.definitions.get(scope.key(name))
            scope = scope.parent
        self.uses[node] = Use(self.scope, self._block, local)

    def _visit_attribute(self, node: ast.Attribute) -> Visit | None:
        if node.ctx.__class__ is ast.Load:
            self.expressions.append(node)
        return self._single(node.value)

    def _single(self, node: ast.expr) -> Visit | None:
        """Visit an expression: at once where it is a name or an attribute of one, as most are."""
        while node.__class__ is ast.Attribute:
            assert isinstance(node, ast.Attribute)
            if node.ctx.__class__ is ast.Load:
                self.expressions.append(node)
            node = node.value
        if node.__class__ is ast.Name:
            self._visit_name(node)
            return None
        return None if node.__class__ is ast.Constant else iter((node,))

    def _visit_call(self, node: ast.Call) -> Visit | None:
        self.expressions.append(node)
        self.blocks[node] = block = self._block
        self.calls_in.setdefault(block, []).append(node)
        function = node.func
        self.callees[function] = node
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        if name:
            self.calls.setdefault(name, []).append(node)
        first = self._single(function)
        rest = [one for one in node.args if one.__class__ is not ast.Constant]
        rest += [one.value for one in node.keywords if one.value.__class__ is not ast.Constant]
        if first is None:
            return iter(rest) if rest else None
        return chain(first, rest)

    def _visit_dict(self, node: ast.Dict) -> Visit:
        for key, value in zip(node.keys, node.values, strict=True):
            if key is not None:
                yield key
            yield value

    def _visit_statement(self, node: ast.Expr) -> Visit:
        self.statements.add(node.value)
        yield node.value

    def _visit_candidate(self, node: ast.expr) -> Visit:
        self.expressions.append(node)
        return iter(_children(node))

    # -- imports -------------------------------------------------------------------------------------------------

    def _visit_import(self, node: ast.Import) -> None:
        for alias in node.names:
            self.modules.add(alias.name)
            target = alias.name if alias.asname else alias.name.partition(".")[0]
            name = alias.asname or target
            parts = target.count(".") + 1
            self._define(Definition(name, Kind.IMPORT, alias, self.scope, target=target, modules=parts))

    def _visit_import_from(self, node: ast.ImportFrom) -> None:
        module = ("." if node.level else "") + (node.module or "")
        if node.module:
            self.modules.add(module)
        # A leading dot counts as a part; what is imported from the package itself (`from . import x`) is a module.
        parts = module.count(".") + 1 if node.module else 2
        for alias in node.names:
            if alias.name == "*":
                self.scope.stars.append(module)
            else:
                target = f"{module}.{alias.name}" if node.module else f".{alias.name}"
                name = alias.asname or alias.name
                self._define(Definition(name, Kind.IMPORT, alias, self.scope, target=target, modules=parts))

    # -- simple statements ---------------------------------------------------------------------------------------

    def _visit_assign(self, node: ast.Assign) -> Visit:
        yield node.value
        for target in node.targets:
            yield from self._bind(target, node.value)

    def _visit_annotated(self, node: ast.AnnAssign) -> Visit:
        yield node.annotation
        if node.value is not None:
            yield node.value
            yield from self._bind(node.target, node.value, annotation=node.annotation)
        elif isinstance(node.target, ast.Attribute):
            yield from self._bind(node.target, None, Kind.OPAQUE, node.annotation)
        elif isinstance(node.target, ast.Subscript):
            yield from _children(node.target)
        elif self.scope.kind is ScopeKind.CLASS:
            self._define(Definition(node.target.id, Kind.OPAQUE, node.target, self.scope, annotation=node.annotation))

    def _visit_augmented(self, node: ast.AugAssign) -> Visit:
        if isinstance(node.target, ast.Name):
            self._use(node.target, node.target.id)
        yield node.value
        yield from self._bind(node.target, node.value, Kind.AUGMENTED)

    def _visit_named(self, node: ast.NamedExpr) -> Visit:
        self.expressions.append(node)
        yield node.value
        inner = self.scope
        while self.scope.kind is ScopeKind.COMPREHENSION and self.scope.parent is not None:
            self.scope = self.scope.parent
        yield from self._bind(node.target, node.value)
        self.scope = inner

    def _visit_delete(self, node: ast.Delete) -> Visit:
        todo = node.targets[::-1]
        while todo:
            target = todo.pop()
            if isinstance(target, ast.Name):
                self._name(target.id, Kind.DELETED, target)
            elif isinstance(target, ast.Tuple | ast.List):
                todo += target.elts[::-1]
            else:
                yield from _children(target)

    def _visit_global(self, node: ast.Global) -> None:
        for name in node.names:
            self.scope.redirected[name] = self.module_scope

    def _visit_nonlocal(self, node: ast.Nonlocal) -> None:
        for name in node.names:
            scope = self.scope.parent
            nearest: Scope | None = None
            while scope is not None and scope.kind is not ScopeKind.MODULE:
                if scope.kind is ScopeKind.FUNCTION:
                    nearest = nearest or scope
                    if name in scope.bindings:
                        nearest = scope
                        break
                scope = scope.parent
            if nearest is not None:
                self.scope.redirected[name] = nearest.redirected.get(name, nearest)

    def _visit_assert(self, node: ast.Assert) -> Visit:
        yield node.test
        decided = self._block
        if node.msg is not None:
            self._block = self._new([decided], node.test, False)
            yield node.msg
        self._block = self._new([decided], node.test, True)

    def _visit_return(self, node: ast.Return) -> Visit:
        if node.value is not None:
            self.returns.setdefault(self._function, []).append(node)
            self.results.append((self._function, node.value))
            self.returned_at[node.value] = node
            yield node.value
        if not self._block.dead:
            self.blocks[node] = self._block
            self.exits.setdefault(self._function, []).append(node)
        self._block = self._unreachable()

    def _visit_raise(self, node: ast.Raise) -> Visit:
        self.raising.add(self._function)
        yield from _children(node)
        self._block = self._unreachable()

    def _visit_yield(self, node: ast.Yield | ast.YieldFrom) -> Visit:
        self.yields.setdefault(self._function, []).append(node)
        self.results.append((self._function, node.value))
        return iter(_children(node))

    def _visit_break(self, _node: ast.Break) -> None:
        self._leave(self._loops[-1:], ends=True)

    def _visit_continue(self, _node: ast.Continue) -> None:
        self._leave(self._loops[-1:], ends=False)

    def _leave(self, loops: list[_Loop], ends: bool) -> None:
        for loop in loops:
            self._jump(loop, ends)
        self._block = self._unreachable()

    def _jump(self, loop: _Loop, ends: bool) -> None:
        """Go on behind *loop*, or at its start, by way of the innermost `finally` that is in it."""
        if len(self._finals) > loop.finals:
            self._finals[-1][loop, ends] = None
        elif not self._block.dead:
            (loop.breaks if ends else loop.header.preds).append(self._block)

    # -- branches ------------------------------------------------------------------------------------------------

    def _visit_if(self, node: ast.If) -> Visit:
        before = self._block
        ends: list[Block] = []
        while True:
            yield node.test
            decided = self._block
            self._block = self._new([decided], node.test, True)
            yield from node.body
            ends.append(self._block)
            self._block = self._new([decided], node.test, False)
            if len(node.orelse) != 1 or not isinstance(node.orelse[0], ast.If):
                break
            node = node.orelse[0]  # an elif: one region however long the chain
        yield from node.orelse
        ends.append(self._block)
        self._block = self._join(before, ends)

    def _visit_conditional(self, node: ast.IfExp) -> Visit:
        self.expressions.append(node)
        before = self._block
        yield node.test
        decided = self._block
        self._block = self._new([decided], node.test, True)
        yield node.body
        end = self._block
        self._block = self._new([decided], node.test, False)
        yield node.orelse
        self._block = self._join(before, [end, self._block])

    def _visit_boolean(self, node: ast.BoolOp) -> Visit:
        self.expressions.append(node)
        before = self._block
        ends: list[Block] = []
        truth = isinstance(node.op, ast.And)
        for index, value in enumerate(node.values):
            if index:
                ends.append(self._block)
                self._block = self._new([self._block], node.values[index - 1], truth)
            yield value
        self._block = self._join(before, [*ends, self._block])

    def _visit_match(self, node: ast.Match) -> Visit:
        yield node.subject
        before = self._block
        ends: list[Block] = []
        for case in node.cases:
            untaken = self._block
            asked = _asked(node.subject, case.pattern)
            self._block = self._new([untaken], ast.copy_location(asked, case.pattern) if asked is not None else None)
            for pattern, (value, path) in _patterns(case.pattern, node.subject):
                if isinstance(pattern, ast.expr):
                    yield pattern
                else:
                    name = getattr(pattern, "name", None) or getattr(pattern, "rest", None)
                    if name:
                        some = isinstance(pattern, ast.MatchStar | ast.MatchMapping)  # what the other parts leave
                        self._define(
                            Definition(name, Kind.VALUE, pattern, self.scope, value, (*path, None) if some else path)
                        )
            # A capture or wildcard takes everything, unless a guard refuses it.
            refused = [] if isinstance(case.pattern, ast.MatchAs) and case.pattern.pattern is None else [untaken]
            if case.guard is not None:
                yield case.guard
                decided = self._block
                refused.append(self._new([decided], case.guard, False))
                self._block = self._new([decided], case.guard, True)
            yield from case.body
            ends.append(self._block)
            self._block = self._join(untaken, refused)
        self._block = self._join(before, [*ends, self._block])

    # -- loops ---------------------------------------------------------------------------------------------------

    def _visit_while(self, node: ast.While) -> Visit:
        before = self._block
        header = self._block = self._new([before])
        yield node.test
        decided = self._block
        self._block = self._new([decided], node.test, True)
        loop = _Loop(header, len(self._finals))
        yield from self._loop_body(node.body, loop)
        self._close(header, before)
        endless = isinstance(node.test, ast.Constant) and bool(node.test.value)
        self._block = self._unreachable() if endless else self._new([decided], node.test, False)
        yield from node.orelse
        self._block = self._join(before, [self._block, *loop.breaks])

    def _visit_for(self, node: ast.For | ast.AsyncFor) -> Visit:
        yield node.iter
        before = self._block
        header = self._block = self._new([before])
        self._block = self._new([header])
        yield from self._bind(node.target, node.iter, Kind.ITEM)
        loop = _Loop(header, len(self._finals))
        yield from self._loop_body(node.body, loop)
        self._close(header, before)
        self._block = self._new([header])
        yield from node.orelse
        self._block = self._join(before, [self._block, *loop.breaks])

    def _loop_body(self, body: list[ast.stmt], loop: _Loop) -> Visit:
        self._loops.append(loop)
        yield from body
        self._loops.pop()

    def _close(self, header: Block, before: Block) -> None:
        """Lead the end of a loop's body back to its *header*."""
        if not self._block.dead:
            header.preds.append(self._block)
        header.skips_to, header.last = before, len(self.scope.graph.blocks) - 1

    # -- exceptions ----------------------------------------------------------------------------------------------

    def _visit_try(self, node: ast.Try) -> Visit:
        before = self._block
        jumps: _Jumps = {}
        if node.finalbody:
            self._finals.append(jumps)
        self._block = self._new([before])
        yield from node.body
        last = self._block.number
        self._block = self._new([self._block])  # no handler sees what the else binds
        yield from node.orelse
        ends = [self._block]
        for handler in node.handlers:
            # Several `except*` can run, one after the other.
            self._block = self._caught(before, [] if node.__class__ is ast.Try else ends[1:], last)
            if handler.type is not None:
                yield handler.type
            if handler.name:
                self._name(handler.name, Kind.OPAQUE, handler)
            yield from handler.body
            ends.append(self._block)
        done = self._block = self._join(before, ends)
        if node.finalbody:
            self._finals.pop()
            self._block = self._caught(before, [done], done.number)
            yield from node.finalbody
            for loop, leaves in jumps:
                self._jump(loop, leaves)
            if done.dead:
                self._block = self._unreachable()
            else:
                # What the finally does not bind is what it was when the body ended without an exception.
                self._block = self._new([self._block])
                self._block.skips_to = self._block.resumes = done

    def _visit_with(self, node: ast.With | ast.AsyncWith) -> Visit:
        suppresses = False
        for item in node.items:
            yield item.context_expr
            suppresses = suppresses or _suppresses(item.context_expr)
            if item.optional_vars is not None:
                yield from self._bind(item.optional_vars, item.context_expr, Kind.ENTER)
        if not suppresses:
            yield from node.body
            return
        entered = self._block
        self._block = self._new([entered])
        yield from node.body
        end = self._block
        self._block = self._caught(entered, [] if end.dead else [end], end.number)

    # -- scopes --------------------------------------------------------------------------------------------------

    def _visit_function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> Visit:
        yield from node.decorator_list
        for parameter in getattr(node, "type_params", ()):  # Python 3.12
            yield from _children(parameter)
        yield from _defaults(node.args)
        yield from _annotations(node.args)
        if node.returns is not None:
            yield node.returns
        self._name(node.name, Kind.FUNCTION, node)
        self.named.setdefault(node.name, []).append(node)
        if self._text is not None and self._function is self.module_scope.node:
            self._unwalked[node] = self.scope
        else:
            yield from self._inside(node, node.body)

    def _visit_lambda(self, node: ast.Lambda) -> Visit:
        yield from _defaults(node.args)
        yield from self._inside(node, [node.body])

    def _inside(self, node: FunctionNode, body: Iterable[ast.AST]) -> Visit:
        """Enter the scope of a function, and visit its body."""
        outer = self.scope, self._block, self._function, self._loops, self._finals
        self.scope = self._enter(ScopeKind.FUNCTION, node, self.scope, Graph(node))
        self.scopes[node] = self.scope
        self.functions.append(node)
        self._block, self._function = self.scope.graph.entry, node
        self._loops, self._finals = [], []
        for parameter in getattr(node, "type_params", ()):  # Python 3.12
            self._name(parameter.name, Kind.OPAQUE, parameter)
        for argument, default in _parameters(node.args):
            definition = Definition(
                argument.arg, Kind.PARAMETER, argument, self.scope, default, annotation=argument.annotation
            )
            self.parameters[argument] = definition
            self._define(definition)
        yield from body
        if not self._block.dead:
            end = ast.Pass(lineno=(node.end_lineno or node.lineno) + 1, col_offset=0)
            self.blocks[end] = self._block
            self.exits.setdefault(node, []).append(end)
        self.scope, self._block, self._function, self._loops, self._finals = outer

    def _visit_class(self, node: ast.ClassDef) -> Visit:
        yield from node.decorator_list
        outer = self.scope
        yield from self._types(node)
        yield from node.bases
        yield from node.keywords
        self.scope = self._enter(ScopeKind.CLASS, node, self.scope, outer.graph)
        self.scopes[node] = self.scope
        self.classes.append(node)
        yield from node.body
        self.ends[node] = self._block
        self.scope = outer
        self._name(node.name, Kind.CLASS, node)

    def _types(self, node: Any) -> Visit:
        """Enter a scope with the type parameters of a class or alias; methods see it as they see a comprehension's."""
        parameters = getattr(node, "type_params", [])
        if parameters:
            self.scope = self._enter(ScopeKind.COMPREHENSION, node, self.scope, self.scope.graph)
        for parameter in parameters:
            self._name(parameter.name, Kind.OPAQUE, parameter)
            yield from _children(parameter)

    def _visit_alias(self, node: Any) -> Visit:
        outer = self.scope
        self._name(node.name.id, Kind.OPAQUE, node.name)
        yield from self._types(node)
        yield node.value
        self.scope = outer

    def _visit_comprehension(self, node: _Comprehension) -> Visit:
        start = self._block
        around = self.scope
        inner = self._enter(ScopeKind.COMPREHENSION, node, around, around.graph)
        for index, generator in enumerate(node.generators):
            self.scope = inner if index else around
            yield generator.iter
            if not index:
                start = self._block
                self._block = self._new([start])
            self.scope = inner
            yield from self._bind(generator.target, generator.iter, Kind.ITEM)
            for condition in generator.ifs:
                yield condition
                self._block = self._new([self._block], condition, True)
        if isinstance(node, ast.DictComp):
            yield node.key
            yield node.value
        else:
            yield node.elt
        self.scope = around
        self._block = self._join(start, [start, self._block])


#: What a pattern is matched with: a part of an expression, along a path.
_Matched = tuple[ast.expr, tuple[int | None, ...]]


def _patterns(pattern: ast.pattern, subject: ast.expr) -> Iterator[tuple[ast.AST, _Matched]]:
    """Yield the patterns and the expressions in a pattern with what each is matched with.

    What a pattern captures comes behind its parts.
    """
    todo: list[tuple[ast.AST, _Matched, bool]] = [(pattern, (subject, ()), False)]
    while todo:
        node, matched, done = todo.pop()
        if done or isinstance(node, ast.expr):
            yield node, matched
        else:
            todo.append((node, matched, True))
            todo.extend((part, its, False) for part, its in reversed(list(_matched(node, matched))))


def _matched(pattern: ast.AST, matched: _Matched) -> Iterator[tuple[ast.AST, _Matched]]:
    """Yield the parts of a pattern, each with what it is matched with."""
    value, path = matched
    if isinstance(pattern, ast.MatchSequence):
        yield from zip(pattern.patterns, _elements(pattern, matched), strict=True)
    elif isinstance(pattern, ast.MatchMapping):
        yield from ((key, matched) for key in pattern.keys)
        for key, part in zip(pattern.keys, pattern.patterns, strict=True):
            yield part, (ast.copy_location(ast.Subscript(_whole(matched), key, ast.Load()), part), ())
    elif isinstance(pattern, ast.MatchClass):
        yield pattern.cls, matched
        itself = getattr(pattern.cls, "id", "") in _SELF_MATCHING
        yield from ((part, matched if itself else (value, (*path, None))) for part in pattern.patterns)
        for name, part in zip(pattern.kwd_attrs, pattern.kwd_patterns, strict=True):
            yield part, (ast.copy_location(ast.Attribute(_whole(matched), name, ast.Load()), part), ())
    else:
        yield from ((part, matched) for part in ast.iter_child_nodes(pattern))


#: Classes whose pattern takes the object itself by position.
_SELF_MATCHING: Final = frozenset({"bytearray", "bytes", "dict", "frozenset", "list", "set", "str", "tuple"})


def _elements(pattern: ast.MatchSequence, matched: _Matched) -> Iterator[_Matched]:
    """Yield what each part of a sequence pattern is matched with."""
    value, path = matched
    starred = any(isinstance(part, ast.MatchStar) for part in pattern.patterns)
    written = value.elts if isinstance(value, ast.Tuple | ast.List) and not path and not starred else []
    if len(written) == len(pattern.patterns) and not any(isinstance(one, ast.Starred) for one in written):
        yield from ((one, ()) for one in written)
    else:
        yield from ((value, (*path, None if starred else index)) for index in range(len(pattern.patterns)))


def _whole(matched: _Matched) -> ast.expr:
    """Return an expression for what a pattern is matched with, as in ``subject[1]``."""
    value, path = matched
    for index in path:
        key: ast.expr = ast.Slice() if index is None else ast.Constant(index)
        value = ast.copy_location(ast.Subscript(value, key, ast.Load()), value)
    return value


def _asked(subject: ast.expr, pattern: ast.pattern) -> ast.expr | None:
    """Return the comparison with constants that a pattern makes, or a part of it; None where it makes none."""
    if isinstance(pattern, ast.MatchValue):
        return ast.Compare(subject, [ast.Eq()], [pattern.value])
    if isinstance(pattern, ast.MatchAs) and pattern.pattern is not None:
        return _asked(subject, pattern.pattern)
    if isinstance(pattern, ast.MatchOr):
        parts = [_asked(subject, one) for one in pattern.patterns]
        return ast.BoolOp(ast.Or(), [*_present(parts)]) if None not in parts else None
    if not isinstance(pattern, ast.MatchSequence):
        return None
    if isinstance(subject, ast.Tuple) and len(subject.elts) == len(pattern.patterns):
        tests = [*_present(_asked(one, part) for one, part in zip(subject.elts, pattern.patterns, strict=True))]
        return ast.BoolOp(ast.And(), tests) if tests else None
    values = [part.value for part in pattern.patterns if isinstance(part, ast.MatchValue)]
    if len(values) < len(pattern.patterns):
        return None
    return ast.Compare(subject, [ast.Eq()], [ast.Tuple([*values], ast.Load())])


def _present(parts: Iterable[ast.expr | None]) -> Iterator[ast.expr]:
    return (part for part in parts if part is not None)


def _children(node: ast.AST) -> list[ast.AST]:
    """Return the expressions and statements directly below *node*, in source order."""
    found: list[ast.AST] = []
    for field in _fields(node.__class__):
        value = getattr(node, field, None)
        if value.__class__ is list:
            found += [item for item in value if item.__class__ not in _LEAVES]
        elif value is not None and value.__class__ not in _LEAVES:
            found.append(value)
    return found


#: What nothing is to be found in; None stands for what is left out.
_LEAVES: Final = frozenset({ast.Constant, ast.Pass, str, int, type(None)})
_new_use: Final = tuple.__new__


_FIELDS: dict[type, tuple[str, ...]] = {}


def _fields(kind: type[ast.AST]) -> tuple[str, ...]:
    fields = _FIELDS.get(kind)
    if fields is None:
        plain = () if kind is ast.Constant else kind._fields
        fields = _FIELDS[kind] = tuple(field for field in plain if field not in _PLAIN_FIELDS)
    return fields


def _unpacked(
    targets: list[ast.expr], value: ast.expr | None, path: tuple[int | None, ...], kind: Kind
) -> list[tuple[ast.expr, ast.expr | None, tuple[int | None, ...]]]:
    """Pair the targets of an unpacking with what each gets."""
    starred = any(isinstance(target, ast.Starred) for target in targets)
    if kind is Kind.VALUE and not path and isinstance(value, ast.Tuple | ast.List) and not starred:
        parts = value.elts
        if len(parts) == len(targets) and not any(isinstance(part, ast.Starred) for part in parts):
            return [(target, part, ()) for target, part in zip(targets, parts, strict=True)]
    return [(target, value, (*path, None if starred else index)) for index, target in enumerate(targets)]


def _parameters(arguments: ast.arguments) -> Iterator[tuple[ast.arg, ast.expr | None]]:
    """Yield each parameter with its default."""
    positional = [*arguments.posonlyargs, *arguments.args]
    required = len(positional) - len(arguments.defaults)
    for index, argument in enumerate(positional):
        yield argument, arguments.defaults[index - required] if index >= required else None
    yield from zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    for variadic in (arguments.vararg, arguments.kwarg):
        if variadic is not None:
            yield variadic, None


def _defaults(arguments: ast.arguments) -> Iterator[ast.expr]:
    yield from arguments.defaults
    yield from (default for default in arguments.kw_defaults if default is not None)


def _annotations(arguments: ast.arguments) -> Iterator[ast.expr]:
    for argument, _ in _parameters(arguments):
        if argument.annotation is not None:
            yield argument.annotation


def _suppresses(manager: ast.expr) -> bool:
    """Tell whether a context manager is one that swallows exceptions, by its name."""
    function = manager.func if isinstance(manager, ast.Call) else None
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name in _SUPPRESSING


def _load(visitor: Callable[[Binder, Any], Visit | None]) -> Callable[[Binder, Any], Visit | None]:
    """Apply *visitor* to expressions that are read, and visit the parts of others."""

    def visit(binder: Binder, node: Any) -> Visit | None:
        return visitor(binder, node) if isinstance(node.ctx, ast.Load) else iter(_children(node))

    return visit


_VISITORS: Final[dict[type, Callable[[Binder, Any], Visit | None]]] = {
    ast.AnnAssign: Binder._visit_annotated,
    ast.Assert: Binder._visit_assert,
    ast.Assign: Binder._visit_assign,
    ast.AsyncFor: Binder._visit_for,
    ast.AsyncFunctionDef: Binder._visit_function,
    ast.AsyncWith: Binder._visit_with,
    ast.Attribute: Binder._visit_attribute,
    ast.AugAssign: Binder._visit_augmented,
    ast.Await: Binder._visit_candidate,
    ast.BoolOp: Binder._visit_boolean,
    ast.Break: Binder._visit_break,
    ast.Call: Binder._visit_call,
    ast.ClassDef: Binder._visit_class,
    ast.Continue: Binder._visit_continue,
    ast.Delete: Binder._visit_delete,
    ast.Dict: Binder._visit_dict,
    ast.DictComp: Binder._visit_comprehension,
    ast.Expr: Binder._visit_statement,
    ast.For: Binder._visit_for,
    ast.FunctionDef: Binder._visit_function,
    ast.GeneratorExp: Binder._visit_comprehension,
    ast.Global: Binder._visit_global,
    ast.If: Binder._visit_if,
    ast.IfExp: Binder._visit_conditional,
    ast.Import: Binder._visit_import,
    ast.ImportFrom: Binder._visit_import_from,
    ast.Lambda: Binder._visit_lambda,
    ast.ListComp: Binder._visit_comprehension,
    ast.Match: Binder._visit_match,
    ast.Name: Binder._visit_name,
    ast.NamedExpr: Binder._visit_named,
    ast.Nonlocal: Binder._visit_nonlocal,
    ast.Raise: Binder._visit_raise,
    ast.Return: Binder._visit_return,
    ast.SetComp: Binder._visit_comprehension,
    ast.Subscript: _load(Binder._visit_candidate),
    ast.Try: Binder._visit_try,
    ast.While: Binder._visit_while,
    ast.With: Binder._visit_with,
    ast.Yield: Binder._visit_yield,
    ast.YieldFrom: Binder._visit_yield,
}
if hasattr(ast, "TryStar"):  # Python 3.11
    _VISITORS[ast.TryStar] = Binder._visit_try
if hasattr(ast, "TypeAlias"):  # Python 3.12
    _VISITORS[ast.TypeAlias] = Binder._visit_alias
