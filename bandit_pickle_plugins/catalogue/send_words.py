"""The catalogue of what sends, arranged for looking up, and the byte filter of P904.

A file passes that holds a word of a pickler, and imports a package of :mod:`.sends` with the name of something that
sends; or one of the few names that pickle what they send. Names that are put together from parts at run time are not
looked for, as in :mod:`.hidden_words`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final, NamedTuple

from . import sends, sources
from .callable_words import Callables
from .hidden_words import last
from .imports import words_of
from .origins import FILLS, OWN
from .sends import BESIDE, INTO, SENDS, UNMISTAKABLE, Send, Way
from .words import filtering, words_in

#: What pickles without a pickler, where it is spelt so.
_ALONE: Final = frozenset({b"DatagramHandler", b"SocketHandler", b"send_pyobj"})
#: What makes a connection that pickles, and the packages one of which stands beside it.
_CONNECTING: Final = frozenset({b"Client", b"Listener"})
_CONNECTIONS: Final = frozenset({b"billiard", b"multiprocess", b"multiprocessing"})
#: The method of a frame that pickles it, wherever it comes from.
_TO_PICKLE: Final = b"to_pickle"

#: What fills a buffer or file with a pickle. Arrays of numpy hold none, but for those of objects.
FILLING: Final = frozenset(one.name for one in FILLS if one.origin is OWN and not one.name.startswith("numpy."))

BY_NAME: Final[dict[str, Send]] = {row.name: row for row in SENDS}


@cache
def types() -> dict[str, str]:
    """Return what :func:`.sources.types` does, with the objects that only send."""
    found = dict(sources.types())
    for gives in sends.GIVES:
        suffix = "" if gives.item is None else f"[{gives.item}]"
        found[f"{gives.name}(){suffix}"] = gives.type
        if gives.item is None and "()." in gives.name:
            found.setdefault(gives.name, gives.type)
    for same in sends.SAME:
        found[same.name] = same.type
        found[f"{same.name}()"] = f"{same.type}()"
    return found


class Words(NamedTuple):
    """The filter.

    ``calls`` are the names of what sends by the package that a file imports, ``alone`` those of any.
    """

    calls: dict[bytes, frozenset[bytes]]
    alone: frozenset[bytes]
    picklers: Callables

    def vocabulary(self) -> Iterable[bytes]:
        """Return the words that it asks :data:`.words.words_in` for."""
        spelt = _ALONE | _CONNECTING | {_TO_PICKLE, b"connection"}
        return spelt.union(self.calls, *self.calls.values(), self.alone, self.picklers.vocabulary())

    def passes(self, source: bytes) -> bool:
        """Tell whether a file with the bytes *source*, in an encoding like ASCII, has to be analysed."""
        words = words_in(source)
        if not _ALONE.isdisjoint(words):
            return True
        if b"connection" in words and not _CONNECTING.isdisjoint(words) and not _CONNECTIONS.isdisjoint(words):
            return True
        pickles = _TO_PICKLE in words or any(True for _ in self.picklers.spelt(words))
        return pickles and bool(self.names(source))

    def names(self, source: bytes) -> frozenset[bytes]:
        """Return the last parts of the names of what can send in a file."""
        words = words_in(source)
        packages = words_of(source) & self.calls.keys()
        return words & self.alone.union(*(self.calls[package] for package in packages))


@filtering
def words() -> Words:
    """Return the filter of P904."""
    calls: dict[str, set[str]] = {}
    for name, spelt in [*((row.name, _spelt(row)) for row in SENDS), *INTO.items()]:
        for package in _packages(name):
            calls.setdefault(package, set()).update(spelt)
    for method, rows in BESIDE.items():
        for beside, _ in rows:
            calls.setdefault(beside, set()).add(method)
    picklers = sources.DUMPING | sources.DUMPING_INTO | FILLING | {f"{made}().dump" for made in sources.PICKLERS_MADE}
    return Words(
        {package.encode(): frozenset(map(str.encode, names)) for package, names in calls.items()},
        frozenset(map(str.encode, UNMISTAKABLE)),
        Callables.of(picklers),
    )


def _spelt(row: Send) -> set[str]:
    """Return how what sends is spelt: a class can have other names too."""
    return {last(row.name), *(last(same.name) for same in sends.SAME if same.type == row.name)}


def _packages(name: str) -> frozenset[str]:
    """Return the words one of which names the package that *name* comes from, in a file that spells it."""
    found = set(sources.packages(name))
    made = name.rpartition("().")[0]
    for spelt, its in [(one.name, one.type) for one in sends.GIVES] + [(one.name, one.type) for one in sends.SAME]:
        if made and made.startswith(its.removesuffix("()")):
            found |= sources.packages(spelt)
    return frozenset(map(bytes.decode, found))


def names_in(source: bytes | None) -> frozenset[str]:
    """Return the last parts of the names of what can send in a file; all of them where its bytes are not at hand."""
    if source is None:
        every = {one for row in SENDS for one in _spelt(row)} | UNMISTAKABLE.keys() | BESIDE.keys()
        return frozenset({*every, *(one for spelt in INTO.values() for one in spelt)})
    found = set(words().names(source))
    here = words_in(source)
    found |= _ALONE & here
    if not _CONNECTIONS.isdisjoint(here):
        found.update(last(row.name).encode() for row in SENDS if row.way is Way.CONNECTION)
    return frozenset(map(bytes.decode, found))
