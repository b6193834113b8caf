"""Literals that are pickles: every callable of the catalogue, the byte filter, and what a hostile file costs."""

from __future__ import annotations

import ast
import base64
import io
import pickle
import time
import zipfile
import zlib

import bandit  # noqa: F401  # first, or its plugins are loaded while it is half imported
import pytest
from pace import slower

from bandit_pickle_plugins.analysis.module import Module
from bandit_pickle_plugins.catalogue.decoders import DECODERS
from bandit_pickle_plugins.catalogue.embedded_words import words
from bandit_pickle_plugins.catalogue.gadgets import GADGETS, SEVERITY, Effect, Gadget
from bandit_pickle_plugins.catalogue.words import FILTERS, stands_in
from bandit_pickle_plugins.checks.p906_pickle_embedded import find
from bandit_pickle_plugins.finding import Finding

ATTACK = b"cos\nsystem\n(S'id'\ntR."


def look(source: str) -> list[Finding]:
    """Return what P906 finds in a source, which the byte filter must let pass then."""
    encoded = source.encode()
    found = list(find(Module(ast.parse(source), source=encoded)))
    assert not found or stands_in(FILTERS["embedded"](), encoded)
    return found


def archive(files: dict[str, bytes]) -> bytes:
    """Return a zip file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, data in files.items():
            opened.writestr(name, data)
    return made.getvalue()


# -- every gadget ----------------------------------------------------------------------------------------------------

#: How a pickle fetches and calls something.
WAYS = {
    "GLOBAL": b"c%(module)s\n%(name)s\n(V1\nV2\nVwb\nVwb\ntR.",
    "INST": b"(V1\nV2\nVwb\nVwb\ni%(module)s\n%(name)s\n.",
    "STACK_GLOBAL": b"\x80\x04V%(module)s\nV%(name)s\n\x93(V1\nV2\nVwb\nVwb\ntR.",
}
CALLED = [gadget for gadget in GADGETS if gadget.effect is not Effect.REACHES and gadget.mode is None]


def spelt(gadget: Gadget) -> list[tuple[str, str]]:
    """Return the modules and names that a pickle can fetch a gadget by, where a pickle can."""
    names = [name for name in gadget.names if "()" not in name]
    return [(module, last) for module, _, last in (name.rpartition(".") for name in names)]


@pytest.mark.parametrize("way", WAYS)
def test_every_gadget(way: str) -> None:
    wrong = []
    for gadget in CALLED:
        for module, name in spelt(gadget):
            data = WAYS[way] % {b"module": module.encode(), b"name": name.encode()}
            found = look(f"x = {data!r}\n")
            if [one.severity for one in found] != [SEVERITY[gadget.effect]]:
                wrong.append((module, name, found))
    assert wrong == []


# -- the byte filter -------------------------------------------------------------------------------------------------

SPELLINGS = [
    repr(ATTACK),
    repr(ATTACK.decode()),
    repr(ATTACK).replace("os", "\\x6fs").replace("\\n", "\\x0a"),
    repr(ATTACK).replace("\\n", "\\012"),
    repr(ATTACK.decode()).replace("\\n", "\\u000a"),
    repr(ATTACK).replace("cos", "c\\\nos"),
    "'''" + ATTACK.decode().replace("'", '"') + "'''",
    "b'''" + ATTACK.decode().replace("'", '"').replace("\n", "\r\n") + "'''",
    'b"cos\\n" b"system\\n" b"(S\'id\'\\ntR."',
    '"cos\\nsystem\\n" + "(S\'id\'\\ntR."',
    repr(b"\x80\x04\x8c\x02os\x8c\x06system\x93\x8c\x02id\x85R."),
    repr(b"\x80\x04\x8c\x02os\x8c\x06system\x93\x8c\x02id\x85R.").replace("\\x93", "\\223"),
    repr("\x80\x04\x8c\x02os\x8c\x06system\x93\x8c\x02id\x85R.").replace("\\x93", "\\u0093"),
    '"\x80\x04\\x8c\x02os\\x8c\x06system\x93\\x8c\x02id\\x85R."',
]


@pytest.mark.parametrize("literal", SPELLINGS)
def test_spelling(literal: str) -> None:
    (finding,) = look(f"x = {literal}\n")
    assert (finding.severity, finding.confidence, finding.cwe) == ("HIGH", "HIGH", 506)


@pytest.mark.parametrize(
    "literal", ['b"co" b"s\\nsystem\\n(Vid\\ntR."', '"cos" "\\nsystem\\n(Vid\\ntR."', '"\\N{LATIN SMALL LETTER C}os"']
)
def test_what_is_spread_over_several_literals_is_left(literal: str) -> None:
    """The filter does not see it, so the check must not report it either."""
    assert look(f"x = {literal}\n") == []


def test_other_functions_by_name_are_left() -> None:
    attack = base64.b64encode(ATTACK)
    assert look(f"import base64\nx = getattr(base64, 'b64' 'decode')({attack!r})\n") == []
    assert look(f"import base64\nx = getattr(base64, 'b64decode')({attack!r})\n")
    assert look(f"x = __import__('base64').b64decode({attack!r})\n")


def test_every_decoder_lets_a_file_pass() -> None:
    for name in DECODERS:
        module, _, last = name.removeprefix("builtins.").rpartition(".")
        literal = r"b'\x78\x9c\xe5\x85\xc1\x0d\x82800495050'"
        assert words().passes(f"import {module.partition('.')[0]}\n{module}.{last}({literal}, 'hex')\n".encode())


@pytest.mark.parametrize(
    "source",
    [
        b"import json\nx = json.loads(y)\n",
        b"x = 'macros\\n'\n",
        b"'''\nsystem\n'''\n",
        b"x = cos\nsystem\n",
        b"x = b'\\x94'",
    ],
)
def test_ordinary_files_are_dropped(source: bytes) -> None:
    assert not words().passes(source)


# -- what a hostile file costs ---------------------------------------------------------------------------------------

BOMB = base64.b64encode(zlib.compress(zlib.compress(b"(" * 300_000_000))).decode()
ARCHIVE = base64.b64encode(archive({f"{i}.pkl": b"(" * 4_000_000 for i in range(30)})).decode()
HOSTILE = {
    "many pickles": "import base64\n" + f"x = {ATTACK + pickle.dumps(list(range(2_000)))!r}\n" * 300,
    "a long literal": f"import base64\nx = {'(' * 3_000_000!r}\ny = base64.b85decode(x)\nz = base64.b64decode(x)\n",
    "a bomb": f"import base64, zlib\nx = zlib.decompress(zlib.decompress(base64.b64decode({BOMB!r})))\n" * 10,
    "nested calls": "import base64\nx = " + "base64.b64decode(" * 90 + "'aaaa'" + ")" * 90 + "\n",
    "doubled names": "import base64\nx0 = 'c\\n\\n' * 1\nx1 = 'cos\\n\\n'\n"
    + "".join(f"x{i + 1} = x{i} + x{i}\n" for i in range(1, 200)),
    "long sums": "import base64\nx = " + " + ".join(["b'cos\\n\\n'"] * 900) + "\n",
    "names that grow": "from base64 import b64decode\nx = 'gASV'\n" + "x += 'AAAA'\ny = b64decode(x)\n" * 3_000,
    "a list joined often": f"import base64\nx = {['aaaa'] * 2_000}\n" + "y = base64.b64decode(''.join(x))\n" * 3_000,
    "items of a large table": f"import base64\nx = {dict.fromkeys(map(str, range(3_000)), 'aaaa')}\n"
    + "".join(f"y = base64.b64decode(x['{i}'])\n" for i in range(3_000)),
    "archives": f"import base64\nx = base64.b64decode({ARCHIVE!r})\n" * 10,
    "names that name each other": "from base64 import b64decode\n"
    + "".join(f"x{i} = b64decode(x{(i + 1) % 500})\n" for i in range(500)),
    "many decoding calls": "from base64 import b64decode as d\nx = d('Y29z')\n" * 3_000,
}


@pytest.mark.no_cover
@pytest.mark.parametrize("name", HOSTILE)
def test_costs_no_more_than_a_large_file(name: str) -> None:
    tree = ast.parse(HOSTILE[name])
    start = time.process_time()
    list(find(Module(tree, source=HOSTILE[name].encode())))
    assert time.process_time() - start < 6 * slower()
