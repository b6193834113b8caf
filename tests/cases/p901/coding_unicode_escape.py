# -*- coding: unicode_escape -*-
"""Escapes outside strings: only the decoded text holds the name of the module."""
import json
import \x70\x69ckle as codec


def parse(text):
    return json.loads(text)


def decode(data):
    return codec.loads(data)  # P901 M/H
