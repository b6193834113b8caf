"""The byte filter of P905: which files can write a pickle where others can change it.

What sets permissions, or names a shared directory, is rare and looked for first. Beside it a dumper of
:mod:`.dumpers` must stand, and the package that it comes from. Names that are put together from parts at run time are
not looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from .dumpers import ARRAYS, DUMPERS, DUMPING, PICKLERS_MADE, UNMISTAKABLE
from .permissions import WORDS
from .words import STEMS, without_escapes

#: What makes folders and files is common; it only counts beside permissions that are written out.
_MAKING: Final = (b"makedirs", b"mkdir", b"touch")
_MODE: Final = re.compile(rb"0[oO][0-7]|\bS_I[RWX]|\b(?:43|50|51|102)\d\b")
#: The shared directories of Windows.
_WINDOWS: Final = re.compile(rb"(?i):[\\/]+(?:windows[\\/]+)?temp\b")


#: Stems and names that all dumpers have among them.
_GATE: Final = (
    b"dump",
    b"save",
    b"pickle",
    b"serialize",
    b"shelve",
    b"joblib",
    b"diskcache",
    b"cachelib",
    b"FileStorage",
)


class Dumps(NamedTuple):
    """The filter.

    ``gate`` are words one of which every dumper is spelt with, so that few are looked for in most files. ``permitting``
    are words of permissions and shared directories; ``dumping`` holds the stems of packages, each with the names one of
    which must stand beside it.
    """

    gate: tuple[bytes, ...]
    permitting: tuple[bytes, ...]
    dumping: tuple[tuple[bytes, tuple[bytes, ...]], ...]

    def passes(self, source: bytes) -> bool:
        """Tell whether a file with the bytes *source*, in an encoding like ASCII, has to be analysed."""
        if not any(word in source for word in self.gate) or not self._dumps(source):
            return False
        return self._permits(source) or (b"\\" in source and self._permits(without_escapes(source)))

    def names(self, source: bytes) -> Iterator[str]:
        """Yield the parts of names with which the picklers that a file can hold are spelt."""
        for stem, names in self.dumping:
            if stem in source:
                yield from (name.decode() for name in names if name in source)

    def _permits(self, source: bytes) -> bool:
        if any(word in source for word in self.permitting):
            return True
        if any(word in source for word in _MAKING) and _MODE.search(source) is not None:
            return True
        return b"emp" in source and _WINDOWS.search(source) is not None

    def _dumps(self, source: bytes) -> bool:
        return any(stem in source and any(name in source for name in names) for stem, names in self.dumping)


@cache
def words() -> Dumps:
    """Return the filter of P905."""
    dumping: dict[str, set[str]] = {}
    for name in _names():
        package, _, _ = name.partition(".")
        stem = next((stem for stem in STEMS if stem in name), package)
        dumping.setdefault(stem, set()).add(name.removesuffix("()").rpartition(".")[2])
    permitting = [*WORDS, *(one.name.rpartition(".")[2] for one in DUMPERS if one.shared)]
    return Dumps(
        _GATE,
        tuple(word.encode() for word in dict.fromkeys(permitting)),
        tuple((stem.encode(), _shortest(names)) for stem, names in sorted(dumping.items())),
    )


def _names() -> Iterator[str]:
    yield from (one.name for one in DUMPERS)
    yield from DUMPING
    for name in PICKLERS_MADE:
        yield f"{name.rpartition('.')[0]}.dump"
    yield from (f"{ARRAYS}{name}" for name in ("dump", "dumps"))
    yield from (f"{name}.{name}" for name in UNMISTAKABLE)


def _shortest(names: set[str]) -> tuple[bytes, ...]:
    """Return those of *names* that hold no other one."""
    found: list[str] = []
    for name in sorted(names, key=lambda one: (len(one), one)):
        if not any(one in name for one in found):
            found.append(name)
    return tuple(name.encode() for name in found)
