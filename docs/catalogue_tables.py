"""A Sphinx directive that draws the catalogue as the installed package has it: ``.. catalogue:: loaders``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import ClassVar, Final, NamedTuple

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

from bandit_pickle_plugins.catalogue import checks_of_integrity, origins
from bandit_pickle_plugins.catalogue import sends as sending
from bandit_pickle_plugins.catalogue.checks_of_integrity import CHECKS, HASHES, MACS, PINNED, How
from bandit_pickle_plugins.catalogue.gadgets import GADGETS, SEVERITY, Effect
from bandit_pickle_plugins.catalogue.hidden_loaders import HIDDEN, PEERS, SETTINGS, Condition, Default, Hidden
from bandit_pickle_plugins.catalogue.leaving import LEAVING
from bandit_pickle_plugins.catalogue.loaders import LOADERS, REEXPORTED
from bandit_pickle_plugins.catalogue.origins import (
    CALLS,
    DECORATED,
    EVERY,
    FILLING,
    FILLS,
    GIVES,
    ITEMS,
    METHODS,
    OPENS,
    OVERRIDES,
    PASSES,
    REGISTERED,
    SAME,
    SHARED_PATHS,
    SOURCES,
    Origin,
)
from bandit_pickle_plugins.catalogue.running import METHODS as RUN_METHODS
from bandit_pickle_plugins.catalogue.running import RUNS, Way


class Noted(NamedTuple):
    """A dotted name, and what is to be said of it."""

    name: str
    note: str


#: What one cell holds: dotted names, one a line, or text.
Cell = Sequence[str | Noted] | str
Row = Sequence[Cell]

#: Packages whose source was not read for the catalogue.
UNREAD: Final = origins.UNREAD | checks_of_integrity.UNREAD | sending.UNREAD


def by_package(records: Iterable[tuple[str, str, Cell]]) -> Iterator[tuple[str, list[Noted], Cell]]:
    """Yield packages, what is known of each, and what it is or gives, from names, notes, and what those are or give."""
    found: dict[tuple[str, str], tuple[dict[Noted, None], Cell]] = {}
    for name, note, what in records:
        names, _ = found.setdefault((name.partition(".")[0], repr(what)), ({}, what))
        names[Noted(name, note)] = None
    for (package, _), (names, what) in sorted(found.items(), key=lambda item: item[0]):
        yield f"{package} (not read)" if package in UNREAD else package, [*names], what


def given(origin: Origin | None, made: str) -> Cell:
    """Return the cell for data of an origin, or for an object of a type."""
    return origin.value if origin is not None else [made]


def joined(*notes: str) -> str:
    """Return several notes as one."""
    return "; ".join(note for note in notes if note)


def loaders() -> Iterator[Row]:
    """Yield what P901 reports."""
    yield "name", "how it loads", "interface of", "note"
    for loader in LOADERS:
        yield [loader.name], loader.form.value, [loader.family], loader.note


def reexported() -> Iterator[Row]:
    """Yield the modules that P901 knows again by their name when another module hands them on."""
    yield "module", "seen as"
    for name in sorted(REEXPORTED):
        yield [name], [f"from .compat import {name}"]


def _decides(condition: Condition) -> str:
    """Return what a condition says, in words."""
    argument = f"{condition.keyword}=" + (
        f" (argument {condition.position + 1})" if condition.position is not None else ""
    )
    values = " or ".join(_VALUES.get(one, str(one)) for one in condition.unsafe) or "nothing else"
    default = condition.default.value
    if condition.default is Default.CHANGED:
        default = f"without it before {condition.safe_from}"
    spoiled = f", or with {condition.spoiled_by[0]}=" if condition.spoiled_by else ""
    return f"{argument} is {values}; {default}{spoiled}"


_VALUES: Final[dict[bool | str | None, str]] = {True: "true", False: "false", None: "None"}


def _unpickles(row: Hidden) -> str:
    """Return when a call unpickles, in words."""
    found = [_decides(one) for one in (row.condition, *row.also) if one is not None]
    if row.endings:
        found.append(f"the file ends in {' or '.join(row.endings)}")
    if row.into:
        found.append(f"{row.into[0]}= is given")
    if row.methods:
        found.append(f"its {', '.join(row.methods)} is called")
    if row.safe_from:
        found.append(f"before {row.safe_from}")
    if row.store:
        found.append("what is read from it")
    return "; ".join(found) or "always"


def hidden() -> Iterator[Row]:
    """Yield the calls that P903 reports."""
    yield "name", "it unpickles", "instead", "note"
    for row in HIDDEN:
        yield [row.name], _unpickles(row), row.instead, row.note or "the standard library"


def peers() -> Iterator[Row]:
    """Yield the calls that other tools report too."""
    yield "name", "also reported by"
    for name, tools in PEERS.items():
        yield [name], ", ".join(tools)


def settings() -> Iterator[Row]:
    """Yield the settings that P903 reports."""
    yield "name", "turns pickle on as", "instead", "note"
    for one in SETTINGS:
        where = joined(
            f"keyword of {', '.join(one.calls)}" if one.calls else "",
            f"in a file with {' or '.join(one.modules)}" if one.modules else "",
            f"without {' or '.join(one.unless)} beside it" if one.unless else "",
            one.note,
        )
        values = ["anything" if value == "*" else str(value) for value in one.values]
        yield [one.name], values, one.instead, where


def effects() -> Iterator[Row]:
    """Yield what gadgets do, and how severe P902 takes it."""
    yield "what the unpickler does", "severity"
    for effect in Effect:
        yield effect.value, SEVERITY.get(effect, "that of what it reaches")


def gadgets() -> Iterator[Row]:
    """Yield what P902 does not let a reducer return."""
    yield "names", "effect", "note"
    for gadget in GADGETS:
        note = gadget.note
        if gadget.mode is not None:
            note = f"argument {gadget.mode + 1} must ask for writing{f'; {note}' if note else ''}"
        yield [gadget.name, *gadget.also], gadget.effect.value, note


def graded() -> Iterator[Row]:
    """Yield the origins of bytes, and the severity of a load of such bytes in P901."""
    yield "the bytes come from", "severity"
    for origin in Origin:
        yield origin.value, origins.SEVERITY[origin] or "not reported"


def sources(origin: Origin) -> Iterator[Row]:
    """Yield what gives data of an origin."""
    yield "package", "what gives it"
    if origin is Origin.SHARED_DIRECTORY:
        yield "paths below", [*SHARED_PATHS]
    records = (
        (one.name, joined("the name of a file" if one.path else "", one.note), "")
        for one in SOURCES
        if one.origin is origin
    )
    for package, names, _ in by_package(records):
        yield package, names
    for item in ITEMS:
        if item.origin is origin:
            yield "any mapping", [f'["{item.name}"]']


def openers() -> Iterator[Row]:
    """Yield what opens or reads the file that an argument names."""
    yield "package", "what opens or reads", "the bytes come from"
    yield from by_package((one.name, one.note, one.origin.value) for one in OPENS)


def overrides() -> Iterator[Row]:
    """Yield the methods of a program's classes that a framework calls."""
    yield "package", "method", "its parameters are or come from"
    yield from by_package(
        (one.name, joined(_parameter(one.parameter), one.note), given(one.origin, one.type)) for one in OVERRIDES
    )


def registered() -> Iterator[Row]:
    """Yield what a program hands functions to that are called with data later."""
    yield "package", "function given to", "its parameters are or come from"
    records = (
        (one.name, joined(_method(one.method, one.parameter), one.note), given(one.origin, one.type))
        for one in REGISTERED
    )
    yield from by_package(records)


def decorated() -> Iterator[Row]:
    """Yield the decorators of functions that are called with data."""
    yield "package", "function decorated with", "its parameters are or come from"
    yield from by_package(
        (one.name, joined(_position(one.parameter), one.note), given(one.origin, one.type)) for one in DECORATED
    )


def _parameter(counting_self: int) -> str:
    return "" if counting_self == EVERY else f"parameter {counting_self}"


def _position(parameter: int) -> str:
    return "" if parameter == EVERY else f"parameter {parameter + 1}"


def _method(method: str, parameter: int) -> str:
    if not method:
        return _position(parameter)
    return joined("every method" if method == "*" else f"method {method}", _parameter(parameter))


def fills() -> Iterator[Row]:
    """Yield what writes data into a buffer or a file that it is given."""
    yield "package", "what writes it", "the bytes come from"
    yield from by_package((one.name, one.note, one.origin.value) for one in FILLS)


def passes() -> Iterator[Row]:
    """Yield what makes its result from one argument, or from its object."""
    yield "package", "what hands on"
    yield "method of any object", sorted(METHODS | FILLING)
    records = {(one.name, one.note) for one in PASSES} | {(one.name, one.note) for one in CALLS}
    for package, names, _ in by_package((name, note, "") for name, note in sorted(records)):
        yield package, names


def gives() -> Iterator[Row]:
    """Yield what gives the objects that other tables speak of."""
    yield "package", "calling or reading", "gives"
    made = (*GIVES, *checks_of_integrity.GIVES)
    yield from by_package(sorted((one.name, one.note, (one.type,)) for one in made))


def same() -> Iterator[Row]:
    """Yield other spellings."""
    yield "package", "other spelling", "stands for"
    yield from by_package(sorted((one.name, one.note, (one.type,)) for one in (*SAME, *checks_of_integrity.SAME)))


def checks(how: How) -> Iterator[Row]:
    """Yield the callables that verify bytes in one way."""
    yield "package", f"what {how.value}"
    records = (
        (
            one.name,
            joined(
                f"only with {one.needs}=" if one.needs else "",
                f"not with {' or '.join(f'{key}=False' for key in one.off)}" if one.off else "",
                one.note,
            ),
            "",
        )
        for one in CHECKS
        if one.how is how
    )
    for package, names, _ in by_package(records):
        yield package, names


def macs() -> Iterator[Row]:
    """Yield what makes message authentication codes."""
    yield "package", "what makes a code with a key"
    for package, names, _ in by_package((one.name, one.note, "") for one in MACS):
        yield package, names


def hashes() -> Iterator[Row]:
    """Yield what makes digests without a key."""
    yield "package", "what makes a digest without a key"
    for package, names, _ in by_package((one.name, one.note, "") for one in HASHES):
        yield package, names


def leaving() -> Iterator[Row]:
    """Yield the calls that never return."""
    yield "package", "what never returns"
    for package, names, _ in by_package((name, "", "") for name in sorted(LEAVING)):
        yield package, names


def running() -> Iterator[Row]:
    """Yield what calls a function that it is given, by where the arguments of that stand."""
    yield "package", "what calls a function", "its arguments stand"
    for way in Way:
        names = sorted(one.name for one in RUN_METHODS if one.way is way)
        if names:
            yield "method of any object", names, way.value
    yield from by_package((one.name, "", one.way.value) for one in RUNS)


def pinned() -> Iterator[Row]:
    """Yield the downloads that take the digest of what they download."""
    yield "package", "what downloads", "keyword with a constant digest"
    yield from by_package((one.name, one.note, (one.keyword,)) for one in PINNED)


def sends() -> Iterator[Row]:
    """Yield what P904 takes for a send."""
    yield "package", "what sends", "how"
    records = ((one.name, joined(_pickles(one), one.note), one.way.value) for one in sending.SENDS)
    yield from by_package(records)


def _pickles(row: sending.Send) -> str:
    if row.serializers:
        return f"with {', '.join(str(one) for one in row.serializers if isinstance(one, str))} that pickles"
    return "pickles what it is given" if row.pickles else ""


def senders() -> Iterator[Row]:
    """Yield what gives objects that send."""
    yield "package", "what gives it", "as"
    names = ((f"{one.name}()[{one.item}]" if one.item is not None else one.name, one) for one in sending.GIVES)
    yield from by_package((name, one.note, (one.type,)) for name, one in names)


def senders_same() -> Iterator[Row]:
    """Yield other names of classes whose objects send."""
    yield "package", "name", "counts as"
    yield from by_package((one.name, one.note, (one.type,)) for one in sending.SAME)


def carries() -> Iterator[Row]:
    """Yield what P904 follows bytes through besides what every check does."""
    yield "package", "what carries them"
    for package, names, _ in by_package((one.name, one.note, "") for one in sending.CARRIES):
        yield package, names


def seals() -> Iterator[Row]:
    """Yield what encrypts or signs the bytes that it is given."""
    yield "package", "what seals them"
    for package, names, _ in by_package((one.name, one.note, "") for one in sending.SEALS):
        yield package, names


#: The tables by name, with the shares of their columns.
TABLES: Final[dict[str, tuple[Callable[[], Iterator[Row]], Sequence[int]]]] = {
    "carries": (carries, (1, 3)),
    "decorated": (decorated, (2, 5, 3)),
    "effects": (effects, (2, 1)),
    "fills": (fills, (2, 5, 3)),
    "gadgets": (gadgets, (5, 3, 3)),
    "gives": (gives, (2, 5, 4)),
    "graded": (graded, (3, 1)),
    "hashes": (hashes, (1, 3)),
    "hidden": (hidden, (5, 4, 4, 4)),
    "leaving": (leaving, (1, 3)),
    "loaders": (loaders, (5, 3, 2, 3)),
    "macs": (macs, (1, 3)),
    "openers": (openers, (2, 5, 3)),
    "overrides": (overrides, (2, 5, 3)),
    "passes": (passes, (1, 3)),
    "peers": (peers, (1, 1)),
    "pinned": (pinned, (2, 5, 3)),
    "reexported": (reexported, (1, 2)),
    "registered": (registered, (2, 5, 3)),
    "running": (running, (2, 5, 3)),
    "same": (same, (2, 5, 4)),
    "seals": (seals, (1, 3)),
    "senders": (senders, (2, 5, 4)),
    "senders-same": (senders_same, (2, 5, 4)),
    "sends": (sends, (2, 5, 4)),
    "settings": (settings, (4, 4, 4, 4)),
    **{f"check-{how.name.lower()}": (partial(checks, how), (1, 3)) for how in How},
    **{
        f"from-{origin.name.lower().replace('_', '-')}": (partial(sources, origin), (1, 3))
        for origin in Origin
        if any(one.origin is origin for one in SOURCES)
    },
}


class Catalogue(SphinxDirective):
    """Draw the table that the argument names."""

    required_arguments = 1
    has_content: ClassVar[bool] = False

    def run(self) -> list[nodes.Node]:
        """Return the table, or raise what Sphinx reports where there is none of that name."""
        if self.arguments[0] not in TABLES:
            raise self.error(f"no table is named {self.arguments[0]}; there are {', '.join(TABLES)}")
        make, widths = TABLES[self.arguments[0]]
        head, *rows = make()
        group = nodes.tgroup("", *[nodes.colspec(colwidth=width) for width in widths], cols=len(widths))
        group += nodes.thead("", _row(head))
        group += nodes.tbody("", *map(_row, rows))
        return [nodes.table("", group, classes=["colwidths-given", "catalogue"])]


def _row(cells: Row) -> nodes.row:
    return nodes.row("", *[nodes.entry("", *_paragraphs(cell)) for cell in cells])


def _paragraphs(cell: Cell) -> Iterator[nodes.paragraph]:
    if isinstance(cell, str):
        yield nodes.paragraph("", cell)
    else:
        for line in cell:
            name, note = line if isinstance(line, Noted) else (line, "")
            paragraph = nodes.paragraph("", "", nodes.literal("", name))
            if note:
                paragraph += nodes.Text(f" ({note})")
            yield paragraph


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive with Sphinx."""
    app.add_directive("catalogue", Catalogue)
    return {"version": "1", "parallel_read_safe": True}
