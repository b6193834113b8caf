"""Caches that keep own bytes beside something else, such as the time."""
import pickle
import time


class Cache:
    def __init__(self):
        self._entries = {}

    def set(self, key, value):
        self._entries[key] = (time.time() + 60, pickle.dumps(value))

    def get(self, key, default=None):
        until, packed = self._entries.get(key, (-1, None))
        return default if until < time.time() else pickle.loads(packed)

    def at(self, key):
        return pickle.loads(self._entries[key][1])

    def fresh(self, key):
        entry = self._entries.get(key)
        if entry is None:
            return None
        _, packed = entry
        return pickle.loads(packed)


class NamedParts:
    def __init__(self):
        self._entries = {}

    def set(self, key, value):
        self._entries[key] = {"time": time.time(), "packed": pickle.dumps(value)}

    def get(self, key):
        return pickle.loads(self._entries[key]["packed"])


class Updated:
    def __init__(self):
        self._entries = {}

    def set(self, key, value):
        self._entries[key] = (time.time(), pickle.dumps(value))

    def update(self, others):
        self._entries.update(others)

    def get(self, key):
        _, packed = self._entries[key]
        return pickle.loads(packed)  # P901 M/H: somewhere this file does not show


class Given:
    def __init__(self, entries=None):
        self._entries = entries or {}

    def set(self, key, value):
        self._entries[key] = (time.time(), pickle.dumps(value))

    def get(self, key):
        return pickle.loads(self._entries[key][1])  # P901 M/H: somewhere this file does not show


class Restored:
    def __init__(self):
        self._entries = {}

    def set(self, key, value):
        self._entries[key] = (time.time(), pickle.dumps(value))

    def restore(self, key, packed):
        self._entries[key] = (time.time(), packed)

    def get(self, key):
        _, packed = self._entries[key]
        return pickle.loads(packed)  # P901 M/H: somewhere this file does not show


class OtherPart:
    def __init__(self):
        self._entries = {}

    def set(self, key, value, head):
        self._entries[key] = (head, pickle.dumps(value))

    def head(self, key):
        head, _ = self._entries[key]
        return pickle.loads(head)  # P901 M/H: somewhere this file does not show
