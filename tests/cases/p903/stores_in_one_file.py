"""Dictionaries on disk that pickle their values by default."""
import json
import pickle

import sqlitedict
from klepto.archives import dir_archive, file_archive
from pickleshare import PickleShareDB
from sqlitedict import SqliteDict

plain = SqliteDict("jobs.sqlite", encode=json.dumps, decode=json.loads)

jobs = SqliteDict("jobs.sqlite", autocommit=True)  # P903 L/H: sqlitedict.SqliteDict
shelf = PickleShareDB("~/.jobs")  # P903 L/H: PickleShareDB
archive = file_archive("memo.pkl")  # P903 L/H: file_archive
folder = dir_archive("memo", serialized=True)  # P903 L/H: dir_archive
source = dir_archive("memo", serialized=False)
chosen = SqliteDict("jobs.sqlite", decode=pickle.loads)  # P901 M/M: pickle.loads


def opened(path, decode):
    with sqlitedict.open(path) as other:  # P903 L/H: sqlitedict
        other["a"] = 1
    return SqliteDict(path, decode=decode)  # P903 L/M: sqlitedict.SqliteDict
