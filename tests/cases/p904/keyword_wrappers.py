"""Clients of an API that hand keywords on: what a caller gives by them is sent too."""

import hmac
import os
import pickle
import socket

import requests

KEY = os.environ["KEY"].encode()


class Api:
    def __init__(self, host):
        self.base = "http://" + host
        self.session = requests.Session()

    def _request(self, method, path, **kwargs):
        return self.session.request(method, self.base + path, timeout=3, **kwargs)  # P904 M/H: in Api._request

    def submit(self, job):
        return self._request("POST", "/jobs", data=pickle.dumps(job))


class SafeApi:
    def __init__(self):
        self.base = "https://jobs.example.org"

    def _request(self, method, path, **kwargs):
        return requests.request(method, self.base + path, **kwargs)

    def submit(self, job):
        return self._request("POST", "/jobs", data=pickle.dumps(job))


class JsonApi:
    def _request(self, method, path, **kwargs):
        return requests.request(method, "http://jobs.example.org" + path, **kwargs)

    def submit(self, job):
        return self._request("POST", "/jobs", json=job)


def post(path, **options):
    return requests.post("http://jobs.example.org" + path, **options)  # P904 M/H: in post


def post_through(path, **options):
    return post(path, timeout=3, **options)


def submit(job):
    return post_through("/jobs", data=pickle.dumps(job))


def post_signed(path, **options):
    return requests.post("http://jobs.example.org" + path, **options)


def submit_signed(job):
    body = pickle.dumps(job)
    return post_signed("/jobs", data=body, headers={"X-Signature": hmac.new(KEY, body, "sha256").hexdigest()})


def post_named(path, *, trace, **options):
    print(trace)
    return requests.post("http://jobs.example.org" + path, **options)


def submit_named(job):
    return post_named("/jobs", trace=pickle.dumps(job), data=b"{}")


def send(sock: socket.socket, *, kind, body):
    sock.sendall(kind + body)  # P904 M/H: in send


def send_message(sock, job):
    message = {"kind": b"job", "body": pickle.dumps(job)}
    send(sock, **message)


def send_kind(sock: socket.socket, *, kind, note):
    print(note)
    sock.sendall(kind)


def send_kind_only(sock, job):
    message = {"kind": b"job", "note": pickle.dumps(job)}
    send_kind(sock, **message)


def filled(job, **options):
    options["data"] = pickle.dumps(job)
    requests.post("http://jobs.example.org", **options)  # P904 M/H: in filled


def updated(job, **options):
    options.update(data=pickle.dumps(job))
    requests.post("http://jobs.example.org", **options)  # P904 M/H: in updated


def filled_by_default(job, **options):
    options.setdefault("data", pickle.dumps(job))
    requests.post("http://jobs.example.org", **options)  # P904 M/H: in filled_by_default


def filled_signed(job, **options):
    body = pickle.dumps(job)
    options["data"] = body
    options["headers"] = {"X-Signature": hmac.new(KEY, body, "sha256").hexdigest()}
    requests.post("http://jobs.example.org", **options)


def filled_elsewhere(job, kept, **options):
    kept["data"] = pickle.dumps(job)
    requests.post("http://jobs.example.org", **options)
