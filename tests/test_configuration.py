"""The block ``pickle_plugins`` adds the user's own facts, and a wrong one is told in one line."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from bandit.core.config import BanditConfig
from bandit.core.manager import BanditManager

from bandit_pickle_plugins import host
from bandit_pickle_plugins.analysis.module import Module
from bandit_pickle_plugins.catalogue import words
from bandit_pickle_plugins.checks.p901_pickle_load import find, gen_config
from bandit_pickle_plugins.configuration import (
    DEFAULT,
    NAMES,
    Allowed,
    Configuration,
    ConfigurationError,
    Deciding,
    read,
)

OWN = Configuration(
    loaders=frozenset({"mycorp.cache.unpack"}),
    remote_sources=frozenset({"mycorp.bus.receive"}),
    trusted_sources=frozenset({"mycorp.vault.read"}),
    integrity_checks=frozenset({"mycorp.crypto.verify"}),
)


def severities(source: str, configuration: Configuration = OWN) -> list[str]:
    """Return the severities of what P901 reports in *source*."""
    return [finding.severity for finding in find(Module(ast.parse(source), configuration))]


def entry(**changed: object) -> dict[str, object]:
    """Return a loader with a condition as the block spells it, with other values for some of its keys."""
    given: dict[str, object] = {
        "name": "mycorp.frames.read",
        "keyword": "allow_pickle",
        "when": True,
        "default": "safe",
    }
    return {**given, **changed}


def reported(source: str, *entries: dict[str, object]) -> list[tuple[str, str]]:
    """Return the confidence of what P901 reports in *source* with these loaders, and what its message says of it."""
    configuration = read({"loaders": ["mycorp.cache.unpack", *entries]})
    found = [[*find(Module(ast.parse(source), configuration, bytes_))] for bytes_ in (None, source.encode())]
    assert [one.text for one in found[0]] == [one.text for one in found[1]]
    assert not found[0] or words.passes("loads", source.encode(), configuration)
    return [(one.confidence, one.text) for one in found[0]]


def test_nothing_is_added_by_default() -> None:
    assert read(None) == read({}) == read(gen_config("pickle_plugins")) == DEFAULT


def test_block_is_read() -> None:
    block = {key: sorted(getattr(OWN, key)) for key in NAMES}
    assert read(block) == OWN


@pytest.mark.parametrize(
    ("block", "message"),
    [
        ([], "pickle_plugins: takes keys with lists of dotted names, not []"),
        ({"loader": []}, "pickle_plugins: there is no key 'loader'; it takes loaders, remote_sources, "),
        ({"loaders": "a.b"}, "pickle_plugins.loaders: takes a list of dotted names, not 'a.b'"),
        ({"loaders": ["unpack"]}, "pickle_plugins.loaders: takes dotted names such as package.module.function"),
        ({"loaders": [1]}, "not 1"),
        ({"loaders": ["x" * 100]}, "..."),
        ({"integrity_checks": {"a.b": True}}, "pickle_plugins.integrity_checks: takes a list"),
        ({"remote_sources": [{"name": "a.b"}]}, "pickle_plugins.remote_sources: takes dotted names"),
        (
            {"loaders": [{"nam": "a.b"}]},
            "pickle_plugins.loaders: there is no key 'nam'; it takes name, keyword, position",
        ),
        ({"loaders": [{}]}, "pickle_plugins.loaders: {} needs the key 'name'"),
        ({"loaders": [{"name": "a.b"}]}, "pickle_plugins.loaders: {'name': 'a.b'} needs the key 'keyword'"),
        ({"loaders": [entry(name="read")]}, "pickle_plugins.loaders.name: takes a dotted name such as"),
        (
            {"loaders": [entry(keyword="a b")]},
            "pickle_plugins.loaders.keyword: takes the name of an argument, not 'a b'",
        ),
        (
            {"loaders": [entry(position=-1)]},
            "pickle_plugins.loaders.position: takes a whole number, 0 for the first, not -1",
        ),
        ({"loaders": [entry(position=True)]}, "pickle_plugins.loaders.position: takes a whole number"),
        ({"loaders": [entry(position=None)]}, "pickle_plugins.loaders.position: takes a whole number"),
        (
            {"loaders": [entry(when=1)]},
            "pickle_plugins.loaders.when: takes true, false, a text, or a list of these, not 1",
        ),
        ({"loaders": [entry(when=[])]}, "pickle_plugins.loaders.when: takes"),
        ({"loaders": [entry(when=["pickle", 2])]}, "pickle_plugins.loaders.when: takes"),
        ({"loaders": [entry(when="")]}, "pickle_plugins.loaders.when: takes"),
        (
            {"loaders": [entry(default="unsafe")]},
            "pickle_plugins.loaders.default: takes unpickles or safe, not 'unsafe'",
        ),
        ({"loaders": [entry(default=["safe"])]}, "pickle_plugins.loaders.default: takes unpickles or safe"),
        ({"loaders": ["mycorp.frames.read", entry()]}, "pickle_plugins.loaders: mycorp.frames.read stands there twice"),
        ({"loaders": [entry(), entry(when=False)]}, "pickle_plugins.loaders: mycorp.frames.read stands there twice"),
        (
            {"allowed_distributions": "numpy"},
            "allowed_distributions: takes a list of names of distributions, not 'numpy'",
        ),
        ({"allowed_distributions": {"numpy": "LOW"}}, "allowed_distributions: takes a list of names of distributions"),
        (
            {"allowed_distributions": [1]},
            "allowed_distributions: takes names of distributions such as scikit-learn, not 1",
        ),
        (
            {"allowed_distributions": ["numpy==1.26"]},
            "takes names of distributions such as scikit-learn, not 'numpy==1.26'",
        ),
        ({"allowed_distributions": [""]}, "takes names of distributions such as scikit-learn, not ''"),
        ({"allowed_distributions": ["a\nb"]}, "takes names of distributions such as scikit-learn, not 'a\\nb'"),
        (
            {"allowed_distributions": [{"name": "numpy", "severty": "LOW"}]},
            "allowed_distributions: there is no key 'severty'; it takes name, severity",
        ),
        (
            {"allowed_distributions": [{"name": "numpy"}]},
            "allowed_distributions: {'name': 'numpy'} needs the key 'severity'",
        ),
        (
            {"allowed_distributions": [{"name": "numpy", "severity": "none"}]},
            "allowed_distributions.severity: takes HIGH, MEDIUM, LOW, not 'none'",
        ),
        ({"allowed_distributions": [{"name": "numpy", "severity": 1}]}, "allowed_distributions.severity: takes HIGH"),
        ({"allowed_distributions": ["Foo.Bar", "foo_bar"]}, "allowed_distributions: foo_bar stands there twice"),
        (
            {"allowed_distributions": ["numpy", {"name": "numpy", "severity": "HIGH"}]},
            "allowed_distributions: numpy stands there twice",
        ),
    ],
)
def test_wrong_block_is_told_in_one_line(block: object, message: str) -> None:
    with pytest.raises(ConfigurationError) as raised:
        read(block)
    assert message in str(raised.value)
    assert "\n" not in str(raised.value)


def test_allowed_distributions_are_read() -> None:
    given = read(
        {"allowed_distributions": ["numpy", {"name": "Scikit_Learn", "severity": "medium"}, "(no distribution)"]}
    )
    assert given.allowed_distributions == (
        Allowed("numpy", "HIGH"),
        Allowed("Scikit_Learn", "MEDIUM"),
        Allowed("(no distribution)", "HIGH"),
    )
    assert given._replace(allowed_distributions=()) == DEFAULT


def test_loader_with_a_condition_is_read() -> None:
    block = {"loaders": ["mycorp.cache.unpack", entry(position=1), entry(name="a.b", when=["pickle", False])]}
    given = read(block)
    assert given.loaders == {"mycorp.cache.unpack", "mycorp.frames.read", "a.b"}
    assert given.deciding == (
        Deciding("mycorp.frames.read", "allow_pickle", 1, (True,), by_default=False),
        Deciding("a.b", "allow_pickle", None, ("pickle", False), by_default=False),
    )
    assert read({"loaders": [entry(default="unpickles")]}).deciding[0].by_default


SAFE = entry(position=1)
UNSAFE = entry(keyword="safe", when=False, default="unpickles")
NAMED = entry(keyword="how", when=["pickle", "dill"])


@pytest.mark.parametrize(
    ("given", "loader", "confidence"),
    [
        ("x", SAFE, None),
        ("x, allow_pickle=False", SAFE, None),
        ("x, allow_pickle=True", SAFE, "HIGH"),
        ("x, True", SAFE, "HIGH"),
        ("x, False", SAFE, None),
        ("x, ON", SAFE, "HIGH"),
        ("x, y", SAFE, "MEDIUM"),
        ("x, *y", SAFE, "MEDIUM"),
        ("x, **OPTIONS", SAFE, "HIGH"),
        ("x, **y", SAFE, None),
        ("x", UNSAFE, "HIGH"),
        ("x, False", UNSAFE, "HIGH"),
        ("x, safe=True", UNSAFE, None),
        ("x, safe=False", UNSAFE, "HIGH"),
        ("x, safe=y", UNSAFE, "MEDIUM"),
        ("x", NAMED, None),
        ("x, how='json'", NAMED, None),
        ("x, how='pickle'", NAMED, "HIGH"),
        ("x, how=['json', 'dill']", NAMED, "HIGH"),
        ("x, how=pickle", NAMED, "HIGH"),
        ("x, how=json", NAMED, None),
        ("x, how=y", NAMED, "MEDIUM"),
    ],
)
def test_loader_with_a_condition(given: str, loader: dict[str, object], confidence: str | None) -> None:
    source = f"""
import json, pickle
from mycorp.frames import read
ON = True
OPTIONS = {{"allow_pickle": True}}
def f(x, y):
    return read({given})
"""
    found = reported(source, loader)
    assert [one for one, _ in found] == ([confidence] if confidence else [])
    for _, text in found:
        assert "mycorp.frames.read in f runs whatever its input says" in text
        assert (f", depending on {loader['keyword']};" in text) == (confidence == "MEDIUM")
        assert f"Give {loader['keyword']} a safe value" in text


@pytest.mark.parametrize(
    ("loader", "body", "confidences"),
    [
        (SAFE, "pool.map(read, x)", []),
        (UNSAFE, "pool.map(read, x)", ["MEDIUM"]),
        (SAFE, "pool.map(partial(read, allow_pickle=True), x)", ["MEDIUM"]),
        (UNSAFE, "pool.map(partial(read, safe=True), x)", []),
        (SAFE, "partial(read, allow_pickle=True)(x)", ["HIGH"]),
        (SAFE, "partial(read, allow_pickle=True)(x, allow_pickle=False)", []),
        (UNSAFE, "partial(read, safe=True)(x)", []),
        (SAFE, "(read if x else unpack)(x)", ["MEDIUM"]),
        (SAFE, "(read if x else unpack)(x, allow_pickle=True)", ["HIGH"]),
        (SAFE, "unpack(x)", ["HIGH"]),
    ],
)
def test_loader_with_a_condition_beside_others(loader: dict[str, object], body: str, confidences: list[str]) -> None:
    head = "from functools import partial\nfrom mycorp.cache import unpack\nfrom mycorp.frames import read\n"
    assert [one for one, _ in reported(f"{head}def f(pool, x):\n    return {body}\n", loader)] == confidences


@pytest.mark.parametrize(
    ("head", "confidence"),
    [
        ("READERS = {'a': read}\ndef f(x):\n    how = READERS['a']\n", "HIGH"),
        ("def f(x, how=read):\n", "MEDIUM"),
    ],
)
def test_loader_that_is_safe_by_default_is_looked_at_where_it_is_called(head: str, confidence: str) -> None:
    source = f"from mycorp.frames import read\n{head}    return how(x), how(x, True)\n"
    assert [one for one, _ in reported(source, SAFE)] == [confidence]


def test_plain_loader_is_told_of_as_before() -> None:
    (found,) = reported("from mycorp.cache import unpack\ndef f(x): return unpack(x)", SAFE)
    assert "in f runs whatever its input says; the bytes" in found[1]
    assert "Use JSON or Protocol Buffers" in found[1]


@pytest.mark.parametrize(
    "source",
    ["import mycorp.cache\nmycorp.cache.unpack(x)", "from mycorp.cache import unpack as u\nu(x)"],
)
def test_loader(source: str) -> None:
    assert severities(source) == ["MEDIUM"]
    assert severities(source, DEFAULT) == []
    assert words.passes("loads", source.encode(), OWN)
    assert not words.passes("loads", source.encode())


def test_remote_source() -> None:
    source = "import pickle\nfrom mycorp import bus\npickle.loads(bus.receive())"
    assert (severities(source), severities(source, DEFAULT)) == (["HIGH"], ["MEDIUM"])


def test_trusted_source() -> None:
    source = "import pickle\nfrom mycorp import vault\npickle.loads(vault.read('x'))"
    assert (severities(source), severities(source, DEFAULT)) == ([], ["MEDIUM"])


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("  return pickle.loads(x)", "MEDIUM"),
        ("  verify(x)\n  return pickle.loads(x)", "LOW"),
        ("  verify(y)\n  return pickle.loads(x)", "MEDIUM"),
        ("  if verify(x): return pickle.loads(x)", "LOW"),
        ("  if not verify(x): return pickle.loads(x)", "MEDIUM"),
        ("  ok = verify(x)\n  return pickle.loads(x)", "MEDIUM"),
        ("  return pickle.loads(verify(x))", "LOW"),
    ],
)
def test_integrity_check(body: str, expected: str) -> None:
    source = f"import pickle\nfrom mycorp.crypto import verify\ndef f(x, y):\n{body}\n"
    assert severities(source) == [expected]
    assert severities(source, DEFAULT) == ["MEDIUM"]


def scan(folder: Path, block: str) -> BanditManager:
    """Run P901 over a file that receives from the user's bus, with a YAML configuration."""
    (folder / "bandit.yaml").write_text(block)
    path = folder / "scanned.py"
    path.write_text("import pickle\nfrom mycorp import bus\npickle.loads(bus.receive())\n")
    config = BanditConfig(str(folder / "bandit.yaml"))
    manager = BanditManager(config, "file", profile={"include": ["P901"]}, quiet=True)
    manager.discover_files([str(path)])
    manager.run_tests()
    return manager


def test_bandit_hands_the_block_over(tmp_path: Path) -> None:
    block = "pickle_plugins:\n  remote_sources: [mycorp.bus.receive]\n"
    assert [issue.severity for issue in scan(tmp_path, block).results] == ["HIGH"]
    assert [issue.severity for issue in scan(tmp_path, "tests: [P901]\n").results] == ["MEDIUM"]


def test_wrong_block_is_an_error_inside_another_program(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert not scan(tmp_path, "pickle_plugins:\n  remote_sources: bus\n").results
    assert "pickle_plugins.remote_sources: takes a list of dotted names" in caplog.text


def test_wrong_block_ends_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(host, "_command", lambda: "bandit")
    with pytest.raises(SystemExit) as ended:
        scan(tmp_path, "pickle_plugins:\n  remote_sources: bus\n")
    assert ended.value.code == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines == ["bandit: pickle_plugins.remote_sources: takes a list of dotted names, not 'bus'"]
