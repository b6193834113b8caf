"""Clients of memcached: python-memcached unpickles by its default, pymemcache where it is told to."""
import json

import memcache
from memcache import Client
from pymemcache import serde
from pymemcache.client.base import Client as PyClient
from pymemcache.client.hash import HashClient

SERVERS = ["cache.example.org:11211"]


class JsonSerde:
    def serialize(self, key, value):
        return json.dumps(value).encode(), 1

    def deserialize(self, key, value, flags):
        return json.loads(value)


class JsonUnpickler:
    def __init__(self, file):
        self.file = file

    def load(self):
        return json.load(self.file)


plain = PyClient("cache.example.org")
plain_serde = PyClient("cache.example.org", serde=JsonSerde())
plain_old = memcache.Client(SERVERS, unpickler=JsonUnpickler)

client = memcache.Client(SERVERS, debug=0)  # P903 L/H: memcache.Client
renamed = Client(SERVERS)  # P903 L/H: memcache.Client
pickled = PyClient("cache.example.org", serde=serde.pickle_serde)  # P903 M/H: serde
hashed = HashClient(SERVERS, serde=serde.PickleSerde(pickle_version=2))  # P903 M/H: serde


def read(key):
    return plain.get(key), plain_serde.get(key), client.get(key)
