"""Where a file sends bytes that a pickler has made, in clear and without a code that vouches for them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final, NamedTuple

from ..catalogue import send_words, sources
from ..catalogue.sends import BESIDE, INTO, THROUGH, UNMISTAKABLE, Send, Way
from .beside import Beside
from .branches import always_with
from .channels import Channels, Clear
from .given import argument, items
from .module import Module
from .nodes import beginning
from .pickling import Answer, Piece, Role, combine
from .running import function_of, row_of
from .scopes import Definition
from .spelling import arguments, last
from .values import Sort, Value, alternatives


class Sent(NamedTuple):
    """A place to report: what sends pickled bytes there, how, and which picklers made them.

    ``apis`` is empty where the callable pickles what it is given. ``sure`` is False where it is known by its name only,
    or where something decides that the file does not show.
    """

    node: ast.expr
    row: Send
    apis: tuple[str, ...]
    words: str
    sure: bool


class _Calling(NamedTuple):
    """The call at a ``place``, and the call that is done there: another one where it only hands the function on."""

    place: ast.Call
    done: ast.Call


class _Match(NamedTuple):
    """A row that a callable can be, with the object that it is a method of; ``exact`` unless known by its name only."""

    row: Send
    sender: Value
    exact: bool


#: Methods that write into a file, and through how many files at most what they write goes.
_WRITING: Final = ("write", "writelines")
_DEEPEST: Final = 4

_HANDLERS: Final = ("logging.handlers.DatagramHandler", "logging.handlers.SocketHandler")
#: What a logging handler overrides so that it sends something else than pickles, or somewhere else.
_OWN_WAYS: Final = ("makePickle", "makeSocket", "emit", "send", "createSocket")
#: What stands in a method that makes another socket than one in clear.
_SECURING: Final = ("AF_UNIX", "ssl", "wrap_socket")
#: What is put into a request after it was made, by attributes and methods.
_FILLED: Final = {
    "FormData": ("add_field", "add_fields"),
    "HTTPRequest": ("add_header", "body"),
    "Request": ("add_header", "add_unredirected_header", "data"),
}


class Sending:
    """The sends of one file."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._binder = module.binder
        self._values = module.senders
        self._pickling = module.pickling
        self._channels = Channels(module)
        self._beside = Beside(module)

    def sent(self) -> Iterator[Sent]:
        """Yield each send of pickled bytes in clear, in source order."""
        names = send_words.names_in(self._module.source)
        interest = self._module.interest
        found: dict[ast.AST, Sent] = {}
        words = {*names, "dump"} if any(word in names for words in INTO.values() for word in words) else names
        if words:
            for expression in list(interest.candidates(interest.closure(words))):
                calling = self._calling(expression)
                if calling is not None and calling.place not in found:
                    one = self._of(expression, calling)
                    if one is not None:
                        found[calling.place] = one
        for one in (*self._handlers(), *self._configured()):
            found.setdefault(one.node, one)
        yield from sorted(found.values(), key=lambda one: (one.node.lineno, one.node.col_offset))

    def _calling(self, expression: ast.expr) -> _Calling | None:
        """Return the call of *expression*, or that which hands it on to be called."""
        call = self._binder.callees.get(expression)
        if call is not None:
            return _Calling(call, call)
        above = self._module.parent(expression)
        around = self._module.parent(above) if isinstance(above, ast.keyword) else above
        if not isinstance(around, ast.Call):
            return None
        for callee in self._module.typed.of(around.func):
            position = sources.CALLING.get(callee.name)
            if position is not None and argument(around, position) is expression and expression in around.args:
                behind = around.args[around.args.index(expression) + 1 :]
                return _Calling(around, ast.Call(expression, behind, around.keywords))
            row = row_of(around, callee.name)
            if row is None or row.name == "functools.partial" or function_of(row, around) is not expression:
                continue
            return _Calling(around, self._module.typed.done(row, around, expression))
        return None

    # -- one call ------------------------------------------------------------------------------------------------

    def _of(self, expression: ast.expr, calling: _Calling) -> Sent | None:
        call, done = calling
        if last(expression) == "dump":
            return self._into(call)
        matches = self._matches(expression)
        if not matches:
            return None
        if any(match.row.pickles for match in matches):
            return self._sent(calling, matches, frozenset(), [])
        for match in matches:
            made = match.sender.made
            if made is not None and last(made.func) == "partial" and made.args:
                done = ast.Call(made.args[0], [*made.args[1:], *done.args], [*made.keywords, *done.keywords])
        pieces, callers = self._unsigned(call, matches, arguments(done))
        if not pieces:
            return None
        return self._sent(_Calling(call, done), matches, pieces, callers)

    def _sent(
        self, calling: _Calling, matches: list[_Match], pieces: frozenset[Piece], callers: list[ast.Call]
    ) -> Sent | None:
        """Return the place of a send whose channel is in clear; *callers* are those that give it the pieces, if any."""
        row = matches[0].row
        if row.way is Way.HANDLER:
            return None  # told of by itself
        place, done = calling
        if done is not place:
            self._module.stand_in(ast.copy_location(done, place), place)
        clear = self._channels.clear(row, done, [match.sender for match in matches], callers)
        if clear is None:
            return None
        exact = all(match.exact for match in matches) and all(piece.sure for piece in pieces)
        return self._place(place, row, pieces, clear, exact)

    def _place(self, node: ast.expr, row: Send, pieces: frozenset[Piece], clear: Clear, exact: bool) -> Sent:
        apis = tuple(sorted({piece.api for piece in pieces}))
        return Sent(node, row, apis, clear.words or row.way.value, exact and clear.sure)

    def _matches(self, expression: ast.expr) -> list[_Match]:
        """Return the rows that a callable can be, none where it is something else."""
        found: list[_Match] = []
        others = False
        unknown = True
        for value in alternatives(self._values.of(expression)):
            row = send_words.BY_NAME.get(value.name) if value.sort is Sort.OUTSIDE else None
            behind = [*self._behind(value, 0)] if row is None and last(expression) in _WRITING else []
            if row is not None:
                found.append(_Match(row, value, True))
            elif behind:
                found += [_Match(send_words.BY_NAME[f"{one.name}.{last(expression)}"], one, True) for one in behind]
            elif value.sort is not Sort.UNKNOWN:
                others = True
                unknown = unknown and value.sort is Sort.OUTSIDE
        if found:
            found.sort(key=lambda one: (one.row.name, beginning(one.sender.made)))
            return [one._replace(exact=False) for one in found] if others else found
        if not isinstance(expression, ast.Attribute) or not unknown:
            return []
        row = self._by_name(expression, others)
        return [_Match(row, Value(Sort.UNKNOWN), False)] if row is not None else []

    def _by_name(self, expression: ast.Attribute, others: bool) -> Send | None:
        """Return the row of a method that is known by its name, of an object that the file does not show."""
        name = UNMISTAKABLE.get(expression.attr)
        if name is None and not others:
            packages = {module.partition(".")[0] for module in self._binder.modules}
            names = (name for package, name in BESIDE.get(expression.attr, ()) if package in packages)
            name = next(names, None)
        if name is None and not others and expression.attr in ("write", "writelines") and self._drains(expression):
            name = f"asyncio.StreamWriter().{expression.attr}"
        return send_words.BY_NAME[name] if name is not None else None

    def _drains(self, expression: ast.Attribute) -> bool:
        """Tell whether the object of a method is drained too, which only a stream of asyncio is."""
        self._binder.ensure("drain")
        receiver = ast.unparse(expression.value)
        around = self._module.function_around(expression)
        return any(
            isinstance(call.func, ast.Attribute)
            and ast.unparse(call.func.value) == receiver
            and self._module.function_around(call) is around
            for call in self._binder.calls.get("drain", ())
        )

    # -- what is sent --------------------------------------------------------------------------------------------

    def _unsigned(
        self, call: ast.Call, matches: list[_Match], given: list[ast.expr]
    ) -> tuple[frozenset[Piece], list[ast.Call]]:
        """Return the pickled bytes that a send is given, but for those that a code vouches for which is sent too.

        With them come the calls that give them, where they are what the function around the send is given.
        """
        row = matches[0].row
        if row.serializers:
            made = self._by_serializers(call, row)
            if made or "()." not in row.name:
                return made, []
        parts = [*given]
        if row.way is Way.HTTP:
            parts += self._put_into(given, call)
        pieces = combine(self._pickling.of(one) for one in parts)
        found = {one for one in pieces if one.role is Role.PICKLE}
        parameters = {one.key for one in pieces if one.role is Role.PARAMETER}
        if found and self._beside.vouches(call, {one.key for one in found} - self._keys_of_senders(matches)):
            return frozenset(), []
        callers: list[ast.Call] = []
        if not found and parameters:
            found, callers = self._from_callers(call, parts, parameters)
        return frozenset(found), callers

    def _from_callers(
        self, call: ast.Call, parts: list[ast.expr], parameters: set[object]
    ) -> tuple[set[Piece], list[ast.Call]]:
        """Return the pickled bytes that callers give the function around a send, which sends its parameters."""
        found: set[Piece] = set()
        callers: list[ast.Call] = []
        pieces = [self._pickling.of(one) for one in parts]
        others = [*self._beside.given(call)]
        by_function: dict[ast.AST, list[Definition]] = {}
        for one in parameters:
            if isinstance(one, Definition) and not self._beside.vouches(call, {one}):
                by_function.setdefault(one.scope.node, []).append(one)
                if one.value is not None:  # what it is by default
                    made = self._pickling.of(one.value)
                    found |= {it._replace(sure=False) for it in made if it.role is Role.PICKLE}
        for function, its in by_function.items():
            for caller in self._pickling.calls(function):
                at = [self._at_caller(answer, function, caller) for answer in pieces]
                at += [_codes(self._together_at_caller(answer, function, caller)) for answer in others]
                left = {one for one in combine(at) if one.role in (Role.PICKLE, Role.PARAMETER)}
                pickled = {one for one in left if one.role is Role.PICKLE}
                if pickled and self._beside.vouches(caller, {one.key for one in pickled}):
                    pickled = set()
                for one in left:
                    if isinstance(one.key, Definition) and one.key not in its:
                        pickled |= {it for it in self._pickling.from_callers(one.key) if it.role is Role.PICKLE}
                if pickled:
                    found |= pickled
                    callers.append(caller)
        return found, callers

    def _at_caller(self, answer: Answer, function: ast.AST, caller: ast.Call) -> Answer:
        """Return the pieces of a part of what is sent, with those that a caller gives in place of parameters."""
        found: set[Piece] = set()
        for one in answer:
            if not (isinstance(one.key, Definition) and one.key.scope.node is function):
                found.add(one)
                continue
            given = [self._pickling.of(part) for part in self._pickling.given(caller, one.key)]
            if not given and len(answer) > 1:
                continue  # left out: {**(headers or {}), "X-Signature": code}
            pieces = combine(given) if given else frozenset({Piece(Role.PLAIN)})
            if one.role in (Role.CODE, Role.DIGEST):
                pieces = frozenset(Piece(one.role, piece.key) for piece in pieces if piece.key is not None)
            found |= pieces
        return frozenset(found)

    def _together_at_caller(self, answer: Answer, function: ast.AST, caller: ast.Call) -> Answer:
        """Return the pieces of parts that are sent together, likewise."""
        return combine(self._at_caller(frozenset({one}), function, caller) for one in answer)

    def _by_serializers(self, call: ast.Call, row: Send) -> frozenset[Piece]:
        """Return the pickled bytes that functions make which a send or a producer is given for that."""
        found: set[Piece] = set()
        for keyword in row.serializers:
            for function in self._options(call, keyword):
                pieces = combine([self._pickling.of_result(function)])
                found |= {one for one in pieces if one.role is Role.PICKLE}
        return frozenset(found)

    def _options(self, call: ast.Call, keyword: int | str) -> Iterator[ast.expr]:
        """Yield what is given for an option, also by a dictionary."""
        given = argument(call, keyword)
        if given is not None:
            yield given
        holders = [*call.args[:1], *(one.value for one in call.keywords if one.arg is None)]
        for holder in holders if isinstance(keyword, str) else ():
            yield from (item for key, item in items(self._module.typed, holder) if key == keyword)

    def _put_into(self, given: list[ast.expr], call: ast.Call) -> Iterator[ast.expr]:
        """Yield what is put into a request, or a form, that was made before; no codes that some branch only puts in."""
        for one in given:
            for value in self._module.typed.of(one):
                made = value.made
                for name in _FILLED.get(last(made.func), ()) if made is not None else ():
                    assert made is not None
                    parts = self._module.transport.assigned(made, name)
                    for filling in self._module.transport.called(made, (name,)):
                        parts += arguments(filling)
                    for part in parts:
                        if always_with(self._module, part, call) or not _codes(self._pickling.of(part)):
                            yield part

    def _keys_of_senders(self, matches: list[_Match]) -> set[object]:
        """Return the keys of the bytes that codes vouch for in the headers with which each client is made."""
        keys: list[set[object]] = []
        for match in matches:
            headers = argument(match.sender.made, "headers") if match.sender.made is not None else None
            keys.append({one.key for one in _codes(self._pickling.of(headers))} if headers is not None else set())
        return set.intersection(*keys)

    # -- files that are connections ------------------------------------------------------------------------------

    def _into(self, call: ast.Call) -> Sent | None:
        """A pickler that writes into the file of a connection."""
        made = self._pickling.made_by(call)
        pieces = frozenset(one for one in made if one.role is Role.PICKLE)
        if not pieces:
            return None
        targets = [*call.args[1:2], *(one.value for one in call.keywords if one.arg == "file")]
        for callee in self._module.typed.of(call.func):
            if callee.name.endswith("().dump") and callee.made is not None:
                targets = [*callee.made.args[:1], *(one.value for one in callee.made.keywords if one.arg == "file")]
        for target in targets:
            senders = [*self._files(target)]
            if senders:
                row = send_words.BY_NAME[f"{senders[0].name}.write"]
                clear = self._channels.clear(row, call, senders)
                if clear is not None:
                    return self._place(call, row, pieces, clear, all(one.sure for one in pieces))
        return None

    def _files(self, target: ast.expr, depth: int = 0) -> Iterator[Value]:
        """Yield the files of connections that an expression can be, or that what is written into it goes into."""
        for value in self._values.of(target):
            if value.name in INTO:
                yield value
            else:
                yield from self._behind(value, depth)

    def _behind(self, file: Value, depth: int) -> Iterator[Value]:
        """Yield the files of connections that a compressing or buffering file, or its method, writes into."""
        made = file.made
        for callee in self._values.of(made.func) if made is not None and depth < _DEEPEST else ():
            into = THROUGH.get(callee.name)
            for target in (argument(made, part) for part in into) if made is not None and into is not None else ():
                yield from self._files(target, depth + 1) if target is not None else ()

    # -- logging handlers ----------------------------------------------------------------------------------------

    def _handlers(self) -> Iterator[Sent]:
        """Yield the logging handlers that pickle each record for a peer, where they are made."""
        source = self._module.source
        if source is not None and b"SocketHandler" not in source and b"DatagramHandler" not in source:
            return
        interest = self._module.interest
        names = ("DatagramHandler", "SocketHandler")
        for expression in list(interest.candidates(interest.closure(names, names))):
            call = self._binder.callees.get(expression)
            if call is None:
                continue
            for value in alternatives(self._module.values.of(expression)):
                row = self._handler(value)
                if row is not None and not self._is_local(call):
                    yield Sent(call, row, (), row.way.value, True)
                    break

    def _handler(self, value: Value) -> Send | None:
        """Return the row of a handler, also of a class of this file that derives from one and sends as it does."""
        if value.sort is Sort.OUTSIDE:
            return send_words.BY_NAME.get(value.name) if value.name in _HANDLERS else None
        if value.sort is Sort.CLASS and isinstance(value.node, ast.ClassDef):
            parent = next((one for one in sorted(self._module.values.parents(value.node)) if one in _HANDLERS), None)
            if parent is not None and not any(self._is_overridden(value.node, one) for one in _OWN_WAYS):
                return send_words.BY_NAME[parent]
        return None

    def _is_overridden(self, node: ast.ClassDef, method: str) -> bool:
        """Tell whether a class sends otherwise: its own method does not go back to that of the parent."""
        if not self._module.values.defines(node, method):
            return False
        for one in node.body:
            if isinstance(one, ast.FunctionDef) and one.name == method:
                if method == "makePickle":
                    return not any(piece.role is Role.PICKLE for piece in self._made(one))
                if method == "emit":
                    return not _mentions(one, "super")
                return method == "send" or any(_mentions(one, word) for word in _SECURING)
        return True

    def _made(self, function: ast.FunctionDef) -> Answer:
        self._binder.ensure_body(function)
        returned = self._binder.returns.get(function, ())
        return frozenset(piece for one in returned if one.value is not None for piece in self._pickling.of(one.value))

    def _is_local(self, call: ast.Call) -> bool:
        """Tell whether a handler is given the path of a Unix socket: then it has no port."""
        port = argument(call, 1) or argument(call, "port")
        if port is None:
            return False
        values = list(self._module.values.of(port))
        return bool(values) and all(isinstance(one.node, ast.Constant) and one.node.value is None for one in values)

    def _configured(self) -> Iterator[Sent]:
        """Yield the names of such handlers in dictionaries for ``logging.config``."""
        source = self._module.source
        if source is not None and b"handlers." not in source:
            return
        for node in ast.walk(self._module.tree):
            if isinstance(node, ast.Dict):
                given = {
                    key.value: item
                    for key, item in zip(node.keys, node.values, strict=True)
                    if isinstance(key, ast.Constant)
                }
                for key in ("class", "()"):
                    item = given.get(key)
                    if not (isinstance(item, ast.Constant) and item.value in _HANDLERS):
                        continue
                    port = given.get("port")
                    if not (isinstance(port, ast.Constant) and port.value is None):
                        row = send_words.BY_NAME[str(item.value)]
                        yield Sent(item, row, (), row.way.value, True)


def _codes(answer: Answer) -> Answer:
    return frozenset(one for one in answer if one.role is Role.CODE)


def _mentions(function: ast.FunctionDef, word: str) -> bool:
    """Tell whether an identifier stands in a function."""
    return any(
        (isinstance(node, ast.Name) and node.id == word) or (isinstance(node, ast.Attribute) and node.attr == word)
        for node in ast.walk(function)
    )
