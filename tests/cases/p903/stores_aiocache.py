"""aiocache unpickles where it is given a PickleSerializer."""
from aiocache import Cache, RedisCache, cached
from aiocache.serializers import JsonSerializer, PickleSerializer

plain = Cache(Cache.REDIS, endpoint="cache.example.org", serializer=JsonSerializer())
by_default = RedisCache(endpoint="cache.example.org")
pickled = Cache(Cache.REDIS, serializer=PickleSerializer())  # P903 M/H: PickleSerializer


@cached(ttl=60, serializer=JsonSerializer())
async def slow(value):
    return value**2


@cached(ttl=60, cache=Cache.REDIS, serializer=PickleSerializer())  # P903 M/H: a shared cache, database or object store
async def slower(value):
    return value**3
