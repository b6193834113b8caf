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
from bandit_pickle_plugins.configuration import DEFAULT, Configuration, ConfigurationError, read

OWN = Configuration(
    loaders=frozenset({"mycorp.cache.unpack"}),
    remote_sources=frozenset({"mycorp.bus.receive"}),
    trusted_sources=frozenset({"mycorp.vault.read"}),
    integrity_checks=frozenset({"mycorp.crypto.verify"}),
)


def severities(source: str, configuration: Configuration = OWN) -> list[str]:
    """Return the severities of what P901 reports in *source*."""
    return [finding.severity for finding in find(Module(ast.parse(source), configuration))]


def test_nothing_is_added_by_default() -> None:
    assert read(None) == read({}) == read(gen_config("pickle_plugins")) == DEFAULT


def test_block_is_read() -> None:
    block = {key: sorted(getattr(OWN, key)) for key in OWN._fields}
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
    ],
)
def test_wrong_block_is_told_in_one_line(block: object, message: str) -> None:
    with pytest.raises(ConfigurationError) as raised:
        read(block)
    assert message in str(raised.value)
    assert "\n" not in str(raised.value)


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
    monkeypatch.setattr(host, "_is_command", lambda: True)
    with pytest.raises(SystemExit) as ended:
        scan(tmp_path, "pickle_plugins:\n  remote_sources: bus\n")
    assert ended.value.code == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines == ["bandit: pickle_plugins.remote_sources: takes a list of dotted names, not 'bus'"]
