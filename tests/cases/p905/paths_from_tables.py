"""Paths out of tables, namespaces, enumerations and fallbacks."""
import argparse
import configparser
import enum
import os
import pickle
from types import SimpleNamespace

TABLE = {"shared": "/tmp/value.pkl", "own": "/srv/value.pkl"}
OTHERS = dict(shared="/tmp/other.pkl", own="/srv/other.pkl")
SPACE = SimpleNamespace(shared="/tmp/space.pkl", own="/srv/space.pkl")


class Files(enum.Enum):
    SHARED = "/tmp/member.pkl"
    OWN = "/srv/member.pkl"


class Modes(enum.IntEnum):
    SHARED = 0o666
    OWN = 0o600



def by_get(value):
    pickle.dump(value, open(TABLE.get("shared"), "wb"))  # P905 M/H: a predictable name
    pickle.dump(value, open(TABLE.get("own"), "wb"))
    pickle.dump(value, open(TABLE.get("none", "/tmp/none.pkl"), "wb"))  # P905 M/M: pickle.dump in by_get
    pickle.dump(value, open(OTHERS["shared"], "wb"))  # P905 M/H: pickle.dump in by_get
    pickle.dump(value, open(OTHERS["own"], "wb"))


def by_fallback(value, config: configparser.ConfigParser, **others):
    pickle.dump(value, open(config.get("files", "cache", fallback="/tmp/cache.pkl"), "wb"))  # P905 M/M: in by_fallback
    pickle.dump(value, open(config.get("files", "own", fallback="/srv/cache.pkl"), "wb"))
    pickle.dump(value, open(others.get("path", "/tmp/path.pkl"), "wb"))  # P905 M/M: in by_fallback
    pickle.dump(value, open(others.pop("own", "/srv/path.pkl"), "wb"))


def by_loop():
    for name, path in TABLE.items():
        pickle.dump(name, open(path, "wb"))  # P905 M/M: in by_loop
    for name in TABLE:
        pickle.dump(name, open("/srv/" + name, "wb"))
    for path in OTHERS.values():
        pickle.dump(path, open(path, "wb"))  # P905 M/M: in by_loop


def by_namespace(value):
    pickle.dump(value, open(SPACE.shared, "wb"))  # P905 M/H: in by_namespace
    pickle.dump(value, open(SPACE.own, "wb"))
    pickle.dump(value, open(Files.SHARED.value, "wb"))  # P905 M/H: in by_namespace
    pickle.dump(value, open(Files.OWN.value, "wb"))


def by_member(value, path):
    pickle.dump(value, open(path, "wb"))
    os.chmod(path, Modes.SHARED.value)  # P905 H/H: in by_member


def by_fine_member(value, path):
    pickle.dump(value, open(path, "wb"))
    os.chmod(path, Modes.OWN.value)


def known(value):
    parser = argparse.ArgumentParser()
    parser.add_argument("--cache", default="/tmp/known.pkl")
    parser.add_argument("--own", default="/srv/known.pkl")
    args, others = parser.parse_known_args()
    pickle.dump(value, open(args.cache, "wb"))  # P905 M/M: in known
    pickle.dump(value, open(args.own, "wb"))
