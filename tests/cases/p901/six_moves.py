"""six.moves is a module that resolves to pickle itself; a vendored six is a re-export."""
import six
import six.moves.cPickle as fast
from django.utils.six.moves import cPickle as vendored
from six import moves
from six.moves import cPickle, urllib
from six.moves.cPickle import loads as decode_row


def fetch(url):
    return urllib.parse.urlsplit(url), list(six.moves.range(3)), cPickle.dumps(url)


def decode(data):
    return cPickle.loads(data)  # P901 M/H: cPickle.loads


def decode_full(data):
    return six.moves.cPickle.loads(data)  # P901 M/H: cPickle.loads


def decode_as(handle):
    return fast.load(handle)  # P901 M/H: cPickle.load


def decode_moves(handle):
    return moves.cPickle.Unpickler(handle).load()  # P901 M/H: cPickle.Unpickler


def decode_one(data):
    return decode_row(data)  # P901 M/H: cPickle.loads


def decode_vendored(data):
    return vendored.loads(data)  # P901 M/M: cPickle.loads
