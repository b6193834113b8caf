"""The byte filter: which files a check can report anything in.

Every callable of a catalogue is spelt with a word that must stand somewhere in the file, whichever way it is imported.
What hides words lets a file pass: imports by a name that is put together at run time, identifiers that Unicode
normalises (PEP 3131), and an encoding other than ASCII, Latin-1 and UTF-8.
"""

from __future__ import annotations

import io
import re
import tokenize
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from typing import Final

from .loaders import LOADERS

#: Words that most catalogued modules are spelt with; a loader without one of them is found by its longest part.
_STEMS: Final = ("ZODB", "dill", "loky", "Pickle", "pickle", "shelve")

#: With these a module can be named by a string that the file does not spell out.
_DYNAMIC: Final = ("__import__", "builtins", "importlib", "modules")

#: What makes a function or class a reducer, or registers one. With `setattr` and a call of `type` that makes a class
#: the name of the method can be a string that the file does not spell out.
_REDUCERS: Final = ("__reduce", "reducer_override", "dispatch_table", "copyreg", "copy_reg", "ForkingPickler", "setattr")
_MAKES_CLASS: Final = rb"\btype\s*\((?!\s*[\w.]*\s*\))"

_PLAIN_ENCODINGS: Final = frozenset({"utf-8", "utf-8-sig", "ascii", "iso-8859-1"})


def _alternation(words: Iterable[str]) -> bytes:
    return b"|".join(re.escape(word).encode() for word in sorted(words))


def loader_words(names: Iterable[str]) -> set[str]:
    """Return words one of which stands in every file that spells one of the dotted *names*."""
    words = set(_STEMS)
    for name in names:
        if not any(stem in name for stem in _STEMS):
            words.add(max(name.split("."), key=len))
    return words


@cache
def loads() -> re.Pattern[bytes]:
    """The pattern of the files in which P901 can report."""
    return re.compile(_alternation({*loader_words(loader.name for loader in LOADERS), *_DYNAMIC}))


@cache
def reducers() -> re.Pattern[bytes]:
    """The pattern of the files in which P902 can report."""
    return re.compile(_alternation(_REDUCERS) + b"|" + _MAKES_CLASS)


def stands_in(pattern: re.Pattern[bytes], source: bytes) -> bool:
    """Tell whether a file with the bytes *source* has to be analysed: the pattern is found, or could be hidden."""
    if pattern.search(source):
        return True
    encoding = _encoding(source)
    if encoding not in _PLAIN_ENCODINGS:
        return True
    if source.isascii():
        return False
    text = source.decode(encoding, "replace")
    if unicodedata.is_normalized("NFKC", text):
        return False
    return pattern.search(unicodedata.normalize("NFKC", text).encode("utf-8", "replace")) is not None


def _encoding(source: bytes) -> str:
    """Return the declared encoding of a file, "unknown" where the declaration is not valid."""
    if b"coding" not in source[:400]:
        return "utf-8"
    try:
        return tokenize.detect_encoding(io.BytesIO(source[:1000]).readline)[0]
    except (SyntaxError, LookupError):
        return "unknown"


#: The patterns by the name that a check asks for.
PATTERNS: Final[dict[str, Callable[[], re.Pattern[bytes]]]] = {"loads": loads, "reducers": reducers}
