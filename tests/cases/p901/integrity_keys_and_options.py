"""Whose key it is, and which checks the caller has switched off."""
import base64
import hashlib
import hmac
import pickle
import socket

import jwt


def stretched_key(sock: socket.socket, secret):
    key = secret
    for _ in range(3):
        key = hashlib.sha256(key).digest()
    mac, body = sock.recv(32), sock.recv(4096)
    if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def part_of_the_message(sock: socket.socket):
    key = sock.recv(64)[:32]
    mac, body = sock.recv(32), sock.recv(4096)
    if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def joined_from_the_message(sock: socket.socket, salt):
    key = b"".join([salt, sock.recv(16)])
    mac, body = sock.recv(32), sock.recv(4096)
    if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def without_expiry(sock: socket.socket, key):
    claims = jwt.decode(sock.recv(4096), key, algorithms=["HS256"], options={"verify_exp": False})
    return pickle.loads(base64.b64decode(claims["state"]))  # P901 L/H: behind an integrity check


def with_the_signature_demanded(sock: socket.socket, key):
    claims = jwt.decode(sock.recv(4096), key, algorithms=["HS256"], options={"verify_signature": True})
    return pickle.loads(base64.b64decode(claims["state"]))  # P901 L/H: behind an integrity check


def without_verification(sock: socket.socket, key):
    claims = jwt.decode(sock.recv(4096), key, algorithms=["HS256"], verify=False)
    return pickle.loads(base64.b64decode(claims["state"]))  # P901 H/H: a network peer
