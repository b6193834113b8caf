"""How exposed a load is: where its bytes come from, and what protects them."""

from __future__ import annotations

import ast
import enum
from typing import Final, NamedTuple

from ..catalogue import sources
from ..catalogue.loaders import Form
from ..catalogue.origins import EVERY, SEVERITY, Origin
from ..finding import Level
from .chains import Link
from .given import argument
from .loading import Loading
from .module import Module
from .origins import Trace, worst

#: Loaders whose first argument names a file; without it they take a fixed name in the temporary directory.
_BY_PATH: Final = frozenset({"load_module", "load_module_asdict", "load_session"})
#: Keywords under which loaders take what they read.
_KEYWORDS: Final = ("file", "data", "str", "string", "s", "buf", "filename", "path", "obj", "dict")
#: Where nobody else can write between the making of a file and its reading.
_OWN_FOLDERS: Final = (Origin.TEMPORARY, Origin.FILE)


class Protection(enum.Enum):
    """What lowers the severity of a load; the value is what to do then."""

    NONE = ""
    CHECK = "Keep the key secret; JSON or Protocol Buffers would need none."
    UNPICKLER = "Keep what its find_class lists short, and free of callables that run code."


class Grade(NamedTuple):
    """The severity of a load, the words of its message about the bytes, and what protects it."""

    severity: Level
    words: str
    protection: Protection = Protection.NONE


def grade(module: Module, link: Link) -> Grade | None:
    """Return how exposed a load is, or None where it reads what this code has just made."""
    traces: set[Trace] = set()
    faults: list[str] = []
    restricted = True
    for loading in link.loadings.found:
        traces |= _traces(module, link, loading)
        fault = module.restricted.fault(loading.own) if loading.own is not None else None
        restricted = restricted and fault == ""
        if fault:
            faults.append(fault)
    trace = worst(frozenset(traces))
    if trace.origin is Origin.OWN:
        return None
    words = f"the bytes come from {trace.origin.value}"
    severity = SEVERITY[trace.origin]
    assert severity is not None
    if trace.verified:
        return Grade("LOW", f"{words}, behind an integrity check", Protection.CHECK)
    if restricted:
        return Grade("LOW", f"{words}, through a restricted unpickler", Protection.UNPICKLER)
    if faults:
        words += f"; {faults[0]}"
    return Grade(severity, words)


def _traces(module: Module, link: Link, loading: Loading) -> frozenset[Trace]:
    if not link.called:
        return _handed(module, link.node)
    assert isinstance(link.node, ast.Call)
    name = loading.loader.name.rpartition(".")[2]
    source = link.node
    if loading.made is not None and loading.loader.form is Form.UNPICKLER:
        source = loading.made  # an unpickler was given its file when it was made
    data = _data(module, source)
    if name in _BY_PATH or (loading.loader.form is Form.STORE and _opens_path(name)):
        if data is None:
            return frozenset({Trace(Origin.SHARED_DIRECTORY if name in _BY_PATH else Origin.FILE)})
        path = module.origins.path(data)
        return frozenset({Trace(Origin.OWN) if path.origin in _OWN_FOLDERS and _makes_anew(module, source) else path})
    if data is None:
        return frozenset({Trace(Origin.UNKNOWN)})
    traces = module.origins.of(data) or frozenset(
        {Trace(Origin.LITERAL if _is_written(module, data) else Origin.UNKNOWN)}
    )
    if module.guards.verified(data, link.node):
        return frozenset(trace._replace(verified=True) for trace in traces)
    return traces


def _makes_anew(module: Module, call: ast.Call) -> bool:
    """Tell whether a store is opened empty, whatever was there before."""
    flag = argument(call, "flag") or argument(call, 1)
    return flag is not None and module.typed.constant(flag) == "n"


def _is_written(module: Module, data: ast.expr) -> bool:
    """Tell whether a load reads an empty constant or display that stands in it: ``pickle.load(io.BytesIO(b""))``."""
    if isinstance(data, ast.Call) and len(data.args) == 1:
        if any(sources.PASSING.get(callee.name) == 0 for callee in module.typed.of(data.func)):
            data = data.args[0]
    return isinstance(data, ast.Constant | ast.Dict | ast.List | ast.Set | ast.Tuple)


def _opens_path(name: str) -> bool:
    return name in ("open", "DbfilenameShelf")


def _data(module: Module, call: ast.Call) -> ast.expr | None:
    """Return what a loader is given to read, also by the ``partial`` that its name stands for."""
    given, keywords = [*call.args], [*call.keywords]
    for value in module.typed.of(call.func):
        if value.made is not None and value.made is not call and "()" not in value.name:
            given = [*value.made.args[1:], *given]
            keywords += value.made.keywords
    if given:
        return given[0].value if isinstance(given[0], ast.Starred) else given[0]
    for keyword in keywords:
        if keyword.arg in _KEYWORDS:
            return keyword.value
    return None


def _handed(module: Module, node: ast.expr) -> frozenset[Trace]:
    """The origin of what a loader will be called with by whoever it is handed to."""
    above = module.parent(node)
    keyword = above.arg if isinstance(above, ast.keyword) else None
    call = module.parent(above) if isinstance(above, ast.keyword) else above
    found: set[Trace] = set()
    if isinstance(call, ast.Call) and node is not call.func:
        position: int | str | None = keyword
        if keyword is None and node in call.args:
            position = call.args.index(node)
        for callee in module.typed.of(call.func):
            for one in sources.REGISTERING.get(callee.name, ()):
                if one.argument == position and one.parameter in (0, EVERY) and one.origin is not None:
                    found.add(Trace(one.origin))
            if sources.CALLING.get(callee.name) == position:
                for argument in call.args[call.args.index(node) + 1 :]:
                    found |= module.origins.of(argument)
    return frozenset(found) or frozenset({Trace(Origin.UNKNOWN)})
