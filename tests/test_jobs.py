"""The jobs in ``examples/shards``, run as their systems run them: what they write, with the variables they get."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from pages import ROOT
from sharing import differing
from test_merging import project, wheelhouse

EXAMPLES = ROOT / "examples" / "shards"
PAGE = ROOT / "docs" / "shards.rst"

#: Every job shares a scan out to so many.
TOTAL = 3


class Job(NamedTuple):
    """A process of a job: the script that its system gives a shell, and the variables that it sets."""

    script: str
    variables: dict[str, str]


class Jobs(NamedTuple):
    """The jobs of a file: those of the scan, and that which merges the reports."""

    scans: list[Job]
    merge: Job


def text(name: str) -> str:
    return (EXAMPLES / name).read_text(encoding="utf-8")


def gitlab() -> Jobs:
    """GitLab runs ``script`` line by line, with the number of the job from 1 on."""
    jobs = yaml.safe_load(text("gitlab-ci.yml"))
    scan, merge = jobs["scan for pickles"], jobs["merge the reports"]
    assert merge["needs"] == ["scan for pickles"]
    total = scan["parallel"]
    return Jobs(
        [
            Job("\n".join(scan["script"]), {"CI_NODE_INDEX": str(number), "CI_NODE_TOTAL": str(total)})
            for number in range(1, total + 1)
        ],
        Job("\n".join(merge["script"]), {}),
    )


def github() -> Jobs:
    """GitHub puts ``strategy.job-index``, from 0 on, and ``strategy.job-total`` where the expressions stand."""
    jobs = yaml.safe_load(text("github.yml"))["jobs"]
    scan, merge = jobs["scan"], jobs["merge"]
    assert merge["needs"] == "scan"
    total = len(scan["strategy"]["matrix"]["shard"])
    assert scan["env"] == {"INDEX": "${{ strategy.job-index }}", "TOTAL": "${{ strategy.job-total }}"}
    return Jobs(
        [Job(steps(scan), {"INDEX": str(index), "TOTAL": str(total)}) for index in range(total)], Job(steps(merge), {})
    )


def steps(job: Any) -> str:
    """Return the commands of a job of GitHub."""
    return "\n".join(step["run"] for step in job["steps"] if "run" in step)


def jenkins() -> Jobs:
    """Jenkins sets the variables of ``environment`` and of the axis of the matrix."""
    source = text("Jenkinsfile")
    scan, clean, merge = re.findall(r"\bsh ('''.*?'''|'[^']*')", source, re.DOTALL)
    (values,) = re.findall(r"values (.*)", source)
    shards = re.findall(r"'(\d+)'", values)
    assert re.findall(r"unstash 'pickles-(\d+)'", source) == shards
    (total,) = re.findall(r"SHARDS = '(\d+)'", source)
    assert clean == "'rm -f pickles-*.json'"  # what was unstashed before
    return Jobs(
        [Job(scan.strip("'"), {"SHARD": number, "SHARDS": total}) for number in shards], Job(merge.strip("'"), {})
    )


def slurm() -> Jobs:
    """Slurm runs the whole file; a task that is run again alone is told that it is one of one."""
    source = text("slurm-scan.sh")
    (first, last), (cores,) = (
        re.findall(r"--array=(\d+)-(\d+)\n", source)[0],
        re.findall(r"--cpus-per-task=(\d+)", source),
    )
    variables = {"SLURM_CPUS_PER_TASK": cores, "SLURM_ARRAY_TASK_COUNT": "1"}
    numbers = range(int(first), int(last) + 1)
    return Jobs(
        [Job(source, {"SLURM_ARRAY_TASK_ID": str(number), **variables}) for number in numbers],
        Job(text("slurm-merge.sh"), {}),
    )


def kubernetes() -> Jobs:
    """Kubernetes counts from 0."""
    scan, merge = (yaml.safe_load(text(f"kubernetes-{name}.yml"))["spec"] for name in ("scan", "merge"))
    assert scan["completionMode"] == "Indexed"
    (container,) = scan["template"]["spec"]["containers"]
    (last,) = merge["template"]["spec"]["containers"]
    assert container["command"] == last["command"] == ["sh", "-c"]
    variables = {one["name"]: one["value"] for one in container["env"]}
    return Jobs(
        [
            Job(" ".join(container["args"]), {"JOB_COMPLETION_INDEX": str(index), **variables})
            for index in range(scan["completions"])
        ],
        Job(" ".join(last["args"]), {}),
    )


#: The systems, and whether each of their jobs has a checkout of its own, from which the reports are collected.
SYSTEMS: dict[str, tuple[Callable[[], Jobs], bool]] = {
    "gitlab": (gitlab, True),
    "github": (github, True),
    "jenkins": (jenkins, True),
    "slurm": (slurm, False),
    "kubernetes": (kubernetes, False),
}

Start = Callable[[Job, Path], "subprocess.Popen[bytes]"]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with the folders that the jobs scan."""
    project(tmp_path / "src")
    wheelhouse(tmp_path / "wheels")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Start]:
    """Return what starts a job in a folder, in a shell for which the package is installed already."""
    commands = tmp_path_factory.mktemp("bin")
    own = f"exec {sys.executable} -m bandit_pickle_plugins"
    for name, does in {
        "bandit-pickle": f'{own} "$@"',
        "python": 'test "$1 $2 $3" = "-m pip install"',
        "python3": f'test "$1 $2" = "-m venv" && mkdir -p "$3/bin" && cp {commands}/* "$3/bin"',
    }.items():
        (commands / name).write_text(f"#!/bin/sh\n{does}\n")
        (commands / name).chmod(0o755)
    running: list[subprocess.Popen[bytes]] = []

    def start(job: Job, folder: Path) -> subprocess.Popen[bytes]:
        environment = {**os.environ, **job.variables, "PATH": f"{commands}{os.pathsep}{os.environ['PATH']}"}
        shell = "bash" if job.script.startswith("#!/bin/bash") else "sh"
        running.append(
            subprocess.Popen(
                [shell, "-ec", job.script],
                cwd=folder,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                start_new_session=True,
            )
        )
        return running[-1]

    yield start
    for process in running:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def ended(process: subprocess.Popen[bytes]) -> tuple[int, str]:
    """Wait for a process; return its exit status and what it has said."""
    _, said = process.communicate(timeout=60)
    return process.returncode, said.decode()


pytestmark = pytest.mark.skipif(not shutil.which("bash"), reason="needs a shell")


@pytest.mark.parametrize("system", SYSTEMS)
def test_job_makes_the_report_of_the_undivided_scan(
    system: str, here: Path, started: Start, tmp_path_factory: pytest.TempPathFactory
) -> None:
    make, has_checkouts = SYSTEMS[system]
    jobs = make()
    assert len(jobs.scans) == TOTAL
    folders = [here] * TOTAL
    if has_checkouts:
        folders = [tmp_path_factory.mktemp("checkout") / "project" for _ in jobs.scans]
        for folder in folders:
            shutil.copytree(here, folder, symlinks=True)
    running = [started(job, folder) for job, folder in zip(jobs.scans, folders, strict=True)]
    assert [ended(one)[0] for one in running] == [0] * TOTAL
    for folder in {*folders} - {here}:
        for report in folder.glob("pickles-*.json"):
            shutil.copy(report, here)
    status, errors = ended(started(jobs.merge, here))
    assert status == 1, errors
    assert (here / "pickles.html").read_text().startswith("\n<!DOCTYPE html>")
    (target,) = {*re.findall(r" -r (\w+) ", jobs.scans[0].script)}
    reports = sorted(here.glob("pickles-*.json"))
    assert len(reports) == TOTAL
    assert not differing(here, reports, ("-r", target), ("-q",))


def test_job_that_is_killed_is_named_and_run_again(here: Path, started: Start) -> None:
    """One is killed while it waits for a pipe that looks like a source file, which then becomes an empty one."""
    jobs = slurm()
    os.mkfifo(here / "wheels" / "waits.py")
    for path in (here / "src").glob("*.py"):
        shutil.copy(path, here / "wheels", follow_symlinks=False)
    running = [started(job, here) for job in jobs.scans]
    deadline = time.monotonic() + 60
    while sum(process.poll() is None for process in running) > 1 and time.monotonic() < deadline:
        time.sleep(0.05)
    (killed,) = (place for place, process in enumerate(running) if process.poll() is None)
    while not (here / f"pickles-{killed + 1}.json").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    os.killpg(running[killed].pid, signal.SIGKILL)
    assert ended(running[killed])[0] == -signal.SIGKILL
    assert [process.wait() for place, process in enumerate(running) if place != killed] == [0, 0]
    (here / "wheels" / "waits.py").unlink()
    (here / "wheels" / "waits.py").write_text("")

    status, errors = ended(started(jobs.merge, here))
    number = killed + 1
    assert status == 2
    assert errors.splitlines()[-1] == (
        f"bandit-pickle: merge: pickles-{number}.json is empty; run shard {number} of {TOTAL} again"
    )
    (here / f"pickles-{number}.json").unlink()
    status, errors = ended(started(jobs.merge, here))
    assert status == 2
    assert errors.splitlines()[-1] == (
        f"bandit-pickle: merge: shard {number} of {TOTAL} is missing: run it, and give all reports"
    )
    assert not (here / "pickles.html").exists()

    assert ended(started(jobs.scans[killed], here))[0] == 0
    assert ended(started(jobs.merge, here))[0] == 1
    assert not differing(here, sorted(here.glob("pickles-*.json")), ("-r", "wheels"), ("-q",))


def test_page_shows_every_job() -> None:
    shown = re.findall(r"^\.\. literalinclude:: \.\./examples/shards/(\S+)$", PAGE.read_text(), re.MULTILINE)
    assert sorted(shown) == sorted(path.name for path in EXAMPLES.iterdir())
