"""Integrity checks by names that another module has given them; and what only has a name like theirs."""

import pickle
from hmac import compare_digest as same
from hmac import new as code_of

from fastapi import Request
from flask import session as kept

from .keys import KEY, compare_digest


def read_own_cookie(request: Request):
    return pickle.loads(request.session["state"])  # P901 L/H: behind an integrity check


def read_kept():
    return pickle.loads(kept["state"])  # P901 L/H: behind an integrity check


def read_signed(sock):
    code, body = sock.recv(32), sock.recv(1 << 20)
    if not same(code_of(KEY, body, "sha256").digest(), code):
        raise ValueError("the code does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def read_compared_by_something_else(sock):
    code, body = sock.recv(32), sock.recv(1 << 20)
    if not compare_digest(body, code):
        raise ValueError("whatever that compares")
    return pickle.loads(body)  # P901 M/H: does not show


def read_hashed(body):
    if hash(body) != 8_236_147_401:
        raise ValueError("Python's hash is another one in each process")
    return pickle.loads(body)  # P901 M/H: does not show
