"""The command line of ``bandit-pickle``: bandit's options, its own, and what it refuses."""

from __future__ import annotations

import argparse
import inspect
import io
import os
import re
import runpy
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import bandit
import pytest
from bandit.cli import main as b_main
from commands import bandits, report, run, started
from pace import slower
from reports import FORMATS, skip_unless_installed
from scanning import IDS

from bandit_pickle_plugins.analysis.module import Module
from bandit_pickle_plugins.finding import Finding
from bandit_pickle_plugins.runner import command, manager, scanning
from bandit_pickle_plugins.runner.command import Options

LOAD = "import pickle\npickle.loads(data)\n"
OURS = ",".join(IDS)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "scanned").mkdir()
    (tmp_path / "scanned" / "loads.py").write_text(LOAD)
    (tmp_path / "scanned" / "fine.py").write_text("import json\n")
    return tmp_path / "scanned"


# -- what it relies on in bandit -------------------------------------------------------------------------------------


def test_bandits_main_takes_parser_and_manager_from_its_module() -> None:
    source = inspect.getsource(b_main.main)
    assert source.count("argparse.ArgumentParser(") == 1
    assert source.count("b_manager.BanditManager(") == 1
    assert b_main.argparse is argparse


def test_both_are_put_back(folder: Path) -> None:
    before = b_main.argparse, b_main.b_manager, sys.argv
    run("-q", folder / "loads.py")
    assert (b_main.argparse, b_main.b_manager, sys.argv) == before


# -- options ---------------------------------------------------------------------------------------------------------


def test_help_shows_bandits_options_and_ours(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--help") == 0
    shown = capsys.readouterr().out
    assert shown.startswith("usage: bandit-pickle ")
    for option in ("--recursive", "--ignore-nosec", "--msg-template", "--jobs", "--parse-all", "--fail-on-skipped"):
        assert option in shown
    assert re.findall(r"(?m)^\t(\w+)\t", shown) == list(IDS)


def test_every_option_is_declared() -> None:
    """Each has a place in Options, and none of them reaches bandit."""
    parser = command.Parser(Options())
    command.declare(parser)
    assert {action.dest for action in parser._actions} == {"help", *Options.__dataclass_fields__}


def test_page_names_every_option_of_its_own() -> None:
    parser = argparse.ArgumentParser(add_help=False)
    command.declare(parser)
    page = (Path(__file__).parents[1] / "docs" / "command.rst").read_text()
    told = re.findall(r"(?<=``)--[a-z-]+", page.partition("Options of its own\n")[2].partition("What was not")[0])
    assert sorted(told) == sorted(action.option_strings[-1] for action in parser._actions)


def test_version_is_that_of_both(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--version") == 0
    assert re.match(rf"bandit-pickle \d.*\n  bandit {re.escape(bandit.__version__)}\n", capsys.readouterr().out)


@pytest.mark.parametrize("jobs", ["0", "-1", "many", "1.5"])
def test_jobs_is_a_number(jobs: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(f"--jobs={jobs}", folder) == 2
    assert "--jobs" in capsys.readouterr().err.splitlines()[-1]


def test_values_of_options_may_look_like_ours(folder: Path, tmp_path: Path) -> None:
    found = report(tmp_path, "-r", folder, "-x", "jobs,--parse-all", "--exclude=-j", "-n", "3")
    assert [one["test_id"] for one in found.results] == ["P901"]
    (folder / "-j").mkdir()
    (folder / "-j" / "loads.py").write_text(LOAD)
    found = report(tmp_path, "-r", folder / "-j")
    assert len(found.results) == 1


def test_no_target_is_bandits_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == 2
    assert "usage: bandit-pickle" in capsys.readouterr().out


# -- which checks ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "others"),
    [
        (("-t", "B301"), "'B301'"),
        (("-t", "P901,B301,B403"), "'B301', 'B403'"),
        (("-s", "B101"), "'B101'"),
        (("-t", "P999"), "'P999'"),
        (("-t", "pickle_load"), "'pickle_load'"),
        (("-t", "P901, P902"), "' P902'"),
    ],
)
def test_other_ids_end_with_one_line(
    arguments: tuple[str, ...], others: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments, "-r", folder) == 2
    said = capsys.readouterr()
    assert said.err == f"bandit-pickle: {arguments[0]} takes {', '.join(IDS)}; use bandit for {others}\n"
    assert not said.out


CONFIGURED = {
    "tests.yaml": ("tests: [P901, B301]\n", ["P901"]),
    "skips.yaml": ("skips: [P901, B301]\n", ["P902"]),
    "others.yaml": ("tests: [B301, B403]\n", ["P901", "P902"]),
    "tests.toml": ('[tool.bandit]\ntests = ["P902", "B101"]\n', ["P902"]),
    "profile.yaml": ("profiles:\n  ours:\n    include: [P902, B301]\n    exclude: [B101]\n", ["P902"]),
    "legacy.yaml": ("profiles:\n  ours:\n    include: [blacklist_calls, P901]\nblacklist_calls:\n"
                    "  bad_name_sets:\n  - pickle:\n      qualnames: [pickle.loads]\n      message: found\n", ["P901"]),
}  # fmt: skip


@pytest.mark.parametrize("name", CONFIGURED)
def test_configuration_passes_over_other_ids(name: str, folder: Path, tmp_path: Path) -> None:
    (folder / "reduces.py").write_text("import os\nclass P:\n    def __reduce__(self): return os.system, ('x',)\n")
    text, ids = CONFIGURED[name]
    (tmp_path / name).write_text(text)
    profile = ("-p", "ours") if "profiles" in text else ()
    found = report(tmp_path, "-r", folder, "-c", tmp_path / name, *profile)
    assert sorted(one["test_id"] for one in found.results) == ids


def test_ini_passes_over_other_ids(folder: Path, tmp_path: Path) -> None:
    (folder / ".bandit").write_text("[bandit]\ntests = P901,B301\nexclude = /nothing\n")
    assert [one["test_id"] for one in report(tmp_path, "-r", folder).results] == ["P901"]


def test_nothing_left_is_an_error_as_in_bandit(folder: Path) -> None:
    assert run("-t", "P901", "-r", folder, "-s", "P901") == 2  # both ways at once
    assert run("-s", OURS, "-r", folder) == 2


def test_configuration_of_the_checks_counts(folder: Path, tmp_path: Path) -> None:
    (folder / "own.py").write_text("import mycorp\nmycorp.unpack(data)\n")
    (tmp_path / "own.yaml").write_text("pickle_plugins:\n  loaders: [mycorp.unpack]\n")
    arguments = ("-r", folder, "-c", tmp_path / "own.yaml")
    found = report(tmp_path, *arguments)
    assert found == bandits(tmp_path, OURS, *arguments)
    assert [Path(one["filename"]).name for one in found.results] == ["loads.py", "own.py"]


def test_wrong_configuration_is_one_line(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "wrong.yaml").write_text("pickle_plugins:\n  loader: [mycorp.unpack]\n")
    words = [sys.executable, "-m", "bandit_pickle_plugins", "-q", "-r", str(folder), "-c", str(tmp_path / "wrong.yaml")]
    ended = subprocess.run(words, capture_output=True, text=True)
    assert ended.returncode == 2
    assert ended.stderr == (
        "bandit-pickle: pickle_plugins: there is no key 'loader'; it takes loaders, remote_sources, trusted_sources, "
        "integrity_checks, allowed_distributions\n"
    )


# -- what comes out --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", [*FORMATS, "custom"])
def test_formats_write_what_bandit_writes(form: str, folder: Path, tmp_path: Path) -> None:
    skip_unless_installed(form)
    written = []
    for name, arguments in (("bandit", ["-t", OURS]), ("bandit_pickle_plugins", [])):
        path = tmp_path / name
        words = [sys.executable, "-m", name, *arguments, "-r", str(folder), "-f", form, "-n", "1", "-o", str(path)]
        ended = subprocess.run(words, capture_output=True, text=True)
        assert ended.returncode == 1, ended.stderr
        text = path.read_text() + ended.stdout
        assert "P901" in text
        written.append(re.sub(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[.\d]*(\+00:00|Z)?", "TIME", text))
    assert written[0] == written[1]


@pytest.mark.parametrize(
    ("arguments", "status"),
    [((), 1), (("--exit-zero",), 0), (("-lll",), 0), (("-ll", "-iii"), 1), (("--severity-level", "high"), 0)],
)
def test_exit_status_is_bandits(arguments: tuple[str, ...], status: int, folder: Path, tmp_path: Path) -> None:
    found = report(tmp_path, "-r", folder, *arguments)
    assert found == bandits(tmp_path, OURS, "-r", folder, *arguments)
    assert found.status == status


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device that is always full")
@pytest.mark.parametrize("options", [(), ("--fail-on", "high"), ("--shard", "1/1")], ids=" ".join)
def test_report_that_cannot_be_written_is_one_line(
    options: tuple[str, ...], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its status is not that of findings, nor of a policy that is broken."""
    assert run("-q", "-r", folder, *options, "-f", "json", "-o", "/dev/full") == 2
    assert capsys.readouterr().err == "bandit-pickle: the report cannot be written: No space left on device\n"


def test_standard_input() -> None:
    """The code in the report comes from what was read, too."""
    outputs = []
    for words in (["bandit", "-t", OURS], ["bandit_pickle_plugins"]):
        ended = subprocess.run(
            [sys.executable, "-m", *words, "-q", "-f", "csv", "-"], input=LOAD, capture_output=True, text=True
        )
        assert ended.returncode == 1, ended.stderr
        outputs.append(ended.stdout)
    assert outputs[0] == outputs[1]
    assert "<stdin>,pickle_load,P901" in outputs[0]


def test_baseline(folder: Path, tmp_path: Path) -> None:
    baseline = tmp_path / "baseline.json"
    run("-r", folder, "-f", "json", "-o", baseline)
    assert report(tmp_path, "-r", folder, "-b", baseline).status == 0
    (folder / "more.py").write_text(LOAD)
    found = report(tmp_path, "-r", folder, "-b", baseline)
    assert found == bandits(tmp_path, OURS, "-r", folder, "-b", baseline)
    assert [Path(one["filename"]).name for one in found.results] == ["more.py"]


def test_verbose_lists_what_bandit_lists(folder: Path) -> None:
    (folder / "broken.py").write_text(LOAD + "(")
    (folder / "left.txt").write_text("")
    said = []
    for name, arguments in (("bandit", ["-t", OURS]), ("bandit_pickle_plugins", [])):
        words = [sys.executable, "-m", name, *arguments, "-v", "-r", str(folder), "-f", "txt"]
        said.append(subprocess.run(words, capture_output=True, text=True).stdout.partition("\n")[2])
    assert said[0] == said[1]
    assert "left.txt" in said[0]


# -- nothing silent --------------------------------------------------------------------------------------------------


@pytest.fixture
def broken(folder: Path) -> Path:
    (folder / "broken.py").write_text(LOAD + "(")
    (folder / "null.py").write_text(LOAD + "x = '\0'")
    (folder / "line\nend.py").write_text(LOAD + ")")
    (folder / "passed_over.py").write_text("(")
    (folder / "gone.py").symlink_to(folder / "nothing")
    return folder


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("bandit-pickle: ")]


def test_what_is_not_scanned_is_named_and_counted(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("-q", "-r", broken) == 1
    said = lines(capsys.readouterr().err)
    assert said[-1] == "bandit-pickle: 4 of 7 files were not scanned in full"
    assert f"bandit-pickle: {broken / 'broken.py'}: syntax error while parsing AST from file" in said
    assert f"bandit-pickle: {broken / 'gone.py'}: No such file or directory" in said
    assert any(line.startswith(f"bandit-pickle: '{broken}/line\\nend.py': ") for line in said)
    assert len(said) == 5


def test_parse_all_finds_what_the_filter_leaves_out(broken: Path, tmp_path: Path) -> None:
    found = report(tmp_path, "-r", broken, "--parse-all")
    assert found == bandits(tmp_path, OURS, "-r", broken)
    assert {Path(one["filename"]).name for one in found.errors} >= {"broken.py", "passed_over.py", "gone.py"}


def test_fail_on_skipped(broken: Path, folder: Path) -> None:
    assert run("-q", "-r", broken, "--fail-on-skipped") == 2
    assert run("-q", "-r", broken, "--fail-on-skipped", "--exit-zero") == 2
    assert run("-q", folder / "loads.py", "--fail-on-skipped") == 1
    assert run("-q", folder / "fine.py", "--fail-on-skipped") == 0


def test_a_check_that_fails_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The other checks report; bandit does so too, and ends with their status."""

    def fail(_: Module) -> Iterator[Finding]:
        raise ArithmeticError("the reason")

    checks = scanning._checks

    def failing(ids: list[str]) -> list[scanning._Check]:
        return [one._replace(find=fail) if one.test_id == "P903" else one for one in checks(ids)]

    monkeypatch.setattr(scanning, "_checks", failing)
    (folder / "both.py").write_text(LOAD + "import joblib\njoblib.load(path)\n")
    assert run("-q", "-r", folder) == 1
    said = capsys.readouterr()
    assert "both.py: pickle_hidden_load failed: " in said.err
    assert "ArithmeticError: the reason" in said.err
    assert "1 of 3 files were not scanned in full" in said.err
    assert said.out.count("[P901:pickle_load]") == 2
    assert run("-q", "-r", folder, "--fail-on-skipped") == 2


# -- time ------------------------------------------------------------------------------------------------------------


def test_a_small_file_takes_little_more_than_bandits_start(folder: Path) -> None:
    """Best of several runs, which take turns, because what else runs only makes them longer; of more where it does."""
    times: dict[str, list[float]] = {"bandit": [], "bandit_pickle_plugins": []}
    for number in range(21):
        if number >= 7 and min(times["bandit_pickle_plugins"]) < min(times["bandit"]) + 0.05 * slower():
            break
        for name, taken in times.items():
            begun = time.perf_counter()
            arguments = ["-t", OURS] if name == "bandit" else []
            subprocess.run(
                [sys.executable, "-m", name, *arguments, "-q", str(folder / "fine.py")],
                check=True,
                stdout=subprocess.DEVNULL,
            )
            taken.append(time.perf_counter() - begun)
    assert min(times["bandit_pickle_plugins"]) < min(times["bandit"]) + 0.05 * slower()


def test_help_does_not_load_the_engine() -> None:
    process = started("--help", before="import atexit, sys; atexit.register(lambda: print(*sys.modules))")
    loaded = process.communicate()[0].split()
    assert "bandit_pickle_plugins.runner.command" in loaded
    assert not {"bandit_pickle_plugins.analysis.binder", "multiprocessing.connection"}.intersection(loaded)


def test_progress_is_shown_on_a_terminal(folder: Path) -> None:
    if not hasattr(os, "openpty"):
        pytest.skip("needs a terminal")
    for number in range(60):
        (folder / f"fine{number}.py").write_text("import json\n")
    shown = {}
    for option in ("-v", "-q"):
        ours, theirs = os.openpty()
        words = [sys.executable, "-m", "bandit_pickle_plugins", option, "-r", str(folder), "-f", "csv"]
        ended = subprocess.run(words, stderr=theirs, stdout=subprocess.PIPE, text=True)
        os.close(theirs)
        shown[option] = os.read(ours, 100_000).decode() if option == "-v" else ""
        os.close(ours)
        assert "Working" not in ended.stdout
    assert "Working..." in shown["-v"]
    assert "100%" in shown["-v"]


def test_manager_takes_only_our_checks() -> None:
    assert manager.our_ids() == list(IDS)


class Terminal(io.StringIO):
    """Standard error that is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_long_run_shows_how_far_it_is(folder: Path, monkeypatch: pytest.MonkeyPatch, jobs: int) -> None:
    for number in range(30):
        (folder / f"more{number}.py").write_text(LOAD)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr("bandit.core.manager.PROGRESS_THRESHOLD", 20)
    assert run("-r", folder, f"-j{jobs}") == 1
    assert "Working..." in terminal.getvalue()
    assert "100%" in terminal.getvalue()


def test_it_runs_as_a_module(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["bandit-pickle", "--version"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("bandit_pickle_plugins", run_name="__main__")
    assert ended.value.code == 0
    assert "bandit-pickle" in capsys.readouterr().out


def test_standard_input_is_scanned_in_this_process(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with (folder / "loads.py").open() as file:
        monkeypatch.setattr(sys, "stdin", file)
        assert run("-q", "-f", "json", "-") == 1
    assert '"filename": "<stdin>"' in capsys.readouterr().out
