"""A code or encryption that only some branch brings vouches for nothing; a wrapper that always brings it does."""

import hashlib
import hmac
import os
import pickle
import socket
import urllib.request

import ecdsa
import jwt
import requests
from cryptography.fernet import Fernet

KEY = os.environ["KEY"].encode()
URL = "http://collector.example.org"


def sign(data):
    return hmac.new(KEY, data, "sha256").hexdigest()


def encrypted_sometimes(sock: socket.socket, value, key=None):
    data = pickle.dumps(value)
    if key:
        data = Fernet(key).encrypt(data)
    sock.sendall(data)  # P904 M/H: in encrypted_sometimes


def encrypted_always(sock: socket.socket, value, key, old_key):
    data = pickle.dumps(value)
    if key:
        data = Fernet(key).encrypt(data)
    else:
        data = Fernet(old_key).encrypt(data)
    sock.sendall(data)


def send(sock: socket.socket, data, key=None):
    if key:
        data = Fernet(key).encrypt(data)
    sock.sendall(data)  # P904 M/H: in send


def sends(sock, value):
    send(sock, pickle.dumps(value))


class Sealed:
    def __init__(self, value, key):
        self.data = pickle.dumps(value)
        self.data = Fernet(key).encrypt(self.data)

    def send(self, sock: socket.socket):
        sock.sendall(self.data)


def parts(value):
    body = pickle.dumps(value)
    yield sign(body).encode()
    yield body


def parts_signed_sometimes(value, signing):
    body = pickle.dumps(value)
    if signing:
        yield sign(body).encode()
    yield body


def generated(sock: socket.socket, value):
    for part in parts(value):
        sock.sendall(part)


def generated_sometimes(sock: socket.socket, value, signing):
    for part in parts_signed_sometimes(value, signing):
        sock.sendall(part)  # P904 M/H: in generated_sometimes


def added(value):
    body = pickle.dumps(value)
    request = urllib.request.Request(URL, data=body)
    request.add_header("X-Signature", sign(body))
    urllib.request.urlopen(request)


def added_sometimes(value, signing):
    body = pickle.dumps(value)
    request = urllib.request.Request(URL, data=body)
    if signing:
        request.add_header("X-Signature", sign(body))
    urllib.request.urlopen(request)  # P904 M/H: in added_sometimes


class Api:
    def merged(self, path, body, headers=None):
        headers = {**(headers or {}), "X-Signature": sign(body)}
        return requests.post(URL + path, data=body, headers=headers)

    def unsigned(self, path, body, headers=None):
        headers = {**(headers or {}), "X-Version": "1"}
        return requests.post(URL + path, data=body, headers=headers)  # P904 M/H: in Api.unsigned

    def by_default(self, path, body, **options):
        options.setdefault("headers", {})["X-Signature"] = sign(body)
        return requests.post(URL + path, data=body, **options)

    def submit(self, value):
        self.merged("/", pickle.dumps(value))
        self.unsigned("/", pickle.dumps(value))
        self.by_default("/", pickle.dumps(value))


def body_of_request(value):
    request = requests.Request("POST", URL, data=pickle.dumps(value)).prepare()
    request.headers["X-Signature"] = sign(request.body)
    requests.Session().send(request)


def url_of_request(value):
    request = requests.Request("POST", URL, data=pickle.dumps(value)).prepare()
    request.headers["X-Signature"] = sign(request.url.encode())
    requests.Session().send(request)  # P904 M/H: in url_of_request


def in_token(value, secret):
    body = pickle.dumps(value)
    token = jwt.encode({"digest": hashlib.sha256(body).hexdigest()}, secret, algorithm="HS256")
    requests.post(URL, data=body, headers={"Authorization": token})


def in_token_of_known_key(value):
    body = pickle.dumps(value)
    token = jwt.encode({"digest": hashlib.sha256(body).hexdigest()}, "secret", algorithm="HS256")
    requests.post(URL, data=body, headers={"Authorization": token})  # P904 M/H: in in_token_of_known_key


def digest_signed(sock: socket.socket, value, key: ecdsa.SigningKey):
    body = pickle.dumps(value)
    sock.sendall(key.sign_digest(hashlib.sha256(body).digest()) + body)
