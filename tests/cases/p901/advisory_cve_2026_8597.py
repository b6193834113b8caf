"""CVE-2026-8597: a model's server loads its handler from the downloaded model's folder; mended with an HMAC."""
import hashlib
import hmac
import os
from pathlib import Path

import cloudpickle
from huggingface_hub import snapshot_download


def verified(folder, key):
    data = (Path(folder) / "handler.pkl").read_bytes()
    expected = (Path(folder) / "handler.hmac").read_text()
    if not hmac.compare_digest(hmac.new(key, data, hashlib.sha256).hexdigest(), expected):
        raise ValueError("the handler is not ours")
    return data


def handler_before(repo):
    folder = Path(snapshot_download(repo))
    with open(folder / "handler.pkl", "rb") as handle:
        return cloudpickle.load(handle)  # P901 H/H: a download


def handler_after(repo):
    key = os.environ["HANDLER_KEY"].encode()
    return cloudpickle.loads(verified(snapshot_download(repo), key))  # P901 L/H: behind an integrity check
