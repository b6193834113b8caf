"""Twisted over a Unix socket, and over TCP."""

import pickle

from twisted.internet import protocol, reactor


class Answering(protocol.Protocol):
    def connectionMade(self):
        self.transport.write(pickle.dumps(self.factory.jobs))  # P904 M/M: in Answering.connectionMade


def listen(port):
    factory = protocol.Factory.forProtocol(Answering)
    if port:
        reactor.listenTCP(port, factory)
    else:
        reactor.listenUNIX("/run/app.sock", factory)
