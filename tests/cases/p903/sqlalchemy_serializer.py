"""sqlalchemy.ext.serializer keeps queries as pickles."""
from sqlalchemy.ext import serializer
from sqlalchemy.ext.serializer import Deserializer, dumps, loads


def packed(query):
    return dumps(query), serializer.dumps(query)


def query(data, metadata, session):
    return loads(data, metadata, session)  # P903 M/H: sqlalchemy.ext.serializer.loads


def query_of_request(metadata, session, request):
    return serializer.loads(request, metadata, session)  # P903 M/H: sqlalchemy.ext.serializer.loads


def copied(query, metadata, session):
    return serializer.loads(serializer.dumps(query), metadata, session)


def from_file(path, metadata):
    with open(path, "rb") as handle:
        return Deserializer(handle, metadata).load()  # P903 M/H: Deserializer
