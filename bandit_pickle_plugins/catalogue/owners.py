"""Whether a file can have a function of some packages, by what stands before its name: of the bytes, without parsing.

``load`` of ``numpy`` is imported by that name, or it is an attribute: ``numpy.load``, ``np.load``. Another module's,
as in ``json.load``, is none. Only where a package itself is handed on, as in ``xp = np``, anything can be its owner.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from .imports import LETTERS, Imported, imported
from .words import NAME, in_literal, words_in

#: With these a module is got by a name that stands in a string.
BY_STRING: Final = frozenset(
    {
        b"__dict__",
        b"__import__",
        b"attrgetter",
        b"getattr",
        b"globals",
        b"import_module",
        b"locals",
        b"modules",
        b"vars",
    }
)

#: Between a name and what stands before it on the same line, and on any.
_BLANKS: Final = b" \t\f"
_LINES: Final = b" \t\f\r\n\\"
_DOT: Final = b"."
_HASH: Final = b"#"
_QUOTES: Final = (b'"', b"'")
#: The first words of a literal.
_QUOTED: Final = re.compile(rb"""["']\.?([\w.]+)""")
#: How far before a name is looked for its owner, and how many places are looked at; what is beyond counts.
_FURTHEST: Final = 500
_MOST: Final = 100


def can_be_of(packages: frozenset[bytes], name: bytes, source: bytes, path: frozenset[bytes] = frozenset()) -> bool:
    """Tell whether *name* can stand for a function of *packages* in a file.

    *packages* are words one of which is part of what such a function is imported from, *path* those of modules behind
    them.
    """
    own = _own(packages, source)
    if any(name in one.words or one.name == b"*" for one in own):
        return True
    packed = packages.union(path, (one.name for one in own))
    others = False
    for place, start in enumerate(_places(name, source)):
        owners = _owners(source, start)
        if place >= _MOST or owners is None or not packed.isdisjoint(owners):
            return True
        others = others or bool(owners)
        if not owners and in_literal(source, start) and not BY_STRING.isdisjoint(words_in(source)):
            return True
    return others and (_by_string(packages | path, source) or can_be_handed_on(packages, source, path))


def can_be_handed_on(packages: frozenset[bytes], source: bytes, path: frozenset[bytes] = frozenset()) -> bool:
    """Tell whether a module of *packages* is used elsewhere than before a dot: then anything can stand for it."""
    modules = packages | path
    names = modules.union(one.name for one in _own(packages, source) if not _is_class(one))
    return any(_is_handed_on(one, one in modules, source) for one in names)


def _own(packages: frozenset[bytes], source: bytes) -> list[Imported]:
    """Return what is imported from *packages*."""
    return [one for one in imported(source) if not one.words.isdisjoint(packages)]


def _is_class(one: Imported) -> bool:
    """Tell whether a name is imported as it is, and spelt like that of a class."""
    return one.name[:1].isupper() and b"as" not in one.words


def _places(name: bytes, source: bytes) -> Iterator[int]:
    """Yield where the whole word *name* stands."""
    start = source.find(name)
    while start >= 0:
        end = start + len(name)
        if source[end : end + 1] not in LETTERS and source[max(0, start - 1) : start] not in LETTERS:
            yield start
        start = source.find(name, end)


def _owners(source: bytes, start: int) -> frozenset[bytes] | None:
    """Return the names of which the one at *start* is an attribute, empty ones for calls and the like.

    None where a comment may stand between them, or where they go on for too long.
    """
    furthest = max(0, start - _FURTHEST)
    before = source[furthest:start]
    found: set[bytes] = set()
    while True:
        bare = before.rstrip(_LINES)
        if len(bare) < len(before.rstrip(_BLANKS)) and _HASH in bare.replace(b"\r", b"\n").rpartition(b"\n")[2]:
            return None
        if not bare.endswith(_DOT):
            return None if not bare and furthest else frozenset(found)
        owner = bare[:-1].rstrip(_LINES)
        before = owner.rstrip(NAME)
        found.add(owner[len(before) :])
        if len(before) == len(owner):
            return frozenset(found)


def _by_string(packages: frozenset[bytes], source: bytes) -> bool:
    """Tell whether one of *packages* can be got by a name that stands in a string."""
    if BY_STRING.isdisjoint(words_in(source)):
        return False
    return any(not packages.isdisjoint(path.split(_DOT)) for path in _QUOTED.findall(source))


def _is_handed_on(name: bytes, behind_dots: bool, source: bytes) -> bool:
    """Tell whether *name* is used elsewhere than before a dot; or as an attribute, where that counts *behind_dots*."""
    for match in _alone(name).finditer(source):
        start = match.start()
        before = source[max(0, start - _FURTHEST) : start]
        if before[-1:] in LETTERS:
            continue
        before = before.rstrip(_BLANKS)
        if before.endswith(_QUOTES) or (before.endswith(_DOT) and not behind_dots):
            continue
        word = before[len(before.rstrip(NAME)) :]
        if word and word not in _KEYWORDS:
            continue
        if not any(one.start <= start < one.end for one in imported(source)):
            return True
    return False


#: What can stand before an expression, and behind one.
_KEYWORDS: Final = frozenset(
    b"and assert async await case elif else for if in is lambda match not or return while with yield".split()
)


@cache
def _alone(name: bytes) -> re.Pattern[bytes]:
    """Return the pattern of a name behind which no attribute, no arguments and no text stand."""
    return re.compile(
        re.escape(name) + rb"(?!\w)(?![ \t\f]*[.(\[\"'])(?![ \t\f]+(?!(?:and|as|async|else|for|if|in|is|not|or)\b)\w)"
    )
