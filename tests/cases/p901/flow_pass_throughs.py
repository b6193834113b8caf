"""Decoding and decompressing change no origin."""
import base64
import binascii
import bz2
import codecs
import gzip
import io
import lzma
import pickle
import socket
import zlib


def file_packed(path):
    with gzip.open(path) as handle:
        return pickle.load(handle)  # P901 M/H: a file


def file_packed_inside(path):
    with open(path, "rb") as raw, bz2.BZ2File(raw) as handle:
        return pickle.load(handle)  # P901 M/H: a file


def decoded(sock: socket.socket):
    data = sock.recv(4096)
    print(pickle.loads(base64.b64decode(data)))  # P901 H/H: a network peer
    print(pickle.loads(binascii.unhexlify(data)))  # P901 H/H: a network peer
    print(pickle.loads(codecs.decode(data, "base64")))  # P901 H/H: a network peer
    print(pickle.loads(bytes.fromhex(data.decode())))  # P901 H/H: a network peer
    print(pickle.loads(data.decode("latin1").strip().encode("latin1")))  # P901 H/H: a network peer


def decompressed(sock: socket.socket):
    data = sock.recv(4096)
    print(pickle.loads(zlib.decompress(data)))  # P901 H/H: a network peer
    print(pickle.loads(gzip.decompress(data)))  # P901 H/H: a network peer
    print(pickle.loads(lzma.decompress(bz2.decompress(data))))  # P901 H/H: a network peer
    print(pickle.loads(zlib.decompressobj().decompress(data)))  # P901 H/H: a network peer


def wrapped(sock: socket.socket):
    data = sock.recv(4096)
    print(pickle.load(io.BytesIO(data)))  # P901 H/H: a network peer
    print(pickle.load(gzip.GzipFile(fileobj=io.BytesIO(data))))  # P901 H/H: a network peer
    print(pickle.load(io.BufferedReader(sock.makefile("rb"))))  # P901 H/H: a network peer
    return pickle.Unpickler(io.BytesIO(data), encoding="bytes").load()  # P901 H/H: a network peer


def between_literals():
    return pickle.loads(b"\n".join([b"I1", b"."])), pickle.loads(b"".join([b"I1", b"."]))  # P901 L/H: a literal  # P901 L/H: a literal


def put_together_of_words(words):
    return pickle.loads(b"\n".join(words))  # P901 M/H: somewhere this file does not show


def put_together_of_pieces(address):
    sock = socket.create_connection(address)
    return pickle.loads(b"\n".join(sock.recv(4096).split(b" ")))  # P901 H/H: a network peer


def put_together_of_own(value):
    own, _ = b"\n".join([pickle.dumps(value), pickle.dumps(None)]).split(b"\n")
    return pickle.loads(own)


def put_into_literal(word):
    return pickle.loads(b"S'word'\n.".replace(b"word", word))  # P901 M/H: somewhere this file does not show


def put_into_literal_of_literals():
    return pickle.loads(b"S'word'\n.".replace(b"word", b"other"))  # P901 L/H: a literal


def default_of_table(key, address):
    sock = socket.create_connection(address)
    return pickle.loads({"none": b"N."}.pop(key, sock.recv(4096)))  # P901 H/H: a network peer
