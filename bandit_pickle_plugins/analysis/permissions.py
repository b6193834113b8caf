"""Who besides its owner can write a pickle that a file makes, and which call lets them."""

from __future__ import annotations

import ast
import enum
import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import Final, NamedTuple

from ..catalogue import sources
from ..catalogue.origins import RECEIVER
from ..catalogue.permissions import (
    COMMANDS,
    COMMANDS_IN_WORDS,
    CREATES,
    EXCLUSIVE,
    OPENED_WITH,
    PERMITS,
    SHARED_DIRECTORY,
    UMASK,
    Permits,
    What,
)
from . import spelling
from .bits import GROUP, OTHERS, UNKNOWN, Bits, Masks, number, rows
from .by_call import Frame, Frames
from .conditions import Arguments
from .dumping import Dump, Opening, Pickled, dumps, openings
from .flow import Block, Graph
from .given import argument, partial
from .meeting import Meeting, Written
from .module import Module
from .nodes import beginning
from .places import (
    Known,
    Piece,
    Place,
    Places,
    beneath,
    into,
    is_directly_shared,
    is_relative,
    is_safe,
    joined,
    listed,
    moved,
    shared,
)
from .scopes import Definition, FunctionNode, Kind, reaching
from .values import Sort, alternatives
from .ways import LAST, MOST, Event, Ways, calling_themselves, end

_BY_NAME: Final[dict[str, Permits]] = {
    **{one.name: one for one in PERMITS},
    # A method that is called on its class is given its object first: Path.chmod(path, 0o600).
    **{
        one.name.replace("()", ""): one._replace(target=0, mode=one.mode + 1, keywords=())
        for one in PERMITS
        if one.target == RECEIVER
    },
}
_WORDS: Final = frozenset(one.name.rpartition(".")[2] for one in PERMITS)
#: The rows of methods, which count for objects of unknown types too: they only matter for the path of a pickle.
_METHODS: Final[dict[str, Permits]] = {one.name.rpartition(".")[2]: one for one in PERMITS if one.target == RECEIVER}
_BOTH: Final = OTHERS | GROUP
#: Calls that give a file another name, or another file its content.
_MOVING: Final = ("copy", "copy2", "copyfile", "copytree", "link", "move", "rename", "replace")
#: What a shelf's file is called depends on the dbm at hand.
_ENDINGS: Final = (".bak", ".dat", ".db", ".dir", ".pag")
_BUFFERS: Final = ("_io.BytesIO", "io.BytesIO")
#: How far functions are followed from the one that calls them.
_DEEPEST: Final = 10
#: So many blocks are looked at before one: each branch that has ended is one more.
_FURTHEST: Final = 500
#: How many moves of one file are followed, and how many calls are asked whether they take back what one grants.
_MANY: Final = 16
#: More steps through the functions of a file are not taken.
_STEPS: Final = 20_000


class Cause(enum.Enum):
    """What lets somebody else write a pickle."""

    MODE = "the permissions that a call opens the file with"
    CHMOD = "the permissions that a call gives the file"
    FOLDER = "the permissions that a call gives a folder around it"
    UMASK = "the umask"
    SHARED = "a predictable name in a directory that anyone can write"
    UNSURE = "a name there that may be predictable"
    NAMED = "a name that was only made up"


class Fault(NamedTuple):
    """A pickle that somebody else can write.

    ``node`` is the call to tell of, ``name`` what it calls; ``dump`` writes the pickle. ``others`` is True where every
    user can, False where the group can. ``sure`` where that holds for each value that the parts can have.
    """

    node: ast.Call
    name: str
    cause: Cause
    dump: Dump
    others: bool
    sure: bool


class _Granted(NamedTuple):
    """What a mode grants: to others, or to the group only; ``sure`` where each value of it does."""

    others: bool
    sure: bool


class _Setting(NamedTuple):
    """A call that gives permissions; ``path`` and ``bits`` are what it gives for ``places`` and ``modes``."""

    call: ast.Call
    row: Permits
    modes: frozenset[Bits]
    places: frozenset[Place]
    sure: bool
    path: ast.expr | None = None
    bits: ast.expr | None = None


class _Moving(NamedTuple):
    """A call that moves or copies a file, or links to it; ``fails`` where there is one."""

    call: ast.Call
    source: ast.expr
    target: ast.expr
    fails: bool


class _Where(NamedTuple):
    """Where a pickle is written, and where it is moved to."""

    exact: frozenset[Place]
    moved: frozenset[Place]


def faults(module: Module) -> Iterator[Fault]:
    """Yield what lets others write the pickles that a file makes, each once."""
    made = dumps(module)
    if made:
        yield from _Permissions(module, made).faults()


class _Permissions:
    """The permissions of the pickles of one file."""

    def __init__(self, module: Module, made: list[Dump]) -> None:
        self._module = module
        self._dumps = made
        self._places = Places(module.typed)
        self._masks = Masks(module)
        self._exact: dict[ast.Call, frozenset[Place]] = {}
        self._openings: dict[ast.Call, list[Opening]] = {}
        self._others: dict[tuple[Place, Place], Dump | None] = {}
        for dump in made:
            self._exact[dump.node] = self._of(dump, self._places)
            self._openings[dump.node] = [one for target in dump.targets for one in openings(module, target)]
        self._moved: dict[Place, set[Place]] = {}
        for one in self._moving:
            self._move(one, self._places, self._moved)
        self._frames = Frames(module)
        self._shown: dict[ast.Call, _Where] = {}

    def _of(self, dump: Dump, places: Places) -> frozenset[Place]:
        """Return the places of what a call writes into."""
        if not dump.targets:
            return frozenset({(f"{SHARED_DIRECTORY}/session.pkl",)})
        found: set[Place] = set()
        for target in dump.targets:
            if not self._is_buffer(target):
                found |= places.of(target)
        return frozenset(found)

    def _is_buffer(self, target: ast.expr) -> bool:
        values = self._module.typed.of(target)
        return bool(values) and all(value.name.startswith(_BUFFERS) for value in values)

    @cached_property
    def _moving(self) -> list[_Moving]:
        """The calls that give files another name, or another file their content."""
        return [
            _Moving(call, source, target, word == "link")
            for word in _MOVING
            for call in self._module.binder.calls.get(word, ())
            for source, target in self._moved_by(call)
        ]

    def _move(self, one: _Moving, places: Places, found: dict[Place, set[Place]]) -> None:
        """Add the places that a call moves or copies files to, by where they were."""
        targets = places.of(one.target)
        for place in places.of(one.source):
            reached = {into(target, place) for target in targets}
            reached |= {below for target in targets if (below := beneath(target, place)) is not None}
            if one.fails:
                reached = {target for target in reached if not is_directly_shared(target)}
            moved = found.setdefault(place, set())
            if len(moved) < _MANY:
                moved |= reached

    def _moved_by(self, call: ast.Call) -> Iterator[tuple[ast.expr, ast.expr]]:
        for callee in self._module.typed.of(call.func):
            for copies in sources.COPYING.get(callee.name, ()):
                source, target = argument(call, copies.source), argument(call, copies.target)
                if source is not None and target is not None:
                    yield source, target
            unknown = callee.sort is Sort.UNKNOWN or (callee.name not in sources.COPYING and "()" in callee.name)
            if unknown and isinstance(call.func, ast.Attribute) and len(call.args) == 1:
                if call.func.attr in ("rename", "replace"):  # that of a text takes two
                    yield call.func.value, call.args[0]

    def _moved_to(self, exact: frozenset[Place], moves: dict[Place, set[Place]]) -> frozenset[Place]:
        """Return where a pickle that is written to *exact*, or a folder around it, is moved or copied to."""
        found: set[Place] = set()
        for place in exact if moves else ():
            found |= moves.get(place, set())
            for folder in self._places.parents(place):
                found |= {moved(place, folder, target) for target in moves.get(folder, ())}
        return frozenset(place for place in found if place)

    def _where(self, dump: Dump) -> _Where:
        """Return where the pickle of a call is, whatever calls give for it."""
        exact = self._exact[dump.node]
        return _Where(exact, self._moved_to(exact, self._moved))

    def _everywhere(self, dump: Dump, where: _Where | None = None) -> set[Place]:
        """Return where the pickle of a call is, and where it is moved to."""
        exact, others = where or self._where(dump)
        found = {*exact, *others}
        if dump.row.name.startswith("shelve."):
            found |= {joined((*place, ending)) for place in exact for ending in _ENDINGS}
        return {place for place in found if place}

    # -- call by call --------------------------------------------------------------------------------------------

    @cached_property
    def _by_call(self) -> Places:
        """The places, where each call of a function leads by itself."""
        return self._places.by_call(self._frames)

    @cached_property
    def _pickled(self) -> Pickled:
        return Pickled(self._module, [dump for dump in self._dumps if not dump.pickled])

    def _around(self, node: ast.AST) -> ast.AST | None:
        scope = self._module.function_around(node)
        return scope.node if scope is not None else None

    def _pickling(self, dump: Dump) -> Iterator[Frame | None]:
        """Yield the calls of the function around a dump in which it writes a pickle, as :meth:`_in_frames` does."""
        for frame in self._in_frames(self._around(dump.node)):
            if frame is None or self._pickled.is_pickle(dump, frame):
                yield frame

    def _shown_at(self, dump: Dump) -> _Where:
        """Return where a call writes a pickle with what one call of its function gives, and where that is moved to."""
        if dump.node not in self._shown:
            found = [self._shown_in(dump, frame) for frame in self._pickling(dump)]
            exact = frozenset(place for one in found for place in one.exact)
            self._shown[dump.node] = _Where(exact, frozenset(place for one in found for place in one.moved))
        return self._shown[dump.node]

    def _shown_in(self, dump: Dump, frame: Frame | None) -> _Where:
        exact = self._of(dump, self._by_call.within(frame))
        return _Where(exact, self._moved_to(exact, self._moved_by_call))

    @cached_property
    def _moved_by_call(self) -> dict[Place, set[Place]]:
        """Return where files are moved or copied to with what one call gives, by where they were."""
        found: dict[Place, set[Place]] = {}
        for one in self._moving:
            for frame in self._in_frames(self._around(one.call)):
                self._move(one, self._by_call.within(frame), found)
        return found

    def _in_frames(self, function: ast.AST | None) -> Iterator[Frame | None]:
        """Yield the calls of a function; None where the file shows none. Each is to be gone through before the next."""
        frames = self._frames.of(function)
        if not frames:
            yield None
        yield from frames
        yield from self._frames.by_default(frames)  # by what was asked for in those

    def faults(self) -> Iterator[Fault]:
        """Yield them, in no order."""
        told: dict[ast.Call, Fault] = {}
        for dump in self._dumps:
            for fault in (self._by_mode(dump), self._by_name(dump)):
                if fault is not None:
                    told.setdefault(fault.node, fault)
        yield from told.values()
        yield from self._by_settings()
        yield from self._by_umask()

    # -- the permissions that a file is opened with --------------------------------------------------------------

    def _by_mode(self, dump: Dump) -> Fault | None:
        worst: Fault | None = None
        for opening in self._openings[dump.node]:
            mode = self._mode(opening)
            creates = opening.creates or opening.name != "os.open" or self._flags(opening.call, CREATES)
            if mode is None or not creates:
                continue
            granted = self._granted(self._masks.of(mode), opening.call)
            if granted is not None and not self._is_closed(opening.call, self._everywhere(dump)):
                others = self._opened_by_call(dump, mode, opening.call)
                if others is None:
                    continue
                fault = Fault(dump.node, opening.name, Cause.MODE, dump, others, granted.sure and dump.sure)
                worst = fault if worst is None or fault.others > worst.others else worst
        if dump.row.mode is not None and worst is None:
            keyword, position = dump.row.mode
            at = dump.given.at(position)
            given = [*dump.given.named(self._module, keyword), *([at] if at is not None else [])]
            for mode in given:
                granted = _granted(self._masks.of(mode))
                if granted is not None:
                    worst = Fault(dump.node, dump.api, Cause.MODE, dump, granted.others, granted.sure and dump.sure)
        return worst

    def _opened_by_call(self, dump: Dump, mode: ast.expr, opening: ast.Call) -> bool | None:
        """Tell whether a mode lets others write where one call gives it and the pickle; None where nobody may."""
        found = [self._granted(self._masks.within(frame).of(mode), opening) for frame in self._pickling(dump)]
        told = [one.others for one in found if one is not None]
        return any(told) if told else None

    def _mode(self, opening: Opening) -> ast.expr | None:
        """Return the argument for the permissions of the file that a call opens."""
        position = OPENED_WITH.get(opening.name)
        if position is None:
            return None
        return argument(opening.call, position) or argument(opening.call, "mode")

    def _flags(self, call: ast.Call, bit: int) -> bool:
        """Tell whether ``os.open`` is surely given a flag."""
        flags = argument(call, 1) or argument(call, "flags")
        return flags is not None and all(one.ones & bit for one in self._masks.of(flags))

    def _granted(self, modes: frozenset[Bits], call: ast.Call) -> _Granted | None:
        """Return what a mode grants where *call* makes a file or folder with it, less the umask that the file sets."""
        known = self._umasks.seen.get(call)
        if known and None not in known:
            masks = {mask for one in known if one is not None for mask in self._umask(one)}
            if UNKNOWN not in masks:  # else it is the one of before
                modes = frozenset(mode & ~mask for mode in modes for mask in masks)
        return _granted(modes)

    # -- its name ------------------------------------------------------------------------------------------------

    def _by_name(self, dump: Dump) -> Fault | None:
        fault = self._named_by(dump, self._where(dump))
        shown = self._named_by(dump, self._shown_at(dump)) if fault is not None else None
        return shown._replace(sure=fault.sure and shown.sure) if fault is not None and shown is not None else None

    def _named_by(self, dump: Dump, where: _Where) -> Fault | None:
        places = self._absolute(dump, where.exact)
        known = {place: shared(place) for place in places}
        exclusive = self._is_exclusive(dump)
        for place, one in known.items():
            if one is not None and ((exclusive and is_directly_shared(place)) or self._is_in_own_folder(dump, place)):
                known[place] = Known.RANDOM  # nobody else can be first
        told = {one for one in known.values() if one is not None and one is not Known.RANDOM}
        if not told:
            # A move follows no link that somebody has put there: only a name that they surely know counts.
            known = {place: shared(place) for place in where.moved if not self._is_in_own_folder(dump, place)}
            told = {one for one in known.values() if one in (Known.PREDICTABLE, Known.NAMED)}
        if not told:
            return None
        sure = dump.sure and all(one in (Known.PREDICTABLE, Known.NAMED) for one in known.values())
        cause = Cause.UNSURE
        if Known.NAMED in told:
            cause = Cause.NAMED
        elif Known.PREDICTABLE in told:
            cause = Cause.SHARED
        return Fault(dump.node, dump.api, cause, dump, True, sure)

    def _absolute(self, dump: Dump, places: frozenset[Place]) -> frozenset[Place]:
        """Return the places of what a call writes into, with the directory that the function has changed to."""
        if not any(map(is_relative, places)):
            return places
        changed = [
            call for call in self._changes if self._dominates(call, dump.node) and not self._has_left(call, dump.node)
        ]
        if not changed:
            return places
        return frozenset(
            joined((*folder, "/", *place)) if is_relative(place) else place
            for folder in self._places.of(changed[-1].args[0])
            for place in places
        )

    @cached_property
    def _changes(self) -> list[ast.Call]:
        """The calls that change the working directory, in source order."""
        found = [
            *_named(self._module, frozenset({"chdir"}), "os.chdir"),
            *_named(self._module, frozenset({"chdir"}), "contextlib.chdir"),
        ]
        return sorted((call for call, _ in found if call.args), key=beginning)

    def _has_left(self, change: ast.Call, call: ast.Call) -> bool:
        """Tell whether *change* is only entered for a block, in which *call* does not stand."""
        item = self._module.parent(change)
        entered = self._module.parent(item) if isinstance(item, ast.withitem) else None
        return entered is not None and not _holds(entered, call)

    def _is_exclusive(self, dump: Dump) -> bool:
        """Tell whether the file is opened so that this fails where somebody else has made it."""
        found = self._openings[dump.node]
        exclusive = {one.call for one in found if self._opens_exclusively(one)}
        return bool(exclusive) and all(
            one.call in exclusive or any(inner.call in exclusive for inner in openings(self._module, one.call))
            for one in found
        )

    def _opens_exclusively(self, opening: Opening) -> bool:
        if opening.name == "os.open":
            return self._flags(opening.call, EXCLUSIVE)
        mode = argument(opening.call, "mode") or argument(opening.call, 0 if _is_method(opening) else 1)
        text = self._module.typed.constant(mode) if mode is not None else None
        return isinstance(text, str) and "x" in text

    def _is_in_own_folder(self, dump: Dump, place: Place) -> bool:
        """Tell whether this code has made a folder around a place, by a call that fails where there was one."""
        return any(
            self._dominates(setting.call, dump.node)
            for folder in self._places.parents(place)
            for setting in self._own_folders.get(folder, ())
        )

    @cached_property
    def _own_folders(self) -> dict[Place, list[_Setting]]:
        """The calls that make a folder that nobody else can write, and fail where there is one, by its place."""
        found: dict[Place, list[_Setting]] = {}
        for setting in self._settings:
            if setting.row.what is What.FOLDER and _granted(setting.modes) is None and self._fails(setting):
                for place in setting.places:
                    found.setdefault(place, []).append(setting)
        return found

    def _fails(self, setting: _Setting) -> bool:
        """Tell whether a call that makes a folder fails where there is one."""
        given = argument(setting.call, "exist_ok")
        if given is None:
            given = argument(setting.call, 2)
        return given is None or self._module.typed.constant(given) is False

    def _dominates(self, first: ast.Call, second: ast.Call) -> bool:
        before, behind = self._block(first), self._block(second)
        if before is None or behind is None or before.graph is not behind.graph or beginning(first) > beginning(second):
            return False
        return before.graph.dominates(before, behind)

    # -- calls that set permissions ------------------------------------------------------------------------------

    @cached_property
    def _settings(self) -> list[_Setting]:
        """The calls of a file that give permissions, in source order."""
        found: list[_Setting] = []
        for call, row, sure in _calls(self._module):
            given = Arguments.of(call, partial(self._module.values, call.func))
            target = argument(call, RECEIVER) if row.target == RECEIVER else given.at(row.target)
            named = [one for keyword in row.keywords for one in given.named(self._module, keyword)]
            mode = next(iter(given.named(self._module, "mode")), None) or given.at(row.mode)
            target = target or next(iter(named), None)
            for path, bits in self._rounds(target, mode) if target is not None else ():
                modes = self._masks.of(bits) if bits is not None else frozenset[Bits]()
                found.append(_Setting(call, row, modes, self._places.of(path), sure, path, bits))
        found += self._by_command()
        return sorted(found, key=lambda one: beginning(one.call))

    def _rounds(self, target: ast.expr, mode: ast.expr | None) -> list[tuple[ast.expr, ast.expr | None]]:
        """Return the target and the mode of a call; those of each round where one loop over a display gives both."""
        first, second = self._looped(target), self._looped(mode)
        if first is not None and second is not None and first.value is second.value:
            pairs = zip(rows(self._module.typed, first), rows(self._module.typed, second), strict=True)
            found = [(path, bits) for path, bits in pairs if path is not None and bits is not None]
            if found:
                return found  # type: ignore[return-value]  # a list is invariant
        return [(target, mode)]

    def _looped(self, expression: ast.expr | None) -> Definition | None:
        """Return the loop that gives a name its only value."""
        use = self._module.binder.uses.get(expression) if isinstance(expression, ast.Name) else None
        found = list(reaching(expression.id, use) or ()) if isinstance(expression, ast.Name) and use is not None else []
        one = found[0] if len(found) == 1 else None
        return one if isinstance(one, Definition) and one.kind is Kind.ITEM else None

    def _by_command(self) -> Iterator[_Setting]:
        """Yield the calls that run ``chmod``: its words in one text, or in a list."""
        for word in {name.rpartition(".")[2] for name in COMMANDS}:
            for call in self._module.binder.calls.get(word, ()):
                given = argument(call, 0) or argument(call, "args") or argument(call, "cmd")
                names = {value.name for value in self._module.typed.of(call.func)}
                if given is None or names.isdisjoint(COMMANDS):
                    continue
                if not names.isdisjoint(COMMANDS_IN_WORDS):
                    yield from self._of_words(call, call.args)
                    continue
                if isinstance(given, ast.Call) and spelling.last(given.func) == "split":  # also that of shlex
                    given = argument(given, 0) or argument(given, RECEIVER) or given
                for value in self._module.typed.of(given):
                    if isinstance(value.node, ast.List | ast.Tuple):
                        yield from self._of_words(call, value.node.elts)
                yield from self._of_text(call, given)

    def _of_text(self, call: ast.Call, text: ast.expr) -> Iterator[_Setting]:
        for place in sorted(self._places.of(text), key=str):
            for index, piece in enumerate(place):
                text_of_piece = piece if isinstance(piece, str) else ""
                for match in _CHMOD.finditer(text_of_piece):
                    path = _first_word((text_of_piece[match.end() :], *place[index + 1 :]))
                    if path:
                        bits = _from_command(match.group(1))
                        yield _Setting(call, _COMMAND, frozenset({bits}), frozenset({path}), True)

    def _of_words(self, call: ast.Call, words: list[ast.expr]) -> Iterator[_Setting]:
        texts = [self._module.typed.constant(word) for word in words]
        if "-c" in texts[1:-1]:  # of a shell
            yield from self._of_text(call, words[texts.index("-c") + 1])
        if "chmod" not in (str(text).rpartition("/")[2] for text in texts[:2]):
            return
        start = 1 + next(index for index, text in enumerate(texts) if str(text).rpartition("/")[2] == "chmod")
        while start < len(texts) and str(texts[start]).startswith("-"):
            start += 1
        mode = texts[start] if start < len(texts) else None
        if isinstance(mode, str):
            for path in words[start + 1 :]:
                yield _Setting(call, _COMMAND, frozenset({_from_command(mode)}), self._places.of(path), True)

    @cached_property
    def _files(self) -> dict[Place, list[Written]]:
        """Where pickles are."""
        found: dict[Place, list[Written]] = {}
        for dump in self._dumps:
            moved = self._moved_to(self._exact[dump.node], self._moved)
            for place in self._everywhere(dump):
                there = place in self._exact[dump.node] and place not in moved
                found.setdefault(place, []).append(Written(dump, there))
        return found

    @cached_property
    def _folders(self) -> dict[Place, list[Dump]]:
        """The folders around them."""
        found: dict[Place, list[Dump]] = {}
        for dump in self._dumps:
            for place in self._everywhere(dump):
                for folder in (*self._places.parents(place), *((place,) if dump.row.store else ())):
                    found.setdefault(folder, []).append(dump)
        return found

    @cached_property
    def _meeting(self) -> Meeting:
        """Which pickles the calls that set the permissions of files meet."""
        asked = [
            (setting.call, place)
            for setting in self._settings
            if setting.row.what is What.SETS and _granted(setting.modes) is not None
            for place in sorted(setting.places, key=str)
        ]
        return Meeting(self._module, self._places, self._files, asked, self._is_closed)

    def _met(self, setting: _Setting, place: Place) -> Dump | None:
        """Return the pickle in a file that a call gives permissions; None where it is another file by then."""
        if setting.row.what is What.SETS:
            return self._meeting.first(setting.call, place)
        return self._files[place][0].dump

    def _others_in(self, folder: Place, place: Place) -> Dump | None:
        """Return the first pickle in a folder that is not known to lie in one place of it."""
        known = folder, place
        if known not in self._others:
            there = {one.dump.node for one in self._files.get(place, ())}
            inside = self._folders.get(folder, ())
            self._others[known] = next((one for one in inside if one.node not in there), None)
        return self._others[known]

    def _by_settings(self) -> Iterator[Fault]:
        """Calls that open the file of a pickle, or a folder around it, to others."""
        files, folders = self._files, self._folders
        told: dict[ast.Call, Fault] = {}
        for setting in self._settings:
            what = setting.row.what
            granted = _granted(setting.modes) if what is What.SETS else self._granted(setting.modes, setting.call)
            if granted is None:
                continue
            reached: list[tuple[Place, Dump, Cause]] = []
            for place in sorted(setting.places, key=str):
                folder = listed(place)
                met = self._met(setting, place) if what is not What.FOLDER and place in files else None
                if met is None and what is not What.FOLDER and folder is not None:
                    met = self._others_in(folder, place)
                if met is not None:
                    reached.append((place, met, Cause.CHMOD))
                elif what is not What.MAKES and place in folders:
                    own = what is not What.FOLDER and place in files  # a store is a file or a folder
                    inside = self._others_in(place, place) if own else folders[place][0]
                    if inside is not None:
                        reached.append((place, inside, Cause.FOLDER))
            if reached and not self._is_closed(setting.call, {place for place, _, _ in reached}):
                shown = self._set_by_call(setting)
                if shown is None:
                    continue
                _, dump, cause = next((one for one in reached if one[0] == shown.reached[0]), shown.reached)
                granted = granted._replace(others=shown.others)
                sure = granted.sure and setting.sure and dump.sure and len(reached) == len(setting.places)
                one_of_many = any(listed(place) is not None for place, _, _ in reached)
                sure = sure and not one_of_many
                fault = Fault(setting.call, _name(setting.row), cause, dump, granted.others, sure)
                if setting.call not in told or fault.others > told[setting.call].others:
                    told[setting.call] = fault
        yield from told.values()

    def _set_by_call(self, setting: _Setting) -> _SetByCall | None:
        """Return the first place of a pickle that a setting reaches with what one call gives; None where none does."""
        files, folders = self._shown_files
        found: list[tuple[Place, Dump, Cause]] = []
        others = False
        for modes, places in self._set_in(setting):
            granted = _granted(modes) if setting.row.what is What.SETS else self._granted(modes, setting.call)
            reached = _reached(setting.row.what, places, files, folders) if granted is not None else []
            found += reached
            others = others or (granted is not None and granted.others and bool(reached))
        return _SetByCall(min(found, key=lambda one: str(one[0])), others) if found else None

    def _set_in(self, setting: _Setting) -> Iterator[tuple[frozenset[Bits], frozenset[Place]]]:
        """Yield the modes and the places of a setting together: those of each call of the function around it."""
        path, bits = setting.path, setting.bits
        if path is None:
            yield setting.modes, setting.places
            return
        for frame in self._in_frames(self._around(setting.call)):
            modes = self._masks.within(frame).of(bits) if bits is not None else setting.modes
            yield modes, self._by_call.within(frame).of(path)

    @cached_property
    def _shown_files(self) -> tuple[dict[Place, Dump], dict[Place, Dump]]:
        """Where pickles are with what one call gives, and the folders around them."""
        files: dict[Place, Dump] = {}
        folders: dict[Place, Dump] = {}
        for dump in self._dumps:
            for place in self._everywhere(dump, self._shown_at(dump)):
                files.setdefault(place, dump)
                for folder in (*self._places.parents(place), *((place,) if dump.row.store else ())):
                    folders.setdefault(folder, dump)
        return files, folders

    def _is_closed(self, call: ast.Call, places: set[Place]) -> bool:
        """Tell whether a later call takes back what *call* grants."""
        block = self._block(call)
        if block is None:
            return False
        for place in places:
            closing = self._closing.get((block.graph, place), [])
            next_ones = bisect_right(closing, beginning(call), key=beginning)
            if any(self._follows(call, one) for one in closing[next_ones : next_ones + _MANY]):
                return True
        return False

    @cached_property
    def _closing(self) -> dict[tuple[Graph, Place], list[ast.Call]]:
        """The calls that leave nobody else a right to write, by the body that they stand in and the place."""
        found: dict[tuple[Graph, Place], list[ast.Call]] = {}
        for setting in self._settings:
            block = self._block(setting.call)
            if setting.row.what is What.SETS and setting.modes and block is not None:
                if all(one.zeros & _BOTH == _BOTH for one in setting.modes):
                    for place in setting.places:
                        found.setdefault((block.graph, place), []).append(setting.call)
        for calls in found.values():
            calls.sort(key=beginning)
        return found

    def _follows(self, first: ast.Call, second: ast.Call) -> bool:
        """Tell whether *second* is called after *first* whenever that is."""
        before, behind = self._block(first), self._block(second)
        if (
            before is None
            or behind is None
            or before.graph is not behind.graph
            or beginning(first) >= beginning(second)
        ):
            return False
        return _tests(behind) <= _tests(before) and not self._is_left_out(first, second)

    def _is_left_out(self, first: ast.Call, second: ast.Call) -> bool:
        """Tell whether a loop, or an error that is caught, can leave out *second* after *first*."""
        inner: ast.AST = second
        above = self._module.parent(second)
        while above is not None and not isinstance(above, FunctionNode) and not _holds(above, first):
            if _may_leave_out(self._module, above, inner):
                return True
            inner, above = above, self._module.parent(above)
        return False

    def _block(self, call: ast.Call) -> Block | None:
        return self._module.binder.blocks.get(call)

    # -- the umask -----------------------------------------------------------------------------------------------

    @cached_property
    def _umasks(self) -> _Umasks:
        """The umask that the file has set where something is made."""
        points = {one.call for found in self._openings.values() for one in found}
        points |= {dump.node for dump in self._dumps}
        points |= {setting.call for setting in self._settings if setting.row.what is not What.SETS}
        return _Umasks(self._module, points)

    def _umask(self, call: ast.Call) -> frozenset[Bits]:
        given = argument(call, 0) or argument(call, "mask")
        return self._masks.of(given) if given is not None else frozenset({UNKNOWN})

    def _by_umask(self) -> Iterator[Fault]:
        """Calls of ``os.umask`` behind which a pickle is made for others to write."""
        told: dict[ast.Call, Fault] = {}
        for dump in self._dumps:
            for point in self._made_at(dump):
                for call in sorted(filter(None, self._umasks.seen.get(point, ())), key=beginning):
                    granted = _granted(frozenset(~mask & _FULL for mask in self._umask(call)))
                    if granted is not None and call not in told and not self._is_closed(point, self._everywhere(dump)):
                        sure = granted.sure and dump.sure
                        told[call] = Fault(call, UMASK, Cause.UMASK, dump, granted.others, sure)
        for setting in self._settings:
            if setting.row.what is What.FOLDER and not setting.modes:
                for call in sorted(filter(None, self._umasks.seen.get(setting.call, ())), key=beginning):
                    granted = _granted(frozenset(~mask & _FULL for mask in self._umask(call)))
                    matching = sorted({place for place in setting.places if place in self._folders}, key=str)
                    if granted is not None and matching and call not in told:
                        if not self._is_closed(setting.call, set(matching)):
                            dump = self._folders[matching[0]][0]
                            told[call] = Fault(
                                call, UMASK, Cause.UMASK, dump, granted.others, granted.sure and dump.sure
                            )
        yield from told.values()

    def _made_at(self, dump: Dump) -> list[ast.Call]:
        """Return the calls that make the file of a pickle with the permissions that the umask leaves."""
        places = self._exact[dump.node]
        if (places and all(is_safe(place) for place in places)) or dump.row.mode is not None:
            return []
        opened = self._openings[dump.node]
        if any(one.name == "os.open" and self._mode(one) is not None for one in opened):
            return []
        if opened:
            return [one.call for one in opened]
        return [dump.node] if dump.row.path and places else []


class _SetByCall(NamedTuple):
    """A place of a pickle that a setting reaches, and whether every user can write there."""

    reached: tuple[Place, Dump, Cause]
    others: bool


def _reached(
    what: What, places: frozenset[Place], files: dict[Place, Dump], folders: dict[Place, Dump]
) -> list[tuple[Place, Dump, Cause]]:
    """Return which pickles are at *places*, and which below."""
    found: list[tuple[Place, Dump, Cause]] = []
    for place in sorted(places, key=str):
        folder = listed(place)
        if what is not What.FOLDER and place in files:
            found.append((place, files[place], Cause.CHMOD))
        elif what is not What.FOLDER and folder in folders:
            found.append((place, folders[folder], Cause.CHMOD))
        elif what is not What.MAKES and place in folders:
            found.append((place, folders[place], Cause.FOLDER))
    return found


class _Part(enum.Enum):
    """Which part of a function is gone through: of a context manager what stands before its ``yield``, or behind."""

    WHOLE = "whole"
    ENTRY = "entry"
    EXIT = "exit"


#: What of a class runs in each part.
_METHODS_OF: Final[dict[_Part, tuple[str, ...]]] = {
    _Part.WHOLE: ("__init__",),
    _Part.ENTRY: ("__init__", "__enter__", "__aenter__"),
    _Part.EXIT: ("__exit__", "__aexit__"),
}


class _Event(NamedTuple):
    position: tuple[int, int]
    call: ast.Call
    part: _Part


class _Mask(NamedTuple):
    """A call of ``os.umask``, None for that of the caller, and the call in the body at hand that leads to it."""

    call: ast.Call | None
    by: ast.Call | None = None


class _Setters(NamedTuple):
    """The calls of one body that set a umask: each has a bit; ``lasting`` are those from which its end is reached."""

    ways: Ways
    bits: dict[ast.Call, int]
    lasting: int


class _Umasks:
    """The calls of ``os.umask`` whose mask is in force at certain calls; ``seen`` holds None for that of the caller."""

    def __init__(self, module: Module, points: set[ast.Call]) -> None:
        self.seen: dict[ast.Call, set[ast.Call | None]] = {}
        self._module = module
        self._points = points
        self._known: dict[tuple[ast.AST, ast.Call | None, _Part], ast.Call | None] = {}
        self._setters: dict[Graph, _Setters] = {}
        self._steps = 0
        self._setting = {call for call, _ in _named(module, frozenset({"umask"}), UMASK)}
        if not self._setting:
            return
        self._events: dict[ast.AST, list[_Event]] = {}
        for call, block in module.binder.blocks.items():
            if isinstance(call, ast.Call):
                events = self._events.setdefault(block.graph.function or module.tree, [])
                entered = self._entered(call)
                events.append(_Event(end(call), call, _Part.WHOLE if entered is None else _Part.ENTRY))
                if entered is not None:
                    events.append(_Event(end(entered), call, _Part.EXIT))
        for events in self._events.values():
            events.sort(key=lambda one: (one.position, one.part is _Part.EXIT))
        top = self._events.get(module.tree, [])
        imported = self._run([one for one in top if not self._is_main(one.call)], None, 0)
        self._run([one for one in top if self._is_main(one.call)], imported, 0)
        for function in list(self._events):
            if function is not module.tree:
                self._enter(function, imported, _Part.WHOLE, 0)

    def _entered(self, call: ast.Call) -> ast.stmt | None:
        """Return the ``with`` statement that enters what a call gives."""
        item = self._module.parent(call)
        above = self._module.parent(item) if isinstance(item, ast.withitem) else None
        return above if isinstance(above, ast.With | ast.AsyncWith) else None

    def _is_main(self, call: ast.Call) -> bool:
        """Tell whether a call at module level is made only where the file is run, not where it is imported."""
        return any(
            isinstance(part, ast.Name) and part.id == "__name__"
            for test, _ in _tests(self._module.binder.blocks[call])
            for part in ast.walk(test)
        )

    def _enter(self, function: ast.AST, mask: ast.Call | None, part: _Part, depth: int) -> ast.Call | None:
        yields = self._module.binder.yields.get(function)
        if part is _Part.EXIT and not yields and not _is_method_of_exit(function):
            return mask
        if not yields:
            part = _Part.WHOLE
        question = function, mask, part
        if question not in self._known:
            self._known[question] = mask
            events = self._events[function]
            if part is not _Part.WHOLE and yields:
                middle = yields[0].lineno, yields[0].col_offset
                events = [one for one in events if (one.position < middle) is (part is _Part.ENTRY)]
            self._known[question] = self._run(events, mask, depth, part is _Part.ENTRY)
        return self._known[question]

    def _run(self, events: list[_Event], mask: ast.Call | None, depth: int, entered: bool = False) -> ast.Call | None:
        """Go through the calls of a body; return the umask that is in force at its end, or where it is ``entered``."""
        masks = [_Mask(mask)]
        for _, call, part in events:
            self._steps += 1
            if part is not _Part.EXIT and call in self._setting:
                # Of two branches the first counts behind both, and each in itself.
                other = masks[-1].by is not None and self._is_in_other_branch(masks[-1].by, call)
                masks.insert(len(masks) - 1 if other else len(masks), _Mask(call, call))
            elif part is not _Part.EXIT and call in self._points:
                self.seen.setdefault(call, set()).add(self._in_force(masks, call))
            elif depth < _DEEPEST and self._steps < _STEPS:
                for function in self._called(call, part):
                    if function in self._events:
                        before = self._in_force(masks, call)
                        after = self._enter(function, before, part, depth + 1)
                        if after is not before:
                            masks.append(_Mask(after, call))
        if entered:
            return masks[-1].call
        return next((one.call for one in reversed(masks[-_MANY:]) if one.by is None or self._lasts(one.by)), None)

    def _in_force(self, masks: list[_Mask], call: ast.Call) -> ast.Call | None:
        """Return the last umask that is set on a way to a call; None for that of the caller."""
        for mask, by in reversed(masks[-_MANY:]):
            if by is None or not self._is_past(by, call):
                return mask
        return None

    def _is_past(self, first: ast.Call, second: ast.Call) -> bool:
        """Tell whether no way leads from one call to another: they exclude each other, or the process ends between."""
        block = self._module.binder.blocks[second]
        if block.dead or block.graph in self._calling_themselves:
            return False
        setters = self._setters_of(block.graph)
        bit = setters.bits.get(first, 0)
        return bool(bit) and not bit & setters.ways.before(block, end(second))

    def _lasts(self, call: ast.Call) -> bool:
        """Tell whether the body in which a call stands goes on from it to its end."""
        block = self._module.binder.blocks[call]
        if block.dead or block.graph in self._calling_themselves:
            return True
        setters = self._setters_of(block.graph)
        bit = setters.bits.get(call, 0)
        return not bit or bool(bit & setters.lasting)

    @cached_property
    def _calling_themselves(self) -> frozenset[Graph]:
        return calling_themselves(self._module)

    def _setters_of(self, graph: Graph) -> _Setters:
        found = self._setters.get(graph)
        if found is None:
            found = self._setters[graph] = self._find_setters(graph)
        return found

    def _find_setters(self, graph: Graph) -> _Setters:
        binder, leaving = self._module.binder, self._module.leaving
        calls: dict[ast.Call, None] = {}
        for _, call, part in self._events.get(graph.function or self._module.tree, ()):
            leads = call in self._setting or any(one in self._events for one in self._called(call, part))
            if leads and not binder.blocks[call].dead and len(calls) < MOST:
                calls[call] = None
        bits = {call: 1 << index for index, call in enumerate(calls)}
        events = [Event(binder.blocks[call], end(call), bit) for call, bit in bits.items()]
        ways = Ways(graph, leaving.ends(graph), events)
        if graph.function is not None:
            ends = [binder.blocks[one] for one in leaving.exits(graph.function)]
        else:
            ends = [block for block in graph.blocks[-1:] if not block.dead]
        lasting = 0 if ends else -1
        for block in ends:
            lasting |= ways.before(block, LAST)
        return _Setters(ways, bits, lasting)

    def _called(self, call: ast.Call, part: _Part) -> Iterator[ast.AST]:
        """Yield the functions of the file that run where a call, or a block that is entered with it, gets to a part."""
        for callee in self._module.values.of(call.func):
            if callee.sort is Sort.FUNCTION and callee.node is not None:
                yield callee.node
            elif callee.sort is Sort.CLASS and isinstance(callee.node, ast.ClassDef):
                for name in _METHODS_OF[part]:
                    for stored in self._module.values.stored_attributes(callee.node, name):
                        if stored.kind is Kind.FUNCTION:
                            yield stored.node

    def _is_in_other_branch(self, first: ast.Call, second: ast.Call) -> bool:
        """Tell whether two calls stand in different branches, so that only one of them is made."""
        one, other = self._module.binder.blocks[first], self._module.binder.blocks[second]
        if one.graph is not other.graph:
            return False
        return any((test, not truth) in _tests(other) for test, truth in _tests(one))


#: What files are made with before the umask takes from it.
_FULL: Final = Bits(0o666, ~0o666 & 0xFFFF)


#: ``except*`` is new in Python 3.11.
_TRIES: Final = (ast.Try, getattr(ast, "TryStar", ast.Try))
_COMMAND: Final = Permits("chmod", What.SETS)
_CHMOD: Final = re.compile(r"(?:^|[;&|\n(])\s*(?:sudo\s+)?(?:/usr)?(?:/bin/)?chmod\s+(?:-\S+\s+)*([\w+=,]+)\s+")
#: What ends a word of a command line.
_END: Final = re.compile(r"[\s;&|()<>]")
_SYMBOLIC: Final = re.compile(r"([ugoa]*)([+=])([rwxXst]*)")


def _first_word(pieces: Place) -> Place:
    """Return the first word of the rest of a command line, which can be a path, without its quotes."""
    found: list[Piece] = []
    for piece in pieces:
        end = _END.search(piece) if isinstance(piece, str) else None
        if isinstance(piece, str):
            piece = piece[: end.start() if end else None].replace("'", "").replace('"', "")
        found.append(piece)
        if end is not None:
            break
    return joined(found)


def _from_command(mode: str) -> Bits:
    """Return what a mode of the command ``chmod`` sets: ``666``, ``a+rw``; the umask holds for ``+w``."""
    if mode.isdecimal() and not set(mode) & {"8", "9"}:
        return number(int(mode, 8))
    ones = 0
    for who, _, what in _SYMBOLIC.findall(mode):
        if "w" in what:
            ones |= (OTHERS if set(who) & {"o", "a"} else 0) | (GROUP if set(who) & {"g", "a"} else 0)
    return Bits(ones, 0)


def _granted(modes: frozenset[Bits]) -> _Granted | None:
    """Return what modes grant to others or to the group; None where that is nothing, or not known."""
    found = [one for one in modes if one.ones & _BOTH]
    if not found:
        return None
    others = any(one.ones & OTHERS for one in found)
    return _Granted(others, len(found) == len(modes))


def _calls(module: Module) -> Iterator[tuple[ast.Call, Permits, bool]]:
    """Yield the calls that give permissions, each with its row, and whether each value of the callee has one."""
    told: set[ast.Call] = set()
    for expression in module.interest.candidates(module.interest.closure(_WORDS)):
        call = module.binder.callees.get(expression)
        if call is None or call in told:
            continue
        values = list(alternatives(module.typed.of(expression)))
        rows = [_BY_NAME[value.name] for value in values if value.name in _BY_NAME]
        if not rows and isinstance(expression, ast.Attribute) and expression.attr in _METHODS and len(call.args) < 2:
            if all(value.sort is Sort.UNKNOWN or "()" in value.name for value in values):
                told.add(call)
                yield call, _METHODS[expression.attr], True
        elif rows:
            told.add(call)
            yield call, rows[0], all(value.name in _BY_NAME or value.sort is Sort.UNKNOWN for value in values)


def _named(module: Module, words: frozenset[str], name: str) -> Iterator[tuple[ast.Call, bool]]:
    """Yield the calls of what has a dotted name."""
    for expression in module.interest.candidates(module.interest.closure(words)):
        call = module.binder.callees.get(expression)
        if call is not None:
            values = list(alternatives(module.typed.of(expression)))
            if any(value.name == name for value in values):
                yield call, all(value.name == name for value in values)


def _tests(block: Block) -> set[tuple[ast.expr, bool]]:
    """Return the tests that were decided before a block was entered, with what they gave."""
    before = islice(block.graph.dominators(block), _FURTHEST)
    return {(one.test, one.truth) for one in before if one.test is not None}


def _holds(outer: ast.AST, inner: ast.Call) -> bool:
    """Tell whether a call stands within a statement or expression."""
    return isinstance(outer, ast.stmt | ast.expr) and beginning(outer) <= beginning(inner) and end(inner) <= end(outer)


def _may_leave_out(module: Module, outer: ast.AST, part: ast.AST) -> bool:
    """Tell whether *part* of a statement may not be gone through although the statement is."""
    if isinstance(outer, ast.For | ast.AsyncFor):
        looped = part in outer.body and not (isinstance(outer.iter, ast.Tuple | ast.List) and outer.iter.elts)
        return looped and all(one.node is None for one in module.typed.of(outer.iter))
    if isinstance(outer, _TRIES):
        return part in outer.handlers or part in outer.orelse or (bool(outer.handlers) and part in outer.body[1:])
    if isinstance(outer, ast.With):
        suppressing = any(
            isinstance(item.context_expr, ast.Call)
            and any(one.name == "contextlib.suppress" for one in module.typed.of(item.context_expr.func))
            for item in outer.items
        )
        return suppressing and part in outer.body[1:]
    return False


def _is_method_of_exit(function: ast.AST) -> bool:
    return getattr(function, "name", "") in _METHODS_OF[_Part.EXIT]


def _is_method(opening: Opening) -> bool:
    """Tell whether a call opens the object that its method belongs to: a path."""
    row = sources.OPENING.get(opening.name)
    return row is None or row.path == RECEIVER


def _name(row: Permits) -> str:
    return row.name.replace("()", "")
