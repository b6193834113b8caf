"""CVE-2026-7818: a session's file is loaded before its digest is compared; mended with an HMAC of the file's bytes."""
import hmac
import os
from pickle import load, loads


class SessionsBefore:
    def __init__(self, path, secret):
        self.path = path
        self.secret = secret

    def get(self, session_id, digest):
        with open(os.path.join(self.path, session_id), "rb") as handle:
            randval, hmac_digest, data = load(handle)  # P901 M/H: a file
        if hmac_digest != digest:
            return None
        return randval, data


class SessionsAfter:
    def __init__(self, path, secret):
        self.path = path
        self.secret = secret

    def get(self, session_id):
        with open(os.path.join(self.path, session_id), "rb") as handle:
            content = handle.read()
        digest, body = content[:32], content[32:]
        if not hmac.compare_digest(digest, hmac.digest(self.secret, body, "sha256")):
            return None
        return loads(body)  # P901 L/H: behind an integrity check
