"""Every check has all its parts: each test names the part that is missing, and so the next step of making a check."""

from __future__ import annotations

import re
from collections.abc import Callable
from configparser import ConfigParser
from importlib.metadata import entry_points
from pathlib import Path

import pytest
import scanning
from bandit.core import extension_loader

from bandit_pickle_plugins import host

ROOT = Path(__file__).resolve().parent.parent
CHECKS = ROOT / "bandit_pickle_plugins" / "checks"
PAGES = ROOT / "docs" / "checks"
CASES = ROOT / "tests" / "cases"
CHANGELOG = ROOT / "CHANGELOG.rst"
SETUP = ROOT / "setup.cfg"

_STEM = re.compile(r"p9\d\d_[a-z0-9_]+")
_MODULE = "bandit_pickle_plugins.checks."


def by_id(stems: list[str]) -> dict[str, str]:
    """Return names such as ``p901_pickle_load`` by their ids."""
    return {stem.partition("_")[0].upper(): stem for stem in stems if _STEM.fullmatch(stem)}


def declared() -> dict[str, str]:
    """Return the entry points of setup.cfg: name and value."""
    parser = ConfigParser()
    parser.read(SETUP, encoding="utf-8")
    lines = parser["options.entry_points"]["bandit.plugins"].split("\n")
    return {name.strip(): value.strip() for name, _, value in (line.partition("=") for line in lines if line.strip())}


def installed() -> dict[str, str]:
    """Return the entry points that bandit sees of this package: name and value."""
    found = entry_points(group="bandit.plugins")
    return {entry.name: entry.value for entry in found if entry.value.startswith(_MODULE)}


def pointed_at(entries: dict[str, str]) -> dict[str, str]:
    """Return the module stems that entry points lead to, by their ids."""
    return by_id([value.partition(":")[0].removeprefix(_MODULE) for value in entries.values()])


FILES = by_id([path.stem for path in CHECKS.glob("*.py")])
DOCUMENTED = by_id([path.stem for path in PAGES.glob("*.rst")])
WITH_CASES = {path.parent.name.upper() for path in CASES.glob("p9*/*.py")}
IN_CHANGELOG = set(re.findall(r"\bP9\d\d\b", CHANGELOG.read_text(encoding="utf-8")))
LOADED = {test_id: plugin for test_id, plugin in extension_loader.MANAGER.plugins_by_id.items() if test_id[0] == "P"}

#: Every id that stands anywhere.
IDS = sorted(
    {*FILES, *DOCUMENTED, *WITH_CASES, *IN_CHANGELOG, *LOADED, *scanning.IDS, *host._MORE_INFO}
    | pointed_at(declared()).keys()
    | pointed_at(installed()).keys()
)

every_id = pytest.mark.parametrize("test_id", IDS)


def stem(test_id: str) -> str:
    """Return the name of a check's file, with a stand-in where nothing tells it."""
    return FILES.get(test_id) or DOCUMENTED.get(test_id) or f"{test_id.lower()}_NAME"


def name(test_id: str) -> str:
    """Return the name of a check's function."""
    return stem(test_id).partition("_")[2]


@every_id
def test_has_a_file(test_id: str) -> None:
    assert test_id in FILES, f"{test_id}: make bandit_pickle_plugins/checks/{stem(test_id)}.py"


@every_id
def test_has_an_entry_point(test_id: str) -> None:
    line = f"{name(test_id)} = {_MODULE}{stem(test_id)}:{name(test_id)}"
    value = declared().get(name(test_id))
    assert value == line.partition(" = ")[2], f"{test_id}: write into setup.cfg, under bandit.plugins: {line}"


@every_id
def test_entry_point_is_installed(test_id: str) -> None:
    assert installed().get(name(test_id)) == declared().get(name(test_id)), (
        f"{test_id}: setup.cfg has changed since the package was installed; run: python -m pip install -e ."
    )


@every_id
def test_is_loaded_by_bandit(test_id: str) -> None:
    assert test_id in LOADED, (
        f"{test_id}: bandit does not load it, and does not say why; see the error of: "
        f'python -c "import bandit, {_MODULE}{stem(test_id)}"'
    )
    plugin = LOADED[test_id]
    function: Callable[..., object] = plugin.plugin
    assert plugin.name == function.__name__ == name(test_id), f"{test_id}: name the function in {stem(test_id)}.py so"


@every_id
def test_has_cases(test_id: str) -> None:
    assert test_id in WITH_CASES, f"{test_id}: make tests/cases/{test_id.lower()}/ with a case in it"
    assert test_id in scanning.IDS, f"{test_id}: add it to IDS in tests/scanning.py, so that the cases are run"


@every_id
def test_has_a_page(test_id: str) -> None:
    path = f"docs/checks/{stem(test_id)}.rst"
    assert DOCUMENTED.get(test_id) == stem(test_id), f"{test_id}: make {path}"
    line = f".. automodule:: {_MODULE}{stem(test_id)}\n"
    assert (ROOT / path).read_text(encoding="utf-8") == line, f"{path}: it holds this line and nothing else: {line}"


@every_id
def test_page_has_the_id_for_its_title(test_id: str) -> None:
    source = (CHECKS / f"{stem(test_id)}.py").read_text(encoding="utf-8")
    assert re.search(rf"^{test_id}: \S.*\n===", source, re.MULTILINE), (
        f"bandit_pickle_plugins/checks/{stem(test_id)}.py: begin the docstring with the page's title, {test_id}: ..."
    )


@every_id
def test_is_in_the_changelog(test_id: str) -> None:
    assert test_id in IN_CHANGELOG, f"{test_id}: write a line about it into CHANGELOG.rst"


@every_id
def test_more_info_leads_somewhere(test_id: str) -> None:
    assert test_id in host._MORE_INFO, f"{test_id}: give it an address in _MORE_INFO of bandit_pickle_plugins/host.py"


def test_checks_holds_nothing_else() -> None:
    others = {path.stem for path in CHECKS.glob("*.py")} - {*FILES.values(), "__init__"}
    assert not others, f"bandit_pickle_plugins/checks/: name each file pNNN_name.py, not {', '.join(sorted(others))}"
    assert len(FILES) == len({path.stem for path in CHECKS.glob("p9*.py")}), "two files share one id"


def test_docs_checks_holds_nothing_else() -> None:
    others = {path.stem for path in PAGES.iterdir()} - {*DOCUMENTED.values()}
    assert not others, f"docs/checks/: name each page pNNN_name.rst, not {', '.join(sorted(others))}"
