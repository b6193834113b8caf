"""Where a file calls what unpickles behind another interface than pickle's own, or hands such a callable on."""

from __future__ import annotations

import ast
import enum
from collections.abc import Container, Iterable, Iterator
from functools import cache
from typing import Final, NamedTuple

from ..catalogue import modules, sources
from ..catalogue.hidden_loaders import HIDDEN, REEXPORTED, UNMISTAKABLE, Default, Hidden
from ..catalogue.hidden_words import is_of_module, rows_in
from ..catalogue.spellings import last
from .conditions import Arguments, Verdict, decide
from .handing import Fate, fate
from .interest import Spelling
from .loading import reexported
from .module import Module
from .reducers import Reducers
from .values import Sort, Value, Values, alternatives

#: Functions and classes by the name that source code spells, methods of instances by that of their type.
_BY_NAME: Final[dict[str, Hidden]] = {row.name: row for row in HIDDEN if "()." not in row.name}
_BY_TYPE: Final[dict[str, Hidden]] = {sources.written(row.name): row for row in HIDDEN if "()." in row.name}
#: Classes that a package brings under its own name, by package and class: `diskcache.Cache` is `diskcache.core.Cache`.
_BY_CLASS: Final[dict[tuple[str, str], Hidden]] = {
    (package, own): row
    for row in HIDDEN
    for package, dot, own in (row.name.partition("."),)
    if dot and "." not in own and own[:1].isupper()
}
#: By what is left of the name when the package's own path is cut off, as in `joblib.load`.
_BY_TAIL: Final[dict[str, Hidden]] = {
    row.name: row for row in HIDDEN if row.name.partition(".")[0] in REEXPORTED and row.name.count(".") == 1
}
#: Rows of methods whose name is enough, by that name.
_BY_METHOD: Final[dict[str, Hidden]] = {
    last(row.name): row for row in HIDDEN if "()." in row.name and last(row.name) in UNMISTAKABLE
}
_METHODS: Final = frozenset(method for row in HIDDEN for method in row.methods)
#: The identifiers of what makes objects with such methods.
_CLASSES: Final = frozenset(last(row.name) for row in HIDDEN if row.methods)
_PARTIALS: Final = frozenset({"functools.partial", "functools.partialmethod"})
#: What an annotation says of the end of a pipe, too, and what else makes such an object.
_CONNECTION: Final = "multiprocessing.connection.Connection().recv"
_CONNECTING: Final = frozenset({"Client", "Listener", "accept"})
#: Where a migration says what a table looks like: it reads no rows.
_MIGRATION: Final = "alembic.op."


class Form(enum.Enum):
    """How a callable of the catalogue stands in a file."""

    CALLED = "called"  # the call unpickles
    MADE = "made"  # the call makes an object that unpickles
    HANDED = "handed on"  # whoever it is handed to will call it


class Match(NamedTuple):
    """A row of the catalogue that an expression can be.

    ``api`` names it for people; ``exact`` is False where it was recognised by its name only; ``maker`` is the call that
    made the object whose method it is, or the ``partial`` that gives it arguments; ``own`` the class of this file that
    derives from the catalogued one; ``item`` is what put it into the container that it comes out of.
    """

    row: Hidden
    api: str
    verdict: Verdict
    exact: bool = True
    maker: ast.Call | None = None
    own: ast.ClassDef | None = None
    item: ast.expr | None = None


class Place(NamedTuple):
    """A place to report: a call, or a reference that is handed on. ``sure`` when every binding is of the catalogue."""

    node: ast.expr
    matches: tuple[Match, ...]
    form: Form
    sure: bool


def places(module: Module) -> Iterator[Place]:
    """Yield each call that unpickles or can, and each reference that is handed on, in source order."""
    interest = module.interest
    rows = rows_in(module.code)
    if not rows:
        return
    words = frozenset(last(row.name) for row in rows)
    values = module.typed if _need_types(rows) else module.values
    expressions = list(interest.candidates(_spellings(module, rows, words)))
    # Objects whose methods unpickle, by the call that makes them.
    made = {call: place for one in expressions for call, place in _made(module, values, one)}
    if made:
        expressions = list(dict.fromkeys((*expressions, *interest.candidates(interest.closure(_METHODS)))))
    found: list[Place] = []
    answers = [(one, _matches(module, values, one)) for one in expressions]
    used = {match.own for _, (matches, _) in answers for match in matches}
    bases = _Bases(module)
    reducers: Reducers | None = None
    taken: set[ast.AST | None] = set()  # what was put into containers, and is called or handed on from there
    for expression, (matches, sure) in answers:
        if not matches:
            continue
        call = module.binder.callees.get(expression)
        if call is not None:
            taken.update(one.item for one in matches)
            found += _called(module, bases, call, matches, sure)
        elif isinstance(derived := module.parent(expression), ast.ClassDef):
            if derived not in used:
                found += _derived(module, bases, derived, expression, matches)
        elif expression not in values.read and expression not in module.values.read:
            reducers = reducers or Reducers(module)
            handed = [*_handed(module, reducers, expression, matches)]
            if handed:
                taken.update(one.item for one in matches)
            found += handed
    found = [place for place in found if place.form is not Form.HANDED or place.node not in taken]
    shown = _used(module, made) if made else set()
    found += [place for call, place in made.items() if call not in shown]
    yield from sorted(found, key=lambda place: (place.node.lineno, place.node.col_offset))


def _need_types(rows: list[Hidden]) -> bool:
    """Tell whether one of *rows* is a method, also of a class, or spelt as something that has another name."""
    others = _renamed()
    return any(not is_of_module(row.name) or row.methods or last(row.name) in others for row in rows)


@cache
def _renamed() -> frozenset[str]:
    return frozenset(last(name.partition("[")[0].removesuffix("()")) for name in sources.types())


def _spellings(module: Module, rows: list[Hidden], words: frozenset[str]) -> Spelling:
    """Return how the expressions of a file can be spelt that *rows* tell of."""
    interest = module.interest
    stars = [star for scope in module.binder.scopes.values() for star in scope.stars]
    if _need_types(rows) or any(modules.exports(star) for star in stars):
        return interest.closure(words)
    owners: dict[str, set[str]] = {}
    for row in rows:
        path = row.name.split(".")
        for owner in path[-2:-1]:
            owners.setdefault(owner, set()).add(path[-1])
            owners.setdefault(path[0], set()).add(path[-1])  # a class is known under its package's own name too
    its_own = {owner: frozenset(its) for owner, its in owners.items()}
    return interest.owned(its_own, words, frozenset(), unseen=False)


def _used(module: Module, made: Container[ast.AST]) -> set[ast.AST]:
    """Return those of the calls *made* of whose object the file reads an attribute: it shows what is done with it."""
    names = module.interest.closure((), _CLASSES)
    return {
        value.made
        for one in module.binder.expressions
        if isinstance(one, ast.Attribute) and module.interest.spelt(one.value, names)
        for value in module.typed.of(one.value)
        if value.made is not None and value.made in made
    }


# -- calls -----------------------------------------------------------------------------------------------------------


def _called(module: Module, bases: _Bases, call: ast.Call, matches: list[Match], sure: bool) -> Iterator[Place]:
    """Yield the call of what can be of the catalogue, unless its condition does not hold."""
    decided = [one._replace(verdict=_verdict(module, bases, one, call)) for one in matches]
    holding = [one for one in decided if one.verdict is not Verdict.FAILS and not _is_harmless(module, one, call)]
    if holding:
        sure = sure and all(one.exact and one.verdict is Verdict.HOLDS for one in decided)
        form = Form.MADE if all(one.row.store and not one.row.methods for one in holding) else Form.CALLED
        yield Place(call, _distinct(holding), form, sure)


def _verdict(module: Module, bases: _Bases, match: Match, call: ast.Call) -> Verdict:
    """Return whether the conditions of a row hold where *call* calls it."""
    maker = match.maker
    if match.row.methods:
        if maker is None:  # an annotation says what the object is
            return Verdict.HOLDS if match.row.condition is None else Verdict.OPEN
        return _of_row(module, match.row, Arguments.of(maker, partial(module, maker)), None)
    if maker is not None and _is_partial(module, maker):
        maker = None
    made = Arguments.of(maker, partial(module, maker)) if maker is not None else None
    given = Arguments.of(call, partial(module, call))
    if match.own is not None and match.row.condition is not None:
        inherited = bases.given(match.own)
        if inherited is not None:
            verdicts = {_of_row(module, match.row, one, made) for one in inherited} or {Verdict.OPEN}
            return verdicts.pop() if len(verdicts) == 1 else Verdict.OPEN
    return _of_row(module, match.row, given, made)


def _is_harmless(module: Module, match: Match, node: ast.expr) -> bool:
    """Tell whether what stands around shows that nobody else's bytes are read."""
    if match.row.name == _CONNECTION:
        return match.maker is None and _has_only_pipes(module)
    if match.row.into is not None and isinstance(node, ast.Call):
        return not _is_given(module, Arguments.of(node, partial(module, node)), *match.row.into)
    return match.row.reference and _is_in_migration(module, node)


def _is_given(module: Module, arguments: Arguments, keyword: str, position: int) -> bool:
    """Tell whether an argument can be something else than None."""
    at = arguments.at(position)
    given = [*arguments.named(module, keyword), *([at] if at is not None else [])]
    if not given:
        return not arguments.complete
    values = [value for one in given for value in module.typed.of(one)]
    return not values or not all(isinstance(one.node, ast.Constant) and one.node.value is None for one in values)


def _has_only_pipes(module: Module) -> bool:
    """Tell whether a file makes pipes to its own processes, and connects to no others."""
    names: set[str] = set()
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute):
            names.add(node.attr)
        elif isinstance(node, ast.Name):
            names.add(node.id)
        elif isinstance(node, ast.alias):
            names.add(last(node.name))
    return "Pipe" in names and names.isdisjoint(_CONNECTING)


def _is_in_migration(module: Module, node: ast.expr) -> bool:
    """Tell whether an expression is part of what a function of Alembic's ``op`` is given."""
    above = module.parent(node)
    while isinstance(above, ast.expr | ast.keyword):
        if isinstance(above, ast.Call):
            values = list(module.values.of(above.func))
            if values and all(value.name.startswith(_MIGRATION) for value in values):
                return True
        above = module.parent(above)
    return False


class _Bases:
    """What the classes of a file give to the ``__init__`` of what they derive from."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._known: dict[ast.ClassDef, list[Arguments] | None] = {}

    def given(self, node: ast.ClassDef) -> list[Arguments] | None:
        """Return what the ``__init__`` of a class gives to that of its base; None where it has none of its own."""
        if node not in self._known:
            self._known[node] = self._look(node)
        return self._known[node]

    def _look(self, node: ast.ClassDef) -> list[Arguments] | None:
        own = next((one for one in node.body if isinstance(one, ast.FunctionDef) and one.name == "__init__"), None)
        if own is None:
            return None
        self._module.binder.ensure_body(own)
        found: list[Arguments] = []
        values = self._module.values
        for call in ast.walk(own):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "__init__":
                for value in values.of(call.func):
                    if value.sort is Sort.OUTSIDE and value.node is node:
                        found.append(Arguments.of(call))
                    elif value.sort is Sort.OUTSIDE and value.name.removesuffix(".__init__") in values.parents(node):
                        found.append(Arguments.of(call, skipped=1))
        return found


def _of_row(module: Module, row: Hidden, arguments: Arguments, made: Arguments | None) -> Verdict:
    """Return whether all conditions of a row hold; *made* is what the object of a method was made with."""
    verdicts = {Verdict.CHANGED if row.safe_from else Verdict.HOLDS}
    for condition in (row.condition, *row.also):
        if condition is not None:
            given = made if condition.of_maker else arguments
            verdicts.add(decide(module, condition, given) if given is not None else Verdict.OPEN)
    if row.endings and not _is_asked_for(module, row, arguments):
        verdicts.add(_by_ending(module, row, arguments))
    if row.safe_from and Verdict.OPEN in verdicts:
        return Verdict.FAILS  # only in some cases, and only in older versions
    return next(one for one in (Verdict.FAILS, Verdict.OPEN, Verdict.CHANGED, Verdict.HOLDS) if one in verdicts)


def _is_asked_for(module: Module, row: Hidden, arguments: Arguments) -> bool:
    """Tell whether a call names the format, so that the ending of the file does not matter."""
    condition = row.condition
    if condition is None or not any(isinstance(one, str) for one in condition.unsafe):
        return False
    if not arguments.named(module, condition.keyword) and arguments.at(condition.position) is None:
        return False
    return decide(module, condition, arguments) is Verdict.HOLDS


def _by_ending(module: Module, row: Hidden, arguments: Arguments) -> Verdict:
    """Return what the ending of the name that a call is given says."""
    given = read(module, row, arguments)
    name = module.typed.constant(given) if given is not None else None
    if given is not None and all(value.sort is Sort.INSTANCE for value in module.typed.of(given)):
        return Verdict.FAILS  # an object of this file's class names no file
    if not isinstance(name, str):
        return Verdict.OPEN if given is not None else Verdict.FAILS
    return Verdict.HOLDS if name.endswith(row.endings) else Verdict.FAILS


def read(module: Module, row: Hidden, arguments: Arguments) -> ast.expr | None:
    """Return what a call reads, as its row says."""
    for keyword in row.keywords:
        for given in arguments.named(module, keyword):
            return given
    return arguments.at(row.argument)


def partial(module: Module, call: ast.Call) -> ast.Call | None:
    """Return the call of ``functools.partial`` that made the callee of *call*."""
    for value in module.typed.of(call.func):
        if value.made is not None and value.made is not call and _is_partial(module, value.made):
            return value.made
    return None


def _is_partial(module: Module, call: ast.Call) -> bool:
    return any(value.name in _PARTIALS for value in module.typed.of(call.func))


def _made(module: Module, values: Values, expression: ast.expr) -> Iterator[tuple[ast.Call, Place]]:
    """Yield the call that makes an object whose methods unpickle, with the place to tell where they are not shown."""
    call = module.binder.callees.get(expression)
    if call is None:
        return
    matches: list[Match] = []
    sure = True
    for one in _alternatives(module, values, expression):
        rows = list(_makers(module, one))
        matches += [Match(row, api, Verdict.HOLDS) for row, api in rows]
        sure = sure and bool(rows)
    if not matches:
        return
    arguments = Arguments.of(call, partial(module, call))
    decided = [match._replace(verdict=_of_row(module, match.row, arguments, None)) for match in matches]
    holding = [one for one in decided if one.verdict is not Verdict.FAILS]
    if holding:
        sure = sure and all(one.verdict is Verdict.HOLDS for one in decided)
        yield call, Place(call, _distinct(holding), Form.MADE, sure)


def _makers(module: Module, value: Value) -> Iterator[tuple[Hidden, str]]:
    """Yield the rows with methods that a callable makes an object of, with their names for people."""
    if value.sort is Sort.OUTSIDE:
        row = _named(value.name)
        if row is not None and row.methods:
            yield row, row.name.replace("()", "")
    elif value.sort is Sort.CLASS and isinstance(value.node, ast.ClassDef):
        for parent in sorted(module.values.parents(value.node)):
            row = _named(parent)
            if row is not None and row.methods:
                yield row, f"{row.name} through {value.node.name}"


def _named(name: str) -> Hidden | None:
    """Return the row of a dotted name."""
    row = _BY_NAME.get(name) or _BY_TYPE.get(name)
    if row is None and name.count(".") > 1:
        package, _, rest = name.partition(".")
        row = _BY_CLASS.get((package, last(rest))) if "()" not in rest else None
    return row


def _alternatives(module: Module, values: Values, expression: ast.expr) -> list[Value]:
    """Return the values of an expression: as source code spells them where one is known so, else by their types."""
    spelt = list(alternatives(module.values.of(expression)))
    if any(value.sort is Sort.OUTSIDE and "()" not in value.name and _named(value.name) for value in spelt):
        return spelt
    return list(alternatives(values.of(expression)))


def _distinct(matches: Iterable[Match]) -> tuple[Match, ...]:
    return tuple(sorted({(one.api, one.verdict): one for one in matches}.values(), key=lambda one: one.api))


# -- what an expression can be ---------------------------------------------------------------------------------------


def _matches(module: Module, typed: Values, expression: ast.expr) -> tuple[list[Match], bool]:
    """Return the rows among the values of an expression, and whether every value is one."""
    found: list[Match] = []
    sure = True
    values = _alternatives(module, typed, expression)
    for value in values:
        match = _match(module, value)
        if match is not None:
            found.append(match)
        elif value.sort is not Sort.UNKNOWN or not _is_annotated(typed, expression):
            sure = False
    if not found and isinstance(expression, ast.Attribute):
        row = _BY_METHOD.get(expression.attr)
        if row is not None and not any(value.sort is Sort.FUNCTION for value in values):
            return [Match(row, row.name.replace("()", ""), Verdict.HOLDS, exact=False)], False
    return found, sure


def _is_annotated(typed: Values, expression: ast.expr) -> bool:
    """Tell whether an expression is a method of something whose type an annotation says."""
    return isinstance(expression, ast.Attribute) and any(
        value.sort is Sort.OUTSIDE and value.name.endswith("()") and not value.handed
        for value in typed.of(expression.value)
    )


def _match(module: Module, value: Value) -> Match | None:
    if value.sort is Sort.CLASS and isinstance(value.node, ast.ClassDef):
        return _own_class(module, value.node)
    if value.sort is not Sort.OUTSIDE:
        return None
    row, exact = _catalogued(module, value.name, value.modules)
    if row is not None and not row.methods:
        given = value.handed and value.item is None
        if given and _is_told_where_handed(row):
            return None
        api = row.name.replace("()", "")
        if isinstance(value.node, ast.ClassDef):
            api += f" through {value.node.name}"
        return Match(row, api, Verdict.HOLDS, exact and not given, value.made, item=value.item)
    made, dot, attr = value.name.rpartition("().")
    if not dot or attr not in _METHODS:
        return None
    if value.made is None:
        row = _named(made)
        if row is None or attr not in row.methods:
            return None
        return Match(row, f"{row.name}.{attr}", Verdict.HOLDS)
    for callee in _alternatives(module, module.typed, value.made.func):
        for row, api in _makers(module, callee):
            if attr in row.methods:
                name, through, own = api.partition(" through ")
                return Match(row, f"{name}.{attr}{through}{own}", Verdict.HOLDS, True, value.made)
    return None


def _own_class(module: Module, node: ast.ClassDef) -> Match | None:
    """A class of this file that derives from one whose construction the catalogue knows."""
    for parent in sorted(module.values.parents(node)):
        row = _named(parent)
        if row is not None and not row.methods and _is_class(row):
            return Match(row, f"{row.name} through {node.name}", Verdict.HOLDS, own=node)
    return None


def _is_class(row: Hidden) -> bool:
    return row.name.rpartition(".")[2].lstrip("_")[:1].isupper()


def _is_told_where_handed(row: Hidden) -> bool:
    """Tell whether a reference to a callable is told of where it is handed on, so that calls of it are not."""
    safe = row.condition is not None and row.condition.default is Default.SAFE
    return not safe and not row.store and not row.methods


def _catalogued(module: Module, name: str, modules: int) -> tuple[Hidden | None, bool]:
    """Return the row of that dotted name, and whether it is the catalogued package itself."""
    row = _named(name)
    if row is None and "()." in name:
        before, _, method = name.rpartition("().")
        row = _BY_NAME.get(f"{before}.{method}")  # a class method that is called on an instance, or by super()
    if row is not None:
        return row, True
    return reexported(module, name, modules, _BY_TAIL), False


# -- references ------------------------------------------------------------------------------------------------------


def _handed(module: Module, reducers: Reducers, expression: ast.expr, matches: list[Match]) -> Iterator[Place]:
    """Yield what nothing in the file calls, but whoever it is handed to."""
    decided = [
        one._replace(verdict=_of_row(module, one.row, _given_before(module, one), None))
        for one in matches
        if one.row.reference or not (one.row.store or one.row.methods)
    ]
    handed = [one for one in decided if one.verdict is not Verdict.FAILS and not _is_harmless(module, one, expression)]
    if not handed:
        return
    if fate(module, reducers, expression) is not Fate.DROPPED:
        reference = all(one.row.reference for one in handed)
        yield Place(expression, _distinct(handed), Form.MADE if reference else Form.HANDED, sure=reference)


def _derived(
    module: Module, bases: _Bases, node: ast.ClassDef, base: ast.expr, matches: list[Match]
) -> Iterator[Place]:
    """Yield the base of a class that other files use as a type: nothing in this file makes one of it."""
    found: list[Match] = []
    for match in matches:
        if match.row.reference and match.own is None:
            inherited = bases.given(node) or [Arguments((), ())]
            verdicts = {_of_row(module, match.row, one, None) for one in inherited}
            verdict = verdicts.pop() if len(verdicts) == 1 else Verdict.OPEN
            if verdict is not Verdict.FAILS:
                found.append(match._replace(verdict=verdict))
    if found:
        yield Place(base, _distinct(found), Form.MADE, sure=all(one.verdict is Verdict.HOLDS for one in found))


def _given_before(module: Module, match: Match) -> Arguments:
    """Return what a ``partial`` gives a callable."""
    if match.maker is None or not _is_partial(module, match.maker):
        return Arguments((), ())
    return Arguments.of(match.maker, None, skipped=1)
