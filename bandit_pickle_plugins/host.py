"""The only module that knows bandit: it turns findings into issues, each at its own place.

bandit calls a check once for each node of the types it is registered for, and takes one issue or None each time. The
file is analysed on the first of those calls, and each finding is handed over at the first registered node in it, or at
the next ones where several wait. What this module relies on in bandit is pinned by ``tests/test_host_contract.py``.

bandit walks a tree by recursion and calls checks from as deep as the source is nested, so little of Python's stack may
be left here: what answers every node takes few frames, and an analysis that runs out of stack is done again by a
thread, which has a stack of its own.
"""

from __future__ import annotations

import _thread
import ast
import gc
from collections import deque
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from bandit.core import docs_utils
from bandit.core.context import Context
from bandit.core.issue import Issue

if TYPE_CHECKING:
    from .analysis.module import Module
    from .finding import Finding

Find = Callable[["Module"], "Iterator[Finding]"]

#: Where "More Info" of a report leads. bandit would make up an address on its own site for these ids, a dead page.
_MORE_INFO: Final = {
    "P901": "https://docs.python.org/3/library/pickle.html#restricting-globals",
    "P902": "https://docs.python.org/3/library/pickle.html#object.__reduce__",
}


class _Check:
    """What one check found in the current file: findings by the node they are handed over at, and those that wait."""

    __slots__ = ("at", "waiting")

    def __init__(self) -> None:
        self.at: dict[ast.AST, list[Finding]] = {}
        self.waiting: deque[Finding] = deque()


class _File:
    """The file that bandit is in. ``data`` is held, so no other file can have its identity meanwhile."""

    __slots__ = ("checks", "data", "module", "source")

    def __init__(self, data: object) -> None:
        self.data = data
        self.source: bytes | None = None
        self.module: Module | None = None
        self.checks: dict[Find, _Check | None] = {}


_file: _File = _File(None)


def issue_at(context: Context, find: Find, words: str, anchors: tuple[type[ast.AST], ...]) -> Issue | None:
    """Return the next issue of a check at the node that bandit is at, or None.

    ``find`` yields the findings of a module; ``words`` names the filter of :mod:`.catalogue.words` that a file must
    pass to have any; ``anchors`` are the node types that the check is registered for. Raises what the analysis raises,
    once for each file.
    """
    global _file
    here = context._context
    if _file.data is not here["file_data"]:
        _file = _File(here["file_data"])
    file = _file
    node = here["node"]
    if find not in file.checks:
        file.checks[find] = None  # whatever happens below, not again for the next node
        try:
            file.checks[find] = _look(file, node, find, words, anchors)
        except RecursionError:
            file.checks[find] = _look_from_a_thread(file, node, find, words, anchors)
    check = file.checks[find]
    # Without its line range bandit neither warns of an unused nosec here nor looks for one: HOST CONTRACT 25.
    here["linerange"] = ()
    if check is None:
        return None
    if node in check.at:
        check.waiting.extend(check.at.pop(node))
    if not check.waiting:
        return None
    finding = check.waiting.popleft()
    where = finding.node
    try:
        issue = Issue(
            severity=finding.severity,
            confidence=finding.confidence,
            cwe=finding.cwe,
            text=finding.text,
            lineno=where.lineno,
            col_offset=where.col_offset,
        )
    except RecursionError:
        check.waiting.appendleft(finding)  # at the next node there may be room for it
        return None
    issue.linerange = list(range(where.lineno, (where.end_lineno or where.lineno) + 1))
    here["linerange"] = issue.linerange
    here["lineno"] = where.lineno
    here["col_offset"] = where.col_offset
    here["end_col_offset"] = where.end_col_offset
    return issue


def _look(file: _File, node: ast.AST, find: Find, words: str, anchors: tuple[type[ast.AST], ...]) -> _Check | None:
    """Run a check over the file that *node* belongs to; None where it finds nothing."""
    from .catalogue.words import FILTERS, stands_in

    if file.source is None:
        file.data.seek(0)  # type: ignore[attr-defined]  # an open binary file
        file.source = file.data.read()  # type: ignore[attr-defined]
    if not stands_in(FILTERS[words](), file.source):
        return None
    if file.module is None:
        from .analysis.module import Module

        while not isinstance(node, ast.Module):
            node = node._bandit_parent  # type: ignore[attr-defined]
        file.module = Module(node)
    check = None
    collecting = gc.isenabled()
    gc.disable()  # the analysis makes many objects and drops none: collecting meanwhile would be in vain
    try:
        for finding in find(file.module):
            check = check or _Check()
            check.at.setdefault(_first(finding.node, anchors), []).append(finding)
    finally:
        if collecting:
            gc.enable()
    return check


def _first(node: ast.AST, anchors: tuple[type[ast.AST], ...]) -> ast.AST:
    """Return the first node of the types *anchors* that bandit comes to at or below *node*."""
    todo = [node]
    while todo:
        current = todo.pop()
        if isinstance(current, anchors):
            return current
        todo.extend(reversed(list(ast.iter_child_nodes(current))))
    raise LookupError(f"a finding on {type(node).__name__} holds none of the nodes that its check is called for")


def _look_from_a_thread(
    file: _File, node: ast.AST, find: Find, words: str, anchors: tuple[type[ast.AST], ...]
) -> _Check | None:
    """Do what :func:`_look` does on the stack of another thread."""
    file.module = None  # half of its answers may be missing
    results: list[_Check | None] = []
    errors: list[BaseException] = []
    done = _thread.allocate_lock()
    done.acquire()

    def run() -> None:
        try:
            results.append(_look(file, node, find, words, anchors))
        except BaseException as error:  # noqa: BLE001  # raised again below, in the thread that asked
            errors.append(error)
        finally:
            done.release()

    _thread.start_new_thread(run, ())
    done.acquire()
    if errors:
        raise errors[0]
    return results[0]


def _lead_more_info() -> None:
    """Make bandit's formatters name a page that exists for these ids."""
    ours = _MORE_INFO
    bandits = docs_utils.get_url

    def get_url(bid: str) -> str:
        return ours.get(bid) or bandits(bid)

    docs_utils.get_url = get_url


_lead_more_info()
