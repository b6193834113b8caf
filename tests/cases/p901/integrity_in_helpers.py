"""A helper of the same file that raises, or returns the verified bytes."""
import hmac
import pickle
import socket


def verify(mac, body, key):
    if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        raise ValueError("the signature does not match")


def opened(message, key):
    mac, body = message[:32], message[32:]
    if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        raise ValueError("the signature does not match")
    return body


def is_signed(mac, body, key):
    return hmac.compare_digest(mac, hmac.digest(key, body, "sha256"))


def warn(mac, body, key):
    if not hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        print("the signature does not match")


def opened_anyhow(message, key):
    mac, body = message[:32], message[32:]
    if hmac.compare_digest(mac, hmac.digest(key, body, "sha256")):
        print("signed")
    return body


def raising(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    verify(mac, body, key)
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def returning(sock: socket.socket, key):
    return pickle.loads(opened(sock.recv(4096), key))  # P901 L/H: behind an integrity check


def asking(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not is_signed(mac, body, key):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def warning(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    warn(mac, body, key)
    return pickle.loads(body)  # P901 H/H: a network peer


def returning_anyhow(sock: socket.socket, key):
    return pickle.loads(opened_anyhow(sock.recv(4096), key))  # P901 H/H: a network peer


def asking_in_vain(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    is_signed(mac, body, key)
    return pickle.loads(body)  # P901 H/H: a network peer


def not_called(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    check = verify
    print(check, mac, key)
    return pickle.loads(body)  # P901 H/H: a network peer


class Channel:
    def __init__(self, sock: socket.socket, key):
        self.sock = sock
        self.key = key

    def _verified(self, message):
        mac, body = message[:32], message[32:]
        if not hmac.compare_digest(mac, hmac.digest(self.key, body, "sha256")):
            raise ValueError("the signature does not match")
        return body

    def receive(self):
        return pickle.loads(self._verified(self.sock.recv(4096)))  # P901 L/H: behind an integrity check

    def receive_unverified(self):
        return pickle.loads(self.sock.recv(4096)[32:])  # P901 H/H: a network peer
