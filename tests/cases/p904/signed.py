"""A code over the bytes that goes with them is silent; a hash, a public key and a code over other bytes are not."""

import hashlib
import hmac
import os
import pickle
import socket
import zlib
from hmac import digest

import requests
import zmq
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from itsdangerous import URLSafeSerializer
from nacl.secret import SecretBox
from nacl.signing import SigningKey

KEY = os.environ["KEY"].encode()
PUBLIC = b"not a secret"


def concatenated(sock: socket.socket, value):
    body = pickle.dumps(value)
    sock.sendall(hmac.digest(KEY, body, "sha256") + body)


def concatenated_in_steps(sock: socket.socket, value):
    body = pickle.dumps(value)
    mac = hmac.new(KEY, digestmod="sha256")
    mac.update(body)
    message = mac.digest()
    message += body
    sock.sendall(message)


def hashed(sock: socket.socket, value):
    body = pickle.dumps(value)
    sock.sendall(hashlib.sha256(body).digest() + body)  # P904 M/H: in hashed


def summed(sock: socket.socket, value):
    body = pickle.dumps(value)
    sock.sendall(zlib.crc32(body).to_bytes(4, "big") + body)  # P904 M/H: in summed


def public_key(sock: socket.socket, value):
    body = pickle.dumps(value)
    sock.sendall(hmac.digest(PUBLIC, body, "sha256") + body)  # P904 M/H: in public_key


def over_other_bytes(sock: socket.socket, value, topic):
    body = pickle.dumps(value)
    sock.sendall(hmac.digest(KEY, topic, "sha256") + body)  # P904 M/H: in over_other_bytes


def over_another_pickle(sock: socket.socket, first, second):
    one, two = pickle.dumps(first), pickle.dumps(second)
    sock.sendall(hmac.digest(KEY, one, "sha256") + two)  # P904 M/H: in over_another_pickle


def over_both(sock: socket.socket, first, second):
    one, two = pickle.dumps(first), pickle.dumps(second)
    sock.sendall(hmac.digest(KEY, one + two, "sha256") + one + two)


def never_sent(sock: socket.socket, value):
    body = pickle.dumps(value)
    mac = hmac.digest(KEY, body, "sha256")
    sock.sendall(body)  # P904 M/H: in never_sent
    return mac


def before(sock: socket.socket, value):
    body = pickle.dumps(value)
    sock.sendall(hmac.digest(KEY, body, "sha256"))
    sock.sendall(body)


def behind(sock: socket.socket, value):
    body = pickle.dumps(value)
    sock.sendall(body)
    sock.sendall(hmac.digest(KEY, body, "sha256"))


def on_another_socket(sock: socket.socket, other: socket.socket, value):
    body = pickle.dumps(value)
    other.sendall(hmac.digest(KEY, body, "sha256"))
    sock.sendall(body)  # P904 M/H: in on_another_socket


def sometimes(sock: socket.socket, value, key):
    body = pickle.dumps(value)
    if key:
        sock.sendall(hmac.digest(key, body, "sha256"))
    sock.sendall(body)  # P904 M/H: in sometimes


def optional(sock: socket.socket, value, key):
    body = pickle.dumps(value)
    mac = hmac.digest(key, body, "sha256") if key else b""
    sock.sendall(mac + body)  # P904 M/H: in optional


def in_one_branch(sock: socket.socket, value, key):
    body = pickle.dumps(value)
    if key:
        body = hmac.digest(key, body, "sha256") + body
    sock.sendall(body)  # P904 M/H: in in_one_branch


def in_every_branch(sock: socket.socket, value, old):
    body = pickle.dumps(value)
    if old:
        message = hmac.digest(KEY, body, "sha1") + body
    else:
        message = hmac.digest(KEY, body, "sha256") + body
    sock.sendall(message)


def sign(data):
    return hmac.new(KEY, data, "sha256").digest()


def by_helper(sock: socket.socket, value):
    body = pickle.dumps(value)
    sock.sendall(sign(body) + body)


def digest_only(data):
    return hashlib.sha256(data).digest()


def by_weak_helper(sock: socket.socket, value):
    body = pickle.dumps(value)
    sock.sendall(digest_only(body) + body)  # P904 M/H: in by_weak_helper


def seal(value):
    body = pickle.dumps(value)
    return sign(body) + body


def sealed(sock: socket.socket, value):
    sock.sendall(seal(value))


def signed_parts(value):
    body = pickle.dumps(value)
    return sign(body), body


def multipart(socket: zmq.Socket, value):
    mac, body = signed_parts(value)
    socket.send_multipart([mac, body])


def multipart_unsigned(socket: zmq.Socket, value):
    mac, body = signed_parts(value)
    socket.send_multipart([b"topic", body])  # P904 M/H: in multipart_unsigned
    return mac


def in_header(value):
    body = pickle.dumps(value)
    headers = {"X-Signature": hmac.new(KEY, body, "sha256").hexdigest()}
    requests.post("http://collector.example.org", data=body, headers=headers)


def without_header(value):
    body = pickle.dumps(value)
    headers = {"X-Digest": hashlib.sha256(body).hexdigest()}
    requests.post("http://collector.example.org", data=body, headers=headers)  # P904 M/H: in without_header


def send_signed(sock: socket.socket, data):
    sock.sendall(sign(data) + data)


def uses_send_signed(sock, value):
    send_signed(sock, pickle.dumps(value))


def send_both(sock: socket.socket, mac, data):
    sock.sendall(mac + data)


def uses_send_both(sock, value):
    body = pickle.dumps(value)
    send_both(sock, sign(body), body)


def encrypted(sock: socket.socket, value, key):
    sock.sendall(Fernet(key).encrypt(pickle.dumps(value)))


def encrypted_with_a_public_key(sock: socket.socket, value):
    box = Fernet(b"cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4=")
    sock.sendall(box.encrypt(pickle.dumps(value)))  # P904 M/H: in encrypted_with_a_public_key


def boxed(sock: socket.socket, value, key):
    sock.sendall(SecretBox(key).encrypt(pickle.dumps(value)))


def with_nonce(sock: socket.socket, value, key):
    nonce = os.urandom(12)
    sock.sendall(nonce + AESGCM(key).encrypt(nonce, pickle.dumps(value), None))


def unknown_box(sock: socket.socket, value, box):
    sock.sendall(box.encrypt(pickle.dumps(value)))


def signature(sock: socket.socket, value, key: SigningKey):
    sock.sendall(key.sign(pickle.dumps(value)))


def detached(sock: socket.socket, value, private_key):
    body = pickle.dumps(value)
    sock.sendall(private_key.sign(body) + body)


def serialised(sock: socket.socket, value, secret):
    sock.sendall(URLSafeSerializer(secret).dumps(pickle.dumps(value).hex()).encode())


def by_another_name(sock: socket.socket, value):
    body = pickle.dumps(value)
    sock.sendall(digest(KEY, body, "sha256") + body)


def over_the_beginning(sock: socket.socket, value):
    body = pickle.dumps(value)
    sock.sendall(hmac.digest(KEY, body[:16], "sha256") + body)  # P904 M/H: in over_the_beginning
