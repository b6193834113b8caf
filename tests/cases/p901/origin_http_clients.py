"""HTTP responses: a constant https address is a known peer, any other address is not."""
import json
import pickle
import ssl
import urllib.request
from http.client import HTTPConnection, HTTPSConnection
from urllib.request import urlopen

import requests
import urllib3

INDEX = "https://models.example.org/index.pkl"


def as_json():
    return requests.get(INDEX).json(), json.loads(urlopen(INDEX).read())


def constant():
    return pickle.loads(requests.get(INDEX, timeout=5).content)  # P901 M/H: a peer that the program authenticates


def cleartext():
    return pickle.loads(requests.get("http://models.example.org/a").content)  # P901 H/H: a network peer


def chosen(url):
    return pickle.loads(requests.get(url).content)  # P901 H/H: a download


def unverified():
    response = requests.get(INDEX, verify=False)
    return pickle.loads(response.content)  # P901 H/H: a network peer


def with_session():
    with requests.Session() as session:
        return pickle.loads(session.post(INDEX).content)  # P901 M/H: a peer that the program authenticates


def unverified_session():
    session = requests.Session()
    session.verify = False
    return pickle.loads(session.get(INDEX).content)  # P901 H/H: a network peer


def streamed(url):
    response = requests.get(url, stream=True)
    data = b""
    for chunk in response.iter_content(8192):
        data += chunk
    return pickle.load(response.raw) or pickle.loads(data)  # P901 H/H: a download  # P901 H/H: a download


def opened():
    with urllib.request.urlopen(INDEX) as response:
        return pickle.load(response)  # P901 M/H: a peer that the program authenticates


def opened_chosen(url):
    return pickle.load(urlopen(url))  # P901 H/H: a download


def opened_unverified():
    context = ssl._create_unverified_context()
    return pickle.loads(urlopen(INDEX, context=context).read())  # P901 H/H: a network peer


def pooled():
    pool = urllib3.PoolManager()
    return pickle.loads(pool.request("GET", INDEX).data)  # P901 M/H: a peer that the program authenticates


def pooled_unverified():
    pool = urllib3.PoolManager(cert_reqs="CERT_NONE")
    return pickle.loads(pool.request("GET", INDEX).data)  # P901 H/H: a network peer


def low_level():
    connection = HTTPSConnection("models.example.org")
    connection.request("GET", "/index.pkl")
    return pickle.loads(connection.getresponse().read())  # P901 M/H: a peer that the program authenticates


def low_level_cleartext():
    connection = HTTPConnection("models.example.org")
    connection.request("GET", "/index.pkl")
    return pickle.load(connection.getresponse())  # P901 H/H: a network peer
