"""What a reducer's result makes the unpickler do, for results that are put together in unusual ways."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bandit_pickle_plugins.analysis.module import Module
from bandit_pickle_plugins.checks.p902_pickle_reduce import find

#: The body of a reducer (or a whole source), and severity and confidence of its findings.
BODIES: list[tuple[str, str]] = [
    ("return os.system, ('id',)", "H/H"),
    ("return (os.system, ('id',))", "H/H"),
    ("return [os.system, ('id',)]", ""),
    ("return 'name'", ""),
    ("return None", ""),
    ("return", ""),
    ("pass", ""),
    ("return os.system", ""),
    ("return ()", ""),
    ("return (os.system,)", "H/H"),
    ("return os.getpid, ()", ""),
    ("return self.rebuild, ()", ""),
    ("return str, (os.system,)", ""),
    # choices
    ("return (os.system if c else str), ('id',)", "H/M"),
    ("return (os.system if c else os.popen), ('id',)", "H/H"),
    ("return (os.system, ('id',)) if c else (str, ())", "H/M"),
    ("return (os.system, ('id',)) if c else 'name'", "H/M"),
    ("return (os.system, ('id',)) if c else self.other()", "H/M"),
    ("return c and (os.system, ('id',))", "H/H"),
    ("return (str, ()) or (os.system, ('id',))", "H/M"),
    ("f = None\n  if c: f = os.system\n  return f, ('id',)", "H/H"),
    ("f = os.system\n  f = str\n  return f, ('id',)", ""),
    ("f = str\n  f = os.system\n  return f, ('id',)", "H/H"),
    ("for f in (os.system, str):\n    return f, ('id',)", "H/M"),
    ("try:\n    f = os.system\n  except E:\n    f = str\n  return f, ('id',)", "H/M"),
    ("try:\n    return os.system, ('id',)\n  finally:\n    pass", "H/H"),
    ("if c:\n    return os.system, ('id',)\n  return eval, ('1',)", "H/H H/H"),
    # put together
    ("return (os.system,) + (('id',),)", "H/H"),
    ("t = (os.system,)\n  return t + (('id',),)", "H/H"),
    ("t = (os.system, ('id',))\n  return t + (None, None)", "H/H"),
    ("t = (str, (), None, None, None)\n  return t + (os.system,)", "H/H"),
    ("t = (*x,)\n  return t + (os.system,)", ""),
    ("return (*x, os.system, ('id',))", ""),
    ("return (os.system, *x)", "H/H"),
    ("return tuple([os.system, ('id',)])", "H/H"),
    ("return tuple(list((os.system, ('id',))))", "H/H"),
    ("return list((os.system, ('id',)))", ""),
    ("return tuple(x)", ""),
    ("return tuple()", ""),
    ("return tuple([str] + [os.system])", ""),
    ("return tuple([os.system] + [('id',)])", "H/H"),
    ("return (*(os.system if c else str,), ('id',))", "H/M"),
    ("return (*(x if c else (os.system,)), ('id',))", ""),
    ("t = (os.system,)\n  for x in y: t += (x,)\n  return t", "H/H"),
    ("t = ()\n  while c: t = t + t\n  return t", ""),
    ("t = (str,)\n  t += x\n  t += (1, 2, 3, 4, os.system)\n  return t", ""),
    ("t = x\n  t += (os.system,)\n  return t", ""),
    ("t = f()\n  if c: t = (os.system,)\n  t += (('id',),)\n  return t", "H/M"),
    ("t = []\n  t.append(t)\n  t.extend(t)\n  return tuple(t)", ""),
    ("t = []\n  t.extend([os.system, ('id',)])\n  return tuple(t)", "H/H"),
    ("t = []\n  t.extend(*x)\n  t.append(os.system)\n  return tuple(t)", ""),
    ("t = [os.system]\n  t.insert(n, str)\n  return tuple(t)", ""),
    ("t = [str]\n  for x in y: t.insert(0, os.system)\n  return tuple(t)", "H/M"),
    ("t = [str, ()]\n  t[n] = os.system\n  return tuple(t)", ""),
    ("t = os.system, ('id',)\n  u = t\n  return u", "H/H"),
    ("f, a = os.system, ('id',)\n  return f, a", "H/H"),
    ("return self.result()\n def result(self): return os.system, ('id',)", "H/H"),
    ("return T\nT = os.system, ('id',)", "H/H"),
    ("return self.T\n T = os.system, ('id',)", "H/H"),
    ("return (f := os.system), ('id',)", "H/H"),
    ("def f(): return os.system, ('id',)\n  return f()", "H/H"),
    ("def f(): return os.system\n  return f(), ('id',)", "H/H"),
    ("return (lambda: (os.system, ('id',)))()", "H/H"),
    ("yield os.system, ('id',)", ""),
    # dynamic
    ("return getattr(os, 'system'), ('id',)", "H/H"),
    ("return getattr(os, 'sys' + 'tem'), ('id',)", "H/H"),
    ("return getattr(os, n), ('id',)", ""),
    ("return __import__('os').system, ('id',)", "H/H"),
    ("import importlib\n  return importlib.import_module('os').system, ('id',)", "H/H"),
    ("import sys\n  return sys.modules['os'].system, ('id',)", "H/H"),
    ("return __builtins__['eval'], ('1',)", "H/H"),
    ("return __builtins__['list'], ('1',)", ""),
    ("return __builtins__[n], ('1',)", ""),
    ("return __builtins__.pop('eval'), ('1',)", "H/H"),
    ("return globals()['os'].system, ('id',)", "H/H"),
    ("return globals().get(n), ('id',)", ""),
    ("return os.__dict__.get('system'), ('id',)", "H/H"),
    ("return os.__dict__.get(n), ('id',)", ""),
    ("return object.__getattribute__(os, 'system'), ('id',)", "H/H"),
    ("f = f['x']\n  return f, ('id',)", ""),
    ("f = (g := __builtins__['eval'] if c else str)\n  return f, ('1',)", "H/M"),
    ("return self.f, ('1',)\n def __init__(self): self.f = __builtins__['eval']", "H/H"),
    ("return self.f, ('1',)\n def __init__(self, f): self.f = f", ""),
    ("return __import__('os' if c else 'math').system, ('id',)", "H/M"),
    ("return getattr(os, 'system' if c else n), ('id',)", "H/M"),
    ("return getattr(os, n, os.system), ('id',)", "H/M"),
    ("import six\n  return six.moves.builtins.eval, ('1',)", "H/H"),
    ("return {'a': os.system}['a'], ('id',)", "H/H"),
    ("return eval.__call__, ('1',)", "H/H"),
    ("import functools\n  return functools.partial(os.system, 'id'), ()", "H/H"),
    ("import functools\n  return functools.partial, (os.system, 'id')", "H/H"),
    ("import functools\n  return functools.partial(functools.partial, os.system), ('id',)", "H/H"),
    ("import operator\n  return operator.attrgetter('system'), (os,)", "H/H"),
    ("import operator\n  return operator.methodcaller('system', 'id'), (os,)", "H/H"),
    ("return getattr, (os, 'system')", "H/H"),
    ("return getattr, (os, 'getpid')", ""),
    ("return getattr, (os, n)", ""),
    ("return getattr, (os, 'system' if c else 'getpid')", "H/M"),
    ("return getattr, (os, 'system' if c else 'popen')", "H/H"),
    ("return getattr, (os if c else sys, 'system')", "H/M"),
    ("return getattr, ((os, 'system') if c else (os, 'getpid'))", "H/M"),
    ("return getattr, ((os, 'getpid') if c else (os, 'system'))", "H/M"),
    ("return map, (os.system, ['id'])", "H/H"),
    ("return map, (str, ['id'])", ""),
    # modes
    ("return open, ('a',)", ""),
    ("return open, ('a', 'r')", ""),
    ("return open, ('a', 'w')", "M/H"),
    ("return open, ('a', 'rb+')", "M/H"),
    ("return open, ('a', m)", "M/M"),
    ("return open, a", "M/M"),
    ("return open, (('a', 'r') if c else ('a', 'w'))", "M/M"),
    ("return open, (('a', 'w') if c else ('a', 'r'))", "M/M"),
    # state setters
    ("return str, (), 1, None, None, os.system", "H/H"),
    ("return str, (), 1, None, os.system", ""),
    ("return str, (), 1, None, None, lambda o, s: os.system(s)", "M/H"),
    ("return str, (), 1, None, None, lambda o, s: os.system('id')", ""),
    ("return os.remove, ('a',), 1, None, None, os.system", "H/H"),
    ("return os.system, ('a',), 1, None, None, os.remove", "H/H"),
    # functions of the file
    ("return run, ('id',)\ndef run(x): os.system(x)", "M/H"),
    ("return run, ('id',)\ndef run(x): os.system('id')", ""),
    ("return run, ('id',)\ndef run(x): os.system('a' + x)", "M/H"),
    ("return run, ('id',)\ndef run(x):\n  y = x.strip()\n  os.system(y)", "M/H"),
    ("return run, ('id',)\ndef run(*x): os.system(*x)", "M/H"),
    ("return run, ('id',)\ndef run(**x): os.system(**x)", "M/H"),
    ("return run, ('id',)\ndef run(x): again(x)\ndef again(x): os.system(x)", "M/H"),
    ("return run, ('id',)\ndef run(x): return run(x)", ""),
    ("return run, ('id',)\ndef run(x): again(x)\ndef again(x):\n  run(x)\n  os.system(x)", "M/H"),
    ("return run, ('id',)\ndef run(x): os.remove(x)", ""),
    ("return run, ('id',)\nrun = lambda x: os.system(x)", "M/H"),
    ("return run, ('id',)\ndef run(x): __builtins__['eval'](x)", "M/H"),
    ("return run, ('id',)\n@wrap\ndef run(x): os.system(x)", "M/H"),
    ("return self.run, ('id',)\n def run(self, x): os.system(x)", "M/H"),
    ("return P.run, ('id',)\n @staticmethod\n def run(x): os.system(x)", "M/H"),
    ("return P.run, ('id',)\n @classmethod\n def run(cls, x): os.system(x)", "M/H"),
    ("return P, ('id',)\n def __init__(self, x): os.system(x)", "M/H"),
    ("return Q, ('id',)\nclass Q:\n  def __new__(cls, x): os.system(x)", "M/H"),
    # by way of names, of objects, and of many arguments
    ("import operator\n  return operator.attrgetter(n), (os,)", ""),
    ("import logging\n  return logging.getLogger('system'), (os,)", ""),
    ("import pkgutil\n  return pkgutil.resolve_name, ('os:system',)", "H/H"),
    ("import pkgutil\n  return pkgutil.resolve_name, ('os:getpid',)", ""),
    ("import pkgutil\n  return pkgutil.resolve_name, (n,)", ""),
    ("import pkgutil\n  return pkgutil.resolve_name, ()", ""),
    ("import threading\n  return threading.Thread(target=os.system, args=('id',)).start, ()", "H/H"),
    ("import threading\n  return threading.Thread(target=str, args=('id',)).start, ()", ""),
    ("return getattr, (P, 'run')\n @staticmethod\n def run(x): os.system(x)", ""),
    ("return map, (" + "map, " * 40 + "os.system, 'id')", "H/H"),
    # what becomes of a parameter
    ("return run, ('id',)\ndef run(x): os.system('ls -n %d' % len(x))", ""),
    ("return run, ('id',)\ndef run(x):\n  y = 'a'\n  os.system(y + y)", ""),
    ("return run, ('id',)\ndef run(x):\n  if c: x = 'a'\n  os.system(x)", "M/H"),
    ("return run, ('id',)\ndef run(x):\n  x = 'a' if c else 'b'\n  os.system(x)", ""),
    ("return run, ('id',)\ndef run(x):\n  if c: y = 'a'\n  else: y = 'b'\n  os.system(y)", ""),
]


def levels(source: str) -> str:
    """Return severity and confidence of what P902 finds in *source*, in source order."""
    found = sorted(find(Module(ast.parse(source))), key=lambda one: one.node.lineno)
    return " ".join(f"{one.severity[0]}/{one.confidence[0]}" for one in found)


def reducer(body: str) -> str:
    return f"import os\nclass P:\n def __reduce__(self):\n  {body}\n"


@pytest.mark.parametrize(("body", "expected"), BODIES, ids=lambda value: value.replace("\n", " / "))
def test_results(body: str, expected: str) -> None:
    assert levels(reducer(body)) == expected


SOURCES: list[tuple[str, str]] = [
    ("P.__reduce__ = lambda self: (os.system, ('id',))\n", "H/H"),
    ("class P: pass\nP.__reduce__ = lambda self: (os.system, ('id',))", "H/H"),
    ("class P: pass\nsetattr(P, '__reduce__', lambda self: (os.system, ('id',)))", "H/H"),
    ("class P: pass\nsetattr(P, '__red' + 'uce__', lambda self: (os.system, ('id',)))", "H/H"),
    ("P = type('P', (), {'__reduce__': lambda self: (os.system, ('id',))})", "H/H"),
    ("P = type('P', (), dict(__reduce__=lambda self: (os.system, ('id',))))", "H/H"),
    ("import copyreg\ndef r(x): return os.system, ('id',)\ncopyreg.pickle(C, r)", "H/H"),
    ("import copyreg\ndef r(x): return os.system, ('id',)\ncopyreg.pickle(ob_type=C, pickle_function=r)", "H/H"),
    ("import copyreg\ndef r(x): return os.system, ('id',)\ncopyreg.dispatch_table[C] = r", "H/H"),
    ("import copyreg\ndef r(x): return os.system, ('id',)\ncopyreg.pickle(C, r)\ncopyreg.pickle(D, r)", "H/H"),
    ("def r(x): return os.system, ('id',)\nclass P:\n  __reduce__ = r\n  __reduce_ex__ = r", "H/H"),
    ("class P:\n  def r(self): return os.system, ('id',)\n  __reduce__ = r", "H/H"),
    (
        "class P:\n  if c:\n    def __reduce__(self): return os.system, ('id',)\n"
        "  else:\n    def __reduce__(self): return 'a'",
        "H/H",
    ),
    ("class P:\n  def __reduce__(self): return os.system, ('id',)\n  def __reduce__(self): return 'a'", ""),
    ("class B:\n  def __reduce__(self): return os.system, ('id',)\nclass P(B): pass", "H/H"),
    ("class P:\n  @wrap\n  def __reduce__(self): return os.system, ('id',)", "H/H"),
    ("class P:\n  async def __reduce__(self): return os.system, ('id',)", "H/H"),
    ("import copyreg\ndef r(x): return os.system, ('id',)\ncopyreg.dispatch_table.update({C: r})", "H/H"),
    ("def r(x): return os.system, ('id',)\ntable = {}\ntable.update({C: r})\nupdate(r)", ""),
    ("def r(x): return os.system, ('id',)\nsetattr(pickler, 'dispatch_table', {C: r})", "H/H"),
    ("def r(x): return os.system, ('id',)\nsetattr(pickler, 'table', {C: r})", ""),
    (
        "import collections, copyreg\ndef r(x): return os.system, ('id',)\n"
        "pickler.dispatch_table = collections.ChainMap({C: r}, copyreg.dispatch_table)",
        "H/H",
    ),
    (
        "import collections, copyreg\ndef r(x): return os.system, ('id',)\n"
        "class K:\n  dispatch_table = collections.ChainMap(collections.ChainMap({C: r}), copyreg.dispatch_table)",
        "H/H",
    ),
    ("class K:\n  dispatch_table: dict\n  __reduce__ = None", ""),
    (
        "class K(B):\n  dispatch_table: dict\n  __reduce__ = B.__reduce__\n"
        "K.__reduce_ex__ = B.__reduce_ex__\nk.dispatch_table: dict\nK.__reduce__, y = m()",
        "",
    ),
    ("a.b.P.__reduce__ = lambda self: (os.system, ('id',))", "H/H"),
    ("P = type('P', (), namespace)\nQ = type('Q', (), {'__reduce__': B.__reduce__})", ""),
    ("def __reduce__(self): return os.system, ('id',)", ""),
    ("def r(x): return os.system, ('id',)\nfrom multiprocessing.reduction import register\nregister(C, r)", "H/H"),
    ("def r(x): return os.system, ('id',)\nfrom loky.backend import reduction\nreduction.register(C, r)", "H/H"),
    ("def r(x): return os.system, ('id',)\nfrom atexit import register\nregister(C, r)", ""),
    ("import copyreg\ndef r(x): return os.system, ('id',)\ncopyreg.dispatch_table.setdefault(C, r)", "H/H"),
    ("import copyreg\ndef r(x): return os.system, ('id',)\ncopyreg.pickle(C, str, r)\ncopyreg.constructor(r)", ""),
    ("class M(type):\n  def __new__(m, n, b, d): d['__reduce__'] = lambda self: (os.system, ('id',))", "H/H"),
    ("class M(type): pass\nd = {}\nM('P', (), d)\nd['__reduce__'] = lambda self: (os.system, ('id',))", "H/H"),
    ("d = dict()\ntype('P', (), d)\nd['__reduce__'] = lambda self: (os.system, ('id',))", "H/H"),
    ("d = {}\nf(d)\nd['__reduce__'] = lambda self: (os.system, ('id',))", ""),
    ("d = {}\nfor k in m: d = d | d | {'__reduce__': lambda self: (os.system, ('id',))}\ntype('P', (), d)", "H/H"),
    ("vars(p)['__reduce__'] = lambda: (os.system, ('id',))", "H/H"),
    ("p.__reduce__ = (lambda self: (os.system, ('id',))).__get__(p)", "H/H"),
    ("class R:\n  __call__ = None\nclass P:\n  __reduce__ = R()", ""),
    ("class P:\n  __reduce__ = property(lambda self: (os.system, ('id',)))", ""),
    ("import types\nclass P:\n  __reduce__ = types.MethodType()", ""),
    ("object.__setattr__(p, '__reduce__', os.system)\nsetattr(p, '__reduce__')\np.setattr('__reduce__')", ""),
    ("class P:\n  def __reduce__(self):\n    def f(): return os.system, ('id',)\n    return 'a'", ""),
]


@pytest.mark.parametrize(("source", "expected"), SOURCES, ids=lambda value: value.replace("\n", " / "))
def test_where_reducers_come_from(source: str, expected: str) -> None:
    assert levels("import os\n" + source) == expected


def test_findings_are_the_same_in_every_process(tmp_path: Path) -> None:
    """What is found must not hang on the order of a set, which changes with addresses and hash seeds."""
    (tmp_path / "source.py").write_text("\n".join(reducer(body) for body, _ in BODIES))
    program = (
        "import ast, sys; from bandit_pickle_plugins.analysis.module import Module\n"
        "from bandit_pickle_plugins.checks.p902_pickle_reduce import find\n"
        "waste = [object() for _ in range(int(sys.argv[2]))]\n"
        "module = Module(ast.parse(open(sys.argv[1]).read()))\n"
        "for one in find(module): print(one.node.lineno, one.severity, one.confidence, one.text)"
    )
    outputs = set()
    for seed in range(4):
        command = [sys.executable, "-c", program, str(tmp_path / "source.py"), str(seed * 1001)]
        environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
        outputs.add(subprocess.run(command, capture_output=True, check=True, text=True, env=environment).stdout)
    assert len(outputs) == 1
