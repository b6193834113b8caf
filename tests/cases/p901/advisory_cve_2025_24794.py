"""CVE-2025-24794: answers about certificates are cached in a file; mended with JSON."""
import json
import pickle
from pathlib import Path


class CacheBefore:
    def __init__(self, folder: Path):
        self.file = folder / "answers"

    def load(self):
        with open(self.file, "rb") as handle:
            self.answers = pickle.load(handle)  # P901 M/H: a file


class CacheAfter:
    def __init__(self, folder: Path):
        self.file = folder / "answers.json"

    def load(self):
        with open(self.file, encoding="utf-8") as handle:
            self.answers = json.load(handle)
