"""Twisted by a text that asks for TCP."""

import pickle

from twisted.internet import endpoints, protocol, reactor


class Answering(protocol.Protocol):
    def connectionMade(self):
        self.transport.write(pickle.dumps(self.factory.jobs))  # P904 M/H: in Answering.connectionMade


endpoints.serverFromString(reactor, "tcp:7000").listen(protocol.Factory.forProtocol(Answering))
