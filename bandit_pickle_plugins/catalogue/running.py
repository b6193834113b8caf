"""What lets a function be called that it is given: threads, processes, executors, ``map`` and ``partial``."""

from __future__ import annotations

import enum
from typing import Final, NamedTuple


class Way(enum.Enum):
    """Where the arguments stand that the function will be called with."""

    BEHIND = "behind the function"
    PACKED = "in a tuple and a dictionary"
    EACH = "behind the function, as what to go over: one item of each"
    ROWS = "behind the function, as what to go over: an item holds them all"


class Runs(NamedTuple):
    """A callable that calls the function given at position ``function``, or as ``keyword``.

    ``args`` is the position of the first argument of that function, or of their tuple, which a dictionary follows.
    """

    name: str
    way: Way = Way.BEHIND
    function: int = 0
    args: int = 1
    keyword: str = ""


RUNS: Final[tuple[Runs, ...]] = (
    Runs("_thread.start_new_thread", Way.PACKED),
    Runs("anyio.from_thread.run"),
    Runs("anyio.run"),
    Runs("anyio.to_thread.run_sync"),
    Runs("asyncio.to_thread"),
    Runs("atexit.register"),
    Runs("builtins.filter", Way.EACH),
    Runs("builtins.map", Way.EACH),
    Runs("eventlet.spawn"),
    Runs("eventlet.spawn_n"),
    Runs("fastapi.concurrency.run_in_threadpool"),
    Runs("functools.partial"),
    Runs("gevent.spawn"),
    Runs("itertools.starmap", Way.ROWS),
    Runs("multiprocessing.Process", Way.PACKED, 1, 3, "target"),
    Runs("multiprocessing.get_context().Process", Way.PACKED, 1, 3, "target"),
    Runs("multiprocessing.pool.Pool().apply", Way.PACKED),
    Runs("starlette.concurrency.run_in_threadpool"),
    Runs("threading.Thread", Way.PACKED, 1, 3, "target"),
    Runs("threading.Timer", Way.PACKED, 1, 2, "function"),
    Runs("trio.from_thread.run"),
    Runs("trio.run"),
    Runs("trio.to_thread.run_sync"),
    Runs("twisted.internet.threads.deferToThread"),
)

#: Methods that are known by their name: executors, pools, event loops and nurseries come from many places.
METHODS: Final[tuple[Runs, ...]] = (
    Runs("apply_async", Way.PACKED),
    Runs("callFromThread"),
    Runs("callInThread"),
    Runs("callLater", function=1, args=2),
    Runs("call_later", function=1, args=2),
    Runs("call_soon"),
    Runs("call_soon_threadsafe"),
    Runs("imap", Way.EACH),
    Runs("imap_unordered", Way.EACH),
    Runs("map", Way.EACH),
    Runs("map_async", Way.EACH),
    Runs("run_in_executor", function=1, args=2),
    Runs("spawn"),
    Runs("spawn_n"),
    Runs("starmap", Way.ROWS),
    Runs("starmap_async", Way.ROWS),
    Runs("start_soon"),
    Runs("submit"),
)

BY_NAME: Final = {one.name: one for one in RUNS}
BY_METHOD: Final = {one.name: one for one in METHODS}
#: The identifiers that they are spelt with.
SPELT: Final = frozenset(one.name.rpartition(".")[2] for one in (*RUNS, *METHODS))
