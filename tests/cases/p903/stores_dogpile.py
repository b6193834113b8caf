"""A dogpile region unpickles with a backend that keeps bytes, unless it is given a deserializer."""
import json
import pickle

from dogpile.cache import make_region
from dogpile.cache.region import CacheRegion

plain = make_region(serializer=lambda value: json.dumps(value).encode(), deserializer=json.loads).configure(
    "dogpile.cache.redis", arguments={"host": "cache.example.org"}
)
region = make_region().configure("dogpile.cache.redis", expiration_time=3600)  # P903 L/H: dogpile.cache.make_region.configure
named = make_region(name="jobs", key_mangler=str.lower)
direct = CacheRegion("jobs")
chosen = make_region(serializer=pickle.dumps, deserializer=pickle.loads)  # P901 M/M: pickle.loads


@region.cache_on_arguments()
def slow(value):
    return value**2


@plain.cache_on_arguments()
def fast(value):
    return value**2
