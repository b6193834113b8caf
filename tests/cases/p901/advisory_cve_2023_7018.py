"""CVE-2023-7018: a tokenizer's corpus is loaded from a model's repository; asking first changes no origin."""
import json
import pickle

from huggingface_hub import snapshot_download


class TokenizerBefore:
    def __init__(self, repo):
        self.folder = snapshot_download(repo)

    def corpus(self):
        with open(f"{self.folder}/corpus.pkl", "rb") as handle:
            return pickle.load(handle)  # P901 H/H: a download


class TokenizerAfter:
    def __init__(self, repo, trust_repository=False):
        self.folder = snapshot_download(repo)
        self.trusted = trust_repository

    def corpus(self):
        if not self.trusted:
            raise ValueError("pass trust_repository=True for a repository that you trust")
        with open(f"{self.folder}/corpus.pkl", "rb") as handle:
            return pickle.load(handle)  # P901 H/H: a download


class TokenizerFine(TokenizerBefore):
    def corpus(self):
        with open(f"{self.folder}/corpus.json", encoding="utf-8") as handle:
            return json.load(handle)
