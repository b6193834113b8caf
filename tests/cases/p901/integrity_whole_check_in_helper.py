"""The whole verification in a helper, which makes the code by another one, or is given key or digest by its caller."""
import hashlib
import hmac
import pickle
import socket

import requests

SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def require(actual, expected):
    if not hmac.compare_digest(actual, expected):
        raise ValueError("it does not match")


def verify(mac, body, key):
    require(mac, hmac.digest(key, body, "sha256"))


def is_model(data, expected):
    return hashlib.sha256(data).hexdigest() == expected


def raising(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    verify(mac, body, key)
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def raising_with_public_key(sock: socket.socket):
    mac, body = sock.recv(32), sock.recv(4096)
    verify(mac, body, b"secret")
    return pickle.loads(body)  # P901 H/H: a network peer


def requiring(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    require(mac, hmac.digest(key, body, "sha256"))
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def requiring_of_head(sock: socket.socket, key):
    mac, head, body = sock.recv(32), sock.recv(16), sock.recv(4096)
    require(mac, hmac.digest(key, head, "sha256"))
    return pickle.loads(body)  # P901 H/H: a network peer


def requiring_a_sent_digest(sock: socket.socket):
    digest, body = sock.recv(32), sock.recv(4096)
    require(digest, hashlib.sha256(body).digest())
    return pickle.loads(body)  # P901 H/H: a network peer


def given_the_digest(url):
    model = requests.get(url).content
    if not is_model(model, SHA256):
        raise ValueError("not the model that was reviewed")
    return pickle.loads(model)  # P901 L/H: behind an integrity check


def given_a_sent_digest(url):
    model = requests.get(url).content
    if not is_model(model, requests.get(url + ".sha256").text):
        raise ValueError("damaged")
    return pickle.loads(model)  # P901 H/H: a download


def nested(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)

    def check():
        if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
            raise ValueError("the signature does not match")

    check()
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def nested_before_it_is_replaced(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)

    def check():
        if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
            raise ValueError("the signature does not match")

    check()
    body = sock.recv(4096)
    return pickle.loads(body)  # P901 H/H: a network peer


class Signed:
    def __init__(self, key):
        self.key = key

    def _sign(self, data):
        return hmac.new(self.key, data, "sha256").digest()

    def verify(self, data, mac):
        return hmac.compare_digest(self._sign(data), mac)

    def opened(self, message):
        mac, data = message[:32], message[32:]
        if not self.verify(data, mac):
            raise ValueError("the signature does not match")
        return data

    def asking(self, sock: socket.socket):
        mac, body = sock.recv(32), sock.recv(4096)
        if not self.verify(body, mac):
            raise ValueError("the signature does not match")
        return pickle.loads(body)  # P901 L/H: behind an integrity check

    def asking_turned(self, sock: socket.socket):
        mac, body = sock.recv(32), sock.recv(4096)
        if not self.verify(mac, body):
            raise ValueError("the signature does not match")
        return pickle.loads(body)  # P901 H/H: a network peer

    def opening(self, sock: socket.socket):
        return pickle.loads(self.opened(sock.recv(4096)))  # P901 L/H: behind an integrity check


def opened_by_object(sock: socket.socket, key):
    signed = Signed(key)
    mac, body = sock.recv(32), sock.recv(4096)
    if signed.verify(body, mac):
        return pickle.loads(body)  # P901 L/H: behind an integrity check
    return None


def not_opened_by_object(sock: socket.socket, key):
    signed = Signed(key)
    mac, body = sock.recv(32), sock.recv(4096)
    if signed.verify(body, mac):
        print("signed")
    return pickle.loads(body)  # P901 H/H: a network peer
