"""A type that derives from PickleType is told of where this file uses it, else at its base: other files use it."""
import json

from sqlalchemy import Column, PickleType


class ForOthers(PickleType):  # P903 M/H: sqlalchemy.PickleType
    cache_ok = True


class AsJson(PickleType):
    def __init__(self):
        super().__init__(pickler=json)


class Own(PickleType):
    cache_ok = True


class Options(PickleType):  # P903 M/M: depending on pickler
    def __init__(self, pickler):
        super().__init__(pickler=pickler)


options = Column("options", Own())  # P903 M/H: sqlalchemy.PickleType through Own
