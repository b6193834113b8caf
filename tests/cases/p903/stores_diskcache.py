"""diskcache unpickles what its default disk has stored; JSONDisk does not."""
import diskcache
from diskcache import Cache, Deque, Disk, FanoutCache, Index, JSONDisk

plain = Cache("/var/cache/jobs", disk=JSONDisk, disk_compress_level=6)
plain_by_name = diskcache.FanoutCache("/var/cache/jobs", shards=4, disk=diskcache.JSONDisk)
plain_by_position = Cache("/var/cache/jobs", 60, JSONDisk)

cache = Cache("/var/cache/jobs")  # P903 L/H: diskcache.Cache
advice = diskcache.Cache(directory="/var/cache/jobs", size_limit=1 << 30)  # P903 L/H: JSONDisk
explicit = Cache("/var/cache/jobs", disk=Disk)  # P903 L/H: diskcache.Cache
fanout = FanoutCache("/var/cache/jobs", shards=4)  # P903 L/H: diskcache.FanoutCache
deque = Deque([1, 2], directory="/var/cache/jobs")  # P903 L/H: diskcache.Deque
index = Index("/var/cache/jobs", {"a": 1})  # P903 L/H: diskcache.Index
over_plain = Index.fromcache(plain)


def opened(folder, disk):
    with Cache(folder) as cache:  # P903 L/H: diskcache.Cache
        cache["a"] = 1
    return Cache(folder, disk=disk)  # P903 L/M: diskcache.Cache


@cache.memoize(expire=60)
def slow(value):
    return value**2


def read(key):
    return cache[key], cache.get(key), plain[key]
