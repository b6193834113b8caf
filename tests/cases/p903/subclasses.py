"""A class of the file that derives from a store, a connection's manager or a socket is one."""
import diskcache
import zmq
from apscheduler.jobstores.redis import RedisJobStore
from multiprocessing.managers import BaseManager


class Pages(diskcache.Cache):
    def page(self, key):
        return self.get(key)


class PlainPages(diskcache.Cache):
    def __init__(self, folder):
        super().__init__(folder, disk=diskcache.JSONDisk)


class Store(RedisJobStore):
    pass


class Context(zmq.Context):
    pass


class Jobs(BaseManager):
    pass


class Cache:
    def __init__(self, folder):
        self.folder = folder


def own(folder):
    return Cache(folder), PlainPages(folder)


def pages(folder):
    return Pages(folder)  # P903 L/H: diskcache.Cache


def store():
    return Store(host="cache.example.org")  # P903 L/H: RedisJobStore


def jobs(host):
    return Jobs(address=(host, 6000))  # P903 H/H: BaseManager
