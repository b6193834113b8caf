"""CVE-2016-3957: a cookie with a key that everybody knows; mended with JSON."""
import json
from base64 import urlsafe_b64decode

from bottle import request, route

try:
    import cPickle as pickle
except ImportError:
    import pickle


@route("/before")
def before():
    cookie = request.get_cookie("session_data")
    if not cookie:
        return {}
    return pickle.loads(urlsafe_b64decode(cookie))  # P901 H/H: an HTTP request


@route("/after")
def after():
    cookie = request.get_cookie("session_data")
    if not cookie:
        return {}
    return json.loads(urlsafe_b64decode(cookie))
