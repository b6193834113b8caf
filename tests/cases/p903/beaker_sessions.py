"""The data of a beaker session. The stores below a session pickle, whatever data_serializer says; the cookie asks it."""
from beaker.middleware import SessionMiddleware

PLAIN = {"session.type": "file", "session.data_dir": "/var/lib/site", "session.data_serializer": "json"}  # P903 L/H: session.type
OPTIONS = {
    "session.type": "ext:redis",  # P903 L/H: a store that pickles by its default
    "session.url": "redis://cache.example.org/0",
    "session.data_serializer": "pickle",  # P903 M/H: data_serializer
}


def plain(app):
    return SessionMiddleware(app, PLAIN)


def wrapped(app):
    return SessionMiddleware(app, OPTIONS)


def by_keyword(app):
    return SessionMiddleware(app, type="file", data_serializer="pickle")  # P903 M/H: data_serializer
