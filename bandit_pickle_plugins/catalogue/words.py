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
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import combinations, repeat
from typing import Final, NamedTuple, Protocol, TypeVar

from ..configuration import DEFAULT, Configuration
from .calls import places
from .code import bare_of, code_of
from .literals import pieces_of
from .loaders import LOADERS, REEXPORTED
from .remembered import Remembered, remembered

#: Words one of which is part of the dotted name of every loader.
STEMS: Final = ("Pickle", "ZODB", "dill", "loky", "pickle", "shelve")

#: With these a module, or an attribute of one, can be named by a string.
_BY_STRING: Final = ("__dict__", "__import__", "attrgetter", "builtins", "getattr", "import_module", "modules", "vars")

_BY_STRING_WORDS: Final = frozenset(word.encode() for word in _BY_STRING)

#: With these an attribute can be named by a string.
_NAMES_ATTRIBUTE: Final = frozenset({"__dict__", "attrgetter", "getattr", "vars"})
_NAMES_BYTES: Final = frozenset(map(str.encode, _NAMES_ATTRIBUTE))

#: What makes a function or class a reducer, or registers one.
_REDUCERS: Final = ("__reduce", "reducer_override", "dispatch_table", "copyreg", "copy_reg", "ForkingPickler")

#: Words that stand in a file where ``register`` of ``multiprocessing.reduction``, or of loky's, is called.
_REGISTER: Final = frozenset({b"reduction", b"register"})
_REGISTERING: Final = frozenset({b"loky", b"multiprocessing"})

_STAR: Final = re.compile(rb"import[\s\\]{0,99}\*")
#: What can stand between the word `import` or `from` and a name that it brings in: lines go on only in brackets.
_IMPORTED: Final = re.compile(rb"(?:import|from)(?:[\w \t\f.,*]|\\\r?\n|\\\r)*(?:\((?:[\w\s.,*\\]|#[^\n\r]*[\n\r])*)?")
_IMPORTING: Final = re.compile(rb"\b(?:import|from)\b")
#: How far back an import is looked for, and how many places are; what is beyond counts as one.
_FURTHEST: Final = 2_000
_MOST: Final = 100

#: A letter, digit or dot that is written as an escape.
_LETTER: Final = re.compile(rb"\\(?:(?:x|u00|U000000)([4-7][0-9a-fA-F]|3[0-9]|2[eE])|(1[0-7][0-7]|056|06[0-7]|07[01]))")
#: The end of a line that goes on.
_GOES_ON: Final = re.compile(rb"\\(?:\r\n?|\n)")
_BY_NAME: Final = (b"\\N{L", b"\\N{l")
#: What reads a string backwards.
_BACKWARDS: Final = re.compile(rb"::\s{0,9}-")

_PLAIN_ENCODINGS: Final = frozenset({"utf-8", "utf-8-sig", "ascii", "iso-8859-1"})


class Asking(Protocol):
    """What asks which words stand in a file."""

    def vocabulary(self) -> Iterable[bytes]:
        """Return the words that it asks :data:`words_in` for."""


class Passing(Asking, Protocol):
    """A filter."""

    @property
    def reads_texts(self) -> bool:
        """Whether it looks for what can stand in a text of several lines."""

    def spells(self, source: bytes) -> bool:
        """Tell the same as :meth:`passes`, or less closely where that takes less time."""

    def passes(self, source: bytes) -> bool:
        """Tell whether a file with the bytes *source*, in an encoding like ASCII, has to be analysed."""


class Filter(NamedTuple):
    """What lets a file pass: a word of ``spelt``, or pieces of literals that one of ``targets`` can be built from.

    Without a word of ``needed`` no file passes, unless that is empty. Where ``by_string`` is not empty a word counts
    only in an import, as an attribute, and as one of ``parts``, or in a literal beside one of ``by_string``, and in
    ``joined``; pieces count only beside one of ``by_string``, or of ``naming`` where there is any. ``names`` are the
    whole words that are looked for, ``modules`` those that are put together only beside a word with which a module can
    be named by a string.
    """

    needed: frozenset[bytes]
    spelt: tuple[bytes, ...]
    by_string: frozenset[bytes]
    targets: tuple[bytes, ...]
    names: Names
    modules: Names
    parts: frozenset[bytes] = frozenset()
    joined: bytes = b""
    packages: frozenset[bytes] = frozenset()
    naming: frozenset[bytes] = frozenset()

    @property
    def reads_texts(self) -> bool:
        """Whether it looks for what can stand in a text of several lines."""
        return False

    def vocabulary(self) -> Iterable[bytes]:
        """Return the words that it asks :data:`words_in` for."""
        return _BY_STRING_WORDS.union(
            {b"N"}, self.needed, self.naming, *(names.words() for names in (self.names, self.modules))
        )

    def spells(self, source: bytes) -> bool:
        """Tell whether the words of a file, with the bytes *source*, are such that it has to be looked at closely."""
        return any(self._found(source))

    def passes(self, source: bytes) -> bool:
        """Tell whether a file with the bytes *source*, in an encoding like ASCII, has to be analysed."""
        spelt, built = self._found(source)
        if not spelt and not built:
            return False
        if _names_letters(source):
            return True
        cleared = without_escapes(source)
        if spelt and (self._stands(source) or (cleared != source and self._stands(cleared))):
            return True
        return built and self._can_be_built(cleared)

    def _found(self, source: bytes) -> tuple[bool, bool]:
        """Tell, by the words of a file, whether what is looked for can be spelt in it, and whether it can be built."""
        words = words_in(source)
        if self.needed and self.needed.isdisjoint(words):
            return False, False
        if _names_letters(source):
            return True, True
        by_string = not _BY_STRING_WORDS.isdisjoint(words)
        named = not self.naming or not self.naming.isdisjoint(words)
        spelt = not (self.names.spelt.isdisjoint(words) and self.modules.spelt.isdisjoint(words))
        built = (named and self.names.can_be_made(words)) or (by_string and self.modules.can_be_made(words))
        if by_string or (named and not self.by_string):
            built = built or reads_backwards(source)
        return spelt, built

    def _stands(self, source: bytes) -> bool:
        # One search a word: that is many times faster than one pattern of alternatives.
        words = [word for word in self.spelt if word in source]
        return bool(words) and self._counts(words, source)

    def _counts(self, words: list[bytes], source: bytes) -> bool:
        if not self.by_string or _STAR.search(source):
            return True
        in_literals = any(word in source for word in self.by_string)
        number = 0
        for stem in words:
            for word, start in _places(stem, source):
                if in_literals and word in self.joined and _in_literal(source, start):
                    return True
                if word in self.parts:
                    number += 1
                    if number > _MOST or _comes_in(source, start):
                        return self._can_be_called(source)
        return False

    def _can_be_called(self, source: bytes) -> bool:
        """Tell whether one of the names that are needed can be that of a function of ``packages``."""
        if not self.packages:
            return True
        from . import owners  # which needs this module

        words = words_in(source)
        if any(self._can_be_used(name, source) for name in (self.needed & words) - _NAMES_BYTES):
            return True
        naming = _NAMES_BYTES & words
        if not naming or not self._can_be_attribute(source):
            return False
        return owners.can_be_handed_on(self.packages, source) or any(
            self._can_be_used(name, source) for name in self.needed & naming
        )

    def _can_be_used(self, name: bytes, source: bytes) -> bool:
        """Tell whether a function of ``packages`` called *name* can be used, but for loading what was just dumped."""
        from . import owners

        wanted = owners.Functions(name, self.packages)
        return any(not owners.goes_round(wanted, end, bare_of(source)) for end in owners.uses(wanted, source))

    def _can_be_attribute(self, source: bytes) -> bool:
        """Tell whether a string, or what is put together of some, can be one of the names that are needed."""
        names = tuple(sorted(self.needed - _NAMES_BYTES))
        pieces = pieces_of(source)
        return (
            any(map(bytes.startswith, pieces, repeat(names))) or can_be_made(names, pieces) or reads_backwards(source)
        )

    def _can_be_built(self, source: bytes) -> bool:
        backwards = reads_backwards(source)
        by_path = bool(self.by_string) and b"attrgetter" in source
        pieces = pieces_of(source)
        if backwards:
            pieces |= {piece[::-1] for piece in pieces}
        if by_path:  # an attrgetter takes whole paths, which can begin with anything
            pieces |= {piece[place + 1 :] for piece in pieces for place, sign in enumerate(piece) if sign == _DOT}
        if (backwards or by_path) and any(piece.startswith(self.targets) for piece in pieces):
            return True
        return can_be_made(self.targets, pieces)


_WORD: Final = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
#: The same with the letters of other scripts.
NAME: Final = _WORD + bytes(range(128, 256))
_DOT: Final = ord(".")
#: A blank for each character that no identifier holds.
_SPACED: Final = bytes(code if code in _WORD or code >= 128 else ord(" ") for code in range(256))
#: Longer than any identifier that is looked for.
_LONGEST: Final = 40


class _Vocabulary:
    """The words that the filters look for, and those of them that stand in a file.

    A word is what stands between characters that no identifier holds. To split a file once takes as long as to search
    it for a dozen words.
    """

    def __init__(self) -> None:
        self._known: frozenset[bytes] = frozenset()
        self._asked = Remembered(self._split)

    def add(self, words: Iterable[bytes]) -> None:
        """Look for *words* too."""
        self._known = self._known.union(words)
        self._asked = Remembered(self._split)

    def words_in(self, source: bytes) -> frozenset[bytes]:
        """Return the words that are looked for and stand in *source*, also with letters in place of their escapes."""
        return self._asked(source)

    def _split(self, source: bytes) -> frozenset[bytes]:
        words = self._known.intersection(source.translate(_SPACED).split())
        cleared = without_escapes(source)
        if cleared != source:
            words |= self._known.intersection(cleared.translate(_SPACED).split())
        return words


_vocabulary: Final = _Vocabulary()
#: Return the words that a filter looks for and stand in a file.
words_in: Final = _vocabulary.words_in


P = TypeVar("P", bound="Asking")


def filtering(make: Callable[[], P]) -> Callable[[], P]:
    """Make what asks for words once, and look for these from then on."""

    @cache
    def made() -> P:
        one = make()
        _vocabulary.add(one.vocabulary())
        return one

    return made


@remembered
def without_escapes(source: bytes) -> bytes:
    """Return *source* with letters in place of their escapes, and without the ends of lines that go on."""
    if b"\\" not in source:
        return source
    if b"\\\n" in source or b"\\\r" in source:
        source = _GOES_ON.sub(b"", source)
    return _LETTER.sub(_letter, source)


@remembered
def reads_backwards(source: bytes) -> bool:
    """Tell whether a string can be read backwards."""
    return b"::" in source and _BACKWARDS.search(source) is not None


def _names_letters(source: bytes) -> bool:
    """Tell whether a letter can be written by its name in a file."""
    return b"N" in words_in(source) and any(start in source for start in _BY_NAME)


def _letter(match: re.Match[bytes]) -> bytes:
    hexadecimal, octal = match.groups()
    return bytes((int(octal, 8) if octal else int(hexadecimal, 16),))


def _places(stem: bytes, source: bytes) -> Iterator[tuple[bytes, int]]:
    """Yield each word with *stem* in it, and where it begins."""
    end = 0
    while (place := source.find(stem, end)) >= 0:
        before = source[max(0, place - _LONGEST) : place]
        start = place - len(before) + len(before.rstrip(_WORD))
        behind = source[place : place + _LONGEST]
        end = place + len(behind) - len(behind.lstrip(_WORD))
        yield source[start:end], start


def can_be_used(name: bytes, source: bytes) -> bool:
    """Tell whether *name* can be imported, or be an attribute, and does not only stand in comments and other names."""
    number = 0
    for number, start in enumerate(places(name, source), 1):
        if number > _MOST or _in_literal(source, start) or _comes_in(source, start):
            return True
    return not number or _STAR.search(source) is not None


def _in_literal(source: bytes, place: int) -> bool:
    """Tell whether a dotted name of which the word at *place* is a part begins a literal."""
    return source[max(0, place - _FURTHEST) : place].rstrip(NAME + b".").endswith((b'"', b"'"))


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


def can_be_made(targets: tuple[bytes, ...], pieces: frozenset[bytes]) -> bool:
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


class Names(NamedTuple):
    """Whole words that are looked for, by the parts that they begin and end with.

    ``spelt`` are these, and parts of them that are enough; ``inner`` are all parts, also with an ``s`` before them.
    """

    beginning: dict[bytes, tuple[bytes, ...]]
    ending: dict[bytes, tuple[bytes, ...]]
    spelt: frozenset[bytes]
    inner: dict[bytes, tuple[bytes, ...]]

    def words(self) -> Iterable[bytes]:
        """Return the words that decide."""
        return self.spelt.union(self.inner)

    def can_be_made(self, words: frozenset[bytes]) -> bool:
        """Tell whether one of the names can be put together from *words*."""
        parts = {part for word in self.inner.keys() & words for part in self.inner[word]}
        begun = {whole for part in parts for whole in self.beginning.get(part, ())}
        wholes = {whole for part in parts for whole in self.ending.get(part, ()) if whole in begun}
        letters = set(b"".join(parts))
        return any(letters.issuperset(whole) and _covers(parts, whole) for whole in wholes)


def _covers(parts: set[bytes], whole: bytes) -> bool:
    """Tell whether *whole* is one of *parts* after the other."""
    reached = {0}
    for start in range(len(whole)):
        if start in reached:
            reached.update(end for end in range(start + 1, len(whole) + 1) if whole[start:end] in parts)
    return len(whole) in reached


def _names(words: Iterable[str], stems: Iterable[str]) -> Names:
    """Return those of *words* that hold one of *stems*, with their parts; those that hold a stem are enough."""
    beginning: dict[bytes, list[bytes]] = {}
    ending: dict[bytes, list[bytes]] = {}
    inner: dict[bytes, list[bytes]] = {}
    enough = _bytes(stems)
    known: set[bytes] = set()
    spelt = set()
    for whole in _bytes(sorted(words)):
        if not any(stem in whole for stem in enough):
            continue
        for start, end in combinations(range(len(whole) + 1), 2):
            part = whole[start:end]
            if part not in known:
                known.add(part)
                if any(stem in part for stem in enough):
                    spelt.add(part)
                inner.setdefault(part, []).append(part)
                inner.setdefault(b"s" + part, []).append(part)  # in "%sickle" the s belongs to the field
            if start == 0:
                beginning.setdefault(part, []).append(whole)
            if end == len(whole):
                ending.setdefault(part, []).append(whole)
    return Names(
        {part: tuple(wholes) for part, wholes in beginning.items()},
        {part: tuple(wholes) for part, wholes in ending.items()},
        frozenset(spelt),
        {word: tuple(parts) for word, parts in inner.items()},
    )


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


@filtering
def loads() -> Filter:
    """The filter of P901."""
    modules = {loader.name.rpartition(".")[0] for loader in LOADERS}
    # A relative import names the rest behind a dot: import_module(".cPickle", "six.moves").
    modules |= {"." + module.rpartition(".")[2] for module in modules}
    modules |= REEXPORTED
    modules |= {part for loader in LOADERS for part in loader.name.split(".")}
    targets = _targets(modules, STEMS)
    last = {loader.name.rpartition(".")[2] for loader in LOADERS}
    parts = {part for loader in LOADERS for part in loader.name.split(".")} | REEXPORTED
    return Filter(
        # Or the name of the attribute is built too, which takes one of these words.
        frozenset(_bytes(last | _NAMES_ATTRIBUTE)),
        _bytes(STEMS),
        _BY_STRING_WORDS,
        targets,
        _names((), ()),
        _names(parts, STEMS),
        frozenset(_bytes(parts)),
        b" ".join(_bytes(parts)),
        frozenset(_bytes(set(_of_loaders()))),
    )


def _of_loaders() -> Iterator[str]:
    """Yield words one of which is part of the name of the module of each loader, and those behind them."""
    for loader in LOADERS:
        path = loader.name.split(".")[:-1]
        first = next((place for place, part in enumerate(path) if any(stem in part for stem in STEMS)), 0)
        yield from path[first:]


class Reducers(NamedTuple):
    """The filter of P902: a file has what makes a reducer, and a gadget for it."""

    made: Filter

    @property
    def reads_texts(self) -> bool:
        """Whether it looks for what can stand in a text of several lines."""
        return False

    def vocabulary(self) -> Iterable[bytes]:
        """Return the words that it asks :data:`words_in` for."""
        return _REGISTER.union(_REGISTERING, self.made.vocabulary())

    def spells(self, source: bytes) -> bool:
        """Tell whether the words of a file, with the bytes *source*, are such that it has to be looked at closely."""
        return self.made.spells(source) or self._can_register(source)

    def passes(self, source: bytes) -> bool:
        """Tell whether a file with the bytes *source*, in an encoding like ASCII, has to be analysed."""
        makes = self.made.passes(source) and (self._stands(source) or self._can_be_named(source))
        if not makes and not self._can_register(source):
            return False
        from . import gadget_words  # it needs the gadgets, which are many

        return gadget_words.gadgets().can_be_in(source)

    def _stands(self, source: bytes) -> bool:
        """Tell whether what makes a reducer is spelt, and not put together of parts."""
        words = words_in(source)
        if not (self.made.names.spelt.isdisjoint(words) and self.made.modules.spelt.isdisjoint(words)):
            return True
        return b"N" in words and any(start in without_escapes(source) for start in _BY_NAME)

    def _can_register(self, source: bytes) -> bool:
        """Tell whether a function of a module ``reduction`` can register a reducer."""
        words = words_in(source)
        return words.issuperset(_REGISTER) and not words.isdisjoint(_REGISTERING)

    def _can_be_named(self, source: bytes) -> bool:
        """Tell whether what is put together of parts can name an attribute that is set, or a module."""
        words = words_in(source)
        if b"setattr" in words or _MAKES_CLASS.search(source):
            return True
        if not _BY_STRING_WORDS.isdisjoint(words):
            if reads_backwards(source) or self.made.modules.can_be_made(words):
                return True
        return not _NAMES_BYTES.isdisjoint(words) and can_be_made((b"setattr", b"type"), pieces_of(source))


#: A use of ``type`` but for a call with one argument.
_MAKES_CLASS: Final = re.compile(rb"type(?<![\w.]type)(?!\w)(?!\s*\((?:[^(),]|\([^()]*\))*\))")


@filtering
def reducers() -> Reducers:
    """The filter of P902."""
    targets = _targets(_REDUCERS, _REDUCERS)
    wholes = {"__reduce__", "__reduce_ex__", *_REDUCERS} - {"__reduce"}
    modules = {"copyreg", "copy_reg", "ForkingPickler"}
    made = Filter(
        frozenset(),
        _bytes(_REDUCERS),
        frozenset(),
        targets,
        _names(wholes - modules, _REDUCERS),
        _names(modules, _REDUCERS),
        naming=_NAMES_BYTES | {b"setattr", b"type"},
    )
    return Reducers(made)


def hidden() -> Passing:
    """The filter of P903."""
    from . import hidden_words  # large, and only P903 asks for it

    return hidden_words.words()


def sends() -> Passing:
    """The filter of P904."""
    from . import send_words  # only P904 asks for it

    return send_words.words()


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
    if spelt is None:
        return True
    if spelt is not source:
        return wanted.passes(source) or wanted.passes(spelt)
    # What only comments and docstrings speak of is not there; most files have been dropped before this is asked.
    if wanted.reads_texts:
        return wanted.passes(source)
    return wanted.spells(source) and wanted.passes(code_of(source))


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
    # The declaration stands in the first two lines, which may end in a carriage return.
    head = source[:20_000]
    head = head[: head.find(b"\n", head.find(b"\n") + 1) + 1] or head
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
    "sends": sends,
    "dumps": dumps,
    "embedded": embedded,
}
