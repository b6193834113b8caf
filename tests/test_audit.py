"""The command over environments and archives: findings, the policy and its exit status, baselines of other machines."""

from __future__ import annotations

import io
import json
import random
import shutil
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from commands import bandits, report, run
from environments import LOAD, editable, install, venv
from pages import Block, all_blocks
from scanning import IDS

from bandit_pickle_plugins.runner import environments

OURS = ",".join(IDS)
SOCKET = "import pickle, socket\ndef receive(sock: socket.socket):\n    return pickle.loads(sock.recv(9))\n"
FINE = "import json\ndef read(path):\n    return json.load(open(path))\n"


def environment(folder: Path) -> Path:
    """Make an environment in which ``files`` loads a file and ``remote`` from the network; return its packages."""
    packages = venv(folder)
    install(packages, "files", "1.0", {"files/a.py": LOAD, "files/fine.py": FINE})
    install(packages, "remote", "2.0", {"remote/a.py": SOCKET, "remote/b.py": LOAD})
    install(packages, "clean", "3.0", {"clean/__init__.py": FINE})
    return packages


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    return environment(tmp_path / "venv")


def policy(folder: Path, *lines: str) -> tuple[str, ...]:
    """Write a configuration with the distributions that are allowed; return the options that name it."""
    (folder / "policy.yaml").write_text(
        "pickle_plugins:\n  allowed_distributions:\n" + "".join(f"  - {one}\n" for one in lines)
    )
    return "-c", str(folder / "policy.yaml")


def told(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return the distributions that the command has said break the policy."""
    lines = capsys.readouterr().err.splitlines()
    return [line.split()[1] for line in lines if " breaks the policy: " in line]


# -- environments --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("jobs", [1, 2])
def test_environment_is_reported_as_bandit_reports_its_folder(packages: Path, tmp_path: Path, jobs: int) -> None:
    ours = report(tmp_path, "--environment", packages.parents[2], "-j", jobs)
    assert ours == bandits(tmp_path, OURS, "-r", packages)
    assert [(Path(one["filename"]).name, one["issue_severity"]) for one in ours.results] == [
        ("a.py", "MEDIUM"),
        ("a.py", "HIGH"),
        ("b.py", "MEDIUM"),
    ]


def test_distributions_reach_the_report(packages: Path, tmp_path: Path) -> None:
    project = tmp_path / "project"
    (project / "src" / "own").mkdir(parents=True)
    (project / "src" / "own" / "__init__.py").write_text(LOAD)
    editable(packages, "own", project, {"own.pth": f"{project}/src\n"})
    out = tmp_path / "out.json"
    run("--environment", tmp_path / "venv", "-f", "pickle_dependencies_json", "-o", out)
    said = {one["name"]: one for one in json.loads(out.read_text())["distributions"]}
    assert set(said) == {"files", "remote", "clean", "own"}
    assert {name: one["worst"] for name, one in said.items()} == {
        "files": "MEDIUM",
        "remote": "HIGH",
        "own": "MEDIUM",
        "clean": None,
    }


def test_running_environment_beside_a_file(packages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environments, "_running", lambda: (str(packages), [str(packages)]))
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "own.py").write_text(LOAD)
    found = report(tmp_path, "-r", tmp_path / "own", "--environment")
    assert [Path(one["filename"]).name for one in found.results] == ["own.py", "a.py", "a.py", "b.py"]


def test_what_is_no_environment(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--environment", tmp_path) == 2
    (line,) = [one for one in capsys.readouterr().err.splitlines() if "environment" in one]
    assert line.startswith(f"bandit-pickle: --environment: no packages are installed in {tmp_path}: ")


# -- archives ------------------------------------------------------------------------------------------------------


def test_wheel_is_reported_as_its_files(packages: Path, tmp_path: Path) -> None:
    path = tmp_path / "remote-2.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in ("a.py", "b.py"):
            archive.write(packages / "remote" / file, f"remote/{file}")
        archive.writestr("remote/c.py", LOAD.replace("rb'))", "rb'))  # nosec P901"))
        archive.writestr("remote/latin.py", ("# coding: latin-1\n" + LOAD + "# \xe4").encode("latin-1"))
    ours = report(tmp_path, path, "-n", "3")
    with zipfile.ZipFile(path) as archive:
        archive.extractall(tmp_path / path.stem)
    theirs = bandits(tmp_path, OURS, "-r", tmp_path / path.stem, "-n", "3")
    assert [one["filename"] for one in ours.results] == [
        f"{path.name}/remote/{one}" for one in ("a.py", "b.py", "latin.py")
    ]
    assert ours.results[0]["code"].startswith("2 def receive")
    without = [[{**one, "filename": ""} for one in found.results] for found in (ours, theirs)]
    assert without[0] == without[1]
    assert ours.metrics["_totals"] == theirs.metrics["_totals"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_large_sdist(tmp_path: Path, jobs: int) -> None:
    """Enough for worker processes; each member is read once, however they share them."""
    letters = random.Random(0)
    path = tmp_path / "pkg-1.0.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        for number in range(300):
            source = f"{LOAD}# {letters.randbytes(4000).hex()}\n".encode()
            info = tarfile.TarInfo(f"pkg-1.0/pkg/m{number:03}.py")
            info.size = len(source)
            archive.addfile(info, io.BytesIO(source))
    found = report(tmp_path, path, "-j", jobs)
    assert [one["filename"] for one in found.results] == [
        f"{path.name}/pkg-1.0/pkg/m{number:03}.py" for number in range(300)
    ]
    assert not found.errors


def test_what_is_refused_is_named_and_fails_on_skipped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "pkg-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("../x.py", LOAD)
        archive.writestr("pkg/a.py", FINE)
    (tmp_path / "bad-1.0.tar.gz").write_text("x")
    found = report(tmp_path, path, tmp_path / "bad-1.0.tar.gz")
    assert found.status == 0
    assert [one["filename"] for one in found.errors] == [f"{path.name}/../x.py", "bad-1.0.tar.gz"]
    err = capsys.readouterr().err
    assert f"bandit-pickle: {path.name}/../x.py: its name leaves the archive\n" in err
    assert "bandit-pickle: bad-1.0.tar.gz: is broken or cut off" in err or "bad-1.0.tar.gz: is no tar" in err
    assert run(path, "--fail-on-skipped") == 2


def test_findings_of_a_wheel_are_those_of_its_distribution(tmp_path: Path) -> None:
    path = tmp_path / "my_pkg-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("my_pkg/a.py", LOAD)
        archive.writestr("my_pkg-1.0.dist-info/METADATA", "Name: My.Pkg\nVersion: 1.0\n")
    out = tmp_path / "out.json"
    run(path, "-f", "pickle_dependencies_json", "-o", out)
    said = json.loads(out.read_text())
    assert [(one["name"], one["version"], one["worst"]) for one in said["distributions"]] == [
        ("My.Pkg", "1.0", "MEDIUM")
    ]
    assert [one["path"] for one in said["results"]] == ["my_pkg/a.py"]


@pytest.mark.parametrize("form", ["pickle_dependencies", "pickle_dependencies_html"])
def test_wheel_and_sdist_of_one_release_are_told_apart(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, place in (("own-1.0-py3-none-any.whl", "own/a.py"), ("own-1.0.zip", "own-1.0/own/a.py")):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            archive.writestr(place, LOAD)
    with zipfile.ZipFile(tmp_path / "other-1.0-py3-none-any.whl", "w") as archive:
        archive.writestr("other/a.py", LOAD)
    out = tmp_path / "out"
    assert run("-q", "-r", tmp_path, "--fail-on", "low", "-f", form, "-o", out) == 1
    for text in (out.read_text(), capsys.readouterr().err):
        for name in ("own-1.0-py3-none-any.whl", "own-1.0.zip/own-1.0"):
            assert f"1.0 ({name})" in text
        assert "1.0 (other" not in text


# -- policy --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fail_on", "allowed", "broken"),
    [
        ("low", (), ["remote", "files"]),
        ("MEDIUM", (), ["remote", "files"]),
        ("high", (), ["remote"]),
        ("low", ("Files", "REMOTE"), []),
        ("low", ("files", "{name: remote, severity: MEDIUM}"), ["remote"]),
        ("high", ("{name: remote, severity: HIGH}",), []),
        ("low", ("others",), ["remote", "files"]),
    ],
)
def test_policy(
    packages: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    fail_on: str,
    allowed: tuple[str, ...],
    broken: list[str],
) -> None:
    options = policy(tmp_path, *allowed) if allowed else ()
    assert run("--environment", packages, "--fail-on", fail_on, *options) == bool(broken)
    assert told(capsys) == broken


def test_line_of_the_policy(packages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--environment", packages, "--fail-on", "high", "-q", "-o", packages / "out") == 1
    assert capsys.readouterr().err == (
        "bandit-pickle: remote 2.0 breaks the policy: worst HIGH (1 HIGH, 1 MEDIUM), P901 at remote/a.py:3\n"
    )


def test_policy_looks_at_what_is_reported(packages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--environment", packages, "--fail-on", "low", "-lll") == 1
    assert told(capsys) == ["remote"]
    (packages / "remote" / "a.py").write_text(SOCKET.replace("(9))", "(9))  # nosec P901"))
    assert run("--environment", packages, "--fail-on", "high") == 0
    assert run("--environment", packages, "--fail-on", "high", "--ignore-nosec") == 1


def test_exit_zero_and_skipped_files_with_the_policy(packages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--environment", packages, "--fail-on", "low", "--exit-zero") == 0
    assert told(capsys) == ["remote", "files"]
    (packages / "remote" / "b.py").write_text("import pickle; pickle.loads(")
    assert run("--environment", packages, "--fail-on", "low", "--fail-on-skipped") == 2
    assert told(capsys) == ["remote", "files"]


def test_without_the_option_the_status_is_bandits(packages: Path, tmp_path: Path) -> None:
    options = policy(tmp_path, "files", "remote")
    assert run("--environment", packages, *options) == 1
    assert run("--environment", packages / "clean") == 2


def test_files_without_a_distribution(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "own.py").write_text(LOAD)
    assert run("-r", tmp_path, "--fail-on", "low") == 1
    assert "bandit-pickle: (no distribution) breaks the policy: worst MEDIUM" in capsys.readouterr().err
    assert run("-r", tmp_path, "--fail-on", "high") == 0
    assert run("-r", tmp_path, "--fail-on", "low", *policy(tmp_path, "(no distribution)")) == 0


def test_wrong_severity_is_an_error(packages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--environment", packages, "--fail-on", "severe") == 2
    assert "--fail-on" in capsys.readouterr().err


# -- baselines -----------------------------------------------------------------------------------------------------


def baseline(folder: Path, *arguments: object) -> Path:
    """Make a baseline of a scan."""
    path = folder / "baseline.json"
    run(*arguments, "-f", "json", "-o", path)
    return path


def test_baseline_of_another_environment(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = tmp_path / "old" / "venv", tmp_path / "another place"
    environment(old)
    known = baseline(tmp_path, "--environment", old)
    packages = environment(new)
    shutil.rmtree(old)
    options = ("--environment", new, "-b", known)
    assert run(*options) == 0
    (packages / "files" / "fine.py").write_text(LOAD)
    found = report(tmp_path, *options)
    assert found.status == 1
    assert [Path(one["filename"]).name for one in found.results] == ["fine.py"]
    capsys.readouterr()
    assert run(*options, "--fail-on", "low") == 1
    assert told(capsys) == ["files"]


def test_worse_finding_in_the_same_file_is_new(tmp_path: Path) -> None:
    environment(tmp_path / "old")
    known = baseline(tmp_path, "--environment", tmp_path / "old")
    packages = environment(tmp_path / "new")
    (packages / "files" / "a.py").write_text(SOCKET)
    found = report(tmp_path, "--environment", tmp_path / "new", "-b", known)
    assert [one["issue_severity"] for one in found.results] == ["HIGH"]


def test_baseline_of_a_target_folder_and_of_a_wheel(tmp_path: Path) -> None:
    for folder in ("old", "new"):
        install(tmp_path / folder, "remote", "2.0", {"remote/a.py": SOCKET})
        install(tmp_path / folder, "files", "2.0", {"files.py": LOAD})
    known = baseline(tmp_path, "--environment", tmp_path / "old")
    assert run("--environment", tmp_path / "new", "-b", known) == 0
    for name, file, source in (
        ("remote-3.0-py3-none-any.whl", "remote/a.py", SOCKET),
        ("files-1.whl", "files.py", LOAD),
    ):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            archive.writestr(file, source)
    wheels = (tmp_path / "remote-3.0-py3-none-any.whl", tmp_path / "files-1.whl")
    assert run(*wheels, "-b", known) == 0
    known = baseline(tmp_path, *wheels)
    assert run("--environment", tmp_path / "new", "-b", known) == 0
    assert run(wheels[0], "-b", known) == 0
    (tmp_path / "new" / "files.py").write_text(SOCKET)
    assert run("--environment", tmp_path / "new", "-b", known) == 1


def test_baseline_of_files_without_distributions_is_bandits(tmp_path: Path) -> None:
    for folder in ("old", "new"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "own.py").write_text(LOAD)
    known = baseline(tmp_path, "-r", tmp_path / "old")
    assert run("-r", tmp_path / "old", "-b", known) == 0
    assert run("-r", tmp_path / "new", "-b", known) == 1


def test_baseline_that_is_none(packages: Path, tmp_path: Path) -> None:
    for text in ("", "[]", "{}", '{"results": []}'):
        (tmp_path / "baseline.json").write_text(text)
        assert run("--environment", packages, "-b", tmp_path / "baseline.json", "-f", "json", "-o", tmp_path / "x") == 1


# -- documentation -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "block", [one for one in all_blocks() if one.caption.startswith("policy.")], ids=lambda one: one.caption
)
def test_page_shows_what_is_said(block: Block, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    if block.caption.endswith(".toml") and sys.version_info < (3, 11):
        pytest.skip("bandit needs tomli to read TOML on Python 3.10")
    packages = venv(tmp_path / "venv")
    worker = f"import socket\n{LOAD}def receive(sock: socket.socket):\n\n    return pickle.loads(sock.recv(9))\n"
    install(packages, "taskline", "2.1.0", {"taskline/worker.py": worker})
    files = "import joblib\n\ndef read(path):\n\n    return joblib.load(path)\n"
    install(packages, "modelstore", "0.4.2", {"modelstore/files.py": files})
    install(packages, "joblib", "1.4.0", {"joblib/a.py": LOAD})
    (tmp_path / block.caption).write_text(block.text)
    assert run("--environment", packages, "--fail-on", "low", "-q", "-c", tmp_path / block.caption) == 1
    (shown,) = (one.text for one in all_blocks() if one.page == block.page and "breaks the policy" in one.text)
    assert capsys.readouterr().err.splitlines() == shown.strip().splitlines()
    assert run("--environment", packages, "--fail-on", "high", "-c", tmp_path / block.caption) == 1
    (packages / "taskline" / "worker.py").unlink()
    assert run("--environment", packages, "--fail-on", "high", "-c", tmp_path / block.caption) == 0
