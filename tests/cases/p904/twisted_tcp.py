"""Twisted over TCP."""

import pickle

from twisted.internet import protocol, reactor


class Answering(protocol.Protocol):
    def connectionMade(self):
        self.transport.write(pickle.dumps(self.factory.jobs))  # P904 M/H: in Answering.connectionMade


reactor.listenTCP(7000, protocol.Factory.forProtocol(Answering))
reactor.run()
