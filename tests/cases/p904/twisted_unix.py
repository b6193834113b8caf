"""Twisted over a Unix socket."""

import pickle

from twisted.internet import protocol, reactor


class Answering(protocol.Protocol):
    def connectionMade(self):
        self.transport.write(pickle.dumps(self.factory.jobs))


reactor.listenUNIX("/run/app.sock", protocol.Factory.forProtocol(Answering))
reactor.run()
