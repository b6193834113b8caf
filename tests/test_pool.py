"""Worker processes: the order of results, workers that die, and signals."""

from __future__ import annotations

import gc
import json
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from commands import is_running, report, run, started
from scanning import IDS

from bandit_pickle_plugins.runner import alone, pool
from bandit_pickle_plugins.runner.failures import WorkerError
from bandit_pickle_plugins.runner.reading import Unreadable
from bandit_pickle_plugins.runner.scanning import Scanned, Scanner, Task, unpacked
from bandit_pickle_plugins.runner.targets import Target

LOAD = b"import pickle\npickle.loads(data)\n"
TASK = Task(list(IDS))

needs_fork = pytest.mark.skipif(sys.platform != "linux", reason="workers are forked on Linux only")


@pytest.fixture(autouse=True)
def any_size(monkeypatch: pytest.MonkeyPatch) -> None:
    """Use workers for the smallest files too."""
    monkeypatch.setattr(alone, "_ENOUGH", 0)


@pytest.fixture
def targets(tmp_path: Path) -> list[Target]:
    """200 files of different sizes, each with a finding on another line."""
    (tmp_path / "scanned").mkdir()
    paths = [tmp_path / "scanned" / f"{number:03}.py" for number in range(200)]
    for number, path in enumerate(paths):
        path.write_bytes(b"\n" * number * (1 + number % 7) + LOAD)
    return [Target(str(path), str(path), size=path.stat().st_size) for path in paths]


def lines(outcomes: list[alone.Outcome]) -> list[int | str]:
    """Return the line of the finding in each file, or why there is none."""
    return [one.reported[0].line if isinstance(one, Scanned) else one.reason for one in outcomes]


EXPECTED: list[int | str] = [number * (1 + number % 7) + 2 for number in range(200)]


@pytest.mark.parametrize("jobs", [1, 2, 5, 300])
def test_results_come_in_the_order_of_the_files(jobs: int, targets: list[Target]) -> None:
    done: list[int] = []
    assert lines(list(pool.scan(targets, TASK, jobs, done.append))) == EXPECTED
    assert sum(done) == len(targets)


def test_workers_and_this_process_give_the_same(targets: list[Target], tmp_path: Path) -> None:
    sources = [
        b"(",
        LOAD + b"x = '\0'",
        b"x = 1",
        b"import pickle\npickle.loads(x) # nosec\n",
        "x = 'ü'".encode("utf-16"),
    ]
    for number, source in enumerate([*sources, *(source + LOAD for source in sources)]):
        path = tmp_path / f"more{number}.py"
        path.write_bytes(source)
        targets.append(Target(str(path), str(path)))
    targets.append(Target("gone", str(tmp_path / "gone")))
    targets.append(Target("folder", str(tmp_path)))
    task = TASK._replace(parse_all=True)
    assert list(pool.scan(targets, task, 2)) == list(alone.scan(targets, task))


def test_spawned_workers_give_the_same(targets: list[Target], monkeypatch: pytest.MonkeyPatch) -> None:
    """As on macOS and Windows."""
    monkeypatch.setattr(sys, "platform", "darwin")
    assert lines(list(pool.scan(targets, TASK, 2))) == EXPECTED


def test_names_that_are_not_unicode(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xff.py"
    Path(os.fsdecode(path)).write_bytes(LOAD)
    targets = [Target(os.fsdecode(path), os.fsdecode(path), size=9)] * 2
    assert lines(list(pool.scan(targets, TASK, 2))) == [2, 2]


def test_batches_hold_every_file_once(targets: list[Target]) -> None:
    for jobs in (1, 3, 100):
        batches = pool._batches(targets, jobs)
        assert sorted(place for batch in batches for place in batch.places) == list(range(200))
        sizes = [sum(targets[place].size for place in batch.places) for batch in batches]
        assert sizes == sorted(sizes, reverse=True)
    assert not pool._batches([], 2)


# -- workers that die ------------------------------------------------------------------------------------------------


def deadly(monkeypatch: pytest.MonkeyPatch, end: Callable[[], object], mark: bytes = b"deadly") -> None:
    """Let a file with *mark* in it end the process that scans it, unless that is this one."""
    scan, parent = Scanner.scan, os.getpid()

    def scan_or_die(self: Scanner, source: bytes) -> Scanned:
        if mark in source and os.getpid() != parent:
            end()
        return scan(self, source)

    monkeypatch.setattr(Scanner, "scan", scan_or_die)


@needs_fork
@pytest.mark.parametrize("number", [0, 77, 199])
def test_a_file_that_kills_its_worker_is_named_and_the_rest_goes_on(
    number: int, targets: list[Target], monkeypatch: pytest.MonkeyPatch
) -> None:
    deadly(monkeypatch, lambda: os.kill(os.getpid(), signal.SIGKILL))
    with Path(targets[number].path).open("ab") as file:
        file.write(b"# deadly")
    expected = [*EXPECTED]
    expected[number] = "the worker process died"
    assert lines(list(pool.scan(targets, TASK, 2))) == expected


@needs_fork
def test_every_file_may_kill_its_worker(targets: list[Target], monkeypatch: pytest.MonkeyPatch) -> None:
    deadly(monkeypatch, lambda: os._exit(0), mark=b"pickle.loads(data)")
    monkeypatch.setattr(Scanner, "load", lambda self: None)
    assert set(pool.scan(targets[:20], TASK, 3)) == {Unreadable(pool.DIED)}


@needs_fork
def test_a_file_may_raise_what_no_one_expects(targets: list[Target], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise SystemExit(0)

    deadly(monkeypatch, fail)
    with Path(targets[3].path).open("ab") as file:
        file.write(b"# deadly")
    assert lines(list(pool.scan(targets, TASK, 2)))[2:5] == [EXPECTED[2], pool.DIED, EXPECTED[4]]


@needs_fork
def test_the_report_names_the_file(
    targets: list[Target], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    deadly(monkeypatch, lambda: os._exit(3))
    name = targets[5].name
    with Path(name).open("ab") as file:
        file.write(b"# deadly")
    found = report(tmp_path, "-j2", "-r", tmp_path / "scanned")
    assert found.errors == [{"filename": name, "reason": "the worker process died"}]
    assert len(found.results) == 199
    assert name not in found.metrics
    assert f"bandit-pickle: {name}: the worker process died\n" in capsys.readouterr().err
    assert run("-q", "-j2", "-r", tmp_path / "scanned", "--fail-on-skipped") == 2


@needs_fork
def test_a_worker_that_cannot_begin_is_an_error(
    targets: list[Target], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pool, "_work", lambda *_: os._exit(1))
    with pytest.raises(WorkerError, match="before its first file"):
        list(pool.scan(targets, TASK, 2))
    assert run("-q", "-j2", "-r", Path(targets[0].path).parent) == 2
    assert capsys.readouterr().err == "bandit-pickle: a worker process ended before its first file\n"


def test_fewer_workers_than_asked_for_are_enough(targets: list[Target], monkeypatch: pytest.MonkeyPatch) -> None:
    start, begun = pool._Worker.__init__, []

    def fail_after_one(self: pool._Worker, *arguments: object) -> None:
        begun.append(self)
        if len(begun) > 1:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        start(self, *arguments)  # type: ignore[arg-type]  # as they came

    monkeypatch.setattr(pool._Worker, "__init__", fail_after_one)
    assert lines(list(pool.scan(targets, TASK, 4))) == EXPECTED
    with pytest.raises(WorkerError, match="temporarily unavailable"):
        list(pool.scan(targets, TASK, 4))


# -- signals ---------------------------------------------------------------------------------------------------------

#: Before the command: workers write their numbers down and sleep.
SLEEPING = """
import os, signal, time
signal.signal(signal.SIGINT, signal.default_int_handler)  # also where the tests run in the background of a shell
from pathlib import Path
from bandit_pickle_plugins.runner import alone, pool
from bandit_pickle_plugins.runner.scanning import Scanner
alone._ENOUGH = 0
parent = os.getpid()
def sleep(self, source):
    if os.getpid() != parent:
        Path(os.environ["BEGUN"], str(os.getpid())).touch()
        time.sleep(60)
Scanner.scan = sleep
"""


@needs_fork
@pytest.mark.usefixtures("targets")
@pytest.mark.parametrize("everyone", [True, False], ids=["to the group", "to the parent"])
@pytest.mark.parametrize(("sent", "status"), [("SIGINT", 130), ("SIGTERM", -signal.SIGTERM)])
def test_a_signal_ends_all_at_once(sent: str, status: int, everyone: bool, tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    begun.mkdir()
    environment = {**os.environ, "BEGUN": str(begun)}
    process = started("-j3", "-r", str(tmp_path / "scanned"), before=SLEEPING, env=environment, start_new_session=True)
    wait_for(lambda: len(list(begun.iterdir())) == 3)
    workers = [int(path.name) for path in begun.iterdir()]
    assert all(map(is_running, workers))
    before = time.monotonic()
    (os.killpg if everyone else os.kill)(process.pid, getattr(signal, sent))
    output = process.communicate(timeout=20)
    assert time.monotonic() - before < 5
    assert process.returncode == status
    assert "Traceback" not in output[1]
    wait_for(lambda: not any(map(is_running, workers)))


#: Before the command: the parent is killed while the workers have nothing to do.
WITHOUT_PARENT = (
    SLEEPING.replace("time.sleep(60)", "return Scanned(0)").replace("Scanner\n", "Scanned, Scanner\n", 1)
    + """
take = pool._Pool._take
def slowly(self, *arguments):
    if self._done:
        time.sleep(60)
    take(self, *arguments)
pool._Pool._take = slowly
"""
)


@needs_fork
@pytest.mark.usefixtures("targets")
def test_workers_end_when_the_parent_is_killed(tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    begun.mkdir()
    environment = {**os.environ, "BEGUN": str(begun)}
    process = started("-j3", "-r", str(tmp_path / "scanned"), before=WITHOUT_PARENT, env=environment)
    wait_for(lambda: len(list(begun.iterdir())) >= 1)
    workers = [int(path.name) for path in begun.iterdir()]
    process.kill()
    process.communicate()
    wait_for(lambda: not any(map(is_running, workers)))


def wait_for(condition: Callable[[], bool]) -> None:
    """Wait until *condition* holds; fails after some time."""
    until = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.02)


# -- a worker, in this process ---------------------------------------------------------------------------------------


def test_a_worker_answers_until_its_parent_has_ended(targets: list[Target]) -> None:
    """What runs in a process of its own otherwise."""
    ours, theirs = multiprocessing.Pipe()
    wanted = [target[1:4] for target in targets[:3]]
    answers: list[list[object]] = []

    def parent() -> None:
        answers.append(json.loads(ours.recv_bytes()))  # it is ready
        ours.send_bytes(json.dumps(wanted).encode())
        answers.append(json.loads(ours.recv_bytes()))
        ours.close()

    thread = threading.Thread(target=parent)
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    thread.start()
    try:
        pool._work(theirs, json.dumps(TASK).encode(), [])
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        gc.unfreeze()
        gc.enable()
    thread.join()
    assert answers[0] == []
    assert lines([unpacked(one) for one in answers[1]]) == EXPECTED[:3]
