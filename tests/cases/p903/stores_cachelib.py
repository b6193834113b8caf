"""The caches of cachelib keep pickles."""
from cachelib import FileSystemCache, NullCache, RedisCache
from cachelib.mongodb import MongoDbCache
from cachelib.serializers import BaseSerializer

nothing = NullCache()

files = FileSystemCache("/var/cache/site", threshold=500)  # P903 L/H: FileSystemCache
shared = RedisCache(host="cache.example.org", key_prefix="site:")  # P903 L/H: RedisCache
mongo = MongoDbCache(client="mongodb://db.example.org")  # P903 L/H: MongoDbCache


class JsonSerializer(BaseSerializer):
    pass


class FileCache(FileSystemCache):
    serializer = JsonSerializer()


def cached(view):
    return nothing.get("page") or view()


def made_elsewhere(cache: RedisCache):
    return cache.get("page")
