"""Calls and settings that unpickle behind another interface than pickle's own, one fact a line.

Names are written the way ``analysis/values.py`` writes them: dotted, as source code spells them, and ``()`` stands
for the result of a call, so ``zmq.Socket().recv_pyobj`` is a method of an instance. The instance is written as the
catalogue of origins writes its type.

Sources: the package that a note names, in that version; CPython's ``Lib`` where there is no note.
"""

from __future__ import annotations

import enum
from typing import Final, NamedTuple

from .origins import NETWORK, STORE, Origin


class Reads(enum.Enum):
    """What the argument of a hidden loader that says what it reads is; the value is the phrase that tables use."""

    DATA = "bytes, or an open file"
    FILE = "the name of a file, a URL, or an open file"
    RECEIVER = "what the object that it is called on reads"


class Default(enum.Enum):
    """What holds where the argument of a condition is not given; the value is the phrase that tables use."""

    UNPICKLES = "also without it"
    SAFE = "not without it"
    CHANGED = "without it in older versions"


class Condition(NamedTuple):
    """The argument that decides whether a call unpickles.

    It is given by ``keyword``, or at ``position``, counting from 0 and without ``self``; None is keyword-only. The call
    unpickles when the value is one of ``unsafe``: True stands for every true constant, False for every false one, and
    a string for itself, for a name whose last part it is, and for a collection that holds either. None is for an
    explicit None, where that is not the same as the default. ``safe_from`` names the version in which a ``CHANGED``
    default became safe. With ``of_maker`` it is an argument of the call that made the object whose method is called.
    """

    keyword: str
    position: int | None
    unsafe: tuple[bool | str | None, ...]
    default: Default
    safe_from: str = ""
    of_maker: bool = False


class Hidden(NamedTuple):
    """A call that unpickles underneath.

    ``instead`` is the safe alternative: what to do, as one or two sentences. ``reads`` says what the argument
    ``argument`` (or the first given of ``keywords``) is, or which origin the bytes always have. With ``methods`` the
    call makes an object whose methods of these names unpickle; it is told where one of them is called, else where the
    object is made. With ``store`` the call makes a store that pickles by its default. ``also`` are conditions that
    must hold besides ``condition``. With ``reference`` it is told where the name is handed on, too: a class that is
    used as a type. With ``signed`` the library checks a signature of the bytes before it unpickles them.
    """

    name: str
    instead: str
    reads: Reads | Origin = Reads.FILE
    condition: Condition | None = None
    argument: int | None = 0
    keywords: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    store: bool = False
    also: tuple[Condition, ...] = ()
    reference: bool = False
    signed: bool = False
    note: str = ""


class Setting(NamedTuple):
    """A setting that turns pickle on: ``name`` as a variable, attribute, key or keyword is given one of ``values``.

    A string of ``values`` stands for itself, for a dotted path that ends with it, and for a collection that holds
    either; ``*`` for every string that is not empty; True and False also for 1 and 0. ``calls`` are the last names of
    the calls whose keyword it can be; where it is empty, of all calls. ``modules`` are words one of which must stand in
    the file where the name alone could belong to anything. With ``store`` the value chooses a store that pickles by
    its default. Where a key or name of ``unless`` stands beside it (in the same mapping, at any depth below it, or in
    the same block of assignments), that one decides instead.
    """

    name: str
    values: tuple[bool | str, ...]
    instead: str
    origin: Origin
    modules: tuple[str, ...] = ()
    calls: tuple[str, ...] = ()
    store: bool = False
    unless: tuple[str, ...] = ()
    note: str = ""


# What to do instead, where several entries share it.
_ARRAY: Final = "Leave allow_pickle at False, and save arrays of plain numbers."
_WEIGHTS: Final = "Pass weights_only=True, or use safetensors."

_TORCH: Final = Condition("weights_only", None, (False,), Default.CHANGED, "torch 2.6")

#: Methods that belong to one API only, so that their name is enough where the type of the receiver is not known.
UNMISTAKABLE: Final[frozenset[str]] = frozenset({"recv_pyobj"})

#: Packages that keep their name when another one hands them on: ``from .compat import joblib``. Which package that is
#: can only be guessed from the name, so such a finding is less certain.
REEXPORTED: Final[frozenset[str]] = frozenset({"joblib", "numpy", "pandas", "torch"})

HIDDEN: Final[tuple[Hidden, ...]] = (
    Hidden(
        "diskcache.Cache",
        "Pass disk=diskcache.JSONDisk.",
        STORE,
        Condition("disk", 2, ("Disk",), Default.UNPICKLES),
        None,
        store=True,
        note="read in diskcache 5.6.3",
    ),
    Hidden("joblib.load", "Use skops.io.", note="read in joblib 1.6.0"),
    Hidden("numpy.load", _ARRAY, condition=Condition("allow_pickle", 2, (True,), Default.SAFE), note="numpy 2.4.6"),
    Hidden("torch.load", _WEIGHTS, condition=_TORCH, keywords=("f",), note="read in torch 2.9"),
    Hidden("zmq.Socket().recv_pyobj", "Use recv_json.", Reads.RECEIVER, argument=None, note="read in pyzmq 27.3.0"),
)

SETTINGS: Final[tuple[Setting, ...]] = (
    Setting("accept_content", ("pickle",), 'Accept ["json"] only.', NETWORK, note="read in celery 5.7.0"),
)
