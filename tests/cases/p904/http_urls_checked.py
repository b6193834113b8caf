"""URLs that are checked before the request."""
import logging
import pickle
import sys
from urllib.parse import urlparse, urlsplit

import requests


def inside(url, value):
    if url.startswith("https://"):
        requests.put(url, data=pickle.dumps(value))
    else:
        requests.put(url, data=pickle.dumps(value))  # P904 M/M


def asserted(url, value):
    assert url.startswith("https://")
    requests.put(url, data=pickle.dumps(value))


def asserted_too_late(url, value):
    requests.put(url, data=pickle.dumps(value))  # P904 M/M
    assert url.startswith("https://")


def raised(url, value):
    if not url.startswith("https://"):
        raise ValueError(url)
    requests.put(url + "/objects", data=pickle.dumps(value))


def raised_for_open(url, value):
    if url.startswith("https://"):
        raise ValueError(url)
    requests.put(url, data=pickle.dumps(value))  # P904 M/M


def left(url, value):
    if not url.lower().startswith(("https://", "wss://")):
        sys.exit("no TLS")
    target = f"{url}/objects"
    requests.put(target, data=pickle.dumps(value))


def open_too(url, value):
    if not url.startswith(("https://", "http://")):
        raise ValueError(url)
    requests.put(url, data=pickle.dumps(value))  # P904 M/M


def any_http(url, value):
    if not url.startswith("http"):
        raise ValueError(url)
    requests.put(url, data=pickle.dumps(value))  # P904 M/M


def by_scheme(url, value):
    if urlparse(url).scheme != "https":
        raise ValueError(url)
    requests.put(url, data=pickle.dumps(value))


def by_scheme_of_a_variable(url, value):
    parts = urlsplit(url)
    if parts.scheme == "https" and parts.netloc:
        requests.put(url, data=pickle.dumps(value))


def by_scheme_or_host(url, value):
    parts = urlsplit(url)
    if parts.scheme == "https" or parts.netloc:
        requests.put(url, data=pickle.dumps(value))  # P904 M/M


def by_schemes(url, value):
    if urlsplit(url).scheme not in ("https", "wss"):
        raise ValueError(url)
    requests.put(url, data=pickle.dumps(value))


def by_open_schemes(url, value):
    if urlsplit(url).scheme not in ("https", "http"):
        raise ValueError(url)
    requests.put(url, data=pickle.dumps(value))  # P904 M/M


def by_beginning(url, value):
    if url[:8] != "https://":
        return
    requests.put(url, data=pickle.dumps(value))


def by_flag(url, value):
    secure = url.startswith("https://")
    if secure:
        requests.put(url, data=pickle.dumps(value))


def of_another(url, other, value):
    if not other.startswith("https://"):
        raise ValueError(other)
    requests.put(url, data=pickle.dumps(value))  # P904 M/M


def of_an_earlier_one(url, value):
    if not url.startswith("https://"):
        raise ValueError(url)
    url = input()
    requests.put(url, data=pickle.dumps(value))  # P904 M/M


def behind_another(url, other, value):
    assert url.startswith("https://")
    requests.put(other + url, data=pickle.dumps(value))  # P904 M/M


def logged(url, value):
    if not url.startswith("https://"):
        logging.warning("no TLS")
    requests.put(url, data=pickle.dumps(value))  # P904 M/M


def in_one_branch(url, checked, value):
    if checked:
        assert url.startswith("https://")
    requests.put(url, data=pickle.dumps(value))  # P904 M/M


def unverified(url, value):
    assert url.startswith("https://")
    requests.put(url, data=pickle.dumps(value), verify=False)  # P904 M/H: does not check who answers


class Store:
    def __init__(self, url, mirror):
        if not url.startswith("https://"):
            raise ValueError(url)
        self.url = url
        self.mirror = mirror

    def put(self, value):
        requests.put(self.url, data=pickle.dumps(value))
        requests.put(self.mirror, data=pickle.dumps(value))  # P904 M/M
        if self.mirror.startswith("https://"):
            requests.put(self.mirror, data=pickle.dumps(value))


def ensure_tls(address):
    if not address.startswith("https://"):
        raise ValueError(address)


def ensure_log(address):
    if not address.startswith("https://"):
        logging.warning(address)


def by_helper(url, value):
    ensure_tls(url)
    requests.put(url, data=pickle.dumps(value))


def by_idle_helper(url, value):
    ensure_log(url)
    requests.put(url, data=pickle.dumps(value))  # P904 M/M


def of_each(urls, value):
    for url in urls:
        if not url.startswith("https://"):
            continue
        requests.put(url, data=pickle.dumps(value))
    for url in urls:
        if not url.startswith("https://"):
            print("no TLS")
        requests.put(url, data=pickle.dumps(value))  # P904 M/M


def by_helper_too_late(url, value):
    requests.put(url, data=pickle.dumps(value))  # P904 M/M
    ensure_tls(url)
