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

#: What one cell holds: dotted names, one a line, or text.
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
    yield "names", "effect", "note"
    for gadget in GADGETS:
        note = gadget.note
        if gadget.mode is not None:
            note = f"argument {gadget.mode + 1} must ask for writing{f'; {note}' if note else ''}"
        yield [gadget.name, *gadget.also], gadget.effect.value, note


#: The tables by name, with the shares of their columns.
TABLES: Final[dict[str, tuple[Callable[[], Iterator[Row]], Sequence[int]]]] = {
    "effects": (effects, (2, 1)),
    "gadgets": (gadgets, (5, 3, 3)),
    "loaders": (loaders, (5, 3, 2, 3)),
    "reexported": (reexported, (1, 2)),
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
        return [nodes.table("", group, classes=["colwidths-given"])]


def _row(cells: Row) -> nodes.row:
    return nodes.row("", *[nodes.entry("", *_paragraphs(cell)) for cell in cells])


def _paragraphs(cell: Cell) -> Iterator[nodes.paragraph]:
    if isinstance(cell, str):
        yield nodes.paragraph("", cell)
    else:
        for name in cell:
            yield nodes.paragraph("", "", nodes.literal("", name))


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive with Sphinx."""
    app.add_directive("catalogue", Catalogue)
    return {"version": "1", "parallel_read_safe": True}
