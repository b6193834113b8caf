"""Which values are loaders of the catalogue, and in what role."""

from __future__ import annotations

import ast
import enum
from collections.abc import Mapping
from typing import Final, NamedTuple, TypeVar

from ..catalogue.loaders import LOADERS, REEXPORTED, Form, Loader
from .module import Module
from .values import Answer, Sort, Value, alternatives

T = TypeVar("T")

_BY_NAME: Final[dict[str, Loader]] = {loader.name: loader for loader in LOADERS}
#: By what is left of the name when the module's own path is cut off, as in `cPickle.loads`.
_BY_TAIL: Final[dict[str, Loader]] = {
    loader.name: loader
    for loader in LOADERS
    if loader.name.partition(".")[0] in REEXPORTED and loader.name.count(".") == 1
}

#: The dotted names of loaders, in parts.
PATHS: Final = tuple(loader.name.split(".") for loader in LOADERS)
#: Their first parts.
TOPS: Final = frozenset(path[0] for path in PATHS)
#: The identifiers that loaders are spelt with.
SPELT: Final = frozenset(loader.name.rpartition(".")[2] for loader in LOADERS)
#: Those of them that are classes.
CLASSES: Final = frozenset(loader.name.rpartition(".")[2] for loader in LOADERS if loader.form is not Form.FUNCTION)


class Role(enum.Enum):
    """What a loader value is used as."""

    CALL = "call"  # calling it loads
    CLASS = "class"  # calling it makes an unpickler
    INSTANCE = "instance"  # an unpickler, whose load() loads


class Loading(NamedTuple):
    """A loader that an expression can be.

    ``api`` names it for people; ``exact`` is False for a re-export that is recognised by its name; ``made`` is the
    call that made the unpickler; ``own`` the class of this file that derives from the catalogued one; ``item`` is what
    put it into the container that it comes out of.
    """

    loader: Loader
    role: Role
    api: str
    exact: bool = True
    made: ast.Call | None = None
    own: ast.ClassDef | None = None
    item: ast.expr | None = None


def loading(module: Module, value: Value) -> Loading | None:
    """Return what *value* loads, or None where it is no loader, or one that was reported where it was handed on."""
    given = value.handed and value.item is None
    if given and not _is_safe_by_default(module, value):
        return None
    found: Loading | None = None
    if value.sort is Sort.OUTSIDE:
        found = _outside(module, value)
    elif value.sort in (Sort.CLASS, Sort.INSTANCE) and isinstance(value.node, ast.ClassDef):
        found = _own_class(module, value, value.node)
    if found is None or not value.handed:
        return found
    return found._replace(exact=found.exact and not given, item=value.item)


def _is_safe_by_default(module: Module, value: Value) -> bool:
    """Tell whether a loader of the user's unpickles only when a call asks for it, so that each call is looked at."""
    return any(one.name == value.name and not one.by_default for one in module.configuration.deciding)


def _outside(module: Module, value: Value) -> Loading | None:
    own = value.node if isinstance(value.node, ast.ClassDef) else None
    name, role = value.name, Role.CALL
    for suffix, its_role in ((("().load"), Role.CALL), ("()", Role.INSTANCE), (".load", Role.CALL), ("", Role.CALL)):
        if suffix and not name.endswith(suffix):
            continue
        stem = name[: len(name) - len(suffix)]
        found = _catalogued(module, stem, value.modules)
        if found is None or (suffix and found[0].form is not Form.UNPICKLER):
            continue
        loader, exact = found
        role = its_role
        if not suffix and loader.form is Form.UNPICKLER:
            role = Role.CLASS
        api = f"{loader.name}.load" if suffix.endswith(".load") else loader.name
        if own is not None:
            api += f" through {own.name}"
        return Loading(loader, role, api, exact, value.made, own)
    return None


def _catalogued(module: Module, name: str, modules: int) -> tuple[Loader, bool] | None:
    """Return the loader of that dotted name, and whether it is the catalogued module itself."""
    loader = _BY_NAME.get(name)
    if loader is None and name in module.configuration.loaders:
        loader = Loader(name, Form.FUNCTION, "configured")
    if loader is not None:
        return loader, True
    loader = reexported(module, name, modules, _BY_TAIL)
    return (loader, False) if loader is not None else None


def reexported(module: Module, name: str, modules: int, by_tail: Mapping[str, T]) -> T | None:
    """Return what *by_tail* has for the last two parts of a dotted name, such as ``pickle.loads``.

    ``from .compat import pickle`` and ``util.pickle.loads`` count, but not the package's own module of that name.
    """
    package, _, last = name.rpartition(".")
    before, _, own = package.rpartition(".")
    found = by_tail.get(f"{own}.{last}") if before != "builtins" else None
    return found if package.count(".") >= modules and package not in module.binder.modules else None


def _own_class(module: Module, value: Value, node: ast.ClassDef) -> Loading | None:
    """A class of this file that derives from an unpickler or a store."""
    for parent in sorted(module.values.parents(node)):
        found = _catalogued(module, parent, modules=0)
        if found is None:
            continue
        loader, exact = found
        api = f"{loader.name} through {node.name}"
        if loader.form is Form.STORE:
            if value.sort is Sort.CLASS:
                return Loading(loader, Role.CALL, api, exact, None, node)
        elif loader.form is Form.UNPICKLER and not module.values.defines(node, "load"):
            role = Role.CLASS if value.sort is Sort.CLASS else Role.INSTANCE
            return Loading(loader, role, api, exact, value.made, node)
    return None


class Loadings(NamedTuple):
    """The loaders among the values of one expression; ``sure`` when every binding is one, under its own name."""

    found: tuple[Loading, ...]
    sure: bool


def loadings(module: Module, answer: Answer) -> Loadings | None:
    """Return the loaders among the values of an expression, or None where there is none."""
    found: list[Loading] = []
    sure = True
    for value in alternatives(answer):
        one = loading(module, value)
        if one is None:
            sure = False
        else:
            found.append(one)
            sure = sure and one.exact
    if not found:
        return None
    return Loadings(tuple(sorted(found, key=lambda one: one.api)), sure)
