"""How exposed a call is that unpickles underneath: where its bytes come from, and what protects them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from ..catalogue import sources
from ..catalogue.hidden_loaders import Hidden, Reads
from ..catalogue.origins import SEVERITY, Origin
from .conditions import Arguments
from .grading import Grade, Protection
from .hidden import Form, Match, Place, partial
from .module import Module
from .origins import Trace, worst
from .values import Sort

_UNKNOWN: Final = frozenset({Trace(Origin.UNKNOWN)})

#: How URLs begin, and who answers them; other text is the name of a file.
_SCHEMES: Final = (
    ("https://", Origin.PEER),
    ("http://", Origin.DOWNLOAD),
    ("ftp://", Origin.DOWNLOAD),
    ("hf://", Origin.DOWNLOAD),
    ("s3://", Origin.STORE),
    ("gs://", Origin.STORE),
    ("gcs://", Origin.STORE),
    ("abfs://", Origin.STORE),
)


def grade(module: Module, place: Place) -> Grade | None:
    """Return how exposed a place is, or None where it reads what this code has just made."""
    traces = frozenset(trace for match in place.matches for trace in _traces(module, place, match))
    trace = worst(traces)
    if trace.origin is Origin.OWN:
        return None
    words = f"the bytes come from {trace.origin.value}"
    if trace.verified:
        return Grade("LOW", f"{words}, behind an integrity check", Protection.CHECK)
    severity = SEVERITY[trace.origin]
    assert severity is not None  # only what the code has made itself has none
    return Grade("LOW" if all(match.row.store for match in place.matches) else severity, words)


def _traces(module: Module, place: Place, match: Match) -> frozenset[Trace]:
    row = match.row
    if isinstance(row.reads, Origin):
        return _fixed(module, place, row, row.reads)
    if row.reads is Reads.RECEIVER:
        return _of_receiver(module, place, row)
    if place.form is Form.HANDED or not isinstance(place.node, ast.Call):
        return _given_later(module, place.node)
    call = place.node
    data = _read(module, call, row, match.maker if place.form is Form.CALLED and row.methods else None)
    if data is None:
        return frozenset({Trace(Origin.FILE)}) if row.reads is Reads.FILE else _UNKNOWN
    traces = _of_file(module, data) if row.reads is Reads.FILE else module.origins.of(data)
    if module.guards.verified(data, call):
        return frozenset(trace._replace(verified=True) for trace in traces)
    return traces or frozenset({Trace(Origin.LITERAL)})


def _fixed(module: Module, place: Place, row: Hidden, origin: Origin) -> frozenset[Trace]:
    """What always has one origin; a constant URL makes a download that of a peer that the program authenticates."""
    if origin is Origin.DOWNLOAD and isinstance(place.node, ast.Call) and place.form is Form.CALLED:
        url = _read(module, place.node, row, None)
        found = set(_by_url(module, url)) if url is not None else set()
        if found and Origin.DOWNLOAD not in found:
            return frozenset(Trace(one) for one in found)
    return frozenset({Trace(origin)})


def _of_receiver(module: Module, place: Place, row: Hidden) -> frozenset[Trace]:
    traces = module.origins.of(place.node)
    if all(trace.origin is Origin.UNKNOWN for trace in traces):
        known = sources.source(row.name)
        return frozenset({Trace(known.origin)}) if known is not None else _UNKNOWN
    return traces


def _read(module: Module, call: ast.Call, row: Hidden, maker: ast.Call | None) -> ast.expr | None:
    """Return what a call reads, also where ``partial`` or the call that made its object has been given it."""
    source = maker or call
    arguments = Arguments.of(source, partial(module, source))
    for keyword in row.keywords:
        for given in arguments.named(module, keyword):
            return given
    given_there = arguments.at(row.argument)
    if given_there is None and arguments.positional == () and call.args and isinstance(call.args[0], ast.Starred):
        return call.args[0].value
    return given_there


def _given_later(module: Module, node: ast.expr) -> frozenset[Trace]:
    """The origin of what a callable will be called with by whoever it is handed to."""
    call = module.parent(node)
    found: set[Trace] = set()
    if isinstance(call, ast.Call) and node in call.args:
        position = call.args.index(node)
        for callee in module.typed.of(call.func):
            if sources.CALLING.get(callee.name) == position:
                for argument in call.args[position + 1 :]:
                    found |= module.origins.file(argument)
    return frozenset(found) or _UNKNOWN


def _of_file(module: Module, data: ast.expr) -> frozenset[Trace]:
    """The origin of what a path, a URL or an open file gives."""
    urls = frozenset(Trace(one) for one in _by_url(module, data))
    if urls:
        return urls
    traces = module.origins.file(data)
    chosen = module.origins.of(data)
    if chosen and all(trace.verified for trace in chosen):
        return frozenset(trace._replace(verified=True) for trace in traces)
    return traces


def _by_url(module: Module, text: ast.expr) -> Iterator[Origin]:
    """Yield who answers, for each URL that an expression can be."""
    for value in module.typed.of(text):
        node = value.node
        if value.sort is not Sort.LITERAL or not isinstance(node, ast.expr):
            continue
        whole = module.typed.constant(node)
        start = whole if whole is not None else _start(module, node)
        for scheme, origin in _SCHEMES:
            if isinstance(start, str) and start.startswith(scheme):
                # Whoever chooses the rest of a URL chooses what is read.
                yield origin if whole is not None or origin is Origin.STORE else Origin.DOWNLOAD


def _start(module: Module, node: ast.expr) -> object:
    """Return the constant that a text begins with."""
    while not isinstance(node, ast.Constant):
        if isinstance(node, ast.JoinedStr) and node.values:
            node = node.values[0]
        elif isinstance(node, ast.FormattedValue):
            node = node.value
        elif isinstance(node, ast.BinOp):
            node = node.left
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            node = node.func.value
        else:
            return module.typed.constant(node)
    return node.value
