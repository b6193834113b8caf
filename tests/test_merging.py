"""``bandit-pickle merge``: the report of the undivided scan, and the refusal of reports that do not make one."""

from __future__ import annotations

import io
import json
import random
import shutil
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from commands import run
from environments import LOAD, editable, install, venv
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sharing import EVERY, differing, said, share

from bandit_pickle_plugins.finding import Finding
from bandit_pickle_plugins.runner import merging, scanning, shard_reports
from bandit_pickle_plugins.runner.formatters import machine

SOCKET = "import pickle, socket\ndef receive(sock: socket.socket):\n    return pickle.loads(sock.recv(9))\n"
FINE = "import json\ndef read(path):\n    return json.load(open(path))\n"
TESTS = Path(__file__).parent
SCHEMA = json.loads((Path(shard_reports.__file__).parent / "shard.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def project(folder: Path) -> Path:
    """Make files with findings, comments that silence some, and such that cannot be read or parsed."""
    files = {
        "socket.py": SOCKET,
        "load.py": LOAD,
        "fine.py": FINE,
        "both.py": f"{SOCKET}{LOAD}import os\nclass P:\n    def __reduce__(self):\n        return os.system, ('x',)\n",
        "long.py": f"import pickle\nx = pickle.loads(\n{'    # more' + chr(10)}" + "\n" * 30 + "    data)\n",
        "last.py": "import pickle\n\n\n\n\npickle.loads(data)",
        "nosec.py": LOAD.replace("rb'))", "rb'))  # nosec P901"),
        "unused.py": LOAD.replace("rb'))", "rb'))  # nosec P902"),
        "unknown.py": LOAD.replace("rb'))", "rb'))  # nosec X1"),
        "broken.py": f"{LOAD}(",
        "latin.py": f"# coding: latin-1\n{LOAD}# \u00e4",
        "page\fbreak.py": f"x = 1\f\r\n{LOAD}\f # \u2028 </pre>\t<b>\r\n",
        "sub/deep/empty.py": "",
        "notes.txt": "",
    }
    for name, source in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(source.encode("latin-1" if name == "latin.py" else "utf-8"))
    (folder / "gone.py").symlink_to(folder / "nowhere")
    return folder


def packages(folder: Path) -> Path:
    """Make an environment; return its folder of packages."""
    root = venv(folder)
    install(root, "files", "1.0", {"files/a.py": LOAD, "files/fine.py": FINE, "files/broken.py": LOAD + "("})
    install(root, "remote", "2.0", {"remote/a.py": SOCKET, "remote/b.py": LOAD})
    install(root, "clean", "3.0", {"clean/__init__.py": FINE})
    install(root, "empty", "4.0", {})
    (root / "stray.py").write_text(LOAD)
    return root


def wheelhouse(folder: Path) -> Path:
    """Make wheels and sdists, some of them with members that are refused."""
    folder.mkdir()
    for name, sources in {
        "remote-2.0-py3-none-any.whl": {"remote/a.py": SOCKET, "remote/b.py": LOAD, "../x.py": LOAD},
        "clean-3.0-py3-none-any.whl": {"clean.py": FINE, "clean-3.0.dist-info/METADATA": "Name: Clean\nVersion: 3\n"},
        "files-1.0-py3-none-any.whl": {"files/a.py": LOAD, "files/data.bin": "x" * 9000, "/abs.py": ""},
        "alone-1.0-py3-none-any.whl": {"alone.py": f"{LOAD}("},
    }.items():
        with zipfile.ZipFile(folder / name, "w") as archive:
            for member, source in sources.items():
                archive.writestr(member, source)
    with tarfile.open(folder / "tape-1.0.tar.gz", "w:gz") as archive:
        for member in ("tape-1.0/src/tape/__init__.py", "tape-1.0/setup.py"):
            info = tarfile.TarInfo(member)
            info.size = len(LOAD)
            archive.addfile(info, io.BytesIO(LOAD.encode()))
    (folder / "bad-1.0.tar.gz").write_text("nothing")
    return folder


MAKERS: dict[str, tuple[Callable[[Path], Path], tuple[str, ...]]] = {
    "project": (project, ("-r", "tree")),
    "packages": (packages, ("--environment", "tree")),
    "folder of packages": (packages, ("-r", "tree")),
    "wheelhouse": (wheelhouse, ("-r", "tree")),
}


@pytest.fixture(params=MAKERS)
def scan(request: pytest.FixtureRequest, here: Path) -> tuple[str, ...]:
    """Return the arguments of a scan of each kind."""
    make, arguments = MAKERS[request.param]
    make(here / "tree")
    return arguments


# -- the same as the undivided scan --------------------------------------------------------------------------------


@pytest.mark.parametrize("total", [1, 3])
def test_every_format_is_that_of_the_undivided_scan(total: int, scan: tuple[str, ...], here: Path) -> None:
    assert not differing(here, share(here, total, *scan), scan, ("-q",))


OPTIONS: list[tuple[str, ...]] = [
    (),
    ("-v",),
    ("-q", "-lll"),
    ("-q", "-ll", "-ii"),
    ("-q", "--severity-level", "high", "--exit-zero"),
    ("-q", "-a", "vuln"),
    ("-q", "-n", "1"),
    ("-q", "-n", "20"),
    ("-q", "--fail-on", "high"),
    ("-q", "--fail-on", "low", "--fail-on-skipped"),
    ("-q", "--fail-on-skipped"),
]


def test_options_of_reports_hold(scan: tuple[str, ...], here: Path) -> None:
    reports = share(here, 3, *scan)
    for options in OPTIONS:
        assert not differing(here, reports, scan, options, ("txt", "json", "pickle_dependencies_json")), options
    template = ("-q", "--msg-template", "{relpath:20.20s}|{line:03}|{test_id}|{msg}|{range}")
    assert not differing(here, reports, scan, template, ("custom",))


def test_baseline_holds(scan: tuple[str, ...], here: Path) -> None:
    assert run("-q", *scan, "-f", "json", "-o", here / "all.json") == 1
    known = json.loads((here / "all.json").read_text())
    for number, kept in enumerate((known["results"], known["results"][:1], known["results"][1:])):
        (here / f"{number}.json").write_text(json.dumps({**known, "results": kept}))
    reports = share(here, 3, *scan)
    forms = ("txt", "json", "html", "screen", "custom", "pickle_dependencies", "pickle_dependencies_json")
    for number in range(3):
        assert not differing(here, reports, scan, ("-q", "-b", here / f"{number}.json"), forms)


@pytest.mark.parametrize(
    "options", [("-t", "P901"), ("-s", "P902,P903"), ("--ignore-nosec",), ("--parse-all",), ("-x", "*/socket.py,*b.py")]
)
def test_options_of_scans_hold(options: tuple[str, ...], scan: tuple[str, ...], here: Path) -> None:
    assert not differing(
        here, share(here, 2, *scan, *options), (*scan, *options), ("-q",), ("txt", "json", "pickle_dependencies_json")
    )


def test_nothing_of_the_scan_is_needed(scan: tuple[str, ...], here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the sources nor the metadata of distributions are on the machine that merges, nor are they opened."""
    whole = {form: said(here, *scan, "-q", "-f", form) for form in EVERY if form != "custom"}
    reports = share(here, 3, *scan)
    shutil.rmtree(here / "tree")
    (here / "elsewhere").mkdir()
    monkeypatch.chdir(here / "elsewhere")
    for form, expected in whole.items():
        assert said(here, "merge", *reports, "-q", "-f", form) == expected


@pytest.mark.parametrize("seed", range(3))
def test_order_of_reports_does_not_matter(seed: int, here: Path) -> None:
    project(here / "tree")
    reports = share(here, 5, "-r", "tree")
    random.Random(seed).shuffle(reports)
    assert not differing(here, reports, ("-r", "tree"), ("-v",), ("txt", "json"))


def test_checks_that_fail_are_told(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project(here / "tree")
    checks = scanning._checks

    def fail(module: Any) -> Any:
        if b"socket" in module.source:
            raise ArithmeticError("the reason")
        return iter(list[Finding]())

    monkeypatch.setattr(
        scanning,
        "_checks",
        lambda ids: [one._replace(find=fail) if one.test_id == "P901" else one for one in checks(ids)],
    )
    reports = share(here, 2, "-r", "tree")
    merged = said(here, "merge", *reports, "-f", "pickle_dependencies_json")
    assert "ArithmeticError: the reason" in merged.errors
    assert len(json.loads(merged.report)["lost"]) == 2
    monkeypatch.setattr(scanning, "_checks", checks)
    assert said(here, "merge", *reports, "-f", "pickle_dependencies_json") == merged


def test_machines_may_have_the_tree_in_different_folders(tmp_path: Path) -> None:
    """The merged report is that of the machine of the first shard."""
    for folder in ("one", "two"):
        project(tmp_path / folder / "src")
        packages(tmp_path / folder / "venv")
    scans = [
        ("-r", str(tmp_path / folder / "src"), "--environment", str(tmp_path / folder / "venv"))
        for folder in ("one", "two")
    ]
    reports = [
        share(tmp_path, 2, *scan)[number].rename(tmp_path / f"{number}.json") for number, scan in enumerate(scans)
    ]
    assert not differing(tmp_path, reports, scans[0], ("-q", "-v")[:1])


def test_editable_installs(here: Path) -> None:
    root = packages(here / "tree")
    (here / "project" / "src" / "own").mkdir(parents=True)
    (here / "project" / "src" / "own" / "__init__.py").write_text(LOAD)
    editable(root, "own", here / "project", {"own.pth": f"{here}/project/src\n"})
    scan = ("--environment", "tree")
    assert not differing(here, share(here, 3, *scan), scan, ("-q",))


def test_a_file_called_merge(here: Path) -> None:
    (here / "merge").write_text(LOAD)
    assert said(here, "-q", "-f", "csv", "./merge").report.count("P901") == 1


# -- configuration and policy --------------------------------------------------------------------------------------


def policy(name: str, *allowed: str, more: str = "") -> tuple[str, str]:
    """Write a configuration; return the options that name it."""
    block = "  allowed_distributions: [" + ", ".join(allowed) + "]\n"
    Path(name).write_text(f"pickle_plugins:\n{block}{more}")
    return "-c", name


def broken(here: Path, *arguments: object) -> list[str]:
    """Return the distributions that break the policy."""
    done = said(here, *arguments, "-q", "--fail-on", "low")
    return [line.split()[1] for line in done.errors.splitlines() if " breaks the policy" in line]


def test_policy_is_that_of_the_scan_or_another_one(here: Path) -> None:
    packages(here / "tree")
    scan = ("--environment", "tree", *policy("scan.yaml", "files", "'(no distribution)'"))
    reports = share(here, 2, *scan)
    assert broken(here, *scan) == broken(here, "merge", *reports) == ["remote"]
    assert broken(here, "merge", *reports, "-c", "scan.yaml") == ["remote"]
    assert broken(here, "merge", *reports, *policy("now.yaml", "remote")) == ["(no", "files"]
    assert not differing(here, reports, scan, ("-q", "--fail-on", "low"), ("txt", "pickle_dependencies_json"))


def test_policy_that_only_the_merge_has(here: Path) -> None:
    packages(here / "tree")
    reports = share(here, 2, "--environment", "tree")
    options = policy("now.yaml", "remote", "files", "'(no distribution)'")
    assert broken(here, "merge", *reports) == ["remote", "(no", "files"]
    assert said(here, "merge", *reports, "-q", "--fail-on", "low", *options).status == 0


def test_configuration_of_the_scan_cannot_be_another_one(here: Path) -> None:
    project(here / "tree")
    own = policy("own.yaml", more="  loaders: [own.load]\n")
    reports = share(here, 2, "-r", "tree", *own)
    assert said(here, "merge", *reports, *own).status == 1
    for name, text, key in (
        ("other.yaml", "  loaders: [other.load]\n", "pickle_plugins.loaders"),
        ("skips.yaml", "skips: [P902]\n", "skips"),
    ):
        done = said(here, "merge", *reports, *policy(name, more=text))
        assert done.status == 2
        assert done.errors.splitlines()[-1] == (
            f"bandit-pickle: merge: -c {name} has {key}, and is not the configuration that the reports were made with; "
            "only pickle_plugins.allowed_distributions may be another one"
        )


# -- options that are not for merging ------------------------------------------------------------------------------


def test_options_of_scans_are_refused(here: Path) -> None:
    project(here / "tree")
    reports = share(here, 1, "-r", "tree")
    given = (
        "-r", "-t P901", "-s P901", "-x a", "-j 2", "-p ours", "--ignore-nosec", "--parse-all", "--ini x",
        "--environment=x", "--shard 1/1",
    )  # fmt: skip
    for option in given:
        done = said(here, "merge", *reports, *option.split())
        assert done.status == 2
        name = option.replace("=", " ").split()[0]
        assert done.errors == (
            f"bandit-pickle: merge takes no {name}: it is for the scan; a file or folder called merge is ./merge\n"
        )


def test_more_lines_of_code_than_there_are(here: Path) -> None:
    project(here / "tree")
    reports = share(here, 2, "-r", "tree")
    done = said(here, "merge", *reports, "-n", "21")
    assert (done.status, done.errors) == (
        2,
        "bandit-pickle: merge: -n 21: the reports hold 20 lines of code around each finding; make them with -n 21\n",
    )
    reports = share(here, 2, "-r", "tree", "-n", "41")
    assert not differing(here, reports, ("-r", "tree"), ("-q", "-n", "41"), ("txt", "json", "html"))


def test_help_is_about_reports(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("merge", "--help") == 0
    shown = capsys.readouterr().out
    assert shown.startswith("usage: bandit-pickle merge ")
    assert "REPORT" in shown
    assert "--fail-on SEVERITY" in shown
    assert not any(option in shown for option in ("--recursive", "--jobs", "--environment", "--shard I/N\n", "--tests"))


def test_no_report_is_bandits_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("merge") == 2
    assert "usage: bandit-pickle merge" in capsys.readouterr().out


# -- reports that do not fit together ------------------------------------------------------------------------------


@pytest.fixture
def reports(here: Path) -> list[Path]:
    """Three reports of one scan."""
    project(here / "tree")
    return [path.rename(here / f"{number}.json") for number, path in enumerate(share(here, 3, "-r", "tree"), 1)]


@pytest.fixture
def why(here: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Return what tells why reports are refused, which is one line; what was in the output file before is kept."""

    def tell(*reports: object) -> str:
        capsys.readouterr()
        (here / "kept").write_text("as it was")
        names = [one.name if isinstance(one, Path) else one for one in reports]
        assert run("merge", *names, "-o", here / "kept") == 2
        assert (here / "kept").read_text() == "as it was"
        done = capsys.readouterr()
        (line,) = done.err.splitlines()
        assert not done.out
        assert line.startswith("bandit-pickle: merge: ")
        return line.removeprefix("bandit-pickle: merge: ")

    return tell


def changed(path: Path, change: Callable[[Any], object]) -> Path:
    """Change what a report holds for merging."""
    whole = json.loads(path.read_text())
    change(whole[shard_reports.KEY])
    path.write_text(json.dumps(whole))
    return path


def test_missing_reports_are_named(reports: list[Path], here: Path, why: Callable[..., str]) -> None:
    assert why(reports[0], reports[2]) == "shard 2 of 3 is missing: run it, and give all reports"
    assert why(reports[2]) == "shards 1 and 2 of 3 are missing: run them, and give all reports"
    (first,) = share(here, 1, "-r", "tree", "--parse-all")
    changed(first, lambda part: part.update(total=10**9))
    assert why(first) == (
        "shards 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and others of 1000000000 are missing: run them, and give all reports"
    )


def test_overlapping_reports(reports: list[Path], here: Path, why: Callable[..., str]) -> None:
    copy = Path(shutil.copy(reports[1], here / "copy.json"))
    assert why(*reports, copy) == "2.json and copy.json are both shard 2 of 3: give each once"
    assert why(reports[0], reports[0]) == "1.json and 1.json are both shard 1 of 3: give each once"
    changed(copy, lambda part: part.update(number=3))
    assert why(reports[0], reports[1], copy).startswith("2.json and copy.json both have ")
    units = json.loads(reports[1].read_text())[shard_reports.KEY]["units"]
    changed(reports[2], lambda part: part.update(units=[["x" + key, *rest] for key, *rest in units]))
    assert why(*reports) == "1.json and the other reports have not the files of the whole scan: make them again"


def test_reports_of_another_division(reports: list[Path], here: Path, why: Callable[..., str]) -> None:
    others = share(here, 2, "-r", "tree")
    assert why(reports[0], others[1]) == "2-of-2.json is shard 2 of 2, 1.json one of 3: give reports of one scan"


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (("-t", "P901"), "the ids that were looked for (-t, -s, or the configuration)"),
        (("--ignore-nosec",), "--ignore-nosec"),
        (("--parse-all",), "--parse-all"),
        (("-x", "nothing"), "what is excluded (-x)"),
        (("-c", "other.yaml"), "the configuration (-c)"),
    ],
)
def test_reports_with_other_options(
    options: tuple[str, ...], named: str, reports: list[Path], here: Path, why: Callable[..., str]
) -> None:
    (here / "other.yaml").write_text("pickle_plugins:\n  loaders: [own.load]\n")
    other = share(here, 3, "-r", "tree", *options)[1]
    assert why(reports[0], other, reports[2]) == (
        f"2-of-3.json and 1.json differ in {named}: make all reports with the same"
    )


def test_reports_of_another_tree(reports: list[Path], here: Path, why: Callable[..., str]) -> None:
    expected = "2-of-3.json and 1.json differ in the files that they are about: make all reports with the same"
    (here / "tree" / "fine.py").write_text(FINE + "#")
    assert why(reports[0], share(here, 3, "-r", "tree")[1], reports[2]) == expected
    (here / "tree" / "fine.py").write_text(FINE)
    (here / "tree" / "new.py").write_text("")
    assert why(reports[0], share(here, 3, "-r", "tree")[1], reports[2]) == expected


def test_environments_with_other_distributions(here: Path, why: Callable[..., str]) -> None:
    root = packages(here / "tree")
    first = share(here, 2, "--environment", "tree")[0].rename(here / "1.json")
    install(root, "more", "1.0", {})
    second = share(here, 2, "--environment", "tree")[1]
    assert why(first, second) == (
        "2-of-2.json and 1.json differ in the distributions that are installed: make all reports with the same"
    )


@pytest.mark.parametrize("package", ["bandit-pickle-plugins", "bandit"])
def test_reports_of_another_version(package: str, reports: list[Path], why: Callable[..., str]) -> None:
    changed(reports[1], lambda part: part["generator"].update({package: "0.0.1"}))
    here = machine.generator()[package]
    assert why(*reports) == f"2.json was made with {package} 0.0.1, here it is {here}: use one version for all"


def test_reports_of_another_python(reports: list[Path], here: Path, why: Callable[..., str]) -> None:
    changed(reports[1], lambda part: part["generator"].update(python="3.9.1"))
    assert why(*reports).startswith("2.json was made with CPython 3.9, 1.json with CPython 3.")
    first = ".".join(machine.generator()["python"].split(".")[:2])
    changed(reports[1], lambda part: part["generator"].update(python=f"{first}.99"))
    assert run("merge", *reports, "-o", here / "out") == 1


# -- reports that are none -----------------------------------------------------------------------------------------


def test_reports_that_cannot_be_read(reports: list[Path], here: Path, why: Callable[..., str]) -> None:
    again = "; run shard 2 of 3 again"
    assert why(reports[0], here / "no.json", reports[2]) == (
        f"no.json cannot be read (No such file or directory){again}"
    )
    assert why(reports[0], here / "tree", reports[2]) == f"tree cannot be read (Is a directory){again}"
    assert why("\0", reports[0]) == "'\\x00' cannot be read (embedded null byte); run shards 2 and 3 of 3 again"
    text = reports[1].read_bytes()
    bad = here / "bad\n.json"
    nested = b'{"bandit_pickle_shard":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    for data, what in (
        (b"", "is empty"),
        (b" \n", "is empty"),
        (text[: len(text) // 2], "is cut off, or is no JSON"),
        (text[:-2], "is cut off, or is no JSON"),
        (text + b"{}", "is cut off, or is no JSON"),
        (b"\xff" + text, "is cut off, or is no JSON"),
        (text.decode().encode("utf-16"), "is cut off, or is no JSON"),
        (b"\x80\x04N.", "is cut off, or is no JSON"),
        (b'{"bandit_pickle_shard": NaN}', "is cut off, or is no JSON"),
        (b'{"bandit_pickle_shard": ' + b"9" * 10_000 + b"}", "is cut off, or is no JSON"),
        (nested, "is no report: it is nested too deeply"),
        (b"[]", "is no report of a shard: make it with --shard I/N -f json -o FILE"),
        (b'{"results": []}', "is no report of a shard: make it with --shard I/N -f json -o FILE"),
        (b'{"bandit_pickle_shard": []}', "is damaged (bandit_pickle_shard.schema_version)"),
        (
            b'{"bandit_pickle_shard": {"schema_version": 2}}',
            "was written by another version of bandit-pickle: make all reports with one",
        ),
    ):
        bad.write_bytes(data)
        assert why(reports[0], bad, reports[2]) == f"'bad\\n.json' {what}{again}"


def test_a_report_that_is_too_large(
    reports: list[Path], monkeypatch: pytest.MonkeyPatch, why: Callable[..., str]
) -> None:
    monkeypatch.setattr(shard_reports, "_LARGEST", 1 << 10)
    assert why(*reports) == "1.json has more than 0 GB"


def test_reports_of_the_undivided_scan_are_none(here: Path, why: Callable[..., str]) -> None:
    project(here / "tree")
    run("-q", "-r", "tree", "-f", "json", "-o", here / "1.json")
    assert why(here / "1.json") == "1.json is no report of a shard: make it with --shard I/N -f json -o FILE"


def test_damaged_reports_are_refused(reports: list[Path], why: Callable[..., str]) -> None:
    text = reports[1].read_text()

    def set_in(*keys: Any) -> Callable[[Any], object]:
        def change(part: Any) -> None:
            *way, last, value = keys
            for key in way:
                part = next(one for one in part if "reported" in one) if key == "*" else part[key]
            part[last] = value

        return change

    for keys, place in (
        (("number", 0), "number"),
        (("number", 4), "number"),
        (("number", True), "number"),
        (("number", "2"), "number"),
        (("number", 2.0), "number"),
        (("folder", None), "folder"),
        (("scan", []), "scan.allowed_distributions"),
        (("scan", "allowed_distributions", [["a", "SEVERE"]]), "scan.allowed_distributions"),
        (("generator", "bandit", "1\x1b[2J"), "generator.bandit"),
        (("units", [["a"]]), "units[0]"),
        (("units", [["a", -1, 0]]), "units[0][1]"),
        (("excluded", [1]), "excluded[0]"),
        (("scanned_distributions", [0]), "scanned_distributions[0]"),
        (("files", 0, "distribution", 5), "files[0].distribution"),
        (("files", 0, "name", "-"), "files[0].name"),
        (("files", 0, "name", "_totals"), "files[0].name"),
        (("files", 0, {"name": "a.py"}), "files[0].loc"),
        (("files", 0, {"name": "a.py", "unreadable": "\x1b[2J"}), "files[0].unreadable"),
        (("files", "*", "code", [[0, ""]]), "code[0][0]"),
        (("files", "*", "reported", 0, "test_id", "B301"), "reported[0].test_id"),
        (("files", "*", "reported", 0, "severity", "UNDEFINED"), "reported[0].severity"),
        (("files", "*", "reported", 0, "confidence", []), "reported[0].confidence"),
        (("files", "*", "reported", 0, "last_line", 0), "reported[0].last_line"),
        (("files", "*", "reported", 0, "last_line", 10**12), "reported[0].last_line"),
        (("files", "*", "reported", 0, "cwe", None), "reported[0].cwe"),
    ):  # fmt: skip
        reports[1].write_text(text)
        changed(reports[1], set_in(*keys))
        said = why(*reports)
        assert said.startswith("2.json is damaged (bandit_pickle_shard."), said
        assert said.endswith(f"{place}); run shard 2 of 3 again"), said


def joined(reports: list[Path]) -> str:
    """Return why these reports cannot be joined, nothing where they can."""
    try:
        merging.joined([str(path) for path in reports])
    except shard_reports.ReportError as error:
        return str(error)
    return ""


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 10**9) | st.floats(allow_nan=False) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_stands_in_a_report_is_refused_in_one_line_or_taken(data: st.DataObject, reports: list[Path]) -> None:
    """A value anywhere in it becomes another one."""
    text = reports[1].read_text()
    whole = json.loads(text)
    part = whole[shard_reports.KEY]
    while True:
        key = data.draw(st.sampled_from(sorted(part) if isinstance(part, dict) else range(len(part))))
        inner = part[key]
        if not isinstance(inner, dict | list) or not inner or data.draw(st.integers(0, 4)) == 0:
            part[key] = data.draw(_JSON)
            break
        part = inner
    reports[1].write_text(json.dumps(whole))
    try:
        told = joined(reports)
    finally:
        reports[1].write_text(text)
    assert told.isprintable()


# -- what reports hold ---------------------------------------------------------------------------------------------


def test_reports_follow_the_schema_and_are_bandits(scan: tuple[str, ...], here: Path) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    names: list[str] = []
    for path in share(here, 3, *scan):
        whole = json.loads(path.read_text())
        jsonschema.validate(whole[shard_reports.KEY], SCHEMA, jsonschema.Draft202012Validator)
        assert set(whole) == {"errors", "generated_at", "metrics", "results", shard_reports.KEY}
        names += [one["name"] for one in whole[shard_reports.KEY]["files"]]
    assert names
    assert len(names) == len({*names})


def test_report_of_a_shard_is_a_baseline(here: Path) -> None:
    project(here / "tree")
    (report,) = share(here, 1, "-r", "tree")
    assert said(here, "-q", "-r", "tree", "-b", report).status == 0


def test_order_of_what_is_refused_is_that_of_the_scan(here: Path) -> None:
    wheelhouse(here / "tree")
    names = [str(path) for path in sorted(Path("tree").iterdir(), reverse=True)]
    assert not differing(here, share(here, 4, *names), names, ("-v",), ("txt", "json"))
