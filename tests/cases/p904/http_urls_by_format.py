"""URLs that are put together by a template."""
import pickle

import requests

BASE = "https://api.example.org"
OPEN = "http://api.example.org"
OBJECT = "{base}/objects/{name}"


def by_keyword(name, value):
    requests.put("{base}/objects/{name}".format(base=BASE, name=name), data=pickle.dumps(value))
    requests.put(OBJECT.format(base=BASE, name=name), data=pickle.dumps(value))
    requests.put("{base}/objects/{name}".format(base=OPEN, name=name), data=pickle.dumps(value))  # P904 M/H
    requests.put(OBJECT.format(name=name, base=OPEN), data=pickle.dumps(value))  # P904 M/H
    requests.put(OBJECT.format(name=BASE, base=name), data=pickle.dumps(value))  # P904 M/M


def by_scheme(host, value):
    requests.put("{scheme}://{host}/".format(scheme="https", host=host), data=pickle.dumps(value))
    requests.put("{scheme}://{host}/".format(scheme="http", host=host), data=pickle.dumps(value))  # P904 M/H
    requests.put("{}://{}/".format("https", host), data=pickle.dumps(value))
    requests.put("{}://{}/".format("http", host), data=pickle.dumps(value))  # P904 M/H
    requests.put("{1}://{0}/".format(host, "https"), data=pickle.dumps(value))
    requests.put("{1}://{0}/".format("https", host), data=pickle.dumps(value))  # P904 M/M


def by_percent(host, value):
    requests.put("%s://%s/" % ("https", host), data=pickle.dumps(value))
    requests.put("%s://%s/" % ("http", host), data=pickle.dumps(value))  # P904 M/H
    requests.put("%(scheme)s://%(host)s/" % {"host": host, "scheme": "https"}, data=pickle.dumps(value))
    requests.put("%(scheme)s://%(host)s/" % {"host": host, "scheme": "http"}, data=pickle.dumps(value))  # P904 M/H


def unknown(scheme, host, value):
    requests.put("{}://{}/".format(scheme, host), data=pickle.dumps(value))  # P904 M/M
    requests.put("%s://%s/" % (scheme, host), data=pickle.dumps(value))  # P904 M/M
    requests.put("{scheme}://{host}/".format(**{"scheme": scheme, "host": host}), data=pickle.dumps(value))  # P904 M/M
    requests.put("{scheme}://{host}/".format(**{"scheme": "https", "host": host}), data=pickle.dumps(value))
    requests.put("{scheme}://{host}/".format(**host), data=pickle.dumps(value))  # P904 M/M
    requests.put("%d://%s/" % (scheme, host), data=pickle.dumps(value))  # P904 M/M


def by_parts(host, secure, value):
    scheme = "https"
    requests.put(scheme + "://" + host, data=pickle.dumps(value))
    scheme = "https" if secure else "http"
    requests.put(scheme + "://" + host, data=pickle.dumps(value))  # P904 M/M
    requests.put("{}://{}/".format(scheme, host), data=pickle.dumps(value))  # P904 M/M
    url = "%s://%s/objects" % ("https", host)
    requests.put("{}/{}".format(url, "name"), data=pickle.dumps(value))


class Store:
    def __init__(self, base=BASE):
        self.base = "https://store.example.org"
        self.mirror = "http://mirror.example.org"

    def put(self, value):
        requests.put("{0.base}/x".format(self), data=pickle.dumps(value))
        requests.put("{self.base}/x".format(self=self), data=pickle.dumps(value))
        requests.put("{0.mirror}/x".format(self), data=pickle.dumps(value))  # P904 M/H
