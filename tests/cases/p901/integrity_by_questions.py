"""A helper or a library that says whether bytes are valid: only a yes that needs the check counts."""
import hmac
import pickle
import socket

from itsdangerous import Signer


def is_signed(mac, body, key):
    if hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        return True
    return False


def is_signed_or_short(mac, body, key):
    if hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        return True
    return len(body) < 16


def is_complete(body):
    return len(body) == 4096


def is_known(mac, body):
    print("to be written", mac, body)


def is_retried(mac, body, key):
    return is_retried(mac, body, key)


def asking_the_library(sock: socket.socket, key):
    mac, body = sock.recv(20), sock.recv(4096)
    if not Signer(key).verify_signature(body, mac):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def asking_the_library_of_others(sock: socket.socket, key):
    mac, head, body = sock.recv(20), sock.recv(16), sock.recv(4096)
    if not Signer(key).verify_signature(head, mac):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def asking_two_returns(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not is_signed(mac, body, key):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def asking_a_lenient_one(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not is_signed_or_short(mac, body, key):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def asking_for_the_length(sock: socket.socket):
    body = sock.recv(4096)
    if not is_complete(body):
        raise ValueError("the message is cut off")
    return pickle.loads(body)  # P901 H/H: a network peer


def asking_one_that_never_says_yes(sock: socket.socket):
    mac, body = sock.recv(32), sock.recv(4096)
    if is_known(mac, body):
        return pickle.loads(body)  # P901 H/H: a network peer
    return None


def asking_one_that_asks_itself(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not is_retried(mac, body, key):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer
