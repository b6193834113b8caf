"""A Sphinx directive that draws the catalogue as the installed package has it: ``.. catalogue:: loaders``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar, Final

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

from bandit_pickle_plugins.catalogue.gadgets import GADGETS, SEVERITY, Effect
from bandit_pickle_plugins.catalogue.loaders import LOADERS, REEXPORTED

#: What one cell holds: dotted names, or text.
Cell = Sequence[str] | str
Row = Sequence[Cell]


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


def effects() -> Iterator[Row]:
    """Yield what gadgets do, and how severe P902 takes it."""
    yield "what the unpickler does", "severity"
    for effect in Effect:
        yield effect.value, SEVERITY.get(effect, "that of what it reaches")


def gadgets() -> Iterator[Row]:
    """Yield what P902 does not let a reducer return."""
    yield "name", "also", "effect", "note"
    for gadget in GADGETS:
        note = gadget.note
        if gadget.mode is not None:
            note = f"argument {gadget.mode + 1} must ask for writing{f'; {note}' if note else ''}"
        yield [gadget.name], gadget.also, gadget.effect.value, note


TABLES: Final[dict[str, Callable[[], Iterator[Row]]]] = {
    "effects": effects,
    "gadgets": gadgets,
    "loaders": loaders,
    "reexported": reexported,
}


class Catalogue(SphinxDirective):
    """Draw the table that the argument names."""

    required_arguments = 1
    has_content: ClassVar[bool] = False

    def run(self) -> list[nodes.Node]:
        """Return the table, or raise what Sphinx reports where there is none of that name."""
        make = TABLES.get(self.arguments[0])
        if make is None:
            raise self.error(f"no table is named {self.arguments[0]}; there are {', '.join(TABLES)}")
        head, *rows = make()
        group = nodes.tgroup("", *[nodes.colspec(colwidth=1) for _ in head], cols=len(head))
        group += nodes.thead("", _row(head))
        group += nodes.tbody("", *map(_row, rows))
        return [nodes.table("", group, classes=["colwidths-auto"])]


def _row(cells: Row) -> nodes.row:
    return nodes.row("", *[nodes.entry("", nodes.paragraph("", "", *_inline(cell))) for cell in cells])


def _inline(cell: Cell) -> Iterator[nodes.Node]:
    if isinstance(cell, str):
        yield nodes.Text(cell)
        return
    for number, name in enumerate(cell):
        if number:
            yield nodes.Text(", ")
        yield nodes.literal("", name)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive with Sphinx."""
    app.add_directive("catalogue", Catalogue)
    return {"version": "1", "parallel_read_safe": True}
