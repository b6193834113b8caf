"""The catalogue of what sends, arranged for looking up, and the byte filter of P904.

A file passes that holds a word of a pickler, and imports a package of :mod:`.sends` with the name of something that
sends; or one of the few names that pickle what they send. Names that are put together from parts at run time are not
looked for, as in :mod:`.hidden_words`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final, NamedTuple

from . import sends, sources
from .callable_words import Callables
from .dumpers import ARRAYS
from .imports import words_of
from .origins import FILLS, OWN
from .sends import BESIDE, INTO, SENDS, UNMISTAKABLE, Send, Way
from .spellings import Classes, Spelling, last, spelling
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
#: What methods of objects make that the file does not show, by their name, with the package of their first argument.
MADE: Final[dict[str, tuple[str, str]]] = {one.method: (one.name, one.package) for one in sends.MADE}


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
    """The filter: what sends by the last part of its name, ``alone`` those that need no package.

    ``classes`` are those that have such a method.
    """

    calls: dict[bytes, frozenset[Spelling]]
    classes: Classes
    alone: frozenset[bytes]
    picklers: Callables

    @property
    def reads_texts(self) -> bool:
        """Whether it looks for what can stand in a text of several lines."""
        return False

    def vocabulary(self) -> Iterable[bytes]:
        """Return the words that it asks :data:`.words.words_in` for."""
        spelt = _ALONE | _CONNECTING | {_TO_PICKLE, b"connection"}
        ways = {one.word for rows in self.calls.values() for one in rows}
        return spelt.union(self.calls, ways, self.classes.words(), self.alone, self.picklers.vocabulary())

    def spells(self, source: bytes) -> bool:
        """Tell the same as :meth:`passes`, which takes no longer."""
        return self.passes(source)

    def passes(self, source: bytes) -> bool:
        """Tell whether a file with the bytes *source*, in an encoding like ASCII, has to be analysed."""
        words = words_in(source)
        if not _ALONE.isdisjoint(words):
            return True
        if b"connection" in words and not _CONNECTING.isdisjoint(words) and not _CONNECTIONS.isdisjoint(words):
            return True
        pickles = _TO_PICKLE in words or any(True for _ in self.picklers.spelt(source))
        return pickles and any(True for _ in self.names(source))

    def names(self, source: bytes) -> Iterator[bytes]:
        """Yield the last parts of the names of what can send in a file."""
        words = words_in(source)
        yield from self.alone & words
        called = self.calls.keys() & words
        if called:
            imported = words_of(source)
            yield from (name for name in called if self.classes.can_be(self.calls[name], words, imported))


@filtering
def words() -> Words:
    """Return the filter of P904."""
    found: dict[str, set[Spelling]] = {}
    for row in SENDS:
        for name in _spelt(row):
            found.setdefault(name, set()).add(spelling(row.name)._replace(word=name.encode()))
    for file, spelt in INTO.items():
        for name in spelt:
            found.setdefault(name, set()).add(spelling(f"{file}.{name}"))
    for method, rows in BESIDE.items():
        for beside, _ in rows:
            found.setdefault(method, set()).add(Spelling(method.encode(), frozenset({beside.encode()})))
    for method in ("write", "writelines"):  # what is drained too is a stream of asyncio
        found[method].add(Spelling(b"drain", sources.packages("asyncio.StreamWriter")))
    by_method = {f"{one.package}.{one.method}()": types()[f"{one.name}()"] for one in sends.MADE if one.package}
    picklers = sources.DUMPING | sources.DUMPING_INTO | {f"{made}().dump" for made in sources.PICKLERS_MADE}
    picklers |= {one.name for one in FILLS if one.origin is OWN} | {f"{ARRAYS}ndarray().dumps"}
    return Words(
        {name.encode(): frozenset(rows) for name, rows in found.items()},
        Classes.of({one.owner for rows in found.values() for one in rows if one.owner}, {**types(), **by_method}),
        frozenset(map(str.encode, UNMISTAKABLE)),
        Callables.of(picklers),
    )


def _spelt(row: Send) -> set[str]:
    """Return how what sends is spelt: a class can have other names too."""
    return {last(row.name), *(last(same.name) for same in sends.SAME if same.type == row.name)}


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
