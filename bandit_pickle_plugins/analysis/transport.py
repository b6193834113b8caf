"""How bytes from a network travel: in the open, from an authenticated peer, or on a channel inside the machine."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from ..catalogue import sources
from ..catalogue.origins import Origin, Source
from .given import argument
from .spelling import last
from .values import Sort, Value, Values

_LOCAL_ADDRESSES: Final = ("ipc://", "inproc://")
_ADDRESSING: Final = ("bind", "connect")
#: Keywords of :func:`ssl.create_default_context` with which it trusts nothing else.
_TRUSTED: Final = ("cadata", "cafile", "capath")
_AUTHENTICATOR_MODULE: Final = "zmq.auth."

#: How far one object is followed to what it was made from: a connection to its listener, a stream to its socket.
_FURTHEST: Final = 6


class Transport:
    """The transports of one file."""

    def __init__(self, values: Values) -> None:
        self._values = values
        self._binder = values.binder

    def objects(self, expression: ast.expr) -> Iterator[ast.AST]:
        """Yield the expressions that made what *expression* can be."""
        for value in self._values.of(expression):
            if value.made is not None:
                yield value.made
            elif value.sort is Sort.LITERAL and value.node is not None:
                yield value.node

    def refined(self, source: Source, receiver: Value) -> tuple[Origin, bool]:
        """Return the origin of what *source* gives, read from the object *receiver*, and whether it is verified."""
        if source.origin not in (Origin.NETWORK, Origin.DOWNLOAD):
            return source.origin, False
        if isinstance(receiver.node, ast.ClassDef) and self.serves_locally(receiver.node):
            return Origin.CHANNEL, False
        for made in self.ancestry(receiver.made):
            for callee in self._values.of(made.func):
                position = sources.urls().get(callee.name)
                if position is not None:
                    return self._by_url(made, position, callee.name), False
                if callee.name in ("multiprocessing.connection.Client", "multiprocessing.connection.Listener"):
                    return self.of_connection(callee.name, made)
                refined = self._by_object(callee.name, made)
                if refined is not None:
                    return refined, False
        return source.origin, False

    def serves_locally(self, handler: ast.ClassDef) -> bool:
        """Tell whether a handler of :mod:`socketserver` is given to servers on Unix sockets only."""
        names = {
            name
            for call in self.servers(handler)
            for callee in self._values.of(call.func)
            for name in self._classes(callee)
            if not name.endswith("MixIn")
        }
        return bool(names) and all("Unix" in name.rpartition(".")[2] for name in names)

    def _classes(self, server: Value) -> set[str]:
        """Return the names of a class of servers, or of what one of this file derives from."""
        if isinstance(server.node, ast.ClassDef) and server.sort is Sort.CLASS:
            return self._values.parents(server.node)
        return {server.name.removesuffix("().__init__")}

    def servers(self, handler: ast.ClassDef) -> list[ast.Call]:
        """Return the calls that give a server a handler of :mod:`socketserver`, or a class that derives from it."""
        self._binder.ensure("Server")
        own = {one.name for one in self._binder.classes if any(last(base).endswith("Server") for base in one.bases)}
        for name in {*own, "__init__"} if own else ():
            self._binder.ensure(name)
        return [
            call
            for name, calls in self._binder.calls.items()
            if name.endswith("Server") or name in own or (name == "__init__" and own)
            for call in calls
            if any(self._derives(value, handler) for one in call.args[1:2] for value in self._values.of(one))
        ]

    def _derives(self, value: Value, handler: ast.ClassDef) -> bool:
        return isinstance(value.node, ast.ClassDef) and handler in self._values.lineage(value.node)

    def of_connection(self, maker: str, made: ast.Call) -> tuple[Origin, bool]:
        """A connection between processes: its address says who can reach it, its key who can use it."""
        key = argument(made, "authkey") or argument(made, 2 if maker.endswith("Client") else 3)
        keyed = key is not None and self._values.constant(key) is None and not self._is_none(key)
        address = argument(made, 0) or argument(made, "address")
        family = argument(made, "family") or argument(made, 1)
        local = address is None or isinstance(self._values.constant(address), str | bytes)
        if family is not None and self._values.constant(family) in ("AF_UNIX", "AF_PIPE"):
            local = True
        return Origin.CHANNEL if local else Origin.NETWORK, keyed

    def _is_none(self, expression: ast.expr) -> bool:
        return any(
            isinstance(value.node, ast.Constant) and value.node.value is None for value in self._values.of(expression)
        )

    def ancestry(self, made: ast.Call | None) -> Iterator[ast.Call]:
        """Yield the call that made an object, the one that made the object it was made from, and so on."""
        seen: set[ast.Call] = set()
        while made is not None and made not in seen and len(seen) < _FURTHEST:
            seen.add(made)
            yield made
            func, made = made.func, None
            if isinstance(func, ast.Attribute):
                makers = [value.made for value in self._values.of(func.value) if value.made is not None]
                made = min(makers, key=lambda call: (call.lineno, call.col_offset), default=None)

    def _by_url(self, call: ast.Call, position: int, maker: str) -> Origin:
        """Who answers a request: the URL says it, unless the check of its certificate is switched off."""
        url = argument(call, position)
        if url is None:
            url = argument(call, "url")
        if url is None:
            return Origin.NETWORK
        text = self._start(url)
        if text is None:
            return Origin.NETWORK if "ws_connect" in maker or "websocket" in maker else Origin.DOWNLOAD
        verified = not any(
            keyword.arg in ("verify", "verify_ssl", "ssl", "context") and self._is_off(keyword.value)
            for keyword in call.keywords
        )
        if text.startswith(("https://", "wss://")):
            return Origin.PEER if verified and not self._session_is_off(call) else Origin.NETWORK
        return Origin.NETWORK

    def _start(self, url: ast.expr) -> str | None:
        """Return the constant text of a URL, or None where it is not constant."""
        text = self._values.constant(url)
        if isinstance(text, bytes):
            text = text.decode("latin-1")
        return text if isinstance(text, str) else None

    def _is_off(self, value: ast.expr) -> bool:
        """Tell whether a value given for ``verify`` or a TLS context leaves the peer unchecked."""
        if self._values.constant(value) is False:
            return True
        return any(one.name.startswith("ssl.") for one in self._values.of(value)) and not self.verifies(value)

    def _session_is_off(self, call: ast.Call) -> bool:
        if not isinstance(call.func, ast.Attribute):
            return False
        for made in self.objects(call.func.value):
            if isinstance(made, ast.Call) and any(
                (keyword.arg == "verify" and self._is_off(keyword.value))
                or (keyword.arg == "cert_reqs" and self._values.constant(keyword.value) == "CERT_NONE")
                for keyword in made.keywords
            ):
                return True
            if any(self._values.constant(value) is False for value in self.assigned(made, "verify")):
                return True
        return False

    # -- sockets -------------------------------------------------------------------------------------------------

    def _by_object(self, maker: str, made: ast.Call) -> Origin | None:
        if maker in ("ssl.SSLContext().wrap_socket", "ssl.create_default_context().wrap_socket"):
            assert isinstance(made.func, ast.Attribute)
            return Origin.PEER if self.verifies(made.func.value) else Origin.NETWORK
        if maker == "http.client.HTTPSConnection":
            host, context = argument(made, 0), argument(made, "context")
            unchecked = context is not None and not self.verifies(context)
            if host is not None and self._start(host) is not None:
                return Origin.NETWORK if unchecked else Origin.PEER
        if any(self._is_secure(one) for one in made.args):
            return Origin.PEER
        if maker == "socket.socket":
            family = argument(made, 0) or argument(made, "family")
            if family is not None and any(value.name == "socket.AF_UNIX" for value in self._values.of(family)):
                return Origin.CHANNEL
        if maker.endswith("Context().socket") and maker.startswith("zmq."):
            return self._zmq(made)
        context = argument(made, "ssl")
        if context is not None and self._values.constant(context) not in (False, None):
            return Origin.PEER if self.verifies(context) else Origin.NETWORK
        if context is not None and self._values.constant(context) is None and self.verifies(context):
            return Origin.PEER
        return None

    def verifies(self, context: ast.expr) -> bool:
        """Tell whether a TLS context authenticates the peer."""
        if self._values.constant(context) is True:
            return True
        values = self._values.of(context)
        return bool(values) and all(value.made is not None and self.checks(value.made) for value in values)

    def checks(self, made: ast.Call) -> bool:
        """Tell whether the TLS context that a call makes authenticates the peer."""
        modes = [value.name for mode in self.assigned(made, "verify_mode") for value in self._values.of(mode)]
        if modes:
            return all(mode == "ssl.CERT_REQUIRED" for mode in modes)
        if any(self._values.constant(value) is False for value in self.assigned(made, "check_hostname")):
            return self._is_pinned(made)
        given = [
            value.name for one in (*made.args, *(k.value for k in made.keywords)) for value in self._values.of(one)
        ]
        for callee in self._values.of(made.func):
            if callee.name == "ssl.create_default_context":
                return "ssl.Purpose.CLIENT_AUTH" not in given
            if callee.name == "ssl.SSLContext":
                return "ssl.PROTOCOL_TLS_CLIENT" in given
        return False

    def _is_pinned(self, made: ast.Call) -> bool:
        """Tell whether the TLS context of a client trusts only certificates that the program names.

        Then a peer needs one of these, whatever host it says it is, as the clients of a server that asks for theirs do.
        """
        names = {callee.name for callee in self._values.of(made.func)}
        if names == {"ssl.create_default_context"}:
            return not made.args and any(one.arg in _TRUSTED for one in made.keywords)
        by_default = self.called(made, ("load_default_certs", "set_default_verify_paths"))
        return (
            names == {"ssl.SSLContext"}
            and any(value.name == "ssl.PROTOCOL_TLS_CLIENT" for one in made.args for value in self._values.of(one))
            and bool(self.called(made, ("load_verify_locations",)))
            and not by_default
        )

    def assigned(self, made: ast.AST, attr: str) -> list[ast.expr]:
        """Return what is assigned to an attribute of the object that *made* makes."""
        found = []
        self._binder.ensure(attr)
        for definition in self._binder.attributes.get(attr, ()):
            target = definition.node
            if isinstance(target, ast.Attribute) and definition.value is not None:
                if any(one is made for one in self.objects(target.value)):
                    found.append(definition.value)
        return found

    def called(self, made: ast.AST, methods: tuple[str, ...]) -> list[ast.Call]:
        """Return the calls of methods of the object that *made* makes."""
        found = []
        for method in methods:
            self._binder.ensure(method)
            for call in self._binder.calls.get(method, ()):
                if isinstance(call.func, ast.Attribute):
                    if any(one is made for one in self.objects(call.func.value)):
                        found.append(call)
        return found

    def _zmq(self, made: ast.Call) -> Origin | None:
        """A ZeroMQ socket: local by all its addresses, or with a peer that CURVE authenticates."""
        addresses = [self.prefix(call.args[0]) for call in self.called(made, _ADDRESSING) if call.args]
        if addresses and all(isinstance(one, str) and one.startswith(_LOCAL_ADDRESSES) for one in addresses):
            return Origin.CHANNEL
        options = [
            value.name.rpartition(".")[2]
            for call in self.called(made, ("setsockopt", "set", "setsockopt_string"))
            if call.args
            for value in self._values.of(call.args[0])
        ]
        if self.assigned(made, "curve_serverkey") or "CURVE_SERVERKEY" in options:
            return Origin.PEER
        serves = any(self._values.constant(value) for value in self.assigned(made, "curve_server"))
        if (serves or "CURVE_SERVER" in options) and self._authenticated(made):
            return Origin.PEER
        return None

    def _is_secure(self, channel: ast.expr) -> bool:
        """Tell whether an argument is a gRPC channel over TLS."""
        return any(
            callee.name in ("grpc.secure_channel", "grpc.aio.secure_channel")
            for made in self.objects(channel)
            if isinstance(made, ast.Call)
            for callee in self._values.of(made.func)
        )

    def prefix(self, address: ast.expr) -> object:
        """Return the constant text that an address starts with."""
        if isinstance(address, ast.JoinedStr) and address.values:
            address = address.values[0]
        elif isinstance(address, ast.BinOp):
            address = address.left
        return self._values.constant(address)

    def _authenticated(self, made: ast.Call) -> bool:
        """Tell whether the context of a socket has an authenticator that lets only known keys in."""
        assert isinstance(made.func, ast.Attribute)
        contexts = set(self.objects(made.func.value))
        self._binder.ensure("configure_curve")
        for call in self._binder.calls.get("configure_curve", ()):
            for callee in self._values.of(call.func):
                if not callee.name.startswith(_AUTHENTICATOR_MODULE) or callee.made is None:
                    continue
                given = [one for part in callee.made.args for one in self.objects(part)]
                if given and contexts.isdisjoint(given):
                    continue
                location = argument(call, "location") or argument(call, 1)
                if location is None:
                    return False
                if self._values.constant(location) == "*":
                    return False
                return not any(value.name.endswith("CURVE_ALLOW_ANY") for value in self._values.of(location))
        return False
