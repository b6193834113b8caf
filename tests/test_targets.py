"""What names on a command line stand for: the same files as in bandit, and archives."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from bandit.core import manager as b_manager
from bandit.core.config import BanditConfig
from environments import install, venv
from hypothesis import given, settings
from hypothesis import strategies as st

from bandit_pickle_plugins.runner.targets import (
    Distribution,
    Found,
    Names,
    Refused,
    discover,
    excluded,
    is_archive,
    is_distribution,
    relative,
)

PYTHON = ["*.py", "*.pyw"]


def found(*names: str, recursive: bool = True, excluding: str = "", environments: Sequence[str | None] = ()) -> Found:
    """Return what there is to scan."""
    return discover(names, recursive, Names(PYTHON), excluded([], excluding), environments)


def names(result: Found) -> list[str]:
    """Return the names of the files."""
    return [target.name for target in result.targets]


def wheel(path: Path, *members: str) -> str:
    """Make a wheel with these members; return its name."""
    with zipfile.ZipFile(path, "w") as archive:
        for name in members:
            archive.writestr(name, "x = 1\n")
    return str(path)


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a tree of files, and work in the folder above it."""
    monkeypatch.chdir(tmp_path)
    for path in (
        "a.py",
        "b.pyw",
        "c.txt",
        "sub/d.py",
        "sub/.git/e.py",
        "sub/deep/f.py",
        "x.egg/g.py",
        "tests/t.py",
        "Z.PY",
    ):
        (tmp_path / "tree" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "tree" / path).write_text("x\n")
    (tmp_path / "tree" / "link.py").symlink_to("a.py")
    (tmp_path / "tree" / "broken.py").symlink_to("gone.py")
    (tmp_path / "tree" / "linked").symlink_to("sub")
    (tmp_path / "tree" / "around").symlink_to("..")
    return tmp_path / "tree"


@pytest.mark.parametrize("recursive", [True, False])
@pytest.mark.parametrize(
    "excluding",
    [
        "",
        ".git,*.egg",
        "tree/sub",
        "./tree/sub/",
        "*/deep/*",
        "tests,sub",
        "tree/a.py",
        "a.py,",
        "*.py",
        "[ab].py",
        "?.py",
    ],
)
@pytest.mark.parametrize(
    "given_", [["tree"], ["tree/"], ["./tree"], ["tree", "tree/sub"], ["tree/c.txt", "tree/gone.py", "-"], ["."], []]
)
@pytest.mark.parametrize("include", [PYTHON, ["*.py"], ["*"], ["tree/[a-c]*"], []])
def test_files_and_folders_are_those_of_bandit(
    tree: Path, given_: list[str], excluding: str, recursive: bool, include: list[str]
) -> None:
    assert tree.is_dir()
    config = BanditConfig()
    config._config.update(include=include, exclude_dirs=["nothing", "*/x.egg/*"])
    bandits = b_manager.BanditManager(config, "file")
    bandits.discover_files(given_, recursive, excluding)
    excluding_ = excluded(["nothing", "*/x.egg/*"], excluding)
    ours = discover(given_, recursive, Names(include or ["*.py"]), excluding_)
    assert (names(ours), ours.excluded) == (bandits.files_list, bandits.excluded_files)
    assert all(target.path == target.name and target.member is None for target in ours.targets)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.text("ab*?[]!.-/", max_size=5), max_size=4), st.text("ab.-/!]", max_size=6), st.booleans())
def test_names_match_as_in_bandit(patterns: list[str], name: str, parts: bool) -> None:
    expected = b_manager._matches_glob_list(name, patterns) or (parts and any(one in name for one in patterns))
    assert (name in Names(patterns, parts)) == expected


def test_sizes(tree: Path) -> None:
    (tree / "a.py").write_text("12345")
    sizes = {target.name: target.size for target in found("tree", "tree/c.txt", "tree/gone.py", "-").targets}
    assert sizes["tree/a.py"] == sizes["tree/link.py"] == 5
    assert sizes["./tree/c.txt"] == 2
    assert sizes["tree/broken.py"] == sizes["./tree/gone.py"] == sizes["-"] == 0


def test_folder_without_recursion_is_told(tree: Path) -> None:
    assert tree.is_dir()
    assert found("tree", recursive=False).warnings == ["Skipping directory (tree), use -r flag to scan contents"]


def test_folder_that_cannot_be_read_is_named(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = os.scandir

    def scandir(path: str) -> object:
        if path.endswith("sub"):
            raise PermissionError(13, "Permission denied")
        return opened(path)

    assert tree.is_dir()
    monkeypatch.setattr(os, "scandir", scandir)
    assert found("tree").refused == [Refused("tree/sub", "Permission denied")]


# -- archives ------------------------------------------------------------------------------------------------------


def test_archive_that_is_named(tmp_path: Path) -> None:
    name = wheel(tmp_path / "pkg-1.0-py3-none-any.whl", "pkg/a.py", "pkg/tests/t.py", "pkg/b.txt", "../x.py")
    result = found(name)
    own = Distribution("pkg", "1.0", "pkg-1.0-py3-none-any.whl")
    assert names(result) == ["pkg-1.0-py3-none-any.whl/pkg/a.py", "pkg-1.0-py3-none-any.whl/pkg/tests/t.py"]
    assert [target.member for target in result.targets] == ["pkg/a.py", "pkg/tests/t.py"]
    assert result.distributions == [own]
    assert result.refused == [Refused(f"{own.root}/../x.py", "its name leaves the archive", own, 0)]


@pytest.mark.parametrize(
    ("excluding", "members"),
    [
        ("*/tests/*", ["pkg/a.py"]),
        ("dist/pkg-1.whl/pkg/tests", ["pkg/a.py"]),
        ("pkg-1.whl/pkg/a.py", ["pkg/tests/t.py"]),
        ("*.whl", None),
        ("dist", None),
        ("pkg-1.whl", None),
    ],
)
def test_members_are_excluded_by_their_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, excluding: str, members: list[str] | None
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "dist").mkdir()
    wheel(tmp_path / "dist" / "pkg-1.whl", "pkg/a.py", "pkg/tests/t.py")
    result = found("dist/pkg-1.whl", excluding=excluding)
    assert names(result) == [f"pkg-1.whl/{one}" for one in members or ()]
    assert (result.excluded == ["dist/pkg-1.whl"]) == (members is None)


def test_archives_with_one_name_keep_their_folders(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        wheel(tmp_path / folder / "pkg-1.whl", "a.py")
    result = found(str(tmp_path / "one/pkg-1.whl"), str(tmp_path / "two/pkg-1.whl"))
    assert names(result) == [str(tmp_path / folder / "pkg-1.whl" / "a.py") for folder in ("one", "two")]
    assert [relative(target.name, target.distribution) for target in result.targets] == ["a.py", "a.py"]


def test_archive_that_is_broken_or_missing(tmp_path: Path) -> None:
    (tmp_path / "pkg-1.whl").write_text("no zip")
    result = found(str(tmp_path / "pkg-1.whl"), str(tmp_path / "gone-1.whl"))
    assert [one[:2] for one in result.refused] == [("pkg-1.whl", "is no zip archive, or is cut off")]
    assert names(result) == [str(tmp_path / "gone-1.whl")]  # and bandit says that there is none


def test_folder_of_wheels_is_read(tmp_path: Path) -> None:
    wheel(tmp_path / "one-1-py3-none-any.whl", "a.py")
    (tmp_path / "sub").mkdir()
    wheel(tmp_path / "sub" / "two-2.zip", "b.py")
    wheel(tmp_path / "data.zip", "c.py")
    (tmp_path / "notes.txt").write_text("")
    result = found(str(tmp_path))
    assert names(result) == ["one-1-py3-none-any.whl/a.py", "two-2.zip/b.py"]
    assert result.excluded == [str(tmp_path / "data.zip"), str(tmp_path / "notes.txt")]
    assert not result.notes
    assert names(found(str(tmp_path), excluding="*.whl")) == ["two-2.zip/b.py"]


def test_wheels_among_files_are_named_and_left(tmp_path: Path) -> None:
    """So the result is that of bandit wherever bandit finds anything."""
    wheel(tmp_path / "one-1-py3-none-any.whl", "a.py")
    wheel(tmp_path / "two-1-py3-none-any.whl", "a.py")
    (tmp_path / "b.py").write_text("")
    result = found(str(tmp_path))
    assert names(result) == [str(tmp_path / "b.py")]
    assert result.notes == [
        f"not looked into below {tmp_path}: one-1-py3-none-any.whl and 1 more wheels and sdists; "
        "name them to have them read"
    ]


@pytest.mark.parametrize(
    ("name", "archive", "distribution"),
    [
        ("pkg-1.0-py3-none-any.whl", True, True),
        ("PKG-1.0-PY3-NONE-ANY.WHL", True, True),
        ("pkg-1.0.tar.gz", True, True),
        ("my-pkg-1.0rc1.tgz", True, True),
        ("pkg-v2.zip", True, True),
        ("a/b-1/data.zip", True, False),
        ("dateutil-zoneinfo.tar.gz", True, False),
        ("pkg-1.0.tar", False, False),
        ("pkg-1.0.gz", False, False),
        ("pkg.py", False, False),
    ],
)
def test_what_is_an_archive(name: str, archive: bool, distribution: bool) -> None:
    assert (is_archive(name), is_distribution(name)) == (archive, distribution)


# -- environments --------------------------------------------------------------------------------------------------


def test_environment_beside_files(tmp_path: Path) -> None:
    packages = venv(tmp_path / "venv")
    install(packages, "pkg", "1.0", {"pkg/a.py": ""})
    (tmp_path / "own.py").write_text("")
    result = found(str(tmp_path), environments=[str(tmp_path / "venv")])
    assert {target.name: target.distribution for target in result.targets} == {
        str(tmp_path / "own.py"): None,
        str(packages / "pkg/a.py"): ("pkg", "1.0", str(packages)),
    }


def test_two_environments(tmp_path: Path) -> None:
    for name in "ab":
        install(venv(tmp_path / name), name, "1.0", {"pkg/a.py": ""})
    result = found(environments=[str(tmp_path / "a"), str(tmp_path / "b")])
    assert [one.name for one in result.distributions] == ["a", "b"]
    assert len(result.targets) == 2


def test_what_is_no_environment(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="is no folder"):
        found(environments=[str(tmp_path / "gone")])


@pytest.mark.parametrize(
    ("name", "root", "expected"),
    [
        ("/env/lib/pkg/a.py", "/env/lib", "pkg/a.py"),
        ("/env/lib/pkg/a.py", "/env/lib/", "pkg/a.py"),
        ("/env/library/a.py", "/env/lib", "/env/library/a.py"),
        ("pkg-1.tar.gz/pkg-1/a.py", "pkg-1.tar.gz/pkg-1", "a.py"),
        ("a.py", None, "a.py"),
    ],
)
def test_relative(name: str, root: str | None, expected: str) -> None:
    assert relative(name, Distribution("pkg", "1", root) if root else None) == expected
