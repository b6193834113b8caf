"""A loader as a default is reported where it is called, else where it stands; the caller may give another."""
import json
import pickle
from abc import ABC, abstractmethod


def parse(data, loads=json.loads):
    return loads(data)


def decode(data, loads=pickle.loads):
    return loads(data)  # P901 M/M: pickle.loads


def decode_rows(rows, *, codec=pickle):
    return [codec.loads(row) for row in rows]  # P901 M/M: pickle.loads


def decode_later(data, loads=None):
    if loads is None:
        loads = pickle.loads
    return loads(data)  # P901 M/M: pickle.loads


class Channel(ABC):
    @abstractmethod
    def receive(
        self,
        timeout=None,
        encode=pickle.dumps,
        decode=pickle.loads,  # P901 M/M: pickle.loads
    ): ...
