"""Whether a file can decode a literal that it holds: of the bytes, without parsing.

What is decoded stands in the brackets of the call, or it has a name that is given a literal somewhere. Most of what
programs decode has come from elsewhere. A literal looks encoded when it is long enough for a pickle, and no word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from .calls import arguments, places
from .code import bare_of
from .decoders import DECODERS
from .imports import imported
from .owners import BY_STRING
from .remembered import remembered
from .words import words_in

#: Two digits for each byte.
_HEXADECIMAL: Final = re.compile(rb"(?:[0-9a-fA-F]{2}\s*){8,}")
#: A whole literal, or line of one, of the letters of base64 and base32, and what can stand between them.
_BASE64: Final = re.compile(rb"""["'\n][ \t]*(=*[A-Za-z0-9+/_ .:,;|-]{8,}=*)(?=[ \t]*["'\\\n])""")
#: What is not written so: words and names in small letters, and capital ones.
_MIXED: Final = re.compile(rb"[a-z][A-Z]|[0-9][A-Za-z]|[A-Za-z][0-9]|[A-Z]{3}[A-Z2-7]{5}|^=|=$")
#: A byte that is written as an escape.
_ESCAPE: Final = re.compile(rb"\\(?:x[0-9a-fA-F]{2}|[0-7]{3}|u00[0-9a-fA-F]{2})")
#: Compressed data are made of all bytes: the shortest pickle has more of these that are no letters.
_FEWEST: Final = 6
#: Base64 has more letters than this for the shortest pickle that calls something.
_FEWEST_LETTERS: Final = 12
_NAME: Final = re.compile(rb"[A-Za-z_]\w*")
#: A name that is no prefix of a literal, and whether it is called, or read from.
_USED: Final = re.compile(rb"([A-Za-z_]\w*)(?![\w\"'])(?:[ \t]*([.(]))?")
#: Functions and methods that are followed: the rest of a value that they are given is known.
_HANDING: Final = frozenset(
    {part.encode() for name in DECODERS for part in name.replace("()", "").split(".")[1:]}.union(
        b"BZ2File BytesIO GzipFile LZMAFile Namespace OrderedDict SimpleNamespace cast dedent dict encode".split(),
        b"format get getenv items join len lstrip memoryview open pop read replace reversed rstrip setdefault".split(),
        b"split str strip values".split(),
    )
)
#: What has no value of its own where it is read from.
_OWNERS: Final = frozenset({b"base64", b"self", b"zlib"})
#: Those that decode what can look like any text, and those that leave out signs that are not of their encoding.
_OF_ANY_SIGNS: Final = frozenset({b"a85decode", b"b85decode"})
_LEAVING_OUT: Final = frozenset(
    {b"a2b_base64", b"b64decode", b"decodebytes", b"decodestring", b"standard_b64decode", b"urlsafe_b64decode"}
)
_ANY: Final = 2
#: With this signs are taken out of a text that are not of its encoding.
_REPLACING: Final = b"replace"
#: A literal that can be encoded, and hold such signs.
_MARRED: Final = re.compile(rb"""["'][^"'()\\\s]{16,}["']""")
#: Encoded text with such signs, and what is left without them.
_MARRED_LINE: Final = re.compile(rb"""["'\n]([^"'\n ]{12,})(?=["'\n])""")
_FOREIGN: Final = re.compile(rb"[^A-Za-z0-9+/=_-]+")
_FOREIGN_SIGN: Final = re.compile(rb"[^A-Za-z0-9+/=_ .:,;|-]")
#: The key that an item has, where a method is given it.
_KEY: Final = re.compile(rb"""\b(get|getenv|pop|setdefault)\([ \t]*[bBrRuU]{0,2}(?:"[^"\\\n]*"|'[^'\\\n]*')""")
#: How many names of a file are followed, and how many places of each are looked at. What is beyond counts.
_MOST_NAMES: Final = 200
_MOST_PLACES: Final = 50
#: How long a value is that is looked at.
_LONGEST: Final = 20_000


def looks_encoded(text: bytes) -> bool:
    """Tell whether a literal in *text* can be base64, base32 or hexadecimal digits."""
    return _HEXADECIMAL.search(text) is not None or any(_MIXED.search(one) for one in _BASE64.findall(text))


def looks_marred(text: bytes) -> bool:
    """Tell whether a literal in *text* can be base64 with signs in it that are not of base64."""
    for line in _MARRED_LINE.findall(text):
        kept = _FOREIGN.sub(b"", line)
        if _FOREIGN_SIGN.search(line) and len(kept) >= _FEWEST_LETTERS and _MIXED.search(kept):
            return True
    return False


def looks_compressed(text: bytes) -> bool:
    """Tell whether a literal in *text* can be compressed."""
    if not text.isascii():
        return True
    return any(number >= _FEWEST for number, _ in enumerate(_ESCAPE.finditer(text), 1))


def decodes_literal(functions: Iterable[bytes], source: bytes) -> bool:
    """Tell whether one of *functions*, words that stand in a file, can be given a literal."""
    by_string = not BY_STRING.isdisjoint(words_in(source))
    # Those that take more signs come first: a name that they have followed is given nothing that others could decode.
    todo = sorted(((function in _LEAVING_OUT) + 2 * (function in _OF_ANY_SIGNS), function) for function in functions)
    known: set[bytes] = set()
    helpers: set[bytes] = set()
    followed: set[bytes] = set()
    while todo:
        signs, function = todo.pop()
        if function in known:
            continue
        known.add(function)
        if len(known) > _MOST_NAMES:
            return True
        if by_string and function not in helpers and (function + b'"' in source or function + b"'" in source):
            return True
        for given in _given(function, source):
            if function in helpers and (given is None or _is_head(function, given, source)):
                continue
            if isinstance(given, bytes):
                todo.append((signs, given))
            elif given is None or _can_be_literal(*given, signs, source, followed):
                return True
            else:
                helper = _helper(*given, source)
                if isinstance(helper, bytes):
                    helpers.update({helper} - known)
                    todo.append((signs, helper))
                elif helper is not None and _can_be_literal(*helper, signs, source, followed):
                    return True
    return False


def decodes_with(codecs: Iterable[bytes], function: bytes, source: bytes) -> bool:
    """Tell whether one of *codecs* can be what a call of a function such as ``decode`` is given."""
    quoted = [quote + codec + quote for codec in codecs for quote in (b'"', b"'")]
    bare = bare_of(source)
    todo, known = [function], {function}
    names: set[bytes] = set()
    while todo:
        for given in _given(todo.pop(), source):
            if given is None or len(known) > _MOST_NAMES or len(names) > _MOST_NAMES:
                return True
            if not isinstance(given, bytes):
                if any(codec in source[slice(*given)] for codec in quoted):
                    return True
                names.update(_names(*given, bare))
            elif given not in known:
                known.add(given)
                todo.append(given)
    for name in names:
        for place, value in enumerate(_values(name, bare)):
            if place > _MOST_PLACES or any(codec in source[slice(*value)] for codec in quoted):
                return True
    return False


def _given(function: bytes, source: bytes) -> Iterator[tuple[int, int] | bytes | None]:
    """Yield where the arguments of calls of a function stand, and other names of it; None where it goes elsewhere."""
    bare = bare_of(source)
    yield from (one.name for one in imported(bare) if one.path[-1:] == (function,) and one.name != function)
    for start in places(function, bare):
        end = start + len(function)
        given = arguments(bare, end)
        begin = bare.rfind(b"\n", 0, start) + 1
        if given is not None:
            if not bare.endswith(b"float.", 0, start):
                yield end, given.end
        elif not _IMPORTING.search(bare, begin, start):
            alias = _ALIAS.search(bare, begin, start)
            if alias is not None:
                yield alias[1]
            elif not bare.endswith(b"float.", 0, start) and _DISPLAY.search(bare, begin, start):
                yield None


def _is_head(function: bytes, given: tuple[int, int] | bytes, source: bytes) -> bool:
    """Tell whether what a function is given are its parameters, where it is defined."""
    return not isinstance(given, bytes) and source.endswith(b"def " + function, 0, given[0])


def _helper(start: int, end: int, source: bytes) -> bytes | tuple[int, int] | None:
    """Return the name of a function of the file that can give one of its parameters to the call there.

    For a lambda without a name, where the rest of its line begins and ends: it can be called there.
    """
    bare = bare_of(source)
    names = set(_NAME.findall(bare, start, end))
    above = start
    for _ in range(_MOST_AROUND):
        above = max(bare.rfind(b"def ", 0, above), bare.rfind(b"lambda ", 0, above))
        head = _HEAD.match(bare, max(0, above))
        if above < 0 or head is None:
            break
        if head[1] and not names.isdisjoint(_NAME.findall(head[2])):
            return head[1]
        if not head[1] and not names.isdisjoint(_NAME.findall(head[3])):
            alias = _ALIAS.search(bare, bare.rfind(b"\n", 0, above) + 1, above)
            return alias[1] if alias is not None else _value(head.end(), bare)
    return None


#: What a function or lambda begins with, and how many are looked at before a call in one.
_HEAD: Final = re.compile(rb"def (\w+)\s*\(((?:[^()]|\([^()]*\))*)\)|lambda ([^:]*):")
_MOST_AROUND: Final = 5

#: What a function is given as another name, and what it is an item of.
_ALIAS: Final = re.compile(rb"(\w+)[ \t]*=[ \t]*[\w.]*$")
_DISPLAY: Final = re.compile(rb"(?:[\[{(,:][ \t]*|^[ \t]*)[\w.]*$")
_IMPORTING: Final = re.compile(rb"\b(?:import|from|def)\b")


def _names(start: int, end: int, bare: bytes) -> Iterator[bytes]:
    """Yield the names in an expression that can have a value there."""
    for name, sign in _USED.findall(bare, start, end):
        if name not in (_HANDING if sign == b"(" else _OWNERS if sign == b"." else ()):
            yield name


def _can_be_literal(start: int, end: int, signs: int, source: bytes, known: set[bytes]) -> bool:
    """Tell whether an expression holds a literal that looks encoded, or a name that is given one.

    The *signs* that its encoding takes are only its own (0), also others that are left out (1), or any (2).
    The names that are *known* are given none, or are being followed; each is followed once for a file.
    """
    bare = bare_of(source)
    todo = [(start, end)]
    replaces = False
    while todo:
        start, end = todo.pop()
        called = _CALLED.findall(bare, start, end)
        if not all(name in _HANDING or name in _defined(bare) for name in called):
            continue  # what another function gives is not known
        replaces = replaces or _REPLACING in called
        text = source[start : _end_of_text(start, end, source)]
        if b'"' in text or b"'" in text:
            text = _KEY.sub(rb"\1(", text)
            if (signs == _ANY and (b'"' in text or b"'" in text)) or looks_encoded(text) or looks_compressed(text):
                return True
            if signs and looks_marred(text):
                return True
        if replaces and _MARRED.search(text):
            return True
        for name in set(_names(start, end, bare)) - known:
            known.add(name)
            if len(known) > _MOST_NAMES:
                return True
            for place, given in enumerate(_values(name, bare)):
                if place > _MOST_PLACES:
                    return True
                todo.append(given)
    return False


def _end_of_text(start: int, end: int, source: bytes) -> int:
    """Return where the text of several lines ends that begins in a value, or the value where there is none."""
    for quotes in (b'"""', b"'''"):
        if source.count(quotes, start, end) % 2:
            closing = source.find(quotes, end, end + _LONGEST)
            return closing if closing >= 0 else end + _LONGEST
    return end


def _values(name: bytes, bare: bytes) -> Iterator[tuple[int, int]]:
    """Yield where what a name is given begins and ends: by an assignment, a keyword, a loop, or as a result."""
    for start in places(name, bare):
        behind = start + len(name)
        if bare[behind : behind + 1] in (b'"', b"'"):
            continue  # the prefix of a literal
        begin = bare.rfind(b"\n", 0, start) + 1
        if _DEF.search(bare, begin, start):
            for result in _RETURN.finditer(bare, behind, behind + _BODY):
                yield _value(result.end(), bare)
            continue
        equals = _EQUALS.match(bare, behind)
        if equals is not None:
            yield _value(equals.end(), bare)
        elif b"for" in bare[begin:start]:
            listed = _IN.match(bare, behind)
            if listed is not None:
                yield _value(listed.end(), bare)


def _value(start: int, bare: bytes) -> tuple[int, int]:
    """Return where a value begins and ends; it ends with the brackets that it opens."""
    end = bare.find(b"\n", start, start + _LONGEST)
    end = end if end >= 0 else min(len(bare), start + _LONGEST)
    depth = 0
    for sign in _BRACKET.finditer(bare, start, start + _LONGEST):
        if sign.start() >= end and depth <= 0:
            break
        depth += 1 if sign.group() in b"([{" else -1
        end = max(end, sign.end())
    return start, end


_BRACKET: Final = re.compile(rb"[()\[\]{}]")
_CALLED: Final = re.compile(rb"(\w+)[ \t]*\(")


@remembered
def _defined(bare: bytes) -> frozenset[bytes]:
    """Return the names of the functions that a file defines."""
    return frozenset(_DEFINITION.findall(bare))


_DEF: Final = re.compile(rb"\bdef\s+$")
_DEFINITION: Final = re.compile(rb"def\s+(\w+)")
_RETURN: Final = re.compile(rb"\breturn\b")
_EQUALS: Final = re.compile(rb"(?:[^\n=]|[=!<>]=)*?(?<![=!<>])=(?!=)")
_IN: Final = re.compile(rb"[^\n]*?\bin\b")
#: How far behind the head of a function its results are looked for.
_BODY: Final = 2_000
