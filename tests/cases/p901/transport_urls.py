"""Whose answer it is: the URL says it, wherever it is given and however it is spelt."""
import http.client
import pickle
import ssl

import requests
from requests import get


def by_function():
    return pickle.loads(get("https://example.org/state").content)  # P901 M/H: a peer that the program authenticates


def by_keyword():
    answer = requests.get(timeout=5, url="https://example.org/state")
    return pickle.loads(answer.content)  # P901 M/H: a peer that the program authenticates


def by_keyword_without_tls():
    answer = requests.get(timeout=5, url="http://example.org/state")
    return pickle.loads(answer.content)  # P901 H/H: a network peer


def by_dictionary(options):
    return pickle.loads(requests.get(**options).content)  # P901 H/H: a network peer


def in_bytes():
    answer = requests.get(b"https://example.org/state")
    return pickle.loads(answer.content)  # P901 M/H: a peer that the program authenticates


def in_bytes_without_tls():
    answer = requests.get(b"http://example.org/state")
    return pickle.loads(answer.content)  # P901 H/H: a network peer


def constant_host():
    connection = http.client.HTTPSConnection("example.org")
    connection.request("GET", "/state")
    return pickle.loads(connection.getresponse().read())  # P901 M/H: a peer that the program authenticates


def any_host(host):
    connection = http.client.HTTPSConnection(host)
    connection.request("GET", "/state")
    return pickle.loads(connection.getresponse().read())  # P901 H/H: a network peer


def any_name():
    context = ssl.create_default_context()
    context.check_hostname = False
    connection = http.client.HTTPSConnection("example.org", context=context)
    return pickle.loads(connection.getresponse().read())  # P901 H/H: a network peer
