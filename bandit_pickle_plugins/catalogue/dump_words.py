"""The byte filter of P905: which files can write a pickle where others can change it.

A file passes that holds a dumper of :mod:`.dumpers` with a part of the name of its package, and what sets permissions
or names a shared directory. Names that are put together from parts at run time are not looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from .callable_words import Callables
from .dumpers import ARRAYS, DUMPERS, DUMPING, PICKLERS_MADE, UNMISTAKABLE
from .permissions import PARTS, WORDS
from .words import filtering, without_escapes, words_in

#: What makes folders and files is common; it only counts beside permissions that are written out.
_MAKING: Final = frozenset(
    {
        b"makedirs",
        b"mkdir",
        b"opener",
        b"touch",
        *(one.name.rpartition(".")[2].encode() for one in DUMPERS if one.mode is not None),
    }
)
#: Its flags are spelt with O_CREAT, but for those of an opener and for bare numbers.
_OPENING: Final = b"os.open"
_TEXT: Final = rb"(?:0[oO]?)?[0-7]?[67](?:[2367][0-7]|[0-7][2367])['\"]"
#: Permissions are octal, or ``stat`` names their bits; else they are decimal, hexadecimal, shifted, or text for int().
#: Each begins with a character as such: :mod:`re` looks for that many times faster than for one of several.
_MODES: Final = tuple(
    map(
        re.compile,
        (
            rb"0(?:[oO][0-7]|[xX]1[0-9a-fA-F]{2}\b)",
            rb"S(?<!\wS)_I[RWX]",
            rb"4(?<!\w4)3\d\b",
            rb"5(?<!\w5)(?:0\d|1[01])\b",
            rb"1(?<!\w1)02[0-3]\b",
            rb"<<[ \t]*3\b",
            b'"' + _TEXT,
            b"'" + _TEXT,
        ),
    )
)
#: The shared directories of Windows.
_WINDOWS: Final = re.compile(rb"(?i):[\\/]+(?:windows[\\/]+)?temp\b")


class Dumps(NamedTuple):
    """The filter: ``permitting`` are words of permissions and shared directories, ``alone`` dumpers of any package.

    ``parts`` are parts of literals of shared directories.
    """

    permitting: frozenset[bytes]
    parts: Mapping[bytes, tuple[bytes, ...]]
    alone: frozenset[bytes]
    dumpers: Callables

    @property
    def reads_texts(self) -> bool:
        """Whether it looks for what can stand in a text of several lines."""
        return False

    def vocabulary(self) -> Iterable[bytes]:
        """Return the words that it asks :data:`.words.words_in` for."""
        return self.alone.union(self.permitting, _MAKING, self.dumpers.vocabulary())

    def spells(self, source: bytes) -> bool:
        """Tell the same as :meth:`passes`, which takes no longer."""
        return self.passes(source)

    def passes(self, source: bytes) -> bool:
        """Tell whether a file with the bytes *source*, in an encoding like ASCII, has to be analysed."""
        if not self.names(source):
            return False
        words = words_in(source)
        if not self.permitting.isdisjoint(words):
            return True
        making = not _MAKING.isdisjoint(words) or _OPENING in source
        cleared = without_escapes(source)
        return self._permits(source, making) or (cleared is not source and self._permits(cleared, making))

    def names(self, source: bytes) -> frozenset[str]:
        """Return the last parts of the names of the dumpers that a file can hold."""
        words = words_in(source)
        return frozenset(name.decode() for name in (*(self.alone & words), *self.dumpers.spelt(source)))

    def _permits(self, source: bytes, making: bool) -> bool:
        """Tell whether a literal names a shared directory, or permissions where files or folders are made."""
        if any(common in source and any(part in source for part in its) for common, its in self.parts.items()):
            return True
        if making and any(mode.search(source) for mode in _MODES):
            return True
        return b"emp" in source and _WINDOWS.search(source) is not None


@filtering
def words() -> Dumps:
    """Return the filter of P905."""
    permitting = [*WORDS, *(one.name.rpartition(".")[2] for one in DUMPERS if one.shared)]
    return Dumps(
        frozenset(word.encode() for word in permitting),
        {common.encode(): tuple(part.encode() for part in its) for common, its in PARTS.items()},
        frozenset(map(str.encode, UNMISTAKABLE)),
        Callables.of(_names()),
    )


def _names() -> Iterator[str]:
    yield from (one.name for one in DUMPERS)
    yield from DUMPING
    yield from (f"{name}().dump" for name in PICKLERS_MADE)
    yield from (f"{ARRAYS}{name}" for name in ("dump", "dumps"))
