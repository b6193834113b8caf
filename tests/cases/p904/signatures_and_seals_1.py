"""Signed and encrypted pickles, and signatures over something else."""
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives import hashes, hmac as chmac
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hmac import new as hmac_new, digest as hdigest
from itsdangerous import Signer, Serializer
import base64
import hashlib
import hmac
import json
import jwt
import os
import pickle
import socket
import struct
import zmq

KEY = os.environ["KEY"].encode()


def a(sock: socket.socket, v):
    d = pickle.dumps(v)
    sig = hmac.new(KEY, d, hashlib.sha256).digest()
    sock.sendall(sig + d)


def a_hex(sock: socket.socket, v):
    d = pickle.dumps(v)
    sig = hmac.new(KEY, d, hashlib.sha256).hexdigest()
    sock.sendall(sig.encode() + b"\n" + d)


def a_framed(sock: socket.socket, v):
    d = pickle.dumps(v)
    sig = hmac.new(KEY, d, hashlib.sha256).digest()
    sock.sendall(struct.pack("!I", len(sig) + len(d)) + sig + d)


def a_struct(sock: socket.socket, v):
    d = pickle.dumps(v)
    sig = hmac.new(KEY, d, hashlib.sha256).digest()
    sock.sendall(struct.pack(f"!I32s{len(d)}s", len(d), sig, d))


def a_join(sock: socket.socket, v):
    d = pickle.dumps(v)
    sock.sendall(b"".join([hmac.new(KEY, d, hashlib.sha256).digest(), d]))


def unsent(sock: socket.socket, v):
    d = pickle.dumps(v)
    sig = hmac.new(KEY, d, hashlib.sha256).digest()
    sock.sendall(d)  # P904 M/H
    return sig


def length_covered(sock: socket.socket, v):
    d = pickle.dumps(v)
    header = struct.pack("!I", len(d))
    sig = hmac.new(KEY, header, hashlib.sha256).digest()
    sock.sendall(sig + header + d)  # P904 M/H


def header_and_body(sock: socket.socket, v):
    d = pickle.dumps(v)
    header = struct.pack("!I", len(d))
    sig = hmac.new(KEY, header + d, hashlib.sha256).digest()
    sock.sendall(sig + header + d)


def compressed(sock: socket.socket, v):
    import zlib
    d = zlib.compress(pickle.dumps(v))
    sock.sendall(hmac.digest(KEY, d, "sha256") + d)


def blake_keyed(sock: socket.socket, v):
    d = pickle.dumps(v)
    sock.sendall(hashlib.blake2b(d, key=KEY).digest() + d)


def mp_parts(s: zmq.Socket, v):
    d = pickle.dumps(v)
    s.send_multipart([hmac.digest(KEY, d, "sha256"), d])


def mp_parts_list(s: zmq.Socket, v):
    d = pickle.dumps(v)
    frames = [b"id"]
    frames.append(hmac.digest(KEY, d, "sha256"))
    frames.append(d)
    s.send_multipart(frames)


def sndmore(s: zmq.Socket, v):
    d = pickle.dumps(v)
    s.send(hmac.digest(KEY, d, "sha256"), zmq.SNDMORE)
    s.send(d)


def pyobj_tuple(s: zmq.Socket, v):
    d = pickle.dumps(v)
    s.send_pyobj((hmac.digest(KEY, d, "sha256"), d))  # P904 M/H


def fernet(s: socket.socket, v):
    f = Fernet(KEY)
    s.sendall(f.encrypt(pickle.dumps(v)))


def fernet_other(s: socket.socket, v):
    f = Fernet(KEY)
    token = f.encrypt(b"hello")
    s.sendall(token + pickle.dumps(v))  # P904 M/H


def aesgcm(s: socket.socket, v):
    nonce = os.urandom(12)
    s.sendall(nonce + AESGCM(KEY).encrypt(nonce, pickle.dumps(v), None))


def aesctr(s: socket.socket, v):
    enc = Cipher(algorithms.AES(KEY), modes.CTR(os.urandom(16))).encryptor()
    s.sendall(enc.update(pickle.dumps(v)) + enc.finalize())


def itsd(s: socket.socket, v):
    s.sendall(Signer(KEY).sign(pickle.dumps(v)))


def itsd_sig(s: socket.socket, v):
    d = pickle.dumps(v)
    s.sendall(d + b"." + Signer(KEY).get_signature(d))


def itsd_pickle(s: socket.socket, v):
    s.sendall(Serializer(KEY, serializer=pickle).dumps(v))  # P903 L/H


def chm(s: socket.socket, v):
    d = pickle.dumps(v)
    h = chmac.HMAC(KEY, hashes.SHA256())
    h.update(d)
    s.sendall(h.finalize() + d)


def jw(s: socket.socket, v):
    token = jwt.encode({"d": base64.b64encode(pickle.dumps(v)).decode()}, KEY, algorithm="HS256")
    s.sendall(token.encode())


def json_env(s: socket.socket, v):
    d = pickle.dumps(v)
    s.sendall(json.dumps({"d": base64.b64encode(d).decode(), "sig": hmac.new(KEY, d, "sha256").hexdigest()}).encode())


def two(s: socket.socket, v, w):
    d, e = pickle.dumps(v), pickle.dumps(w)
    s.sendall(hmac.digest(KEY, d, "sha256") + d + e)  # P904 M/H


def compare_only(sock: socket.socket, v, mac):
    d = pickle.dumps(v)
    if hmac.compare_digest(hmac.digest(KEY, d, "sha256"), mac):
        sock.sendall(d)  # P904 M/H


def aliases(sock: socket.socket, v):
    d = pickle.dumps(v)
    sock.sendall(hmac_new(KEY, d, "sha256").digest() + d)
    sock.sendall(hdigest(KEY, d, "sha256") + d)


def b64d(sock: socket.socket, v):
    d = base64.b64encode(pickle.dumps(v))
    sock.sendall(base64.b64encode(hmac.new(KEY, d, "sha256").digest()) + b":" + d)


def truncated(sock: socket.socket, v):
    d = pickle.dumps(v)
    sock.sendall(hmac.new(KEY, d, "sha256").digest()[:16] + d)


def fstr(sock: socket.socket, v):
    d = base64.b64encode(pickle.dumps(v)).decode()
    sig = hmac.new(KEY, d.encode(), "sha256").hexdigest()
    sock.sendall(f"{sig}:{d}".encode())


def buf(sock: socket.socket, v):
    import io
    d = pickle.dumps(v)
    b = io.BytesIO()
    b.write(hmac.new(KEY, d, "sha256").digest())
    b.write(d)
    sock.sendall(b.getvalue())


def buf2(sock: socket.socket, v):
    import io
    b = io.BytesIO()
    pickle.dump(v, b)
    mac = hmac.new(KEY, b.getvalue(), "sha256").digest()
    sock.sendall(mac + b.getvalue())
