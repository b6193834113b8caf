"""What the wheel and the sdist hold: everything they should, and nothing else."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import zipfile
from email.message import Message
from email.parser import Parser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "bandit_pickle_plugins"
FOLDERS = ("benchmarks", "docs", "examples", "tests")
TOP = (
    ".ci/run",
    "CHANGELOG.rst",
    "CONTRIBUTING.rst",
    "LICENSE",
    "MANIFEST.in",
    "README.rst",
    "pyproject.toml",
    "setup.cfg",
    "tox.ini",
)

#: What tools leave behind in a checkout.
LEFT_BEHIND = ("__pycache__", "_build", "*.pyc", ".*_cache", ".hypothesis", ".coverage*")


def files(*folders: str) -> set[str]:
    """Return the files in folders of the checkout."""
    return {
        path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and not any(part.match(pattern) for part in [path, *path.parents] for pattern in LEFT_BEHIND)
    }


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build an sdist, and from that a wheel, out of a copy, so that the checkout stays as it is."""
    copy, folder = tmp_path_factory.mktemp("copy"), tmp_path_factory.mktemp("dist")
    for name in (PACKAGE, *FOLDERS):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns(*LEFT_BEHIND))
    for name in TOP:
        (copy / name).parent.mkdir(exist_ok=True)
        shutil.copy2(ROOT / name, copy / name)
    command = [sys.executable, "-m", "build", "--outdir", str(folder), str(copy)]
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert len(list(folder.iterdir())) == 2, done.stdout
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> dict[str, str]:
    """The text of each file of the wheel, by name."""
    (path,) = built.glob("*.whl")
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


@pytest.fixture(scope="module")
def metadata(wheel: dict[str, str]) -> Message:
    (text,) = (text for name, text in wheel.items() if name.endswith(".dist-info/METADATA"))
    return Parser().parsestr(text)


def test_wheel_holds_the_package_and_its_metadata(wheel: dict[str, str], metadata: Message) -> None:
    info = f"{PACKAGE}-{metadata['Version']}.dist-info"
    about = ("METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE", "top_level.txt")
    assert f"{PACKAGE}/py.typed" in wheel
    assert set(wheel) == files(PACKAGE) | {f"{info}/{name}" for name in about}
    assert wheel[f"{info}/top_level.txt"].split() == [PACKAGE]
    assert wheel[f"{info}/licenses/LICENSE"] == (ROOT / "LICENSE").read_text(encoding="utf-8")


def test_sdist_holds_what_it_takes_to_test_and_document_as_well(built: Path, metadata: Message) -> None:
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = {member.name.partition("/")[2] for member in archive if member.isfile()}
    about = ("PKG-INFO", "SOURCES.txt", "dependency_links.txt", "entry_points.txt", "requires.txt", "top_level.txt")
    generated = {"PKG-INFO", *(f"{PACKAGE}.egg-info/{name}" for name in about)}
    assert path.name == f"{PACKAGE}-{metadata['Version']}.tar.gz"
    assert names == {*files(PACKAGE, *FOLDERS), *TOP, *generated}


def test_metadata(metadata: Message) -> None:
    assert metadata["Name"] == "bandit-pickle-plugins"
    assert metadata["License-Expression"] == "Apache-2.0"
    assert metadata["Requires-Python"] == ">=3.10"
    required = [name for name in metadata.get_all("Requires-Dist", []) if "extra ==" not in name]
    assert sorted(required) == ["bandit>=1.7.6", "rich>=10.16", "stevedore"]
    assert metadata.get_payload() == (ROOT / "README.rst").read_text(encoding="utf-8")


def test_changelog_has_the_version(metadata: Message) -> None:
    changelog = (ROOT / "CHANGELOG.rst").read_text(encoding="utf-8")
    assert f"\n{metadata['Version']} (" in changelog, f"CHANGELOG.rst: add a section {metadata['Version']}"
