"""CVE-2023-6730: a retriever loads its passages from a model's repository; asking first changes no origin."""
import json
import os
import pickle

from huggingface_hub import hf_hub_download


def passages_before(repo):
    path = hf_hub_download(repo, "passages.pkl")
    with open(path, "rb") as handle:
        return pickle.load(handle)  # P901 H/H: a download


def passages_after(repo):
    if os.environ.get("TRUST_REPOSITORIES") != "1":
        raise ValueError("set TRUST_REPOSITORIES=1 to load a pickle from a repository that you trust")
    path = hf_hub_download(repo, "passages.pkl")
    with open(path, "rb") as handle:
        return pickle.load(handle)  # P901 H/H: a download


def passages_fine(repo):
    with open(hf_hub_download(repo, "passages.json"), encoding="utf-8") as handle:
        return json.load(handle)
