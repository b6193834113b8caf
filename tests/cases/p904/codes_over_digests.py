"""A code over a digest of the bytes vouches for them, as does one that a copy makes; a digest alone does not."""

import hashlib
import hmac
import os
import pickle
import socket
import zlib

import requests
import zmq
from Crypto.Hash import SHA256
from Crypto.Signature import pss
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, utils

KEY = os.environ["KEY"].encode()


def at_once(sock: socket.socket, value):
    body = pickle.dumps(value)
    sock.sendall(hmac.digest(KEY, hashlib.sha256(body).digest(), "sha256") + body)


def in_steps(sock: socket.socket, value):
    body = pickle.dumps(value)
    digest = hashlib.sha256()
    digest.update(body)
    text = f"v1\n{digest.hexdigest()}"
    sock.sendall(hmac.new(KEY, text.encode(), "sha256").digest() + body)


def digest_of(data):
    return hashlib.sha256(data).hexdigest()


def by_helper(sock: socket.socket, value):
    body = pickle.dumps(value)
    sock.sendall(hmac.digest(KEY, digest_of(body).encode(), "sha256") + body)


def send_with(sock: socket.socket, digest, body):
    sock.sendall(hmac.digest(KEY, digest, "sha256") + body)


def gives_digest(sock, value):
    body = pickle.dumps(value)
    send_with(sock, hashlib.sha256(body).digest(), body)


def digest_of_another(sock: socket.socket, value, other):
    body = pickle.dumps(value)
    sock.sendall(hmac.digest(KEY, hashlib.sha256(other).digest(), "sha256") + body)  # P904 M/H: in digest_of_another


def digest_of_the_beginning(sock: socket.socket, value):
    body = pickle.dumps(value)
    code = hmac.digest(KEY, hashlib.sha256(body[:64]).digest(), "sha256")
    sock.sendall(code + body)  # P904 M/H: in digest_of_the_beginning


def checksum(sock: socket.socket, value):
    body = pickle.dumps(value)
    code = hmac.digest(KEY, zlib.crc32(body).to_bytes(4, "big"), "sha256")
    sock.sendall(code + body)  # P904 M/H: in checksum


def digest_only(sock: socket.socket, value):
    body = pickle.dumps(value)
    digest = hashlib.sha256(body).digest()
    sock.sendall(hashlib.sha256(digest).digest() + body)  # P904 M/H: in digest_only


def digest_without_key(sock: socket.socket, value, key):
    body = pickle.dumps(value)
    code = hmac.digest(key, body, "sha256") if key else hashlib.sha256(body).digest()
    sock.sendall(code + body)  # P904 M/H: in digest_without_key


def prehashed(value, key):
    body = pickle.dumps(value)
    signature = key.sign(hashlib.sha256(body).digest(), padding.PKCS1v15(), utils.Prehashed(hashes.SHA256()))
    requests.post("http://collector.example.org", data=body, headers={"X-Signature": signature.hex()})


def prehashed_another(value, other, key):
    body = pickle.dumps(value)
    signature = key.sign(hashlib.sha256(other).digest(), padding.PKCS1v15(), utils.Prehashed(hashes.SHA256()))
    headers = {"X-Signature": signature.hex()}
    requests.post("http://collector.example.org", data=body, headers=headers)  # P904 M/H: in prehashed_another


def hash_object(sock: socket.socket, value, key):
    body = pickle.dumps(value)
    digest = SHA256.new(body)
    sock.sendall(pss.new(key).sign(digest) + body)


class Session:
    def __init__(self, key):
        self.auth = hmac.new(key, digestmod=hashlib.sha256)
        self.sums = hashlib.sha256()

    def sign(self, parts):
        code = self.auth.copy()
        for part in parts:
            code.update(part)
        return code.hexdigest().encode()

    def send(self, stream: zmq.Socket, header, content):
        parts = [pickle.dumps(header), pickle.dumps(content)]
        stream.send_multipart([b"<IDS|MSG>", self.sign(parts), *parts])

    def send_header_signed(self, stream: zmq.Socket, header, content):
        parts = [pickle.dumps(header)]
        body = pickle.dumps(content)
        stream.send_multipart([self.sign(parts), *parts, body])  # P904 M/H: in Session.send_header_signed

    def send_one(self, sock: socket.socket, value):
        body = pickle.dumps(value)
        code = self.auth.copy()
        code.update(body)
        sock.sendall(code.digest() + body)

    def send_unfed(self, sock: socket.socket, value):
        body = pickle.dumps(value)
        code = self.auth.copy()
        sock.sendall(code.digest() + body)  # P904 M/H: in Session.send_unfed

    def send_summed(self, sock: socket.socket, value):
        body = pickle.dumps(value)
        digest = self.sums.copy()
        digest.update(body)
        sock.sendall(digest.digest() + body)  # P904 M/H: in Session.send_summed
