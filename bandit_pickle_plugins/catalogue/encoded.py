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
_BASE64: Final = re.compile(rb"""["'\n][ \t]*([A-Za-z0-9+/_ .:,;|-]{8,}=*)(?=[ \t]*["'\\\n])""")
#: What is not written so: words and names in small letters, and capital ones.
_MIXED: Final = re.compile(rb"[a-z][A-Z]|[0-9][A-Za-z]|[A-Za-z][0-9]|[A-Z]{3}[A-Z2-7]{5}|=$")
#: A byte that is written as an escape.
_ESCAPE: Final = re.compile(rb"\\(?:x[0-9a-fA-F]{2}|[0-7]{3}|u00[0-9a-fA-F]{2})")
#: Compressed data are made of all bytes: the shortest pickle has more of these that are no letters.
_FEWEST: Final = 6
_NAME: Final = re.compile(rb"[A-Za-z_]\w*")
#: Functions and methods that are followed: the rest of a value that they are given is known.
_HANDING: Final = frozenset(
    {part.encode() for name in DECODERS for part in name.replace("()", "").split(".")[1:]}.union(
        b"BZ2File BytesIO GzipFile LZMAFile b dedent encode format join len lstrip memoryview open read".split(),
        b"replace rstrip split str strip".split(),
    )
)
#: Those that decode what can look like any text.
_OF_ANY_SIGNS: Final = frozenset({b"a85decode", b"b85decode"})
#: With this signs are taken out of a text that are not of its encoding.
_REPLACING: Final = b"replace"
#: A literal that can be encoded, and hold such signs.
_MARRED: Final = re.compile(rb"""["'][^"'()\\\s]{16,}["']""")
#: How many names of a file are followed, and how many places of each are looked at. What is beyond counts.
_MOST_NAMES: Final = 200
_MOST_PLACES: Final = 50
#: How long a value is that is looked at.
_LONGEST: Final = 20_000


def looks_encoded(text: bytes) -> bool:
    """Tell whether a literal in *text* can be base64, base32 or hexadecimal digits."""
    return _HEXADECIMAL.search(text) is not None or any(_MIXED.search(one) for one in _BASE64.findall(text))


def looks_compressed(text: bytes) -> bool:
    """Tell whether a literal in *text* can be compressed."""
    if not text.isascii():
        return True
    return any(number >= _FEWEST for number, _ in enumerate(_ESCAPE.finditer(text), 1))


def decodes_literal(functions: Iterable[bytes], source: bytes) -> bool:
    """Tell whether one of *functions*, words that stand in a file, can be given a literal."""
    by_string = not BY_STRING.isdisjoint(words_in(source))
    # Those that take any signs come first: a name that they have followed is given no literal at all.
    todo = sorted((function in _OF_ANY_SIGNS, function) for function in functions)
    known: set[bytes] = set()
    helpers: set[bytes] = set()
    followed = set(_KNOWN)
    while todo:
        of_any_signs, function = todo.pop()
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
                todo.append((of_any_signs, given))
            elif given is None or _can_be_literal(*given, of_any_signs, source, followed):
                return True
            else:
                helper = _helper(*given, source)
                if isinstance(helper, bytes):
                    helpers.update({helper} - known)
                    todo.append((of_any_signs, helper))
                elif helper is not None and _can_be_literal(*helper, of_any_signs, source, followed):
                    return True
    return False


def decodes_with(codecs: Iterable[bytes], source: bytes) -> bool:
    """Tell whether one of *codecs* can be what a call of ``decode`` decodes with."""
    quoted = [quote + codec + quote for codec in codecs for quote in (b'"', b"'")]
    given = set(_DECODING.findall(source))
    names = {name for text in given for name in _NAME.findall(text)} - _KNOWN
    if len(names) > _MOST_NAMES:
        return True
    if any(codec in text for text in given for codec in quoted):
        return True
    for name in names:
        for place, value in enumerate(_values(name, source)):
            if place > _MOST_PLACES or any(codec in source[slice(*value)] for codec in quoted):
                return True
    return False


_DECODING: Final = re.compile(rb"decode\w*\s*\(((?:[^()]|\([^()]*\))*)\)")


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


def _can_be_literal(start: int, end: int, of_any_signs: bool, source: bytes, known: set[bytes]) -> bool:
    """Tell whether an expression holds a literal that looks encoded, or a name that is given one.

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
        if (b'"' in text or b"'" in text) and (of_any_signs or looks_encoded(text) or looks_compressed(text)):
            return True
        if replaces and _MARRED.search(text):
            return True
        for name in set(_NAME.findall(bare, start, end)) - known:
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
        begin, behind = bare.rfind(b"\n", 0, start) + 1, start + len(name)
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
#: What has no value of its own.
_KNOWN: Final = frozenset({b"base64", b"self", b"zlib", *_HANDING})
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
