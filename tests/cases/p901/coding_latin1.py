# -*- coding: latin-1 -*-
"""An old source file, not UTF-8: café."""
import json
import pickle

MENU = "café crème"


def parse(text):
    return MENU, json.loads(text)


def décode(data):
    return MENU, pickle.loads(data)  # P901 M/H: pickle.loads
