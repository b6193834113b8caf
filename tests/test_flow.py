"""Definitions that reach a use, and dominance, compared with an interpreter that walks every path.

Small random functions are generated. The reference knows nothing of blocks: it carries all states in which execution
can be through the syntax tree, and goes round loops until nothing is new. A state is what each variable was bound by
last, and which tests were seen to be true or false on the way. Any statement can raise, before or after its effect.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bandit_pickle_plugins.analysis.binder import Binder
from bandit_pickle_plugins.analysis.flow import Block, Graph, Merge
from bandit_pickle_plugins.analysis.scopes import Definition, Every, Kind, reaching

#: Where something is bound: line and column, unique in a program.
Place = tuple[int, int]

Fact = tuple[Place, Place, bool]  # start and end of a test, and what it was


class States(NamedTuple):
    """All ways to be somewhere: the bindings that some way brings, and the tests that every way has passed."""

    reached: bool = False
    bound: frozenset[tuple[str, Place]] = frozenset()
    seen: frozenset[Fact] = frozenset()

    def joined(self, other: States) -> States:
        """Return the ways of both."""
        if not (self.reached and other.reached):
            return self if self.reached else other
        return States(True, self.bound | other.bound, self.seen & other.seen)

    def bind(self, name: str, where: Place | None) -> States:
        """Return what is left after *name* was bound, or deleted."""
        rest = frozenset(pair for pair in self.bound if pair[0] != name)
        return self._replace(bound=rest if where is None or not self.reached else rest | {(name, where)})

    def saw(self, test: ast.expr | ast.pattern, truth: bool) -> States:
        """Return what is left after *test* was seen to be true or false."""
        return self._replace(seen=self.seen | {fact(test, truth)})


NONE = States()


def join(*several: States) -> States:
    found = NONE
    for one in several:
        found = found.joined(one)
    return found


class Out(NamedTuple):
    """The states in which a statement can be left, by the way it is left."""

    after: States = NONE
    broken: States = NONE
    continued: States = NONE
    returned: States = NONE
    raised: States = NONE

    def joined(self, other: Out, *but: str) -> Out:
        """Return both, leaving out the ways *but* of this one."""
        pairs = zip(Out._fields, self, other, strict=True)
        return Out(*(two if way in but else one.joined(two) for way, one, two in pairs))


def place(node: ast.AST) -> Place:
    return node.lineno, node.col_offset  # type: ignore[attr-defined]


def fact(test: ast.expr | ast.pattern, truth: bool) -> Fact:
    return place(test), (test.end_lineno or 0, test.end_col_offset or 0), truth


class Reference:
    """Runs a function on every path at once; ``uses`` and ``facts`` say what its uses saw."""

    def __init__(self, function: ast.FunctionDef) -> None:
        self.uses: dict[Place, set[Place]] = {}
        self.facts: dict[Place, frozenset[Fact]] = {}
        self.body(function.body, States(reached=True))

    def body(self, statements: Iterable[ast.stmt], states: States) -> Out:
        out = Out(after=states)
        for statement in statements:
            if out.after.reached:
                out = out.joined(self.statement(statement, out.after), "after")
        return out

    def statement(self, node: ast.stmt, states: States) -> Out:
        match node:
            case ast.Assign(targets=[ast.Name() as target]):
                after = states.bind(target.id, place(target))
                return Out(after, raised=join(states, after))
            case ast.Delete(targets=[ast.Name() as target]):
                after = states.bind(target.id, None)
                return Out(after, raised=join(states, after))
            case ast.Expr(value=ast.Call(func=ast.Name(id="use"), args=[ast.Name() as name])):
                self.use(name, states)
                return Out(states, raised=states)
            case ast.Return():
                return Out(returned=states, raised=states)
            case ast.Raise():
                return Out(raised=states)
            case ast.Break():
                return Out(broken=states)
            case ast.Continue():
                return Out(continued=states)
            case ast.Assert():
                true, _, raised = self.test(node.test, states)
                return Out(true, raised=raised)
            case ast.If():
                true, false, raised = self.test(node.test, states)
                return self.body(node.body, true).joined(self.body(node.orelse, false)).joined(Out(raised=raised))
            case ast.While() | ast.For():
                return self.loop(node, states)
            case ast.Try():
                return self.attempt(node, states)
            case ast.With():
                return self.context(node, states)
            case ast.Match():
                return self.match(node, states)
        raise NotImplementedError(ast.dump(node))

    def use(self, name: ast.Name, states: States) -> None:
        where = place(name)
        self.uses.setdefault(where, set()).update(bound for variable, bound in states.bound if variable == name.id)
        self.facts[where] = self.facts.get(where, states.seen) & states.seen

    def test(self, node: ast.expr, states: States) -> tuple[States, States, States]:
        """Return what is left where *node* was true, where it was false, and where something in it raised."""
        raised = states
        match node:
            case ast.Constant():
                true, false = states, NONE
            case ast.Name():
                true = false = states
            case ast.NamedExpr():
                true = false = states.bind(node.target.id, place(node.target))
            case ast.BoolOp():
                either = isinstance(node.op, ast.Or)
                going, done = states, NONE
                for value in node.values:
                    true, false, more = self.test(value, going)
                    raised = join(raised, more)
                    going, short = (false, true) if either else (true, false)
                    done = join(done, short)
                true, false = (join(done, true), going) if either else (going, join(done, false))
            case _:
                raise NotImplementedError(ast.dump(node))
        return true.saw(node, True), false.saw(node, False), join(raised, true, false)

    def loop(self, node: ast.While | ast.For, states: States) -> Out:
        header, again = NONE, states
        out, outside, raised = Out(), NONE, NONE
        while header != again:
            header = again
            if isinstance(node, ast.While):
                inside, outside, raised = self.test(node.test, header)
            else:
                assert isinstance(node.target, ast.Name)
                inside, outside = header.bind(node.target.id, place(node.target)), header
                raised = join(inside, outside)
            out = self.body(node.body, inside)
            again = join(header, out.after, out.continued)
        ended = self.body(node.orelse, outside).joined(Out(returned=out.returned, raised=join(out.raised, raised)))
        return ended._replace(after=join(ended.after, out.broken))

    def attempt(self, node: ast.Try, states: States) -> Out:
        out = self.body(node.body, states)
        caught = join(states, out.raised)
        bare = any(handler.type is None for handler in node.handlers)
        out = self.body(node.orelse, out.after).joined(
            out._replace(after=NONE, raised=NONE if bare else join(states, out.raised))
        )
        for handler in node.handlers:
            out = out.joined(self.body(handler.body, caught)).joined(Out(raised=caught))
        if not node.finalbody:
            return out
        total = Out()
        for way, left in zip(Out._fields, out, strict=True):
            if left.reached:
                last = self.body(node.finalbody, left)
                total = total.joined(last._replace(after=NONE)).joined(Out()._replace(**{way: last.after}))
        return total

    def context(self, node: ast.With, states: States) -> Out:
        (item,) = node.items
        entered = states
        if item.optional_vars is not None:
            assert isinstance(item.optional_vars, ast.Name)
            entered = states.bind(item.optional_vars.id, place(item.optional_vars))
        out = self.body(node.body, entered)
        if isinstance(item.context_expr, ast.Call):  # suppress(E)
            return out._replace(after=join(entered, out.after, out.raised), raised=join(out.raised, states))
        return out._replace(raised=join(out.raised, states, entered))

    def match(self, node: ast.Match, states: States) -> Out:
        out, untaken = Out(raised=states), states
        for case in node.cases:
            matched = untaken
            pattern = case.pattern
            if isinstance(pattern, ast.MatchValue):
                matched = matched.saw(pattern, True)
            captures = pattern.patterns if isinstance(pattern, ast.MatchSequence) else [pattern]
            for capture in captures:
                if isinstance(capture, ast.MatchAs) and capture.name:
                    matched = matched.bind(capture.name, place(capture))
            if isinstance(pattern, ast.MatchAs):
                untaken = NONE
            if case.guard is not None:
                matched, failed, raised = self.test(case.guard, matched)
                untaken = join(untaken, failed)
                out = out.joined(Out(raised=raised))
            out = out.joined(self.body(case.body, matched))
        return out.joined(Out(after=untaken))


# -- random functions ----------------------------------------------------------------------------------------------

_NAMES = st.sampled_from(["x", "y"])


@st.composite
def conditions(draw: st.DrawFn, depth: int = 1) -> str:
    """Generate a test; only what is always evaluated in it binds a name."""
    kind = draw(st.sampled_from(["c", "d", "walrus", *(["and", "or"] if depth else [])]))
    if kind == "walrus":
        return f"({draw(_NAMES)} := 0)"
    if kind in ("and", "or"):
        return f"({draw(conditions(depth - 1))} {kind} {draw(st.sampled_from(['c', 'd', f'c {kind} d']))})"
    return kind


_SIMPLE = ["bind", "bind", "use", "use", "delete", "assert"]
_COMPOUND = ["if", "if", "while", "forever", "for", "with", "suppress", "match", "except", "finally", "both"]


@st.composite
def blocks(draw: st.DrawFn, depth: int, kinds: tuple[str, ...], loop: bool = False) -> list[str]:
    """Generate the lines of a block; at most one jump, at its end."""
    lines: list[str] = []
    for _ in range(draw(st.integers(1, 3))):
        lines += draw(statements(depth, kinds, loop))
    jumps = ["", "", "", "return", "raise E", *(["break", "continue"] * 2 if loop else [])]
    jump = draw(st.sampled_from(jumps))
    return [*lines, jump] if jump else lines


@st.composite
def statements(draw: st.DrawFn, depth: int, kinds: tuple[str, ...], loop: bool) -> list[str]:
    def block(inside: bool = loop) -> list[str]:
        return [f" {line}" for line in draw(blocks(depth - 1, kinds, inside))]

    def maybe(head: str, inside: bool = loop) -> list[str]:
        return [head, *block(inside)] if draw(st.booleans()) else []

    kind = draw(st.sampled_from([*_SIMPLE, *(kinds if depth else ())]))
    name = draw(_NAMES)
    match kind:
        case "bind":
            return [f"{name} = 0"]
        case "use":
            return [f"use({name})"]
        case "delete":
            return [f"del {name}"]
        case "assert":
            return [f"assert {draw(conditions())}"]
        case "if":
            return [f"if {draw(conditions())}:", *block(), *maybe(f"elif {draw(conditions())}:"), *maybe("else:")]
        case "while" | "forever":
            test = draw(conditions()) if kind == "while" else "True"
            return [f"while {test}:", *block(True), *maybe("else:")]
        case "for":
            return [f"for {name} in s:", *block(True), *maybe("else:")]
        case "with":
            return [f"with a as {name}:" if draw(st.booleans()) else "with a:", *block()]
        case "suppress":
            return ["with suppress(E):", *block()]
        case "match":
            patterns = st.sampled_from(
                ["1", f"[{name}]", f"{name} if {draw(conditions())}", f"_ if {draw(conditions())}"]
            )
            lines = ["match s:"]
            for pattern in draw(st.lists(patterns, min_size=1, max_size=2)):
                lines += [f" case {pattern}:", *(f" {line}" for line in block())]
            if draw(st.booleans()):
                lines += [f" case {draw(st.sampled_from(['_', name]))}:", *(f" {line}" for line in block())]
            return lines
    lines = ["try:", *block()]
    if kind != "finally":
        lines += ["except E:", *block(), *maybe("except F:"), *maybe("except:"), *maybe("else:")]
    if kind != "except":
        lines += ["finally:", *block()]
    return lines


def functions(*kinds: str) -> st.SearchStrategy[str]:
    body = blocks(2, kinds)
    return body.map(lambda lines: "\n ".join(["def f():", *lines, "use(x)", "use(y)"]))


# -- the comparison ------------------------------------------------------------------------------------------------


def expanded(found: Iterable[Definition | Merge | Every]) -> set[Place]:
    """Return where the definitions among *found* stand, with what merges stand for."""
    todo, seen, places = list(found), set(), set()
    while todo:
        one = todo.pop()
        if one in seen:
            continue
        seen.add(one)
        if isinstance(one, Merge | Every):
            todo += [operand for operand in one.operands() if operand is not None]
        elif one.kind is not Kind.DELETED:
            places.add(place(one.node))
    return places


def compare(source: str, exact: bool) -> None:
    """Check what the engine says of each use in the function *source* against the reference."""
    tree = ast.parse(source)
    function = tree.body[0]
    assert isinstance(function, ast.FunctionDef)
    reference = Reference(function)
    binder = Binder(tree)
    graph = binder.scopes[function].graph
    for node, use in binder.uses.items():
        if not isinstance(node, ast.Name) or place(node) not in reference.facts or node.id not in ("x", "y"):
            continue  # never reached
        expected = reference.uses[place(node)]
        found = expanded(reaching(node.id, use) or ())
        where = f"{node.id} at line {node.lineno} of\n{source}"
        assert expected <= found, f"does not see the bindings at {sorted(expected - found)}: {where}"
        if exact and expected:
            assert found == expected, f"also sees the bindings at {sorted(found - expected)}: {where}"
        dominators = list(graph.dominators(use.block))
        assert dominators, f"taken for unreachable: {where}"
        asserted = {fact(block.test, block.truth) for block in dominators if block.test is not None}
        wrong = asserted - reference.facts[place(node)]
        assert not wrong, f"takes for granted {sorted(wrong)}: {where}"


_SETTINGS = settings(derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck))


@given(functions("if", "while", "forever", "for", "with"))
@settings(_SETTINGS, max_examples=250)
def test_branches_and_loops_are_exact(source: str) -> None:
    compare(source, exact=True)


@given(functions("if", "match"))
@settings(_SETTINGS, max_examples=150)
def test_match_is_exact(source: str) -> None:
    compare(source, exact=True)


@given(functions("if", "for", "while", "suppress", "except", "except"))
@settings(_SETTINGS, max_examples=250)
def test_handlers_are_exact(source: str) -> None:
    compare(source, exact=True)


@given(functions(*_COMPOUND))
@settings(_SETTINGS, max_examples=350)
def test_every_binding_on_some_path_is_seen(source: str) -> None:
    compare(source, exact=False)


# -- dominance by hand ---------------------------------------------------------------------------------------------

GUARDS = [
    ("if a:\n  probe()", "a"),
    ("if a:\n  pass\nelse:\n  probe()", "not a"),
    ("if a:\n  pass\nprobe()", ""),
    ("if not a:\n  return\nprobe()", "not (not a)"),
    ("if a:\n  raise E\nprobe()", "not a"),
    ("if a:\n  if b:\n    probe()", "a, b"),
    ("if a and b:\n  probe()", "a and b"),
    ("a and probe()", "a"),
    ("a or probe()", "not a"),
    ("a and b and probe()", "a, b"),
    ("x = probe() if a else 1", "a"),
    ("x = 1 if a else probe()", "not a"),
    ("assert a\nprobe()", "a"),
    ("assert a, probe()", "not a"),
    ("while a:\n  probe()", "a"),
    ("while a:\n  pass\nprobe()", "not a"),
    ("while a:\n  if b:\n    break\nprobe()", ""),
    ("while True:\n  if b:\n    break\nprobe()", "True, b"),
    ("for i in s:\n  if a:\n    continue\n  probe()", "not a"),
    ("[probe() for i in s if a]", "a"),
    ("[1 for i in s if a if probe()]", "a"),
    ("[1 for i in s if a]\nprobe()", ""),
    ("try:\n  assert a\nexcept E:\n  return\nprobe()", "a"),
    ("try:\n  assert a\nexcept E:\n  pass\nprobe()", ""),
    ("try:\n  assert a\nfinally:\n  b()\nprobe()", "a"),
    ("try:\n  assert a\nfinally:\n  probe()", ""),
    ("try:\n  f()\nexcept E:\n  pass\nelse:\n  assert a\nprobe()", ""),
    ("with suppress(E):\n  assert a\nprobe()", ""),
    ("with m:\n  assert a\nprobe()", "a"),
    ("match s:\n  case x if a:\n    probe()", "a"),
    ("match s:\n  case x if a:\n    return\nprobe()", "not a"),
    ("match s:\n  case 1:\n    probe()", "s == 1"),
    ("match s:\n  case 1:\n    return\nprobe()", ""),
    ("match s:\n  case 1 | 2:\n    probe()", "s == 1 or s == 2"),
    ("match s, t:\n  case 1, 2 if a:\n    probe()", "s == 1 and t == 2, a"),
    ("match s, t:\n  case 1, _:\n    probe()", "s == 1"),
    ("match s, t:\n  case x, y:\n    probe()", ""),
    ("if a:\n  return\nelif b:\n  return\nprobe()", "not a, not b"),
    ("if a:\n  return\nelse:\n  assert b\nprobe()", "not a, b"),
    ("def g():\n  probe()\nif a:\n  g()", ""),
    ("if a:\n  f = lambda: probe()", ""),
]


@pytest.mark.parametrize(("source", "expected"), GUARDS)
def test_what_must_have_held(source: str, expected: str) -> None:
    tree = ast.parse("def f():\n" + "".join(f" {line}\n" for line in source.splitlines()))
    binder = Binder(tree)
    (call,) = binder.calls["probe"]
    name = call.func
    scope, block, _ = binder.uses[name]
    held = [one for one in scope.graph.dominators(block) if one.test is not None]
    told = [("" if one.truth else "not ") + _spelt(one.test) for one in reversed(held)]
    assert ", ".join(told) == expected


def _spelt(test: ast.expr | None) -> str:
    assert test is not None
    return f"({ast.unparse(test)})" if isinstance(test, ast.UnaryOp) else ast.unparse(test)


def test_dominance_in_a_graph_built_by_hand() -> None:
    graph = Graph()
    left, right = graph.block([graph.entry]), graph.block([graph.entry])
    header = graph.block([left, right])
    body = graph.block([header])
    header.preds.append(body)
    lost = graph.block([])
    lost.dead = True
    assert [block.number for block in graph.dominators(body)] == [4, 3, 0]
    assert graph.dominates(header, body)
    assert not graph.dominates(left, header)
    assert not graph.dominates(body, header)
    assert graph.dominates(body, body)
    assert not graph.dominates(graph.entry, lost)


def test_irreducible_looking_order_converges() -> None:
    graph = Graph()
    blocks_: list[Block] = [graph.entry]
    for number in range(1, 400):
        blocks_.append(graph.block([blocks_[number - 1], blocks_[number // 2]]))
    for number in range(10, 400, 7):
        blocks_[number // 3].preds.append(blocks_[number])
    assert all(graph.dominates(graph.entry, block) for block in graph.blocks)
