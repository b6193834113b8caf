"""One chain of references, one finding: at the call, or at the last link if nobody calls it."""
import pickle

from .registry import register

decode = pickle.loads
register("pickle", decode)  # P901 M/M: pickle.loads


class Channel:
    restore = pickle.load

    def __init__(self):
        self._decode = pickle.loads
        self._thaw = pickle.loads

    def attach(self, bus):
        bus.subscribe(self._decode)  # P901 M/M: pickle.loads

    def table(self):
        return {"file": self.restore}  # P901 M/M: pickle.load

    def receive(self, data):
        return self._thaw(data)  # P901 M/H: pickle.loads


def decoder():
    loads = pickle.loads
    other = loads
    return other  # P901 M/M: pickle.loads


def receive(data):
    loads = pickle.loads
    other = loads
    return other(data)  # P901 M/H: pickle.loads


def receive_all(rows):
    register("first", pickle.loads)  # P901 M/M: pickle.loads
    return [pickle.loads(row) for row in rows]  # P901 M/H: pickle.loads
