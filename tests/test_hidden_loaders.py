"""The catalogue of hidden loaders: its shape, and that every row is found however it is imported and called."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Final, NamedTuple

import bandit  # noqa: F401  # first, or its plugins are loaded while it is half imported
import pytest
import scanning
import test_words

from bandit_pickle_plugins.analysis.module import Module
from bandit_pickle_plugins.catalogue.hidden_loaders import (
    HIDDEN,
    PEERS,
    REEXPORTED,
    SETTINGS,
    UNMISTAKABLE,
    Condition,
    Default,
    Hidden,
    Setting,
)
from bandit_pickle_plugins.catalogue.loaders import LOADERS
from bandit_pickle_plugins.catalogue.origins import SEVERITY
from bandit_pickle_plugins.catalogue.words import FILTERS, stands_in
from bandit_pickle_plugins.checks import p903_pickle_hidden_load
from bandit_pickle_plugins.finding import Finding

NAMES = [row.name for row in HIDDEN]

every_row = pytest.mark.parametrize("row", HIDDEN, ids=lambda row: row.name)
every_setting = pytest.mark.parametrize("setting", SETTINGS, ids=lambda one: f"{one.name}-{one.values[0]}")


def find(source: str) -> list[Finding]:
    """Return what P903 finds in a source, which the byte filter must let pass then."""
    found = list(p903_pickle_hidden_load.find(Module(ast.parse(source))))
    assert not found or stands_in(FILTERS["hidden"](), source.encode()), f"the byte filter drops\n{source}"
    return found


# -- shape -----------------------------------------------------------------------------------------------------------


def test_sorted_and_unique() -> None:
    assert sorted(set(NAMES)) == NAMES
    assert sorted(one.name for one in SETTINGS) == [one.name for one in SETTINGS]


def test_names_are_dotted() -> None:
    part = re.compile(r"[^\W\d]\w*(\(\))?")
    assert [name for name in NAMES if "." not in name or not all(map(part.fullmatch, name.split(".")))] == []
    assert [name for name in NAMES if name.endswith("()")] == []


def test_nothing_is_a_loader_of_p901_too() -> None:
    assert not {loader.name for loader in LOADERS} & set(NAMES)


@every_row
def test_row_says_what_to_do_and_where_it_was_read(row: Hidden) -> None:
    assert row.instead.endswith(".")
    assert row.note or row.name.partition(".")[0] in sys.stdlib_module_names
    for one in conditions(row):
        assert bool(one.safe_from) == (one.default is Default.CHANGED)


@every_setting
def test_setting_says_what_to_do_and_where_it_was_read(setting: Setting) -> None:
    assert setting.instead.endswith(".")
    assert setting.values
    assert setting.note


def test_what_other_tools_report_is_in_the_catalogue() -> None:
    assert sorted(PEERS) == [*PEERS]
    assert set(PEERS) <= set(NAMES)
    assert {name.rpartition(".")[2] for name in NAMES if "()." in name} >= UNMISTAKABLE
    assert {name.partition(".")[0] for name in NAMES} >= REEXPORTED


@pytest.mark.skipif(not version("bandit").startswith("1.9."), reason="the table was measured with bandit 1.9")
def test_what_bandit_reports_is_what_the_table_says(tmp_path: Path) -> None:
    for number, row in enumerate(HIDDEN):
        kind = "met" if "met" in kinds(row) else "default"
        (tmp_path / f"row{number}.py").write_text(call(row, "import", kind), encoding="utf-8")
    reported = {
        (HIDDEN[int(Path(issue.fname).stem.removeprefix("row"))].name, f"bandit {issue.test_id}")
        for issue in scanning.issues([tmp_path], ["B301", "B614"])
    }
    assert reported == {(name, tool) for name, tools in PEERS.items() for tool in tools if tool.startswith("bandit")}


# -- every row, in every spelling ------------------------------------------------------------------------------------


def conditions(row: Hidden) -> Iterator[Condition]:
    yield from (one for one in (row.condition, *row.also) if one is not None)


class Split(NamedTuple):
    """A dotted name as it is imported: the module, what is imported from it, and the attributes behind that."""

    module: str
    name: str
    rest: str


def split(name: str) -> Split:
    """Take a name apart at its first class or function: what is called, or what its instance comes from."""
    parts = name.split(".")
    last = next((i for i, part in enumerate(parts) if i and (part[0].isupper() or part.endswith("()"))), len(parts) - 1)
    rest = "".join(f".{part}" for part in parts[last + 1 :])
    made = "({made})" if parts[last].endswith("()") else ""
    return Split(".".join(parts[:last]), parts[last].removesuffix("()"), made + rest)


#: The four ways to import, and what stands for the name then.
SPELLINGS: Final = {
    "import": ("import {module}", "{module}.{name}"),
    "import as": ("import {module} as m", "m.{name}"),
    "from": ("from {module} import {name}", "{name}"),
    "from as": ("from {module} import {name} as n", "n"),
}


class Values(NamedTuple):
    """What is given for each argument that decides; None leaves it out."""

    by_keyword: bool = True
    kind: str = "met"


def value(condition: Condition, kind: str) -> str | None:
    """Return what is given for an argument, as source code spells it."""
    if kind == "unknown":
        return "flag"
    if kind == "default":
        return None
    bools = [one for one in condition.unsafe if isinstance(one, bool)]
    if kind == "met":
        return repr(condition.unsafe[0]) if condition.unsafe else None
    return repr(not bools[0]) if bools and len(bools) == len(condition.unsafe) else "'something else'"


def arguments(row: Hidden, kind: str, *, made: bool = False, by_position: bool = False) -> str:
    """Return the arguments of a call of *row*, or of the call that makes its object."""
    given: dict[int | str, str] = {}
    name = "path"
    if row.endings:
        name = {"met": f"'a{row.endings[0]}'", "not met": "'a.json'"}.get(kind, "path")
    decided = any(one.position == row.argument or one.keyword in row.keywords for one in conditions(row))
    if not made and row.argument is not None and not decided:
        given[row.argument if row.argument == 0 or not row.keywords else row.keywords[0]] = name
    if row.into is not None:
        given[row.into[1]] = "path"
    for one in conditions(row):
        if one.of_maker is made:
            shown = value(one, kind)
            if one.keyword in row.keywords and row.endings:
                shown = name
            if shown is not None:
                given[one.position if by_position and one.position is not None else one.keyword] = shown
    count = max([place for place in given if isinstance(place, int)], default=-1) + 1
    positional = [given.get(place, "...") for place in range(count)]
    return ", ".join([*positional, *(f"{key}={item}" for key, item in given.items() if isinstance(key, str))])


def call(row: Hidden, spelling: str, kind: str, *, by_position: bool = False) -> str:
    """Return a source that calls *row*."""
    parts = split(row.name)
    imported, spelt = SPELLINGS[spelling]
    made = arguments(row, kind, made=True, by_position=by_position) if "{made}" in parts.rest else ""
    callee = f"{spelt.format(**parts._asdict())}{parts.rest.format(made=made)}"
    given = arguments(row, kind, by_position=by_position)
    body = f"    made = {callee}({given})\n    return made.{row.methods[0]}()\n" if row.methods else ""
    body = body or f"    return {callee}({given})\n"
    return f"{imported.format(**parts._asdict())}\n\n\ndef function(path, flag):\n{body}"


def expected(row: Hidden, kind: str) -> str | None:
    """Return the confidence that a call is reported with; None where it is not."""
    deciding = [*conditions(row)]
    if kind == "default":
        defaults = {one.default for one in deciding}
        if Default.SAFE in defaults or not deciding:
            return None
        unknown = Default.CHANGED in defaults or bool(row.endings)
    else:
        if kind == "not met":
            return None
        unknown = kind == "unknown"
    if row.safe_from:
        return None if unknown else "MEDIUM"
    return "MEDIUM" if unknown else "HIGH"


def kinds(row: Hidden) -> list[str]:
    """Return how a call of *row* can stand to its conditions."""
    if row.condition is None and not row.endings:
        return ["met"]
    if row.condition is not None and not row.condition.unsafe:
        return ["not met", "unknown", "default"]
    return ["met", "not met", "unknown", *(["default"] if row.condition is not None else [])]


@pytest.mark.parametrize("spelling", SPELLINGS)
@every_row
def test_row(row: Hidden, spelling: str) -> None:
    for kind in kinds(row):
        found = find(call(row, spelling, kind))
        wanted = expected(row, kind)
        if kind == "met" and row.condition is None and not row.endings:
            wanted = "MEDIUM" if row.safe_from else "HIGH"
        assert [one.confidence for one in found] == ([wanted] if wanted else []), call(row, spelling, kind)
        for one in found:
            api = row.name.replace("()", "")
            assert one.text.startswith(
                f"{api} in function" if not row.methods else f"{api}.{row.methods[0]} in function"
            )
            assert row.signed or one.text.endswith(row.instead)


@pytest.mark.parametrize("row", [row for row in HIDDEN if row.condition is not None], ids=lambda row: row.name)
def test_condition_by_position(row: Hidden) -> None:
    if any(one.position is not None for one in conditions(row)):
        for kind in kinds(row):
            wanted = expected(row, kind)
            found = find(call(row, "import", kind, by_position=True))
            assert [one.confidence for one in found] == ([wanted] if wanted else []), call(row, "import", kind)


@pytest.mark.parametrize("row", [row for row in HIDDEN if row.methods], ids=lambda row: row.name)
def test_what_is_made_is_told_where_its_use_is_not_shown(row: Hidden) -> None:
    source = call(row, "from", "met").replace("made = ", "return ").partition("    return made.")[0]
    assert [one.node.lineno for one in find(source)] == [5], source


@pytest.mark.parametrize("row", [row for row in HIDDEN if row.condition is None], ids=lambda row: row.name)
def test_reference_is_told_where_it_is_handed_on(row: Hidden) -> None:
    if row.store or row.methods or row.endings or "()." in row.name:
        return
    parts = split(row.name)
    source = f"from {parts.module} import {parts.name}\nregister({parts.name}{parts.rest})\n"
    assert [one.node.lineno for one in find(source)] == [2], source


# -- every setting ---------------------------------------------------------------------------------------------------


def spelt(setting: Setting, text: str) -> dict[str, str]:
    """Return the ways to give a setting the value that *text* spells."""
    found = {"key": f"options = {{'x': {{{setting.name!r}: {text}}}}}", "class": ""}
    if setting.name.isidentifier() and setting.name != "class":
        found["keyword"] = f"{setting.calls[0] if setting.calls else 'update'}({setting.name}={text})"
        found["class"] = f"class Settings:\n    {setting.name} = {text}"
        if not setting.calls:
            found |= {"variable": f"{setting.name} = {text}", "attribute": f"app.conf.{setting.name} = {text}"}
        if not setting.calls and not any(isinstance(one, bool) for one in setting.values):
            found["added"] = f"{setting.name} += [{text}]"
    if not setting.calls:
        found["item"] = f"app.config[{setting.name!r}] = {text}"
    return {way: f"{source}\n" for way, source in found.items() if source}


def beside(setting: Setting) -> str:
    """Return what must stand in a file for the name of a setting to count."""
    return f"import {setting.modules[0]}\n" if setting.modules else ""


@every_setting
def test_setting(setting: Setting) -> None:
    severity = "LOW" if setting.store else SEVERITY[setting.origin]
    for unsafe in setting.values:
        text = "'anything'" if unsafe == "*" else repr(unsafe)
        for way, source in spelt(setting, text).items():
            found = find(beside(setting) + source)
            assert [(one.severity, one.confidence) for one in found] == [(severity, "HIGH")], f"{way}: {source}"
            assert found[0].text.startswith(f"{setting.name} ")
            assert found[0].text.endswith(setting.instead)


@every_setting
def test_setting_with_a_safe_value(setting: Setting) -> None:
    if "*" in setting.values:
        return
    strings = any(isinstance(one, str) for one in setting.values)
    for text in ("'something else'" if strings else repr(not setting.values[0]), "value_of_another_file"):
        for source in spelt(setting, text).values():
            assert find(beside(setting) + source) == [], source


@pytest.mark.parametrize("setting", [one for one in SETTINGS if one.unless], ids=lambda one: one.name)
def test_setting_that_another_one_decides(setting: Setting) -> None:
    source = f"{beside(setting)}options = {{{setting.name!r}: {setting.values[0]!r}, {setting.unless[0]!r}: 'x'}}\n"
    assert [one for one in find(source) if one.text.startswith(f"{setting.name} ")] == []


@pytest.mark.parametrize("setting", [one for one in SETTINGS if one.modules], ids=lambda one: one.name)
def test_setting_whose_name_could_be_anything(setting: Setting) -> None:
    """Without its library in the file it is not reported, unless another row knows the name."""
    if sum(one.name == setting.name for one in SETTINGS) == 1:
        for source in spelt(setting, repr(setting.values[0])).values():
            assert find(source) == []


# -- the byte filter -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["joblib.load", "numpy.loads", "pandas.read_pickle", "torch.serialization.load"])
@pytest.mark.parametrize("spelling", sorted(test_words.SPELLINGS.keys() - {"comment before an attribute"}))
def test_every_import_passes_the_filter(name: str, spelling: str) -> None:
    find(test_words.spelt(name, spelling).decode())


@pytest.mark.parametrize(
    "source",
    [
        b"import joblib\njoblib.dump(x, path)\n",
        b"import torch\nmodel.load_state_dict(x)\n",
        b"import json\nname = 'timm'\ncreate_model(name)\n",
        b"serializer = 'json'\n",
        b"from transformers import AutoModel\nAutoModel.from_pretrained(name)\n",
    ],
)
def test_most_files_are_dropped(source: bytes) -> None:
    assert not stands_in(FILTERS["hidden"](), source)


@pytest.mark.parametrize(
    "source",
    [
        b"import json, joblib\njoblib.load(x)\n",
        b"import \\\n    joblib\njoblib.load(x)\n",
        b"from \\\r\n    joblib \\\r\n    import load\nload(x)\n",
        b"if True: import joblib; joblib.load(x)\n",
        b"from .compat import (\n    six,\n    joblib,\n)\njoblib.load(x)\n",
        b"import util\nutil.joblib.load(x)\n",
        b"__import__('joblib').load(x)\n",
        b"import sys\nsys.modules['joblib'].load(x)\n",
        "import \uff4aoblib\n\uff4aoblib.load(x)\n".encode(),
        b"# coding: utf-7\nimport +AGo-oblib\n+AGo-oblib.load(x)\n",
        b"def f(socket):\n    return socket.recv_pyobj()\n",
    ],
)
def test_what_can_be_found_passes(source: bytes) -> None:
    assert stands_in(FILTERS["hidden"](), source)
    assert list(p903_pickle_hidden_load.find(Module(ast.parse(source))))
