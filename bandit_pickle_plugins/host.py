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
import atexit
import functools
import gc
import os
import sys
from collections.abc import Callable, Container, Iterator
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from bandit.core import docs_utils
from bandit.core.context import Context
from bandit.core.issue import Issue

if TYPE_CHECKING:
    from .analysis.module import Module
    from .configuration import Configuration
    from .finding import Finding, Level

Find = Callable[["Module"], "Iterator[Finding]"]
Check = Callable[..., "Issue | None"]


class Reported(NamedTuple):
    """A finding as plain data, which can travel between processes; its order is that in which findings are reported.

    Lines count from 1 and columns, in bytes, from 0; ``number`` counts the findings of one check in one file.
    """

    line: int
    column: int
    test_id: str
    number: int
    last_line: int
    end_column: int
    severity: Level
    confidence: Level
    cwe: int
    text: str


class Made(NamedTuple):
    """What a check of this package is made of: what looks for findings, and the name of its filter."""

    find: Find
    words: str


#: Where "More Info" of a report leads. bandit would make up an address on its own site for these ids, a dead page.
_MORE_INFO: Final = {
    "P901": "https://docs.python.org/3/library/pickle.html#restricting-globals",
    "P902": "https://docs.python.org/3/library/pickle.html#object.__reduce__",
    "P903": "https://docs.python.org/3/library/pickle.html#module-pickle",
    "P904": "https://docs.python.org/3/library/pickle.html#module-pickle",
    "P905": "https://docs.python.org/3/library/tempfile.html",
    "P906": "https://docs.python.org/3/library/pickle.html#restricting-globals",
}

#: The checks of this package.
_made: dict[Check, Made] = {}

#: The checks that bandit has called, each with the filter that a file must pass. A file is analysed for all of them at
#: once, and let go of. What bandit's configuration has for a check bandit sets on it, as ``_config``.
_checks: dict[Find, tuple[str, Check]] = {}

#: The file that bandit is in: its data, which is held so that no other file has its identity meanwhile; the checks that
#: were run over it, with what they raised; and those that bandit has called for it, with their findings to come. Plain
#: dictionaries, because to make an object takes a frame.
_file: dict[str, Any] = {"data": None}


class PickleFinding(ast.stmt):
    """A place where bandit calls a check again, to be handed an issue. It is written like no statement of Python."""

    find: Find
    issue: Issue
    #: The checks that report in the file: bandit calls them for a node of it.
    called: Container[Find]


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
                if node.find is not find or find not in node.called:
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
                _file = {"data": here["file_data"], "raised": {}, "called": {}}
            if find in _file["called"]:
                return None
            _file["called"][find] = True
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
            if raised[find] is not None:
                raise raised[find] from None
            return None

        check._checks = [PickleFinding.__name__]  # type: ignore[attr-defined]  # bandit's decorator knows Python's only
        _made[check] = Made(find, words)
        return check

    return decorate


def made(check: Check) -> Made | None:
    """Return what a check is made of; None where it is none of this package's."""
    return _made.get(check)


def reports(test_id: str, find: Find, module: Module) -> list[Reported]:
    """Return what a check finds in a module."""
    return [
        Reported(
            finding.node.lineno,
            finding.node.col_offset,
            test_id,
            number,
            finding.node.end_lineno or finding.node.lineno,
            finding.node.end_col_offset or 0,
            finding.severity,
            finding.confidence,
            finding.cwe,
            finding.text,
        )
        for number, finding in enumerate(find(module))
    ]


def place(find: Find, reported: Reported, called: Container[Find]) -> PickleFinding:
    """Return the node at which bandit's tester, run over it, takes the issue of what the check of *find* reported.

    The check gives none where it is not among those that were *called*.
    """
    one = PickleFinding(
        lineno=reported.line,
        col_offset=reported.column,
        end_lineno=reported.last_line,
        end_col_offset=reported.end_column,
    )
    one.find = find
    one.called = called
    one.issue = Issue(
        severity=reported.severity,
        confidence=reported.confidence,
        cwe=reported.cwe,
        text=reported.text,
        lineno=reported.line,
        col_offset=reported.column,
        end_col_offset=reported.end_column,
    )
    one.issue.linerange = list(range(reported.line, reported.last_line + 1))
    return one


def _look(file: dict[str, Any], node: ast.AST, has_room: bool = False) -> None:
    """Run the checks over the file that *node* belongs to; put their findings at the end of its tree.

    Raises RecursionError where the stack of bandit's walk does not suffice: *has_room* says that it is not used here.
    """
    from .catalogue.words import passes

    file["data"].seek(0)
    source = file["data"].read()
    raised = file["raised"]
    module: Module | None = None
    found: list[tuple[Reported, Find]] = []
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
                configuration = configuration_of(getattr(check, "_config", None))
                if passes(words, source, configuration):
                    if module is not None and module.configuration != configuration:  # that of an earlier run
                        module.close()
                        module = None
                    module = module or _module(node, configuration, source)
                    found += [(one, find) for one in reports(getattr(check, "_test_id", ""), find, module)]
            except Exception as error:
                if isinstance(error, RecursionError) and not has_room:
                    for one in run:  # what the others have found is not placed yet
                        del raised[one]
                    raise
                raised[find] = error  # the check that it belongs to raises it
        if found and module is not None:
            found += file.setdefault("found", [])  # of a check that was called before
            file["found"] = found
            body = module.tree.body
            while body[-1].__class__ is PickleFinding:
                body.pop()
            body += [place(find, one, file["called"]) for one, find in sorted(found, key=lambda pair: pair[0])]
    finally:
        if module is not None:
            module.close()
        _settle(engine=module is not None)
        if collecting:
            gc.enable()


#: After how many new objects the collector looks at these, and then, each second time, at older ones too.
_PACE: Final = 100_000, 0, 0


#: For what has been settled: for what is loaded at the first file, False, and for the engine, True.
_settled: Final[set[bool]] = set()


def _settle(engine: bool) -> None:
    """Keep the collector from going over what is loaded, and over a tree, again and again: once the *engine* is, too.

    Only in bandit's own command, which holds little else by then: another program may hold what is to be collected.
    bandit's trees are circles, since their nodes know their parents: what is left of earlier files is let go of each
    time that so many new objects are there, and a tree of a file is not gone over a dozen times while bandit walks it.
    When the process ends nothing is gone over again: its memory goes as a whole.
    """
    if engine in _settled or True in _settled:
        return
    first = not _settled
    _settled.add(engine)
    if _command():
        if first:
            atexit.register(gc.freeze)
        gc.freeze()
        if gc.get_threshold()[0] < _PACE[0]:
            gc.set_threshold(*_PACE)


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


# -- configuration -------------------------------------------------------------------------------------------------

_configurations: dict[int, tuple[object, Configuration]] = {}


def configuration_of(block: object) -> Configuration:
    """Return the configuration of a block, read once; end bandit's command where it is wrong."""
    from . import configuration

    known = _configurations.get(id(block))
    if known is None or known[0] is not block:
        try:
            known = block, configuration.read(block)
        except configuration.ConfigurationError as error:
            if not _command():
                raise
            sys.stderr.write(f"{_command()}: {error}\n")
            raise SystemExit(2) from None
        _configurations.clear()
        _configurations[id(block)] = known
    return known[1]


def _command() -> str:
    """Return the name of the command that this process is; nothing where it is a program that uses bandit."""
    main = sys.modules.get("__main__")
    spec = getattr(main, "__spec__", None)
    if spec is not None:
        return _MODULES.get(str(spec.name).partition(".")[0], "")
    name = os.path.basename(sys.argv[0] or "").partition(".")[0]  # noqa: PTH119
    return name if name in _SCRIPTS else ""


_SCRIPTS: Final = ("bandit", "bandit-baseline", "bandit-pickle")
_MODULES: Final = {"bandit": "bandit", "bandit_pickle_plugins": "bandit-pickle"}


def _lead_more_info() -> None:
    """Make bandit's formatters name a page that exists for these ids."""
    ours = _MORE_INFO
    bandits = docs_utils.get_url

    def get_url(bid: str) -> str:
        return ours.get(bid) or bandits(bid)

    docs_utils.get_url = get_url


_lead_more_info()
