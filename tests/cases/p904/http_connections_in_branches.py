"""Connections of HTTP and HTTPS, one or the other by what is asked for."""

import http.client
import pickle
import ssl
from http.client import HTTPConnection, HTTPSConnection

import urllib3


def always_encrypted(host, proxied, job):
    if proxied:
        conn = http.client.HTTPSConnection("proxy.example.org")
        conn.set_tunnel(host)
    else:
        conn = http.client.HTTPSConnection(host)
    conn.request("POST", "/jobs", pickle.dumps(job))


def by_branch(host, secure, job):
    if secure:
        conn = http.client.HTTPSConnection(host)
    else:
        conn = http.client.HTTPConnection(host)
    conn.request("POST", "/jobs", pickle.dumps(job))  # P904 M/M: in by_branch


def by_expression(host, secure, job):
    conn = HTTPSConnection(host) if secure else HTTPConnection(host)
    conn.request("POST", "/jobs", body=pickle.dumps(job))  # P904 M/M: in by_expression


def encrypted_by_expression(host, port, job):
    conn = HTTPSConnection(host, port) if port else HTTPSConnection(host)
    conn.request("POST", "/jobs", body=pickle.dumps(job))


def replaced(host, secure, job):
    conn = HTTPConnection(host)
    if secure:
        conn = HTTPSConnection(host)
    conn.request("POST", "/jobs", body=pickle.dumps(job))  # P904 M/M: in replaced


def always_replaced(host, job):
    conn = HTTPConnection(host)
    conn = HTTPSConnection(host)
    conn.request("POST", "/jobs", body=pickle.dumps(job))


def by_class(host, secure, job):
    cls = HTTPSConnection if secure else HTTPConnection
    conn = cls(host, timeout=10)
    conn.request("POST", "/jobs", body=pickle.dumps(job))  # P904 M/M: in by_class


def by_class_encrypted(host, job):
    cls = HTTPSConnection
    cls(host, timeout=10).request("POST", "/jobs", body=pickle.dumps(job))


def in_parts(host, secure, job):
    conn = HTTPSConnection(host) if secure else HTTPConnection(host)
    conn.putrequest("PUT", "/jobs")
    conn.endheaders()
    conn.send(pickle.dumps(job))  # P904 M/M: in in_parts


def unchecked_or_not(host, checked, job):
    context = ssl._create_unverified_context()
    conn = HTTPSConnection(host) if checked else HTTPSConnection(host, context=context)
    conn.request("POST", "/jobs", body=pickle.dumps(job))  # P904 M/M: does not check who answers


class Client:
    def __init__(self, host, secure):
        if secure:
            self.conn = HTTPSConnection(host)
        else:
            self.conn = HTTPConnection(host)

    def submit(self, job):
        self.conn.request("POST", "/jobs", pickle.dumps(job))  # P904 M/M: in Client.submit


class EncryptedClient:
    conn: HTTPConnection | None = None

    def __init__(self, host, proxy=None):
        self.conn = HTTPSConnection(proxy) if proxy else HTTPSConnection(host)

    def submit(self, job):
        self.conn.request("POST", "/jobs", pickle.dumps(job))


def by_pool(host, secure, job):
    pool = urllib3.HTTPSConnectionPool(host) if secure else urllib3.HTTPConnectionPool(host)
    pool.request("POST", "/jobs", body=pickle.dumps(job))  # P904 M/M: in by_pool


def by_pool_class(host, secure, job):
    if secure:
        cls = urllib3.HTTPSConnectionPool
    else:
        cls = urllib3.HTTPConnectionPool
    cls(host).urlopen("POST", "/jobs", body=pickle.dumps(job))  # P904 M/M: in by_pool_class


def by_encrypted_pool(host, large, job):
    pool = urllib3.HTTPSConnectionPool(host, maxsize=50) if large else urllib3.HTTPSConnectionPool(host)
    pool.request("POST", "/jobs", body=pickle.dumps(job))


def given(conn: HTTPConnection, job):
    conn.request("POST", "/jobs", pickle.dumps(job))


def give(job):
    given(HTTPSConnection("jobs.example.org"), job)
