"""Twisted by a text that the file does not show."""

import pickle
import sys

from twisted.internet import endpoints, protocol, reactor


class Answering(protocol.Protocol):
    def connectionMade(self):
        self.transport.write(pickle.dumps(self.factory.jobs))  # P904 M/M: in Answering.connectionMade


endpoints.serverFromString(reactor, sys.argv[1]).listen(protocol.Factory.forProtocol(Answering))
