"""The catalogue of what sends, arranged for looking up, and the byte filter of P904.

A file passes that holds a word of a pickler, and imports a package of :mod:`.sends` with the name of something that
sends; or one of the few names that pickle what they send. Names that are put together from parts at run time are not
looked for, as in :mod:`.hidden_words`.
"""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from . import sends, sources
from .hidden_words import is_word, last
from .imports import words_of
from .origins import FILLS, OWN
from .sends import BESIDE, INTO, SENDS, UNMISTAKABLE, Send, Way

#: Words one of which is part of the name of every pickler, and those of which one stands beside it.
STEMS: Final = (
    (b"pickle", (b"dump", b"Pickler", b"to_pickle", b"jsonpickle")),
    (b"dump", (b"Pickle", b"ZEO", b"ZODB", b"billiard", b"dill", b"distributed", b"joblib", b"loky", b"multiprocess")),
    (b"Pickler", (b"dill",)),
    (b"torch", (b"save",)),
    (b"serialize", (b"distributed", b"sqlalchemy")),
)
#: What pickles without one of them, where it is spelt so; what makes such a connection stands beside its package.
ALONE: Final = (b"DatagramHandler", b"SocketHandler", b"send_pyobj")
_CONNECTING: Final = (b"Client", b"Listener")
_CONNECTIONS: Final = frozenset({b"multiprocessing", b"multiprocess", b"billiard"})

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
    """The filter: ``calls`` are the names of what sends by the package that a file imports, ``alone`` those of any."""

    calls: dict[bytes, tuple[bytes, ...]]
    alone: tuple[bytes, ...]

    def passes(self, source: bytes) -> bool:
        """Tell whether a file with the bytes *source*, in an encoding like ASCII, has to be analysed."""
        if any(word in source and is_word(word, source) for word in ALONE):
            return True
        if b"connection" in source and any(word in source for word in _CONNECTING):
            if not _CONNECTIONS.isdisjoint(words_of(source)):
                return True
        pickles = any(stem in source and any(word in source for word in beside) for stem, beside in STEMS)
        return pickles and bool(self.names(source))

    def names(self, source: bytes) -> set[bytes]:
        """Return the last parts of the names of what can send in a file."""
        found = {word for word in self.alone if word in source}
        for package in words_of(source) & self.calls.keys():
            found.update(word for word in self.calls[package] if word in source)
        return found


@cache
def words() -> Words:
    """Return the filter of P904."""
    calls: dict[bytes, set[str]] = {}
    for row in SENDS:
        for package in _packages(row.name):
            calls.setdefault(package, set()).update(_spelt(row))
    for name, spelt in INTO.items():
        for package in _packages(name):
            calls.setdefault(package, set()).update(spelt)
    for method, rows in BESIDE.items():
        for beside, _ in rows:
            calls.setdefault(beside.encode(), set()).add(method)
    return Words(
        {package: tuple(sorted(map(str.encode, names))) for package, names in calls.items()},
        tuple(sorted(map(str.encode, UNMISTAKABLE))),
    )


def _spelt(row: Send) -> set[str]:
    """Return how what sends is spelt: a class can have other names too."""
    return {last(row.name), *(last(same.name) for same in sends.SAME if same.type == row.name)}


def _packages(name: str) -> frozenset[bytes]:
    """Return the words one of which names the package that *name* comes from, in a file that spells it."""
    found = set(sources.packages(name))
    made = name.rpartition("().")[0]
    for spelt, its in [(one.name, one.type) for one in sends.GIVES] + [(one.name, one.type) for one in sends.SAME]:
        if made and made.startswith(its.removesuffix("()")):
            found |= sources.packages(spelt)
    return frozenset(found)


def names_in(source: bytes | None) -> frozenset[str]:
    """Return the last parts of the names of what can send in a file; all of them where its bytes are not at hand."""
    if source is None:
        every = {one for row in SENDS for one in _spelt(row)} | UNMISTAKABLE.keys() | BESIDE.keys()
        return frozenset({*every, *(one for spelt in INTO.values() for one in spelt)})
    found = set(map(bytes.decode, words().names(source)))
    found |= {name for name in ("DatagramHandler", "SocketHandler", "send_pyobj") if name.encode() in source}
    if not _CONNECTIONS.isdisjoint(words_of(source)):
        found |= {last(row.name) for row in SENDS if row.way is Way.CONNECTION}
    return frozenset(found)
