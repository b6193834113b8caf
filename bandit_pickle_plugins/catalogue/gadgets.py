"""Callables that do harm when an unpickler calls them, one a line.

A reducer hands the unpickler a callable and its arguments. The *effect* of the callable decides what is reported:
see :data:`SEVERITY` and ``checks/p902_pickle_reduce.py``.

Sources: CPython's ``Lib`` (3.8 to 3.13) read for each entry, and the tables of fickling, picklescan, modelscan and
modelaudit for which callables attacks have used.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import Final


class Effect(enum.Enum):
    """What calling a gadget does; the value is the phrase that messages and tables use."""

    RUNS_COMMAND = "runs a command"
    RUNS_CODE = "runs Python code"
    LOADS_NATIVE_CODE = "loads native code"
    BUILDS_CODE = "builds code that a later call can run"
    WRITES_FILE = "writes a file"
    DELETES_FILE = "deletes a file"
    OPENS_CONNECTION = "opens a network connection"
    REACHES = "calls or fetches what its arguments name"


#: The severity of a reducer that returns a gadget; one that only reaches others counts as what it reaches.
SEVERITY: Final[dict[Effect, str]] = {
    Effect.RUNS_COMMAND: "HIGH",
    Effect.RUNS_CODE: "HIGH",
    Effect.LOADS_NATIVE_CODE: "HIGH",
    Effect.BUILDS_CODE: "MEDIUM",
    Effect.WRITES_FILE: "MEDIUM",
    Effect.DELETES_FILE: "MEDIUM",
    Effect.OPENS_CONNECTION: "MEDIUM",
}


@dataclass(frozen=True, slots=True)
class Gadget:
    """One dangerous callable.

    ``name`` is its dotted name as source code spells it; ``()`` stands for the result of a call, so a method is
    written ``bdb.Bdb().run``. ``also`` holds other dotted names of the same callable. ``mode`` is the position of an
    argument that must ask for writing before the effect happens (``open``). ``note`` says where the callable exists
    when that is not every supported Python, and why an entry is here when that is not plain from its name.
    """

    name: str
    effect: Effect
    also: tuple[str, ...] = ()
    mode: int | None = None
    note: str = ""
