"""The byte filter is a superset: no check finds anything in a file that it drops.

Each test analyses sources with and without the filter, and compares.
"""

from __future__ import annotations

import ast
import random
import sysconfig
import time
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Final, NamedTuple

import bandit  # noqa: F401  # first, or its plugins are loaded while it is half imported
import pytest
from fragments import fragments
from pace import slower

from bandit_pickle_plugins.analysis.module import Module
from bandit_pickle_plugins.catalogue.loaders import LOADERS, REEXPORTED
from bandit_pickle_plugins.catalogue.words import FILTERS, Passing, stands_in
from bandit_pickle_plugins.checks import (
    p901_pickle_load,
    p902_pickle_reduce,
    p903_pickle_hidden_load,
    p904_pickle_cleartext,
    p905_pickle_file_permissions,
    p906_pickle_embedded,
)
from bandit_pickle_plugins.finding import Finding

CASES = sorted((Path(__file__).parent / "cases").glob("*/*.py"))
LIBRARY = Path(sysconfig.get_path("stdlib"))


class Filtered(NamedTuple):
    """A check and its filter."""

    find: Callable[[Module], Iterator[Finding]]
    words: Passing


CHECKS: Final = {
    "P901": Filtered(p901_pickle_load.find, FILTERS["loads"]()),
    "P902": Filtered(p902_pickle_reduce.find, FILTERS["reducers"]()),
    "P903": Filtered(p903_pickle_hidden_load.find, FILTERS["hidden"]()),
    "P904": Filtered(p904_pickle_cleartext.find, FILTERS["sends"]()),
    "P905": Filtered(p905_pickle_file_permissions.find, FILTERS["dumps"]()),
    "P906": Filtered(p906_pickle_embedded.find, FILTERS["embedded"]()),
}


class Seen(NamedTuple):
    """What the checks find in a source without the filter: ``passed`` where it lets the file pass, else ``missed``."""

    passed: list[tuple[str, int]]
    missed: list[tuple[str, int]]


def look(source: bytes) -> Seen:
    """Run the checks over *source* without the filter."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of invalid escapes in the source
        module = Module(ast.parse(source), source=source)
    seen = Seen([], [])
    for test_id, check in CHECKS.items():
        found = [(test_id, finding.node.lineno) for finding in check.find(module)]
        (seen.passed if stands_in(check.words, source) else seen.missed).extend(found)
    return seen


# -- files -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_cases(path: Path) -> None:
    assert look(path.read_bytes()).missed == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_statements_of_cases(path: Path) -> None:
    """Each passes by its own words, and not by those of its neighbours."""
    missed = [(fragment.decode(), look(fragment).missed) for fragment in fragments(path.read_bytes())]
    assert [one for one in missed if one[1]] == []


def missed_in_file(path: Path) -> tuple[bool, list[tuple[str, int]]]:
    """Tell whether the filter drops a file for some check, and what such checks find there nevertheless."""
    source = path.read_bytes()
    if all(stands_in(check.words, source) for check in CHECKS.values()):
        return False, []
    try:
        return True, look(source).missed
    except (SyntaxError, ValueError, RecursionError):
        return False, []  # bandit cannot parse it either


def test_standard_library() -> None:
    paths = [path for path in sorted(LIBRARY.rglob("*.py")) if "site-packages" not in path.parts][::3]
    with ProcessPoolExecutor(2, get_context("spawn")) as processes:
        results = dict(zip(paths, processes.map(missed_in_file, paths, chunksize=50), strict=True))
    assert {path: missed for path, (_, missed) in results.items() if missed} == {}
    dropped = sum(drops for drops, _ in results.values())
    assert len(paths) > 300
    assert dropped > len(paths) / 2  # else it would be no filter


# -- every spelling of every loader ----------------------------------------------------------------------------------

SPELLINGS = {
    "import": "import {module}\n{module}.{last}(x)\n",
    "import as": "import {module} as m\nm.{last}(x)\n",
    "from": "from {module} import {last}\n{last}(x)\n",
    "from as": "from {module} import {last} as f\nf(x)\n",
    "package": "import {package}\n{module}.{last}(x)\n",
    "from package": "from {above} import {below} as m\nm.{last}(x)\n",
    "star": "from {module} import *\n{last}(x)\n",
    "brackets": "from {module} import (  # a comment)\n    other,\n    {last} as f,\n)\nf(x)\n",
    "brackets, cr": "from {above} import (# a comment)\r    other,\r    {below} as m,\r)\rm.{last}(x)\r",
    "continued": "from \\\n    {above} \\\n    import other, \\\n    {below} as m\nm.{last}(x)\n",
    "continued, cr": "from {above} import other, \\\r    {below} as m\rm.{last}(x)\r",
    "second import": "import other, {module} as m\nm.{last}(x)\n",
    "same line": "import other; import {module} as m; m.{last}(x)\n",
    "attribute on its own line": "import {package}\n(\n{dotted}  # a comment\n    .{last}\n)(x)\n",
    "getattr": 'import {module}\ngetattr({module}, "{last}")(x)\n',
    "getattr of package": 'import {above}\ngetattr({above}, "{below}").{last}(x)\n',
    "vars": "import {module}\nvars({module})['{last}'](x)\n",
    "dictionary": "import {module}\n{module}.__dict__['{last}'](x)\n",
    "attrgetter": "import operator, {module}\noperator.attrgetter('{last}')({module})(x)\n",
    "import_module": "import importlib\nimportlib.import_module('{module}').{last}(x)\n",
    "import_module, as": "from importlib import import_module as i\ni('{module}').{last}(x)\n",
    "import_module, relative": "import importlib\nimportlib.import_module('.{below}', '{above}').{last}(x)\n",
    "__import__": "__import__('{module}', fromlist=['x']).{last}(x)\n",
    "sys.modules": "import sys\nsys.modules['{module}'].{last}(x)\n",
}


def spelt(loader: str, spelling: str) -> bytes:
    module, _, last = loader.rpartition(".")
    above, _, below = module.rpartition(".")
    source = SPELLINGS[spelling].format(
        module=module,
        last=last,
        package=module.partition(".")[0],
        above=above or "other",
        below=below,
        dotted="\n.".join(module.split(".")),
    )
    return (source if last != "Unpickler" else source.replace("(x)", "(x).load()")).encode()


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_loader(spelling: str) -> None:
    seen = {loader.name: look(spelt(loader.name, spelling)) for loader in LOADERS}
    assert [name for name, one in seen.items() if one.missed] == []
    assert sum(bool(one.passed) for one in seen.values()) > len(LOADERS) / 8  # the spelling is one that is followed


@pytest.mark.parametrize("name", sorted(REEXPORTED))
def test_reexport(name: str) -> None:
    loader = next(loader.name for loader in LOADERS if loader.name.startswith(f"{name}."))
    for package in ("util", "six.moves", "own.compat"):
        seen = {spelling: look(spelt(f"{package}.{loader}", spelling)) for spelling in SPELLINGS}
        assert [spelling for spelling, one in seen.items() if one.missed] == []
        assert sum(bool(one.passed) for one in seen.values()) > 5


# -- every way to make a reducer -------------------------------------------------------------------------------------

ATTACK = "lambda self: (os.system, ('x',))"
REDUCERS = [
    f"class P:\n  __reduce__ = {ATTACK}",
    f"class P:\n  __reduce_ex__ = {ATTACK}",
    f"class P(pickle.Pickler):\n  reducer_override = {ATTACK}",
    f"P.__reduce__ = {ATTACK}",
    f"setattr(P, '__reduce__', {ATTACK})",
    f"P = type('P', (), {{'__reduce__': {ATTACK}}})",
    f"P = type('P', (), dict(__reduce__={ATTACK}))",
    f"import copyreg\ncopyreg.pickle(C, {ATTACK})",
    f"import copy_reg as c\nc.pickle(C, {ATTACK})",
    f"from copyreg import *\npickle(C, {ATTACK})",
    f"import copyreg\ncopyreg.dispatch_table[C] = {ATTACK}",
    f"p.dispatch_table = {{C: {ATTACK}}}",
    f"from multiprocessing.reduction import ForkingPickler\nForkingPickler.register(C, {ATTACK})",
    f"from multiprocessing.reduction import register\nregister(C, {ATTACK})",
    f"from loky.backend import reduction\nreduction.register(C, reduce_function={ATTACK})",
    f"class M(ABCMeta):\n  def __new__(m, n, b, d): d['__reduce__'] = {ATTACK}",
    f"object.__setattr__(p, '__reduce__', {ATTACK})",
    f"vars(p).update(__reduce__={ATTACK})",
    f"__import__('copyreg').pickle(C, {ATTACK})",
    f"import sys\nsys.modules['copyreg'].pickle(C, {ATTACK})",
]


@pytest.mark.parametrize("source", REDUCERS)
def test_reducer(source: str) -> None:
    assert look(f"import os\n{source}\n".encode()).missed == []


def test_reducers_are_followed() -> None:
    seen = [look(f"import os\n{source}\n".encode()) for source in REDUCERS]
    assert sum(bool(one.passed or one.missed) for one in seen) > len(REDUCERS) * 0.6


# -- names from parts ------------------------------------------------------------------------------------------------


class Parts:
    """Writes a string in one of the many ways that constant folding follows; ``setup`` holds the names that it uses."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self.setup = ""
        self._names = 0

    def of(self, text: str, depth: int = 2) -> str:
        """Return an expression whose value is *text*."""
        if not depth or len(text) < 2 or self._random.random() < 0.1:
            return self._literal(text)
        ways = [self._sum, self._adjacent, self._field, self._formatted, self._joined, self._reversed, self._name]
        return self._random.choice(ways)(text, depth - 1)

    def _split(self, text: str) -> tuple[str, str]:
        middle = self._random.randrange(1, len(text))
        return text[:middle], text[middle:]

    def _literal(self, text: str) -> str:
        quote = self._random.choice(["'", '"', "'''", '"""'])
        prefix = self._random.choice(["", "", "", "u"])
        if self._random.random() < 0.7:
            return f"{prefix}{quote}{text}{quote}"
        return f"{prefix}{quote}{''.join(self._character(character) for character in text)}{quote}"

    def _character(self, character: str) -> str:
        number = ord(character)
        escapes = [f"\\x{number:02x}", f"\\u{number:04x}", f"\\U{number:08x}", f"\\{number:03o}", f"\\\n{character}"]
        return self._random.choice(escapes) if self._random.random() < 0.3 else character

    def _sum(self, text: str, depth: int) -> str:
        first, second = self._split(text)
        return f"({self.of(first, depth)} + {self.of(second, depth)})"

    def _adjacent(self, text: str, depth: int) -> str:
        first, second = self._split(text)
        return f"({self._literal(first)} {self.of(second, 0 * depth)})"

    def _field(self, text: str, depth: int) -> str:
        first, second = self._split(text)
        field = f"'{first}'" if self._random.random() < 0.5 else self._name(first, depth)
        return (
            f'f"{{{field}}}{second}"' if self._random.random() < 0.5 else f'f"{first}{{{self._name(second, depth)}}}"'
        )

    def _formatted(self, text: str, depth: int) -> str:
        first, second = self._split(text)
        way = self._random.randrange(3)
        if way == 0:
            return f"('%s{second}' % {self.of(first, depth)})"
        if way == 1:
            return f"('{first}%s' % ({self.of(second, depth)},))"
        return f"('%s%s' % ({self.of(first, depth)}, {self.of(second, depth)}))"

    def _joined(self, text: str, depth: int) -> str:
        parts = self._split(text)
        if len(parts[1]) > 1 and self._random.random() < 0.3:
            return f"'{parts[1][:1]}'.join(['{parts[0]}', {self.of(parts[1][1:], depth)}])"
        return f"''.join([{self.of(parts[0], depth)}, {self.of(parts[1], depth)}])"

    def _reversed(self, text: str, depth: int) -> str:
        return f"{self.of(text[::-1], depth)}[::-1]"

    def _name(self, text: str, depth: int) -> str:
        self._names += 1
        name = f"name{self._names}"
        self.setup += f"{name} = {self.of(text, depth)}\n"
        return name


#: Where a name can be given as a string, and names to give.
BY_NAME = {
    "import importlib\n{setup}importlib.import_module({name}).load(x)\n": ["pickle", "dill", "ray.cloudpickle"],
    "{setup}__import__({name}).loads(x)\n": ["pickle", "_pickle", "cPickle", "cloudpickle"],
    "import sys\n{setup}sys.modules[{name}].load(x)\n": ["pickle", "dill"],
    "import util\n{setup}getattr(util, {name}).loads(x)\n": ["pickle", "cPickle"],
    "import util\n{setup}vars(util)[{name}].loads(x)\n": ["pickle", "cloudpickle"],
    "import multiprocessing.reduction as r\n{setup}getattr(r, {name}).loads(x)\n": ["ForkingPickler"],
    "import util, operator\n{setup}operator.attrgetter({name})(util).loads(x)\n": ["pickle", "compat.pickle"],
    "import os\n{setup}setattr(P, {name}, " + ATTACK + ")\n": ["__reduce__", "__reduce_ex__"],
    "import os\n{setup}P = type('P', (), {{{name}: " + ATTACK + "}})\n": ["__reduce__", "__reduce_ex__"],
    "import os\n{setup}make = type\nP = make('P', (), {{{name}: " + ATTACK + "}})\n": ["__reduce__"],
    "import os, importlib\n{setup}importlib.import_module({name}).pickle(C, " + ATTACK + ")\n": ["copyreg"],
}


@pytest.mark.parametrize("place", BY_NAME, ids=lambda place: place.splitlines()[-1][:40])
def test_names_from_parts(place: str) -> None:
    missed, followed, count = [], 0, 150
    for seed in range(count):
        parts = Parts(seed)
        name = parts.of(BY_NAME[place][seed % len(BY_NAME[place])])
        source = place.format(setup=parts.setup, name=name)
        seen = look(source.encode())
        followed += bool(seen.passed or seen.missed)
        if seen.missed:
            missed.append(source)
    assert missed[:5] == []
    assert followed > count / 2


# -- other things that hide words ------------------------------------------------------------------------------------

UTF7 = "import +AHA-ickle\n+AHA-ickle.loads(x)\n"
LOKY = "import joblib\njoblib.externals.l\xbaky.backend.reduction.loads(x)\n"
METHOD = "'__red' 'uce__'"
MADE = f"('P', (), {{{METHOD}: {ATTACK}}})"
HIDDEN: Final[dict[str, bytes]] = {
    "utf-7": f"# coding: utf-7\n{UTF7}".encode(),
    "utf-7 by another name": f"# vim: set fileencoding=U7 :\n{UTF7}".encode(),
    "utf-7 on the second line": f"#!/usr/bin/env python\n# -*- coding: utf_7 -*-\n{UTF7}".encode(),
    "utf-7 behind a long first line": f"#{'x' * 5000}\n# coding: utf-7\n{UTF7}".encode(),
    "utf-7 at the end of a long line": f"#{'x' * 5000} coding: utf-7\n{UTF7}".encode(),
    "utf-7 behind a blank line": f"\f\n# coding: utf-7\n{UTF7}".encode(),
    "utf-7, lines end in cr": f"\n# coding: utf-7\n{UTF7}".replace("\n", "\r").encode(),
    "utf-7, lines end in crlf": f"\n# coding: utf-7\n{UTF7}".replace("\n", "\r\n").encode(),
    "escapes": b"# coding: unicode_escape\nimport \\x70ickle\n\\x70ickle.loads(x)\n",
    "utf-8": "import \uff50ickle\n\uff50ickle.loads(x)\n".encode(),
    "utf-8 with bom": "\ufeffimport \uff50ickle\n\uff50ickle.loads(x)\n".encode(),
    "utf-8, declared": "# coding: utf-8\nimport \uff50ickle\n\uff50ickle.loads(x)\n".encode(),
    "utf-8, other letters": "import \U0001d4f9ickle\nx = '\xe4', \U0001d4f9ickle.loads(x)\n".encode(),
    "latin-1": f"# coding: latin-1\n{LOKY}".encode("latin-1"),
    "cp1252": f"# coding: cp1252\n{LOKY}".encode("cp1252"),
    "method": f"import os\nclass P: ...\nP.__\uff52educe__ = {ATTACK}\n".encode(),
    "copyreg in latin-1": f"# coding: latin-1\nimport os, c\xbapyreg\nc\xbapyreg.pickle(C, {ATTACK})\n".encode(
        "latin-1"
    ),
    "setattr from parts": f"import os, builtins\ngetattr(builtins, 'set' 'attr')(P, {METHOD}, {ATTACK})\n".encode(),
    "type and a comment": f"import os\nP = (type # c\n {MADE})\n".encode(),
    "type and a continuation": f"import os\nP = type \\\n{MADE}\n".encode(),
    "type in brackets": f"import os\nP = (type){MADE}\n".encode(),
    "type by another name": f"import os\nfrom builtins import type as t\nP = t{MADE}\n".encode(),
    "table by name": f"import os\n__import__('copy' 'reg').__dict__['dispatch_' 'table'][C] = {ATTACK}\n".encode(),
    "comment before an attribute": b"import util\n(util.# a comment\r pickle).loads(x)\n",
}


@pytest.mark.parametrize("name", HIDDEN)
def test_hidden(name: str) -> None:
    assert look(HIDDEN[name]).missed == []


def test_what_is_hidden_is_followed() -> None:
    assert [name for name, source in HIDDEN.items() if not any(look(source))] == []


# -- time ------------------------------------------------------------------------------------------------------------

#: Sources that look as if something that is looked for began again and again, without an end.
ENDLESS = {
    "comments that end in a dot": b"import pickle\n" + b"# x.\n" * 20_000,
    "dots": b"import pickle\nx = 1" + b"." * 200_000,
    "blank lines behind a dot": b"import pickle\nx = (a." + b"\n" * 200_000 + b"b)\n",
    "blank lines": b"import pickle\n" + b"\n" * 200_000,
    "continuations": b"import pickle, \\\n" + b"\\\n" * 200_000,
    "import and bracket in comments": b"shelve = 1\n" + b"# import (\n" * 20_000,
    "import and bracket in a string": b"shelve = '''" + b"import (\n" * 50_000 + b"'''\n",
    "import in a string": b"shelve = '''" + b"import x\\\n" * 50_000 + b"'''\n",
    "blank lines in the arguments of type": b"x = type(" + b"\n" * 100_000 + b"a, b, c)\n",
    "blanks behind type": b"x = (type" + b" " * 100_000 + b"\n, a)\n",
    "types": b"x = [" + b"type(" * 50_000,
    "long string": b"getattr(a, b)\nx = '" + b"p" * 5_000_000 + b"'\n",
    "quotes": b"getattr(a, b)\nx = '" + b'"' * 1_000_000 + b"'\n",
    "short strings": b"getattr(a, b)\nx = [" + b"'p', " * 200_000 + b"]\n",
    "different strings": b"getattr(a, b)\nx = [" + b"".join(b"'pi%d', " % number for number in range(20_000)) + b"]\n",
    "escapes": b"getattr(a, b)\nx = '" + b"\\123" * 200_000 + b"\n",
    "decoding calls": b"import base64\nKEY = 'x'\n" + b"x = base64.b64decode(x + y)\n" * 20_000,
    "names that name each other": b"import base64\nbase64.b64decode(a0)\n"
    + b"".join(b"a%d = f(a%d)\na%d = a%d\n" % (number, number, number, number + 1) for number in range(10_000)),
    "brackets": b"import base64\nx = base64.b64decode(y)\ny = " + b"(" * 300_000 + b"\n",
    "codecs": b"import codecs\nMODE = 'hex'\n" + b"x = codecs.decode(x, y)\n" * 20_000,
    "calls with codecs": b"import codecs\nMODE = 'rot13'\n" + b"x = codecs.encode(x.get(y), b)\n" * 20_000,
    "prefixes": b"import base64\nbase64.b64decode(b)\nx = [" + b"b'', " * 200_000 + b"]\n",
    "marred text": b"import base64\nx = base64.b64decode(y)\ny = '" + b"*" * 500_000 + b"'\n",
    "pushed texts": b"x = b'\\x80\\x93" + b"\\x8c\\x02osq\\x00\\x00\\x00\\x00" * 20_000 + b"'\n",
    "zeros": b"x = b'\\x80\\x93" + b"\\x00" * 100_000 + b"\\\\x74'\n",
    "paths": b"x = b'\\x80" + b"cab\\na.b" * 50_000 + b"\\n'\n",
    "paths in lines": b"x = b'''\\x80\n" + b"cab\na.run\n" * 50_000 + b"'''\n",
    "imports": b"import torch, json\n" + b"import a, b, c\nx = torch.load, json.load, torch\n" * 10_000,
    "uses of what is imported": b"from torch import load\nimport json\n" + b"x = load\njson.load(x)\n" * 20_000,
    "named escapes": b"getattr(a, b)\nx = '" + b"\\N{" * 200_000 + b"\n",
    "fields": b"getattr(a, b)\nx = '" + b"%s" * 200_000 + b"{}" * 200_000 + b"'\n",
}


@pytest.mark.no_cover
@pytest.mark.parametrize("name", ENDLESS)
@pytest.mark.parametrize("test_id", CHECKS)
def test_takes_time_in_proportion_to_the_size(test_id: str, name: str) -> None:
    """A second is many times what each of them needs; where the time grew with the square, it would be many."""
    start = time.process_time()
    stands_in(CHECKS[test_id].words, ENDLESS[name])
    assert time.process_time() - start < slower()


# -- what is no word -------------------------------------------------------------------------------------------------

DROPPED = [
    b"",
    b"import json\njson.loads(x)\n",
    b"def f(): return 1\n",
    "größe = '\uff50i'\n".encode(),
    b"# coding: latin-1\nx = '\xe4'\n",
]


@pytest.mark.parametrize("source", DROPPED)
@pytest.mark.parametrize("test_id", CHECKS)
def test_most_files_are_dropped(test_id: str, source: bytes) -> None:
    assert not stands_in(CHECKS[test_id].words, source)


@pytest.mark.parametrize("source", [b"# coding: klingon\n", b"\xef\xbb\xbf# coding: latin-1\n"])
@pytest.mark.parametrize("test_id", CHECKS)
def test_what_cannot_be_decoded_passes(test_id: str, source: bytes) -> None:
    assert stands_in(CHECKS[test_id].words, source)
