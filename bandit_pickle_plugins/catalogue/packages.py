"""Which packages a file can get something from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from .imports import words_of
from .literals import first_words_of
from .owners import REEXPORTED
from .remembered import remembered
from .words import filtering, words_in

#: With these a module is named by a string.
_BY_STRING: Final = frozenset({b"__import__", b"import_module", b"modules"})


class _Handing(NamedTuple):
    """What hands a package on, besides an import of it."""

    words: frozenset[bytes] = _BY_STRING | REEXPORTED

    def vocabulary(self) -> Iterable[bytes]:
        """Return the words that it asks :data:`.words.words_in` for."""
        return self.words


@filtering
def _handing() -> _Handing:
    return _Handing()


@remembered
def packages_in(source: bytes) -> frozenset[bytes]:
    """Return words among which are the names of all packages that a file can get something from."""
    _handing()  # from now on its words are looked for
    here = words_in(source)
    found = set(REEXPORTED & here)
    if not _BY_STRING.isdisjoint(here):
        found.update(first_words_of(source))
    return words_of(source).union(found)
