"""A code that is cut where it is formatted or stripped says little; one that is only written out says all."""
import hashlib
import hmac
import pickle
import socket


def precision(sock: socket.socket, key):
    sig, body = sock.recv(1).decode(), sock.recv(4096)
    mac = hmac.new(key, body, "sha256").hexdigest()
    if f"{mac:.1}" == sig:
        return pickle.loads(body)  # P901 H/H: a network peer
    return None


def width(sock: socket.socket, key):
    sig, body = sock.recv(64).decode(), sock.recv(4096)
    mac = hmac.new(key, body, "sha256").hexdigest()
    if f"{mac:>64}" == sig:
        return pickle.loads(body)  # P901 L/H: behind an integrity check
    return None


def precision_of_sender(sock: socket.socket, key, size):
    sig, body = sock.recv(64).decode(), sock.recv(4096)
    mac = hmac.new(key, body, "sha256").hexdigest()
    if f"{mac:{size}}" == sig:
        return pickle.loads(body)  # P901 H/H: a network peer
    return None


def percent_precision(sock: socket.socket, key):
    sig, body = sock.recv(1).decode(), sock.recv(4096)
    mac = hmac.new(key, body, "sha256").hexdigest()
    if "%.1s" % mac == sig:
        return pickle.loads(body)  # P901 H/H: a network peer
    return None


def percent(sock: socket.socket, key):
    sig, body = sock.recv(71).decode(), sock.recv(4096)
    mac = hmac.new(key, body, "sha256").hexdigest()
    if "sha256=%s" % mac == sig:
        return pickle.loads(body)  # P901 L/H: behind an integrity check
    return None


def format_precision(sock: socket.socket, key):
    sig, body = sock.recv(2).decode(), sock.recv(4096)
    mac = hmac.new(key, body, "sha256").hexdigest()
    if "{:.2}".format(mac) == sig:
        return pickle.loads(body)  # P901 H/H: a network peer
    return None


def format_item(sock: socket.socket, key):
    sig, body = sock.recv(1).decode(), sock.recv(4096)
    mac = hmac.new(key, body, "sha256").hexdigest()
    if "{0[0]}".format(mac) == sig:
        return pickle.loads(body)  # P901 H/H: a network peer
    return None


def format_named(sock: socket.socket, key):
    sig, body = sock.recv(71).decode(), sock.recv(4096)
    mac = hmac.new(key, body, "sha256").hexdigest()
    if "{name}={mac}".format(name="sha256", mac=mac) == sig:
        return pickle.loads(body)  # P901 L/H: behind an integrity check
    return None


def stripped_to_nothing(sock: socket.socket, key):
    sig, body = sock.recv(64).decode(), sock.recv(4096)
    mac = hmac.new(key, body, "sha256").hexdigest()
    if mac.strip("0123456789abcdef") == sig:
        return pickle.loads(body)  # P901 H/H: a network peer
    return None


def stripped_by_sender(sock: socket.socket, key):
    sig, body = sock.recv(64).decode(), sock.recv(4096)
    mac = hmac.new(key, body, "sha256").hexdigest()
    if mac.rstrip(sig) == "":
        return pickle.loads(body)  # P901 H/H: a network peer
    return None


def padding_stripped(sock: socket.socket, key):
    sig, body = sock.recv(64).decode(), sock.recv(4096)
    mac = hmac.new(key, body, "sha256").hexdigest()
    if mac.strip().rstrip("=") == sig:
        return pickle.loads(body)  # P901 L/H: behind an integrity check
    return None


def prefix_removed(sock: socket.socket, key):
    sig, body = sock.recv(71).decode(), sock.recv(4096)
    mac = "sha256=" + hmac.new(key, body, hashlib.sha256).hexdigest()
    if mac.removeprefix("sha256=") == sig:
        return pickle.loads(body)  # P901 L/H: behind an integrity check
    return None
