"""What stands above a node, found without walking the whole tree where that can be helped."""

from __future__ import annotations

import ast

import pytest

from bandit_pickle_plugins.analysis.module import Module

SOURCES = {
    "several statements on a line": "a = 1; b = [2]; c = {3: d}",
    "decorators": "@first(1)\n@second(2)\ndef f(x=1, *, y: int = 2) -> int:\n  return x\n@third\nclass C(B, k=v): pass",
    "a string over several lines": 'a = 1\nb = f"""\n{a}\n  {a + 1:>{a}} {a!r}\n"""\nc = 2\nd = 3',
    "nested": "def f():\n  def g():\n    return lambda x: [x for x in (1, 2)]\n  return g\nwith a as b: pass",
}


def above(tree: ast.Module) -> dict[ast.AST, ast.AST]:
    return {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_parent_of_each_node_whichever_is_asked_first(source: str) -> None:
    tree = ast.parse(source)
    # Python has one object for all contexts and operators of a kind, which stand in many places.
    shared = ast.expr_context | ast.operator | ast.unaryop | ast.boolop | ast.cmpop
    for node, parent in above(tree).items():
        if not isinstance(node, shared):
            assert Module(tree).parent(node) is parent
    assert Module(tree).parent(tree) is None


@pytest.mark.parametrize("shift", [-2, -1, 1, 2, 100])
def test_parent_of_a_node_whose_line_is_wrong(shift: int) -> None:
    tree = ast.parse("a = 1\nb = [x]\nc = 2\nd = 3")
    display = tree.body[1].value  # type: ignore[attr-defined]
    display.elts[0].lineno += shift
    assert Module(tree).parent(display.elts[0]) is display


def test_parent_of_a_node_of_another_tree() -> None:
    assert Module(ast.parse("a = 1")).parent(ast.parse("a = 1").body[0]) is None


def test_position_in_a_display() -> None:
    tree = ast.parse("[a, b, c]")
    module = Module(tree)
    display = tree.body[0].value  # type: ignore[attr-defined]
    assert [module.position(display, element) for element in display.elts] == [0, 1, 2]


def test_function_around() -> None:
    source = "a\ndef f(x=b):\n  c\n  return lambda y=d: e\nclass C:\n  g\n  @h\n  def k(self) -> l: m\nlambda z=n: o"
    tree = ast.parse(source)
    module = Module(tree)
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            scope = module.function_around(node)
            found[node.id] = "" if scope is None else getattr(scope.node, "name", "lambda")
    assert {name for name, function in found.items() if not function} == {"a", "b", "g", "h", "l", "n"}
    assert {name: function for name, function in found.items() if function} == {
        "c": "f",
        "d": "f",
        "e": "lambda",
        "m": "k",
        "o": "lambda",
    }
