"""The reader of pickles: what it says of real ones, and that no bytes make it fail or run away."""

from __future__ import annotations

import copyreg
import datetime
import functools
import io
import os
import pickle
import pickletools
import shutil
import subprocess
import time
import tracemalloc
import zlib
from collections import Counter, OrderedDict
from collections.abc import Callable
from fractions import Fraction
from pathlib import PurePosixPath
from typing import Any

import bandit  # noqa: F401  # first, or its plugins are loaded while it is half imported
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pace import slower

from bandit_pickle_plugins.analysis import decoding
from bandit_pickle_plugins.analysis.opcodes import Budget, opcodes, reached
from bandit_pickle_plugins.catalogue.decoders import CODECS, DECODERS

PROTOCOLS = range(pickle.HIGHEST_PROTOCOL + 1)
ATTACK = b"cos\nsystem\n(S'id'\ntR."


class Reduced:
    """An object that is reduced to a call."""

    def __init__(self, *call: object) -> None:
        self.call = call

    def __reduce__(self) -> tuple[Any, ...]:
        return self.call


class State:
    """An object of our own, with a state."""

    def __init__(self) -> None:
        self.run = os.system
        self.items = [1, 2.5, None, b"\x93R", "c\nR"]


class Slots:
    """An object whose state is a pair."""

    __slots__ = ("run",)

    def __init__(self) -> None:
        self.run = subprocess.Popen


class Keywords:
    """An object that is made with keywords."""

    def __new__(cls, *, size: int) -> Keywords:  # noqa: ARG004  # it has to take it
        return super().__new__(cls)

    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, int]]:
        return (), {"size": 1}


def names(data: bytes, extensions: dict[int, str] | None = None) -> set[str]:
    """Return the names of the gadgets that a pickle reaches."""
    return {one.name for one in reached(data, extensions or {}, Budget())}


# -- real pickles ----------------------------------------------------------------------------------------------------

HARMLESS: list[object] = [
    [1, -2, 2**40, 2**2000, 1.5, 1j, True, False, None, "text \xe9 \u20ac\n", b"bytes\n", bytearray(b"more")],
    {"a": (1,), "b": (1, 2), "c": (1, 2, 3), "d": (1, 2, 3, 4), "e": {1, 2}, "f": frozenset({1}), "g": {}},
    datetime.datetime(2024, 2, 3, tzinfo=datetime.timezone.utc),
    [OrderedDict(a=1), Counter("aab"), Fraction(1, 3), PurePosixPath("/tmp"), range(3)],
    [State(), Slots(), Keywords(size=1), Keywords],
    [os.system, subprocess.Popen, eval, {"run": exec}],  # fetched, and not called
    functools.partial(len, "abc"),
    Reduced(getattr, (OrderedDict, "fromkeys")),
    Reduced(open, (os.devnull,)),
    Reduced(pickle.loads, (pickle.dumps([1]),)),
    list(range(3_000)),
    [ATTACK, ATTACK.decode()],  # data
    io.BytesIO(ATTACK),
]
DANGEROUS: list[tuple[object, str]] = [
    (Reduced(os.system, ("id",)), "os.system"),
    ([1, {"a": (Reduced(subprocess.Popen, (["id"],)),)}], "subprocess.Popen"),
    (Reduced(eval, ("1",), {"a": 1}), "builtins.eval"),
    (Reduced(exec, ("1",)), "builtins.exec"),
    (Reduced(shutil.rmtree, ("x",)), "shutil.rmtree"),
    (Reduced(open, ("x", "w")), "builtins.open"),
    (Reduced(map, (os.system, ["id"])), "os.system"),
    (Reduced(functools.partial, (os.system, "id")), "os.system"),
    (Reduced(getattr, (Reduced(__import__, ("os",)), "system")), "os.system"),
    (Reduced(pickle.loads, (ATTACK,)), "os.system"),
    (Reduced(pickle.loads, (Reduced(zlib.decompress, (zlib.compress(ATTACK),)),)), "os.system"),
    (Reduced(pickle.load, (Reduced(io.BytesIO, (ATTACK,)),)), "os.system"),
]


@pytest.mark.parametrize("protocol", PROTOCOLS)
@pytest.mark.parametrize("number", range(len(HARMLESS)))
def test_harmless_objects(number: int, protocol: int) -> None:
    try:
        data = pickle.dumps(HARMLESS[number], protocol)
    except TypeError:
        pytest.skip("protocols 0 and 1 know neither slots nor buffers")
    assert names(data) == set()


@pytest.mark.parametrize("protocol", PROTOCOLS)
@pytest.mark.parametrize("number", range(len(DANGEROUS)))
def test_reducing_objects(number: int, protocol: int) -> None:
    thing, name = DANGEROUS[number]
    data = pickle.dumps(thing, protocol)
    assert names(data) == {name}
    assert names(data[:-1]) == {name}  # without STOP
    assert names(data[:-1] + b"\xff") == {name}
    assert names(pickletools.optimize(data)) == {name}
    assert names(pickle.dumps(1) + data) == {name}  # the second of two


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_opcodes_are_those_of_pickletools(protocol: int) -> None:
    for thing in (*HARMLESS, *(thing for thing, _ in DANGEROUS)):
        try:
            data = pickle.dumps(thing, protocol)
        except (pickle.PicklingError, TypeError):
            continue
        assert [one.name for one in opcodes(data, Budget())] == [one.name for one, _, _ in pickletools.genops(data)]


def test_registered_extensions(monkeypatch: pytest.MonkeyPatch) -> None:
    key = (Reduced.__module__, "Reduced")
    monkeypatch.setitem(copyreg._extension_registry, key, 300)  # type: ignore[attr-defined]  # not in its types
    data = pickle.dumps(Reduced, 2)
    assert b"\x83\x2c\x01" in data
    assert names(data[:-1] + b"(Vid\ntR.", {300: "os\nsystem"}) == {"os.system"}
    assert names(data[:-1] + b"(Vid\ntR.") == set()


# -- ways round scanners ---------------------------------------------------------------------------------------------

EVASIONS = {
    "names from the memo": b"\x80\x04\x8c\x02os\x94\x8c\x06system\x940h\x00h\x01\x93\x8c\x02id\x85R.",
    "names from the memo of protocol 0": b"Vos\np5\n0Vsystem\np6\n0g5\ng6\n\x93(Vid\ntR.",
    "INST": b"(S'id'\nios\nsystem\n.",
    "OBJ": b"(cos\nsystem\nS'id'\no.",
    "BUILD": b"c__main__\nC\n)\x81}(V__setstate__\ncos\nsystem\nubVid\nb.",
    "BUILD of a class": b"c__main__\nC\n(N}V__setstate__\ncos\nsystem\nstb0c__main__\nC\n)\x81Vid\nb.",
    "missing STOP": ATTACK[:-1],
    "cut off behind the payload": ATTACK[:-1] + b"X\x30\x00\x00\x00ab",
    "wrong opcode behind the payload": ATTACK[:-1] + b"\xff.",
    "stack that is empty behind the payload": ATTACK[:-1] + b"0000.",
    "module that has imported another": b"cshutil\nos.system\n(S'id'\ntR.",
    "text that is not ASCII": b"S'\xe9'\n0" + ATTACK,
    "name that is not ASCII": "cown\n\xe9\n0".encode() + ATTACK,
    "several objects on the stack": b"(((]}]}" + ATTACK,
    "frame of a wrong size": b"\x80\x04\x95\xff\xff\xff\xff\xff\xff\xff\x7f" + ATTACK,
    "unknown protocol": b"\x80\xff" + ATTACK,
    "persistent id": b"Pid\n0" + ATTACK,
    "nested": pickle.dumps(Reduced(pickle.loads, (pickle.dumps(Reduced(pickle.loads, (ATTACK,))),))),
    "pip.main": b"cpip\nmain\n((lS'x'\natR.",
    "pty.spawn": b"cpty\nspawn\n(S'sh'\ntR.",
    "runpy": b"crunpy\nrun_path\n(S'x.py'\ntR.",
    "Python 2": b"c__builtin__\nexecfile\n(S'x'\ntR.",
}


@pytest.mark.parametrize("name", EVASIONS)
def test_evasion_is_seen(name: str) -> None:
    assert names(EVASIONS[name])


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b".", b"R", b"cos\nsystem\n.", b"cos\nsystem\nR.", b"cos\nsystem", b"\xff" + ATTACK, b"0" + ATTACK),
        *(b"g1\n" + ATTACK, b"S'\n0" + ATTACK, b"pa\n" + ATTACK, b"t" + ATTACK, b"\x82\x01(tR.", b"(o.", b"}}\x93)R."),
    ],
)
def test_what_never_gets_that_far(data: bytes) -> None:
    assert names(data) == set()


def test_a_class_that_is_only_made_is_less_certain() -> None:
    (one,) = reached(b"csubprocess\nPopen\n)\x81.", {}, Budget())
    assert not one.sure
    assert names(b"chttp.client\nHTTPConnection\n)\x81.") == set()  # an honest object, without a connection
    assert names(b"\x80\x02cbuiltins\nmap\ncos\nsystem\n]Vid\na\x86\x81.") == {"os.system"}
    assert names(b"\x80\x04cbuiltins\nmap\ncos\nsystem\n]Vid\na\x86}\x92.") == {"os.system"}


# -- any bytes -------------------------------------------------------------------------------------------------------

CODES = st.sampled_from([one.code.encode("latin-1") for one in pickletools.opcodes])
PIECES = st.one_of(
    CODES,
    st.binary(max_size=6),
    st.sampled_from(
        [b"os\n", b"system\n", b"cos\nsystem\n", b"c__builtin__\ngetattr\n", b"Vid\n", b"cpickle\nloads\n"]
    ),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=60).map(b"".join))
@example(b"(" * 3_000 + b"l" * 3_000)
@example(b"cos\nsystem\n" + b"(2t" * 1_000 + b"R.")
@example(b"c__builtin__\ngetattr\n]2a2a(2tR.")
def test_never_raises(data: bytes) -> None:
    reached(data, {1: "os\nsystem"}, Budget(20_000))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=2_000))
def test_never_raises_on_noise(data: bytes) -> None:
    reached(data, {}, Budget(20_000))
    for name in (*DECODERS, "bytes"):
        decoding.decoded(name, data)
        decoding.decoded(name, data.decode("latin-1"))
    for codec in CODECS:
        decoding.called("decode", data, (codec,))


HOSTILE: dict[str, Callable[[], bytes]] = {
    "marks": lambda: b"(" * 1_000_000,
    "memo": lambda: b"]" + b"\x94" * 1_000_000,
    "doubled lists": lambda: b"]" + b"2a2" * 300_000,
    "long text": lambda: b"V" + b"a" * 3_000_000,
    "long number": lambda: b"I" + b"9" * 3_000_000 + b"\n" + ATTACK,
    "calls": lambda: b"cos\nsystem\n(S'id'\ntR0" * 100_000,
    "calls of calls": lambda: b"c__builtin__\ngetattr\n" + b"(2tR" * 200_000,
    "calls with many arguments": lambda: b"c__builtin__\nmap\n(" + b"K\x01" * 200_000 + b"tR.",
    "nested": lambda: functools.reduce(
        lambda data, _: b"cpickle\nloads\n(B" + len(data).to_bytes(4, "little") + data + b"tR" * 2, range(500), ATTACK
    ),
    "bomb": lambda: pickle.dumps(
        Reduced(pickle.loads, (Reduced(zlib.decompress, (zlib.compress(b"(" * 200_000_000),)),))
    ),
}


@pytest.mark.no_cover
@pytest.mark.parametrize("name", HOSTILE)
def test_costs_no_more_than_a_large_file(name: str) -> None:
    data = HOSTILE[name]()
    start = time.process_time()
    reached(data, {}, Budget())
    assert time.process_time() - start < 4 * slower()
    tracemalloc.start()
    try:
        reached(data, {}, Budget(20_000))
        assert tracemalloc.get_traced_memory()[1] < 60_000_000
    finally:
        tracemalloc.stop()


def test_the_budget_is_one_for_all_pickles_of_a_file() -> None:
    budget = Budget(opcodes=8)
    assert reached(ATTACK, {}, budget)
    assert not reached(ATTACK, {}, budget)


# -- decoding --------------------------------------------------------------------------------------------------------


def test_every_decoder_is_known() -> None:
    assert {*DECODERS} - {*decoding._DECODE} == {"codecs.decode"}
    assert {*CODECS} == {codec for codec in CODECS if decoding.keeps(codec) or codec.replace("-", "_") in _NAMES}


_NAMES = {*decoding._BINARY, "rot13", "rot_13"}


def test_decompression_is_cut() -> None:
    found = decoding.decoded("zlib.decompress", zlib.compress(b"a" * 50_000_000))
    assert found is not None
    assert len(found) < 5_000_000
    assert decoding.decoded("base64.b64decode", b"YWFh" * 1_000_000) == b"a" * 750_000
    assert decoding.decoded("base64.b64decode", "\u20ac") is None
    assert decoding.decoded("own.decode", b"") is None
