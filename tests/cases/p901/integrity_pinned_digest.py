"""A digest that stands as a constant in the source; one that travels with the data proves nothing."""
import hashlib
import hmac
import pickle
from pathlib import Path

import requests

SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def pinned(url):
    data = requests.get(url).content
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise ValueError("not the model that was reviewed")
    return pickle.loads(data)  # P901 L/H: behind an integrity check


def pinned_here(url):
    data = requests.get(url).content
    if hashlib.sha256(data).hexdigest() == "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08":
        return pickle.loads(data)  # P901 L/H: behind an integrity check
    return None


def pinned_compared(path):
    data = Path(path).read_bytes()
    digest = hashlib.sha256()
    digest.update(data)
    if not hmac.compare_digest(digest.hexdigest(), SHA256):
        raise ValueError("not the model that was reviewed")
    return pickle.loads(data)  # P901 L/H: behind an integrity check


def travels_with_the_data(url):
    data = requests.get(url).content
    expected = requests.get(url + ".sha256").text
    if hashlib.sha256(data).hexdigest() != expected:
        raise ValueError("damaged")
    return pickle.loads(data)  # P901 H/H: a download


def travels_in_the_message(url):
    answer = requests.get(url)
    digest, body = answer.content[:32], answer.content[32:]
    if not hmac.compare_digest(hashlib.sha256(body).digest(), digest):
        raise ValueError("damaged")
    return pickle.loads(body)  # P901 H/H: a download


def next_to_the_file(path):
    data = Path(path).read_bytes()
    if hashlib.md5(data).hexdigest() != Path(f"{path}.md5").read_text():
        raise ValueError("damaged")
    return pickle.loads(data)  # P901 M/H: a file
