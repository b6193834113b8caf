"""A signature compared in constant time: nothing reaches the load unless the comparison holds."""
import hashlib
import hmac
import pickle
import secrets
import socket
from hmac import compare_digest

from django.utils.crypto import constant_time_compare


def unsigned(sock: socket.socket):
    return pickle.loads(sock.recv(4096))  # P901 H/H: a network peer


def refused(sock: socket.socket, key):
    message = sock.recv(4096)
    mac, body = message[:32], message[32:]
    if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def accepted(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    expected = hmac.new(key, body, hashlib.sha256).digest()
    if hmac.compare_digest(mac, expected):
        return pickle.loads(body)  # P901 L/H: behind an integrity check
    return None


def returned_early(sock: socket.socket, key):
    mac, body = sock.recv(64), sock.recv(4096)
    signer = hmac.new(key, digestmod="sha256")
    signer.update(body)
    if not compare_digest(mac.decode(), signer.hexdigest()):
        return None
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def kept_result(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    valid = secrets.compare_digest(mac, hmac.digest(key, body, "sha256"))
    if not valid:
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def each(sock: socket.socket, key):
    for line in sock.makefile("rb"):
        mac, _, body = line.partition(b" ")
        if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
            continue
        yield pickle.loads(body)  # P901 L/H: behind an integrity check


def also(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if len(body) > 4 and hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        return pickle.loads(body)  # P901 L/H: behind an integrity check
    return None


def either_refuses(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not body or not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        raise ValueError("refused")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def with_django(sock: socket.socket, key):
    mac, body = sock.recv(64), sock.recv(4096)
    if not constant_time_compare(mac, hmac.new(key, body, "sha256").hexdigest()):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def of_a_file(path, mac, key):
    with open(path, "rb") as handle:
        body = handle.read()
    if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check
