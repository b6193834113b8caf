"""Whether a file can have a function of some packages, by what stands before its name: of the bytes, without parsing.

``load`` of ``numpy`` is imported by that name, or it is an attribute: ``numpy.load``, ``np.load``. Another module's,
as in ``json.load``, is none, where the file imports ``json`` and gives that name to nothing else. What is an attribute
of something unknown can be it only where a package itself is handed on, as in ``xp = np``, or named by a string.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from . import hidden_loaders, loaders
from .calls import arguments, places
from .code import bare_of, is_parted
from .imports import imported, is_in_import
from .literals import dotted_names_of
from .words import NAME, words_in

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
#: Packages that another one can hand on, so that an import need not begin with them.
REEXPORTED: Final = frozenset(map(str.encode, hidden_loaders.REEXPORTED | loaders.REEXPORTED))

#: Between a name and what stands before it on the same line, and on any.
_BLANKS: Final = b" \t\f"
_LINES: Final = b" \t\f\r\n\\"
_DOT: Final = b"."
_HASH: Final = b"#"
#: How far before a name is looked for its owner, and how many places are looked at; what is beyond counts.
_FURTHEST: Final = 500
_MOST: Final = 100
#: In place of where a function is used: anywhere.
ANYWHERE: Final = -1


class Functions(NamedTuple):
    """Functions of one name, by words one of which is part of what each is imported from.

    ``packages`` are those of packages, ``owners`` those of the modules right before the name; without them any will do.
    """

    name: bytes
    packages: frozenset[bytes]
    owners: frozenset[bytes] = frozenset()

    def are(self, path: tuple[bytes, ...]) -> bool:
        """Tell whether a dotted path, as imports spell it, can be that of one of them."""
        *above, last = path
        if last != self.name or self.packages.isdisjoint(above):
            return False
        if not self.owners:
            return True
        if above[0] and above[0] not in self.packages and REEXPORTED.isdisjoint(above):
            return False
        # A package can bring a class under its own name, too.
        return above[-1] in self.owners or above[-1] in self.packages or last[:1].isupper()


def can_be_of(packages: frozenset[bytes], name: bytes, source: bytes) -> bool:
    """Tell whether *name* can stand for a function of one of *packages* in a file."""
    return any(True for _ in uses(Functions(name, packages), source))


def uses(wanted: Functions, source: bytes) -> Iterator[int]:
    """Yield where the name of a function ends that can be one of those *wanted*, or :data:`ANYWHERE`."""
    # To take the texts out takes long, and most files hold none even with them.
    if is_parted(source) or any(True for _ in _uses(wanted, source, source, exact=False)):
        yield from _uses(wanted, source, bare_of(source), exact=True)


def _uses(wanted: Functions, source: bytes, bare: bytes, exact: bool) -> Iterator[int]:
    """Do what :func:`uses` does, in *source* with its texts, or in what is *bare* of them, which is *exact*."""
    imports = imported(bare)
    for one in imports:
        if wanted.are(one.path):
            yield from _uses_of(one.name, bare)
        elif one.name == b"*" and not wanted.packages.isdisjoint(one.path):
            yield ANYWHERE
    modules = wanted.packages | wanted.owners
    packed = modules.union(one.name for one in imports if one.path and one.path[-1] in modules)
    others = False
    given: set[bytes] = set()  # the imported names that were asked about
    for place, start in enumerate(places(wanted.name, bare)):
        chain = _chain(bare, start)
        if place >= _MOST or chain is None:
            yield ANYWHERE
            return
        if not chain:
            continue
        bound = [one for one in imports if one.name == chain[0]]
        if any(wanted.are((*one.path, *chain[1:], wanted.name)) for one in bound) or (
            not packed.isdisjoint(chain) and (not bound and (not wanted.owners or chain[-1] in packed))
        ):
            yield start + len(wanted.name)
        elif not others and chain[0] not in given:
            given.add(chain[0])
            others = not bound or not exact or _is_given(chain[0], bare)
    named = not BY_STRING.isdisjoint(words_in(source)) and _is_literal(wanted.name, source)
    if named and b"__dict__" in words_in(source):
        yield ANYWHERE
    elif (named or others) and (_by_string(modules, source) or _are_handed_on(modules, wanted.packages, named, bare)):
        yield ANYWHERE


def _uses_of(name: bytes, bare: bytes) -> Iterator[int]:
    """Yield where *name*, which an import binds, ends where it is used, or exported."""
    imports = imported(bare)
    for start in places(name, bare):
        if not is_in_import(start, imports):
            yield start + len(name)


def goes_round(wanted: Functions, end: int, bare: bytes) -> bool:
    """Tell whether the call of the function whose name ends there only loads what it dumps: loads(dumps(x))."""
    dumping = _DUMPING.match(bare, end)
    if dumping is None or not bare.endswith(dumping[1] + _DOT + wanted.name, 0, end):
        return False
    given = arguments(bare, dumping.end())
    if given is None or _CLOSING.match(bare, given.end) is None or _is_given(dumping[1], bare):
        return False
    bound = [one for one in imported(bare) if one.name == dumping[1]]
    return bool(bound) and all(wanted.are((*one.path, wanted.name)) for one in bound)


_DUMPING: Final = re.compile(rb"\(\s*(\w+)\.dumps")
_CLOSING: Final = re.compile(rb"\s*\)")


def can_be_handed_on(packages: frozenset[bytes], source: bytes) -> bool:
    """Tell whether a module of *packages* is used elsewhere than before a dot: then anything can stand for it."""
    return _are_handed_on(packages, packages, True, bare_of(source))


def _are_handed_on(modules: frozenset[bytes], packages: frozenset[bytes], named: bool, bare: bytes) -> bool:
    """Tell whether one of *modules* is handed on; where its functions are *named* by strings, getattr does so, too."""
    imports = imported(bare)
    known = {one.name for one in imports if one.path and one.path[-1] in modules}
    if len(known) > _MOST:
        return True
    bound = packages.union(one.name for one in imports)
    owned = packages.union(one.name for one in imports if not packages.isdisjoint(one.path))
    looking = _LOOKING if named else (*_LOOKING, b"getattr(")
    return any(
        _is_handed_on(one, one in bound, None if one in packages else owned, looking, bare) for one in known | modules
    )


def _chain(source: bytes, start: int) -> tuple[bytes, ...] | None:
    """Return the names of which the one at *start* is an attribute, the first one first; empty for a call and the like.

    None where a comment may stand between them, or where they go on for too long.
    """
    furthest = max(0, start - _FURTHEST)
    before = source[furthest:start]
    found: list[bytes] = []
    while True:
        bare = before.rstrip(_LINES)
        if len(bare) < len(before.rstrip(_BLANKS)) and _HASH in bare.replace(b"\r", b"\n").rpartition(b"\n")[2]:
            return None
        if not bare.endswith(_DOT):
            return None if not bare and furthest else tuple(found[::-1])
        owner = bare[:-1].rstrip(_LINES)
        before = owner.rstrip(NAME)
        found.append(owner[len(before) :])
        if len(before) == len(owner):
            return tuple(found[::-1])


def _is_literal(name: bytes, source: bytes) -> bool:
    """Tell whether a literal names an attribute *name*."""
    return any(name + quote in source for quote in (b'"', b"'")) and any(
        name == path.rpartition(_DOT)[2] for path in dotted_names_of(source)
    )


def _by_string(modules: frozenset[bytes], source: bytes) -> bool:
    """Tell whether one of *modules* can be got by a name that stands in a string."""
    if BY_STRING.isdisjoint(words_in(source)):
        return False
    return any(not modules.isdisjoint(path.split(_DOT)) for path in dotted_names_of(source))


def _is_given(name: bytes, bare: bytes) -> bool:
    """Tell whether an imported *name* can be given something else in a file."""
    imports = imported(bare)
    for start in places(name, bare):
        if _ATTRIBUTE.match(bare, start + len(name)):
            continue
        before = bare[max(0, start - _FURTHEST) : start].rstrip(_LINES)
        if before.endswith((_DOT, b"from", b"import")):
            continue
        if not is_in_import(start, imports):
            return True
    return False


def _is_handed_on(
    name: bytes, alone: bool, owned: frozenset[bytes] | None, looking: tuple[bytes, ...], bare: bytes
) -> bool:
    """Tell whether *name* is used elsewhere than before a dot: *alone*, where that counts, or as an attribute.

    As that it counts of what one of the names *owned* stands for, and without them of everything. Behind one of
    *looking* it is not handed on.
    """
    if name not in bare:
        return False
    imports = imported(bare)
    for start in places(name, bare):
        if _USED.match(bare, start + len(name)):
            continue
        before = bare[max(0, start - _FURTHEST) : start].rstrip(_BLANKS)
        if before.endswith(_DOT):
            chain = _chain(bare, start) if owned is not None else None
            if owned is not None and chain is not None and owned.isdisjoint(chain):
                continue
        elif not alone:
            continue
        word = before[len(before.rstrip(NAME)) :]
        if word and word not in _KEYWORDS:
            continue
        if before.endswith(looking):
            continue
        if not is_in_import(start, imports):
            return True
    return False


#: What can stand before an expression that something comes of, and behind one.
_KEYWORDS: Final = frozenset(b"and assert async await case else for in is lambda match or return with yield".split())
#: What only looks at a module.
_LOOKING: Final = (b"hasattr(", b"isinstance(")


#: What stands behind a name of which an attribute is read.
_ATTRIBUTE: Final = re.compile(rb"[ \t\f]*\.")
#: The same, or behind a name that is called, or compared with ``is``, or is none: another word or a text follows.
_USED: Final = re.compile(rb"[ \t\f]*[.(\[\"']|[ \t\f]+(?:is\b|(?!(?:and|as|async|else|for|if|in|not|or)\b)\w)")
