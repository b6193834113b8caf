"""CVE-2013-7489: a session that the browser keeps as a cookie; mended with JSON."""
import json
import pickle
from base64 import b64decode
from http.cookies import SimpleCookie


class CookieSessionBefore:
    def __init__(self, environ, name):
        self.cookie = SimpleCookie(environ.get("HTTP_COOKIE", ""))
        self.name = name

    def load(self):
        if self.name not in self.cookie:
            return {}
        return pickle.loads(b64decode(self.cookie[self.name].value))  # P901 H/H: an HTTP request


class CookieSessionAfter(CookieSessionBefore):
    def load(self):
        if self.name not in self.cookie:
            return {}
        return json.loads(b64decode(self.cookie[self.name].value))


def middleware(environ, start_response):
    session = CookieSessionBefore(environ, "session")
    start_response("200 OK", [])
    return [str(session.load()).encode()]
