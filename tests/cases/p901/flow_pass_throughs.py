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
