"""A code that is written as text, in hex or base64, behind a prefix, or cut, before it is compared."""
import base64
import binascii
import hashlib
import hmac
import pickle
import socket

import requests
from flask import abort, request

SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def hex_bytes(sock: socket.socket, key):
    mac, body = sock.recv(4096).split(b".", 1)
    if not hmac.compare_digest(mac, hmac.new(key, body, "sha256").hexdigest().encode("ascii")):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def hex_bytes_of_the_code(sock: socket.socket, key):
    mac, body = sock.recv(4096).split(b".", 1)
    if not hmac.compare_digest(mac, hmac.new(key, mac, "sha256").hexdigest().encode("ascii")):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def hex_text_of_itself(sock: socket.socket, key):
    mac, body = sock.recv(64), sock.recv(4096)
    if not hmac.compare_digest(mac.hex(), mac.hex().encode().decode()):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def base64_text(key):
    text = request.form["state"]
    expected = base64.b64encode(hmac.digest(key, text.encode(), "sha256")).decode()
    if not hmac.compare_digest(expected, request.form["mac"]):
        raise PermissionError
    return pickle.loads(base64.b64decode(text))  # P901 L/H: behind an integrity check


def base64_text_without_a_key():
    text = request.form["state"]
    expected = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    if not hmac.compare_digest(expected, request.form["mac"]):
        raise PermissionError
    return pickle.loads(base64.b64decode(text))  # P901 H/H: an HTTP request


def hexlified(sock: socket.socket, key):
    mac, body = sock.recv(64), sock.recv(4096)
    expected = binascii.hexlify(hmac.digest(key, body, "sha256"))
    if mac != expected:
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def decoded(sock: socket.socket, key):
    mac, body = sock.recv(64), sock.recv(4096)
    if not hmac.compare_digest(bytes.fromhex(mac.decode()), hmac.digest(key, body, "sha256")):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def cut(sock: socket.socket, key):
    mac, body = sock.recv(16), sock.recv(4096)
    if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")[:16]):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def cut_to_two_bytes(sock: socket.socket, key):
    mac, body = sock.recv(2), sock.recv(4096)
    if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")[:2]):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def cut_by_the_sender(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")[: len(mac)]):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def webhook(secret):
    body = request.get_data()
    expected = "sha256=" + hmac.new(secret, body, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Hub-Signature-256"]):
        abort(403)
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def webhook_formatted(secret):
    body = request.get_data()
    digest = hmac.new(secret, body, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(f"sha256={digest}", request.headers["X-Hub-Signature-256"]):
        abort(403)
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def webhook_filled_in(secret):
    body = request.get_data()
    digest = hmac.new(secret, body, hashlib.sha256).hexdigest()
    if request.headers["X-Hub-Signature-256"] not in ("sha256=%s" % digest, digest):
        abort(403)
    return pickle.loads(body)  # P901 H/H: an HTTP request


def webhook_with_time(secret):
    body = request.get_data()
    signed = f"v0:{request.headers['X-Time']}:{body.decode()}".encode()
    digest = hmac.new(secret, signed, hashlib.sha256).hexdigest()
    if not hmac.compare_digest("v0={}".format(digest), request.headers["X-Signature"]):
        abort(403)
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def webhook_with_time_alone(secret):
    body = request.get_data()
    signed = f"v0:{request.headers['X-Time']}:{len(body)}".encode()
    digest = hmac.new(secret, signed, hashlib.sha256).hexdigest()
    if not hmac.compare_digest("v0={}".format(digest), request.headers["X-Signature"]):
        abort(403)
    return pickle.loads(body)  # P901 H/H: an HTTP request


def prefix_alone(secret):
    body = request.get_data()
    expected = "sha256=" + request.headers["X-Digest"]
    if not hmac.compare_digest(expected, request.headers["X-Hub-Signature-256"]):
        abort(403)
    return pickle.loads(body)  # P901 H/H: an HTTP request


def pinned_in_bytes(url):
    model = requests.get(url).content
    if hashlib.sha256(model).digest() != bytes.fromhex(SHA256):
        raise ValueError("not the model that was reviewed")
    return pickle.loads(model)  # P901 L/H: behind an integrity check


def pinned_with_prefix(url):
    model = requests.get(url).content
    if f"sha256:{hashlib.sha256(model).hexdigest()}" != "sha256:" + SHA256.lower():
        raise ValueError("not the model that was reviewed")
    return pickle.loads(model)  # P901 L/H: behind an integrity check


def pinned_in_bytes_of_the_sender(url):
    model = requests.get(url).content
    if hashlib.sha256(model).digest() != bytes.fromhex(requests.get(url + ".sha256").text):
        raise ValueError("damaged")
    return pickle.loads(model)  # P901 H/H: a download


def on_one_way(sock: socket.socket, key, old):
    mac, body = sock.recv(64), sock.recv(4096)
    expected = mac if old else hmac.digest(key, body, "sha256").hex().encode()
    if not hmac.compare_digest(mac, expected):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer
