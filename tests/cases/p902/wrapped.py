"""What only wraps a function calls it."""
import contextlib
import functools
import os
from unittest import mock
from unittest.mock import Mock


def rebuild(name):
    return name


class Kept:
    def __reduce__(self):
        return functools.lru_cache(rebuild), (self.name,)


class Bounded:
    def __reduce__(self):
        return functools.lru_cache(maxsize=8), (rebuild,)


class Noted:
    def __reduce__(self):
        return Mock(rebuild, None), (self.name,)


class Specified:
    def __reduce__(self):
        return Mock(os.system), ("id",)  # a specification is not called


class Cached:
    def __reduce__(self):
        return functools.lru_cache(os.system), ("id",)  # P902 H/H: os.system


class CachedTo:
    def __reduce__(self):
        return functools.lru_cache(maxsize=8)(os.system), ("id",)  # P902 H/H: os.system


class Dispatched:
    def __reduce__(self):
        return functools.singledispatch(eval), ("1",)  # P902 H/H: eval


class Managed:
    def __reduce__(self):
        return contextlib.contextmanager(os.system), ("id",)  # P902 H/H: os.system


class Dressed:
    def __reduce__(self):
        return functools.wraps(rebuild)(os.system), ("id",)  # P902 H/H: os.system


class Mocked:
    def __reduce__(self):
        return mock.Mock(None, os.system), ("id",)  # P902 H/H: os.system


class MockedByKeyword:
    def __reduce__(self):
        return mock.MagicMock(side_effect=os.remove), ("a.txt",)  # P902 M/H: os.remove
