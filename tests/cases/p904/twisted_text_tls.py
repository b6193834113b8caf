"""Twisted by texts that ask for TLS, and for a Unix socket."""

import pickle

from twisted.internet import endpoints, protocol, reactor


class Answering(protocol.Protocol):
    def connectionMade(self):
        self.transport.write(pickle.dumps(self.factory.jobs))


def serve(port):
    factory = protocol.Factory.forProtocol(Answering)
    endpoints.serverFromString(reactor, f"ssl:{port}:privateKey=key.pem:certKey=server.pem").listen(factory)
    endpoints.serverFromString(reactor, "unix:/run/app.sock").listen(factory)
