"""A store is given the permissions of its files, and nothing else here is."""
from cachelib import FileSystemCache

private = FileSystemCache("/srv/cache", mode=0o600)  # P903 L/H: cachelib
shared = FileSystemCache("/srv/cache", mode=0o666)  # P903 L/H: cachelib # P905 H/H: cachelib.FileSystemCache
