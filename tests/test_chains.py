"""Each chain of loader references is told once: at its calls, or at its last link when nothing in the file calls it."""

from __future__ import annotations

import ast

import pytest

from bandit_pickle_plugins.analysis.chains import last_links, spellings
from bandit_pickle_plugins.analysis.loading import Role, loadings
from bandit_pickle_plugins.analysis.module import Module

#: A source, and the lines that are told: ``3`` a call, ``3?`` a call that may be of something else, ``3>`` handed on.
LINKS: list[tuple[str, str]] = [
    # calls
    ("import pickle\npickle.loads(x)", "2"),
    ("import pickle\npickle.loads(pickle.loads(x))", "2 2"),
    ("import pickle\n(pickle.loads)(x)", "2"),
    ("import pickle\n(f := pickle.loads)(x)", "2"),
    ("import pickle\n(f := pickle.loads)(x)\nf(y)", "2 3"),
    ("import pickle\n(pickle.loads if c else g)(x)", "2?"),
    ("import pickle\n(pickle.loads if c else pickle.load)(x)", "2"),
    ("import pickle\n(g or pickle.loads)(x)", "2?"),
    ("import pickle\n(None or pickle.loads)(x)", "2"),
    ("import pickle\n(g and pickle.loads)(x)", "2"),
    ("import pickle\npickle.loads.__call__(x)", "2"),
    ("import pickle\ngetattr(pickle, 'loads')(x)", "2"),
    ("import pickle\ngetattr(pickle, 'loads', None)(x)", "2"),
    ("import pickle\nvars(pickle)['loads'](x)", "2"),
    ("import sys\nsys.modules['pickle'].loads(x)", "2"),
    ("__import__('pickle').loads(x)", "1"),
    ("import pickle, functools\nfunctools.partial(pickle.loads, x)()", "2"),
    ("import pickle, functools\nf = functools.partial(pickle.loads, x)\nf()", "3"),
    ("import pickle\n(lambda: pickle.loads)()(x)", "2"),
    ("import pickle\ndef f(): return pickle.loads\nf()(x)", "3"),
    ("import pickle\nf = lambda x: pickle.loads(x)", "2"),
    ("import pickle\n[pickle.loads(x) for x in y]", "2"),
    ("import pickle\nf'{pickle.loads(x)}'", "2"),
    ("import pickle\ndef f(x=pickle.loads(y)): pass", "2"),
    ("import pickle\n@g(pickle.loads(y))\ndef f(): pass", "2"),
    ("import pickle\nclass C(pickle.loads(y)): pass", "2"),
    ("import pickle\nx: pickle.loads(y) = 1", "2"),
    ("import pickle\nmatch pickle.loads(y):\n  case 1: pass", "2"),
    ("import pickle\ndel d[pickle.loads(y)]", "2"),
    ("import pickle\nd[pickle.loads(y)] = 1", "2"),
    ("import pickle\nd[pickle.loads(y)]: int", "2"),
    ("import pickle\nassert c, pickle.loads(y)", "2"),
    ("import pickle\nwith pickle.loads(y) as z: pass", "2"),
    ("import pickle\nasync def f(): await pickle.loads(y)", "2"),
    ("import pickle\ndef f():\n  return\n  pickle.loads(y)", "4"),
    ("import pickle\nwhile True: pass\npickle.loads(y)", "3"),
    # chains
    ("import pickle\nf = pickle.loads\nf(x)", "3"),
    ("import pickle\nf = pickle.loads\nf(x)\nf(y)", "3 4"),
    ("import pickle\nf = pickle.loads\ng = f\nh = g\nh(x)", "5"),
    ("import pickle\nf = pickle.loads\ng = f\nh = g", "4>"),
    ("import pickle\nf = pickle.loads\ng(f)\nf(x)", "3> 4"),
    ("import pickle\nf = pickle.loads\ng(f, f)", "3> 3>"),
    ("import pickle\nf = g = pickle.loads\nf(x)", "3"),
    ("import pickle\nf = g = pickle.loads\nf(x)\ng(x)", "3 4"),
    ("import pickle\nf, g = pickle.loads, pickle.load\nf(x)\ng(x)", "3 4"),
    ("import pickle\nf, g = pickle.loads, pickle.load\nf(x)", "2> 3"),
    ("import pickle\nfor f in (pickle.loads, pickle.load): f(x)", "2"),
    ("import pickle\nfor f in (pickle.loads, g): f(x)", "2?"),
    ("import pickle\nif c:\n  f = pickle.loads\nelse:\n  f = pickle.load\nf(x)", "6"),
    ("import pickle\nif c:\n  f = pickle.loads\nelse:\n  f = g\nf(x)", "6?"),
    ("import pickle\nf = None\nif c:\n  f = pickle.loads\nf(x)", "5"),
    ("import pickle\ndef f():\n  g = pickle.loads", ""),
    ("import pickle\ndef f():\n  g = pickle.loads\n  return g", "4>"),
    ("import pickle\ndef f():\n  return pickle.loads\ng = f()", "4>"),
    ("import pickle\ndef f():\n  return pickle.loads\nh(f())", "4>"),
    ("import pickle\ndef f():\n  return pickle.loads\nf().__name__", ""),
    ("import pickle\ndef f():\n  yield pickle.loads", "3>"),
    ("import pickle\nclass C:\n  f = pickle.loads", "3>"),
    ("import pickle\nclass C:\n  f = pickle.loads\n  def g(self): self.f(x)", "4"),
    ("import pickle\nclass C:\n  f = staticmethod(pickle.loads)\n  def g(self): self.f(x)", "4"),
    ("import pickle\nclass C:\n  f = staticmethod(pickle.loads)", "3>"),
    ("import pickle\nclass C:\n  f = pickle.loads\nclass D(C):\n  def g(self): self.f(x)", "5"),
    ("import pickle\nclass C:\n  def __init__(self): self.f = pickle.loads\n  def g(self): self.f(x)", "4"),
    ("import pickle\nclass C:\n  def __init__(self): self.f = pickle.loads", "3>"),
    ("import pickle\nclass C:\n  def g(self): return self.__class__.f(x)\n  f = pickle.loads", "3"),
    ("import pickle\nclass C:\n  @property\n  def f(self): return pickle.loads\n  def g(self): self.f(x)", "5"),
    ("import pickle\nd = {'a': pickle.loads}\nd['a'](x)", "3"),
    ("import pickle\nd = {'a': pickle.loads, 'b': g}\nd[k](x)", "3?"),
    ("import pickle\nd = {'a': pickle.loads, 'b': g}\nd['b'](x)", "2>"),
    ("import pickle\nd = {'a': pickle.loads, 'b': pickle.load}\nd['a'](x)", "2> 3"),
    ("import pickle\nd = {'a': pickle.loads}\nd['a'](x)\nd['a'](y)", "3 4"),
    ("import pickle\nd = {'a': pickle.loads}\nd['a'](x)\ng(d)", "3"),
    ("import pickle\nd = {'a': pickle.loads}\ng(d['a'])", "3>"),
    ("import pickle\nd = {'a': pickle.loads}\ne = {'b': d['a']}", "3>"),
    ("import pickle\nd = {'a': pickle.loads}\ne = {'b': d['a']}\ne['b'](x)", "4"),
    ("import pickle\nd = {'a': {'b': pickle.loads}}\nd['a']['b'](x)", "3"),
    ("import pickle\nd = {'a': pickle.loads}\nd['a'].__name__", "2>"),
    ("import pickle\nd = {'a': pickle.loads}\nd['a'] is None", "2>"),
    ("import pickle\nd = {'a': pickle.loads}\nd.get('a')(x)", "3"),
    ("import pickle\nd = {'a': pickle.loads}\nd.get(k, g)(x)", "3?"),
    ("import pickle\nd = {}\nd.get(k, pickle.loads)(x)", "3"),
    ("import pickle\ndef g(d): d.get(k, pickle.loads)(x)", "2?"),
    ("import pickle\nd = {}\nd['a'] = pickle.loads\nd['a'](x)", "4"),
    ("import pickle\nd = {'a': pickle.loads}\nfor f in d.values(): f(x)", "3"),
    ("import pickle\nd = [pickle.loads]\nfor f in d: f(x)", "3"),
    ("import pickle\nd = {'a': pickle.Unpickler}\nd['a'](x).load()", "3"),
    ("import pickle\nd = {'a': pickle.Unpickler}\nd['a'](x)", "3"),
    ("import pickle\ndef g(d): d['a'](x)\ng({'a': pickle.loads})", "3>"),
    ("import pickle\ndef g(d):\n  for f in d: f(x)\ng([pickle.loads])", "4>"),
    ("import pickle\n{'a': pickle.loads, 'b': g}[k](x)", "2?"),
    ("import pickle\n(pickle.loads, g)[k](x)", "2?"),
    ("import pickle\n[pickle.loads][0](x)", "2"),
    ("import pickle\n{'a': pickle.loads}.get(k)(x)", "2"),
    ("import pickle\nf = {'a': pickle.loads}[k]\nf(x)", "3"),
    ("import pickle\ndef f(): return {'a': pickle.loads}[k]", "2>"),
    ("import pickle\n{'a': pickle.loads}[k]", ""),
    ("import pickle\nclass C:\n  d = {'a': pickle.loads}\n  def g(self): self.d['a'](x)", "4"),
    ("import pickle\nd = {'a': pickle.loads}", "2>"),
    ("import pickle\nd = {'a': pickle.loads}\nfor k in d: g(k)", "2>"),
    ("import pickle\nd = {'a': pickle.loads}\nfor k in d: k(x)", "2>"),
    ("import pickle\nd = {}\nd['a'] = pickle.loads", "3>"),
    ("import pickle\nd = [g]\nd += [pickle.loads]", "3>"),
    ("import pickle\nd.update(a=pickle.loads)", "2>"),
    ("import pickle\nd |= {'a': pickle.loads}", "2>"),
    ("import pickle\nd = [pickle.loads] * 2", "2>"),
    ("import pickle\nd = g + [pickle.loads]", "2>"),
    ("import pickle\nx.f = pickle.loads", "2>"),
    ("import pickle\nx.f = g = pickle.loads", "2>"),
    ("import pickle\ndef h():\n  x.f = g = pickle.loads\n  g(x)", "4"),
    # handed on
    ("import pickle\ng(pickle.loads)", "2>"),
    ("import pickle\ng(f=pickle.loads)", "2>"),
    ("import pickle\ng(*[pickle.loads])", "2>"),
    ("import pickle\ng(**{'f': pickle.loads})", "2>"),
    ("import pickle\ng([pickle.loads, (pickle.load,)])", "2> 2>"),
    ("import pickle\ng(pickle.loads if c else h)", "2>"),
    ("import pickle\ng(h and pickle.loads)", "2>"),
    ("import pickle\ng([pickle.loads for _ in x])", "2>"),
    ("import pickle\ng({k: pickle.loads for k in x})", "2>"),
    ("import pickle\ng(lambda: pickle.loads)", "2>"),
    ("import pickle\ng(x := pickle.loads)", "2>"),
    ("import pickle, functools\ng(functools.partial(pickle.loads, x))", "2>"),
    ("import pickle\ndef g(f): f(x)\ng(pickle.loads)", "3>"),
    ("import pickle\ndef g(f=pickle.loads): f(x)", "2?"),
    ("import pickle\ndef g(f=pickle.loads): pass", "2>"),
    ("import pickle\nclass C(B, f=pickle.loads): pass", "2>"),
    ("import pickle\n@g(pickle.loads)\ndef f(): pass", "2>"),
    # only looked at
    ("import pickle\npickle.loads", ""),
    ("import pickle\nx is pickle.loads", ""),
    ("import pickle\nx in (pickle.loads, pickle.load)", ""),
    ("import pickle\nassert pickle.loads", ""),
    ("import pickle\nif pickle.loads: pass", ""),
    ("import pickle\npickle.loads.__doc__", ""),
    ("import pickle\nprint(pickle.loads)", ""),
    ("import pickle\nhasattr(pickle.loads, 'x')", ""),
    ("import pickle\nf'{pickle.loads}'", ""),
    ("import pickle\nd[pickle.loads]", ""),
    ("import pickle\n(pickle.loads and g)(x)", ""),
    ("import pickle\ng(pickle.loads and h)", ""),
    ("import pickle\ng(h if pickle.loads else i)", ""),
    ("import pickle\nself.assertIs(f, pickle.loads)", ""),
    ("import pickle\n(pickle.loads,)(x)", ""),
    ("import pickle\ndel pickle.loads", ""),
    ("import pickle\nclass U(pickle.Unpickler): pass", ""),
    ("import pickle\nx: pickle.Unpickler = 1", ""),
    ("import pickle\ndef f(x: pickle.Unpickler) -> pickle.Unpickler: pass", ""),
    ("import pickle\nisinstance(x, pickle.Unpickler)", ""),
    ("import pickle\ntry: pass\nexcept pickle.Unpickler: pass", ""),
    # unpicklers
    ("import pickle\npickle.Unpickler(x).load()", "2"),
    ("import pickle\nu = pickle.Unpickler(x)\nu.load()\nu.load()", "3 4"),
    ("import pickle\npickle.Unpickler(x)", "2"),
    ("import pickle\nu = pickle.Unpickler(x)\ng(u)", "2"),
    ("import pickle\nu = pickle.Unpickler(x)\ng(u.load)", "3>"),
    ("import pickle\nu = pickle.Unpickler(x)\nf = u.load\nf()\nf()", "4 5"),
    ("import pickle\ng(pickle.Unpickler)", "2>"),
    ("import pickle\ndef f(): return pickle.Unpickler(x)\nf().load()", "3"),
    ("import pickle\ndef f(): return pickle.Unpickler(x)", "2"),
    ("import pickle\nif c:\n  u = pickle.Unpickler(x)\nelse:\n  u = g()\nu.load()", "6?"),
    ("import pickle\nif c:\n  u = pickle.Unpickler(x)\nelse:\n  u = pickle.Unpickler(y)\nu.load()", "6"),
    ("import pickle\nU = pickle.Unpickler if c else g\nU(x).load()", "3?"),
    ("import pickle\nU = pickle.Unpickler if c else g\nU(x)", "3?"),
    ("import pickle\nwith pickle.Unpickler(x) as u: u.load()", "2"),
    ("import pickle\nclass U(pickle.Unpickler): pass\nU(x)", "3"),
    ("import pickle\nclass U(pickle.Unpickler): pass\nu = U(x)\nu.load()", "4"),
    ("import pickle\nclass U(pickle.Unpickler): pass\nclass V(U): pass\nV(x).load()", "4"),
    ("import pickle\nclass U(pickle.Unpickler):\n  def load(self): return 1\nU(x).load()", ""),
    ("import pickle\nclass U(pickle.Unpickler):\n  def load(self): return super().load()\nU(x).load()", "3"),
    ("import pickle\nclass U(pickle.Unpickler):\n  def g(self): return self.load()", "3"),
    ("import pickle\nclass U(pickle.Unpickler):\n  def g(self): return [self.load() for _ in x]", "3"),
    ("import pickle\nclass U(pickle.Unpickler):\n  def g(self): return [super(U, self).load() for _ in x]", "3"),
    ("import pickle\nclass B: pass\nclass U(B, pickle.Unpickler): pass\nU(x).load()", "4"),
    ("import abc, pickle\nclass U(abc.ABC, pickle.Unpickler): pass\nU(x)", "3"),
    ("import pickle\ng(type(pickle.Unpickler(x)))", "2"),
    ("import shelve\nwith shelve.open(x) as s: s['a']", "2"),
    ("import shelve\nclass S(shelve.Shelf): pass\nS(x)", "3"),
    # names that are not loaders
    ("def f(pickle): pickle.loads(x)", ""),
    ("import json as pickle\npickle.loads(x)", ""),
    ("from .pickle import loads\nloads(x)", ""),
    ("import pickle\npickle = g\npickle.loads(x)", ""),
    ("from pickle import *\nloads(x)", "2"),
    ("from pickle import *\nfrom pickle import loads\nloads(x)", "3"),
    ("from pickle import *\nclass Unpickler(Unpickler): pass\nUnpickler(x).load()", "3"),
    ("from .compat import pickle\npickle.loads(x)", "2?"),
    ("import pickle\nfor pickle in x: pickle.loads(y)", ""),
    ("import pickle\n[pickle.loads(y) for pickle in x]", ""),
    ("import pickle\nclass C:\n  pickle = g\n  def f(self): pickle.loads(x)", "4"),
    ("import pickle\ndef f():\n  pickle.loads(x)\n  pickle = g", ""),
    ("pickle = None\ndef f():\n  global pickle\n  import pickle\ndef g(): pickle.loads(x)", "5"),
    ("try:\n  import cPickle as pickle\nexcept ImportError:\n  import pickle\npickle.loads(x)", "5"),
    ("try:\n  import cPickle as pickle\nexcept ImportError:\n  pass\nelse:\n  pickle = None\npickle.loads(x)", "7"),
    ("import pickle\nwhile c:\n  try:\n    break\n  finally:\n    f = pickle.loads\nf(x)", "7"),
    ("import pickle\nmatch m:\n  case f if c: f = g\n  case _: f = pickle.loads\nf(x)", "5?"),
]


def found_by_name(source: str) -> list[ast.expr]:
    """Return the expressions of *source* that are loaders but are not looked at because of how they are spelt."""
    module = Module(ast.parse(source))
    words = spellings(module)
    missed = []
    for expression in module.binder.expressions:
        answer = loadings(module, module.values.of(expression))
        # That `self` is an unpickler tells nothing yet.
        if answer is not None and (
            {one.role for one in answer.found} != {Role.INSTANCE} or any(one.made is expression for one in answer.found)
        ):
            missed += [expression] * (not module.interest.spelt(expression, words))
    return missed


def told(source: str) -> str:
    """Return the lines that a source's links stand on, as the table writes them."""
    links = last_links(Module(ast.parse(source)))
    return " ".join(
        f"{link.node.lineno}{'' if not link.called else '' if link.loadings.sure else '?'}{'' if link.called else '>'}"
        for link in links
    )


@pytest.mark.parametrize(("source", "expected"), LINKS, ids=lambda value: value.replace("\n", " / "))
def test_links(source: str, expected: str) -> None:
    assert told(source) == expected


@pytest.mark.parametrize(("source", "expected"), LINKS, ids=lambda value: value.replace("\n", " / "))
def test_links_do_not_depend_on_where_a_source_stands(source: str, expected: str) -> None:
    lines = source.splitlines()
    if "import *" in source or any(line.startswith(("class", "x.f", "f = g")) for line in lines):
        return
    moved = "try:\n  pass\nfinally:\n" + "\n".join(f"  {line}" for line in lines)
    shifted = [f"{int(part.rstrip('?>')) + 3}{part.lstrip('0123456789')}" for part in expected.split()]
    assert told(moved) == " ".join(shifted)


@pytest.mark.parametrize("source", [source for source, _ in LINKS], ids=lambda value: value.replace("\n", " / "))
def test_spelling_alone_leaves_out_no_loader(source: str) -> None:
    assert [ast.unparse(node) for node in found_by_name(source)] == []


def test_links_come_in_source_order_and_once() -> None:
    source = "import pickle\n" + "".join(f"f{i} = pickle.loads\nf{i}(x)\ng(f{i})\n" for i in range(50))
    links = list(last_links(Module(ast.parse(source))))
    places = [(link.node.lineno, link.node.col_offset) for link in links]
    assert places == sorted(places)
    assert len(places) == len(set(places)) == 100


@pytest.mark.xfail(strict=True, reason="a name that a class body binds on one way only is not looked up outside it too")
def test_class_body_that_binds_on_one_way() -> None:
    assert told("import pickle\nclass C:\n  if c:\n    pickle = g\n  pickle.loads(x)") == "5?"
