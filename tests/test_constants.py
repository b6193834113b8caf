"""Constant folding: what it says, what it leaves alone, and that no source makes it run away."""

from __future__ import annotations

import ast
import textwrap
import tracemalloc

import pytest

from bandit_pickle_plugins.analysis.binder import Binder
from bandit_pickle_plugins.analysis.values import Values

FOLDED: list[tuple[str, object]] = [
    ("probe('a')", "a"),
    ("probe(7)", 7),
    ("probe(-7)", -7),
    ("probe('a' 'b')", "ab"),
    ("probe('a' + 'b')", "ab"),
    ("probe('a' + 'b' + 'c')", "abc"),
    ("probe('a' + ('b' + 'c'))", "abc"),
    ("probe('%s' % 'a')", "a"),
    ("probe('%s.%s' % ('a', 'b'))", "a.b"),
    ("probe(f'a{\"b\"}c')", "abc"),
    ("x = 'b'\nprobe(f'a{x}')", "ab"),
    ("x = 'b'\nprobe(f'a{x!r}')", None),
    ("x = 'b'\nprobe(f'a{x:>9}')", None),
    ("probe(''.join(['a', 'b']))", "ab"),
    ("probe('.'.join(('a', 'b')))", "a.b"),
    ("x = ['a', 'b']\nprobe('.'.join(x))", "a.b"),
    ("probe('.'.join(x))", None),
    ("probe('.'.join(['a', x]))", None),
    ("probe(x.join(['a']))", None),
    ("probe('.'.join(['a'], 'b'))", None),
    ("probe(x % 'a')", None),
    ("probe('.'.join([]))", ""),
    ("probe('ab'[::-1])", "ba"),
    ("probe('ab'[1:])", None),
    ("x = 'a'\nprobe(x)", "a"),
    ("x = 'a'\ny = x\nprobe(y + 'b')", "ab"),
    ("x = 'a'\nx = 'b'\nprobe(x)", "b"),
    ("x = 'a' if c else 'b'\nprobe(x)", None),
    ("if c:\n  x = 'a'\nelse:\n  x = 'b'\nprobe(x)", None),
    ("x = 'a'\ndef f():\n  probe(x)", "a"),
    ("def f():\n  return 'a'\nprobe(f() + 'b')", "ab"),
    ("class C:\n  x = 'a'\n  def f(self):\n    probe(self.x)", "a"),
    ("d = {'k': 'a'}\nprobe(d['k'])", "a"),
    ("d = ['a', 'b']\nprobe(d[-1])", "b"),
    ("x, y = 'a', 'b'\nprobe(x + y)", "ab"),
    ("def f(x='a'):\n  probe(x)", None),
    ("x = 'a'\nx += 'b'\nprobe(x)", None),
    ("x = ''\nfor i in s:\n  x = x + 'a'\nprobe(x)", None),
    ("def f():\n  while c:\n    x = x + 'a'\n  probe(x)", None),
    ("def f():\n  x = 'a' + y\n  y = 'b' + x\n  probe(y)", None),
    ("probe(x)", None),
    ("probe(x.y)", None),
    ("probe(1 + 2)", None),
    ("probe('a' + 1)", None),
    ("probe(b'a' + b'b')", None),
    ("probe(b'a')", b"a"),
    ("probe('a' * 3)", None),
    ("probe('%d' % 1)", None),
    ("probe('%s' % 1)", None),
    ("probe('%s %s' % 'a')", None),
    ("probe('%%' % ())", None),
    ("probe('%s' % x)", None),
    ("probe('{}'.format('a'))", None),
    ("probe(-'a')", None),
    ("probe(not 1)", None),
    ("probe([])", None),
    ("probe(lambda: 'a')", None),
    ("probe(-1.5)", None),
    ("probe(('a'))", "a"),
]


def constant(source: str) -> object:
    """Return what the argument of `probe` folds to."""
    binder = Binder(ast.parse(textwrap.dedent(source)))
    (call,) = binder.calls["probe"]
    return Values(binder).constant(call.args[0])


@pytest.mark.parametrize(("source", "expected"), FOLDED)
def test_folding(source: str, expected: object) -> None:
    found = constant(source)
    assert found == expected
    assert type(found) is type(expected)


BIG = f"x = '{'a' * 100_000}'\n"
GROWING = {
    "repeat": "probe('a' * 10**10)",
    "width": "probe('%9999999999s' % 'a')",
    "precision": "probe('%.9999999999s' % 'a')",
    "format width": "probe(f'{1:>9999999999}')",
    "power": "probe(10 ** 10 ** 10)",
    "shift": "probe(1 << 10**10)",
    "added": BIG + "probe(" + " + ".join(["x"] * 500) + ")",
    "joined f-string": BIG + "probe(f'" + "{x}" * 500 + "')",
    "joined list": BIG + "probe(''.join([" + "x, " * 500 + "]))",
    "many parts": "probe(''.join([" + "'', " * 2000 + "]))",
    "separator": BIG + "probe(x.join([" + "'', " * 500 + "]))",
    "formatted": BIG + "probe('" + "%s" * 500 + "' % (" + "x, " * 500 + "))",
    "doubled names": "x0 = 'ab'\n" + "".join(f"x{i + 1} = x{i} + x{i}\n" for i in range(60)) + "probe(x60)",
    "doubled f-strings": "x0 = 'ab'\n" + "".join(f"x{i + 1} = f'{{x{i}}}{{x{i}}}'\n" for i in range(60)) + "probe(x60)",
    "doubled formats": "x0 = 'ab'\n" + "".join(f"x{i + 1} = '%s%s' % (x{i}, x{i})\n" for i in range(60)) + "probe(x60)",
    "doubled joins": "x0 = 'ab'\n" + "".join(f"x{i + 1} = ''.join([x{i}, x{i}])\n" for i in range(60)) + "probe(x60)",
}


@pytest.mark.parametrize("source", GROWING.values(), ids=GROWING.keys())
def test_what_would_grow_is_not_folded(source: str) -> None:
    binder = Binder(ast.parse(source))
    (call,) = binder.calls["probe"]
    tracemalloc.start()
    try:
        assert Values(binder).constant(call.args[0]) is None
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def _chain(terms: int, left: bool, part: ast.expr) -> ast.expr:
    node: ast.expr = ast.Constant("a")
    for _ in range(terms):
        pair = (node, part) if left else (part, node)
        node = ast.BinOp(pair[0], ast.Add(), pair[1])
    return node


def _deep(kind: str, depth: int) -> ast.expr:
    node: ast.expr = ast.Constant("a")
    for _ in range(depth):
        match kind:
            case "f-string":
                node = ast.JoinedStr([ast.FormattedValue(node, -1, None)])
            case "join":
                separator = ast.Attribute(ast.Constant(""), "join", ast.Load())
                node = ast.Call(separator, [ast.List([node], ast.Load())], [])
            case "format":
                node = ast.BinOp(ast.Constant("%s"), ast.Mod(), node)
            case "minus":
                node = ast.UnaryOp(ast.USub(), node)
            case "reversed":
                node = ast.Subscript(node, ast.Slice(None, None, ast.Constant(-1)), ast.Load())
            case "choice":
                node = ast.IfExp(ast.Name("c", ast.Load()), node, ast.Constant("a"))
            case "getattr":
                node = ast.Call(ast.Name("getattr", ast.Load()), [node, ast.Constant("x")], [])
            case "call":
                node = ast.Call(node, [], [])
            case "attribute":
                node = ast.Attribute(node, "x", ast.Load())
            case "item":
                node = ast.Subscript(ast.List([node], ast.Load()), ast.Constant(0), ast.Load())
            case "walrus":
                node = ast.NamedExpr(ast.Name("x", ast.Store()), node)
            case "or":
                node = ast.BoolOp(ast.Or(), [node, ast.Name("y", ast.Load())])
    return node


def _ask(node: ast.expr) -> object:
    tree = ast.Module([ast.Expr(node)], [])
    values = Values(Binder(tree))
    values.of(node)
    return values.constant(node)


@pytest.mark.parametrize("left", [True, False], ids=["left", "right"])
def test_long_sums_do_not_recurse(left: bool) -> None:
    assert _ask(_chain(5000, left, ast.Constant(""))) == "a"
    assert _ask(_chain(5000, left, ast.Constant("b"))) is None
    assert _ask(_chain(5000, left, ast.Name("b", ast.Load()))) is None
    assert _ask(_chain(900, left, ast.Constant("b"))) in ("a" + "b" * 900, "b" * 900 + "a")


_FOLDS = {"f-string": "a", "join": "a", "format": "a", "reversed": "a", "item": "a", "walrus": "a"}


@pytest.mark.parametrize("kind", [*_FOLDS, "minus", "choice", "getattr", "call", "attribute", "or"])
def test_deep_nesting_does_not_recurse(kind: str) -> None:
    assert _ask(_deep(kind, 5000)) == _FOLDS.get(kind)
