"""The catalogue of what sends: every row is found, is written as the engine writes it, and passes the byte filter."""

from __future__ import annotations

import ast
import gc
import inspect
import re
import time
from collections import Counter
from pathlib import Path
from typing import Any

import bandit  # noqa: F401  # first, or its plugins are loaded while it is half imported
import pytest

from bandit_pickle_plugins.analysis.module import Module
from bandit_pickle_plugins.catalogue import origins, send_words, sends, sources, words
from bandit_pickle_plugins.catalogue.sends import SENDS, Send, Way
from bandit_pickle_plugins.checks import p904_pickle_cleartext
from bandit_pickle_plugins.finding import Finding

TABLES: dict[str, tuple[Any, ...]] = {
    "CARRIES": sends.CARRIES,
    "GIVES": sends.GIVES,
    "SAME": sends.SAME,
    "SEALS": sends.SEALS,
    "SENDS": sends.SENDS,
}


def found(source: str) -> list[tuple[int, str, str]]:
    """Return line, confidence and text of what P904 finds; the byte filter has to let pass what it reports."""
    data = source.encode()
    one: list[tuple[int, str, str]] = [
        (finding.node.lineno, finding.confidence, finding.text) for finding in find(data)
    ]
    assert words.passes("sends", data) or not one, source
    return one


def find(data: bytes) -> list[Finding]:
    return list(p904_pickle_cleartext.find(Module(ast.parse(data), source=data)))


@pytest.mark.parametrize("table", TABLES)
def test_tables_are_sorted_and_say_nothing_twice(table: str) -> None:
    names = [record.name for record in TABLES[table]]
    assert names == sorted(names)
    keys = Counter((record.name, getattr(record, "item", None)) for record in TABLES[table])
    assert [key for key, count in keys.items() if count > 1] == []


def test_one_record_a_line() -> None:
    text = Path(inspect.getsourcefile(sends) or "").read_text(encoding="utf-8")
    counted = len(re.findall(r"^    (?:Gives|Passes|Same|Seals|Send)\(.*\),$", text, re.MULTILINE))
    assert counted == sum(map(len, TABLES.values()))


def test_nothing_stands_in_the_catalogue_of_origins_too() -> None:
    assert {one.name for one in sends.CARRIES}.isdisjoint(one.name for one in origins.PASSES)
    assert {one.name for one in sends.SAME}.isdisjoint(one.name for one in origins.SAME)
    ours = {(one.name, one.item) for one in sends.GIVES}
    assert ours.isdisjoint((one.name, one.item) for one in origins.GIVES)


def test_names_are_written_as_the_engine_writes_them() -> None:
    assert [row.name for row in SENDS if sources.written(row.name) != row.name] == []
    known = send_words.types()
    assert [same for same in sends.SAME if same.type in known and known[same.type] != same.type] == []


def test_what_is_known_by_its_name_has_a_row() -> None:
    rows = {row.name for row in SENDS}
    beside = {name for ones in sends.BESIDE.values() for _, name in ones}
    assert {*sends.UNMISTAKABLE.values(), *beside} <= rows
    assert {f"{name}.write" for name in sends.INTO} <= rows
    assert [method for method, name in sends.UNMISTAKABLE.items() if not name.endswith(f".{method}")] == []


def test_every_way_says_what_to_do() -> None:
    assert set(sends.INSTEAD) == set(Way)
    assert not any(text.endswith(".") for text in sends.INSTEAD.values())


PICKLED = "pickle.dumps(value)"


def call_of(row: Send, given: str = PICKLED) -> str:
    """Return a source that sends by a row, of an object that an annotation says the type of."""
    path, made, method = row.name.rpartition("().")
    if made and "()." in path:
        path, _, rest = path.partition("().")
        method = f"{rest}().{method}"
    where = int(row.url or 0)
    arguments = ["None"] * where + ['"http://example.org"'] if row.url is not None else []
    keywords: list[str] = []
    if row.pickles:
        arguments.append("value")
    elif row.serializers:
        keyword = next(one for one in row.serializers if isinstance(one, str))
        function = "pickle.dumps" if given == PICKLED else "str.encode"
        if "." in keyword:
            arguments.append(f'{{"{keyword}": {function}}}')
        else:
            keywords.append(f"{keyword}={function}")
    elif row.url is not None:
        keywords.append(f"data={given}")
    elif row.data and isinstance(row.data[0], str):
        keywords.append(f"{row.data[0]}={given}")
    else:
        position = row.data[0] if row.data else 0
        assert isinstance(position, int)
        arguments += ["None"] * (position - len(arguments)) + [given]
    listed = ", ".join([*arguments, *keywords])
    module = (path if made else row.name).rpartition(".")[0]
    if not made:
        return f"import pickle\nimport {module}\ndef f(value):\n    {row.name}({listed})\n"
    return f"import pickle\nimport {module}\ndef f(one: {path}, value):\n    one.{method}({listed})\n"


#: Where the annotation of an object says nothing of its peer, or the peer is safe by default.
SILENT = {Way.AWS, Way.CONNECTION}


@pytest.mark.parametrize("row", SENDS, ids=lambda row: row.name)
def test_row(row: Send) -> None:
    reported = found(call_of(row))
    assert len(reported) == (0 if row.way in SILENT or "HTTPS" in row.name else 1), call_of(row)
    for line, _, text in reported:
        assert line == 4
        assert row.way.value in text
        assert sends.INSTEAD[row.way] in text


@pytest.mark.parametrize("row", [row for row in SENDS if not row.pickles], ids=lambda row: row.name)
def test_row_with_other_bytes(row: Send) -> None:
    assert found(call_of(row, "json.dumps(value).encode()")) == []


@pytest.mark.parametrize("pickler", sorted(sources.DUMPING))
def test_pickler(pickler: str) -> None:
    module = pickler.rpartition(".")[0]
    source = f"import socket, {module}\ndef f(sock: socket.socket, value):\n    sock.sendall({pickler}(value))\n"
    if module.rpartition(".")[2].lstrip("_")[:1].isupper():
        above, _, name = module.rpartition(".")
        source = f"import socket\nfrom {above} import {name}\ndef f(sock: socket.socket, value):\n"
        source += f"    sock.sendall({name}.{pickler.rpartition('.')[2]}(value))\n"
    assert [confidence for _, confidence, _ in found(source)] == ["HIGH"], source


@pytest.mark.parametrize("pickler", sorted({*sources.DUMPING_INTO, *send_words.FILLING} - {"joblib.dump"}))
def test_pickler_into_a_buffer(pickler: str) -> None:
    module = pickler.rpartition(".")[0]
    source = f"import io, socket, {module}\ndef f(sock: socket.socket, value):\n    buffer = io.BytesIO()\n"
    source += f"    {pickler}(value, buffer)\n    sock.sendall(buffer.getvalue())\n"
    assert [line for line, _, _ in found(source)] == [5], source


@pytest.mark.parametrize("name", [one.name for one in sends.CARRIES if "()" not in one.name])
def test_carrier(name: str) -> None:
    module = name.rpartition(".")[0]
    imported = "" if module == "builtins" else f"import {module}\n"
    source = f"import pickle, socket\n{imported}def f(sock: socket.socket, value):\n"
    source += f"    sock.sendall({name.removeprefix('builtins.')}(pickle.dumps(value)))\n"
    assert len(found(source)) == 1, source


@pytest.mark.parametrize("seal", sends.SEALS, ids=lambda seal: seal.name)
@pytest.mark.parametrize("key", ["key", 'b"0123456789"'])
def test_seal(seal: sends.Seals, key: str) -> None:
    name = (
        seal.name.replace("()", f"({key})", 1) if seal.name.endswith("encrypt") else seal.name.replace("()", f"({key})")
    )
    module = seal.name.partition("()")[0].rpartition(".")[0]
    module = module.rpartition(".")[0] if module.rpartition(".")[2][:1].isupper() else module
    source = f"import pickle, socket\nimport {module}\ndef f(sock: socket.socket, key, value):\n"
    own_key = "" if "()." in seal.name else f", {key}"  # of a function: its second argument
    source += f"    sock.sendall({name}(pickle.dumps(value){own_key}))\n"
    assert len(found(source)) == (0 if key == "key" or seal.key is None else 1), source


# -- time ------------------------------------------------------------------------------------------------------------

HEAD = "import hmac, pickle, socket\nsock = socket.create_connection(('a', 1))\n"


def sends_of_one_function(lines: int) -> str:
    body = "".join(f"    sock.sendall(pickle.dumps({number}))\n" for number in range(lines))
    return f"{HEAD}def f():\n{body}"


def call_chain(lines: int) -> str:
    body = "".join(f"def f{number}(data):\n    return f{number + 1}(data)\n" for number in range(lines // 2))
    return f"{HEAD}{body}def f{lines // 2}(data):\n    sock.sendall(data)\nf0(pickle.dumps(1))\n"


def result_chain(lines: int) -> str:
    body = "".join(f"def f{number}(data):\n    return b'x' + f{number + 1}(data)\n" for number in range(lines // 2))
    return f"{HEAD}{body}def f{lines // 2}(data):\n    return data\nsock.sendall(f0(pickle.dumps(1)))\n"


def signed_parts(lines: int) -> str:
    part = "    data = pickle.dumps({0})\n    sock.sendall(hmac.digest(key, data, 'sha256') + data)\n"
    return f"{HEAD}def f(key):\n{''.join(part.format(number) for number in range(lines // 2))}"


def growing(lines: int) -> str:
    return (
        f"{HEAD}def f():\n    data = b''\n{'    data += pickle.dumps(1)' + chr(10)}"
        + "    data += b'x'\n" * lines
        + ("    sock.sendall(data)\n")
    )


def callers(lines: int) -> str:
    body = "".join(f"def g{number}():\n    send(pickle.dumps({number}))\n" for number in range(lines // 2))
    return f"{HEAD}def send(data):\n    sock.sendall(data)\n{body}"


SHAPES = [sends_of_one_function, call_chain, result_chain, signed_parts, growing, callers]


@pytest.mark.no_cover
@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_time_is_linear(shape: object) -> None:
    """Eight times the lines take about eight times as long; where it grew with the square, it would be 64 times."""
    assert callable(shape)
    times = []
    for lines in (1_000, 8_000):
        data = str(shape(lines)).encode()
        tree = ast.parse(data)
        gc.disable()  # as the host does
        start = time.process_time()
        list(p904_pickle_cleartext.find(Module(tree, source=data)))
        times.append(time.process_time() - start)
        gc.enable()
    assert times[1] < 24 * max(times[0], 0.02), times
