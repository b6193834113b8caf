"""Verifications that raise, and openers that return only what was signed."""
import base64
import pickle
import socket

import jwt
import nacl.secret
import nacl.signing
from cryptography.exceptions import InvalidSignature
from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key
from django.core import signing
from itsdangerous import Signer, URLSafeSerializer


def unsigned(sock: socket.socket):
    return pickle.loads(sock.recv(4096))  # P901 H/H: a network peer


def with_hmac(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    signer = hmac.HMAC(key, hashes.SHA256())
    signer.update(body)
    signer.verify(mac)
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def with_ed25519(sock: socket.socket, public_bytes):
    signature, body = sock.recv(64), sock.recv(4096)
    key = Ed25519PublicKey.from_public_bytes(public_bytes)
    key.verify(signature, body)
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def with_rsa(sock: socket.socket, pem):
    signature, body = sock.recv(256), sock.recv(4096)
    key = load_pem_public_key(pem)
    try:
        key.verify(signature, body, padding.PKCS1v15(), hashes.SHA256())
    except InvalidSignature:
        raise ValueError("the signature does not match") from None
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def with_else(sock: socket.socket, key: Ed25519PublicKey):
    signature, body = sock.recv(64), sock.recv(4096)
    try:
        key.verify(signature, body)
    except InvalidSignature:
        return None
    else:
        return pickle.loads(body)  # P901 L/H: behind an integrity check


def with_nacl(sock: socket.socket, public_bytes):
    key = nacl.signing.VerifyKey(public_bytes)
    return pickle.loads(key.verify(sock.recv(4096)))  # P901 L/H: behind an integrity check


def with_nacl_box(sock: socket.socket, key):
    return pickle.loads(nacl.secret.SecretBox(key).decrypt(sock.recv(4096)))  # P901 L/H: behind an integrity check


def with_fernet(sock: socket.socket, key):
    return pickle.loads(Fernet(key).decrypt(sock.recv(4096)))  # P901 L/H: behind an integrity check


def with_several_keys(sock: socket.socket, old, new):
    token = sock.recv(4096)
    body = MultiFernet([Fernet(new), Fernet(old)]).decrypt(token, ttl=60)
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def with_signer(sock: socket.socket, key):
    return pickle.loads(base64.b64decode(Signer(key).unsign(sock.recv(4096))))  # P901 L/H: behind an integrity check


def with_serializer(sock: socket.socket, key):
    text = URLSafeSerializer(key).loads(sock.recv(4096))
    return pickle.loads(base64.b64decode(text))  # P901 L/H: behind an integrity check


def with_django(sock: socket.socket):
    return pickle.loads(base64.b64decode(signing.loads(sock.recv(4096).decode())))  # P901 L/H: behind an integrity check


def with_django_signer(sock: socket.socket):
    text = signing.TimestampSigner().unsign(sock.recv(4096).decode(), max_age=60)
    return pickle.loads(base64.b64decode(text))  # P901 L/H: behind an integrity check


def with_jwt(sock: socket.socket, key):
    claims = jwt.decode(sock.recv(4096), key, algorithms=["HS256"])
    return pickle.loads(base64.b64decode(claims["state"]))  # P901 L/H: behind an integrity check


def with_unverified_jwt(sock: socket.socket):
    claims = jwt.decode(sock.recv(4096), options={"verify_signature": False})
    return pickle.loads(base64.b64decode(claims["state"]))  # P901 H/H: a network peer


def encrypted_only_with_signature_cut_off(sock: socket.socket):
    signature, body = sock.recv(64), sock.recv(4096)
    print(len(signature))
    return pickle.loads(body)  # P901 H/H: a network peer
