"""A MAC over several parts, over a digest of them, or made in steps: it covers these parts and no others."""
import base64
import hashlib
import hmac
import pickle
import socket

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.hmac import HMAC


def over_a_sum(sock: socket.socket, key, salt):
    mac, head, body = sock.recv(32), sock.recv(16), sock.recv(4096)
    if not hmac.compare_digest(mac, hmac.digest(key, salt + head + body + salt, "sha256")):
        raise ValueError("the signature does not match")
    return pickle.loads(head + body)  # P901 L/H: behind an integrity check


def over_the_other_part(sock: socket.socket, key, salt):
    mac, head, body = sock.recv(32), sock.recv(16), sock.recv(4096)
    if not hmac.compare_digest(mac, hmac.digest(key, salt + head, "sha256")):
        raise ValueError("the signature does not match")
    return pickle.loads(head + body)  # P901 H/H: a network peer


def over_joined_parts(sock: socket.socket, key):
    mac, name, body = sock.recv(32), sock.recv(16), sock.recv(4096)
    if not hmac.compare_digest(mac, hmac.digest(key, b"|".join([name, body]), "sha256")):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def over_joined_pieces(sock: socket.socket, key):
    mac, pieces = sock.recv(32), [sock.recv(4096), sock.recv(4096)]
    if not hmac.compare_digest(mac, hmac.digest(key, b"".join(pieces), "sha256")):
        raise ValueError("the signature does not match")
    return pickle.loads(b"".join(pieces))  # P901 L/H: behind an integrity check


def over_other_joined_parts(sock: socket.socket, key):
    mac, name, body = sock.recv(32), sock.recv(16), sock.recv(4096)
    if not hmac.compare_digest(mac, hmac.digest(key, b"|".join([name, mac]), "sha256")):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def over_a_digest(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not hmac.compare_digest(mac, hmac.digest(key, hashlib.sha256(body).digest(), "sha256")):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def over_a_digest_of_the_head(sock: socket.socket, key):
    mac, head, body = sock.recv(32), sock.recv(16), sock.recv(4096)
    if not hmac.compare_digest(mac, hmac.digest(key, hashlib.sha256(head).digest(), "sha256")):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def over_the_decoded(sock: socket.socket, key):
    mac, text = sock.recv(32), sock.recv(4096)
    if not hmac.compare_digest(mac, hmac.digest(key, base64.b64decode(text), "sha256")):
        raise ValueError("the signature does not match")
    return pickle.loads(base64.b64decode(text))  # P901 L/H: behind an integrity check


def over_text(sock: socket.socket, key):
    mac, text = sock.recv(32), sock.recv(4096).decode()
    if not hmac.compare_digest(mac, hmac.digest(key, text.encode(), "sha256")):
        raise ValueError("the signature does not match")
    return pickle.loads(base64.b64decode(text))  # P901 L/H: behind an integrity check


def finalized(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    signer = HMAC(key, hashes.SHA256())
    signer.update(body)
    if not hmac.compare_digest(mac, signer.finalize()):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def finalized_over_the_head(sock: socket.socket, key):
    mac, head, body = sock.recv(32), sock.recv(16), sock.recv(4096)
    signer = HMAC(key, hashes.SHA256())
    signer.update(head)
    if not hmac.compare_digest(mac, signer.finalize()):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def either_part(sock: socket.socket, key, short):
    mac, message = sock.recv(32), sock.recv(4096)
    if not hmac.compare_digest(mac, hmac.digest(key, message, "sha256")):
        raise ValueError("the signature does not match")
    return pickle.loads(message[:64] if short else message)  # P901 L/H: behind an integrity check


def either_part_or_the_rest(sock: socket.socket, key, short):
    mac, message = sock.recv(32), sock.recv(4096)
    if not hmac.compare_digest(mac, hmac.digest(key, message, "sha256")):
        raise ValueError("the signature does not match")
    return pickle.loads(message if short else sock.recv(4096))  # P901 H/H: a network peer


def a_pair_that_nobody_sees(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    pair = mac, hmac.digest(key, mac, "sha256")
    if not hmac.compare_digest(*pair):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer
