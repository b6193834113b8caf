"""Containers of Python and its standard library: what makes them, what puts something in, and what takes it out."""

from __future__ import annotations

from typing import Final, NamedTuple


class Puts(NamedTuple):
    """A method that puts its argument at position ``item`` in, or each of the items of it where ``each`` is True.

    ``key`` is the position of the key that it is found by.
    """

    method: str
    item: int = 0
    each: bool = False
    key: int | None = None


PUTS: Final[tuple[Puts, ...]] = (
    Puts("add"),
    Puts("append"),
    Puts("appendleft"),
    Puts("extend", each=True),
    Puts("insert", 1),
    Puts("put"),
    Puts("put_nowait"),
    Puts("setdefault", 1, key=0),
    Puts("update", each=True),
)

#: The names of these methods, and of those that buffers and open files have; in an order that does not change.
PUTTING: Final = (*(one.method for one in PUTS), "write", "writelines")

#: Those whose first argument is an index or a key.
AT_A_PLACE: Final = frozenset(one.method for one in PUTS if one.item)

#: Methods that give one of the items, by the key that they are given where it is a dictionary.
TAKES: Final = frozenset({"get", "get_nowait", "pop", "popleft", "setdefault"})

#: Functions that give one of the items of their first argument.
TAKING: Final = frozenset({"builtins.next", "random.choice"})

#: Methods that give all of it.
COPIES: Final = frozenset({"copy", "items", "values"})

#: What makes a container, by the last part of its name: empty, or of the items of its first argument.
MAKERS: Final = frozenset(
    {
        "OrderedDict",
        "WeakSet",
        "WeakValueDictionary",
        "cycle",
        "defaultdict",
        "deque",
        "dict",
        "frozenset",
        "iter",
        "list",
    }
    | {"reversed", "set", "sorted", "tuple"}
    | {"JoinableQueue", "LifoQueue", "PriorityQueue", "Queue", "SimpleQueue"}
)

#: Those of them that are given something else than items first.
EMPTY: Final = frozenset({"JoinableQueue", "LifoQueue", "PriorityQueue", "Queue", "SimpleQueue", "defaultdict"})
