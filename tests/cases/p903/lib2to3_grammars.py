"""lib2to3 keeps its grammars as pickles."""
from lib2to3 import pygram
from lib2to3.pgen2 import driver, grammar, pgen


def built_in():
    return pygram.python_grammar, pgen.generate_grammar("Grammar.txt")


def loaded(path):
    own = grammar.Grammar()
    own.load(path)  # P903 M/H: Grammar
    return own


def decoded(data):
    own = grammar.Grammar()
    own.loads(data)  # P903 M/H: Grammar
    return own


def dumped(path):
    grammar.Grammar().dump(path)


def cached(path):
    return driver.load_grammar(path)  # P903 M/H: lib2to3.pgen2.driver.load_grammar
