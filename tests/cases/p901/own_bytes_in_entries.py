"""Caches that keep own bytes beside something else, such as the time."""
import collections
import pickle
import time

from .jobs import stored_jobs


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


class Waiting:
    def __init__(self):
        self._jobs = []
        self._last = collections.deque(maxlen=8)
        self._named = collections.OrderedDict()

    def push(self, name, job):
        self._jobs.append((name, pickle.dumps(job)))
        self._last.append((name, pickle.dumps(job)))
        self._named[name] = time.time(), pickle.dumps(job)

    def all(self):
        for name, packed in self._jobs:
            yield name, pickle.loads(packed)

    def last(self):
        _, packed = self._last.pop()
        return pickle.loads(packed)

    def named(self, name):
        _, packed = self._named[name]
        return pickle.loads(packed)

    def names(self):
        for name, _ in self._jobs:
            yield pickle.loads(name)  # P901 M/H: somewhere this file does not show


class Extended:
    def __init__(self, jobs):
        self._jobs = []
        self._jobs.extend(jobs)
        self._stored = stored_jobs()

    def push(self, name, job):
        self._jobs.append((name, pickle.dumps(job)))
        self._stored.append((name, pickle.dumps(job)))

    def all(self):
        for _, packed in self._jobs:
            yield pickle.loads(packed)  # P901 M/H: somewhere this file does not show

    def stored(self):
        _, packed = self._stored.pop()
        return pickle.loads(packed)  # P901 M/H: somewhere this file does not show


class FilledElsewhere:
    def __init__(self, client):
        self._found = {}
        self._queued = []
        client.fill(self._found)
        client.fill(self._queued)

    def push(self, name, job):
        self._found[name] = (name, pickle.dumps(job))
        self._queued.append((name, pickle.dumps(job)))

    def found(self, name):
        _, packed = self._found[name]
        return pickle.loads(packed)  # P901 M/H: somewhere this file does not show

    def queued(self):
        _, packed = self._queued.pop()
        return pickle.loads(packed)  # P901 M/H: somewhere this file does not show
