"""The path comes out of options that are merged with their defaults."""
import os
import pickle

DEFAULTS = {"file": "/tmp/cache.pkl", "ttl": 3}


def save_spread(options, value):
    merged = {**DEFAULTS, **options}
    with open(merged["file"], "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: pickle.dump in save_spread writes a pickle under a predictable name


def save_copied(options, value):
    merged = dict(DEFAULTS, **options)
    with open(merged["file"], "wb") as handle:
        pickle.dump(value, handle)  # P905 M/H: pickle.dump in save_copied writes a pickle under a predictable name


def save_replaced(value):
    merged = {**DEFAULTS, "file": os.path.expanduser("~/.cache/app.pkl")}
    with open(merged["file"], "wb") as handle:
        pickle.dump(value, handle)
