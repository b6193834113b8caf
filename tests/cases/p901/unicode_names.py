"""Python normalises identifiers (NFKC), never strings, and a look-alike letter is another letter."""
import json as рickle  # a Cyrillic first letter
import ｐｉｃｋｌｅ
from 𝓹𝓲𝓬𝓴𝓵𝓮 import 𝘭𝘰𝘢𝘥 as thaw


def parse(text):
    return рickle.loads(text)


def missing(data):
    return getattr(ｐｉｃｋｌｅ, "ｌｏａｄｓ", bytes)(data)


def decode(data):
    return pickle.loads(data)  # P901 M/H: pickle.loads


def decode_wide(data):
    return ｐｉｃｋｌｅ.ｌｏａｄｓ(data)  # P901 M/H: pickle.loads


def restore(handle):
    return thaw(handle)  # P901 M/H: pickle.load
