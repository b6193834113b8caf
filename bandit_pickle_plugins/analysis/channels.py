"""How sent bytes travel: in clear, encrypted, or on a channel that cannot leave the machine.

What counts is whether somebody on the way can read and replace them. A server that encrypts is enough, whoever its
clients are; a client that does not check who answers may send to anybody, so that its encryption counts as none.
"""

from __future__ import annotations

import ast
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from ..catalogue import sends, sources
from ..catalogue.sends import Send, Way
from .beginnings import Beginnings
from .branches import always_with, branches
from .given import argument, items, partials
from .module import Module
from .nodes import beginning
from .scopes import Definition, Kind, only_definition
from .spelling import arguments, last
from .tls_options import Tls, TlsOptions, strongest
from .values import PUT, Sort, Value


class Clear(NamedTuple):
    """A channel in clear; ``sure`` unless a value decides that the file does not show; ``words`` say how."""

    sure: bool = True
    words: str = ""


_UNCHECKED: Final = Clear(True, "over TLS that does not check who answers")


#: How bytes travel then, where something is said.
_BY_TLS: Final[dict[Tls, Clear | None]] = {
    Tls.ON: None,
    Tls.PARTLY: Clear(sure=False),
    Tls.UNCHECKED: _UNCHECKED,
}
_ZMQ_ADDRESSING: Final = ("bind", "connect", "bind_to_random_port")
_ZMQ_OPTIONS: Final = ("set", "set_string", "setsockopt", "setsockopt_string")
#: Attributes of a socket that turn CURVE on.
_CURVE: Final = ("curve_serverkey", "curve_server")
_REGISTERING: Final = ("create_connection", "create_server", "create_unix_connection", "create_unix_server")
#: Classes of sockets with TLS.
_SECURE: Final = frozenset({"ssl.SSLObject", "ssl.SSLSocket"})
#: What makes text of other things.
_MAKING_PATHS: Final = frozenset(
    {"builtins.str", "os.fspath", "os.path.abspath", "os.path.expanduser", "os.path.join", "tempfile.mktemp"}
)
#: What starts servers of web frameworks, which take their TLS as a keyword.
_SERVING: Final = ("run_app", "run", "TCPSite", "HTTPServer", "Config", "serve", "listen")
#: Packages with websockets that have a server of their own.
_OWN_SERVERS: Final = frozenset({"aiohttp", "tornado", "websockets"})
#: How many calls are looked at that an object was made by, each from the one before.
_MOST: Final = 12


class Channels:
    """The channels of one file."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._values = module.senders
        self._plain = module.values
        self._binder = module.binder
        self._effects = module.effects
        self._transport = module.transport
        self._options = TlsOptions(module, lambda places, call: self._unless(places, [call]) is None)
        self._beginnings = Beginnings(module)

    def clear(self, row: Send, call: ast.Call, senders: list[Value], callers: Sequence[ast.Call] = ()) -> Clear | None:
        """Return how a send is in clear, or None where it is not.

        *senders* are the objects that it is a method of. *callers* are the calls that give the function around it what
        it sends, if any: then these say where to, too.
        """
        if row.way is Way.HTTP:
            return self._request(row, call, senders, callers)
        if row.way is Way.AWS:
            return self._aws(senders)
        through = call.func.value if isinstance(call.func, ast.Attribute) else call.func
        peer = argument(call, row.url) if row.url is not None else None
        if peer is not None:
            through, senders = peer, [one for one in self._values.of(peer) if one.name == "socket.socket()"]
        known = self._known(senders, through)
        found = [self._by_sender(row, call, one) for one in known]
        made = {one.made: clear for one, clear in zip(known, found, strict=True) if one.made is not None}
        # The annotation of an attribute that is None at first says no more than what it is given later.
        if made and (len(made) == len(known) or isinstance(self._behind_name(through), ast.Attribute)):
            return self._settled(through, made)
        return _join(found)

    def _known(self, senders: list[Value], through: ast.expr) -> list[Value]:
        """Return the objects that tell something: where somebody gives a parameter, its annotation says no more.

        *through* is the expression that they are the values of.
        """
        values = self._values.of(through)
        given = {one.made for one in values if one.handed}
        if any(one.made is not None and (one.made in given or self._is_registering(one.made)) for one in senders):
            return [*(one for one in senders if one.made is not None), *({PUT} & values)]
        return senders or [Value(Sort.UNKNOWN)]

    def _is_registering(self, made: ast.Call) -> bool:
        """Tell whether a call hands functions to a framework, which calls them with the objects that it makes."""
        return any(name in sources.REGISTERING for name in self._names(made.func))

    def _by_sender(self, row: Send, call: ast.Call, sender: Value) -> Clear | None:
        if self._is_annotated_secure(call) or self._is_of_secure_class(sender):
            return None
        if row.way is Way.ZMQ:
            return self._zmq(sender)
        if row.way is Way.CONNECTION:
            return self._connection(sender)
        if row.way is Way.SERVER:
            return self._server(sender)
        if row.way is Way.TWISTED:
            return self._twisted()
        if row.way is Way.STREAM and sender.made is None:
            return self._protocol(call)
        if row.way is Way.WEBSOCKET:
            return self._websocket(sender, row.name.partition(".")[0])
        if row.way is Way.BROKER:
            return self._broker(sender, call if "()." not in row.name else None)
        return self._by_makers(sender, call)

    def _is_annotated_secure(self, call: ast.Call) -> bool:
        """Tell whether the object that sends is annotated as one of :mod:`ssl`, or is of a package that encrypts."""
        if not isinstance(call.func, ast.Attribute):
            return False
        names = [value.name for value in self._plain.of(call.func.value) if value.sort is Sort.OUTSIDE]
        return any(
            name.removesuffix("()") in _SECURE or name.partition(".")[0] in sends.ENCRYPTING_PACKAGES for name in names
        )

    def _is_of_secure_class(self, sender: Value) -> bool:
        """Tell whether a socket is of a class of this file that derives from one with TLS."""
        return isinstance(sender.node, ast.ClassDef) and not _SECURE.isdisjoint(self._plain.parents(sender.node))

    # -- of several values ---------------------------------------------------------------------------------------

    def _settled(
        self, expression: ast.expr, found: dict[ast.Call, Clear | None], seen: set[ast.expr] | None = None
    ) -> Clear | None:
        """Return how an object is in clear that is one of those the calls *found* have made. *seen* is looked at.

        A parameter is what calls give for it. The values of an attribute follow each other: in one function the last
        one counts. Which function comes last is not seen, so that one which leaves it encrypted is enough.
        """
        joined = _join(found.values())
        if joined is None or None not in found.values():
            return joined
        seen = set() if seen is None else seen
        expression = self._behind_name(expression)
        if expression in seen or len(seen) >= _MOST:
            return joined
        seen.add(expression)
        if isinstance(expression, ast.Attribute):
            by_function = [
                self._each(
                    [(None if one.path else one.value, self._values.of_definition(one)) for one in its], found, seen
                )
                for its in self._assigned(expression)
            ]
            decided = [_join(its) for its in by_function if its]
            return joined if not decided else None if None in decided else _join(decided)
        one = only_definition(self._binder.uses, expression)
        if one is not None and one.kind is Kind.PARAMETER:
            given = self._each([(it, self._values.of(it)) for it in self._values.arguments(one)], found, seen)
            return _join(given) if given else joined
        return joined

    def _each(
        self,
        parts: Iterable[tuple[ast.expr | None, Iterable[Value]]],
        found: dict[ast.Call, Clear | None],
        seen: set[ast.expr],
    ) -> list[Clear | None]:
        """Return how each of several expressions, with its values, is in clear that the calls *found* have made."""
        decided: list[Clear | None] = []
        for expression, values in parts:
            left = {one.made: found[one.made] for one in values if one.made is not None and one.made in found}
            if left:
                settled = self._settled(expression, left, seen) if expression is not None else _join(left.values())
                decided.append(settled)
        return decided

    def _behind_name(self, expression: ast.expr) -> ast.expr:
        """Return what a variable stands for that has one value only, or the expression itself."""
        for _ in range(_MOST):
            one = only_definition(self._binder.uses, expression)
            if one is None or one.kind is not Kind.VALUE or one.path or one.value is None:
                break
            expression = one.value
        return expression

    def _assigned(self, attribute: ast.Attribute) -> list[list[Definition]]:
        """Return what gives an attribute of a class of this file its values, for each function that does.

        Without what another assignment of the function always replaces.
        """
        found: dict[object, list[Definition]] = {}
        owners = {one.node for one in self._values.of(attribute.value) if isinstance(one.node, ast.ClassDef)}
        for owner in sorted(owners, key=lambda one: one.lineno):
            for definition in self._values.stored_attributes(owner, attribute.attr):
                if definition.value is not None:
                    found.setdefault(self._module.function_around(definition.node), []).append(definition)
        kept = []
        for definitions in found.values():
            last_ones = sorted(definitions, key=lambda one: beginning(one.node))[-_MOST:]
            kept.append([one for one in last_ones if not any(self._replaces(other, one) for other in last_ones)])
        return kept

    def _replaces(self, later: Definition, earlier: Definition) -> bool:
        """Tell whether one assignment always follows another one of the same function."""
        return beginning(later.node) > beginning(earlier.node) and always_with(self._module, later.node, earlier.node)

    def _unless(self, options: list[ast.expr], *places: Iterable[ast.AST]) -> Clear | None:
        """Return how a channel is in clear that *options* encrypt: not at all where one is always set.

        *places* are groups of nodes: a branch decides nothing that holds all nodes of one of them.
        """
        held: set[tuple[ast.AST, str]] = set()
        for nodes in places:
            around = [set(branches(self._module, one)) for one in nodes]
            held |= set.intersection(*around) if around else set()
        deciding = [
            {
                (statement, name)
                for statement, name in branches(self._module, option)
                if not isinstance(statement, ast.For | ast.AsyncFor | ast.While)
                and (statement, name) not in held
                and not _is_main(statement)
            }
            for option in options
        ]
        every = {branch for one in deciding for branch in one}
        if not all(deciding) or any((statement, "orelse") in every for statement, name in every if name == "body"):
            return None
        return Clear(sure=not options)

    # -- sockets and streams -------------------------------------------------------------------------------------

    def _by_makers(self, sender: Value, send: ast.Call | None = None) -> Clear | None:
        """What the calls say that made an object: a socket, the listener it comes from, the stream over it."""
        return self._by_maker(sender.made, send, {}) if sender.made is not None else Clear()

    def _by_maker(self, made: ast.Call, send: ast.Call | None, known: dict[ast.Call, Clear | None]) -> Clear | None:
        """What a call says of the object that it makes, or those of the objects it is made of. *known* are at hand."""
        if made in known or len(known) >= _MOST:
            return known.get(made, Clear())
        known[made] = Clear()  # asked again while this is found out
        known[made] = self._by_itself(made, send)
        if known[made] == Clear():
            parts = [part for one in self._completed(made) for part in arguments(one)]
            if isinstance(made.func, ast.Attribute):
                parts.insert(0, made.func.value)
            registered = self._registered(made)
            if registered:
                known[made] = _worst([self._by_part(one, send, known) for one in registered])
                return known[made]
            decided = [self._by_part(one, send, known) for one in parts if not isinstance(one, ast.Constant)]
            known[made] = None if None in decided else next((one for one in decided if one != Clear()), Clear())
        return known[made]

    def _registered(self, made: ast.Call) -> list[ast.expr]:
        """Return the sockets that a selector is given, which it gives back when they are ready."""
        if not any(name.endswith("Selector") for name in self._names(made.func)):
            return []
        return [call.args[0] for call in self._transport.called(made, ("register",)) if call.args]

    def _by_part(self, part: ast.expr, send: ast.Call | None, known: dict[ast.Call, Clear | None]) -> Clear | None:
        makers = [value.made for value in self._values.of(part) if value.made is not None]
        makers.sort(key=beginning)
        return self._settled(part, {one: self._by_maker(one, send, known) for one in makers})

    def _by_itself(self, made: ast.Call, send: ast.Call | None) -> Clear | None:
        """What a call says of the object that it makes, whatever that is made of; it can be of several functions."""
        names = self._names(made.func)
        safe = names & (sends.LOCAL | sends.ENCRYPTS)
        ends = {one.rpartition(".")[2] for one in safe}
        # A function goes by one name as it is spelt, and perhaps by another one by its type.
        others = [
            {one for one in _outside(values.of(made.func)) - safe if one.rpartition(".")[2] not in ends}
            for values in (self._values, self._plain)
        ]
        parts = [safe, set.union(*others)] if safe and all(others) else [names]
        return _join([self._by_names(one, made, send) for one in parts])

    def _by_names(self, names: set[str], made: ast.Call, send: ast.Call | None) -> Clear | None:
        if not names.isdisjoint(sends.LOCAL):
            return None
        if not names.isdisjoint(sends.ENCRYPTS) or last(made.func) in sends.WRAPS:
            return _UNCHECKED if self._is_unchecked(made) else None
        family = self._by_family(names, made)
        if family != Clear():
            return family
        tls = self._by_keywords(made, names)
        if tls is not Tls.OFF:
            return _BY_TLS[tls]
        turned_on: list[ast.expr] = [
            one
            for one in self._transport.called(made, tuple(sends.TLS_METHODS))
            if self._encrypts(one) and (send is None or self._is_in_time(one, send))
        ]
        return self._unless(turned_on, [made], [send] if send is not None else [])

    def _makers(self, made: ast.Call | None) -> Iterator[ast.Call]:
        """Yield the call that made an object, and those that made the objects it was made of."""
        todo = [made] if made is not None else []
        seen: set[ast.Call] = set()
        while todo and len(seen) < _MOST:
            current = todo.pop(0)
            if current in seen:
                continue
            seen.add(current)
            yield current
            parts = [*current.args, *(one.value for one in current.keywords)]
            if isinstance(current.func, ast.Attribute):
                parts.insert(0, current.func.value)
            for part in parts:
                if not isinstance(part, ast.Constant):
                    todo += [one.made for one in self._values.of(part) if one.made is not None]

    def _names(self, callee: ast.expr) -> set[str]:
        """Return the names of a callable, as it is spelt and by its type."""
        return _outside(self._values.of(callee)) | _outside(self._plain.of(callee))

    def _by_family(self, names: set[str], made: ast.Call) -> Clear | None:
        """What the address family of a socket says: some cannot leave the machine."""
        if names.isdisjoint({"socket.socket", "socket.create_server", "socket.fromfd", "trio.socket.socket"}):
            return Clear()
        position = 1 if "socket.fromfd" in names else 0
        family = argument(made, "family") or (argument(made, position) if "socket.create_server" not in names else None)
        given = self._values.of(family) if family is not None else ()
        local = [value.name.endswith(sends.LOCAL_FAMILIES) for value in given if ".AF_" in value.name]
        if not any(local):
            return Clear()
        return None if all(local) else Clear(sure=False)

    def _by_keywords(self, made: ast.Call, names: Container[str] | None = None) -> Tls:
        """What the keywords of a call say of TLS, with those that a ``partial`` gives before.

        Where it can be of several functions, those of *names* are meant.
        """
        found = {self._by_its_keywords(one, made) for one in self._completed(made, names)}
        return strongest(found) if Tls.OFF not in found or len(found) == 1 else Tls.PARTLY

    def _by_its_keywords(self, call: ast.Call, made: ast.Call) -> Tls:
        serves = self._serves(call)
        found = strongest(
            self._options.of(one.value, made, lambda value: self._by_value(value, serves))
            if one.arg is None
            else self._by_value(one.value, serves)
            for one in call.keywords
            if one.arg is None or one.arg in sends.TLS_ARGUMENTS
        )
        return Tls.UNCHECKED if found is not Tls.OFF and not serves and self._has_unchecked(call) else found

    def _completed(self, made: ast.Call, names: Container[str] | None = None) -> list[ast.Call]:
        """Return a call as it is with what a ``partial`` gives before, once for each that it can be of."""
        return [
            made
            if one is None
            else ast.Call(
                one.args[0],
                [*one.args[1:], *made.args],
                [*(it for it in one.keywords if argument(made, it.arg or "") is None), *made.keywords],
            )
            for one in partials(self._values, made.func, names) or [None]
        ]

    def _by_value(self, value: ast.expr, serves: bool) -> Tls:
        """What a value given for TLS says, to what starts a server or to a client."""
        found = self._switched(value)
        if found is Tls.OFF or serves:
            return found
        return Tls.UNCHECKED if any(self._is_open(one) for one in (value, *self._wrapped(value))) else found

    def _switched(self, value: ast.expr) -> Tls:
        """What a value given for TLS says: it comes on in part where one of several leaves it out."""
        if self._is_off(value):
            return Tls.OFF
        groups = [list(self._values.of(value))]
        if isinstance(value, ast.Attribute) and any(_leaves_out(one) for one in groups[0]):
            assigned = self._assigned(value)
            groups = [[v for one in its for v in self._values.of_definition(one)] for its in assigned] or groups
        states = [
            [_leaves_out(one) for one in group]
            for group in groups
            if not any(one.sort is Sort.UNKNOWN for one in group)
        ]
        if len(states) == len(groups) and all(any(group) for group in states):
            return Tls.PARTLY
        return Tls.ON

    def _wrapped(self, options: ast.expr) -> Iterator[ast.expr]:
        """Yield what TLS options are made of, as in ``pika.SSLOptions(context)``."""
        for value in self._values.of(options):
            if value.made is not None and "Options" in last(value.made.func):
                yield from arguments(value.made)

    def _serves(self, made: ast.Call) -> bool:
        """Tell whether a call starts a server."""
        return "serve" in last(made.func).lower()

    def _is_off(self, value: ast.expr) -> bool:
        """Tell whether a value given for TLS leaves it out, for all that the file shows."""
        constant = self._values.constant(value)
        if constant is False or (isinstance(constant, str) and constant in sends.PLAIN_PROTOCOLS):
            return True
        values = list(self._values.of(value))
        return bool(values) and all(_leaves_out(one) for one in values)

    def _is_open(self, context: ast.expr) -> bool:
        """Tell whether a TLS context of a client is shown not to check who answers."""
        made = [one.made for one in self._values.of(context) if one.made is not None]
        known = [one for one in made if any(name.startswith("ssl.") for name in self._names(one.func))]
        return not self._is_for_servers(known) and not all(self._transport.checks(one) for one in known)

    def _is_for_servers(self, contexts: list[ast.Call]) -> bool:
        """Tell whether contexts are made for servers."""
        given = {
            value.name
            for made in contexts
            for one in (*made.args, *(k.value for k in made.keywords))
            for value in self._values.of(one)
        }
        return bool(given & {"ssl.PROTOCOL_TLS_SERVER", "ssl.Purpose.CLIENT_AUTH"})

    def _has_unchecked(self, made: ast.Call) -> bool:
        for keyword in made.keywords:
            values = sends.UNCHECKED.get(keyword.arg or "")
            if values and any(self._says(value, values) for value in self._values.of(keyword.value)):
                return True
        return False

    def _says(self, value: Value, wanted: tuple[object, ...]) -> bool:
        if isinstance(value.node, ast.Constant):
            return any(value.node.value is one or (isinstance(one, str) and value.node.value == one) for one in wanted)
        return value.name.rpartition(".")[2] in wanted

    def _is_unchecked(self, made: ast.Call) -> bool:
        """Tell whether what encrypts is of a client that does not check who answers."""
        side = argument(made, "server_side")
        if side is not None and self._values.constant(side) is not False:
            return False
        names = self._names(made.func)
        if "ssl.wrap_socket" in names:
            mode = argument(made, "cert_reqs")
            return mode is None or not any(one.name == "ssl.CERT_REQUIRED" for one in self._values.of(mode))
        context: ast.expr | None = (
            argument(made, "context") or argument(made, "ssl_context") or argument(made, "ssl_options")
        )
        if context is None and isinstance(made.func, ast.Attribute) and made.func.attr in ("wrap_socket", "wrap_bio"):
            context = made.func.value
        if context is None and last(made.func) in ("start_tls", "wrap"):
            context = next((one for one in made.args if self._is_context(one)), None)
        return (context is not None and self._is_open(context)) or self._has_unchecked(made)

    def _is_context(self, expression: ast.expr) -> bool:
        return any(value.name.startswith("ssl.") for value in self._values.of(expression))

    def _encrypts(self, call: ast.Call) -> bool:
        """Tell whether a call that turns TLS on leaves the peer checked."""
        if any(self._is_open(one) for one in (*call.args, *(keyword.value for keyword in call.keywords))):
            return False
        return not self._has_unchecked(call)

    def _calls(self, name: str) -> list[ast.Call]:
        self._binder.ensure(name)
        return self._binder.calls.get(name, [])

    def _server(self, sender: Value) -> Clear | None:
        """A handler of :mod:`socketserver`: its server may be on a Unix socket, or a socket wrapped."""
        handler = sender.node if isinstance(sender.node, ast.ClassDef) else None
        if handler is not None and self._transport.serves_locally(handler):
            return None
        wrapping = [one for one in self._calls("wrap_socket") if self._is_of_server(one)]
        if not wrapping or (handler is not None and self._serves_in_clear(handler, wrapping)):
            return Clear()
        servers = self._transport.servers(handler) if handler is not None else []
        return self._unless([*wrapping], *([one] for one in servers))

    def _is_of_server(self, wrapping: ast.Call) -> bool:
        """Tell whether a socket is wrapped for a server, and not one that this file made as a socket."""
        side = argument(wrapping, "server_side")
        if side is None or self._values.constant(side) is not True:
            return False
        made = [value.made for one in wrapping.args[:1] for value in self._values.of(one) if value.made is not None]
        return not any(name.startswith("socket.") for one in made for name in self._names(one.func))

    def _serves_in_clear(self, handler: ast.ClassDef, wrapping: list[ast.Call]) -> bool:
        """Tell whether the file shows a server of a handler whose socket none of the calls *wrapping* is for."""
        if any(_holds(handler, one) for one in wrapping):
            return False
        return any(
            all(value.sort is Sort.OUTSIDE and "HTTPS" not in value.name for value in self._values.of(made.func))
            and not self._transport.assigned(made, "socket")
            for made in self._transport.servers(handler)
        )

    def _protocol(self, call: ast.Call) -> Clear | None:
        """A stream that the event loop gives to a protocol: it is as the file says where it registers that."""
        around = self._module.function_around(call)
        protocol = self._values.class_around(around.node) if around is not None else None
        registering = [
            (name, one)
            for name in _REGISTERING
            for one in self._calls(name)
            if isinstance(one.func, ast.Attribute) and one.args and not self._is_socket(one.args[0])
        ]
        its = [(name, one) for name, one in registering if self._makes(one.args[0], protocol)]
        if protocol is not None and "tornado.tcpserver.TCPServer" in self._values.parents(protocol):
            its = [("TCPServer", one) for one in self._making(protocol)]
        found: list[Clear | None] = []
        for name, one in its or registering:
            if "unix" in name:
                found.append(None)
                continue
            found.append(_BY_TLS.get(self._by_keywords(one), Clear()))
        if found and all(one is None for one in found):
            return None
        return next((one for one in found if one is not None), Clear())

    def _making(self, node: ast.ClassDef) -> Iterator[ast.Call]:
        """Yield the calls that make an instance of a class of this file, but those where it makes its own parent."""
        own = [one for one in self._calls("__init__") if _holds(node, one) and one.keywords]
        made = [one for one in self._calls(node.name) if any(it.node is node for it in self._values.of(one.func))]
        yield from own or made

    def _makes(self, factory: ast.expr, protocol: ast.ClassDef | None) -> bool:
        """Tell whether a factory is a class, or a lambda that calls it."""
        makers = [factory.body.func] if isinstance(factory, ast.Lambda) and isinstance(factory.body, ast.Call) else []
        return protocol is not None and any(
            value.node is protocol for one in (factory, *makers) for value in self._values.of(one)
        )

    def _is_socket(self, given: ast.expr) -> bool:
        return isinstance(given, ast.Tuple)  # an address: socket.create_connection, not the event loop's

    def _twisted(self) -> Clear | None:
        """A transport of Twisted: it is as the file connects and listens."""
        if any(self._calls(name) for name in sends.TWISTED_WRAPPING):
            return None
        safe = any(self._calls(name) for name in sends.TWISTED_SAFE)
        clear = any(self._calls(name) for name in sends.TWISTED_CLEAR)
        unknown = False
        for call in (one for name in sends.TWISTED_BY_TEXT for one in self._calls(name)):
            text = argument(call, 1) or argument(call, "description")
            for start in self._beginnings.of(text) if text is not None else {None}:
                unknown = unknown or start is None
                safe = safe or (start is not None and start.startswith(sends.TWISTED_SAFE_TEXTS))
                clear = clear or not (start is None or start.startswith(sends.TWISTED_SAFE_TEXTS))
        if safe and not clear and not unknown:
            return None
        return Clear(sure=not safe and (clear or not unknown))

    # -- ZeroMQ, multiprocessing ---------------------------------------------------------------------------------

    def _zmq(self, sender: Value) -> Clear | None:
        made = self._zmq_socket(sender.made)
        if made is None:
            return Clear()
        addressing = self._transport.called(made, _ZMQ_ADDRESSING)
        starts = {one: self._address(one) for one in addressing}
        clear = [one for one in addressing if not all(map(_stays_here, starts[one]))]
        if addressing and not clear:
            return None
        options = [one for one in self._curve(made) if all(self._is_in_time(one, other) for other in clear)]
        own = True  # whether the file shows the context
        for maker in self._makers(made):  # a context hands its options on to the sockets it makes
            if maker is made:
                own = any(name.endswith("Context().socket") for name in self._names(maker.func))
            elif any(name.endswith("Context") for name in self._names(maker.func)):
                options += [one for one in self._curve(maker) if self._is_in_time(one, made)]
        found = self._unless(options, clear or [made])
        if found is None:
            return None
        shown = not clear or any(one is not None and not _stays_here(one) for it in clear for one in starts[it])
        return Clear(sure=found.sure and shown and own)

    def _address(self, addressing: ast.Call) -> set[str | None]:
        address = argument(addressing, 0) or argument(addressing, "addr")
        return self._beginnings.of(address) if address is not None else {None}

    def _curve(self, made: ast.Call) -> Iterator[ast.expr]:
        """Yield what turns CURVE on for a socket, or a context: the values of attributes, and calls."""
        for option in _CURVE:
            for value in self._transport.assigned(made, option):
                if not self._is_falsy(value):
                    yield value
        for call in self._calls("setattr"):
            if len(call.args) == 3 and any(one is made for one in self._transport.objects(call.args[0])):
                names = [getattr(value.node, "value", None) for value in self._values.of(call.args[1])]
                if any(name in _CURVE for name in names) and not self._is_falsy(call.args[2]):
                    yield call
        for call in self._transport.called(made, _ZMQ_OPTIONS):
            names = [value.name.rpartition(".")[2] for one in call.args[:1] for value in self._values.of(one)]
            if any(name in ("CURVE_SERVER", "CURVE_SERVERKEY") for name in names):
                if len(call.args) > 1 and not self._is_falsy(call.args[1]):
                    yield call

    def _is_in_time(self, option: ast.expr, call: ast.Call) -> bool:
        """Tell whether an option is set before *call*, which uses it, for all that the file shows."""
        return self._module.function_around(option) is not self._module.function_around(call) or (
            (option.lineno, option.col_offset) < (call.lineno, call.col_offset)
        )

    def _zmq_socket(self, made: ast.Call | None) -> ast.Call | None:
        """Return the call that made the socket: a stream is made of one."""
        for one in self._makers(made):
            if any(value.name == "zmq.Socket()" for value in self._values.of(one)):
                return one
        return made

    def _is_falsy(self, value: ast.expr) -> bool:
        values = list(self._values.of(value))
        return bool(values) and all(isinstance(one.node, ast.Constant) and not one.node.value for one in values)

    def _connection(self, sender: Value) -> Clear | None:
        """A multiprocessing connection, by its address. Its key lets a peer in, and says nothing of the bytes."""
        for made in self._makers(sender.made):
            if self._is_connecting(made):
                found = self._by_address(made)
                if found is not None and not found.sure and self._listens_locally():
                    return None  # it connects to what this file listens on
                return found
        return None  # perhaps the end of a pipe

    def _is_connecting(self, made: ast.Call) -> bool:
        return any(name.endswith((".connection.Client", ".connection.Listener")) for name in self._names(made.func))

    def _listens_locally(self) -> bool:
        listeners = [one for one in self._calls("Listener") if self._is_connecting(one)]
        return bool(listeners) and all(self._by_address(one) is None for one in listeners)

    def _by_address(self, made: ast.Call) -> Clear | None:
        family = argument(made, "family") or argument(made, 1)
        named = self._values.constant(family) if family is not None else None
        if named in ("AF_UNIX", "AF_PIPE"):
            return None
        address = argument(made, 0) or argument(made, "address")
        if address is None:
            return Clear() if named == "AF_INET" else None
        values = list(self._values.of(address))
        if self._is_path(address) or (values and all(self._is_path_of(one) for one in values)):
            return None
        return Clear(sure=named == "AF_INET" or any(isinstance(one.node, ast.Tuple) for one in values))

    def _is_path(self, address: ast.expr) -> bool:
        """Tell whether an address is made as text, which only the path of a Unix socket or a pipe is."""
        return isinstance(address, ast.JoinedStr | ast.BinOp) or isinstance(self._values.constant(address), str | bytes)

    def _is_path_of(self, value: Value) -> bool:
        if value.made is not None:
            return not self._names(value.made.func).isdisjoint(_MAKING_PATHS)
        return isinstance(value.node, ast.expr) and self._is_path(value.node)

    # -- requests ------------------------------------------------------------------------------------------------

    def _request(self, row: Send, call: ast.Call, senders: list[Value], callers: Sequence[ast.Call]) -> Clear | None:
        if row.url is None and any("Connection" in one.name for one in senders):
            return self._by_connections(call, senders)
        return self._by_url(row, call, senders, callers)

    def _by_connections(self, call: ast.Call, senders: list[Value]) -> Clear | None:
        """Return how a request travels over one of several connections of HTTP: the class of each tells."""
        through = call.func.value if isinstance(call.func, ast.Attribute) else call.func
        known = [one for one in self._known(senders, through) if "Connection" in one.name]
        known = [one for one in known if one.made is not None] or known  # HTTPS derives from what is annotated as HTTP
        known.sort(key=lambda one: (beginning(one.made), one.name))
        # One call can make connections of either class, where a variable holds the class.
        found: dict[ast.Call | None, list[Clear | None]] = {}
        for one in known:
            found.setdefault(one.made, []).append(self._by_connection(call, one))
        joined = {made: _join(its) for made, its in found.items()}
        made = {one: clear for one, clear in joined.items() if one is not None}
        return self._settled(through, made) if made else _join(joined.values())

    def _by_connection(self, call: ast.Call, sender: Value) -> Clear | None:
        if "HTTPSConnection" in sender.name:
            found = self._by_makers(sender)
            return found if found is not None and found.words else None
        base = self._base([sender])
        return (
            self._by_own_socket(sender) if base is None else self._by_starts(self._beginnings.of(base), call, [sender])
        )

    def _by_own_socket(self, sender: Value) -> Clear | None:
        """A connection of HTTP whose class in this file can make its socket itself."""
        if not isinstance(sender.node, ast.ClassDef):
            return Clear()
        return _join(
            self._by_makers(value)
            for definition in self._values.stored_attributes(sender.node, "sock")
            for value in self._values.of_definition(definition)
            if value.made is not None
        )

    def _by_url(self, row: Send, call: ast.Call, senders: list[Value], callers: Sequence[ast.Call]) -> Clear | None:
        if self._is_local(senders):
            return None
        url = self._url(row, call)
        starts: set[str | None] = self._beginnings.of(url, callers) if url is not None else {None}
        if all(one is not None and not _is_absolute(one) for one in starts):
            base = self._base(senders)
            if base is not None:
                starts = self._beginnings.of(base)
            elif not senders or row.url is None:
                starts = {None}
        return self._by_starts(starts, call, senders)

    def _by_starts(self, starts: set[str | None], call: ast.Call, senders: list[Value]) -> Clear | None:
        """How a request travels whose URL can begin with *starts*."""
        if any(_is_clear(one) for one in starts):
            return Clear(sure=all(_is_clear(one) for one in starts))
        if None in starts or not all(_is_absolute(str(one)) for one in starts):
            return Clear(sure=False)
        if all(str(one).startswith(sends.LOCAL_SCHEMES) for one in starts):
            return None
        return _UNCHECKED if self._is_unverified(call, senders) else None

    def _is_local(self, senders: list[Value]) -> bool:
        """Tell whether a session connects to a Unix socket, whatever its URLs say."""
        return any(
            argument(made, "uds") is not None or not self._names(made.func).isdisjoint(sends.LOCAL)
            for one in senders
            for made in self._makers(one.made)
        )

    def _url(self, row: Send, call: ast.Call) -> ast.expr | None:
        url = argument(call, row.url) if row.url is not None else argument(call, 0)
        if url is None:
            for keyword in ("url", "uri", "fullurl", "request"):
                url = url or argument(call, keyword)
        if url is None:
            return None
        for value in self._values.of(url):  # a request that was made before names the peer
            made = value.made
            if made is not None and last(made.func) in ("prepare", "prepare_request") and row.url is None:
                made = next(self._requests(made), made)
            if made is not None and last(made.func) in ("Request", "HTTPRequest", "build_request"):
                first = argument(made, "url") or argument(made, 0)
                if first is not None and self._is_method(first):
                    return argument(made, 1)
                return first
        return url

    def _requests(self, made: ast.Call) -> Iterator[ast.Call]:
        for one in self._makers(made):
            if last(one.func) in ("Request", "build_request"):
                yield one

    def _is_method(self, expression: ast.expr) -> bool:
        constant = self._values.constant(expression)
        return isinstance(constant, str) and constant.isalpha()

    def _base(self, senders: list[Value]) -> ast.expr | None:
        """Return the URL that a session puts before those that are given."""
        for one in senders:
            for made in self._makers(one.made):
                base = argument(made, "base_url")
                if base is None and last(made.func) in ("ClientSession", "connection_from_url"):
                    base = argument(made, 0)
                if base is not None:
                    return base
        return None

    def _is_unverified(self, call: ast.Call, senders: list[Value]) -> bool:
        """Tell whether a request, or its session, does not check who answers."""
        calls = [call]
        for one in senders:
            if one.made is not None:
                calls += self._makers(one.made)
                if any(self._is_off(value) for value in self._transport.assigned(one.made, "verify")):
                    return True
        for made in calls:
            if self._has_unchecked(made):
                return True
            for keyword in made.keywords:
                # For aiohttp `ssl=False` leaves out the check, not the encryption.
                if keyword.arg in ("ssl", "context", "ssl_context", "sslcontext", "verify"):
                    if self._values.constant(keyword.value) is False or self._is_open(keyword.value):
                        return True
        return False

    def _aws(self, senders: list[Value]) -> Clear | None:
        for one in senders:
            for made in self._makers(one.made):
                endpoint = argument(made, "endpoint_url")
                if endpoint is not None and any(_is_clear(start) for start in self._beginnings.of(endpoint)):
                    return Clear()
                secure = argument(made, "use_ssl")
                if endpoint is None and secure is not None and self._values.constant(secure) is False:
                    return Clear()
        return None

    # -- websockets, brokers -------------------------------------------------------------------------------------

    def _websocket(self, sender: Value, package: str) -> Clear | None:
        makers = list(self._makers(sender.made))
        for made in makers:
            names = self._names(made.func)
            if not names.isdisjoint(sends.LOCAL):
                return None
            position = next((sources.urls()[name] for name in names if name in sources.urls()), None)
            if position is None and last(made.func) in ("WebSocketApp", "connect", "create_connection"):
                position = 0
            connects = self._transport.called(made, ("connect",)) if position is None else []
            for call in [made] if position is not None else connects:
                url = argument(call, "url") or argument(call, "uri") or argument(call, position or 0)
                if url is not None:
                    return self._socket_url(call, url)
            tls = self._by_keywords(made)
            if tls is not Tls.OFF:
                return _BY_TLS[tls]
        if makers and any("serve" in last(one.func) for one in makers):
            return Clear()
        serving = [one for name in _SERVING for one in self._calls(name) if self._can_serve(one, package)]
        if any(self._by_keywords(one) is not Tls.OFF for one in serving):
            return None
        return Clear(sure=False)

    def _can_serve(self, call: ast.Call, package: str) -> bool:
        """Tell whether a call can start a server of *package*: those that bring one of their own use no other."""
        packages = {name.partition(".")[0] for name in self._names(call.func)} & _OWN_SERVERS
        return package in packages or not (packages or package in _OWN_SERVERS)

    def _socket_url(self, call: ast.Call, url: ast.expr) -> Clear | None:
        starts = self._beginnings.of(url)
        if all(one is not None and one.startswith(sends.ENCRYPTED_SCHEMES) for one in starts):
            return _UNCHECKED if self._is_unverified(call, []) or self._is_insecure(call) else None
        if self._by_keywords(call) is not Tls.OFF and None in starts:
            return None
        return Clear(sure=None not in starts)

    def _is_insecure(self, call: ast.Call) -> bool:
        """Tell whether ``sslopt={"cert_reqs": ssl.CERT_NONE}`` is given."""
        options = argument(call, "sslopt")
        return options is not None and any(
            self._says(value, ("CERT_NONE", 0))
            for key, item in items(self._values, options)
            if key == "cert_reqs"
            for value in self._values.of(item)
        )

    def _broker(self, sender: Value, maker: ast.Call | None) -> Clear | None:
        """A client of a broker, by what it was made with, and what is called on it: TLS can be turned on anywhere."""
        makers = list(self._makers(maker or sender.made))
        if not makers:
            return Clear(sure=False)
        sure = True
        for made in makers:
            methods = self._transport.called(made, tuple(sends.TLS_METHODS))
            turned_on = self._unless([one for one in methods if self._encrypts(one)], [made])
            if turned_on is None:
                return None
            sure = sure and turned_on.sure
            for call in (made, *self._transport.called(made, ("connect",))):
                tls = self._by_keywords(call)
                if tls is not Tls.OFF:
                    return _BY_TLS[tls]
                for one in (*call.args, *(keyword.value for keyword in call.keywords if keyword.arg)):
                    tls = self._options.of(one, call, lambda value: self._by_value(value, False))
                    if tls is not Tls.OFF:
                        return _BY_TLS[tls]
                    if self._is_encrypted_url(one):
                        return None
                if not self._names(call.func).isdisjoint(sends.BY_URL):
                    url = argument(call, "url") or argument(call, "servers") or argument(call, 0)
                    sure = sure and not (url is not None and None in self._beginnings.of(url))
                if any(keyword.arg == "unix_socket_path" for keyword in call.keywords) or self._is_of_class(call):
                    return None
                sure = sure and not any(
                    keyword.arg is None and self._is_hidden(keyword.value) for keyword in call.keywords
                )
        return Clear(sure)

    def _is_of_class(self, pool: ast.Call) -> bool:
        """Tell whether a pool is told to make connections over TLS, or inside the machine."""
        connection = argument(pool, "connection_class")
        return connection is not None and any(
            value.name.endswith(("SSLConnection", "UnixDomainSocketConnection"))
            for value in self._values.of(connection)
        )

    def _is_hidden(self, given: ast.expr) -> bool:
        return not any(True for _ in items(self._module.typed, given))

    def _is_encrypted_url(self, given: ast.expr) -> bool:
        starts = [one for one in self._beginnings.of(given) if one is not None]
        return any(one.startswith((*sends.ENCRYPTED_SCHEMES, *sends.LOCAL_SCHEMES)) for one in starts)


def _outside(values: Iterable[Value]) -> set[str]:
    return {value.name for value in values if value.sort is Sort.OUTSIDE}


def _join(found: Iterable[Clear | None]) -> Clear | None:
    """Return how one of several objects is in clear: of those that it can be, one may encrypt."""
    every = list(found)
    left = [one for one in every if one is not None]
    if not every:
        return Clear()
    return left[0]._replace(sure=all(one.sure for one in left) and len(left) == len(every)) if left else None


def _worst(found: list[Clear | None]) -> Clear | None:
    """Return how one of several objects is in clear, where each of them can be meant."""
    return next((one for one in found if one is not None), None)


def _is_main(statement: ast.AST) -> bool:
    """Tell whether a statement asks for ``__name__``: what it holds is done where the file is run."""
    return isinstance(statement, ast.If) and any(
        isinstance(one, ast.Name) and one.id == "__name__" for one in ast.walk(statement.test)
    )


def _leaves_out(value: Value) -> bool:
    """Tell whether a value given for TLS leaves it out."""
    if not isinstance(value.node, ast.Constant):
        return False
    given = value.node.value
    return given is None or given is False or (isinstance(given, str) and given in sends.PLAIN_PROTOCOLS)


def _stays_here(start: str | None) -> bool:
    return start is not None and start.startswith(sends.LOCAL_SCHEMES)


def _holds(around: ast.AST, node: ast.expr) -> bool:
    """Tell whether a node lies in the lines of another."""
    end = getattr(around, "end_lineno", None) or 0
    return getattr(around, "lineno", 0) <= node.lineno <= end


def _is_absolute(start: str) -> bool:
    return "://" in start


def _is_clear(start: str | None) -> bool:
    return (
        start is not None
        and _is_absolute(start)
        and not start.startswith((*sends.ENCRYPTED_SCHEMES, *sends.LOCAL_SCHEMES))
    )
