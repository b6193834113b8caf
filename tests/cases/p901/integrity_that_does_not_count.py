"""Checks that a message can get round."""
import hmac
import logging
import pickle
import socket

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def counted(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def result_ignored(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    hmac.compare_digest(mac, hmac.digest(key, body, "sha256"))
    return pickle.loads(body)  # P901 H/H: a network peer


def result_kept_and_ignored(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    valid = hmac.compare_digest(mac, hmac.digest(key, body, "sha256"))
    return valid, pickle.loads(body)  # P901 H/H: a network peer


def only_logged(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        logging.warning("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def after_the_load(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    value = pickle.loads(body)  # P901 H/H: a network peer
    if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        raise ValueError("the signature does not match")
    return value


def other_branch(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        print("signed")
    else:
        return pickle.loads(body)  # P901 H/H: a network peer
    return None


def wrong_way_round(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def when_asked_to(sock: socket.socket, key, strict):
    mac, body = sock.recv(32), sock.recv(4096)
    if strict and not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def when_there_is_a_key(sock: socket.socket, key=None):
    mac, body = sock.recv(32), sock.recv(4096)
    if key is not None:
        if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
            raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def or_unsigned(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not mac or hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        return pickle.loads(body)  # P901 H/H: a network peer
    return None


def other_bytes(sock: socket.socket, key):
    mac, header, body = sock.recv(32), sock.recv(16), sock.recv(4096)
    if not hmac.compare_digest(mac, hmac.digest(key, header, "sha256")):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def replaced_afterwards(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        raise ValueError("the signature does not match")
    body = sock.recv(4096)
    return pickle.loads(body)  # P901 H/H: a network peer


def read_again(path, mac, key):
    with open(path, "rb") as handle:
        if not hmac.compare_digest(mac, hmac.digest(key, handle.read(), "sha256")):
            raise ValueError("the signature does not match")
    with open(path, "rb") as handle:
        return pickle.load(handle)  # P901 M/H: a file


def first_of_several(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        raise ValueError("the signature does not match")
    while body:
        print(pickle.loads(body))  # P901 H/H: a network peer
        body = sock.recv(4096)


def swallowed(sock: socket.socket, key: Ed25519PublicKey):
    signature, body = sock.recv(64), sock.recv(4096)
    try:
        key.verify(signature, body)
    except InvalidSignature:
        logging.warning("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def in_finally(sock: socket.socket, key: Ed25519PublicKey):
    signature, body = sock.recv(64), sock.recv(4096)
    try:
        key.verify(signature, body)
    finally:
        print(pickle.loads(body))  # P901 H/H: a network peer


def in_handler(sock: socket.socket, key: Ed25519PublicKey):
    signature, body = sock.recv(64), sock.recv(4096)
    try:
        key.verify(signature, body)
    except InvalidSignature:
        return pickle.loads(body)  # P901 H/H: a network peer
    return None


def never_called(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)

    def verify():
        if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
            raise ValueError("the signature does not match")

    return pickle.loads(body)  # P901 H/H: a network peer


def own_comparison(sock: socket.socket, compare_digest):
    mac, body = sock.recv(32), sock.recv(4096)
    if not compare_digest(mac, body):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def pick(first, second):
    return second


def other_bytes_beside(sock: socket.socket, key):
    mac, body, tail = sock.recv(32), sock.recv(4096), sock.recv(4096)
    if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        raise ValueError("the signature does not match")
    return pickle.loads(pick(body, tail))  # P901 H/H: a network peer


def as_many_new_bytes(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        raise ValueError("the signature does not match")
    return pickle.loads(sock.recv(len(body)))  # P901 H/H: a network peer


def key_in_the_message(sock: socket.socket):
    key, mac, body = sock.recv(32), sock.recv(32), sock.recv(4096)
    if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer
