"""Twisted protocols: the methods that the reactor calls with received bytes."""
import json
import pickle

from twisted.internet.protocol import DatagramProtocol, Protocol
from twisted.protocols import basic


class JsonLines(basic.LineReceiver):
    def lineReceived(self, line):
        self.factory.handle(json.loads(line))


class Plain:
    def dataReceived(self, data):
        return pickle.loads(data)  # P901 M/H: somewhere this file does not show


class Receiver(Protocol):
    def dataReceived(self, data):
        self.factory.handle(pickle.loads(data))  # P901 H/H: a network peer


class Frames(basic.Int32StringReceiver):
    def stringReceived(self, string):
        try:
            points = pickle.loads(string)  # P901 H/H: a network peer
        except ValueError:
            return
        self.factory.handle(points)


class Lines(basic.LineReceiver):
    def lineReceived(self, line):
        self.factory.handle(pickle.loads(line))  # P901 H/H: a network peer


class Datagrams(DatagramProtocol):
    def datagramReceived(self, datagram, address):
        return address, pickle.loads(datagram)  # P901 H/H: a network peer
