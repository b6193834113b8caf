"""Which files can name a gadget, by their words: the second half of the byte filter of P902.

A gadget is spelt with the last part of its name beside an import of its package, or it is a builtin. A callable that
fetches another one by a string has its name there, whole or in parts. What only reaches others reaches nothing in a
file without one of those that do harm themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from .calls import places
from .code import bare_of
from .gadgets import GADGETS, SEVERITY, Effect
from .literals import paths_of, pieces_of
from .owners import BY_STRING, can_be_of
from .packages import packages_in
from .words import can_be_made, filtering, reads_backwards, words_in

#: With these a callable is fetched by its name, besides modules.
_BY_NAME: Final = BY_STRING | {
    b"__builtins__",
    b"__getattribute__",
    b"_dot_lookup",
    b"_get_attr",
    b"_getattribute",
    b"_import_module",
    b"_importer",
    b"_resolve",
    b"getattr_static",
    b"get_field",
    b"import_string",
    b"load",
    b"loadTestsFromName",
    b"loadTestsFromNames",
    b"locate",
    b"methodcaller",
    b"resolve",
    b"resolve_dotted_attribute",
    b"resolve_name",
    b"safeimport",
    b"subimport",
    b"symbol_by_name",
}
_BUILTINS: Final = frozenset({b"builtins", b"__builtins__", b"__builtin__"})


class Gadgets(NamedTuple):
    """Gadgets by the last part of their names: the ``packages`` of functions, those of ``methods``, and ``builtins``.

    Those of ``passed_on`` also count where a function of the file calls them.
    """

    packages: dict[bytes, frozenset[bytes]]
    methods: dict[bytes, frozenset[bytes]]
    builtins: frozenset[bytes]
    passed_on: frozenset[bytes]

    def vocabulary(self) -> Iterable[bytes]:
        """Return the words that it asks :data:`.words.words_in` for."""
        spelt = _BY_NAME.union(_BUILTINS, self.packages, self.methods, self.builtins)
        return spelt.union(*self.packages.values(), *self.methods.values())

    def can_be_in(self, source: bytes) -> bool:
        """Tell whether a file can name one of them."""
        words = words_in(source)
        if any(_stands_alone(name, name in self.passed_on, source) for name in self.builtins & words):
            return True
        imported = packages_in(source)
        if any(not self.methods[name].isdisjoint(imported) for name in self.methods.keys() & words):
            return True
        for name in self.packages.keys() & words:
            near = self.packages[name] & imported
            if near and (b"globals" in words or can_be_of(near, name, source)):
                return True
        return not _BY_NAME.isdisjoint(words) and self._can_be_fetched(words, source)

    def _can_be_fetched(self, words: frozenset[bytes], source: bytes) -> bool:
        """Tell whether one can be got by its name in a string, or by what is put together of some."""
        near = [
            name for kind in (self.packages, self.methods) for name, its in kind.items() if not its.isdisjoint(words)
        ]
        names = self.builtins.union(near)
        if any(not names.isdisjoint(_PART.split(path)) for path in paths_of(source)):
            return True
        spelt = {
            package for kind in (self.packages, self.methods) for name in kind.keys() & words for package in kind[name]
        }
        pieces = pieces_of(source)
        if reads_backwards(source):
            backwards = {piece[::-1] for piece in pieces}
            if any(not (spelt | names).isdisjoint(_PART.split(piece)) for piece in backwards):
                return True
            pieces |= backwards
        return can_be_made(tuple(sorted(names)), pieces) or can_be_made(tuple(sorted(spelt)), pieces)


#: What stands between the parts of a path.
_PART: Final = re.compile(rb"[.:]")


def _stands_alone(name: bytes, called: bool, source: bytes) -> bool:
    """Tell whether a builtin is named, and not only an attribute of that name; or only *called*, where that counts."""
    bare = bare_of(source)
    for start in places(name, bare):
        before = bare[max(0, start - 10) : start]
        if not before.endswith((_DOT, b"def ", b"import ")) and not _SET.match(bare, start + len(name)):
            if called or not _CALLED.match(bare, start + len(name)):
                return True
    return not _BUILTINS.isdisjoint(words_in(source)) and can_be_of(_BUILTINS, name, source)


_DOT: Final = b"."
#: What stands behind a name that is given something, and behind one that is called.
_SET: Final = re.compile(rb"\s*=(?!=)")
_CALLED: Final = re.compile(rb"\s*\(")


@filtering
def gadgets() -> Gadgets:
    """Return the gadgets that do harm themselves."""
    packages: dict[bytes, set[bytes]] = {}
    methods: dict[bytes, set[bytes]] = {}
    builtins, passed_on = set(), set()
    for gadget in GADGETS:
        if gadget.effect is Effect.REACHES:
            continue
        for name in gadget.names:
            package, _, rest = name.partition(".")
            last = rest.replace("()", "").rpartition(".")[2].encode()
            if package == "builtins":
                builtins.add(last)
                if SEVERITY[gadget.effect] == "HIGH":
                    passed_on.add(last)
            kind = methods if "()" in name or any(part[:1].isupper() for part in rest.split(".")[:-1]) else packages
            kind.setdefault(last, set()).add(package.encode())
    return Gadgets(
        {last: frozenset(names) for last, names in packages.items()},
        {last: frozenset(names) for last, names in methods.items()},
        frozenset(builtins),
        frozenset(passed_on),
    )
