# -*- coding: utf-7 -*-
"""The bytes of this file do not hold the name of the module that it imports."""
import json
import +AHAAaQBjAGsAbABl- as codec


def parse(text):
    return json.loads(text)


def decode(data):
    return codec.loads(data)  # P901 M/H
