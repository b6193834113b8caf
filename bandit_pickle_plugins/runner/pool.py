"""Scanning many files with several processes.

Each worker is handed one batch of files at a time, and answers with what they hold: both as JSON over a pipe. Results
come in the order of the files, however many workers there are. A worker that dies is replaced, and the files it had are
done again one by one: one that kills its worker alone is given up, by name.
"""

from __future__ import annotations

import gc
import json
import multiprocessing
import multiprocessing.connection
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from typing import Any, Final, NamedTuple

from .alone import Outcome, outcome_of
from .failures import WorkerError
from .reading import Unreadable, sources
from .scanning import Scanner, Task, unpacked
from .targets import Target

#: Why a file is skipped whose worker died of it.
DIED: Final = "the worker process died"

#: The most bytes and files of a batch, and the fewest batches for a worker, so that all end at about the same time.
_BATCH_BYTES: Final = 1_000_000
_BATCH_FILES: Final = 64
_BATCHES_FOR_EACH: Final = 16

#: The most bytes of a batch of members of one tar archive.
_TAPE_BYTES: Final = 16_000_000

#: The most processes that can be waited for on Windows, where each takes two of 63 places.
_MOST_ON_WINDOWS: Final = 30


def scan(
    targets: Sequence[Target], task: Task, jobs: int, progress: Callable[[int], None] = lambda files: None
) -> Iterator[Outcome]:
    """Yield what became of each target, in their order; *progress* is told of each number of files that are done.

    Raises :class:`WorkerError`.
    """
    return _Pool(targets, task, jobs, progress).outcomes()


# -- the parent ------------------------------------------------------------------------------------------------------


class _Batch(NamedTuple):
    """Files that are handed out together, by their places among all."""

    places: list[int]
    #: Whether it is one file that a worker may have died of before.
    again: bool = False


class _Worker:
    """A process, the pipe to it and the batch that it has."""

    def __init__(self, context: Any, task: Task, others: list[_Worker]) -> None:
        self.connection, theirs = context.Pipe()
        # A forked process has the ends of all pipes: it has to close them, or none would ever see its other end close.
        inherited = [worker.connection for worker in [*others, self]] if context.get_start_method() == "fork" else []
        arguments = (theirs, json.dumps(task).encode(), inherited)
        self.process = context.Process(target=_work, args=arguments, daemon=True)
        self.batch: _Batch | None = None
        self.ready = False
        try:
            self.process.start()
        except BaseException:
            self.connection.close()
            raise
        finally:
            theirs.close()

    def give(self, batch: _Batch, targets: Sequence[Target]) -> None:
        """Hand a batch out."""
        self.batch = batch
        wanted = [targets[place][1:4] for place in batch.places]
        with suppress(OSError):  # it has died: that is seen when its answer is waited for
            self.connection.send_bytes(json.dumps(wanted).encode())

    def end(self) -> None:
        """End the process, whatever it does."""
        self.process.kill()
        self.process.join()
        self.process.close()
        self.connection.close()


class _Pool:
    """Workers over targets, for one scan."""

    def __init__(self, targets: Sequence[Target], task: Task, jobs: int, progress: Callable[[int], None]) -> None:
        self._targets = targets
        self._task = task
        self._progress = progress
        # A fork is many times faster than a new interpreter. macOS has libraries that do not stand it.
        self._context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
        self._waiting = deque(_batches(targets, jobs))
        self._jobs = min(jobs, len(self._waiting), _MOST_ON_WINDOWS if sys.platform == "win32" else jobs)
        self._workers: list[_Worker] = []
        self._done: dict[int, Outcome] = {}

    def outcomes(self) -> Iterator[Outcome]:
        """Yield what became of each target, in their order."""
        with _ended_by_signals():
            try:
                if self._context.get_start_method() == "fork":
                    Scanner(self._task).load()  # the workers share it
                    gc.collect()
                    gc.freeze()
                for _ in range(self._jobs):
                    self._start()
                yield from self._in_order()
            finally:
                for worker in self._workers:
                    worker.end()

    def _in_order(self) -> Iterator[Outcome]:
        for place in range(len(self._targets)):
            while place not in self._done:
                self._wait()
            yield self._done.pop(place)

    def _start(self) -> None:
        try:
            with _signals_held():
                self._workers.append(_Worker(self._context, self._task, self._workers))
        except OSError as error:
            if not self._workers:
                raise WorkerError(f"no worker process could be started: {error}") from error

    def _wait(self) -> None:
        """Wait until a worker answers or dies."""
        by_handle: dict[Any, _Worker] = {}
        for worker in self._workers:
            by_handle[worker.connection] = by_handle[worker.process.sentinel] = worker
        ready = multiprocessing.connection.wait(list(by_handle))
        for worker in {id(by_handle[handle]): by_handle[handle] for handle in ready}.values():
            try:
                answer = worker.connection.recv_bytes() if worker.connection.poll() else None
            except (EOFError, OSError):
                answer = None
            if answer is None:
                self._replace(worker)
            else:
                self._take(worker, json.loads(answer))

    def _take(self, worker: _Worker, answers: list[object]) -> None:
        """Keep the answers of a worker, and give it the next batch."""
        worker.ready = True
        if worker.batch:
            for place, answer in zip(worker.batch.places, answers, strict=True):
                self._done[place] = Unreadable(answer) if isinstance(answer, str) else unpacked(answer)
            self._progress(len(answers))
            worker.batch = None
        if self._waiting:
            worker.give(self._waiting.popleft(), self._targets)

    def _replace(self, worker: _Worker) -> None:
        """Start another worker in place of one that has died; what it had is done again, or given up."""
        self._workers.remove(worker)
        worker.end()
        if not worker.ready:
            raise WorkerError("a worker process ended before its first file")
        batch = worker.batch
        if batch and batch.again:
            self._done[batch.places[0]] = Unreadable(DIED)
            self._progress(1)
        elif batch:
            self._waiting.extendleft(_Batch([place], again=True) for place in reversed(batch.places))
        if self._waiting:
            self._start()


def _batches(targets: Sequence[Target], jobs: int) -> list[_Batch]:
    """Cut the targets into batches, those of the largest files first."""
    enough = min(_BATCH_BYTES, sum(target.size for target in targets) // (jobs * _BATCHES_FOR_EACH))
    batches: list[tuple[int, list[int]]] = []
    size, places = 0, list[int]()
    for place, target in enumerate(targets):
        size += target.size
        places.append(place)
        if size >= _TAPE_BYTES or ((size >= enough or len(places) >= _BATCH_FILES) and not _goes_on(targets, place)):
            batches.append((size, places))
            size, places = 0, []
    if places:
        batches.append((size, places))
    return [_Batch(places) for _, places in sorted(batches, key=lambda batch: -batch[0])]


def _goes_on(targets: Sequence[Target], place: int) -> bool:
    """Tell whether the next target lies in the same tar archive, which is unpacked from its start for each batch."""
    if targets[place].member is None or place + 1 == len(targets):
        return False
    path = targets[place].path
    return path == targets[place + 1].path and not path.lower().endswith((".whl", ".egg", ".zip"))


class _Terminated(BaseException):
    """SIGTERM was sent to this process."""


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Let SIGTERM unwind the stack, so that no process is left behind, and end this one by it after that."""

    def terminate(_signal: int, _frame: object) -> None:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        raise _Terminated

    try:
        before = signal.signal(signal.SIGTERM, terminate)
    except ValueError:  # not in the main thread: then its owner minds signals
        yield
        return
    try:
        yield
    except _Terminated:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGTERM)
        raise
    else:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def _signals_held() -> Iterator[None]:
    """Keep signals back while a process starts, until it says what it does on them."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT, signal.SIGTERM))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


# -- the worker ------------------------------------------------------------------------------------------------------


def _work(connection: Connection, task: bytes, inherited: list[Connection]) -> None:
    """Scan batches until there are no more: what a worker process does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent gets it too, and ends the workers
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGINT, signal.SIGTERM))
    for one in inherited:
        one.close()
    scanner = Scanner(Task(*json.loads(task)))
    if not inherited:
        scanner.load()
        gc.freeze()
    gc.disable()  # between batches it has little to do, since what is there by now is left out
    with suppress(EOFError, OSError):  # the parent has ended
        connection.send_bytes(b"[]")
        while True:
            answers: list[object] = []
            wanted = [Target("", *one) for one in json.loads(connection.recv_bytes())]
            for source in sources(wanted):
                outcome = outcome_of(scanner, source)
                answers.append(outcome.reason if isinstance(outcome, Unreadable) else outcome.packed())
            connection.send_bytes(json.dumps(answers).encode())
            gc.collect()
