"""Signed and encrypted pickles, and signatures over something else."""
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from nacl.secret import SecretBox
from nacl.signing import SigningKey
import base64
import hashlib
import json
import pickle
import socket
import zmq


def sha(sock: socket.socket, v):
    d = pickle.dumps(v)
    sock.sendall(hashlib.sha256(d).digest() + d)  # P904 M/H


def blake_unkeyed(sock: socket.socket, v):
    d = pickle.dumps(v)
    sock.sendall(hashlib.blake2b(d).digest() + d)  # P904 M/H


def mp_unsigned(s: zmq.Socket, v):
    d = pickle.dumps(v)
    s.send_multipart([hashlib.md5(d).digest(), d])  # P904 M/H


def fernet_gen(s: socket.socket, v):
    f = Fernet(Fernet.generate_key())
    s.sendall(f.encrypt(pickle.dumps(v)))


def nacl_sign(s: socket.socket, v, seed):
    s.sendall(SigningKey(seed).sign(pickle.dumps(v)))


def nacl_sig(s: socket.socket, v, seed):
    d = pickle.dumps(v)
    s.sendall(SigningKey(seed).sign(d).signature + d)


def nacl_box(s: socket.socket, v, seed):
    s.sendall(SecretBox(seed).encrypt(pickle.dumps(v)))


def ed(s: socket.socket, v, key: Ed25519PrivateKey):
    d = pickle.dumps(v)
    s.sendall(key.sign(d) + d)


def rsa_sign(s: socket.socket, v, key):
    d = pickle.dumps(v)
    s.sendall(key.sign(d, padding.PKCS1v15(), hashes.SHA256()) + d)


def chash(s: socket.socket, v):
    d = pickle.dumps(v)
    h = hashes.Hash(hashes.SHA256())
    h.update(d)
    s.sendall(h.finalize() + d)  # P904 M/H


def json_env_unsigned(s: socket.socket, v):
    d = pickle.dumps(v)
    s.sendall(json.dumps({"d": base64.b64encode(d).decode(), "sum": hashlib.sha256(d).hexdigest()}).encode())  # P904 M/H
