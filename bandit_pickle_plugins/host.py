"""The only module that knows bandit: it turns findings into issues, each at its own place.

bandit calls a check once for each node of the types it is registered for, and takes one issue or None each time. The
file is analysed on the first of those calls, and each issue is handed over at the first registered node of its
finding, or at the next ones where several wait. What this module relies on in bandit is pinned by
``tests/test_host_contract.py``.

bandit walks a tree by recursion and calls checks from as deep as the source is nested, so hardly any of Python's stack
may be left: what answers a node takes one frame, and an analysis that runs out of stack is done again by a thread,
which has a stack of its own.
"""

from __future__ import annotations

import _thread
import ast
import functools
import gc
import os
import sys
from collections import deque
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final

from bandit.core import docs_utils
from bandit.core.context import Context
from bandit.core.issue import Issue

if TYPE_CHECKING:
    from .analysis.module import Module
    from .configuration import Configuration
    from .finding import Finding

Find = Callable[["Module"], "Iterator[Finding]"]
Check = Callable[..., "Issue | None"]

#: Where "More Info" of a report leads. bandit would make up an address on its own site for these ids, a dead page.
_MORE_INFO: Final = {
    "P901": "https://docs.python.org/3/library/pickle.html#restricting-globals",
    "P902": "https://docs.python.org/3/library/pickle.html#object.__reduce__",
    "P903": "https://docs.python.org/3/library/pickle.html#module-pickle",
}

#: What one check found in a file: its issues by the node they are handed over at, and those that wait.
_Found = tuple[dict[ast.AST, list[Issue]], "deque[Issue]"]

#: The file that bandit is in: its data, which is held so that no other file has its identity meanwhile; what was read
#: and made of it; and what each check found. Plain dictionaries, because to make an object takes a frame.
_file: dict[str, Any] = {"data": None}


def reporting(find: Find, words: str, anchors: tuple[type[ast.AST], ...]) -> Callable[[Check], Check]:
    """Return a decorator that turns a stub into a check: it reports what *find* yields for a module.

    ``words`` names the filter of :mod:`.catalogue.words` that a file must pass; ``anchors`` are the node types that
    the check is registered for. A check raises what the analysis raises, once for each file.
    """

    def decorate(stub: Check) -> Check:
        @functools.wraps(stub)
        def check(context: Context, block: object = None) -> Issue | None:
            global _file
            here = context._context
            if _file["data"] is not here["file_data"]:
                _file = {"data": here["file_data"], "found": {}}
            all_found = _file["found"]
            node = here["node"]
            if find not in all_found:
                all_found[find] = None  # whatever happens below, not again for the next node
                try:
                    all_found[find] = _look(_file, node, find, words, anchors, block)
                except RecursionError:
                    results: list[Any] = []
                    done = _thread.allocate_lock()
                    done.acquire()
                    _thread.start_new_thread(_look_again, (results, done, _file, node, find, words, anchors, block))
                    done.acquire()
                    if isinstance(results[0], BaseException):
                        raise results[0] from None
                    all_found[find] = results[0]
            # Without its line range bandit neither warns of an unused nosec here nor looks for one.
            here["linerange"] = ()
            found = all_found[find]
            if found is None:
                return None
            at, waiting = found
            if node in at:
                waiting.extend(at.pop(node))
            if not waiting:
                return None
            issue: Issue = waiting.popleft()
            here["linerange"] = issue.linerange
            here["lineno"] = issue.lineno
            here["col_offset"] = issue.col_offset
            here["end_col_offset"] = issue.end_col_offset
            return issue

        return check

    return decorate


def _look(
    file: dict[str, Any], node: ast.AST, find: Find, words: str, anchors: tuple[type[ast.AST], ...], block: object
) -> _Found | None:
    """Run a check over the file that *node* belongs to; None where it finds nothing."""
    from .catalogue.words import passes

    configuration = _configuration(block)
    if "source" not in file:
        file["data"].seek(0)
        file["source"] = file["data"].read()
    if not passes(words, file["source"], configuration):
        return None
    if "module" not in file:
        from .analysis.module import Module

        while not isinstance(node, ast.Module):
            node = node._bandit_parent  # type: ignore[attr-defined]  # set by bandit on its way down
        file["module"] = Module(node, configuration)
    at: dict[ast.AST, list[Issue]] = {}
    collecting = gc.isenabled()
    gc.disable()  # the analysis makes many objects and drops none: collecting meanwhile would be in vain
    try:
        for finding in find(file["module"]):
            at.setdefault(_anchor(file["module"], finding.node, anchors), []).append(_issue(finding))
    finally:
        if collecting:
            gc.enable()
    return (at, deque()) if at else None


def _look_again(  # pragma: no cover  # coverage does not see into threads of _thread; tests/test_host.py does
    results: list[Any], done: _thread.LockType, file: dict[str, Any], *rest: Any
) -> None:
    """Do what :func:`_look` does on the stack of this thread; put the result, or what it raises, into *results*."""
    file.pop("module", None)  # half of its answers may be missing
    try:
        results.append(_look(file, *rest))
    except BaseException as error:  # noqa: BLE001  # raised again in the thread that asked
        results.append(error)
    finally:
        done.release()


def _issue(finding: Finding) -> Issue:
    """Make the issue of a finding; here, because there may be no room on the stack where it is handed over."""
    where = finding.node
    issue = Issue(
        severity=finding.severity,
        confidence=finding.confidence,
        cwe=finding.cwe,
        text=finding.text,
        lineno=where.lineno,
        col_offset=where.col_offset,
        end_col_offset=where.end_col_offset,
    )
    issue.linerange = list(range(where.lineno, (where.end_lineno or where.lineno) + 1))
    return issue


def _anchor(module: Module, node: ast.AST, anchors: tuple[type[ast.AST], ...]) -> ast.AST:
    """Return the node that a finding on *node* is handed over at: below it, or around it where it is a constant."""
    found = _first(node, anchors)
    around: ast.AST | None = node
    while found is None and around is not None and isinstance(node, ast.expr):
        around = module.parent(around)
        if isinstance(around, ast.stmt | ast.Module):  # what is in between may be large, and hold none either
            found = _first(around, anchors)
    if found is None:
        raise LookupError(f"a finding on {type(node).__name__} holds none of the nodes that its check is called for")
    return found


def _first(node: ast.AST, anchors: tuple[type[ast.AST], ...]) -> ast.AST | None:
    """Return the first node of the types *anchors* that bandit comes to at or below *node*."""
    todo = [node]
    while todo:
        current = todo.pop()
        if isinstance(current, anchors):
            return current
        todo.extend(reversed(list(ast.iter_child_nodes(current))))
    return None


# -- configuration -------------------------------------------------------------------------------------------------

_configurations: dict[int, tuple[object, Configuration]] = {}


def _configuration(block: object) -> Configuration:
    """Return the configuration of a block, read once; end bandit's command where it is wrong."""
    from . import configuration

    known = _configurations.get(id(block))
    if known is None or known[0] is not block:
        try:
            known = block, configuration.read(block)
        except configuration.ConfigurationError as error:
            if not _is_command():
                raise
            sys.stderr.write(f"bandit: {error}\n")
            raise SystemExit(2) from None
        _configurations.clear()
        _configurations[id(block)] = known
    return known[1]


def _is_command() -> bool:
    """Tell whether this process is bandit's own command, not a program that uses bandit."""
    main = sys.modules.get("__main__")
    spec = getattr(main, "__spec__", None)
    if spec is not None:
        return str(spec.name).partition(".")[0] == "bandit"
    return os.path.basename(sys.argv[0] or "").partition(".")[0] in ("bandit", "bandit-baseline")  # noqa: PTH119


def _lead_more_info() -> None:
    """Make bandit's formatters name a page that exists for these ids."""
    ours = _MORE_INFO
    bandits = docs_utils.get_url

    def get_url(bid: str) -> str:
        return ours.get(bid) or bandits(bid)

    docs_utils.get_url = get_url


_lead_more_info()
