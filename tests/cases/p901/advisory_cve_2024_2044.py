"""CVE-2024-2044: a session file is found by an id that nobody checks; the mended one is still a pickle in a file."""
import os
from pickle import load

from werkzeug.security import safe_join


class SessionsBefore:
    def __init__(self, path):
        self.path = path

    def get(self, session_id):
        name = os.path.join(self.path, session_id)
        if not os.path.exists(name):
            return None
        with open(name, "rb") as handle:
            return load(handle)  # P901 M/H: a file


class SessionsAfter:
    def __init__(self, path):
        self.path = path

    def get(self, session_id):
        name = safe_join(self.path, session_id)
        if name is None or not os.path.exists(name):
            return None
        with open(name, "rb") as handle:
            return load(handle)  # P901 M/H: a file
