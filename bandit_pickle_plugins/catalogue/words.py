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
from itertools import repeat
from typing import Final, NamedTuple, Protocol, TypeVar

from ..configuration import DEFAULT, Configuration
from .loaders import LOADERS, REEXPORTED

T = TypeVar("T")

#: Words one of which is part of the dotted name of every loader.
STEMS: Final = ("Pickle", "ZODB", "dill", "loky", "pickle", "shelve")

#: With these a module, or an attribute of one, can be named by a string.
_BY_STRING: Final = ("__dict__", "__import__", "attrgetter", "builtins", "getattr", "import_module", "modules", "vars")

#: With these an attribute can be named by a string.
_NAMES_ATTRIBUTE: Final = frozenset({"__dict__", "attrgetter", "getattr", "vars"})

#: What makes a function or class a reducer, or registers one.
_REDUCERS: Final = ("__reduce", "reducer_override", "dispatch_table", "copyreg", "copy_reg", "ForkingPickler")

_STAR: Final = re.compile(rb"import[\s\\]{0,99}\*")
#: What can stand between the word `import` or `from` and a name that it brings in: lines go on only in brackets.
_IMPORTED: Final = re.compile(rb"(?:import|from)(?:[\w \t\f.,*]|\\\r?\n|\\\r)*(?:\((?:[\w\s.,*\\]|#[^\n\r]*[\n\r])*)?")
_IMPORTING: Final = re.compile(rb"\b(?:import|from)\b")
#: How far back an import is looked for, and how many places are; what is beyond counts as one.
_FURTHEST: Final = 2_000
_MOST: Final = 100

#: A piece of a string: a literal, or a part of one between fields.
_PIECE: Final = re.compile(rb"""(?:"|'|}|%s)([\w.]+)(?=["'{%])""")
#: A letter, digit or dot that is written as an escape.
_LETTER: Final = re.compile(rb"\\(?:(?:x|u00|U000000)([4-7][0-9a-fA-F]|3[0-9]|2[eE])|(1[0-7][0-7]|056|06[0-7]|07[01]))")
#: The end of a line that goes on.
_GOES_ON: Final = re.compile(rb"\\(?:\r\n?|\n)")
_BY_NAME: Final = b"\\N{L"
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
    an attribute, and as one of ``parts``, or in a literal beside one of ``by_string``, and in ``joined``; pieces count
    only beside one of ``by_string``.
    """

    needed: re.Pattern[bytes] | None
    spelt: tuple[bytes, ...]
    by_string: tuple[bytes, ...]
    targets: tuple[bytes, ...]
    parts: frozenset[bytes] = frozenset()
    joined: bytes = b""

    def passes(self, source: bytes) -> bool:
        """Tell whether a file with the bytes *source*, in an encoding like ASCII, has to be analysed."""
        if not self._stands(source):
            cleared = without_escapes(source) if b"\\" in source else source
            if _BY_NAME not in source and not (cleared != source and self._stands(cleared)):
                if not self._can_be_built(cleared):
                    return False
        return self.needed is None or self.needed.search(source) is not None

    def _stands(self, source: bytes) -> bool:
        # One search a word: that is many times faster than one pattern of alternatives.
        words = [word for word in self.spelt if word in source]
        return bool(words) and self._counts(words, source)

    def _counts(self, words: list[bytes], source: bytes) -> bool:
        if not self.by_string or _STAR.search(source):
            return True
        in_literals = any(word in source for word in self.by_string)
        places = 0
        for stem in words:
            end = 0
            while (place := source.find(stem, end)) >= 0:
                before = source[max(0, place - _LONGEST) : place]
                start = place - len(before) + len(before.rstrip(_WORD))
                behind = source[place : place + _LONGEST]
                end = place + len(behind) - len(behind.lstrip(_WORD))
                word = source[start:end]
                if in_literals and word in self.joined and _in_literal(source, start):
                    return True
                if word in self.parts:
                    places += 1
                    if places > _MOST or _comes_in(source, start):
                        return True
        return False

    def _can_be_built(self, source: bytes) -> bool:
        if self.by_string and not any(word in source for word in self.by_string):
            return False
        backwards = _BACKWARDS.search(source)
        by_path = bool(self.by_string) and b"attrgetter" in source
        pieces = _pieces(source)
        if backwards:
            pieces |= {piece[::-1] for piece in pieces}
        if by_path:  # an attrgetter takes whole paths, which can begin with anything
            pieces |= {piece[place + 1 :] for piece in pieces for place, sign in enumerate(piece) if sign == _DOT}
        if (backwards or by_path) and any(piece.startswith(self.targets) for piece in pieces):
            return True
        return _can_be_made(self.targets, pieces)


_WORD: Final = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
_DOT: Final = ord(".")
#: Longer than any identifier that is looked for.
_LONGEST: Final = 40


def remembered(work: Callable[[bytes], T]) -> Callable[[bytes], T]:
    """Keep the last result: the filters ask about one file in turn."""
    last: list[tuple[bytes, T]] = []

    def ask(source: bytes) -> T:
        if not last or last[0][0] is not source:
            last[:] = [(source, work(source))]
        return last[0][1]

    return ask


@remembered
def without_escapes(source: bytes) -> bytes:
    """Return *source* with letters in place of their escapes, and without the ends of lines that go on."""
    if b"\\\n" in source or b"\\\r" in source:
        source = _GOES_ON.sub(b"", source)
    return _LETTER.sub(_letter, source)


@remembered
def _pieces(source: bytes) -> frozenset[bytes]:
    """Return the pieces of strings in *source*."""
    return frozenset(_PIECE.findall(source))


def _letter(match: re.Match[bytes]) -> bytes:
    hexadecimal, octal = match.groups()
    return bytes((int(octal, 8) if octal else int(hexadecimal, 16),))


def _in_literal(source: bytes, place: int) -> bool:
    """Tell whether a dotted name of which the word at *place* is a part begins a literal."""
    return source[max(0, place - _FURTHEST) : place].rstrip(_WORD + b".").endswith((b'"', b"'"))


def _comes_in(source: bytes, place: int) -> bool:
    """Tell whether the word at *place* can stand in an import, or be an attribute."""
    before = source[max(0, place - _FURTHEST) : place]
    bare = before.rstrip(b" \t\f\r\n\\")
    if bare.endswith(b".") or not bare:
        return True
    last_line = bare.replace(b"\r", b"\n").rpartition(b"\n")[2]
    if b"#" in last_line and before[len(bare) :].strip(b" \t\f\\"):
        return True  # perhaps a comment stands between the dot and the name
    if any(_IMPORTED.fullmatch(before, match.start()) for match in _IMPORTING.finditer(before)):
        return True
    return len(before) > _FURTHEST - 100 and _GOING_ON.fullmatch(before) is not None


#: What an import that began further back can go on with.
_GOING_ON: Final = re.compile(rb"(?:[\w\s.,*\\]|#[^\n\r]*[\n\r])*")


def _can_be_made(targets: tuple[bytes, ...], pieces: frozenset[bytes]) -> bool:
    """Tell whether pieces put one after the other can start with one of *targets*."""
    first = tuple(pieces & _beginnings(targets))
    if not first:
        return False
    everything = b" ".join(targets)
    inner = [piece for piece in pieces if piece in everything]
    rests: set[bytes] = set()
    for target in targets:
        if target.startswith(first):
            reached = {0}
            for start in range(len(target)):
                if start in reached:
                    rest = target[start:]
                    rests.add(rest)
                    reached.update(start + len(piece) for piece in inner if rest.startswith(piece))
    return any(map(bytes.startswith, pieces, repeat(tuple(rests))))


@cache
def _beginnings(targets: tuple[bytes, ...]) -> frozenset[bytes]:
    return frozenset(target[:end] for target in targets for end in range(1, len(target)))


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


@cache
def loads() -> Filter:
    """The filter of P901."""
    modules = {loader.name.rpartition(".")[0] for loader in LOADERS}
    # A relative import names the rest behind a dot: import_module(".cPickle", "six.moves").
    modules |= {"." + module.rpartition(".")[2] for module in modules}
    modules |= REEXPORTED
    modules |= {part for loader in LOADERS for part in loader.name.split(".")}
    targets = _targets(modules, STEMS)
    last = {loader.name.rpartition(".")[2] for loader in LOADERS}
    # Or the name of the attribute is built too, which takes one of these words.
    needed = rb"\b(?:" + b"|".join(_bytes(sorted(last | _NAMES_ATTRIBUTE))) + rb")\b"
    parts = {part for loader in LOADERS for part in loader.name.split(".")} | REEXPORTED
    by_string = _bytes(_BY_STRING)
    return Filter(
        re.compile(needed),
        _bytes(STEMS),
        by_string,
        targets,
        frozenset(_bytes(parts)),
        b" ".join(_bytes(parts)),
    )


@cache
def reducers() -> Filter:
    """The filter of P902."""
    targets = _targets(_REDUCERS, _REDUCERS)
    return Filter(None, _bytes(_REDUCERS), (), targets)


def hidden() -> Passing:
    """The filter of P903."""
    from . import hidden_words  # large, and only P903 asks for it

    return hidden_words.words()


def embedded() -> Passing:
    """The filter of P906."""
    from . import embedded_words  # it needs the gadgets, which are many

    return embedded_words.words()


def dumps() -> Passing:
    """The filter of P905."""
    from . import dump_words  # only P905 asks for it

    return dump_words.words()


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
    spelt = plain(source)
    return spelt is None or wanted.passes(source) or (spelt is not source and wanted.passes(spelt))


@remembered
def plain(source: bytes) -> bytes | None:
    """Return the bytes of a file with identifiers as Python understands them (PEP 3131), line for line.

    None for an encoding in which ASCII characters do not stand for themselves.
    """
    encoding = _encoding(source)
    if encoding not in _PLAIN_ENCODINGS:
        return None
    if source.isascii():
        return source
    text = source.decode(encoding, "replace")
    return source if unicodedata.is_normalized("NFKC", text) else unicodedata.normalize("NFKC", text).encode("utf-8")


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
FILTERS: Final[dict[str, Callable[[], Passing]]] = {
    "loads": loads,
    "reducers": reducers,
    "hidden": hidden,
    "dumps": dumps,
    "embedded": embedded,
}
