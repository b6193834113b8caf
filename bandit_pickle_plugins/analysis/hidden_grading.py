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
from .hidden import Form, Match, Place, partial, read
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
    made = place.form is Form.MADE and all(match.row.store for match in place.matches)
    return Grade("LOW" if made else severity, words)


def _traces(module: Module, place: Place, match: Match) -> frozenset[Trace]:
    row = match.row
    if isinstance(row.reads, Origin):
        return frozenset({Trace(row.reads, row.signed)})
    if row.reads is Reads.RECEIVER:
        return _of_receiver(module, place, match)
    if row.reads is Reads.URL:
        return _of_url(module, place, row)
    if row.reads is Reads.ADDRESS:
        return _of_address(module, place.node, row)
    if place.form is Form.HANDED or not isinstance(place.node, ast.Call):
        return _given_later(module, place.node)
    call = place.node
    source = match.maker if match.maker is not None and row.methods else call
    data = _data(module, source, row)
    if data is None:
        return frozenset({Trace(Origin.FILE)}) if row.reads is Reads.FILE else _UNKNOWN
    traces = _of_file(module, data) if row.reads is Reads.FILE else module.origins.of(data)
    if row.signed or module.guards.verified(data, call):
        return frozenset(trace._replace(verified=True) for trace in traces)
    if not traces and isinstance(data, ast.Constant):
        return frozenset({Trace(Origin.LITERAL)})
    return traces


def _of_url(module: Module, place: Place, row: Hidden) -> frozenset[Trace]:
    """What a URL gives that is fetched: a constant https:// one that of a peer that the program authenticates."""
    url = _data(module, place.node, row) if isinstance(place.node, ast.Call) else None
    found = frozenset(Trace(one) for one in _by_url(module, url)) if url is not None else frozenset()
    return found or frozenset({Trace(Origin.DOWNLOAD)})


def _of_receiver(module: Module, place: Place, match: Match) -> frozenset[Trace]:
    """What the object gives whose method is called; or would give, where only its construction is shown."""
    if place.form is Form.MADE and match.row.methods:
        traces = frozenset(one for method in match.row.methods for one in module.origins.by(place.node, method))
    else:
        traces = module.origins.of(place.node)
    if all(trace.origin is Origin.UNKNOWN for trace in traces):
        known = sources.source(match.row.name)
        return frozenset({Trace(known.origin)}) if known is not None else _UNKNOWN
    return traces


def _of_address(module: Module, node: ast.expr, row: Hidden) -> frozenset[Trace]:
    """Who can reach an address: a path stays inside the machine, and a key that is not a literal verifies."""
    if not isinstance(node, ast.Call):
        return frozenset({Trace(Origin.NETWORK)})
    arguments = Arguments.of(node, partial(module, node))
    address = read(module, row, arguments)
    local = address is not None and isinstance(module.typed.constant(address), str | bytes)
    keys = [*arguments.named(module, "authkey"), *(one for one in [arguments.at(1)] if one is not None)]
    keyed = any(not _is_literal(module, key) for key in keys)
    return frozenset({Trace(Origin.CHANNEL if local else Origin.NETWORK, keyed)})


def _is_literal(module: Module, key: ast.expr) -> bool:
    return any(isinstance(value.node, ast.Constant) for value in module.typed.of(key)) or (
        module.typed.constant(key) is not None
    )


def _data(module: Module, call: ast.Call, row: Hidden) -> ast.expr | None:
    """Return what a call reads, also where ``partial`` gave it that."""
    arguments = Arguments.of(call, partial(module, call))
    given = read(module, row, arguments)
    if given is None and row.argument is not None and not arguments.complete:
        return next((one.value for one in call.args if isinstance(one, ast.Starred)), None)
    return given


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
    if traces == frozenset({Trace(Origin.FILE)}) and _is_open(module, data, worst(chosen).origin):
        return chosen
    return traces


def _is_open(module: Module, data: ast.expr, origin: Origin) -> bool:
    """Tell whether something of an origin is an open file or bytes, not a path that came from there."""
    if origin is Origin.PROCESS:
        return any(value.name.startswith("sys.stdin") for value in module.typed.of(data))
    return origin in (Origin.PEER, Origin.CHANNEL, Origin.STORE)


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
