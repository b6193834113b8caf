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
from typing import Final, NamedTuple, Protocol

from ..configuration import DEFAULT, Configuration
from .loaders import LOADERS, REEXPORTED

#: Words one of which is part of the dotted name of every loader.
_STEMS: Final = ("Pickle", "ZODB", "dill", "loky", "pickle", "shelve")

#: With these a module, or an attribute of one, can be named by a string.
_BY_STRING: Final = ("__dict__", "__import__", "attrgetter", "builtins", "getattr", "import_module", "modules", "vars")

#: With these an attribute can be named by a string.
_NAMES_ATTRIBUTE: Final = frozenset({"__dict__", "attrgetter", "getattr", "vars"})

#: What makes a function or class a reducer, or registers one.
_REDUCERS: Final = ("__reduce", "reducer_override", "dispatch_table", "copyreg", "copy_reg", "ForkingPickler")

#: A literal that holds one of the stems.
_STEM_IN_LITERAL: Final = re.compile(rb"""["'][\w.]*(?:""" + "|".join(_STEMS).encode() + rb")")
_STAR: Final = re.compile(rb"import[\s\\]{0,99}\*")
#: What can stand between the word `import` and a name that it brings in.
_IMPORTED: Final = re.compile(rb"(?:[\w\s.,()\\*]|#[^\n\r]*[\n\r])*")
#: How far back an import is looked for, and how many places are; what is beyond counts as one.
_FURTHEST: Final = 2_000
_MOST: Final = 100

#: A piece of a string: a literal, or a part of one between fields.
_PIECE: Final = re.compile(rb"""(?:["'}]|%s)([\w.]+)(?=["'{%])""")
#: What makes a piece say something else than it shows: an escape for a letter, or a line that goes on in a literal.
_LETTER: Final = rb"\\(?:x[4-7]|1[0-7][0-7]|u00[4-7]|U000000[4-7]|N\{L)"
_ESCAPED: Final = re.compile(_LETTER + rb"""|["'][\w.]*\\[\r\n]""")
_STARTS_ESCAPED: Final = re.compile(rb"""["']""" + _LETTER)
_ESCAPES: Final = (b"\\x", b"\\1", b"\\u00", b"\\U000000", b"\\N{L")
_STARTS_ON_NEXT_LINE: Final = re.compile(rb"""["']\\[\r\n]""")
_STARTS_ON_NEXT_LINE_IN_CODE: Final = re.compile(rb"""[\w(\[{,+%=:][ \t]{0,9}["']{1,3}\\[\r\n]""")
#: What reads a string backwards.
_BACKWARDS: Final = re.compile(rb"::\s{0,9}-")

_PLAIN_ENCODINGS: Final = frozenset({"utf-8", "utf-8-sig", "ascii", "iso-8859-1"})


class Passing(Protocol):
    """A filter."""

    def passes(self, source: bytes) -> bool:
        """Tell whether a file with the bytes *source*, in an encoding like ASCII, has to be analysed."""


class Filter(NamedTuple):
    """What lets a file pass: a word of ``spelt``, or pieces of literals that one of ``targets`` can be built from.

    Without a match of ``needed`` no file passes. Where ``by_string`` is not empty a word counts only in an import, as
    an attribute, or in a literal beside one of ``by_string``, and pieces count only beside one of those. ``start``
    matches a literal that a target can begin with.
    """

    needed: re.Pattern[bytes] | None
    spelt: tuple[bytes, ...]
    by_string: tuple[bytes, ...]
    start: re.Pattern[bytes]
    targets: tuple[bytes, ...]

    def passes(self, source: bytes) -> bool:
        """Tell whether a file with the bytes *source*, in an encoding like ASCII, has to be analysed."""
        # One search a word: that is many times faster than one pattern of alternatives.
        words = [word for word in self.spelt if word in source]
        if not (words and self._counts(words, source)) and not self._can_be_built(source):
            return False
        return self.needed is None or self.needed.search(source) is not None

    def _counts(self, words: list[bytes], source: bytes) -> bool:
        if not self.by_string:
            return True
        if any(word in source for word in self.by_string) and _STEM_IN_LITERAL.search(source):
            return True
        if _STAR.search(source):
            return True
        places = 0
        for word in words:
            place = source.find(word)
            while place >= 0:
                places += 1
                if places > _MOST or _comes_in(source, place):
                    return True
                place = source.find(word, place + len(word))
        return False

    def _can_be_built(self, source: bytes) -> bool:
        if self.by_string and not any(word in source for word in self.by_string):
            return False
        backwards = _BACKWARDS.search(source)
        if self.by_string and (backwards or b"attrgetter" in source or _STARTS_ON_NEXT_LINE.search(source)):
            return True  # an attrgetter takes whole paths, which can begin with anything
        continued = b"\\\n" in source or b"\\\r" in source
        if continued and _STARTS_ON_NEXT_LINE_IN_CODE.search(source):
            return True  # not a docstring: those begin so often
        if not backwards and not self.start.search(source):
            escaped = any(escape in source for escape in _ESCAPES)
            return escaped and _STARTS_ESCAPED.search(source) is not None
        if _ESCAPED.search(source):
            return True
        pieces = set(_PIECE.findall(source))
        if backwards:
            pieces |= {piece[::-1] for piece in pieces}
        return any(_made_of(target, pieces) for target in self.targets)


def _comes_in(source: bytes, place: int) -> bool:
    """Tell whether the word at *place* can stand in an import, or be an attribute."""
    before = source[max(0, place - _FURTHEST) : place].rstrip(_WORD)
    bare = before.rstrip(b" \t\f\r\n\\")
    if bare.endswith(b".") or not bare:
        return True
    last_line = bare.replace(b"\r", b"\n").rpartition(b"\n")[2]
    if b"#" in last_line and len(bare) < len(before):
        return True  # perhaps a comment stands between the dot and the name
    start = max(before.rfind(b"import"), before.rfind(b"from"))
    if start < 0:
        return len(before) > _FURTHEST - 100 and _IMPORTED.fullmatch(before) is not None
    return _IMPORTED.fullmatch(before, start) is not None


_WORD: Final = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"


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


def _targets(names: Iterable[str], stems: Iterable[str]) -> tuple[bytes, ...]:
    """Return each of *names* that holds one of *stems*, up to the end of it."""
    found = set()
    for name in names:
        ends = [name.index(stem) + len(stem) for stem in stems if stem in name]
        if ends:
            found.add(name[: min(ends)].encode())
    return tuple(sorted(found))


def _start(targets: Iterable[bytes]) -> re.Pattern[bytes]:
    """Return a pattern of the literals that one of *targets* can begin with."""
    starts = sorted({target[:end] for target in targets for end in range(1, len(target))})
    first = re.escape(b"".join({start[:1] for start in starts}))
    return re.compile(
        rb"""["'](?=[""" + first + rb"""])(?:""" + b"|".join(re.escape(start) for start in starts) + rb""")["'{%\\]"""
    )


@cache
def loads() -> Filter:
    """The filter of P901."""
    modules = {loader.name.rpartition(".")[0] for loader in LOADERS}
    # A relative import names the rest behind a dot: import_module(".cPickle", "six.moves").
    modules |= {"." + module.rpartition(".")[2] for module in modules}
    modules |= REEXPORTED
    modules |= {part for loader in LOADERS for part in loader.name.split(".")}
    targets = _targets(modules, _STEMS)
    last = {loader.name.rpartition(".")[2] for loader in LOADERS}
    # Or the name of the attribute is built too, which takes one of these words.
    needed = rb"\b(?:" + b"|".join(_bytes(sorted(last | _NAMES_ATTRIBUTE))) + rb")\b"
    return Filter(re.compile(needed), _bytes(_STEMS), _bytes(_BY_STRING), _start(targets), targets)


@cache
def reducers() -> Filter:
    """The filter of P902."""
    targets = _targets(_REDUCERS, _REDUCERS)
    return Filter(None, _bytes(_REDUCERS), (), _start(targets), targets)


def hidden() -> Passing:
    """The filter of P903."""
    from . import hidden_words  # large, and only P903 asks for it

    return hidden_words.words()


@cache
def _of_user(names: frozenset[str]) -> tuple[bytes, ...]:
    """Return, for each loader that the user adds, the part of its name that has to stand in a file."""
    return _bytes(sorted({max(name.split("."), key=len) for name in names}))


def passes(words: str, source: bytes, configuration: Configuration = DEFAULT) -> bool:
    """Tell whether a file has to be analysed for the check that asks for the filter *words*."""
    if words == "loads" and any(word in source for word in _of_user(configuration.loaders)):
        return True
    return stands_in(FILTERS[words](), source)


def stands_in(wanted: Passing, source: bytes) -> bool:
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
    head = source[:20_000]
    if b"coding" not in head:
        return "utf-8"
    try:
        return tokenize.detect_encoding(io.BytesIO(head.replace(b"\r\n", b"\n").replace(b"\r", b"\n")).readline)[0]
    except (SyntaxError, LookupError, UnicodeDecodeError):
        return "unknown"


#: The filters by the name that a check asks for.
FILTERS: Final[dict[str, Callable[[], Passing]]] = {"loads": loads, "reducers": reducers, "hidden": hidden}
