"""Which distribution a file belongs to, for each way in which installers say it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from dependency_samples import install, put, site

from bandit_pickle_plugins.runner.ownership import Owned, Owners
from bandit_pickle_plugins.runner.targets import Distribution


def of(path: Path) -> tuple[str, str, str] | None:
    """Return name, version and path of a file's distribution."""
    distribution, relative = Owners().of(str(path))
    return (distribution.name, distribution.version, relative) if distribution else None


# -- RECORD ----------------------------------------------------------------------------------------------------------


def test_record_lists_the_files(tmp_path: Path) -> None:
    packages = site(tmp_path)
    assert of(packages / "taskline" / "worker.py") == ("taskline", "2.1.0", "taskline/worker.py")
    assert of(packages / "plainconf.py") == ("plainconf", "1.0", "plainconf.py")


def test_distribution_knows_its_folder(tmp_path: Path) -> None:
    packages = site(tmp_path)
    owned = Owners().of(str(packages / "plainconf.py"))
    assert owned == Owned(Distribution("plainconf", "1.0", str(packages)), "plainconf.py")


def test_reported_names_may_count_from_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site(tmp_path))
    owners = Owners()
    assert owners.of("./taskline/worker.py").path == "taskline/worker.py"
    assert owners.of(os.path.join(".", "plainconf.py")).distribution == owners.of("plainconf.py").distribution  # noqa: PTH118


def test_name_is_what_the_metadata_says_not_its_folder(tmp_path: Path) -> None:
    install(tmp_path, "Dogpile.Cache", "1.5", {"dogpile/cache/api.py": ""}, spelt="dogpile_cache")
    assert of(tmp_path / "dogpile" / "cache" / "api.py") == ("Dogpile.Cache", "1.5", "dogpile/cache/api.py")


def test_folder_that_two_distributions_share(tmp_path: Path) -> None:
    install(tmp_path, "zope.one", "1", {"zope/one/a.py": "", "zope/b.py": ""})
    install(tmp_path, "zope.two", "2", {"zope/two/a.py": "", "zope/c.py": ""})
    found = [of(tmp_path / "zope" / path) for path in ("one/a.py", "two/a.py", "b.py", "c.py")]
    assert [one and one[0] for one in found] == ["zope.one", "zope.two", "zope.one", "zope.two"]
    assert of(tmp_path / "zope" / "made_later.py") is None
    assert of(tmp_path / "zope" / "two" / "made_later.py") == ("zope.two", "2", "zope/two/made_later.py")


def test_file_made_after_the_installation_belongs_where_it_stands(tmp_path: Path) -> None:
    packages = site(tmp_path)
    assert of(packages / "taskline" / "generated.py") == ("taskline", "2.1.0", "taskline/generated.py")
    assert of(packages / "taskline" / "new" / "generated.py") == ("taskline", "2.1.0", "taskline/new/generated.py")
    assert of(packages / "unknown" / "generated.py") is None
    assert of(packages / "unknown.py") is None


def test_names_that_need_quotes(tmp_path: Path) -> None:
    install(tmp_path, "odd", "1", {"odd/a, b.py": "", "odd/quo'te.py": ""})
    assert of(tmp_path / "odd" / "a, b.py") == ("odd", "1", "odd/a, b.py")
    assert of(tmp_path / "odd" / "quo'te.py") == ("odd", "1", "odd/quo'te.py")


def test_script_beside_the_packages(tmp_path: Path) -> None:
    packages = tmp_path / "lib" / "site-packages"
    info = install(packages, "tool", "1", {"tool.py": ""})
    (tmp_path / "bin").mkdir()
    with (info / "RECORD").open("a", encoding="utf-8") as record:
        record.write(f"../../bin/tool.py,,\n{tmp_path / 'elsewhere.py'},,\n")
    assert of(packages / "tool.py") == ("tool", "1", "tool.py")
    assert of(tmp_path / "bin" / "tool.py") is None  # nothing above it says so


def test_copy_inside_another_distribution_belongs_to_that(tmp_path: Path) -> None:
    install(tmp_path, "setuptools", "80", {"setuptools/_vendor/packaging/version.py": "", "setuptools/a.py": ""})
    install(tmp_path / "setuptools" / "_vendor", "packaging", "24", {"packaging/version.py": ""})
    path = tmp_path / "setuptools" / "_vendor" / "packaging" / "version.py"
    assert of(path) == ("setuptools", "80", "setuptools/_vendor/packaging/version.py")


def test_environment_inside_a_project_under_development(tmp_path: Path) -> None:
    put(
        tmp_path,
        {"project.egg-info/PKG-INFO": "Name: project\nVersion: 3\n", "project.egg-info/top_level.txt": "project"},
    )
    packages = site(tmp_path / "project" / ".venv")
    assert of(packages / "plainconf.py") == ("plainconf", "1.0", "plainconf.py")
    assert of(packages / "other.py") == ("project", "3", "project/.venv/site-packages/other.py")
    assert of(tmp_path / "project" / "main.py") == ("project", "3", "project/main.py")
    assert of(tmp_path / "tests" / "main.py") is None


# -- what older installers leave -------------------------------------------------------------------------------------


@pytest.mark.parametrize("record", [b"", b"\xff\xfe\x00,,\n", b'"never closed\n'])
@pytest.mark.parametrize("tops", [None, "helpers\nother_helpers\n"])
def test_record_without_files(record: bytes, tops: str | None, tmp_path: Path) -> None:
    info = install(tmp_path, "My-Helpers", "1", {}, record=False)
    (info / "RECORD").write_bytes(record)
    if tops:
        (info / "top_level.txt").write_text(tops, encoding="utf-8")
    found = [of(tmp_path / path) for path in ("helpers/a.py", "my_helpers/a.py", "my_helpers.py", "other.py")]
    assert [bool(one) for one in found] == ([True, False, False, False] if tops else [False, True, True, False])


def test_egg_info_with_a_list_of_files(tmp_path: Path) -> None:
    info = "old-1.2-py3.11.egg-info"
    put(
        tmp_path,
        {f"{info}/PKG-INFO": "Name: Old\nVersion: 1.2\n", f"{info}/installed-files.txt": "../old/a.py\nPKG-INFO\n"},
    )
    assert of(tmp_path / "old" / "a.py") == ("Old", "1.2", "old/a.py")


def test_egg_info_that_is_a_file(tmp_path: Path) -> None:
    put(tmp_path, {"PyThing-0.9.egg-info": "Metadata-Version: 1.0\nName: PyThing\nVersion: 0.9\n"})
    assert of(tmp_path / "pything.py") == ("PyThing", "0.9", "pything.py")
    assert of(tmp_path / "PyThing" / "a.py") == ("PyThing", "0.9", "PyThing/a.py")


def test_egg(tmp_path: Path) -> None:
    egg = tmp_path / "thing-2.0-py3.11.egg"
    put(egg, {"EGG-INFO/PKG-INFO": "Name: thing\nVersion: 2.0\n", "thing/a.py": ""})
    assert of(egg / "thing" / "a.py") == ("thing", "2.0", "thing/a.py")


def test_metadata_that_cannot_be_read(tmp_path: Path) -> None:
    info = install(tmp_path, "some", "4.5", {"some.py": ""})
    (info / "METADATA").unlink()
    assert of(tmp_path / "some.py") == ("some", "4.5", "some.py")
    (info / "METADATA").mkdir()
    assert of(tmp_path / "some.py") == ("some", "4.5", "some.py")
    (info / "RECORD").unlink()
    assert of(tmp_path / "some.py") == ("some", "4.5", "some.py")


def test_what_pip_moved_aside_owns_nothing(tmp_path: Path) -> None:
    install(tmp_path, "numpy", "1", {"numpy/a.py": ""}, spelt="~umpy")
    assert of(tmp_path / "numpy" / "a.py") is None


# -- without a distribution ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["<stdin>", "-", "./folder/module.py", "archive.whl/pkg/module.py", "nul\0.py"])
def test_name_without_a_distribution(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert Owners().of(name) == Owned(None, name.removeprefix("./"))


# -- what the scan itself knows --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "root", "path"),
    [
        ("thing-1.whl/pkg/a.py", "thing-1.whl", "pkg/a.py"),
        ("./dist/thing-1.whl/pkg/a.py", "thing-1.whl", "pkg/a.py"),
        ("./lib/pkg/a.py", "lib", "pkg/a.py"),
        ("./other/a.py", "lib", "other/a.py"),
    ],
)
def test_what_the_scan_knows_is_not_looked_for(name: str, root: str, path: str) -> None:
    thing = Distribution("thing", "1", root)
    assert Owners({name: thing}).of(name) == Owned(thing, path)


def test_what_the_scan_knows_may_have_a_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    thing = Distribution("thing", "1", str(tmp_path / "lib"))
    assert Owners({"./lib/pkg/a.py": thing}).of("./lib/pkg/a.py") == Owned(thing, "pkg/a.py")


# -- cost ------------------------------------------------------------------------------------------------------------


def test_each_folder_is_looked_into_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {f"pkg/sub{number % 20}/m{number}.py": "" for number in range(2000)}
    install(tmp_path, "pkg", "1", {}, record=False)
    info = tmp_path / "pkg-1.dist-info"
    (info / "RECORD").write_text("".join(f"{path},,\n" for path in files), encoding="utf-8")
    looked: list[str] = []
    read: list[str] = []
    scandir, opened = os.scandir, Path.open

    def see(folder: str) -> Iterator[os.DirEntry[str]]:
        looked.append(folder)
        return scandir(folder)

    def note(path: Path, *arguments: Any, **named: Any) -> Any:
        read.append(path.name)
        return opened(path, *arguments, **named)

    monkeypatch.setattr(os, "scandir", see)
    monkeypatch.setattr(Path, "open", note)
    owners = Owners()
    assert {owners.of(str(tmp_path / path)).distribution for path in files} == {
        Distribution("pkg", "1", str(tmp_path)),
    }
    assert len(looked) == len(set(looked))
    assert sorted(read) == ["METADATA", "RECORD"]


def test_deep_folders_are_climbed(tmp_path: Path) -> None:
    assert of(tmp_path.joinpath(*["d"] * 5000) / "a.py") is None
