"""CVE-2024-45857: a saved analysis is loaded from a folder; mended with JSON."""
import json
import os
import pickle


class Lab:
    name: str = ""


def load_before(path: str) -> Lab:
    if not os.path.exists(path):
        raise ValueError(path)
    with open(os.path.join(path, "lab.pkl"), "rb") as handle:
        lab: Lab = pickle.load(handle)  # P901 M/H: a file
    return lab


def load_after(path: str) -> Lab:
    lab = Lab()
    with open(os.path.join(path, "lab.json"), encoding="utf-8") as handle:
        lab.name = json.load(handle)["name"]
    return lab
