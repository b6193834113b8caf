"""The cost of the engine grows with the size of a file and no faster, whatever its shape."""

from __future__ import annotations

import ast
import gc
import time
from collections.abc import Callable

import pytest

from bandit_pickle_plugins.analysis.binder import Binder
from bandit_pickle_plugins.analysis.module import Module
from bandit_pickle_plugins.analysis.values import Values
from bandit_pickle_plugins.checks import (
    p901_pickle_load,
    p902_pickle_reduce,
    p903_pickle_hidden_load,
    p904_pickle_cleartext,
)

#: Time is measured, which coverage would multiply.
pytestmark = pytest.mark.no_cover

SMALL, LARGE = 1000, 8000
#: How much more a line may cost in a large file than in a small one.
MOST = 2.5

Shape = Callable[[int], str]
SHAPES: list[Shape] = []


def shape(make: Shape) -> Shape:
    """Register a maker of sources of about the given number of lines."""
    SHAPES.append(make)
    return make


def lines(count: int, line: str) -> str:
    """Repeat *line* with ``#`` replaced by 0, 1, 2, ..., and ``@`` by the number after that."""
    return "".join(line.replace("#", str(number)).replace("@", str(number + 1)) + "\n" for number in range(count))


@shape
def aliases(size: int) -> str:
    return "a0 = len\n" + lines(size, "a@ = a#")


@shape
def aliases_backwards(size: int) -> str:
    """Each function returns the name that is bound below it."""
    return "\n".join(f"a{number} = a{number + 1}" for number in reversed(range(size))) + f"\na{size} = len\n"


@shape
def aliases_of_globals_in_functions(size: int) -> str:
    return "a0 = len\n" + lines(size // 3, "def f#():\n  global a@\n  a@ = a#")


@shape
def attribute_chain(size: int) -> str:
    return "class C:\n def f(self):\n  self.a0 = len\n" + lines(size, "  self.a@ = self.a#")


@shape
def calls_down(size: int) -> str:
    return lines(size // 2, "def f#(x):\n  return f@(x)") + f"def f{size // 2}(x): return x\nf0(1)\n"


@shape
def calls_up(size: int) -> str:
    return "def f0(x): return x\n" + lines(size // 2, "def f@(x):\n  return f#(x)") + f"f{size // 2}(1)\n"


@shape
def ring_of_functions(size: int) -> str:
    count = size // 2
    return "".join(f"def f{number}(x):\n  return f{(number + 1) % count}(x)\n" for number in range(count))


@shape
def ring_of_names_in_a_loop(size: int) -> str:
    ring = "".join(f"    a{number} = a{(number + 1) % size}\n" for number in range(size))
    return f"def f():\n  while c:\n{ring}"


@shape
def ring_of_attributes(size: int) -> str:
    ring = "".join(f"    self.a{number} = self.a{(number + 1) % size}\n" for number in range(size))
    return f"class C:\n  def f(self):\n{ring}"


@shape
def ring_of_classes(size: int) -> str:
    count = size // 2
    return "".join(f"class C{number}(C{(number + 1) % count}):\n  x{number} = C{number}.y\n" for number in range(count))


@shape
def one_name_assigned_often(size: int) -> str:
    return lines(size // 2, "x = f(#)\ng(x)")


@shape
def one_name_assigned_in_branches(size: int) -> str:
    return lines(size // 3, "if c#:\n  x = a#.f()\ng(x)")


@shape
def one_name_assigned_in_branches_that_differ(size: int) -> str:
    return "def f():\n" + lines(size // 4, "  if c#:\n    x = #\n  else:\n    x = [#]") + "  g(x)\n"


@shape
def one_name_assigned_in_an_elif_chain(size: int) -> str:
    chain = "if c: x = 1\n" + lines(499, "elif c#:\n  x = a#.f()") + "g(x)\n"  # the parser takes no more
    return chain * (size // 1000)


@shape
def one_name_assigned_in_a_loop(size: int) -> str:
    return "x = 1\nwhile c:\n" + lines(size // 2, "  if c#:\n    x = f(x)") + "g(x)\n"


@shape
def one_global_assigned_often_and_read_in_functions(size: int) -> str:
    return lines(size // 3, "x = a#.f()\ndef f#():\n  return x.g")


@shape
def one_global_assigned_by_functions(size: int) -> str:
    return lines(size // 4, "def f#():\n  global x\n  x = a#.f()\n  x.g()")


@shape
def names_used_below_branches(size: int) -> str:
    count = size // 5
    return lines(count, "if c#:\n  x# = f\nelse:\n  x# = g") + lines(count, "h(x#)")


@shape
def names_from_above_used_in_branches(size: int) -> str:
    count = size // 4
    return lines(count, "x# = f") + lines(count, "if c:\n  pass\nh(x#)")


@shape
def names_bound_in_a_try_and_used_below(size: int) -> str:
    return "try:\n" + lines(size // 2, "  x# = f") + "except E:\n  pass\n" + lines(size // 2, "x#()")


@shape
def names_bound_in_a_try_and_used_in_finally(size: int) -> str:
    return "try:\n" + lines(size // 2, "  x# = f") + "finally:\n" + lines(size // 2, "  x#()")


@shape
def many_tries(size: int) -> str:
    return lines(size // 4, "try:\n  import a#\nexcept E:\n  a# = None") + lines(size // 4, "a#.f()")


@shape
def many_tries_in_a_try(size: int) -> str:
    return "try:\n" + lines(size // 4, "  try:\n    import a#\n  except E:\n    a# = None") + "except F: pass\na1.f()\n"


@shape
def nested_blocks(size: int) -> str:
    deep = 60
    nest = "".join(f"{' ' * level}if c{level}:\n{' ' * level} x = y{level}\n" for level in range(deep))
    return nest * (size // (2 * deep)) + "f(x)\n"


@shape
def nested_loops(size: int) -> str:
    deep = 18
    nest = "".join(f"{' ' * level}while c{level}:\n{' ' * level} x = f(x)\n" for level in range(deep))
    return "x = 1\n" + nest * (size // (2 * deep)) + "f(x)\n"


@shape
def nested_functions(size: int) -> str:
    deep = 60
    nest = "".join(f"{' ' * level}def f{level}(a{level}):\n{' ' * level} g(a0)\n" for level in range(deep))
    return nest * (size // (2 * deep))


@shape
def long_tuple(size: int) -> str:
    return "t = (\n" + lines(size, "  f#,") + ")\n"


@shape
def unpacked_tuple(size: int) -> str:
    names = "".join(f"x{number}, " for number in range(size))
    return f"{names} = {names.replace('x', 'y')}\n" + lines(size, "f(x#)")


@shape
def long_dict_read_by_key(size: int) -> str:
    return "d = {\n" + lines(size // 2, "  'k#': f#,") + "}\n" + lines(size // 2, "d['k#']()")


@shape
def long_dict_read_by_unknown_keys(size: int) -> str:
    return "d = {\n" + lines(size // 2, "  'k#': f#,") + "}\n" + lines(size // 2, "d[k#]()")


@shape
def long_list_read_by_index(size: int) -> str:
    return "d = [\n" + lines(size // 2, "  f#,") + "]\n" + lines(size // 2, "d[#]()")


@shape
def dict_filled_and_read(size: int) -> str:
    return "d = {}\n" + lines(size // 2, "d['k#'] = f#") + lines(size // 2, "d['k#']()")


@shape
def many_dicts_filled(size: int) -> str:
    return lines(size // 3, "d# = {}\nd#['k'] = f\nd#['k']()")


@shape
def many_methods_with_attributes(size: int) -> str:
    return "class C:\n" + lines(size // 3, "  def f#(self):\n    self.x# = g#\n    self.x#()")


@shape
def one_attribute_assigned_often(size: int) -> str:
    return "class C:\n" + lines(size // 3, "  def f#(self):\n    self.x = g#\n    self.x()")


@shape
def one_attribute_in_many_classes(size: int) -> str:
    return lines(size // 5, "class C#:\n  def __init__(self):\n    self.x = g\n  def f(self):\n    self.x()")


@shape
def one_attribute_of_many_instances(size: int) -> str:
    half = size // 4
    return "class C:\n" + lines(half, "  def f#(self):\n    self.x = g") + lines(2 * half, "C().x()")


@shape
def one_method_name_in_many_classes(size: int) -> str:
    return lines(size // 4, "class C#:\n  def f(self, x):\n    x()\nC#().f(len)")


@shape
def many_classes_made_with_arguments(size: int) -> str:
    return lines(size // 4, "class C#:\n  def __init__(self, x):\n    self.x = x\nC#(len)")


@shape
def chain_of_classes(size: int) -> str:
    return "class C0: x = len\n" + lines(size // 2, "class C@(C#):\n  y = C#.x")


@shape
def chain_of_classes_with_methods(size: int) -> str:
    return "class C0: pass\n" + lines(size // 4, "class C@(C#):\n  x = len\n  def f#(self):\n    self.x()")


@shape
def chain_of_classes_with_arguments(size: int) -> str:
    return "class C0: pass\n" + lines(
        size // 4, "class C@(C#):\n  def __init__(self, x):\n    super().__init__(x)\n    x()"
    )


@shape
def one_class_above_many(size: int) -> str:
    reads = lines(size // 4, "  def f#(self):\n    self.x#()")
    return f"class C:\n{reads}" + lines(size // 4, "class D#(C):\n  x# = x = len")


@shape
def one_class_above_many_with_arguments(size: int) -> str:
    head = "class C:\n  def __init__(self, x): self.x = x\n  def f(self): self.x()\n"
    half = size // 4
    return (
        head
        + lines(half, "class D#(C):\n  def __init__(self): super().__init__(len)")
        + lines(half, "class E#(C): pass\nE#(len)")
    )


@shape
def one_function_called_often(size: int) -> str:
    return "def f(x, y=None):\n  x()\n  y()\n  return x\n" + lines(size, "f(g#, y=h#).z")


@shape
def one_function_with_many_returns(size: int) -> str:
    return "def f():\n" + lines(size // 3, "  if c#:\n    return g#") + lines(size // 3, "f()()")


@shape
def functions_with_many_parameters(size: int) -> str:
    names = "".join(f"x{number}," for number in range(20))
    return lines(size // 22, f"def f#({names}):\n" + "  x()\n  x1(x2)\n" * 10 + f"f#({names})")


@shape
def instances_handed_around(size: int) -> str:
    return "class C:\n  def f(self): return self\nc0 = C()\n" + lines(size, "c@ = c#.f()")


@shape
def long_expression(size: int) -> str:
    return "x = (\n" + lines(size, "  f# or") + "  g)\nx()\n"


@shape
def long_method_chain(size: int) -> str:
    count = min(size, 60)
    return lines(size // count, "x = (f\n" + "  .g()\n" * (count - 2) + ")")


@shape
def comprehensions(size: int) -> str:
    return lines(size, "x# = [f(a, b) for a in s if a for b in a if b]")


@shape
def walrus(size: int) -> str:
    return lines(size, "f(x := g(x)) and h(x)")


@shape
def strings_added_up(size: int) -> str:
    return "s0 = 'a'\n" + lines(size, "s@ = s# + 'b'") + f"import m\ngetattr(m, s{size})\n"


@shape
def strings_folded_one_by_one(size: int) -> str:
    return "import m\ns0 = 'a'\n" + lines(size // 2, "s@ = s# + ''\ngetattr(m, s@)()")


REPORTED: list[Shape] = [
    lambda size: (
        "import pickle, socket\n"
        + "".join(f"def f{number}(data):\n  return f{number + 1}(data)\n" for number in range(size // 2))
        + f"def f{size // 2}(data):\n  return pickle.loads(data)\nf0(socket.socket().recv(1))\n"
    ),
    lambda size: "import pickle\n" + lines(size, "pickle.loads(x#)"),
    lambda size: "import pickle\n" + lines(size // 2, "def f#(x):\n  return pickle.loads(x)"),
    lambda size: "import pickle\n" + lines(size, "f#(pickle.loads)"),
    lambda size: "import pickle\ndef f():\n" + lines(size, "  f# = pickle.loads"),
    lambda size: "import pickle\ndef f():\n" + lines(size, "  pickle.loads(x#)"),
    lambda size: "import pickle\nt = (\n" + lines(size, "  pickle.loads,") + ")\n",
    lambda size: "import pickle\n(\n" + lines(size, "x#,") + ") = (\n" + lines(size, "pickle.loads,") + ")\n",
    lambda size: "import pickle\n" + lines(size // 2, "class C#:\n  f = pickle.loads"),
    lambda size: "import os\n" + lines(size // 3, "class C#:\n  def __reduce__(self):\n    return os.system, ('id',)"),
    lambda size: "import os, copyreg\n" + lines(size // 2, "def r#(x): return os.system, (x,)\ncopyreg.pickle(C#, r#)"),
    lambda size: "import joblib\n" + lines(size, "joblib.load(x#)"),
    lambda size: "import joblib\n" + lines(size, "f#(joblib.load)"),
    lambda size: "import joblib\n" + lines(size // 2, "joblib.dump(x, p#)\njoblib.load(p#)"),
    lambda size: "import numpy\nk = {}\n" + lines(size, "numpy.load(x#, **{'allow_pickle': True})"),
    lambda size: lines(size, "x.recv_pyobj()"),
    lambda size: "import torch.package\np = torch.package.PackageImporter(x)\n" + lines(size, "p.load_pickle(a, b)"),
    lambda size: (
        "import diskcache\n"
        + lines(size // 4, "class C#(diskcache.Cache):\n  def __init__(s):\n    super().__init__(1)\nC#()")
    ),
    lambda size: lines(size, "accept_content = ['pickle']"),
    lambda size: "x = {\n" + lines(size, "  'k#': {'accept_content': 'pickle'},") + "}\n",
    lambda size: lines(size, "HTTPCACHE_ENABLED = True"),
    lambda size: (
        "import os\nclass C:\n  def __reduce__(self):\n    return f, ('id',)\ndef f(x):\n"
        + lines(size, "  x = f#(x)")
        + "  os.system(x)\n"
    ),
    lambda size: (
        "import os, pickle\ndef f(e):\n"
        + "".join(f" {to} = os.path.join(\n" + lines(size // 3, f"  {of},") + " )\n" for to, of in ("de", "cd", "bc"))
        + " pickle.dump(e, open(b, 'wb'))\n pickle.load(open(b, 'rb'))\n"
    ),
    lambda size: (
        "import io, pickle\nb0 = io.BytesIO(pickle.dumps(x))\n"
        + lines(size // 2, "b@ = b#\nf(*[b@], {'b': b#})")
        + "pickle.load(b0)\n"
    ),
    lambda size: (
        "import io, pickle\n"
        + lines(size // 4, "b# = io.BytesIO(pickle.dumps(x))\nv# = b#.getbuffer()\nf([v#])\npickle.load(b#)")
    ),
    lambda size: (
        "import dataclasses, pickle, socket\n@dataclasses.dataclass\nclass C:\n"
        + lines(size // 3, "  f#: bytes")
        + "def f(s: socket.socket):\n c = C(\n"
        + lines(size // 3, "  pickle.dumps(x#),")
        + " )\n"
        + lines(size // 3, " s.send(c.f#)")
    ),
]


def ask_everything(tree: ast.Module, _source: bytes) -> None:
    """Ask what each expression is."""
    values = Values(Binder(tree))
    for expression in values.binder.expressions:
        values.of(expression)


def run_checks(tree: ast.Module, source: bytes) -> None:
    """Run all checks."""
    module = Module(tree, source=source)
    for check in (p901_pickle_load, p902_pickle_reduce, p903_pickle_hidden_load, p904_pickle_cleartext):
        for _ in check.find(module):
            pass


def cost(make: Shape, size: int, runs: int, analyse: Callable[[ast.Module, bytes], None]) -> float:
    """Return the least time that a line of a source of that shape and size took, in microseconds."""
    source = make(size)
    count = source.count("\n")
    tree = ast.parse(source)
    times = []
    gc.collect()
    gc.disable()
    try:
        for _ in range(runs):
            start = time.process_time()
            analyse(tree, source.encode())
            times.append(time.process_time() - start)
    finally:
        gc.enable()
    return min(times) / count * 1e6


def compare(make: Shape, analyse: Callable[[ast.Module, bytes], None]) -> None:
    small = cost(make, SMALL, 5, analyse)
    for size in (LARGE // 4, LARGE):  # what is far off is told before it takes minutes
        large = cost(make, size, 1, analyse)
        if large / small > MOST:  # perhaps the machine was busy
            large = cost(make, size, 2, analyse)
        assert large / small <= MOST, f"{small:.1f} microseconds a line at {SMALL} lines, {large:.1f} at {size}"


@pytest.mark.parametrize("make", SHAPES, ids=lambda make: str(make.__name__))
def test_a_line_costs_the_same_in_a_large_file(make: Shape) -> None:
    compare(make, ask_everything)


@pytest.mark.parametrize("make", REPORTED, ids=lambda make: str(make(2))[:60].replace("\n", " / "))
def test_a_finding_costs_the_same_in_a_large_file(make: Shape) -> None:
    compare(make, run_checks)
