"""nltk.data.load reads pickles of a corpus without restriction only in old releases."""
import nltk
from nltk.data import find, load


def grammar(path):
    return nltk.data.load(path, format="fcfg"), load(path, format="json"), find(path)


def tagger(path):
    return nltk.data.load(path, format="pickle")  # P903 M/M: nltk


def by_name():
    return load(path, "pickle") if (path := find("taggers")) else None  # P903 M/M: nltk
