"""CVE-2025-69872: a disk cache keeps pickles, and whoever writes to its folder runs code; mended with another disk."""
from pathlib import Path

import diskcache


class EmbeddingsBefore:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.cache = diskcache.Cache(str(self.folder), size_limit=100_000_000)  # P903 L/H: diskcache.Cache

    def get(self, text):
        return self.cache.get(text)


class EmbeddingsAfter(EmbeddingsBefore):
    def __init__(self, folder):
        self.cache = diskcache.Cache(str(folder), disk=diskcache.JSONDisk)
