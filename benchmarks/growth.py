"""How the time of P901 grows with a file: microseconds a line from 1,000 to 32,000 lines, for shapes that are hard.

    python benchmarks/growth.py [--limit 1.5]

Each shape is a file that is made larger and larger; where the time for a line stays the same the cost is linear. Prints
one row a shape and ends with 1 where the largest file takes more than the limit times what the smallest takes a line.
"""

from __future__ import annotations

import argparse
import ast
import gc
import sys
import time
from collections.abc import Callable, Iterator, Sequence

import bandit  # noqa: F401  # before any check, see tests/conftest.py

from bandit_pickle_plugins.analysis.module import Module
from bandit_pickle_plugins.checks.p901_pickle_load import find

SIZES = (1_000, 4_000, 16_000, 32_000)
_HEAD = "import pickle, socket\nsock = socket.create_connection(('a', 1))\n"


def loads(lines: int) -> Iterator[str]:
    """Loads of what a socket gives, one after the other."""
    for number in range(lines // 3):
        yield f"def f{number}(sock: socket.socket):\n    data = sock.recv(1)\n    return pickle.loads(data)\n"


def call_chain(lines: int) -> Iterator[str]:
    """A chain of functions that pass bytes on, loaded at its end."""
    for number in range(lines // 2):
        yield f"def f{number}(data):\n    return f{number + 1}(data)\n"
    yield f"def f{lines // 2}(data):\n    return pickle.loads(data)\nf0(sock.recv(1))\n"


def assignments(lines: int) -> Iterator[str]:
    """Thousands of assignments to one name, in branches."""
    yield "def f(c):\n    data = b''\n"
    for number in range(lines // 2):
        yield f"    if c == {number}:\n        data = sock.recv({number})\n"
    yield "    return pickle.loads(data)\n"


def buffer(lines: int) -> Iterator[str]:
    """A buffer that grows line by line."""
    yield "def f():\n    data = b''\n"
    for number in range(lines):
        yield f"    data += sock.recv({number})\n"
    yield "    return pickle.loads(data)\n"


def aliases(lines: int) -> Iterator[str]:
    """A chain of names for one value."""
    yield "def f():\n    a0 = sock.recv(1)\n"
    for number in range(lines):
        yield f"    a{number + 1} = a{number}\n"
    yield f"    return pickle.loads(a{lines})\n"


def nested(lines: int) -> Iterator[str]:
    """Blocks nested twenty deep, again and again."""
    for number in range(lines // 22):
        yield f"def f{number}(c, data):\n"
        for depth in range(20):
            yield "    " * (depth + 1) + f"if c > {depth}:\n"
        yield "    " * 21 + "pickle.loads(data)\n"


def methods(lines: int) -> Iterator[str]:
    """A class whose methods share an attribute."""
    yield "class C:\n    def __init__(self, sock: socket.socket):\n        self.data = sock.recv(1)\n"
    for number in range(lines // 2):
        yield f"    def m{number}(self):\n        return pickle.loads(self.data)\n"


SHAPES: tuple[Callable[[int], Iterator[str]], ...] = (
    loads,
    call_chain,
    assignments,
    buffer,
    aliases,
    nested,
    methods,
)


def microseconds_a_line(shape: Callable[[int], Iterator[str]], lines: int) -> float:
    """Return the processor time of P901 for a file of that shape; the best of three runs."""
    source = _HEAD + "".join(shape(lines))
    tree = ast.parse(source)
    best = float("inf")
    for _ in range(3):
        gc.collect()
        gc.disable()
        start = time.process_time()
        found = list(find(Module(tree, source=source.encode())))
        best = min(best, time.process_time() - start)
        gc.enable()
        assert found, f"{shape.__name__}: nothing was found in {lines} lines"
    return best / source.count("\n") * 1e6


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure each shape; return the status for the shell."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--limit", type=float, default=1.5)
    given = parser.parse_args(arguments)
    worst = 0.0
    print(f"{'shape':<14}" + "".join(f"{size:>9,}" for size in SIZES) + "    ratio")
    for shape in SHAPES:
        times = [microseconds_a_line(shape, size) for size in SIZES]
        ratio = times[-1] / times[0]
        worst = max(worst, ratio)
        print(f"{shape.__name__:<14}" + "".join(f"{one:>9.1f}" for one in times) + f"{ratio:>9.2f}", flush=True)
    return int(worst > given.limit)


if __name__ == "__main__":
    sys.exit(main())
