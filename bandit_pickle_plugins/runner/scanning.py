"""One file's bytes in, what the checks report out, without bandit's visitor: as plain data, ready to travel.

bandit calls every check for every node of every file. Here a file that no check can report anything in is not even
parsed, and the others are analysed once for all checks. What bandit's own code does with the result, it does in
:mod:`.manager`.
"""

from __future__ import annotations

import ast
import gc
import io
import threading
import tokenize
import traceback
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from bandit.core import extension_loader

from .. import configuration, host
from ..catalogue import words
from ..host import Find, Reported

if TYPE_CHECKING:
    from ..analysis.module import Module

#: Why bandit skips a file, in its words.
SYNTAX_ERROR: Final = "syntax error while parsing AST from file"
EXCEPTION: Final = "exception while scanning file"

_HASH: Final = ord("#")
_COMMENT: Final = b"nosec"


class Task(NamedTuple):
    """What to run: ``ids`` of checks, ``block`` of bandit's configuration for them, and how. It can travel as JSON."""

    ids: list[str]
    block: Any = None
    parse_all: bool = False
    ignore_nosec: bool = False


class Scanned(NamedTuple):
    """What a file holds.

    ``loc`` is the number of its lines of code as bandit counts them; ``comments`` are those that can hold a nosec, by
    line, where there is something reported; ``skipped`` says why the file could not be looked at, in bandit's words;
    ``failures`` are checks that raised, each with its traceback.
    """

    loc: int
    reported: tuple[Reported, ...] = ()
    comments: tuple[tuple[int, str], ...] = ()
    skipped: str = ""
    failures: tuple[tuple[str, str], ...] = ()

    def packed(self) -> object:
        """Return the same for JSON; for most files it is a number."""
        if self.reported or self.skipped or self.failures:
            return [self.loc, self.reported, self.comments, self.skipped, self.failures]
        return self.loc


def unpacked(data: object) -> Scanned:
    """Return what :meth:`Scanned.packed` was made of."""
    if isinstance(data, int):
        return Scanned(data)
    loc, reported, comments, skipped, failures = cast("list[Any]", data)
    return Scanned(
        loc,
        tuple(Reported(*one) for one in reported),
        tuple((line, text) for line, text in comments),
        skipped,
        tuple((name, text) for name, text in failures),
    )


class _Check(NamedTuple):
    """A check: the types of nodes for which bandit calls it are its ``kinds``."""

    test_id: str
    name: str
    find: Find
    words: str
    kinds: frozenset[str]


class Scanner:
    """Scans files one after the other, in one process."""

    def __init__(self, task: Task) -> None:
        self._parse_all = task.parse_all
        self._ignore_nosec = task.ignore_nosec
        self._configuration = configuration.read(task.block)
        self._checks = list(_checks(task.ids))

    def load(self) -> None:
        """Load now what is otherwise loaded when the first file needs it: what processes then share."""
        for check in self._checks:
            words.passes(check.words, b"", self._configuration)
        self.scan(_EVERYTHING)

    def scan(self, source: bytes) -> Scanned:
        """Return what the file with the bytes *source* holds."""
        loc = lines_of_code(source)
        wanted = [
            check for check in self._checks if self._parse_all or words.passes(check.words, source, self._configuration)
        ]
        if not wanted:
            return Scanned(loc)
        collecting = gc.isenabled()
        gc.disable()
        try:
            return self._look(source, wanted, loc)
        finally:
            if collecting:
                gc.enable()

    def _look(self, source: bytes, wanted: list[_Check], loc: int) -> Scanned:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of Python, about the file that is parsed
                tree = ast.parse(source)
        except Exception:  # noqa: BLE001  # bandit skips the file whatever is raised
            return Scanned(loc, skipped=self._why_skipped(source))
        try:
            reported, failures = self._analyse(tree, source, wanted)
        except RecursionError:
            reported, failures = _in_thread(lambda: self._analyse(tree, source, wanted, has_room=True))
        if not reported and not failures:
            return Scanned(loc)
        from ..analysis import nodes  # the engine is loaded by now

        kinds = _kinds(tree.body)  # an import, in most files
        if any(check.kinds.isdisjoint(kinds) for check in wanted):
            kinds = _kinds(nodes.below(tree))
        called = {check.test_id: check.name for check in wanted if not check.kinds.isdisjoint(kinds)}
        told = tuple(sorted(one for one in reported if one.test_id in called))
        raised = tuple((called[test_id], text) for test_id, text in failures if test_id in called)
        if not told or self._ignore_nosec or not (_COMMENT in source or words.plain(source) is None):
            return Scanned(loc, told, failures=raised)
        try:
            return Scanned(loc, told, tuple(_comments(source)), failures=raised)
        except Exception:  # noqa: BLE001  # see above
            return Scanned(loc, skipped=self._why_skipped(source))

    def _analyse(
        self, tree: ast.Module, source: bytes, wanted: list[_Check], has_room: bool = False
    ) -> tuple[list[Reported], list[tuple[str, str]]]:
        """Return what the checks report, and the ids of those that raised, with their tracebacks.

        Raises RecursionError where the stack does not suffice, unless nothing is on it: *has_room*.
        """
        from ..analysis.module import Module  # most files need no analysis

        reported: list[Reported] = []
        failures: list[tuple[str, str]] = []
        module = Module(tree, self._configuration, source)
        try:
            for check in wanted:
                found = _found(check, module, has_room)
                if isinstance(found, str):
                    failures.append((check.test_id, found))
                else:
                    reported += found
        finally:
            module.close()
        return reported, failures

    def _why_skipped(self, source: bytes) -> str:
        """Say why bandit skips a file, by doing what it does in its order."""
        try:
            if not self._ignore_nosec:
                list(_comments(source))
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                ast.parse(source)
        except SyntaxError:
            return SYNTAX_ERROR
        except Exception:  # noqa: BLE001  # as bandit
            return EXCEPTION
        return EXCEPTION  # pragma: no cover  # what was raised before is raised again


def _found(check: _Check, module: Module, has_room: bool) -> list[Reported] | str:
    """Return what a check reports, or the traceback of what it raised."""
    try:
        return host.reports(check.test_id, check.find, module)
    except Exception as error:  # the other checks and files go on, as in bandit
        if isinstance(error, RecursionError) and not has_room:
            raise
        return traceback.format_exc()


#: A file that passes every filter.
_EVERYTHING: Final = b"""
import base64, joblib, pickle
class Value:
    def __reduce__(self):
        return pickle.loads, (joblib.load(pickle.load(base64.b64decode("Y29zCnN5c3RlbQooUydpZCcKdFIu"))),)
"""


def _checks(ids: Iterable[str]) -> Iterable[_Check]:
    """Yield what the checks with these ids are made of; those of others are passed over."""
    installed: Mapping[str, Any] = extension_loader.MANAGER.plugins_by_id
    for test_id in ids:
        check = installed[test_id].plugin
        made = host.made(check)
        if made:
            yield _Check(test_id, check.__name__, made.find, made.words, frozenset(check._checks))


def lines_of_code(source: bytes) -> int:
    """Return the number of lines that are neither blank nor a comment, as ``Metrics.count_locs`` of bandit counts."""
    return len([1 for line in filter(None, map(bytes.lstrip, source.splitlines())) if line[0] != _HASH])


def _kinds(every: Sequence[ast.AST]) -> set[str]:
    """Return the types of nodes that bandit calls checks for, by their names; operators are left out."""
    kinds = {kind.__name__ for kind in set(map(type, every))}
    if "ImportFrom" in kinds:  # bandit takes `from . import name` for an Import
        bare = [node.module is None for node in every if isinstance(node, ast.ImportFrom)]
        if any(bare):
            kinds.add("Import")
        if all(bare):
            kinds.discard("ImportFrom")
    if "Constant" in kinds:  # it has names for two of them, and passes over statements that are one
        alone = {id(node.value) for node in every if isinstance(node, ast.Expr)}
        texts = {type(node.value) for node in every if isinstance(node, ast.Constant) and id(node) not in alone}
        kinds |= {name for kind, name in _TEXTS if kind in texts}
    return kinds - {"Module", "ClassDef", "Constant"}


_TEXTS: Final = ((str, "Str"), (bytes, "Bytes"))


def _comments(source: bytes) -> Iterator[tuple[int, str]]:
    """Yield the comments that can hold a nosec, by line; raises what bandit's own reading of them raises."""
    with suppress(tokenize.TokenError):  # bandit keeps those before
        for token in tokenize.tokenize(io.BytesIO(source).readline):
            if token.type == tokenize.COMMENT and "nosec" in token.string:
                yield token.start[0], token.string


def _in_thread(work: Callable[[], Any]) -> Any:
    """Do *work* on the stack of a thread of its own."""
    done: list[Any] = []
    thread = threading.Thread(target=lambda: done.append(work()))
    thread.start()
    thread.join()
    return done[0]
