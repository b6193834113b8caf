"""The only module that knows bandit: it turns findings into issues, each at its own place.

bandit calls a check once for each node of the types that it is registered for, and takes one issue or None each time.
The file is analysed on the first of those calls. For each finding a node of our own is put at the end of the tree that
bandit is walking, and when bandit comes there the issue is handed over: so none can be left over, whatever the types,
and those can be chosen for cost. What this module relies on in bandit is pinned by ``tests/test_host_contract.py``.

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
    "P905": "https://docs.python.org/3/library/tempfile.html",
    "P906": "https://docs.python.org/3/library/pickle.html#restricting-globals",
}

#: The checks that bandit has called, each with the filter that a file must pass. A file is analysed for all of them at
#: once, and let go of. What bandit's configuration has for a check bandit sets on it, as ``_config``.
_checks: dict[Find, tuple[str, Check]] = {}

#: The file that bandit is in: its data, which is held so that no other file has its identity meanwhile; and the checks
#: that were run over it, with what they raised. Plain dictionaries, because to make an object takes a frame.
_file: dict[str, Any] = {"data": None}


class PickleFinding(ast.stmt):
    """A place where bandit calls a check again, to be handed an issue. It is written like no statement of Python."""

    find: Find
    issue: Issue


def reporting(find: Find, words: str) -> Callable[[Check], Check]:
    """Return a decorator that turns a stub into a check: it reports what *find* yields for a module.

    ``words`` names the filter of :mod:`.catalogue.words` that a file must pass. The check has to be registered for a
    type of which each file with a finding holds a node; for :class:`PickleFinding` it is by this. It raises what the
    analysis raises, once for each file.
    """

    def decorate(stub: Check) -> Check:
        @functools.wraps(stub)
        def check(context: Context, _block: object = None) -> Issue | None:
            global _file
            here = context._context
            node = here["node"]
            if node.__class__ is PickleFinding:
                if node.find is not find:
                    here["linerange"] = ()
                    return None
                issue: Issue = node.issue
                here["linerange"] = issue.linerange
                here["lineno"] = issue.lineno
                here["col_offset"] = issue.col_offset
                here["end_col_offset"] = issue.end_col_offset
                return issue
            # Without its line range bandit neither warns of an unused nosec here nor looks for one.
            here["linerange"] = ()
            if _file["data"] is not here["file_data"]:
                _file = {"data": here["file_data"], "raised": {}}
            raised = _file["raised"]
            if find not in raised:
                _checks[find] = words, check
                try:
                    _look(_file, node)
                except RecursionError:
                    done = _thread.allocate_lock()
                    done.acquire()
                    _thread.start_new_thread(_look_again, (done, _file, node, find))
                    done.acquire()
            error = raised[find]
            if error is not None:
                raised[find] = None
                raise error from None
            return None

        check._checks = [PickleFinding.__name__]  # type: ignore[attr-defined]  # bandit's decorator knows Python's only
        return check

    return decorate


def _look(file: dict[str, Any], node: ast.AST, has_room: bool = False) -> None:
    """Run the checks over the file that *node* belongs to; put their findings at the end of its tree.

    Raises RecursionError where the stack of bandit's walk does not suffice: *has_room* says that it is not used here.
    """
    from .catalogue.words import passes

    file["data"].seek(0)
    source = file["data"].read()
    raised = file["raised"]
    module: Module | None = None
    places: list[PickleFinding] = []
    run: list[Find] = []
    collecting = gc.isenabled()
    gc.disable()  # the analysis makes many objects and lets go of all at its end: collecting would be in vain
    try:
        for find, (words, check) in _checks.items():
            if find in raised:
                continue
            raised[find] = None
            run.append(find)
            try:
                configuration = _configuration(getattr(check, "_config", None))
                if passes(words, source, configuration):
                    if module is not None and module.configuration != configuration:  # that of an earlier run
                        module.close()
                        module = None
                    module = module or _module(node, configuration, source)
                    places += [_place(find, finding) for finding in find(module)]
            except Exception as error:
                if isinstance(error, RecursionError) and not has_room:
                    for one in run:  # what the others have found is not placed yet
                        del raised[one]
                    raise
                raised[find] = error  # the check that it belongs to raises it
        if places and module is not None:
            body = module.tree.body
            while body[-1].__class__ is PickleFinding:  # of a check that was called before
                places.append(body.pop())  # type: ignore[arg-type]
            body += sorted(places, key=lambda place: (place.lineno, place.col_offset))
    finally:
        if module is not None:
            module.close()
            _settle()
        if collecting:
            gc.enable()


@functools.cache
def _settle() -> None:
    """Once the engine is loaded, keep the collector from going over it, and over bandit, again and again.

    Only in bandit's own command, which holds little else by then: another program may hold what is to be collected.
    """
    if _is_command():
        gc.freeze()


def _module(node: ast.AST, configuration: Configuration, source: bytes) -> Module:
    from .analysis.module import Module

    while not isinstance(node, ast.Module):
        node = node._bandit_parent  # type: ignore[attr-defined]  # set by bandit on its way down
    return Module(node, configuration, source)


def _look_again(  # pragma: no cover  # coverage does not see into threads of _thread; tests/test_host.py does
    done: _thread.LockType, file: dict[str, Any], node: ast.AST, find: Find
) -> None:
    """Do what :func:`_look` does on the stack of this thread."""
    try:
        _look(file, node, has_room=True)
    except BaseException as error:  # noqa: BLE001  # raised again in the thread that asked
        file["raised"][find] = error
    finally:
        done.release()


def _place(find: Find, finding: Finding) -> PickleFinding:
    """Make the place where the issue of a finding is handed over."""
    where = finding.node
    place = PickleFinding(
        lineno=where.lineno,
        col_offset=where.col_offset,
        end_lineno=where.end_lineno,
        end_col_offset=where.end_col_offset,
    )
    place.find = find
    place.issue = Issue(
        severity=finding.severity,
        confidence=finding.confidence,
        cwe=finding.cwe,
        text=finding.text,
        lineno=where.lineno,
        col_offset=where.col_offset,
        end_col_offset=where.end_col_offset,
    )
    place.issue.linerange = list(range(where.lineno, (where.end_lineno or where.lineno) + 1))
    return place


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
