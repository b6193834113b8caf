"""The walk over a file leaves nothing out: fuzzed over the standard library."""

from __future__ import annotations

import ast
import sys
import sysconfig
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bandit_pickle_plugins.analysis.binder import Binder

LIBRARY = Path(sysconfig.get_paths()["stdlib"])
#: Of how many files one is read; the file's own name decides, so that a run always reads the same ones.
ONE_OF = 9

_CANDIDATES = ast.Call | ast.Attribute | ast.Subscript | ast.Name
_FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda

SNIPPETS = [
    "@a.b(c)\n@d\ndef f(x: e.f = g.h, /, y: i = j, *args: k[l], z: m = n, w: o, **kw: p) -> q.r: s.t",
    "@a.b\nasync def f(x=c.d): await e.f",
    "f = lambda a, b=c.d, *e, g=h.i, **j: k.l",
    "@a.b\nclass C(d.e, *f, metaclass=g.h, **i): j.k",
    "x: a.b = c.d",
    "x.y: a.b",
    "x[y.z]: a.b",
    "x[y.z]: a.b = c.d",
    "x.y += a.b",
    "x[y.z] += a.b",
    "a.b, (c[d.e], *f.g), [h.i] = j = k.l",
    "del a.b, c[d.e], (f.g, [h[i]])",
    "for a.b in c.d:\n e.f\nelse:\n g.h",
    "for a[b.c], *d in e.f: pass",
    "while a.b:\n c.d\nelse:\n e.f",
    "if a.b: c.d\nelif e.f: g.h\nelse: i.j",
    "with a.b as c.d, e.f as (g[h.i], j): k.l",
    "with suppress(a.b): c.d",
    "async def f():\n async with a.b as c: d.e\n async for x in f.g: h.i\n [x async for x in j.k if l.m]",
    "match a.b:\n case c.d: pass\n case e.f(g.h, i=j.k): pass\n case {l.m: n, 'a': o.p, **q}: pass",
    "match a.b:\n case [x, *y] | z if c.d: e.f\n case (1 | g.h) as w: i.j\n case -1: pass\n case None: pass",
    "raise a.b from c.d",
    "try: a.b\nexcept c.d: e.f\nexcept (g.h, i): j.k\nelse: l.m\nfinally: n.o",
    "assert a.b, c.d",
    "f'{a.b!r:{c.d}>{e.f}} {g.h=}'",
    "[a.b, *c.d, {e.f: g.h, **i.j, k.l: m.n}, {o.p, *q}]",
    "a.b(c.d, *e.f, g=h.i, **j.k)",
    "a[b.c:d.e:f.g, h.i]",
    "[a.b for c.d in e.f if g.h if i.j for k in l.m]",
    "{a.b: c.d for e in f.g if h.i}",
    "{a.b for c in d.e}, (f.g for h in i.j)",
    "(a.b if c.d else e.f) or g.h and i.j",
    "not a.b, -c.d, e.f < g.h < i.j, a @ b.c",
    "(x := a.b)",
    "def f():\n yield a.b\n x = yield c.d\n yield from e.f\n return g.h",
    "def f():\n return\n a.b",
    "while True:\n break\n a.b",
    "import a.b; from c import d as e; from f import *; global g; pass",
    "a.b; ...; 'text'; a.b.c().d[e].f",
]
if sys.version_info >= (3, 11):
    SNIPPETS += ["try: a.b\nexcept* c.d as e: f.g\nelse: h.i\nfinally: j.k", "def f(*args: *a.b): pass", "x[*a.b, c]"]
if sys.version_info >= (3, 12):
    SNIPPETS += [
        "def f[T: a.b, *U, **V](x: T): c.d",
        "class C[T: (a.b, c.d)](e.f): g.h",
        "type X = a.b[c.d]",
        "type X[T: a.b] = c.d[T]",
        "f'{a.b['c']!s:{f'{d.e}'}}'",
    ]
if sys.version_info >= (3, 13):
    SNIPPETS += ["def f[T = a.b, *U = c.d, **V = e.f](): pass"]
if sys.version_info >= (3, 14):
    SNIPPETS += ["t'{a.b!r:{c.d}}'"]


def evaluated(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes at and below *node* in the order Python evaluates them, a node before its parts."""
    yield node
    for child in _below(node):
        yield from evaluated(child)


def _below(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Dict():
            for key, value in zip(node.keys, node.values, strict=True):
                yield from [value] if key is None else [key, value]
        case ast.IfExp():
            yield from [node.test, node.body, node.orelse]
        case ast.ListComp() | ast.SetComp() | ast.GeneratorExp():
            yield from [*node.generators, node.elt]
        case ast.DictComp():
            yield from [*node.generators, node.key, node.value]
        case ast.comprehension():
            yield from [node.iter, node.target, *node.ifs]
        case ast.NamedExpr():
            yield from [node.value, node.target]
        case ast.arguments():
            yield from [*node.defaults, *(default for default in node.kw_defaults if default is not None)]
        case _:
            yield from ast.iter_child_nodes(node)


def is_read(node: ast.AST) -> bool:
    """Tell whether *node* is an expression that the binder has to list."""
    return isinstance(node, _CANDIDATES) and isinstance(getattr(node, "ctx", ast.Load()), ast.Load)


def check(tree: ast.Module) -> None:
    """Compare what the binder found in *tree* with a plain walk over it."""
    binder = Binder(tree)
    nodes = list(ast.walk(tree))
    expected = Counter(id(node) for node in nodes if is_read(node))
    found = Counter(id(node) for node in binder.expressions if isinstance(node, _CANDIDATES))
    by_id = {id(node): node for node in [*nodes, *binder.expressions]}
    assert not [_show(by_id[key]) for key in expected - found], "left out"
    assert not [_show(by_id[key]) for key in found - expected], "listed twice"
    loaded = {node for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    changed = {node.target for node in nodes if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name)}
    assert {_show(node) for node in loaded | changed} == {_show(node) for node in binder.uses}
    functions = {node for node in nodes if isinstance(node, _FUNCTIONS)}
    classes = {node for node in nodes if isinstance(node, ast.ClassDef)}
    assert functions | classes | {tree} == set(binder.scopes)
    assert sorted(map(_show, binder.functions)) == sorted(map(_show, functions))
    assert sorted(map(_show, binder.classes)) == sorted(map(_show, classes))
    assert {node for node in nodes if isinstance(node, ast.arg)} == set(binder.parameters)
    calls = Counter(id(call) for calls in binder.calls.values() for call in calls)
    named = [node for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute)]
    assert calls == Counter(map(id, named))
    _check_order(tree, {id(node): place for place, node in enumerate(binder.expressions)})
    _check_flow(binder)


def _check_order(tree: ast.Module, places: dict[int, int]) -> None:
    """Within one expression statement, return or right-hand side what is evaluated first comes first."""
    for statement in ast.walk(tree):
        if isinstance(statement, ast.Expr | ast.Return | ast.Assign) and statement.value is not None:
            order = [places[id(node)] for node in evaluated(statement.value) if is_read(node)]
            assert order == sorted(order), _show(statement)


def _check_flow(binder: Binder) -> None:
    """Each block is numbered in its graph, and what leads to it is in the same graph."""
    for graph in {scope.graph for scope in binder.scopes.values()}:
        blocks = set(graph.blocks)
        for number, block in enumerate(graph.blocks):
            assert block.number == number
            assert blocks.issuperset(block.preds)
            assert block.skips_to is None or block.skips_to in blocks
            if not block.dead:
                assert number == 0 or any(not before.dead for before in block.preds)
                assert graph.dominates(graph.entry, block)


def _show(node: ast.AST) -> str:
    return f"{getattr(node, 'lineno', 0)}:{getattr(node, 'col_offset', 0)} {ast.unparse(node)[:80]}"


@pytest.mark.parametrize("source", SNIPPETS)
def test_nothing_in_a_statement_is_left_out(source: str) -> None:
    check(ast.parse(source))


@pytest.mark.parametrize("source", SNIPPETS)
def test_nothing_is_left_out_in_a_function_and_in_a_try(source: str) -> None:
    if "import *" not in source:
        lines = "".join(f"  {line}\n" for line in source.splitlines())
        check(ast.parse(f"async def around():\n try:\n{lines} except Exception:\n{lines} finally:\n{lines}"))


def _library() -> list[Path]:
    chosen = []
    for path in sorted(LIBRARY.rglob("*.py")):
        name = path.relative_to(LIBRARY).as_posix()
        if not name.startswith("site-packages") and zlib.crc32(name.encode()) % ONE_OF == 0:
            chosen.append(path)
    return chosen


@pytest.mark.parametrize("folder", sorted({path.parent for path in _library()}), ids=lambda path: str(path.name))
def test_nothing_in_the_standard_library_is_left_out(folder: Path) -> None:
    for path in _library():
        if path.parent == folder:
            try:
                tree = ast.parse(path.read_bytes())
            except (SyntaxError, ValueError):
                continue  # test data of the parser itself
            check(tree)
