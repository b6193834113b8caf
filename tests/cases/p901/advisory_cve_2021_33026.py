"""CVE-2021-33026: pages are cached as pickles in a store that others may write to; mended with JSON."""
import functools
import json
import pickle

import redis
from flask import request


class CacheBefore:
    def __init__(self, host, prefix="page:"):
        self.client = redis.Redis(host=host)
        self.prefix = prefix

    def get(self, key):
        return self.load(self.client.get(self.prefix + key))

    def load(self, value):
        if value is None:
            return None
        if value.startswith(b"!"):
            return pickle.loads(value[1:])  # P901 M/H: a shared cache, database or object store
        return int(value)


class CacheAfter(CacheBefore):
    def load(self, value):
        return None if value is None else json.loads(value)


def cached(cache: CacheBefore):
    def decorate(view):
        @functools.wraps(view)
        def wrapper(*args, **kwargs):
            return cache.get(request.path) or view(*args, **kwargs)

        return wrapper

    return decorate
