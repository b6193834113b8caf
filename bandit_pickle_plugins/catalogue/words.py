"""The byte filter: which files a check can report anything in.

Every callable of a catalogue is spelt with a word that must stand somewhere in the file, whichever way it is imported.
What hides words lets a file pass: a name that is put together from parts at run time, identifiers that Unicode
normalises (PEP 3131), and an encoding other than ASCII, Latin-1 and UTF-8.
"""

from __future__ import annotations

import io
import re
import tokenize
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from typing import Final, NamedTuple

from ..configuration import DEFAULT, Configuration
from .loaders import LOADERS, REEXPORTED

#: Words one of which is part of the dotted name of every loader.
_STEMS: Final = ("Pickle", "ZODB", "dill", "loky", "pickle", "shelve")

#: With these a module can be named by a string, or an attribute that imports one.
_NAMES_MODULE: Final = ("__dict__", "__import__", "attrgetter", "getattr", "import_module", "modules", "vars")

#: Where these stand a module can be named by a string that stands elsewhere.
_BY_STRING: Final = (rb"__import__", rb"import_module", rb"\.\s*modules\b", rb"import\b[^\n]*\bmodules\b", rb"builtins")

#: An import statement, with what it has in brackets and on further lines; also other uses of these two words.
_IMPORT: Final = re.compile(rb"\b(?:from|import)\b(?:[^\n\r\\;(]|\\\r?\n|\((?:[^)#]|#[^\n\r]*[\n\r]){0,9999}\))*")
#: What can stand between a dot and a name.
_GAP: Final = rb"(?:[\s\\]|#[^\n]*\n)*"

#: With these an attribute can be named by a string.
_NAMES_ATTRIBUTE: Final = frozenset({"__dict__", "attrgetter", "getattr", "vars"})

#: What makes a function or class a reducer, or registers one.
_REDUCERS: Final = ("__reduce", "reducer_override", "dispatch_table", "copyreg", "copy_reg", "ForkingPickler")

#: With these a method can be named by a string; `type` only where it makes a class.
_NAMES_METHOD: Final = (rb"setattr", rb"type\s*\((?!\s*[\w.]*\s*\))")

#: A string literal of word characters, up to what can make it go on elsewhere: its end, a field.
_PIECE: Final = re.compile(rb"""["']([\w.]+)["'{%]""")
#: What reads a string backwards.
_BACKWARDS: Final = re.compile(rb"::\s*-")
#: A literal that goes on with an escape.
_ESCAPED: Final = re.compile(rb"""["']([\w.]*)\\[xuUN0-7]""")

_PLAIN_ENCODINGS: Final = frozenset({"utf-8", "utf-8-sig", "ascii", "iso-8859-1"})


class Filter(NamedTuple):
    """What lets a file pass: a word of ``spelt``; or ``hidden``, and literals that a target can be put together from.

    Without a word of ``needed`` no file passes. A word of ``spelt`` counts in an import or as an ``attribute``, or anywhere where that is None or a ``by_string`` stands in the
    file. ``targets`` are the names, or starts of names, that must not be missed.
    """

    needed: re.Pattern[bytes] | None
    spelt: tuple[bytes, ...]
    attribute: re.Pattern[bytes] | None
    by_string: tuple[re.Pattern[bytes], ...]
    hidden: tuple[re.Pattern[bytes], ...]
    targets: tuple[bytes, ...]

    def passes(self, source: bytes) -> bool:
        """Tell whether a file with the bytes *source*, in an encoding like ASCII, has to be analysed."""
        # One search a word: that is many times faster than one pattern of alternatives.
        words = [word for word in self.spelt if word in source]
        if not (words and self._counts(words, source)) and not (
            any(pattern.search(source) for pattern in self.hidden) and self._can_be_built(source)
        ):
            return False
        return self.needed is None or self.needed.search(source) is not None

    def _counts(self, words: list[bytes], source: bytes) -> bool:
        if self.attribute is None or self.attribute.search(source):
            return True
        if any(pattern.search(source) for pattern in self.by_string):
            return True
        return any(word in found.group() for found in _IMPORT.finditer(source) for word in words)

    def _can_be_built(self, source: bytes) -> bool:
        if any(target.startswith(start) for start in _ESCAPED.findall(source) for target in self.targets):
            return True
        pieces = set(_PIECE.findall(source))
        if _BACKWARDS.search(source):
            pieces |= {piece[::-1] for piece in pieces}
        return any(_made_of(target, pieces) for target in self.targets)


def _made_of(target: bytes, pieces: set[bytes]) -> bool:
    """Tell whether pieces put one after the other can start with *target*."""
    reached = {0}
    for start in range(len(target)):
        if start in reached:
            rest = target[start:]
            for piece in pieces:
                if piece.startswith(rest):
                    return True
                if rest.startswith(piece):
                    reached.add(start + len(piece))
    return False


def _bytes(words: Iterable[str]) -> tuple[bytes, ...]:
    return tuple(word.encode() for word in words)


def _patterns(words: Iterable[bytes]) -> tuple[re.Pattern[bytes], ...]:
    return tuple(re.compile(word) for word in words)


def _targets(names: Iterable[str], stems: Iterable[str]) -> tuple[bytes, ...]:
    """Return each of *names* that holds one of *stems*, up to the end of it."""
    found = set()
    for name in names:
        ends = [name.index(stem) + len(stem) for stem in stems if stem in name]
        if ends:
            found.add(name[: min(ends)].encode())
    return tuple(sorted(found))


@cache
def loads() -> Filter:
    """The filter of P901."""
    modules = {loader.name.rpartition(".")[0] for loader in LOADERS}
    # A relative import names the rest behind a dot: import_module(".cPickle", "six.moves").
    modules |= {"." + module.rpartition(".")[2] for module in modules}
    parts = {part for loader in LOADERS for part in loader.name.split(".") if any(stem in part for stem in _STEMS)}
    attribute = rb"\." + _GAP + b"(?:" + b"|".join(_bytes(sorted(parts | REEXPORTED))) + rb")\b"
    last = {loader.name.rpartition(".")[2] for loader in LOADERS}
    # Or the name of the attribute is put together too, which takes one of the words of _NAMES_ATTRIBUTE.
    needed = rb"\b(?:" + b"|".join(_bytes(sorted(last | _NAMES_ATTRIBUTE))) + rb")\b"
    return Filter(
        re.compile(needed),
        _bytes(_STEMS),
        re.compile(attribute),
        _patterns(_BY_STRING),
        _patterns(_bytes(_NAMES_MODULE)),
        _targets(modules, _STEMS),
    )


@cache
def reducers() -> Filter:
    """The filter of P902."""
    return Filter(None, _bytes(_REDUCERS), None, (), _patterns(_NAMES_METHOD), _targets(_REDUCERS, _REDUCERS))


@cache
def _of_user(names: frozenset[str]) -> tuple[bytes, ...]:
    """Return, for each loader that the user adds, the part of its name that has to stand in a file."""
    return _bytes(sorted({max(name.split("."), key=len) for name in names}))


def passes(words: str, source: bytes, configuration: Configuration = DEFAULT) -> bool:
    """Tell whether a file has to be analysed for the check that asks for the filter *words*."""
    if words == "loads" and any(word in source for word in _of_user(configuration.loaders)):
        return True
    return stands_in(FILTERS[words](), source)


def stands_in(wanted: Filter, source: bytes) -> bool:
    """Tell whether a file with the bytes *source* has to be analysed."""
    encoding = _encoding(source)
    if encoding not in _PLAIN_ENCODINGS or wanted.passes(source):
        return True
    if source.isascii():
        return False
    text = source.decode(encoding, "replace")
    if unicodedata.is_normalized("NFKC", text):
        return False
    return wanted.passes(unicodedata.normalize("NFKC", text).encode("utf-8", "replace"))


def _encoding(source: bytes) -> str:
    """Return the declared encoding of a file, "unknown" where the declaration is not valid."""
    if b"coding" not in source[:400]:
        return "utf-8"
    try:
        return tokenize.detect_encoding(io.BytesIO(source[:1000]).readline)[0]
    except (SyntaxError, LookupError):
        return "unknown"


#: The filters by the name that a check asks for.
FILTERS: Final[dict[str, Callable[[], Filter]]] = {"loads": loads, "reducers": reducers}
