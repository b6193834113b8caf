"""CVE-2026-8596: a training job takes its function from an address that it is given, with a plain hash next to it; mended with an HMAC."""
import hashlib
import hmac
import os
from urllib.request import urlopen

import cloudpickle

KEY = os.environ["FUNCTION_KEY"].encode()


def read(url):
    with urlopen(url) as answer:
        return answer.read()


def function_before(prefix):
    data = read(f"{prefix}/function.pkl")
    expected = read(f"{prefix}/function.sha256").decode()
    if hashlib.sha256(data).hexdigest() != expected:
        raise ValueError("the function is damaged")
    return cloudpickle.loads(data)  # P901 H/H: a download


def function_after(prefix):
    data = read(f"{prefix}/function.pkl")
    expected = read(f"{prefix}/function.hmac").decode()
    if not hmac.compare_digest(hmac.new(KEY, data, hashlib.sha256).hexdigest(), expected):
        raise ValueError("the function is not ours")
    return cloudpickle.loads(data)  # P901 L/H: behind an integrity check
