"""A function of the file makes the code that is compared: it counts for what this call gives it."""
import hashlib
import hmac
import os
import pickle
import socket

import requests

SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
SECRET = os.environ["SECRET"].encode()


def sign(key, data):
    return hmac.new(key, data, hashlib.sha256).digest()


def sign_in_steps(data, *, key=SECRET):
    signer = hmac.new(key, digestmod="sha256")
    signer.update(data)
    return signer


def sign_framed(key, name, data):
    return sign(key, name + b"|" + data)


def sign_parts(key, data):
    signer = hmac.new(key, digestmod="sha256")
    for part in (b"v1", data):
        signer.update(part)
    return signer.hexdigest()


async def sign_later(key, data):
    return hmac.digest(key, data, "sha256")


def sign_the_length(key, data):
    return hmac.digest(key, str(len(data)).encode(), "sha256")


def sign_or_nothing(key, data):
    if not key:
        return b""
    return hmac.digest(key, data, "sha256")


def sign_if_there_is_a_key(key, data):
    if key:
        return hmac.digest(key, data, "sha256")


def sign_with_own_key(data):
    return hmac.digest(b"secret", data, "sha256")


def always(key, data):
    return b"\0" * 32


def digest(data):
    return hashlib.sha256(data).hexdigest()


def checksum(key, data):
    return hashlib.sha256(data).digest()


def by_helper(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not hmac.compare_digest(mac, sign(key, body)):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def by_helper_over_the_head(sock: socket.socket, key):
    mac, head, body = sock.recv(32), sock.recv(16), sock.recv(4096)
    if not hmac.compare_digest(mac, sign(key, head)):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def by_helper_with_public_key(sock: socket.socket):
    mac, body = sock.recv(32), sock.recv(4096)
    if not hmac.compare_digest(mac, sign(b"secret", body)):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def by_helper_with_sent_key(sock: socket.socket):
    key, mac, body = sock.recv(32), sock.recv(32), sock.recv(4096)
    if not hmac.compare_digest(mac, sign(key, body)):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def in_steps(sock: socket.socket):
    mac, body = sock.recv(64), sock.recv(4096)
    if sign_in_steps(body).hexdigest() != mac.decode():
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def in_steps_with_public_key(sock: socket.socket):
    mac, body = sock.recv(64), sock.recv(4096)
    if sign_in_steps(body, key=b"secret").hexdigest() != mac.decode():
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def in_a_loop(sock: socket.socket, key):
    mac, body = sock.recv(64), sock.recv(4096)
    if not hmac.compare_digest(mac.decode(), sign_parts(key, body)):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


async def by_coroutine(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if await sign_later(key, body) != mac:
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


async def by_coroutine_over_the_code(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if await sign_later(key, mac) != mac:
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def by_helper_of_helper(sock: socket.socket, key, name):
    mac, body = sock.recv(32), sock.recv(4096)
    expected = sign_framed(key, name, body)
    if not hmac.compare_digest(mac, expected):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def by_helper_of_helper_turned(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not hmac.compare_digest(mac, sign_framed(body, key, mac)):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def over_the_length(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not hmac.compare_digest(mac, sign_the_length(key, body)):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def or_nothing(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not hmac.compare_digest(mac, sign_or_nothing(key, body)):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def or_none(headers, sock: socket.socket, key):
    body = sock.recv(4096)
    if headers.get("X-Signature") != sign_if_there_is_a_key(key, body):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def with_its_own_key(sock: socket.socket):
    mac, body = sock.recv(32), sock.recv(4096)
    if not hmac.compare_digest(mac, sign_with_own_key(body)):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def constant(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not hmac.compare_digest(mac, always(key, body)):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def without_a_key(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not hmac.compare_digest(mac, checksum(key, body)):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def pinned(url):
    model = requests.get(url).content
    if digest(model) != SHA256:
        raise ValueError("not the model that was reviewed")
    return pickle.loads(model)  # P901 L/H: behind an integrity check


def pinned_by_sender(url):
    model = requests.get(url).content
    if digest(model) != requests.get(url + ".sha256").text:
        raise ValueError("damaged")
    return pickle.loads(model)  # P901 H/H: a download


class Message:
    def __init__(self, sock: socket.socket, key):
        self.mac, self.head, self.body = sock.recv(32), sock.recv(16), sock.recv(4096)
        self.key = key

    def mac_of_body(self):
        return hmac.digest(self.key, self.body, "sha256")

    def mac_of_head(self):
        return hmac.digest(self.key, self.head, "sha256")

    def value(self):
        if not hmac.compare_digest(self.mac, self.mac_of_body()):
            raise ValueError("the signature does not match")
        return pickle.loads(self.body)  # P901 L/H: behind an integrity check

    def value_of_other(self, other):
        if not hmac.compare_digest(self.mac, other.mac_of_body()):
            raise ValueError("the signature does not match")
        return pickle.loads(self.body)  # P901 H/H: a network peer

    def value_behind_the_head(self):
        if not hmac.compare_digest(self.mac, self.mac_of_head()):
            raise ValueError("the signature does not match")
        return pickle.loads(self.body)  # P901 H/H: a network peer


class Channel:
    def __init__(self, sock: socket.socket, key):
        self.sock = sock
        self.key = key

    def _mac(self, data):
        return hmac.new(self.key, data, hashlib.sha256).digest()

    @staticmethod
    def _static_mac(key, data):
        return hmac.new(key, data, hashlib.sha256).digest()

    @classmethod
    def _class_mac(cls, key, data):
        return cls._static_mac(key, data)

    def receive(self):
        message = self.sock.recv(4096)
        mac, body = message[:32], message[32:]
        if not hmac.compare_digest(mac, self._mac(body)):
            raise ValueError("the signature does not match")
        return pickle.loads(body)  # P901 L/H: behind an integrity check

    def receive_by_static_method(self):
        mac, body = self.sock.recv(32), self.sock.recv(4096)
        if not hmac.compare_digest(mac, self._static_mac(self.key, body)):
            raise ValueError("the signature does not match")
        return pickle.loads(body)  # P901 L/H: behind an integrity check

    def receive_by_class_method(self):
        mac, body = self.sock.recv(32), self.sock.recv(4096)
        if not hmac.compare_digest(mac, self._class_mac(self.key, body)):
            raise ValueError("the signature does not match")
        return pickle.loads(body)  # P901 L/H: behind an integrity check

    def receive_by_class_method_turned(self):
        mac, body = self.sock.recv(32), self.sock.recv(4096)
        if not hmac.compare_digest(mac, self._class_mac(body, self.key)):
            raise ValueError("the signature does not match")
        return pickle.loads(body)  # P901 H/H: a network peer

    def receive_unverified(self):
        mac, body = self.sock.recv(32), self.sock.recv(4096)
        print(hmac.compare_digest(mac, self._mac(body)))
        return pickle.loads(body)  # P901 H/H: a network peer
