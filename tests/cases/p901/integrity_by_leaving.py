"""A failed check that leaves by a call that never returns, and calls that look like one."""
import argparse
import hmac
import os
import pickle
import socket
import sys
import unittest
from contextlib import suppress

import bottle
import flask
import pytest
from werkzeug.exceptions import abort as stop

from .errors import abort as report

parser = argparse.ArgumentParser()


def is_signed(mac, body, key):
    return hmac.compare_digest(mac, hmac.digest(key, body, "sha256"))


def refuse(reason):
    print(reason)
    raise PermissionError(reason)


def refuse_by_another():
    refuse("the signature does not match")


def refuse_if_strict(strict):
    if strict:
        raise PermissionError("the signature does not match")


def refuse_or_end(code):
    if code:
        refuse(code)
    os._exit(1)


def verify(mac, body, key):
    if is_signed(mac, body, key):
        return
    flask.abort(403)


def with_flask(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not is_signed(mac, body, key):
        flask.abort(403)
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def with_flask_made_only(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not is_signed(mac, body, key):
        flask.make_response("no", 403)
    return pickle.loads(body)  # P901 H/H: a network peer


def with_bottle(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not is_signed(mac, body, key):
        bottle.abort(401, "the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def with_other_name(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not is_signed(mac, body, key):
        stop(403)
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def with_unknown_name(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not is_signed(mac, body, key):
        report(403)
    return pickle.loads(body)  # P901 H/H: a network peer


def with_parameter(sock: socket.socket, key, abort):
    mac, body = sock.recv(32), sock.recv(4096)
    if not is_signed(mac, body, key):
        abort(403)
    return pickle.loads(body)  # P901 H/H: a network peer


def ending(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not is_signed(mac, body, key):
        sys.exit("the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def ending_by_builtin(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not is_signed(mac, body, key):
        print("the signature does not match")
        exit(1 if body else 2)
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def ending_nearly(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not is_signed(mac, body, key):
        with suppress(SystemExit):
            sys.exit("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def ending_caught(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    try:
        if not is_signed(mac, body, key):
            sys.exit("the signature does not match")
    except SystemExit:
        print("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def ending_later(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not is_signed(mac, body, key):
        later = lambda: sys.exit("the signature does not match")  # noqa: E731
        print(later)
    return pickle.loads(body)  # P901 H/H: a network peer


def ending_when_asked(sock: socket.socket, key, strict):
    mac, body = sock.recv(32), sock.recv(4096)
    if not is_signed(mac, body, key):
        if strict:
            sys.exit("the signature does not match")
    return pickle.loads(body)  # P901 H/H: a network peer


def ending_with_usage(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not is_signed(mac, body, key):
        parser.error("the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def printing_usage(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not is_signed(mac, body, key):
        parser.print_usage()
    return pickle.loads(body)  # P901 H/H: a network peer


def own_function(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not is_signed(mac, body, key):
        refuse("the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def own_function_by_another(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not is_signed(mac, body, key):
        refuse_by_another()
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def own_function_that_can_return(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not is_signed(mac, body, key):
        refuse_if_strict(body)
    return pickle.loads(body)  # P901 H/H: a network peer


def own_function_on_both_ways(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not is_signed(mac, body, key):
        refuse_or_end(403)
    return pickle.loads(body)  # P901 L/H: behind an integrity check


def own_function_handed_on(sock: socket.socket, key, schedule):
    mac, body = sock.recv(32), sock.recv(4096)
    if not is_signed(mac, body, key):
        schedule(refuse_by_another)
    return pickle.loads(body)  # P901 H/H: a network peer


def verifying(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    verify(mac, body, key)
    return pickle.loads(body)  # P901 L/H: behind an integrity check


class Receiver:
    def refused(self):
        raise NotImplementedError

    def denied(self):
        raise PermissionError("the signature does not match")

    async def denied_later(self):
        raise PermissionError("the signature does not match")

    def receive(self, sock: socket.socket, key):
        mac, body = sock.recv(32), sock.recv(4096)
        if not is_signed(mac, body, key):
            self.denied()
        return pickle.loads(body)  # P901 L/H: behind an integrity check

    def receive_by_hook(self, sock: socket.socket, key):
        mac, body = sock.recv(32), sock.recv(4096)
        if not is_signed(mac, body, key):
            self.refused()  # a subclass says what it does
        return pickle.loads(body)  # P901 H/H: a network peer

    def receive_without_await(self, sock: socket.socket, key):
        mac, body = sock.recv(32), sock.recv(4096)
        if not is_signed(mac, body, key):
            self.denied_later()
        return pickle.loads(body)  # P901 H/H: a network peer


class TestReceiver(unittest.TestCase):
    def read(self, sock: socket.socket, key):
        mac, body = sock.recv(32), sock.recv(4096)
        if not is_signed(mac, body, key):
            self.fail("the signature does not match")
        return pickle.loads(body)  # P901 L/H: behind an integrity check

    def read_in_part(self, sock: socket.socket, key):
        mac, body = sock.recv(32), sock.recv(4096)
        if not is_signed(mac, body, key):
            self.subTest("the signature does not match")
        return pickle.loads(body)  # P901 H/H: a network peer


def test_receive(sock: socket.socket, key):
    mac, body = sock.recv(32), sock.recv(4096)
    if not is_signed(mac, body, key):
        pytest.skip("the signature does not match")
    assert pickle.loads(body)  # P901 L/H: behind an integrity check
